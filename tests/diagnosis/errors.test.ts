/** Errors are told where they begin, with what it is worth to mend them. */
import { problem } from '../../src/assessment/problems';
import { errorFindings } from '../../src/diagnosis/errors';
import { gridWith, sheetOf, toldBy, type Small, type Typed } from './small';

const [TEAM, A, B] = ['A.I.1.i', 'A.I.1.i.a', 'A.I.1.i.b'];
const found = (cells: Readonly<Record<string, Typed>>, own: Partial<Small> = {}) =>
  errorFindings(sheetOf({ rows: {}, ...own, cells }));
const told = (...all: Parameters<typeof found>) => toldBy(found(...all));
/** Other findings than those of the LKE itself. */
const elsewhere = (cells: Readonly<Record<string, Typed>>, own: Partial<Small> = {}, hidden = false) =>
  found({ A1: 1 }, { ...own, others: [gridWith('Rekap', cells, hidden ? { hidden } : {})] });

test.each<[f: string, code: string, error: string]>([
  ['=1/0', 'formula.divides-by-zero', '#DIV/0!'],
  ['="a"*2', 'formula.text-as-number', '#VALUE!'],
  ['=#REF!', 'formula.lost-reference', '#REF!'],
  ['=#NAME?', 'formula.unknown-name', '#NAME?'],
  ['=NA()', 'formula.error', '#N/A'],
  ['=ZI_X(1)', '', ''],
  ['=_xldudf_ZI_SCORE(A2)', 'formula.unknown-name', '#NAME?'],
])('%s is %s', (f, code, error) => expect(told({ A1: { f } })).toEqual(code === '' ? [] : [[code, 'A1', { error }]]));

describe('what climbs', () => {
  test.each<[string, Readonly<Record<string, Typed>>, string[]]>([
    ['to a cell', { A1: { f: '=1/0' }, A2: { f: '=A1' } }, ['A1']],
    ['to a sum', { B2: { f: '=1/0' }, A5: { f: '=SUM(A1:B3)' } }, ['B2']],
    ['to its first corner', { A1: { f: '=1/0' }, A5: { f: '=SUM(A1:B3)' } }, ['A1']],
    ['to its last corner', { B3: { f: '=1/0' }, A5: { f: '=SUM(A1:B3)' } }, ['B3']],
    ['not past its corner', { A4: { f: '=1/0' }, A5: { f: '=SUM(A1:B3)/0' } }, ['A4', 'A5']],
    ['not past its side', { C3: { f: '=1/0' }, A5: { f: '=SUM(A1:B3)/0' } }, ['C3', 'A5']],
    ['from a typed error', { A1: '#REF!', A2: { f: '=A1' } }, []],
    ['into whole columns', { A1: { f: '=1/0' }, C1: { f: '=SUM(A:A)' } }, ['A1']],
    ['into whole rows', { A1: { f: '=1/0' }, C2: { f: '=SUM(1:1)' } }, ['A1']],
    ['400 rows down', { A401: { f: '=1/0' }, C1: { f: '=SUM(A1:A500)' } }, ['A401']],
    ['no further: told twice rather than sought for long', { A402: { f: '=1/0' }, C1: { f: '=SUM(A1:A500)' } }, ['C1', 'A402']],
    ['50 columns across', { AY1: { f: '=1/0' }, A2: { f: '=SUM(A1:BZ1)' } }, ['AY1']],
    ['no further across', { AZ1: { f: '=1/0' }, A2: { f: '=SUM(A1:BZ1)' } }, ['AZ1', 'A2']],
  ])('%s', (_, cells, at) => expect(told(cells).map(([, cell]) => cell)).toEqual(at));

  test('from another sheet', () => {
    const climbing = elsewhere({ A1: { f: '=LKE!A1' }, B1: { f: '=1/0' } });
    expect(toldBy(climbing).map(([, cell]) => cell)).toEqual(['B1']);
    const both = found({ A1: { f: '=1/0' } }, { others: [gridWith('Rekap', { A1: { f: '=LKE!A1' } })] });
    expect(both.map(({ at }) => at)).toEqual([{ sheet: 'LKE', cell: 'A1' }]);
  });
});

test('no more than fifty are told', () => {
  const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, at) => [`A${at + 1}`, { f: '=1/0' }]));
  expect(told(many(50))).toHaveLength(50);
  expect(told(many(51))).toHaveLength(50);
});

test('the 20,000th formula is looked at, the next is not', () => {
  const many = (count: number) => {
    const sheet = sheetOf({ rows: {} });
    const formulas = Array.from({ length: count }, (_, at) => [at === count - 1 ? '=1/0' : '=1']);
    const grid = { sheet: 'Lain', values: formulas.map(() => [null]), formulas };
    return errorFindings(sheetOf({ rows: {}, others: [grid], reading: sheet.reading && {} })).length;
  };
  expect([many(20_000), many(20_001)]).toEqual([1, 0]);
});

describe('on the row of the LKE', () => {
  const rows = { [TEAM]: 1, [A]: 2, [B]: 3, 'B.II.a': 5, 'A.II.4.i.1#1': 6 };
  const answers = { [A]: 'Ya', [B]: 'B', 'B.II.a': 4 };
  const own = { rows, answers, cells: {} };
  const mean = { E1: { f: '=AVERAGE(E2:E3)*B1' }, B1: 0.5, E2: 1, E3: 0.5 };
  test.each<[string, Readonly<Record<string, Typed>>, object]>([
    ['a statement counts its value', { ...mean, E2: { f: '=1/0' } }, { cell: 'E2', statement: A, is: '#DIV/0!', should: 0.375 }],
    ['a group counts its points', { ...mean, E1: { f: '=1/0' } }, { cell: 'E1', statement: TEAM, is: '#DIV/0!', should: 0.375 }],
    [
      'a statement of its own counts its points',
      { E5: { f: '=1/0' } },
      { cell: 'E5', statement: 'B.II.a', is: '#DIV/0!', should: 17.5 },
    ],
    [
      'beside its value',
      { ...mean, E2: { f: '=D2' }, D2: { f: '=1/0' } },
      { cell: 'D2', statement: A, is: '#DIV/0!', should: 0.375 },
    ],
    ['beside its points a group has no figure', { ...mean, E1: { f: '=D1' }, D1: { f: '=1/0' } }, { cell: 'D1' }],
    ['a count has no figure', { D6: { f: '=1/0' } }, { cell: 'D6' }],
    ['a row of nobody', { E9: { f: '=1/0' } }, { cell: 'E9' }],
  ])('%s', (_, cells, { cell, statement, ...effect }: { cell?: string; statement?: string }) => {
    const [one, ...others] = found(cells, own);
    expect(others).toEqual([]);
    expect(one).toMatchObject({ at: { sheet: 'LKE', cell } });
    expect(one!.at.statement).toBe(statement);
    expect(one!.data).toEqual({ error: '#DIV/0!', ...effect });
    expect(one).not.toHaveProperty('cure');
  });
  test('the same row of another sheet is nobody', () =>
    expect(elsewhere({ E2: { f: '=1/0' } }, own)).toMatchObject([
      { at: { sheet: 'Rekap', cell: 'E2' }, data: { error: '#DIV/0!' } },
    ]));
});

test('on a hidden sheet it is a warning', () => {
  const severities = [false, true].map((hidden) => elsewhere({ A1: { f: '=1/0' } }, {}, hidden)[0]!.severity);
  expect(severities).toEqual(['error', 'warning']);
});

test('one of our functions is typed again, wherever it stands', () =>
  expect(elsewhere({ B3: { f: '=_xldudf_ZI_SCORE(A1)' } })).toMatchObject([
    { code: 'formula.unknown-name', cure: [{ sheet: 'Rekap', row: 2, column: 1, to: { formula: '=ZI.SCORE(A1)' } }] },
  ]));

test.each([
  ['summary.missing', []],
  ['lists.missing', []],
  ['code.missing', ['A1']],
] as const)('links of the LKE to a sheet that is gone, told as %s', (code, cells) => {
  const gone = problem(code, { sheet: 'LKE' }, { count: 1, cells: 'A1', code: 'A' });
  const lost = { A1: { f: '=#REF!+1' } };
  expect(told(lost, { reading: { problems: [gone] } }).map(([, cell]) => cell)).toEqual(cells);
  // Other errors, and those of other sheets, are told all the same.
  expect(told({ A1: { f: '=1/0' } }, { reading: { problems: [gone] } })).toHaveLength(1);
  expect(elsewhere(lost, { reading: { problems: [gone] } })).toHaveLength(1);
});

describe('a lost link of a recap', () => {
  const name = 'Penyusunan Tim Kerja';
  const recap = (cells: Readonly<Record<string, Typed>>, own: Partial<Small> = {}) =>
    elsewhere({ A1: name, B1: 0.5, C1: { f: '=LKE!#REF!' }, ...cells }, { rows: { [TEAM]: 7 }, ...own })[0]!.cure;
  test('leads again to the score of the part that its row names', () =>
    expect(recap({})).toEqual([{ sheet: 'Rekap', row: 0, column: 2, to: { formula: '=LKE!E7' } }]));
  test.each<[string, ReturnType<typeof recap>]>([
    ['whose weight is another', recap({ B1: 0.6 })],
    ['that names nobody', recap({ A1: 'Tim' })],
    ['whose weight stands behind', recap({ B1: null, D1: 0.5 })],
    ['that divides by zero', recap({ C1: { f: '=1/0' } })],
    ['of a part that the LKE does not have', recap({}, { rows: {} })],
  ])('%s stays', (_, cure) => expect(cure).toBeUndefined());
});
