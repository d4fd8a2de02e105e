import { gradeOf } from '../../src/assessment';
import { findGradeTable, gradeTables } from '../../src/rules/grades';

describe.each(gradeTables.map((table) => [table.short, table] as const))('%s', (_, table) => {
  const bounds = table.grades.filter((grade) => grade.above !== undefined && grade.above > 0);
  test.each(bounds.map((grade, i) => [grade.above!, grade.grade, table.grades[i + 1]!.grade] as const))(
    'at %d: above is %s, on and below is %s',
    (bound, above, below) => {
      expect(gradeOf(table, bound + 0.01)?.grade).toBe(above);
      expect(gradeOf(table, bound)?.grade).toBe(below);
      expect(gradeOf(table, bound + 1e-12)?.grade).toBe(below);
      expect(gradeOf(table, bound + 1e-9)?.grade).toBe(below);
      expect(gradeOf(table, bound + 2e-9)?.grade).toBe(above);
      expect(gradeOf(table, bound - 0.01)?.grade).toBe(below);
    },
  );
  test.each([-0.01, 100.01, NaN, Infinity])('%d is outside', (score) => expect(gradeOf(table, score)).toBeUndefined());
});

test.each([
  ['88/2021', 79.55, 'BB', 'Sangat Baik'],
  ['88/2021', 100, 'AA', 'Sangat Memuaskan'],
  ['88/2021', 0, 'E', 'Tidak ada nilai'],
  ['88/2021', 0.01, 'D', 'Sangat Kurang'],
  ['12/2015', 0, 'D', 'Sangat Kurang'],
  ['lama', 86, 'AA', 'Memuaskan'],
  ['lama', 70, 'B', 'Baik'],
])('%s: %d is %s, %s', (table, score, grade, predicate) => {
  expect(gradeOf(findGradeTable(table)!, score)).toMatchObject({ grade, predicate });
});

test('a table may begin above 0, and never grades what lies below it or below 0', () => {
  const [table] = gradeTables;
  const of = (from: number) => ({
    ...table!,
    grades: [
      { grade: 'P', predicate: 'Lulus', above: 60 },
      { grade: 'F', predicate: 'Gagal', from },
    ],
  });
  const graded = (from: number, score: number) => gradeOf(of(from), score)?.grade;
  expect([29.99, 30, 60, 61].map((score) => graded(30, score))).toEqual([undefined, 'F', 'F', 'P']);
  expect([-1, 0].map((score) => graded(-10, score))).toEqual([undefined, 'F']);
});
