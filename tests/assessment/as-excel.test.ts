/** What the formulas of our own sheets take for an answer, against what a person reads: and what is told of the difference. */
import { asExcel, isSaidAs } from '../../src/assessment/as-excel';
import { assess, type Answers, type Raw } from '../../src/assessment';
import { asPerson } from '../../src/assessment/parse';
import { findEdition } from '../../src/rules';

const edition = findEdition('90/2021')!;
const scale = (key: string) => edition.scales[key]!;

test.each<[string, Raw, number | 'blank' | string, number | 'blank' | string]>([
  // scale, what stands there, Excel, a person
  ['A/B/C', 'B', 0.5, 0.5],
  ['A/B/C', ' b ', 0.5, 0.5],
  ['A/B/C', 0.5, 0.5, 0.5],
  ['A/B/C', '50%', 0.5, 0.5],
  ['A/B/C', '\u202fB\u202f', 'answer.unclean', 0.5],
  ['A/B/C', 'B\u00a0', 'answer.unclean', 0.5],
  ['A/B/C', 'B\n', 'answer.unclean', 0.5],
  ['A/B/C', 'A*', 'answer.out-of-scale', 'answer.out-of-scale'],
  ['A/B/C', '?', 'answer.out-of-scale', 'answer.out-of-scale'],
  ['A/B/C', true, 'answer.out-of-scale', 'answer.out-of-scale'],
  ['A/B/C', '#REF!', 'answer.cell-error', 'answer.cell-error'],
  ['A/B/C', '', 'blank', 'blank'],
  ['A/B/C', '   ', 'blank', 'blank'],
  ['A/B/C', '\u00a0', 'answer.unseen', 'blank'],
  ['Ya/Tidak', true, 1, 1],
  ['Ya/Tidak', 'FALSE', 0, 0],
  ['0-4', 3.8, 0.95, 0.95],
  ['0-4', '3,8', 'answer.unclean', 0.95],
  ['0-4', '3.8', 'answer.unclean', 0.95],
  ['0-4', 5, 'answer.over-max', 'answer.over-max'],
  ['0-4', true, 'answer.not-number', 'answer.not-number'],
  ['%', 0.9235, 0.9235, 0.9235],
  ['%', '92,35%', 'answer.unclean', 0.9235],
])('%s, %j', (key, raw, excel, person) => {
  const said = (hand: typeof asExcel) => {
    const parsed = hand.readerOf(scale(key))(raw);
    return parsed.kind === 'read' ? parsed.value : parsed.kind === 'blank' ? 'blank' : parsed.code;
  };
  expect([said(asExcel), said(asPerson)]).toEqual([excel, person]);
});

test.each<[Raw, number | string, number | string]>([
  [12, 12, 12],
  ['12', 'answer.unclean', 12],
  ['\u202f12', 'answer.unclean', 12],
  ['1.000', 'answer.ambiguous', 'answer.ambiguous'],
  ['2026-01-31', 'answer.not-number', 'answer.not-number'],
  [2.5, 'answer.not-whole', 'answer.not-whole'],
  [-1, 'answer.negative', 'answer.negative'],
])('a count %j', (raw, excel, person) => {
  const said = (hand: typeof asExcel) => {
    const parsed = hand.count(raw);
    return parsed.kind === 'read' ? parsed.value : parsed.kind === 'unreadable' ? parsed.code : 'blank';
  };
  expect([said(asExcel), said(asPerson)]).toEqual([excel, person]);
});

test('what Excel does not take says what is meant, at the cell of the role that counts', () => {
  const sheet = new Map<string, Answers>([['A.I.1.i.b', { unit: 'A', tpi: '\u202fB' }]]);
  const { problems, values } = assess(edition, sheet, { asExcel: true });
  expect(values.get('A.I.1.i.b')).toMatchObject({ low: 0, high: 1 });
  expect(problems).toContainEqual({
    code: 'answer.unclean',
    severity: 'error',
    at: { statement: 'A.I.1.i.b', role: 'tpi' },
    data: { answer: 'B', meant: 'B' },
  });
});

const RATIO = 'A.II.4.i.1';
const counts = (due: Answers, done: Answers): [string, Answers][] => [
  [`${RATIO}#1`, due],
  [`${RATIO}#2`, done],
];

test.each<[string, Answers, Answers, Answers, number, boolean]>([
  // the percentage, those due, those done: the value, and whether the two differ
  ["the TPI's percentage beats the unit's counts", { tpi: 0.4 }, { unit: 10 }, { unit: 8 }, 0.4, true],
  ["the TPI's counts beat its percentage", { tpi: 0.4 }, { unit: 10 }, { unit: 8, tpi: 5 }, 0.5, true],
  ["the unit's counts beat its percentage", { unit: 0.4 }, { unit: 10 }, { unit: 8 }, 0.8, true],
  ["the TPI's counts beat the unit's percentage", { unit: 0.4 }, { tpi: 10 }, { tpi: 8 }, 0.8, true],
  ['a percentage alone', { unit: 0.4 }, { unit: 10 }, {}, 0.4, false],
  ['both say the same', { tpi: 0.8 }, { unit: 10 }, { unit: 8 }, 0.8, false],
  ['a third, typed with two decimals', { tpi: 0.3333 }, { unit: 3 }, { unit: 1 }, 0.3333, false],
])('%s', (_, share, due, done, value, differs) => {
  const sheet = new Map<string, Answers>([[RATIO, share], ...counts(due, done)]);
  for (const asExcel of [true, false]) {
    const { values, problems } = assess(edition, sheet, { asExcel });
    expect(values.get(RATIO)!.low).toBeCloseTo(value, 12);
    const told = problems.filter(({ code, at }) => code === 'ratio.share-typed' && at.statement === RATIO);
    expect(told.map(({ severity }) => severity)).toEqual(differs ? ['warning'] : []);
  }
});

describe('what Excel takes, at its edges', () => {
  test.each<[Raw, boolean]>([
    [null, true],
    [undefined, true],
    ['', true],
    ['    ', true],
    ['\u00a0', false],
    ['\n', false],
    ['-', false],
    [0, false],
    [false, false],
  ])('%j is blank: %p', (raw, is) => expect(asExcel.isBlank(raw)).toBe(is));

  test.each<[Raw, number | undefined]>([
    [3, 3],
    [0, 0],
    ['3', undefined],
    [true, undefined],
    [null, undefined],
  ])('%j is the number %p', (raw, number) => expect(asExcel.number(raw)).toBe(number));

  test.each<[Raw, string, boolean]>([
    ['WTP', 'WTP', true],
    ['wtp', 'WTP', true],
    ['WTP', 'wtp', true],
    ['  tidak   ada ', 'Tidak ada', true],
    ['tidak ada', 'Tidakada', false],
    ['WTP\u00a0', 'WTP', false],
    [true, 'TRUE', true],
    [false, 'false', true],
    [true, 'Ya', false],
    [3, '3', true],
    ['', '', false],
    [null, '', false],
  ])('%j is said as %j: %p', (raw, name, is) => expect(isSaidAs(raw, name)).toBe(is));

  test.each<[string, Raw, object]>([
    ['A/B/C', '', { kind: 'blank' }],
    ['0-4', '', { kind: 'blank' }],
    ['0-4', ' ', { kind: 'blank' }],
    ['A/B/C', '\u00a0', { kind: 'unreadable', code: 'answer.unseen', data: {} }],
    ['0-4', '\u00a0', { kind: 'unreadable', code: 'answer.unseen', data: {} }],
    ['A/B/C', ' b\u00a0', { kind: 'unreadable', code: 'answer.unclean', data: { answer: 'b', meant: 'B' } }],
    ['0-4', ' 3,8 ', { kind: 'unreadable', code: 'answer.unclean', data: { answer: '3,8', meant: 3.8 } }],
    ['%', '50%', { kind: 'unreadable', code: 'answer.unclean', data: { answer: '50%', meant: 0.5 } }],
    ['0-4', 3.8, { kind: 'read', value: 0.95, number: 3.8 }],
    ['A/B/C', 'b', { kind: 'read', value: 0.5, key: 'B' }],
    ['A/B/C', 'b  ', { kind: 'read', value: 0.5, key: 'B' }],
  ])('%s: %j', (key, raw, parsed) => expect(asExcel.readerOf(scale(key))(raw)).toEqual(parsed));

  test('a count that a person would read is told with the number it means', () =>
    expect(asExcel.count(' 12 ')).toEqual({ kind: 'unreadable', code: 'answer.unclean', data: { answer: '12', meant: 12 } }));

  test('a scale has one reader', () => expect(asExcel.readerOf(scale('A/B/C'))).toBe(asExcel.readerOf(scale('A/B/C'))));
});
