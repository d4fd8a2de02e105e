/** Scores beside what the formulas give and what the answers earn. */
import { problem } from '../../src/assessment/problems';
import { scoreFindings } from '../../src/diagnosis/scores';
import { sheetOf, toldBy, type Small, type Typed } from './small';

const [TEAM, A, B] = ['A.I.1.i', 'A.I.1.i.a', 'A.I.1.i.b'];
const told = (small: Small, explained: readonly string[] = []) =>
  toldBy(
    scoreFindings(
      sheetOf(small),
      explained.map((statement) => problem('code.duplicate', { statement }, { code: statement })),
    ),
  );

describe('the total', () => {
  const wrong = (shown: number | string) => [['score.total-differs', 'E9', { shown, true: 0 }]];
  test.each<[string, Typed, unknown[]]>([
    ['as the answers earn it', 0, []],
    ['typed', 5, wrong(5)],
    ['less than they earn', -1, wrong(-1)],
    ['within what binary fractions leave', 9e-7, []],
    ['at that bound', 1e-6, wrong(1e-6)],
    ['stored beside a formula that nobody can compute', { f: '=TIDAKADA(1)', is: 5 }, wrong(5)],
    ['nowhere: a formula that nobody has computed', { f: '=TIDAKADA(1)' }, []],
    ['computed', { f: '=2+3' }, wrong(5)],
    ['an error', { f: '=1/0' }, wrong('#DIV/0!')],
    ['words', 'belum', []],
    ['blank', null, []],
  ])('%s', (_, cell, expected) => expect(told({ rows: { TOTAL: 9 }, cells: { A1: 1, E9: cell } })).toEqual(expected));

  test('what the file shows is told, and that it is stale', () =>
    expect(told({ rows: { TOTAL: 9 }, cells: { E9: { f: '=0', is: 5 } } })).toEqual([
      ...wrong(5),
      ['score.stale', 'E9', { shown: 5, now: 0, cells: 1 }],
    ]));
  test('that every answer earns is no less wrong with its sign turned', () => {
    const earned = (shown: number) => told({ rows: { TOTAL: 9 }, cells: { E9: shown }, answers: { 'B.II.a': 4 } });
    expect(earned(17.5)).toEqual([]);
    expect(earned(-17.5)).toEqual([['score.total-differs', 'E9', { shown: -17.5, true: 17.5 }]]);
  });
  test('hangs on what nobody has computed: only what the file shows is told', () => {
    const hanging = (is: number | null) =>
      told({ rows: { TOTAL: 9 }, cells: { E1: { f: '=TIDAKADA(1)' }, E9: { f: '=E1+5', is } } });
    expect(hanging(null)).toEqual([]);
    expect(hanging(7)).toEqual(wrong(7));
  });
  test('a sheet without a total has none to tell', () => expect(told({ rows: {}, cells: { E9: 5 } })).toEqual([]));
});

describe('figures that formulas no longer give', () => {
  const stale = (at: string, shown: number, now: number, cells: number) => [['score.stale', at, { shown, now, cells }]];
  test.each<[string, Small['cells'], unknown[]]>([
    ['as computed', { A1: { f: '=1+1', is: 2 } }, []],
    ['another', { A1: { f: '=1+1', is: 3 } }, stale('A1', 3, 2, 1)],
    ['less', { A1: { f: '=1+1', is: 1 } }, stale('A1', 1, 2, 1)],
    ['within what binary fractions leave', { A1: { f: '=1+1', is: 2.0000009 } }, []],
    ['several: the first, and how many', { B2: { f: '=1', is: 3 }, C1: { f: '=2', is: 4 } }, stale('C1', 4, 2, 2)],
    ['several: the total before the first', { A1: { f: '=1', is: 3 }, E9: { f: '=0', is: 1e-5 } }, stale('E9', 1e-5, 0, 2)],
    ['in the row of the total', { A1: { f: '=1', is: 3 }, A9: { f: '=2', is: 4 } }, stale('A1', 3, 1, 2)],
    ['in the column of the total', { A1: { f: '=1', is: 3 }, E5: { f: '=2', is: 4 } }, stale('A1', 3, 1, 2)],
    ['beside the total', { A9: { f: '=1', is: 3 }, E1: { f: '=2', is: 4 } }, stale('E1', 4, 2, 2)],
    ['words', { A1: { f: '="x"', is: 'y' } }, []],
    ['a number where words are computed', { A1: { f: '="x"', is: 3 } }, []],
    ['words where a number is computed', { A1: { f: '=1', is: 'y' } }, []],
    ['a typed number', { A1: 3 }, []],
  ])('%s', (_, cells, expected) =>
    expect(told({ rows: { TOTAL: 9 }, cells }).filter(([code]) => code === 'score.stale')).toEqual(expected),
  );

  test('of a workbook that cannot be computed nothing is called stale', () =>
    expect(told({ rows: { TOTAL: 9 }, cells: { A1: { f: '=1', is: 3 }, E9: { f: '=TIDAKADA(1)' } } })).toEqual([]));
});

describe('a score that nothing explains', () => {
  const answers = { [A]: 'Ya', [B]: 'A' };
  const differs = (at: string, is: number) => [['score.differs', at, { is, should: 0.5, points: expect.closeTo(0.5 - is, 9) }]];
  test.each<[string, Partial<Small>, explained: readonly string[], unknown[]]>([
    ['as the judge has it', { cells: { E1: 0.5 } }, [], []],
    ['another', { cells: { E1: 0.4 } }, [], differs('E1', 0.4)],
    ['within what binary fractions leave', { cells: { E1: 0.5000009 } }, [], []],
    ['told of the group already', { cells: { E1: 0.4 } }, [TEAM], []],
    ['told of a statement of it already', { cells: { E1: 0.4 } }, [A], []],
    ['told of a neighbour whose code begins alike', { cells: { E1: 0.4 } }, ['A.I.1.ii'], differs('E1', 0.4)],
    ['told of what it is part of', { cells: { E1: 0.4 } }, ['A.I.1'], differs('E1', 0.4)],
    ['words', { cells: { E1: 'belum' } }, [], []],
    ['our own sheet', { cells: { E1: 0.4 }, layout: 'ours' }, [], []],
    ['beside its statements', { cells: { E1: 0.4, E2: 1 }, rows: { [TEAM]: 1, [A]: 2 } }, [], differs('E1', 0.4)],
    ['of two the deeper one', { cells: { E1: 0.4, E2: 9 }, rows: { [TEAM]: 1, 'A.I.1': 2 } }, [], differs('E1', 0.4)],
    ['the upper one where no deeper one stands', { cells: { E2: 0.4 }, rows: { 'A.I.1': 2 } }, [], differs('E2', 0.4)],
  ])('%s', (_, own, explained, expected) => expect(told({ rows: { [TEAM]: 1 }, answers, ...own }, explained)).toEqual(expected));
});
