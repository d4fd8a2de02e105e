/** What people type and our sheet does not take: marked with its cell and its cost, and cleaned for certain. */
import { judgeWorkbook } from '../../src/judged/workbook';
import { uncleanFindings } from '../../src/diagnosis/unclean';
import { applied, changesOf } from '../../src/diagnosis/repair';
import { readXlsx, writeXlsx } from '../../src/files';
import type { Answers, Raw } from '../../src/assessment';
import { position } from '../../src/reading/layouts/our-columns';
import { cellAt } from '../../src/sheet/address';
import { best } from '../oracle/cases';
import { filled, gridsOf, lkeOf, planOf, rowOf, type Filling } from '../sheets/lke';
import { sheetOf, type Small } from './small';

const [CHOICE, INDEX, COUNT] = ['A.I.1.i.b', 'B.I.a', 'A.II.4.i.1#1'];
const planWith = (code: string, answers: Answers) => filled(planOf(), new Map([...best(), [code, answers]]));
const cellOf = (code: string, role: 'unit' | 'tpi') => cellAt(rowOf(lkeOf(planOf()), code), position(role));

describe('in its row', () => {
  const OPEN = 'A.II.2.a';
  const SCALE = `${OPEN}#scale`;
  const told = (small: Partial<Small>) => {
    const ours = { edition: 'zi-52-2014', asExcel: true };
    const sheet = sheetOf({ rows: { [OPEN]: 2 }, ...small, reading: ours });
    return uncleanFindings(sheet).map(({ code, at, cure, data }) => [code, at, cure?.map(({ to }) => to), data]);
  };
  const at = (cell: string, role?: 'unit' | 'tpi') => ({ sheet: 'LKE', cell, statement: OPEN, ...(role && { role }) });
  const scale = (said: string): Partial<Small> => ({ cells: { C2: said, D2: 'B' }, answers: { [OPEN]: 'B', [SCALE]: said } });

  test.each<[string, Partial<Small>, unknown[][]]>([
    ['a scale that a person reads', scale('a / b / c'), [['scale.unread', at('C2'), [{ value: 'A/B/C' }]]]],
    ['one that nobody knows', scale('X/Y'), []],
    ['one that the edition knows', scale('A/B/C'), []],
    [
      'one that a formula gives',
      { ...scale('a / b / c'), cells: { C2: { f: '=Z1', is: 'a / b / c' } } },
      [['scale.unread', at('C2'), undefined]],
    ],
    ['one without a column', { ...scale('a / b / c'), columns: { unit: 'D' } }, []],
    [
      "the unit's answer",
      { cells: { D2: '\u00a0b' }, answers: { [OPEN]: '\u00a0b' } },
      [['answer.unclean', at('D2', 'unit'), [{ value: 'B' }]]],
    ],
    [
      "the TPI's answer",
      { cells: { H2: '\u00a0b' }, answers: { [OPEN]: { tpi: '\u00a0b' } } },
      [['answer.unclean', at('H2', 'tpi'), [{ value: 'B' }]]],
    ],
    [
      'an answer that a formula gives',
      { cells: { D2: { f: '=Z1', is: '\u00a0b' } }, answers: { [OPEN]: '\u00a0b' } },
      [['answer.unclean', at('D2', 'unit'), undefined]],
    ],
    ['an answer of no row', { rows: {}, answers: { [OPEN]: '\u00a0b' } }, []],
  ])('%s', (_, small, expected) => expect(told(small).map((one) => one.slice(0, 3))).toEqual(expected));

  test('with what it is worth, by the formulas of the sheet', () => {
    const cells = { D2: '\u00a0b', E2: { f: '=IF(D2="B",0.5,0)' }, E3: { f: '=E2*10' } };
    const [one] = told({ rows: { [OPEN]: 2, TOTAL: 3 }, cells, answers: { [OPEN]: '\u00a0b' } });
    expect(one![3]).toMatchObject({ points: 5, is: 0, should: 5, meant: 'B' });
  });
});

test.each<[typed: Raw, code: string, problem: string, cleaned: Raw]>([
  ['\u202fB\u202f', CHOICE, 'answer.unclean', 'B'],
  ['\u00a0a', CHOICE, 'answer.unclean', 'A'],
  ['A\u200b', CHOICE, 'answer.unclean', 'A'],
  ['B\n', CHOICE, 'answer.unclean', 'B'],
  ['\ufeffC', CHOICE, 'answer.unclean', 'C'],
  ['\u00a0', CHOICE, 'answer.unseen', null],
  ['\u200b', CHOICE, 'answer.unseen', null],
  ['3,6', INDEX, 'answer.unclean', 3.6],
  ['3.60', INDEX, 'answer.unclean', 3.6],
  [' 3,6 ', INDEX, 'answer.unclean', 3.6],
  ['12', COUNT, 'answer.unclean', 12],
  ['\u00a012', COUNT, 'answer.unclean', 12],
  ['\u00a0', COUNT, 'answer.unseen', null],
])('%j on %s is %s, and becomes %j', (typed, code, problem, cleaned) => {
  for (const role of ['unit', 'tpi'] as const) {
    const plan = planWith(code, { [role]: typed });
    const grids = gridsOf(plan);
    const lke = judgeWorkbook(grids).lkes[0]!;
    const cell = cellOf(code, role);
    expect(lke.problems.filter(({ code: told }) => told === problem).map(({ at }) => [at.sheet, at.cell])).toEqual([
      ['LKE', cell],
    ]);
    const changes = changesOf(lke.repairs.filter(({ changes: all }) => all.some((one) => one.cell === cell)));
    expect(changes).toEqual([{ sheet: 'LKE', cell, old: typed, new: cleaned }]);
    const mended = judgeWorkbook(applied(grids, changes)).lkes[0]!;
    // What looked empty is empty now.
    expect(mended.problems.filter(({ at, code: told }) => at.cell === cell && told !== 'answer.blank')).toEqual([]);
    expect(mended.reading.answers.get(code)?.[role] ?? null).toBe(cleaned);
  }
});

test.each<[typed: Raw, code: string, problem: string]>([
  ['A*', CHOICE, 'answer.out-of-scale'],
  ['?', CHOICE, 'answer.out-of-scale'],
  [true, CHOICE, 'answer.out-of-scale'],
  ['1.000', COUNT, 'answer.ambiguous'],
  ['tiga', COUNT, 'answer.not-number'],
  [true, COUNT, 'answer.not-number'],
  [2.5, COUNT, 'answer.not-whole'],
])('%j on %s is %s, and nobody else can tell what is meant', (typed, code, problem) => {
  const lke = judgeWorkbook(gridsOf(planWith(code, { unit: typed }))).lkes[0]!;
  const cell = cellOf(code, 'unit');
  expect(lke.problems.filter(({ at }) => at.cell === cell).map(({ code: told }) => told)).toContain(problem);
  expect(lke.repairs.flatMap(({ changes }) => changes).filter((one) => one.cell === cell)).toEqual([]);
});

const RATIO = 'A.II.4.i.1';
test.each<[string, share: Answers, due: Answers, done: Answers, value: number, warned: boolean]>([
  ["the TPI's percentage beats the unit's counts", { tpi: 0.4 }, { unit: 10 }, { unit: 8 }, 0.4, true],
  ["the TPI's counts beat its percentage", { tpi: 0.4 }, { unit: 10 }, { unit: 8, tpi: 5 }, 0.5, true],
  ["the unit's counts beat its percentage", { unit: 0.4 }, { unit: 10 }, { unit: 8 }, 0.8, true],
  ['both say the same', { tpi: 0.8 }, { unit: 10 }, { unit: 8 }, 0.8, false],
])('%s: on the sheet and for the judge, with the cell of what differs', async (_, share, due, done, value, warned) => {
  const filling: Filling = new Map([...best(), [RATIO, share], [`${RATIO}#1`, due], [`${RATIO}#2`, done]]);
  const grids = await readXlsx(await writeXlsx(filled(planOf(), filling)));
  const lke = judgeWorkbook(grids).lkes[0]!;
  const row = rowOf(lkeOf(planOf()), RATIO);
  expect(grids.find(({ sheet }) => sheet === 'LKE')!.values[row]![position('value')]).toBeCloseTo(value, 9);
  expect(lke.assessment.values.get(RATIO)!.low).toBeCloseTo(value, 9);
  const told = lke.problems.filter(({ code, at }) => code === 'ratio.share-typed' && at.statement === RATIO);
  const role = share.tpi === undefined ? 'unit' : 'tpi';
  expect(told.map(({ severity, at }) => [severity, at.cell])).toEqual(warned ? [['warning', cellOf(RATIO, role)]] : []);
});
