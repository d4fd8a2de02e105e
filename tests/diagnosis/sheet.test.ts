/** Where things stand on a sheet, and what a change is worth by its own formulas. */
import { TOTAL } from '../../src/assessment';
import { LkeSheet } from '../../src/diagnosis/sheet';
import type { PatchAt } from '../../src/sheet/formula/evaluate';
import { readBySmall, sheetOf, type Small } from './small';

const [TEAM, A, B, SURVEY] = ['A.I.1.i', 'A.I.1.i.a', 'A.I.1.i.b', 'B.II.a'];

describe('there is no diagnosis', () => {
  const { reading, grids } = readBySmall({ rows: {}, cells: { A1: 1 } });
  test.each([
    ['of a sheet that is not there', { ...reading, sheet: 'lain' }],
    ['of an edition that nobody knows', { ...reading, edition: 'zi-0-0000' }],
    ['where nobody knows where things stand', { ...reading, mapping: undefined }],
  ])('%s', (_, one) => expect(LkeSheet.of(one, grids)).toBeUndefined());
  test('but of any other', () => expect(LkeSheet.of(reading, grids)).toBeInstanceOf(LkeSheet));
});

test.each<[cells: Small['cells'], has: boolean]>([
  [{}, false],
  [{ A1: 1 }, false],
  [{ A1: 1, B2: { f: '=1' } }, true],
])('%j has formulas: %j', (cells, has) => expect(sheetOf({ rows: {}, cells }).hasFormulas).toBe(has));

describe('values and points', () => {
  const both = sheetOf({ rows: { [TEAM]: 1, [A]: 2, [SURVEY]: 3 }, columns: { value: 'E', score: 'F' } });
  const [value, score] = (['value', 'score'] as const).map((name) =>
    sheetOf({ rows: { [TEAM]: 1, [A]: 2 }, columns: { [name]: 'E' } }),
  );
  const at = (sheet: LkeSheet, spot: ReturnType<LkeSheet['spot']>) => spot && sheet.address(spot);

  test('stand in a column each, or share one', () => {
    expect([both.valueSpot(A), both.scoreSpot(TEAM)].map((spot) => at(both, spot))).toEqual(['E2', 'F1']);
    for (const one of [value!, score!])
      expect([one.valueSpot(A), one.scoreSpot(TEAM)].map((spot) => at(one, spot))).toEqual(['E2', 'E1']);
  });
  test('a group takes a value from the statements of a mean, points from all others', () =>
    expect([A, SURVEY, TEAM].map((code) => at(both, both.partSpot(code)))).toEqual(['E2', 'F3', 'F1']));
  test('what has no row or no column has no place', () => {
    expect([both.valueSpot(B), both.spot(A, undefined), both.partSpot(B)]).toEqual([undefined, undefined, undefined]);
  });
});

test.each<[rows: Small['rows'], code: string, scored: string | undefined]>([
  [{ [A]: 2, [TEAM]: 1 }, A, TEAM],
  [{ [A]: 2, 'A.I': 1 }, A, 'A.I'],
  [{ [A]: 2, [TEAM]: 1 }, TEAM, TEAM],
  [{ [SURVEY]: 2, B: 1 }, SURVEY, SURVEY],
  [{ [A]: 2, [TOTAL]: 1 }, A, TOTAL],
  [{ [A]: 2 }, A, undefined],
])('among %j the score of %s shows at %s', (rows, code, scored) => expect(sheetOf({ rows }).scoredAt(code)).toBe(scored));

describe('what a change is worth', () => {
  const change: PatchAt[] = [{ sheet: 'LKE', row: 1, column: 3, to: { value: 2 } }];
  const rows = { [TEAM]: 1, [A]: 2 };
  const worth = (cells: Small['cells'], own: Partial<Small> = {}, changes = change) =>
    sheetOf({ rows, cells: { D2: 1, ...cells }, ...own }).effect(A, changes);
  const total = { rows: { ...rows, [TOTAL]: 9 } };

  test.each<[string, object, object]>([
    ['of its part', worth({ E1: { f: '=D2*3' } }), { points: 3, is: 3, should: 6 }],
    ['of the total, beside its part', worth({ E1: { f: '=D2*3' }, E9: { f: '=E1*2' } }, total), { points: 6, is: 3, should: 6 }],
    ['of its part where the total is words', worth({ E1: { f: '=D2*3' }, E9: 'x' }, total), { points: 3, is: 3, should: 6 }],
    [
      'of its part where the total becomes an error',
      worth({ E1: { f: '=D2' }, E9: { f: '=1/(2-D2)' } }, total),
      { points: 1, is: 1, should: 2 },
    ],
    ['less', worth({ E1: { f: '=-D2' } }), { points: -1, is: -1, should: -2 }],
    ['nothing that reaches it', worth({ E1: 4 }), { points: 0 }],
    ['less than binary fractions leave', worth({ E1: { f: '=D2*0.0000009' } }), { points: 0 }],
    ['no change at all', worth({ E1: { f: '=D2*3' } }, {}, []), {}],
    ['no score', worth({ E1: { f: '=D2*3' } }, { rows: {} }), {}],
    ['from an error to a score', worth({ E1: { f: '=4/(D2-1)' } }), { is: '#DIV/0!', should: 4 }],
    ['from a score to an error', worth({ E1: { f: '=4/(2-D2)' } }), {}],
    ['from words to a score', worth({ E1: { f: '=IF(D2=1,"x",4)' } }), {}],
    ['nobody has computed it', worth({ E1: { f: '=TIDAKADA(D2)' } }), {}],
    ['nobody can compute it', worth({ E1: { f: '=TIDAKADA(D2)', is: 4 } }), { points: 0 }],
  ])('%s', (_, is, expected) => expect(is).toEqual(expected));

  test('counted on what is mended already', () => {
    const sheet = sheetOf({ rows, cells: { D2: 1, D3: 1, E1: { f: '=D2*D3' } } });
    sheet.mend([]);
    expect(sheet.effect(A, change)).toEqual({ points: 1, is: 1, should: 2 });
    sheet.mend([{ sheet: 'LKE', row: 2, column: 3, to: { value: 10 } }]);
    expect(sheet.effect(A, change)).toEqual({ points: 10, is: 10, should: 20 });
  });
});

test('what is blank or unreadable is worth nothing, and is not answered', () => {
  const sheet = sheetOf({ rows: {}, answers: { [A]: 'Ya', [B]: 'X' } });
  expect([A, B, 'A.I.1.ii.a', 'tidak ada'].map((code) => [sheet.judged(code), sheet.isAnswered(code)])).toEqual([
    [1, true],
    [0, false],
    [0, false],
    [0, false],
  ]);
});

test('a group has its own statements', () =>
  expect(
    sheetOf({ rows: {} })
      .leavesOf(TEAM)
      .map(({ statement }) => statement.code),
  ).toEqual([A, B]));
