/** The value of one statement: whose answer counts, what is told of it, and how gravely. */
import { assess, type Answers, type JudgeOptions, type Problem, type Raw } from '../../src/assessment';
import { findEdition } from '../../src/rules';
import { edition } from './answers';

const LETTER = 'A.I.1.i.b';
const RATIO = 'A.II.4.i.1';
const [DUE, DONE] = [`${RATIO}#1`, `${RATIO}#2`];
/** A duty with an info count between those due and those done. */
const [COMPLAINTS, INFO] = ['A.II.5.ii.1', 'A.II.5.ii.1#2'];

const judged = (answers: Record<string, Answers>, code: string, options: JudgeOptions = {}, of = edition) => {
  const { values, problems, rulings } = assess(of, new Map(Object.entries(answers)), options);
  const { low, high, answered } = values.get(code) as { low: number; high: number; answered: boolean };
  const own = problems.filter(({ at }) => at.statement === code || at.statement?.startsWith(`${code}#`));
  return {
    value: [low, high],
    answered,
    told: own.map(({ code: of, severity }) => `${severity} ${of}`),
    problems: own,
    rulings: rulings.filter(({ statement }) => statement === code).map(({ id }) => id),
  };
};
const only = (problems: readonly Problem[], code: string) => problems.filter((one) => one.code === code);

describe('a letter', () => {
  test.each<[string, Answers, [number, number], boolean, string[]]>([
    ['of the unit', { unit: 'B' }, [0.5, 0.5], true, []],
    ['of the TPI alone', { tpi: 'B' }, [0.5, 0.5], true, []],
    ['of both, alike', { unit: 'A', tpi: 'A' }, [1, 1], true, []],
    ['of both, alike but for case and spaces', { unit: ' a ', tpi: 'A' }, [1, 1], true, []],
    ['of both, different: the TPI counts', { unit: 'A', tpi: 'C' }, [0, 0], true, ['info answer.roles-differ']],
    ['the TPI left a space: the unit counts', { unit: 'A', tpi: '  ' }, [1, 1], true, []],
    ['the unit left a space', { unit: '  ', tpi: 'A' }, [1, 1], true, []],
    ['blank is open, not zero', { unit: '' }, [0, 1], false, ['info answer.blank']],
    ['unreadable is open, and an error', { unit: 'Z' }, [0, 1], false, ['error answer.out-of-scale']],
    [
      "the TPI's unreadable answer does not fall back to the unit's",
      { unit: 'A', tpi: 'Z' },
      [0, 1],
      false,
      ['error answer.out-of-scale', 'info answer.roles-differ'],
    ],
  ])('%s', (_, answers, value, answered, told) => {
    const got = judged({ [LETTER]: answers }, LETTER);
    expect(got).toMatchObject({ value, answered });
    expect([...got.told].sort()).toEqual([...told].sort());
  });

  test('a statement that nobody mentions is blank without a role', () =>
    expect(judged({}, LETTER).problems).toEqual([
      { code: 'answer.blank', severity: 'info', at: { statement: LETTER }, data: {} },
    ]));

  test.each<[string, Answers, 'unit' | 'tpi']>([
    ['the unit', { unit: 'Z' }, 'unit'],
    ['the TPI', { unit: 'A', tpi: 'Z' }, 'tpi'],
    ['the unit, where the TPI left a space', { unit: 'Z', tpi: ' ' }, 'unit'],
  ])('what cannot be read is told at the cell of %s', (_, answers, role) =>
    expect(only(judged({ [LETTER]: answers }, LETTER).problems, 'answer.out-of-scale')).toEqual([
      { code: 'answer.out-of-scale', severity: 'error', at: { statement: LETTER, role }, data: { answer: 'Z', scale: 'A/B/C' } },
    ]),
  );

  test('a difference quotes both as they were typed, numbers as numbers', () =>
    expect(only(judged({ 'B.I.a': { unit: 3.5, tpi: ' 3,6 ' } }, 'B.I.a').problems, 'answer.roles-differ')).toEqual([
      { code: 'answer.roles-differ', severity: 'info', at: { statement: 'B.I.a' }, data: { unit: 3.5, tpi: '3,6' } },
    ]));
});

describe('a scale that is only inferred', () => {
  const [zi52, open] = [findEdition('52/2014')!, 'A.II.2.a'];
  test.each<[Raw, string[]]>([
    ['B', ['scale-inferred']],
    ['', []],
    ['entah', []],
  ])('%j rests on the rulings %j', (unit, rulings) =>
    expect(judged({ [open]: { unit } }, open, {}, zi52).rulings).toEqual(rulings),
  );
});

describe('a share and its counts', () => {
  const given = (share: Answers, due: Answers, done: Answers) => ({ [RATIO]: share, [DUE]: due, [DONE]: done });
  test.each<[string, Answers, Answers, Answers, [number, number], string[]]>([
    ['nothing', {}, {}, {}, [0, 1], ['info answer.blank']],
    ['half of the counts', {}, { unit: 10 }, {}, [0, 1], ['info answer.blank']],
    ['the counts', {}, { unit: 10 }, { unit: 4 }, [0.4, 0.4], []],
    ['none of none is not blank', {}, { unit: 0 }, { unit: 0 }, [0, 0], ['info ratio.nothing-due']],
    ['a share alone', { unit: 0.4 }, {}, {}, [0.4, 0.4], []],
    ['both, alike', { unit: 0.4 }, { unit: 10 }, { unit: 4 }, [0.4, 0.4], []],
    ['both, different', { unit: 0.5 }, { unit: 10 }, { unit: 4 }, [0.4, 0.4], ['warning ratio.share-typed']],
    ['an unreadable share says nothing that the counts do not', { unit: '#DIV/0!' }, { unit: 10 }, { unit: 4 }, [0.4, 0.4], []],
    ['an unreadable share alone', { unit: '#DIV/0!' }, {}, {}, [0, 1], ['error answer.cell-error']],
    ['an unreadable count is told once, not as a blank too', {}, { unit: 'x' }, { unit: 4 }, [0, 1], ['error answer.not-number']],
    ['an unreadable count beside a share', { unit: 0.5 }, { unit: 'x' }, { unit: 4 }, [0.5, 0.5], ['error answer.not-number']],
    [
      'both unreadable',
      { unit: 'y' },
      { unit: 'x' },
      { unit: 4 },
      [0, 1],
      ['error answer.not-number', 'error answer.not-number'],
    ],
    [
      "the TPI's share over the unit's none of none, whose ruling then does not count",
      { tpi: 0.4 },
      { unit: 0 },
      { unit: 0 },
      [0.4, 0.4],
      ['warning ratio.share-typed'],
    ],
    ['an unreadable share of the TPI leaves the counts of the unit', { tpi: 'x' }, { unit: 10 }, { unit: 4 }, [0.4, 0.4], []],
  ])('%s', (_, share, due, done, value, told) => {
    const got = judged(given(share, due, done), RATIO);
    expect(got.value).toEqual(value);
    expect([...got.told].sort()).toEqual([...told].sort());
  });

  test('what was typed and what was counted are both told', () =>
    expect(judged(given({ unit: 0.5 }, { unit: 10 }, { unit: 4 }), RATIO).problems).toEqual([
      { code: 'ratio.share-typed', severity: 'warning', at: { statement: RATIO }, data: { typed: 0.5, counted: 0.4 } },
    ]));

  test('on our own sheet, where nobody but a person writes there, an unreadable share is told beside the counts', () =>
    expect(judged(given({ unit: 'x' }, { unit: 10 }, { unit: 4 }), RATIO, { asExcel: true }).told).toEqual([
      'error answer.not-number',
    ]));

  test('two counts of one row that differ are told by the name of the row', () =>
    expect(only(judged(given({}, { unit: 10, tpi: 12 }, { unit: 4 }), RATIO).problems, 'answer.roles-differ')).toEqual([
      {
        ...{ code: 'answer.roles-differ', severity: 'info', data: { unit: 10, tpi: 12 } },
        at: { statement: DUE, row: expect.stringMatching(/\w/) },
      },
    ]));

  test.each<[string, Record<string, Answers>, string[]]>([
    ['counts', given({}, { unit: 0 }, { unit: 0 }), ['nothing-due']],
    ["the TPI's share", given({ tpi: 0.4 }, { unit: 0 }, { unit: 0 }), []],
    ['more done than due', given({}, { unit: 2 }, { unit: 3 }), ['done-over-due']],
  ])('rulings are named only where the value rests on them: %s', (_, answers, rulings) =>
    expect(judged(answers, RATIO).rulings).toEqual(rulings),
  );
});

describe('an info count takes no part', () => {
  test.each<[string, Raw, string[]]>([
    ['given', 3, []],
    ['blank', null, ['warning ratio.input-blank']],
    ['unreadable: told as that, not as blank', 'entah', ['error answer.not-number']],
    ['an error of the sheet', '#REF!', ['error answer.cell-error']],
  ])('%s', (_, unit, told) => {
    const got = judged({ [`${COMPLAINTS}#1`]: { unit: 6 }, [INFO]: { unit }, [`${COMPLAINTS}#3`]: { unit: 3 } }, COMPLAINTS);
    expect(got).toMatchObject({ value: [0.5, 0.5], answered: true, told });
    for (const { at } of got.problems) expect(at).toMatchObject({ statement: INFO, row: expect.stringMatching(/\w/) });
  });
});
