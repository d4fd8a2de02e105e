/** Which parts a group's formula adds up: none forgotten, none twice, none of another group. */
import { TOTAL } from '../../src/assessment';
import { rangeFindings } from '../../src/diagnosis/ranges';
import { sheetOf, toldBy, type Small } from './small';

const [TEAM, A, B, PLAN, PLAN_A] = ['A.I.1.i', 'A.I.1.i.a', 'A.I.1.i.b', 'A.I.1.ii', 'A.I.1.ii.a'];
/** The group at E1, its statements at E2 and E3; a neighbour at E5, its statement at E6. */
const rows = { [TEAM]: 1, [A]: 2, [B]: 3, [PLAN]: 5, [PLAN_A]: 6 };
const values = { E2: 1, E3: 0.5, E6: 1, B1: 0.5 };
const found = (f: string, own: Partial<Small> = {}) =>
  rangeFindings(sheetOf({ rows, ...own, cells: { ...values, E1: { f }, ...own.cells } }));
const told = (f: string, own: Partial<Small> = {}) =>
  toldBy(found(f, own)).map(([code, cell, data]) => {
    const { missing, cells } = data as { missing?: string; cells: string };
    return [code, cell, missing ?? cells];
  });

test.each<[string, string, unknown[]]>([
  ['a range over all', '=AVERAGE(E2:E3)*B1', []],
  ['all by name', '=(E2+E3)/2*B1', []],
  ['all in a condition', '=IFERROR(IF(B1>0,ROUND(AVERAGE(E2:E3),2),0),0)*50%', []],
  [
    'one forgotten in a condition',
    '=IFERROR(IF(B1>0,ROUND(AVERAGE(E2)*COUNT(D1),2),PRODUCT(B1)),0)*50%',
    [['range.misses', 'E1', B]],
  ],
  ['two too many', '=E2+E3+E5+E6', [['range.extra', 'E1', 'E5, E6']]],
  ['with a sign before them', '=-(-E2-E3)', []],
  ['one forgotten', '=AVERAGE(E2)*B1', [['range.misses', 'E1', B]]],
  ['the other forgotten', '=E3', [['range.misses', 'E1', A]]],
  ['a statement of another group', '=AVERAGE(E2:E3,E6)*B1', [['range.extra', 'E1', 'E6']]],
  ['another group', '=AVERAGE(E2:E3)*B1+E5', [['range.extra', 'E1', 'E5']]],
  ['a number that is no part', '=SUM(E2:E4)', []],
  ['a forgotten one comes before one too many', '=E2+E6', [['range.misses', 'E1', B]]],
  ['cells of other columns are no parts', '=AVERAGE(E2:E3)*SUM(A1:D3)', []],
  ['of a function that picks, a range says nothing', '=SUMIF(D2:D3,"Ya",E2)', []],
  ['of a name, either', '=E2*Bobot', []],
  ['nor in a condition', '=IF(Bobot,E2,0)', []],
  ['nor before a sign', '=-Bobot+E2', []],
  ['nor in a share', '=E2+Bobot%', []],
  ['nor left of a sign', '=Bobot+E2', []],
  ['what nobody can read says nothing', '=E2+', []],
  ['only cells of another sheet', "=SUM('Lain'!E2)", []],
  ['cells of its own sheet by name', '=LKE!E2', [['range.misses', 'E1', B]]],
  ['nothing of the tree', '=B1', []],
  ['itself', '=E1+E2+E3', []],
])('%s: %s', (_, f, expected) => expect(told(f)).toEqual(expected));

test('a number between the parts that is none of them is counted too much', () => {
  expect(told('=SUM(E2:E4)', { cells: { E4: 0.3 } })).toEqual([['range.extra', 'E1', 'E4']]);
  expect(told('=SUM(E2:E4)', { cells: { E4: 'catatan' } })).toEqual([]);
  expect(told('=SUM(E2:E4)', { cells: { E4: { f: '=B1*2' } } })).toEqual([['range.extra', 'E1', 'E4']]);
  expect(told('=E4', { cells: { E4: 0.3 } })).toEqual([['range.misses', 'E1', `${A}, ${B}`]]);
  expect(found('=E4', { cells: { E4: 0.3 } })[0]!.data).toMatchObject({ cells: 'E2, E3' });
});

describe('a subtotal between', () => {
  test('is followed', () => {
    expect(told('=E8*B1', { cells: { E8: { f: '=AVERAGE(E2:E3)' } } })).toEqual([]);
    expect(told('=E8*B1', { cells: { E8: { f: '=AVERAGE(E2)' } } })).toEqual([['range.misses', 'E1', B]]);
    expect(told('=E8*B1', { cells: { E8: { f: '=SUM(E2:E3,E9)' }, E9: 7 } })).toEqual([['range.extra', 'E1', 'E9']]);
  });
  const chain = (length: number) => ({
    ...Object.fromEntries(Array.from({ length }, (_, at) => [`E${at + 10}`, { f: `=E${at + 11}` }])),
    [`E${10 + length}`]: { f: '=SUM(E2:E3)' },
  });
  test('seven deep, and no further', () => {
    expect(told('=E10', { cells: chain(5) })).toEqual([]);
    expect(told('=E10', { cells: chain(6) })).not.toEqual([]);
  });
});

test('ranges of up to 5000 cells are spelt out, of larger ones nothing is said', () => {
  // Two columns of 2500 rows.
  expect(told('=SUM(E3:F2502)')).toEqual([['range.misses', 'E1', A]]);
  expect(told('=SUM(E3:F2503)')).toEqual([]);
  expect(told('=SUM(E3:E5002)')).toEqual([['range.misses', 'E1', A]]);
  expect(told('=SUM(E3:E5003)')).toEqual([]);
  expect(told('=SUM(E:E)')).toEqual([]);
  expect(told('=SUM(3:3)')).toEqual([]);
});

describe('a sum of sums', () => {
  const area = { 'A.I.1': 8, [TEAM]: 1, [A]: 2, [B]: 3, [PLAN]: 5, [PLAN_A]: 6 };
  const sum = (f: string, own: Partial<Small> = {}) =>
    told('=AVERAGE(E2:E3)*B1', { rows: area, ...own, cells: { E5: { f: '=E6' }, E8: { f }, ...own.cells } });
  test.each<[string, string, unknown[]]>([
    ['of its groups', '=E1+E5', []],
    ['a group by all of its own parts', '=E2+E3+E5', []],
    ['a group by some of its own parts', '=E2+E5', [['range.misses', 'E8', TEAM]]],
    ['a group and again one of its parts', '=E1+E2+E5', [['range.extra', 'E8', 'E2']]],
    ['one group forgotten', '=E5', [['range.misses', 'E8', TEAM]]],
  ])('%s: %s', (_, f, expected) => expect(sum(f)).toEqual(expected));
  test('a part that the sheet does not have cannot be forgotten', () =>
    expect(sum('=E1', { rows: { 'A.I.1': 8, [TEAM]: 1, [A]: 2, [B]: 3 } })).toEqual([]));
});

test('the total adds up the components, and is told without a statement', () => {
  const own = { rows: { A: 1, B: 2, [TOTAL]: 3 }, cells: { E1: 50, E2: 30, E3: { f: '=E1' } } };
  expect(rangeFindings(sheetOf(own))).toMatchObject([
    {
      code: 'range.misses',
      at: { sheet: 'LKE', cell: 'E3' },
      data: { missing: 'B', cells: 'E2', points: 30, is: 50, should: 80 },
      cure: [{ sheet: 'LKE', row: 2, column: 4, to: { formula: '=SUM(E1,E2)' } }],
    },
  ]);
  expect(rangeFindings(sheetOf(own))[0]!.at).not.toHaveProperty('statement');
  expect(rangeFindings(sheetOf({ ...own, cells: { ...own.cells, E3: { f: '=E1+E2' } } }))).toEqual([]);
});

test('it is told of its group, with its worth, and mended as a mean times the weight', () =>
  expect(found('=AVERAGE(E2)*B1')).toMatchObject([
    {
      at: { cell: 'E1', statement: TEAM },
      data: { missing: B, cells: 'E3', is: 0.5, should: 0.375, points: -0.125 },
      cure: [{ row: 0, column: 4, to: { formula: '=AVERAGE(E2:E3)*B1' } }],
    },
  ]));

test('our own sheet looks its parts up by code', () => expect(told('=E2', { layout: 'ours' })).toEqual([]));
test('a typed score has no range', () => expect(told('=E2', { cells: { E1: 5 } })).toEqual([]));
test('nothing is mended where no formula is known', () => {
  const { weight: _, ...columns } = { weight: 'B', unit: 'D', value: 'E' };
  expect(found('=E2', { columns })[0]).not.toHaveProperty('cure');
});
