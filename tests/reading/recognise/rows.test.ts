/** What the recogniser takes from the rows of one sheet: the outline, the total, and answers that are left over. */
import { signs, totalRow, unusedShare } from '../../../src/reading/recognise/recognise';
import type { Found } from '../../../src/reading/recognise/columns';
import type { MapColumn } from '../../../src/reading/mapping';
import { edition90 as edition } from '../../editions';
import { gridOf, type Row } from '../grids';

const foundWith = (columns: Partial<Record<MapColumn, number>>, more: Partial<Found> = {}): Found => ({
  columns: new Map(Object.entries(columns) as [MapColumn, number][]),
  sure: new Map(),
  ...more,
});

describe('the total', () => {
  const STATEMENTS = new Map([['A.I.1.i.a', 1]]);
  const rows = (...more: Row[]): Row[] => [['Uraian', 'Nilai'], ['Tim', 1], ...more];
  const row = (all: Row[], columns: Partial<Record<MapColumn, number>> = { score: 1 }, more: Partial<Found> = {}) =>
    totalRow(gridOf(all), foundWith(columns, more), STATEMENTS, all.length);

  test.each<[string, Row[], number | undefined]>([
    ['none', rows(['x', 7]), undefined],
    ['a figure beside its words', rows(['Jumlah nilai', 7]), 2],
    ['a total without a figure', rows(['Total', null]), undefined],
    ['a figure of 0', rows(['Total', 0]), 2],
    ['the last of two', rows(['Total', 7], ['x', 1], ['Total', 8]), 4],
    [
      'below the last statement alone',
      [
        ['Total', 9],
        ['Tim', 1],
      ],
      undefined,
    ],
    [
      'beside a statement',
      [
        ['x', 1],
        ['Total', 9],
      ],
      undefined,
    ],
  ])('%s', (_, all, at) => expect(row(all)).toBe(at));

  test.each<[string, Row, Partial<Record<MapColumn, number>>, Partial<Found>, number | undefined]>([
    ['by its points', ['Total', 7, null], { score: 1, value: 2 }, {}, 2],
    ['by its value, where there are no points', ['Total', null, 7], { value: 2 }, {}, 2],
    ['neither', ['Total', 7], { unit: 1 }, {}, undefined],
    ['words right of the figure', [null, 7, 'Total'], { score: 1 }, {}, undefined],
    ['words right of it, still in the outline', [null, 7, 'Total'], { score: 1 }, { until: 3 }, 2],
    ['words just past the outline', [null, 7, 'Total'], { score: 1 }, { until: 2 }, undefined],
    ['words over two cells', ['Nilai', 'Total', 7], { score: 2 }, {}, 2],
  ])('%s', (_, last, columns, more, at) => expect(row(rows(last), columns, more)).toBe(at));

  test.each([
    [3, 2],
    [2, undefined],
  ])('rows before %i are looked at: %p', (last, at) =>
    expect(totalRow(gridOf(rows(['Total', 7])), foundWith({ score: 1 }), STATEMENTS, last)).toBe(at),
  );
  test('without statements anywhere below the first row', () =>
    expect(
      totalRow(
        gridOf([
          ['Total', 7],
          ['Total', 8],
        ]),
        foundWith({ score: 1 }),
        new Map(),
        2,
      ),
    ).toBe(1));
});

describe('the outline', () => {
  const said = (row: Row, columns: Partial<Record<MapColumn, number>>, more: Partial<Found> = {}, ...others: Row[]) =>
    signs(gridOf([row, ...others]), foundWith(columns, more), edition, 0, 1 + others.length)[0];

  test('without a column of statements nothing is said', () =>
    expect(signs(gridOf([['a', 'Tim']]), foundWith({ unit: 1 }), edition, 0, 1)).toEqual([]));

  test.each<[string, Row, Partial<Record<MapColumn, number>>, Partial<Found>, object]>([
    ['words', ['Tim'], { statement: 0 }, {}, { marker: '', text: 'Tim' }],
    ['up to the next column', ['A', 'Tim', 'kerja', 'x'], { statement: 0, unit: 3 }, {}, { text: 'Tim kerja' }],
    ['to the nearest of those right of it', ['A', 'Tim', 'x', 'y'], { statement: 0, tpi: 3, unit: 2 }, {}, { text: 'Tim' }],
    ['columns left of it are none of its end', ['x', 'A', 'Tim'], { unit: 0, statement: 1 }, {}, { marker: 'A', text: 'Tim' }],
    ['at most six', ['A', 'b', 'c', '1', 'ii', 'Tim', 'sisa'], { statement: 0 }, {}, { marker: 'ii', text: 'Tim' }],
    ['where the heading says it ends', ['A', 'Tim', 'kerja'], { statement: 0 }, { until: 2 }, { text: 'Tim' }],
    ['its own column at least', ['Tim', 'x'], { statement: 0, unit: 1 }, { until: 0 }, { text: 'Tim' }],
    ['its own column beside the next', ['Tim', 'x'], { statement: 0, unit: 1 }, {}, { text: 'Tim' }],
    ['with a numbering before it', ['a', 'Tim'], { statement: 1 }, { number: 0 }, { marker: 'a', text: 'Tim' }],
    ['not one that stands right of it', ['Tim', 'x', 'a'], { statement: 0, unit: 1 }, { number: 2 }, { marker: '', text: 'Tim' }],
    ['weight and scale', ['Tim', 2, 'A/B/C'], { statement: 0, weight: 1, scale: 2 }, {}, { weight: 2, scale: 'A/B/C' }],
    ['the unit’s answer', ['Tim', 'Ya'], { statement: 0, unit: 1 }, {}, { isOption: true }],
    ['the TPI’s answer', ['Tim', 'Ya'], { statement: 0, tpi: 1 }, {}, { isOption: true }],
    [
      'the number of options',
      ['Tim', 'x', 'y', 'z'],
      { statement: 0, unit: 4 },
      { options: [1, 2, 3], until: 1 },
      { scale: 'A/B/C' },
    ],
  ])('%s', (_, row, columns, more, expected) => expect(said(row, columns, more)).toMatchObject(expected));

  const counted = (most: number) =>
    said(['1', 'Tim'], { statement: 1 }, { number: 0 }, ...Array.from({ length: most - 1 }, (_, n): Row => [n + 2, 'x']));
  test.each([
    [30, '1'],
    [31, ''],
  ])('a numbering up to %i is an outline: %p', (most, marker) => expect(counted(most)!.marker).toBe(marker));
  test('a numbering of letters and fractions is one, too', () => {
    const others = Array.from({ length: 40 }, (_, n): Row => [n % 2 ? 'a' : 40.5, 'x']);
    expect(said(['1', 'Tim'], { statement: 1 }, { number: 0 }, ...others)!.marker).toBe('1');
  });
  test('blanks are no numbers', () =>
    expect(said(['1', 'Tim'], { statement: 1 }, { number: 0 }, ...Array<Row>(40).fill([null, 'x']))!.marker).toBe('1'));
});

test.each<[string, Row[], object, number]>([
  ['none', [['Tim', 'Ya']], {}, 0],
  [
    'one beside one',
    [
      ['Tim', 'Ya'],
      ['x', 'Ya'],
    ],
    {},
    1 / 2,
  ],
  [
    'three beside one',
    [
      ['Tim', 'Ya'],
      ['x', 'Ya'],
      ['y', 'Ya'],
      ['z', 'Ya'],
    ],
    {},
    3 / 4,
  ],
  [
    'what stands above the heading does not count',
    [
      ['x', 'Ya'],
      ['Uraian', 'Unit'],
      ['Tim', 'Ya'],
    ],
    { heading: { last: 1 } },
    0,
  ],
  [
    'without a heading, from the first statement',
    [
      ['x', 'Ya'],
      ['x', 'Ya'],
      ['Tim', 'Ya'],
      ['y', 'Ya'],
    ],
    {},
    1 / 2,
  ],
])('answers left over: %s', (_, all, more, share) => {
  const at = all.findIndex(([words]) => words === 'Tim');
  const rows = new Map([['A.I.1.i.a', at]]);
  expect(unusedShare(gridOf(all), edition, foundWith({ statement: 0, unit: 1 }, more), rows)).toBe(share);
});
test('of no rows and no answers there is none', () =>
  expect(unusedShare(gridOf([['x']]), edition, foundWith({ unit: 1 }), new Map())).toBe(0));
