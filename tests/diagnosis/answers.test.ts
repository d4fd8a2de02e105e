/** Answers that the sheet's formulas count otherwise than the judge. */
import type { Reading } from '../../src/reading/contract';
import { problem } from '../../src/assessment/problems';
import { answerFindings } from '../../src/diagnosis/answers';
import { sheetOf, toldBy, type Small, type Typed } from './small';

const [TEAM, A, B] = ['A.I.1.i', 'A.I.1.i.a', 'A.I.1.i.b'];
const rows = { [TEAM]: 1, [A]: 2, [B]: 3 };
const yes = (row: number) => ({ f: `=IF(D${row}="Ya",1,IF(D${row}="Tidak",0,"-"))` });
const abc = (row: number) => ({ f: `=IF(D${row}="A",1,IF(D${row}="B",0.5,IF(D${row}="C",0,"-")))` });
const clean = { B1: 0.5, D2: 'Ya', D3: 'B', E1: { f: '=AVERAGE(E2:E3)*B1' }, E2: yes(2), E3: abc(3) };
const found = (cells: Readonly<Record<string, Typed>>, answers: Small['answers'], own: Partial<Small> = {}) =>
  answerFindings(sheetOf({ rows, answers, ...own, cells: { ...clean, ...cells } }));
const told = (...all: Parameters<typeof found>) => toldBy(found(...all));

test('what both count alike is not told', () => expect(told({}, { [A]: 'Ya', [B]: 'B' })).toEqual([]));

describe('blanks that a mean passes over', () => {
  const inflates = (points: number, is: number, should: number) => [
    ['blank.inflates', 'E1', { blank: 1, of: 2, points, is, should }],
  ];
  test('raise the score', () => expect(told({ D3: null }, { [A]: 'Ya' })).toEqual(inflates(-0.25, 0.5, 0.25)));
  test('also where a letter of another statement is known to be none', () =>
    expect(told({ D3: null, D2: 'X' }, { [A]: 'X' }).filter(([code]) => code === 'blank.inflates')).toEqual([]));
  test.each<[string, Readonly<Record<string, Typed>>, Small['answers'], Partial<Small>]>([
    ['that counts them as 0', { D3: null, E3: { f: '=IF(D3="A",1,0)' } }, { [A]: 'Ya' }, {}],
    ['over nothing at all, which is an error', { D2: null, D3: null }, {}, {}],
    ['whose answer is worth nothing: it raises nothing', { D3: null, D2: 'Tidak' }, { [A]: 'Tidak' }, {}],
    ['of statements that have no row', { E1: { f: '=E2*B1' } }, { [A]: 'Ya' }, { rows: { [TEAM]: 1, [A]: 2 } }],
    ['whose group has no row', { D3: null }, { [A]: 'Ya' }, { rows: { [A]: 2, [B]: 3 } }],
  ])('a mean %s', (_, cells, answers, own) => expect(told(cells, answers, own)).toEqual([]));
});

describe('letters that no scale knows', () => {
  test('are told at the cell, with what they are worth: nothing', () =>
    expect(found({ D3: 'X' }, { [A]: 'Ya', [B]: 'X' })).toMatchObject([
      {
        code: 'answer.out-of-scale',
        severity: 'error',
        at: { sheet: 'LKE', cell: 'D3', statement: B },
        data: { answer: 'X', scale: 'A/B/C', points: -0.25, is: 0.5, should: 0.25 },
      },
    ]));
  test.each<[string, { unit?: string; tpi?: string }, string]>([
    ["at the TPI's where the TPI answered", { unit: 'A', tpi: 'X' }, 'H3'],
    ["at the unit's where the TPI's is blank", { unit: 'X', tpi: ' ' }, 'D3'],
  ])('%s', (_, answer, cell) => expect(told({ D3: 'X' }, { [A]: 'Ya', [B]: answer }).map(([, at]) => at)).toEqual([cell]));
  test("at the unit's where the sheet has no place for the TPI's", () =>
    expect(
      told({ D3: 'X' }, { [A]: 'Ya', [B]: { tpi: 'X' } }, { columns: { weight: 'B', unit: 'D', value: 'E' } }).map(
        ([, at]) => at,
      ),
    ).toEqual(['D3']));
  test('without a value they are worth nothing that can be told', () =>
    expect(
      told({ D3: 'X' }, { [A]: 'Ya', [B]: 'X' }, { columns: { unit: 'D' } }).filter(([code]) => code === 'answer.out-of-scale'),
    ).toEqual([['answer.out-of-scale', 'D3', { answer: 'X', scale: 'A/B/C' }]]));
  test('without a row the judge alone tells them', () =>
    expect(told({}, { [A]: 'Ya', [B]: 'X' }, { rows: { [TEAM]: 1, [A]: 2 } })).toEqual([]));
});

describe('answers that a formula reads as something else', () => {
  const unread = [['formula.unread', 'D3', { answer: 'B', worth: 0.5, points: 0.125, is: 0.25, should: 0.375 }]];
  const answers = { [A]: 'Ya', [B]: 'B' };
  const deaf = { f: '=IF(D3="A",1,0)' };
  const changed = problem('layout.scale-changed', { sheet: 'LKE', statement: B }, { found: 'x', scale: 'A/B/C' });
  const typed: Reading['typed'] = [{ code: B, what: 'value', cell: 'E3', found: 1 }];

  test.each<[string, Readonly<Record<string, Typed>>, Partial<Small>, unknown[]]>([
    ['as nothing', { E3: deaf }, {}, unread],
    [
      'as words',
      { E3: { f: '="-"' } },
      {},
      [['formula.unread', 'D3', { answer: 'B', worth: 0.5, points: -0.125, is: 0.5, should: 0.375 }]],
    ],
    ['within what binary fractions leave', { E3: { f: '=0.5000009' } }, {}, []],
    ['as a typed number: told as one', { E3: 0 }, {}, []],
    ['told by its typed value', { E3: deaf }, { reading: { typed } }, []],
    ['told by its scale', { E3: deaf }, { reading: { problems: [changed] } }, []],
    ['a formula that nobody has computed', { E3: { f: '=TIDAKADA(D3)' } }, {}, []],
    [
      'a formula that nobody can compute',
      { E3: { f: '=TIDAKADA(D3)', is: 0 } },
      {},
      [['formula.unread', 'D3', { answer: 'B', worth: 0.5, points: 0.125, is: 0.25, should: 0.375 }]],
    ],
    ['an answer without a row', { E3: deaf }, { rows: { [TEAM]: 1, [A]: 2 } }, []],
    ['a value that has no column', { E3: deaf }, { columns: { unit: 'D' } }, []],
  ])('%s', (_, cells, own, expected) => expect(told(cells, answers, own)).toEqual(expected));

  test('no answer says nothing', () => expect(told({ E3: deaf, D3: null }, { [A]: 'Ya' })).toEqual([]));
  test('a share and a statement outside a mean are not asked', () => {
    const small = { rows: { 'B.I.b': 1, 'A.II.4.i.1': 2 }, answers: { 'B.I.b': 'A', 'A.II.4.i.1#1': 4, 'A.II.4.i.1#2': 4 } };
    expect(toldBy(answerFindings(sheetOf({ ...small, cells: { E1: { f: '=0' }, E2: { f: '=0' }, D2: { f: '=1' } } })))).toEqual(
      [],
    );
  });

  const many = ['A.I.1.ii.b', 'A.I.1.ii.c', 'A.I.1.iv.b'];
  const like = (f: (row: number) => Typed) => ({
    rows: { ...rows, ...Object.fromEntries(many.map((code, at) => [code, at + 10])) },
    cells: Object.fromEntries(many.map((_, at) => [`E${at + 10}`, f(at + 10)])),
  });
  test('where the other rows count it, its formula is made like theirs', () => {
    const { rows: all, cells } = like(abc);
    const [one, ...others] = found({ ...cells, E2: 1, E3: deaf }, answers, { rows: all });
    expect(others).toEqual([]);
    expect(one).toMatchObject({
      code: 'formula.differs',
      at: { cell: 'E3', statement: B },
      data: { answer: 'B', worth: 0.5, points: 0.125 },
      cure: [{ row: 2, column: 4, to: abc(3).f && { formula: abc(3).f } }],
    });
  });
  test('where theirs would count it no better, nobody mends it', () => {
    const { rows: all, cells } = like((row) => ({ f: `=IF(D${row}="A",1,0)+0` }));
    const [one] = found({ ...cells, E2: 1, E3: deaf }, answers, { rows: all });
    expect(one).toMatchObject({ code: 'formula.unread', at: { cell: 'D3' } });
    expect(one).not.toHaveProperty('cure');
  });
});

describe('a share typed over its formula', () => {
  const [RATIO, DUTY] = ['A.II.4.i.1', 'A.II.5.ii.1'];
  const share = (typed: Typed, counts: readonly unknown[], code = RATIO) => {
    const answers = Object.fromEntries(counts.map((one, at) => [`${code}#${at + 1}`, one as number | null]));
    return told({ D2: typed, D3: null, E3: null, E1: { f: '=D2*2' }, E2: null }, answers, {
      rows: { [code]: 2, [code.slice(0, -2)]: 1 },
    });
  };
  const differs = (typed: number, counted: number) => [
    ['ratio.share-typed', 'D2', { typed, counted, is: typed * 2, should: counted * 2, points: (counted - typed) * 2 }],
  ];
  test.each<[string, unknown[], unknown[]]>([
    ['beside counts that say another', share(0.5, [4, 4]), differs(0.5, 1)],
    ['beside counts that say the same', share(1, [4, 4]), []],
    ['within what binary fractions leave', share(0.9999995, [4, 4]), []],
    ['beside counts of which one is missing', share(0.5, [4, null]), []],
    ['words', share('setengah', [4, 4]), []],
    ['its formula', share({ f: '=0.5' }, [4, 4]), []],
    ['a count that is asked for information may be missing', share(0.5, [4, null, 4], DUTY), differs(0.5, 1)],
    ['any other may not', share(0.5, [4, 0, null], DUTY), []],
  ])('%s', (_, is, expected) => expect(is).toEqual(expected));
  test('a number on a choice is no share', () => expect(told({ D2: 0.5, E2: 1 }, { [B]: 'B' })).toEqual([]));
});

test('a sheet that was pasted as values counts nothing', () =>
  expect(toldBy(answerFindings(sheetOf({ rows, answers: { [B]: 'X' }, cells: { D3: 'X', E1: 1, E2: 1 } })))).toEqual([]));
