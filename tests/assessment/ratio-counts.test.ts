/** Counts that make a share: which are missing, which contradict each other, and what is told of it. */
import { assess, type Answers, type Raw } from '../../src/assessment';
import { edition } from './answers';

const [LHKPN, COMPLAINTS, AGENTS, OFFENCES] = ['A.II.5.iii.a.1', 'A.II.5.ii.1', 'A.II.1.i.a', 'A.II.3.iii.a'] as const;

function judged(code: string, counts: Record<string, Raw | Answers>, settings = edition.settings) {
  const answers = Object.entries(counts).map(([key, raw]): [string, Answers] => [
    `${code}${key}`,
    raw !== null && typeof raw === 'object' ? raw : { unit: raw },
  ]);
  const { values, problems, rulings } = assess(settings ? { ...edition, settings } : edition, new Map(answers));
  const own = problems.filter(({ at }) => at.statement === code || at.statement?.startsWith(`${code}#`));
  const { low, high } = values.get(code)!;
  return {
    value: low === high ? low : ([low, high] as const),
    told: own.map(({ severity, code: of, at }) => `${severity} ${of} ${at.statement!.slice(code.length)}`.trim()),
    problems: own,
    rulings: rulings.filter(({ statement }) => statement === code).map(({ id }) => id),
  };
}

describe('a stated total of those due', () => {
  const parts = { '#1': 1, '#2': 2, '#3': 7, '#4': 5 };
  test.each<[string, Record<string, Raw>, number | readonly [number, number], string[], string[]]>([
    ['none: the parts are added', parts, 0.5, [], []],
    ['the same as its parts', { ...parts, '#due': 10 }, 0.5, [], []],
    ['more than its parts: it counts', { ...parts, '#due': 20 }, 0.25, ['warning ratio.stated-total #due'], ['stated-total']],
    ['less than its parts: it counts', { ...parts, '#due': 5 }, 1, ['warning ratio.stated-total #due'], ['stated-total']],
    ['stands for parts that are blank', { '#4': 5, '#due': 10 }, 0.5, [], []],
    ['stands for parts of which one is blank', { ...parts, '#3': null, '#due': 10 }, 0.5, [], []],
    ['unreadable: the parts are added, and it is told', { ...parts, '#due': 'x' }, 0.5, ['error answer.not-number #due'], []],
    ['nobody done yet', { ...parts, '#4': 0, '#due': 10 }, 0, [], []],
  ])('%s', (_, counts, value, told, rulings) => expect(judged(LHKPN, counts)).toMatchObject({ value, told, rulings }));

  test('says both figures', () =>
    expect(judged(LHKPN, { ...parts, '#due': 20 }).problems[0]).toMatchObject({ data: { stated: 20, sum: 10 } }));

  test('of the TPI makes the counts the TPI’s, so that its percentage does not stand over them', () =>
    expect(judged(LHKPN, { ...parts, '': { tpi: 0.9 }, '#due': { tpi: 20 } }).value).toBe(0.25));
});

test.each<[string, Record<string, Raw | Answers>, number]>([
  ['counted those due', { '#1': { unit: 10, tpi: 8 }, '#2': { unit: 4 } }, 0.5],
  ['counted those done', { '#1': { unit: 10 }, '#2': { unit: 4, tpi: 5 } }, 0.5],
  ['counted nothing', { '#1': { unit: 10 }, '#2': { unit: 4 } }, 0.9],
  ['wrote a text beside the count', { '#1': { unit: 10, tpi: ' ' }, '#2': { unit: 4 } }, 0.9],
])('the TPI gave a percentage of 90 and %s', (_, counts, value) =>
  expect(judged(AGENTS, { ...counts, '': { tpi: 0.9 } }).value).toBe(value),
);

describe('a part that is blank or cannot be read leaves the share open', () => {
  test.each<[string, Record<string, Raw>, string[]]>([
    ['a part of those due', { '#1': 1, '#2': 2, '#4': 1 }, ['info answer.blank']],
    ['those done', { '#1': 1, '#2': 2, '#3': 7 }, ['info answer.blank']],
    ['a part of those due, unreadable', { '#1': 1, '#2': 'x', '#3': 7, '#4': 1 }, ['error answer.not-number #2']],
    ['those done, unreadable', { '#1': 1, '#2': 2, '#3': 7, '#4': -1 }, ['error answer.negative #4']],
    [
      'a part that a stated total stands for, unreadable',
      { '#1': 1, '#2': 'x', '#3': 7, '#4': 1, '#due': 10 },
      ['error answer.not-number #2'],
    ],
  ])('%s', (_, counts, told) => expect(judged(LHKPN, counts)).toMatchObject({ value: [0, 1], told }));
});

describe('counts that contradict each other', () => {
  test.each<[string, string, Record<string, Raw>, string[]]>([
    ['more finished and in progress than came in', COMPLAINTS, { '#1': 3, '#2': 2, '#3': 2 }, ['warning ratio.contradiction']],
    ['exactly as many as came in', COMPLAINTS, { '#1': 4, '#2': 2, '#3': 2 }, []],
    ['in progress left blank: nothing to compare', COMPLAINTS, { '#1': 1, '#3': 1 }, ['warning ratio.input-blank #2']],
    ['more sanctioned than offended', OFFENCES, { '#1': 4, '#2': 1, '#3': 2 }, ['warning ratio.contradiction']],
    ['all who offended are sanctioned', OFFENCES, { '#1': 4, '#2': 2, '#3': 2 }, []],
  ])('%s', (_, code, counts, told) => expect(judged(code, counts).told).toEqual(told));

  test('are told with both sums and by the names of their rows', () =>
    expect(judged(COMPLAINTS, { '#1': 3, '#2': 2, '#3': 2 }).problems[0]!.data).toEqual({
      ...{ parts: 4, limit: 3 },
      partNames: 'Pengaduan yang sedang diproses + Pengaduan yang selesai ditindaklanjuti',
      limitNames: 'Pengaduan yang harus ditindaklanjuti',
    }));
});

test.each<[string, string, Record<string, Raw>, number, string[], string[]]>([
  ['one done of one due', AGENTS, { '#1': 1, '#2': 1 }, 1, [], []],
  ['two done of one due', AGENTS, { '#1': 1, '#2': 2 }, 1, ['warning ratio.done-over-due'], ['done-over-due']],
  ['none of none, an achievement', AGENTS, { '#1': 0, '#2': 0 }, 0, ['info ratio.nothing-due'], ['nothing-due']],
  ['no offence in both years', OFFENCES, { '#1': 0, '#2': 0, '#3': 0 }, 1, ['info ratio.nothing-due'], ['nothing-due']],
  ['more offences than before are no excess', OFFENCES, { '#1': 1, '#2': 4, '#3': 4 }, 0, [], []],
])('%s', (_, code, counts, value, told, rulings) => expect(judged(code, counts)).toMatchObject({ value, told, rulings }));

test('what is told holds the figures', () => {
  expect(judged(AGENTS, { '#1': 1, '#2': 2 }).problems[0]!.data).toEqual({ done: 2, due: 1 });
  expect(judged(AGENTS, { '#1': 0, '#2': 0 }).problems[0]!.data).toEqual({ value: 0 });
  expect(judged(AGENTS, { '#1': 0, '#2': 0 }, { nothingDue: { achievement: 0.5 } }).problems[0]!.data).toEqual({ value: 0.5 });
  expect(judged(COMPLAINTS, { '#1': 3, '#3': 2 }).problems[0]!.data).toEqual({ input: 'Pengaduan yang sedang diproses' });
});
