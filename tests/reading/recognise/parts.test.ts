/** One LKE over several sheets, told by its codes: which sheets are parts of it, and which rows of each. */
import { recogniseParts } from '../../../src/reading/recognise/parts';
import { edition90 as edition } from '../../editions';
import { index } from '../../sheets/lke';
import { gridOf, type Row } from '../grids';

const HEADING: Row = ['Kode', 'Uraian', 'Bobot', 'Jawaban'];
const CODES = index.leaves.map(({ statement }) => statement.code);
const asked = (code: string): Row => [code, 'Tim', 1, 'Ya'];
const strange: Row = [null, 'Lain', 1, 'Ya'];
const sheet = (name: string, codes: readonly string[], more: readonly Row[] = [], heading = HEADING) =>
  gridOf([['Lembar Kerja'], heading, ...codes.map(asked), ...more], name);
const parts = (grids: readonly ReturnType<typeof gridOf>[], only = edition.id) =>
  recogniseParts(grids, { only: { edition: only } }).map(({ sheet, rows }) => [sheet, Object.keys(rows).length]);

const HALF = Math.ceil(CODES.length / 2);
const [FIRST, REST] = [CODES.slice(0, HALF), CODES.slice(HALF)];
const [A, B] = [sheet('A', FIRST), sheet('B', REST)];

test('each sheet with its own columns and rows', () => {
  const [one, other, ...more] = recogniseParts([A, B], { only: { edition: edition.id } });
  expect(more).toEqual([]);
  expect(one).toMatchObject({
    ...{ sheet: 'A', layout: 'unknown', edition: edition.id, heading: 2 },
    columns: { code: 'A', statement: 'B', weight: 'C', unit: 'D' },
    rows: { [FIRST[0]!]: 3, [FIRST[1]!]: 4 },
    confidence: { whole: 1, columns: { code: 1 } },
  });
  expect(other!.rows).toEqual(Object.fromEntries(REST.map((code, n) => [code, n + 3])));
});

const GROUPS: Row[] = ['A.I', 'A.II', 'B.I'].map((code) => [code, 'Kelompok', 10, null]);
const LEAST = Math.ceil(CODES.length * 0.4);
test.each<[string, ReturnType<typeof gridOf>[], [string, number][]]>([
  [
    'in the workbook’s order, not by size',
    [B, A],
    [
      ['B', REST.length],
      ['A', FIRST.length],
    ],
  ],
  [
    'three',
    [sheet('A', FIRST), sheet('B', REST.slice(9)), sheet('C', REST.slice(0, 9))],
    [
      ['A', HALF],
      ['B', REST.length - 9],
      ['C', 9],
    ],
  ],
  ['one alone is none', [A], []],
  ['one beside something else', [A, gridOf([['x']], 'B')], []],
  ['one beside a hidden one', [A, { ...B, hidden: true }], []],
  ['one of the right size beside one without a heading', [A, gridOf(REST.map(asked), 'B')], []],
  [
    'two fifths of the edition',
    [sheet('A', CODES.slice(0, LEAST - 2)), sheet('B', CODES.slice(LEAST - 2, LEAST))],
    [
      ['A', LEAST - 2],
      ['B', 2],
    ],
  ],
  ['less than two fifths', [sheet('A', CODES.slice(0, LEAST - 3)), sheet('B', CODES.slice(LEAST - 3, LEAST - 1))], []],
  [
    'a sheet of one statement is no part',
    [A, sheet('B', REST.slice(1)), sheet('C', REST.slice(0, 1))],
    [
      ['A', HALF],
      ['B', REST.length - 1],
    ],
  ],
  [
    'as many answers left over as statements',
    [A, sheet('B', REST.slice(0, 5), Array<Row>(5).fill(strange))],
    [
      ['A', HALF],
      ['B', 5],
    ],
  ],
  ['more left over', [A, sheet('B', REST.slice(0, 5), Array<Row>(6).fill(strange))], []],
  [
    'groups on both',
    [sheet('A', FIRST, GROUPS), sheet('B', REST, GROUPS)],
    [
      ['A', HALF + 3],
      ['B', REST.length + 3],
    ],
  ],
  [
    'the same twice: the first',
    [A, sheet('A2', FIRST), B],
    [
      ['A', HALF],
      ['B', REST.length],
    ],
  ],
  [
    'what a fuller one has is not the other’s',
    [A, sheet('B', [...FIRST.slice(0, 2), ...REST])],
    [
      ['A', HALF - 2],
      ['B', REST.length + 2],
    ],
  ],
])('%s', (_, grids, found) => expect(parts(grids)).toEqual(found));

test.each([
  [
    4,
    6,
    [
      ['A', HALF],
      ['B', 6],
    ],
  ],
  [5, 5, []],
])('%i of ten statements stand on a fuller sheet, %i are its own: %j', (others, own, found) =>
  expect(parts([A, sheet('B', [...FIRST.slice(0, others), ...REST.slice(0, own)])])).toEqual(found),
);

test('a sheet without answers is no part', () => {
  const empty = gridOf([['x'], ['Kode', 'Uraian', 'Bobot', 'Nilai'], ...REST.map((code): Row => [code, 'Tim', 1, null])], 'B');
  expect(parts([A, empty])).toEqual([]);
});
test('answers of the TPI alone are enough', () => {
  const heading: Row = ['Kode', 'Uraian', 'Bobot', 'Jawaban TPI'];
  expect(parts([A, sheet('B', REST, [], heading)])).toHaveLength(2);
});
test('of no other edition than the one that is meant', () => expect(parts([A, B], 'lain')).toEqual([]));
test('of the edition that has most of it', () =>
  expect(recogniseParts([A, B]).map(({ edition }) => edition)).toEqual([edition.id, edition.id]));
test('no sheets', () => expect(parts([])).toEqual([]));
