/** Which cells beside the statements look like answers that nobody reads. */
import { unusedAnswers } from '../../../src/reading/answers/unused';
import type { Mapping } from '../../../src/reading/mapping';
import { edition90 as edition } from '../../editions';
import { gridOf, type Row } from '../grids';

const [A, B, COUNT] = ['A.I.1.i.a', 'A.I.1.i.b', 'A.II.4.i.1#1'];

/** Columns: words, scale, unit, TPI, as the reader found them. */
const mappingOf = (own: Partial<Mapping>): Mapping => ({
  ...{ sheet: 'LKE', layout: 'unknown', edition: edition.id, heading: 1, confidence: { whole: 1, columns: {} } },
  columns: { statement: 'A', scale: 'B', unit: 'C', tpi: 'D' },
  rows: { [A]: 3 },
  ...own,
});

const unused = (rows: readonly Row[], own: Partial<Mapping> = {}, isOurs = false): string[] =>
  unusedAnswers(gridOf(rows), mappingOf(own), edition, isOurs).map(
    ({ row, column, value }) => `${'ABCDE'[column]}${row + 1} ${typeof value} ${value}`,
  );

const HEADING: Row = ['Uraian', 'Skala', 'Unit', 'TPI'];
const GROUP: Row = ['Penataan'];
const ASKED: Row = ['Tim', 'Ya/Tidak', 'Ya', 'Ya'];
const sheet = (...rows: Row[]): Row[] => [HEADING, GROUP, ASKED, ...rows];

test.each<[string, Row[], string[]]>([
  ['nothing further', [], []],
  ['an option', [['x', null, 'Tidak']], ['C4 string Tidak']],
  ['an option of the TPI', [['x', null, null, 'B']], ['D4 string B']],
  [
    'of both, the unit’s first',
    [
      ['x', null, 'A', 'B'],
      ['y', null, 'C'],
    ],
    ['C4 string A', 'C5 string C', 'D4 string B'],
  ],
  ['yes as Excel stores it', [['x', null, true]], ['C4 string true']],
  ['words', [['x', null, 'lihat lampiran']], []],
  ['a number where nothing asks for one', [['x', null, 3]], []],
  ['a number where letters are asked for', [['x', 'A/B/C', 3]], []],
  ['a number where a share is asked for', [['x', '%', 0.5]], ['C4 number 0.5']],
  ['a number where a mark is asked for', [['x', '0-4', 3]], ['C4 number 3']],
  ['a number where a count is asked for', [['x', 'Jumlah', 7, 8]], ['C4 number 7', 'D4 number 8']],
  ['a mere number in words', [['x', 'Jumlah', '7']], []],
  ['what the form computes from its own cells', [['x', null, { f: '=C3', v: 'Ya' }]], []],
  ['what somebody took from elsewhere', [['x', null, { f: '=Lain!C3', v: 'Ya' }]], ['C4 string Ya']],
  ['a formula without a result', [['x', null, { f: '=Lain!C3' }]], []],
  ['beside the answers', [['Ya', 'Ya', null, null, 'Ya']], []],
])('%s', (_, rows, found) => expect(unused(sheet(...rows))).toEqual(found));

test.each<[string, Partial<Mapping>, Row[], string[]]>([
  [
    'above the table, below the heading',
    { rows: { [A]: 4 } },
    [HEADING, ['x', null, 'Ya'], ['y', 'Jumlah', 7], ASKED],
    ['C2 string Ya'],
  ],
  ['above the heading', { heading: 3, rows: { [A]: 4 } }, [['x', null, 'Ya'], ['x', null, 'Ya'], HEADING, ASKED], []],
  ['in the heading itself', { rows: { [A]: 2 } }, [['Uraian', 'Skala', 'Ya', 'A'], ASKED], []],
  [
    'without a heading, from the first row',
    { heading: undefined, rows: { [A]: 2 } },
    [['x', null, 'Ya'], ASKED, ['y', null, 'A']],
    ['C3 string A'],
  ],
  [
    'without a heading, from the first group',
    { heading: undefined, rows: { A: 2, [A]: 4 } },
    [['x', null, 'Ya'], GROUP, ['x', null, 'A'], ASKED],
    ['C3 string A'],
  ],
  [
    'without a heading, from a group below',
    { heading: undefined, rows: { 'A.II': 5, [A]: 3 } },
    [['x', null, 'Ya'], ['x', null, 'A'], ASKED, ['x', null, 'B'], GROUP],
    ['C4 string B'],
  ],
])('%s', (_, own, rows, found) => expect(unused(rows, own)).toEqual(found));

test.each<[string, Row, string[]]>([
  ['an option', ['Penataan', null, 'Ya'], ['C2 string Ya']],
  ['a number', ['Penataan', 'Jumlah', 7], []],
])('beside a group: %s', (_, group, found) => expect(unused([HEADING, group, ASKED], { rows: { A: 2, [A]: 3 } })).toEqual(found));

test.each<[string, Row[], string[]]>([
  ['beside the total', [['Total', null, 'Ya']], ['C4 string Ya']],
  ['below the total', [['Total'], ['x', null, 'Ya']], []],
])('%s', (_, rows, found) => expect(unused(sheet(...rows), { rows: { [A]: 3, TOTAL: 4 } })).toEqual(found));
test('just above the total', () =>
  expect(unused(sheet(['x', null, 'Ya'], ['Total']), { rows: { [A]: 3, TOTAL: 5 } })).toEqual(['C4 string Ya']));

test.each<[string, string]>([
  ['a statement', B],
  ['a count', COUNT],
  ['the total of those due', 'A.II.4.i.1#due'],
])('%s asks for its answer', (_, code) => expect(unused(sheet(['x', null, 'Ya']), { rows: { [A]: 3, [code]: 4 } })).toEqual([]));
test('what stands below a statement asks too', () =>
  expect(unused(sheet(['x', null, 'Ya']), { rows: { [A]: 3, [`${A}.1`]: 4 } })).toEqual([]));
test('a mark that supports an answer asks too', () => {
  const tree = JSON.parse(
    JSON.stringify(edition.tree).replace(`"code":"${A}",`, `"code":"${A}","supports":[{"code":"dukung"}],`),
  ) as typeof edition.tree;
  const mapping = mappingOf({ columns: { unit: 'C' }, rows: { [A]: 3, dukung: 4 } });
  const grid = gridOf(sheet(['x', null, 'Ya']));
  expect(unusedAnswers(grid, mapping, { ...edition, tree })).toEqual([]);
  expect(unusedAnswers(grid, mapping, edition)).toHaveLength(1);
});

test('where no row asks nothing is left over', () => expect(unused(sheet(['x', null, 'Ya']), { rows: { A: 2 } })).toEqual([]));
test.each<[string, Mapping['columns'], string[]]>([
  ['one column of answers', { unit: 'C' }, ['C4 string Ya']],
  ['the other', { tpi: 'D' }, ['D4 string A']],
  ['none', { statement: 'A' }, []],
  ['without a column of scales no number is an answer', { unit: 'D', tpi: 'C' }, ['D4 string A', 'C4 string Ya']],
])('%s', (_, columns, found) =>
  expect(unused(sheet(['x', 'Jumlah', 'Ya', 'A'], ['y', 'Jumlah', 7, 7]), { columns })).toEqual(found),
);

test.each<[string, Row, string[]]>([
  ['words', ['x', null, 'lihat lampiran'], ['C4 string lihat lampiran']],
  ['a number', ['x', null, 3], ['C4 number 3']],
  ['a blank', ['x', null, ' '], []],
])('on our own sheet whatever is typed there: %s', (_, row, found) => expect(unused(sheet(row), {}, true)).toEqual(found));
test.each<[string, Partial<Mapping>, Row[]]>([
  ['above the table', { rows: { [A]: 3 } }, [HEADING, ['x', null, 'lihat'], ASKED]],
  ['beside a group', { rows: { A: 2, [A]: 3 } }, [HEADING, ['x', null, 'lihat'], ASKED]],
])('but not %s', (_, own, rows) => expect(unused(rows, own, true)).toEqual([]));

test.each([
  [3000, 1],
  [3001, 0],
])('an answer in row %i: %i', (row, count) => {
  const rows: Row[] = [...sheet(), ...Array.from({ length: row - 4 }, (): Row => []), ['x', null, 'Ya']];
  expect(unused(rows)).toHaveLength(count);
});
