/** What somebody overwrote, with what it is worth and how it was. */
import { problem } from '../../src/assessment/problems';
import type { Problem } from '../../src/assessment';
import { markFindings } from '../../src/diagnosis/marks';
import type { TypedFigure } from '../../src/reading/contract';
import { sheetOf, type Small } from './small';

const [TEAM, A, B, PLAN] = ['A.I.1.i', 'A.I.1.i.a', 'A.I.1.i.b', 'A.I.1.ii'];
const rows = { [TEAM]: 1, [A]: 2, [B]: 3 };
const cells = { B1: 0.75, C2: 'Ya', E1: { f: '=AVERAGE(E2:E3)*B1' }, E2: { f: '=IF(C2="Ya/Tidak",1,0)' }, E3: 0.5 };
const found = (own: Partial<Small>, reading: { problems?: Problem[]; typed?: TypedFigure[] }) =>
  markFindings(sheetOf({ rows, cells, ...own, reading }));
const at = (statement?: string) => ({ sheet: 'LKE', cell: 'Z9', ...(statement && { statement }) });
const scale = (statement?: string) => problem('layout.scale-changed', at(statement), { found: 'Ya', scale: 'Ya/Tidak' });
const weight = (statement?: string) => problem('layout.weight-changed', at(statement), { found: 0.75, weight: 0.5 });
const typed = (code: string, what: TypedFigure['what'] = 'value'): TypedFigure => ({ code, what, cell: 'Z9', found: 3 });

test('a scale: as it was, where the reader saw it', () =>
  expect(found({}, { problems: [scale(A)] })).toEqual([
    {
      ...scale(A),
      data: { found: 'Ya', scale: 'Ya/Tidak', points: 0.375, is: 0.1875, should: 0.5625 },
      cure: [{ sheet: 'LKE', row: 1, column: 2, to: { value: 'Ya/Tidak' } }],
    },
  ]));

test('a weight: that of the regulation', () =>
  expect(found({}, { problems: [weight(TEAM)] })).toEqual([
    {
      ...weight(TEAM),
      data: { found: 0.75, weight: 0.5, is: 0.1875, should: 0.125, points: -0.0625 },
      cure: [{ sheet: 'LKE', row: 0, column: 1, to: { value: 0.5 } }],
    },
  ]));

test.each<[string, Partial<Small>, Problem]>([
  ['a scale without a row', { rows: { [TEAM]: 1 } }, scale(A)],
  ['a scale without a column', { columns: { value: 'E' } }, scale(A)],
  ['a scale of no statement', {}, scale()],
  ['a weight without a row', { rows: {} }, weight(TEAM)],
  ['a weight of what has none of its own', {}, weight(A)],
  ['a weight of nobody', { rows: { Z: 1 } }, weight('Z')],
  ['a weight of no group', {}, weight()],
  ['anything else that the reader tells', {}, problem('code.missing', at(A), { code: A })],
])('%s is left to the reader', (_, own, told) => expect(found(own, { problems: [told] })).toEqual([]));

describe('a weight of which the regulation is not certain', () => {
  const weighed = (confidence: 'certain' | 'high' | 'inferred', edition?: 'certain' | 'inferred') => {
    const sheet = sheetOf({ rows, cells, reading: { problems: [weight(TEAM)] } });
    const node = { ...sheet.index.node(TEAM)!, ...(edition ? {} : { weightConfidence: confidence }) };
    Object.assign(sheet, {
      index: { ...sheet.index, node: () => node },
      edition: { ...sheet.edition, confidence: edition ?? 'certain' },
    });
    return markFindings(sheet)[0]!;
  };
  test.each([
    ['certain', weighed('certain'), true],
    ['high', weighed('high'), true],
    ['inferred', weighed('inferred'), false],
    ['of an edition that is certain', weighed('inferred', 'certain'), true],
    ['of an edition that is inferred', weighed('certain', 'inferred'), false],
  ])('%s: told with its worth, put back only where it is sure', (_, told, isMended) => {
    expect(told.data.points).toBeCloseTo(-0.0625, 9);
    expect('cure' in told).toBe(isMended);
  });
});

describe('a number typed over a formula', () => {
  const answers = { [A]: 'Ya', [B]: 'A' };
  test('of a group: the formula that its tree asks for', () =>
    expect(found({ answers, cells: { ...cells, E1: 3 } }, { typed: [typed(TEAM, 'score')] })).toMatchObject([
      {
        code: 'sheet.formula-replaced',
        at: { sheet: 'LKE', cell: 'E1', statement: TEAM },
        data: { expected: 0.5, found: 3, is: 3, should: 0.1875 },
        cure: [{ row: 0, column: 4, to: { formula: '=AVERAGE(E2:E3)*B1' } }],
      },
    ]));
  test('of a statement whose neighbours do not agree: marked, with what it should be', () => {
    const [one] = found({ answers, cells: { ...cells, E2: 0.25 } }, { typed: [typed(A)] });
    expect(one).toMatchObject({ at: { cell: 'E2', statement: A }, data: { expected: 1, found: 3, is: 0.28125, should: 0.5625 } });
    expect(one).not.toHaveProperty('cure');
  });
  test('of a statement as its neighbours have it', () => {
    const others = ['A.I.1.ii.a', 'A.I.1.ii.b', 'A.I.1.ii.c'];
    const all = { ...rows, ...Object.fromEntries(others.map((code, n) => [code, n + 5])) };
    const like = Object.fromEntries(others.map((_, n) => [`E${n + 5}`, { f: `=D${n + 5}*1` }]));
    expect(found({ answers, rows: all, cells: { ...cells, ...like, E2: 0.25 } }, { typed: [typed(A)] })).toMatchObject([
      { cure: [{ row: 1, column: 4, to: { formula: '=D2*1' } }] },
    ]);
  });
  test('points beside values: what a statement is worth is not what it earns', () => {
    const two = { answers: { 'B.I.b': 'B' }, rows: { 'B.I.b': 1 }, columns: { value: 'E', score: 'F' }, cells: {} };
    expect(
      found(two, { typed: [typed('B.I.b'), typed('B.I.b', 'score')] }).map(({ at: { cell }, data }) => [cell, data.expected]),
    ).toEqual([
      ['E1', 0.75],
      ['F1', 3.75],
    ]);
  });
  test.each<[string, Partial<Small>, TypedFigure]>([
    ['without a row', {}, typed(PLAN, 'score')],
    ['of nobody', { rows: { Z: 1 } }, typed('Z', 'score')],
  ])('%s is not told', (_, own, one) => expect(found(own, { typed: [one] })).toEqual([]));
});
