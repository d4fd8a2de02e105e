/** What a broken cell is made like: only what enough other rows agree on, or what the tree says. */
import { TOTAL } from '../../../src/assessment';
import { formulaFor, likeOthers, scaleWritten, statementFormula } from '../../../src/diagnosis/repair/restore';
import { sheetOf, type Small, type Typed } from '../small';

describe('as the other rows have it', () => {
  /** Formulas of E2, E3 ... of which the first shall be made like the others. */
  const like = (formulas: readonly (string | null)[], own: Readonly<Record<string, Typed>> = {}) => {
    const cells = Object.fromEntries(formulas.map((f, at) => [`E${at + 2}`, f === null ? 7 : { f }]));
    const rows = formulas.map((_, at) => at + 1);
    return likeOthers(sheetOf({ rows: {}, cells: { ...cells, ...own } }), { row: 1, column: 4 }, rows);
  };
  const agree = (count: number) => Array.from({ length: count }, (_, at) => `=D${at + 3}*2`);

  test.each<[string, readonly (string | null)[], string | undefined]>([
    ['none', ['=9'], undefined],
    ['two of two are too few', ['=9', ...agree(2)], undefined],
    ['three of three', ['=9', ...agree(3)], '=D2*2'],
    ['three of four are too small a share', ['=9', ...agree(3), '=D6*3'], undefined],
    ['four of five', ['=9', ...agree(4), '=D7*3'], '=D2*2'],
    ['seven of nine are too small a share', ['=9', ...agree(7), '=D10*3', '=D11*4'], undefined],
    ['eight of ten', ['=9', ...agree(8), '=D11*3', '=D12*4'], '=D2*2'],
    ['typed numbers agree and disagree with nobody', ['=9', ...agree(3), null, null], '=D2*2'],
    ['the row itself is not asked', ['=D2*2', ...agree(2)], undefined],
    ['the few before the many', ['=9', '=D3*3', '=D4*2', '=D5*2', '=D6*2', '=D7*2'], '=D2*2'],
    ['spaces make no difference', ['=9', '=D3 * 2', '=D4*2', '=D5* 2'], '=D2 * 2'],
  ])('%s', (_, formulas, expected) => expect(like(formulas)).toBe(expected));

  test('a formula that would reach above the sheet is none', () =>
    expect(like(['=9', '=D1*2', '=D2*2', '=D3*2'])).toBeUndefined());
});

describe('the formula of a statement', () => {
  const others = ['A.I.1.i.b', 'A.I.1.ii.a', 'A.I.1.ii.b', 'A.I.1.ii.c'];
  const rows = { 'A.I.1.i.a': 1, ...Object.fromEntries(others.map((code, at) => [code, at + 2])) };
  const cells = Object.fromEntries(others.map((_, at) => [`E${at + 2}`, { f: `=D${at + 2}="Ya"` }]));

  test('is that of statements of its kind', () => {
    const sheet = sheetOf({ rows, cells });
    expect(statementFormula(sheet, 'A.I.1.i.a', { row: 0, column: 4 })).toBe('=D1="Ya"');
  });
  test('not that of statements outside a mean, of an index, or of nobody', () => {
    const sheet = sheetOf({ rows: { ...rows, 'B.I.b': 9, 'B.I.a': 10 }, cells });
    expect(statementFormula(sheet, 'B.I.b', { row: 8, column: 4 })).toBeUndefined();
    expect(statementFormula(sheet, 'B.I.a', { row: 9, column: 4 })).toBeUndefined();
    expect(statementFormula(sheet, 'A.I.1', { row: 9, column: 4 })).toBeUndefined();
  });
  test('on our own sheet, of the same scale and the same counts', () => {
    const ours = sheetOf({ rows, cells, layout: 'ours' });
    // Ya/Tidak agrees with one other only, A/B/C with three.
    expect(statementFormula(ours, 'A.I.1.i.a', { row: 0, column: 4 })).toBeUndefined();
    const abc = ['A.I.1.i.b', 'A.I.1.ii.b', 'A.I.1.ii.c', 'A.I.1.iv.b'];
    const same = sheetOf({
      rows: Object.fromEntries(abc.map((code, at) => [code, at + 1])),
      cells: Object.fromEntries(abc.map((_, at) => [`E${at + 1}`, { f: `=D${at + 1}` }])),
      layout: 'ours',
    });
    expect(statementFormula(same, abc[0]!, { row: 0, column: 4 })).toBe('=D1');
  });
});

describe('the formula of a group', () => {
  const [TEAM, A, B] = ['A.I.1.i', 'A.I.1.i.a', 'A.I.1.i.b'];
  const made = (code: string, small: Partial<Small>) => formulaFor(sheetOf({ rows: {}, ...small }), code);
  const of = (...codes: string[]) => Object.fromEntries(codes.map((code, at) => [code, at + 1]));

  test.each<[string, string | undefined, string | undefined]>([
    ['the mean times the weight', made(TEAM, { rows: of(TEAM, A, B) }), '=AVERAGE(E2:E3)*B1'],
    ['parts above it', made(TEAM, { rows: { [TEAM]: 3, [A]: 2, [B]: 1 } }), '=AVERAGE(E1:E2)*B3'],
    ['a figure that stands between', made(TEAM, { rows: { [TEAM]: 1, [A]: 2, [B]: 4 }, cells: { E3: 5 } }), '=AVERAGE(E2,E4)*B1'],
    ['words that stand between', made(TEAM, { rows: { [TEAM]: 1, [A]: 2, [B]: 4 }, cells: { E3: 'x' } }), '=AVERAGE(E2:E4)*B1'],
    ['one part alone', made('A.II.4.i', { rows: of('A.II.4.i', 'A.II.4.i.1') }), '=AVERAGE(E2)*B1'],
    ['a part without a row', made(TEAM, { rows: of(TEAM, A) }), undefined],
    ['no row of its own', made(TEAM, { rows: { [A]: 2, [B]: 3 } }), undefined],
    ['no column of weights', made(TEAM, { rows: of(TEAM, A, B), columns: { value: 'E' } }), undefined],
    ['a sum', made('A', { rows: of('A', 'A.I', 'A.II') }), '=SUM(E2,E3)'],
    [
      'points beside values',
      made('B.I', { rows: of('B.I', 'B.I.a', 'B.I.b'), columns: { value: 'E', score: 'F' } }),
      '=SUM(F2,F3)',
    ],
    ['the total', made(TOTAL, { rows: of(TOTAL, 'A', 'B') }), '=SUM(E2,E3)'],
    ['a statement', made(A, { rows: of(A) }), undefined],
    ['nobody', made('Z', { rows: of('Z') }), undefined],
  ])('%s', (_, formula, expected) => expect(formula).toBe(expected));

  describe('of a sheet that takes an answer only as Excel does: rows, with the counts between', () => {
    const asExcel = { asExcel: true } as const;
    test.each<[string, string | undefined, string | undefined]>([
      ['rows in a run', made(TEAM, { rows: of(TEAM, A, B), reading: asExcel }), '=SUM(E2:E3)'],
      ['rows apart', made(TEAM, { rows: { [TEAM]: 1, [A]: 2, [B]: 4 }, reading: asExcel }), '=SUM(E2,E4)'],
      ['runs apart', made('A', { rows: { A: 1, 'A.I': 3, 'A.II': 2 }, reading: asExcel }), '=SUM(E2:E3)'],
      [
        'with its counts',
        made('A.II.4.i', { rows: of('A.II.4.i', 'A.II.4.i.1', 'A.II.4.i.1#1', 'A.II.4.i.1#2'), reading: asExcel }),
        '=SUM(E2:E4)',
      ],
      [
        'a count without a row',
        made('A.II.4.i', { rows: of('A.II.4.i', 'A.II.4.i.1', 'A.II.4.i.1#1'), reading: asExcel }),
        undefined,
      ],
      ['the total', made(TOTAL, { rows: of(TOTAL, 'A', 'B'), reading: asExcel }), '=SUM(E2:E3)'],
      ['a statement', made(A, { rows: of(A), reading: asExcel }), undefined],
    ])('%s', (_, formula, expected) => expect(formula).toBe(expected));
  });

  test('on our own sheet, as the other groups have it', () => {
    const groups = ['A', 'A.I', 'A.I.1', 'A.I.1.i'];
    const cells = Object.fromEntries(groups.map((_, at) => [`E${at + 1}`, { f: `=ZI.SCORE($D:$D,A${at + 1})` }]));
    const small = { rows: of(...groups), layout: 'ours', cells: { ...cells, E1: 5 } } as const;
    expect(made('A', small)).toBe('=ZI.SCORE($D:$D,A1)');
    expect(made('A', { ...small, cells: { ...small.cells, E2: 5 } })).toBeUndefined();
  });
});

describe('a scale is written as on other rows', () => {
  const [OWN, SAME, THIRD, OTHER] = ['A.I.1.i.b', 'A.I.1.ii.b', 'A.I.1.ii.c', 'A.I.1.i.a'];
  const rows = { [OWN]: 1, [SAME]: 2, [THIRD]: 3, 'A.I.1.iv.b': 4, [OTHER]: 5 };
  test.each<[string, Small['cells'], string]>([
    ['most of them', { C2: 'a / b / c', C3: 'A,B,C', C4: 'A,B,C' }, 'A,B,C'],
    ['the first of as many', { C2: 'a / b / c', C3: 'A,B,C' }, 'a / b / c'],
    ['not as on its own row', { C1: 'abc', C2: 'A,B,C' }, 'A,B,C'],
    ['not as another scale is', { C2: 'Ya/Tidak', C5: 'Ya/Tidak' }, 'A/B/C'],
    ['as everybody does where no other row has it', {}, 'A/B/C'],
  ])('%s', (_, cells, expected) => expect(scaleWritten(sheetOf({ rows, cells }), OWN)).toBe(expected));
  test('as everybody does where nobody found the column', () =>
    expect(scaleWritten(sheetOf({ rows, cells: { C2: 'a / b / c' }, columns: { unit: 'D' } }), OWN)).toBe('A/B/C'));
});
