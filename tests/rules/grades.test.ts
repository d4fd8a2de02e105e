import { findGradeTable, gradeTables } from '../../src/rules/grades';
import { gradeTableSchema } from '../../src/rules/schema';

describe.each(gradeTables.map((table) => [table.id, table] as const))('grade table %s', (_id, table) => {
  test('has the shape of a grade table', () => {
    expect(gradeTableSchema.safeParse(table).error?.issues ?? []).toEqual([]);
  });

  test('every grade has one bound, and the bounds fall from the best grade to the last, which takes 0', () => {
    expect(table.grades.filter(({ above, from }) => (above === undefined) === (from === undefined))).toEqual([]);
    const bounds = table.grades.map(({ above, from }) => above ?? from!);
    // A last grade from 0 under one above 0 is the score 0 alone.
    expect(bounds).toEqual([...bounds].sort((a, b) => b - a));
    expect(table.grades.at(-1)).toMatchObject({ from: 0 });
  });

  test('has its source', () => {
    expect(Object.keys(table.sources)).toContain(table.source.split(':')[0]);
  });
});

type Row = [grade: string, bound: string, predicate: string];
test.each<[string, Row[]]>([
  [
    '88/2021',
    [
      ['AA', '>90', 'Sangat Memuaskan'],
      ['A', '>80', 'Memuaskan'],
      ['BB', '>70', 'Sangat Baik'],
      ['B', '>60', 'Baik'],
      ['CC', '>50', 'Cukup (Memadai)'],
      ['C', '>30', 'Kurang'],
      ['D', '>0', 'Sangat Kurang'],
      ['E', '>=0', 'Tidak ada nilai'],
    ],
  ],
  [
    '12/2015',
    [
      ['AA', '>90', 'Sangat Memuaskan'],
      ['A', '>80', 'Memuaskan'],
      ['BB', '>70', 'Sangat Baik'],
      ['B', '>60', 'Baik'],
      ['CC', '>50', 'Cukup (Memadai)'],
      ['C', '>30', 'Kurang'],
      ['D', '>=0', 'Sangat Kurang'],
    ],
  ],
  [
    'lama',
    [
      ['AA', '>85', 'Memuaskan'],
      ['A', '>75', 'Sangat Baik'],
      ['B', '>65', 'Baik'],
      ['CC', '>50', 'Cukup Baik'],
      ['C', '>30', 'Agak Kurang'],
      ['D', '>=0', 'Kurang'],
    ],
  ],
])('grades of %s', (name, rows) => {
  const { grades } = findGradeTable(name)!;
  expect(
    grades.map(({ grade, above, from, predicate }) => [grade, above === undefined ? `>=${from}` : `>${above}`, predicate]),
  ).toEqual(rows);
});

test.each([
  [undefined, 'akip-88-2021'],
  ['', 'akip-88-2021'],
  [88, 'akip-88-2021'],
  ['12/2015', 'akip-12-2015'],
  ['LAMA', 'akip-2010'],
  ['2014', 'akip-2010'],
  ['99/1999', undefined],
])('%p finds %p', (asked, id) => expect(findGradeTable(asked)?.id).toBe(id));
