/** The card's own state, as tables: what is asked, which comes next, what keys mean, what is taken back. */
import { assess, indexOf, type Answers, type Raw } from '../../../../src/assessment';
import { akipLkes } from '../../../../src/rules/akip';
import {
  afterAnswer,
  factsOf,
  listed,
  nextOpen,
  searched,
  SHOWN,
  walked,
  type Filter,
} from '../../../../src/taskpane/state/card/filters';
import { earlierAnswers } from '../../../../src/taskpane/state/card/earlier';
import { createShower, firstOf } from '../../../../src/taskpane/state/card/follow';
import { asUnit, chosenKey, columnFor, isJudged, itemsOf, numberOf, type Field } from '../../../../src/taskpane/state/card/items';
import { orderOf, type Focus } from '../../../../src/taskpane/state/card/keys';
import { answerPlace, notePlace, rowsOf } from '../../../../src/taskpane/state/card/places';
import type { Write } from '../../../../src/taskpane/state/card/queue';
import { readCardPreferences, USUAL } from '../../../../src/taskpane/state/card/preferences';
import { done, settledDeeds, takenBack } from '../../../../src/taskpane/state/card/undo';
import { gatesOf, choicesWorth } from '../../../../src/taskpane/state/card/worth';
import { spotAt } from '../../../../src/sheet/address';
import { checkedBest } from '../../../sheets/checked';
import { edition, wording } from '../../../sheets/lke';

const lke = checkedBest({ 'A.I.1.i.a': 'Tidak', 'A.I.1.i.b': null });
const { reading } = lke;
const items = itemsOf(edition, reading);
const item = (code: string) => items.find((one) => one.code === code)!;
const answersWith = (tpi: Record<string, Raw>): Map<string, Answers> => {
  const all = new Map(reading.answers);
  for (const [code, raw] of Object.entries(tpi)) all.set(code, { ...all.get(code), tpi: raw });
  return all;
};
const factsWith = (tpi: Record<string, Raw>) => {
  const answers = answersWith(tpi);
  const assessment = assess(edition, answers, { asExcel: true });
  return factsOf(items, { edition, reading, answers, assessment, problems: lke.problems }, 'tpi');
};

describe('what is asked', () => {
  test('every statement of the edition, in its order', () =>
    expect(items.map(({ code }) => code)).toEqual(indexOf(edition).statements.map(({ code }) => code)));

  test.each([
    ['A.I.1.i.a', 'Y T', 0],
    ['A.I.2.i.b', 'A B C D E', 0],
    ['A.II.1.i.a', '', 2],
    ['B.I.a', '', 1],
  ])('%s: keys %s, %i numbers', (code, keys, numbers) => {
    const { options, fields } = item(code);
    expect([options.map(({ press }) => press).join(' '), fields.length]).toEqual([keys, numbers]);
  });

  test('letters that begin alike have the keys of their places', () => {
    const akip = akipLkes[0]!;
    const cells = new Map(indexOf(akip).statements.map(({ code }) => [code, { unit: 'F5' }]));
    const [first] = itemsOf(akip, { cells, answers: new Map() });
    expect(first!.options.map(({ key, press }) => `${press}=${key}`).join(' ')).toBe('1=AA 2=A 3=BB 4=B 5=CC 6=C 7=D 8=E');
  });

  test.each<[string, Record<string, Raw>, boolean]>([
    ['A.I.1.i.a', {}, false],
    ['A.I.1.i.a', { 'A.I.1.i.a': ' ya ' }, true],
    ['A.I.1.i.a', { 'A.I.1.i.a': 'mungkin' }, false],
    ['A.II.1.i.a', { 'A.II.1.i.a#1': 3 }, false],
    ['A.II.1.i.a', { 'A.II.1.i.a#1': 3, 'A.II.1.i.a#2': 0 }, true],
    ['A.II.1.i.a', { 'A.II.1.i.a': 0.5 }, true],
    ['B.I.a', { 'B.I.a': 3.6 }, true],
    ['B.I.a', { 'B.I.a': 5 }, false],
  ])('%s with %j: judged %s', (code, tpi, expected) => expect(isJudged(item(code), answersWith(tpi), 'tpi')).toBe(expected));

  test.each<[string, Raw[] | undefined]>([
    ['A.I.1.i.a', ['Tidak']],
    ['A.I.1.i.b', undefined],
    ['A.II.1.i.a', [4, 4]],
    ['B.I.a', [4]],
  ])('%s, the same as the unit: %j', (code, expected) =>
    expect(asUnit(item(code), reading.answers)?.map(({ content }) => content)).toEqual(expected),
  );

  test.each<[Field['kind'], string, number | undefined]>([
    ['count', '12', 12],
    ['count', '1.000', undefined],
    ['count', '-1', undefined],
    ['share', '95%', 0.95],
    ['share', '120%', undefined],
    ['index', '3,65', 3.65],
    ['index', '4,5', undefined],
  ])('a %s typed as %s is %s', (kind, typed, expected) =>
    expect(numberOf({ code: 'x', kind, ...(kind === 'index' && { max: 4 }) }, typed)).toBe(expected),
  );

  test('a form of one column takes the answers of whoever answers', () => {
    expect(columnFor(reading, 'tpi')).toBe('tpi');
    expect(columnFor({ cells: new Map([['a', { unit: 'K3' }]]) }, 'tpi')).toBe('unit');
    expect(chosenKey(item('A.I.1.i.a'), reading.answers, 'unit')).toBe('Tidak');
  });
});

describe('where it is written', () => {
  const code = 'A.I.1.i.b';
  test('answer and note of each role, and any cell of the row leads to the statement', () => {
    const places = [
      answerPlace(reading, code, 'unit'),
      answerPlace(reading, code, 'tpi'),
      notePlace(reading, code, 'unit'),
      notePlace(reading, code, 'tpi'),
    ];
    expect(new Set(places.map((place) => place?.cell)).size).toBe(4);
    const codeAt = rowsOf(edition, reading);
    for (const place of places) expect(codeAt(place!.sheet, spotAt(place!.cell)!.row)).toBe(code);
  });
  test('a count belongs to its statement, a group to none', () => {
    const codeAt = rowsOf(edition, reading);
    const row = (one: string) => reading.mapping!.rows[one]! - 1;
    expect(codeAt(reading.sheet, row('A.II.1.i.a#2'))).toBe('A.II.1.i.a');
    expect([codeAt(reading.sheet, row('A.I.1')), codeAt('Lain', row(code))]).toEqual([undefined, undefined]);
  });
  test.each([
    ['H12', { row: 11, cell: 'H12' }],
    ['LKE!$H$12:$J$14', { row: 11, cell: 'H12' }],
    ['B3,D4', { row: 2, cell: 'B3' }],
    ['12:12', { row: 11, cell: '12' }],
    ['H:H', undefined],
  ])('%s is selected', (address, first) => expect(firstOf(address)).toEqual(first));
});

describe('which comes next', () => {
  const all: Filter = { shown: 'all' };
  test.each<[string, Record<string, Raw>, Filter, string, string | undefined]>([
    ['the next', {}, all, 'A.I.1.i.a', 'A.I.1.i.b'],
    ['passing over what is judged', { 'A.I.1.i.b': 'A' }, all, 'A.I.1.i.a', 'A.I.1.ii.a'],
    ['from the top again', { 'B.II.a': 4 }, all, 'B.II.a', 'A.I.1.i.a'],
    ['within the area', {}, { shown: 'all', area: 'AREA.6' }, 'A.I.1.i.a', 'A.I.6.i.a'],
    ['within the filter', { 'A.I.2.i.a': 'D' }, { shown: 'differs' }, 'A.I.1.i.a', undefined],
  ])('%s', (_, tpi, filter, from, expected) => expect(nextOpen(items, factsWith(tpi), filter, from)).toBe(expected));

  test('where nothing is left it goes one further, and at the end it stays', () => {
    const everything = Object.fromEntries(
      items.map(({ code, options, fields }) => [code, options[0]?.key ?? fields[0]!.max ?? 1]),
    );
    const facts = factsWith(everything);
    expect(nextOpen(items, facts, all)).toBeUndefined();
    expect(afterAnswer(items, facts, all, 'A.I.1.i.a')).toBe('A.I.1.i.b');
    expect(afterAnswer(items, facts, all, 'B.II.a')).toBe('B.II.a');
    expect(afterAnswer(items, facts, { shown: 'open' }, 'A.I.1.i.a')).toBe('A.I.1.i.a');
  });

  test.each<[string, 1 | -1, string]>([
    ['A.I.1.i.a', -1, 'A.I.1.i.a'],
    ['A.I.1.i.a', 1, 'A.I.1.i.b'],
    ['A.I.1.i.b', -1, 'A.I.1.i.a'],
    ['B.II.a', 1, 'B.II.a'],
  ])('from %s %i step', (from, step, to) => expect(walked(items, factsWith({}), all, from, step)).toBe(to));

  test('filters count what they say', () => {
    const facts = factsWith({ 'A.I.1.i.a': 'Ya', 'A.I.1.i.b': 'B', 'A.I.2.i.b': 'C' });
    const of = Object.fromEntries(SHOWN.map((shown) => [shown, listed(items, facts, { shown }).length]));
    // The unit has no answer to A.I.1.i.b; two of the TPI's differ from the unit's; nothing has evidence.
    expect(of).toEqual({ all: 113, open: 110, differs: 2, unproven: 113, doubted: 0 });
  });

  test.each([
    ['A.I.1.ii', 'A.I.1.ii.a'],
    ['whistle', 'A.I.5.iv.a'],
    ['seleksi anggota', 'A.I.1.i.b'],
  ])('/%s finds %s first', (typed, code) => expect(searched(items, wording, typed)[0]?.code).toBe(code));
  test('nothing is found by nothing', () =>
    expect([searched(items, wording, '  '), searched(items, wording, 'xyzzy')]).toEqual([[], []]));
});

describe('what a key means', () => {
  const letters = item('A.I.2.i.b');
  const plain = { ctrl: false, other: false };
  test.each<[string, Focus, unknown]>([
    ['a', 'card', { do: 'choose', key: 'A' }],
    ['E', 'card', { do: 'choose', key: 'E' }],
    ['2', 'card', { do: 'choose', key: 'B' }],
    ['9', 'card', undefined],
    ['f', 'card', undefined],
    ['ArrowRight', 'card', { do: 'walk', step: 1 }],
    ['ArrowUp', 'number', { do: 'walk', step: -1 }],
    ['ArrowLeft', 'number', undefined],
    ['1', 'number', undefined],
    ['s', 'number', { do: 'same' }],
    ['/', 'number', { do: 'search' }],
    ['Delete', 'card', { do: 'clear' }],
    ['Backspace', 'number', undefined],
    ['a', 'text', undefined],
    ['n', 'card', { do: 'note' }],
  ])('%s in the %s', (key, focus, order) => expect(orderOf({ ...plain, key }, focus, letters)).toEqual(order));
  test.each([
    ['z', { ctrl: true, other: false }, { do: 'undo' }],
    ['a', { ctrl: true, other: false }, undefined],
    ['a', { ctrl: false, other: true }, undefined],
  ])('%s with %j', (key, held, order) => expect(orderOf({ key, ...held }, 'card', letters)).toEqual(order));
  test('Y and T answer yes and no', () =>
    expect(['y', 'T'].map((key) => orderOf({ ...plain, key }, 'card', item('A.I.1.i.a')))).toEqual([
      { do: 'choose', key: 'Ya' },
      { do: 'choose', key: 'Tidak' },
    ]));
});

describe('taken back', () => {
  const write = (cell: string, content: string, shown: string | null): Write => ({
    sheet: 'LKE',
    cell,
    code: cell,
    part: 'answer',
    content,
    shown,
  });
  const deeds = done(done([], { code: 'a', lke: 'LKE', writes: [write('A1', 'B', null)] }), {
    code: 'b',
    lke: 'LKE 2',
    writes: [write('A2', 'C', 'D')],
  });
  test('the last of this LKE, to what stood there', () => {
    expect(takenBack(deeds, 'LKE')).toMatchObject({ deed: { code: 'a' }, writes: [{ cell: 'A1', content: null, shown: 'B' }] });
    expect(takenBack(deeds, 'LKE 2')!.deeds.map(({ code }) => code)).toEqual(['a']);
    expect(takenBack([], 'LKE')).toBeUndefined();
  });
  test('after a dispute: theirs is brought back by undoing mine, and what was given up is nothing to undo', () => {
    const entry = { ...write('A1', 'B', null), state: 'changed', found: 'E' } as const;
    expect(takenBack(settledDeeds(deeds, entry, 'mine'), 'LKE')!.writes[0]).toMatchObject({ content: 'E', shown: 'B' });
    expect(takenBack(settledDeeds(deeds, entry, 'theirs'), 'LKE')).toBeUndefined();
  });
});

describe('what an answer brings', () => {
  const judging = { asExcel: true };
  test('each choice, as the judge would judge it', () => {
    const now = assess(edition, reading.answers, judging);
    const [yes, no] = choicesWorth(edition, reading.answers, item('A.I.1.i.a'), 'tpi', now, judging);
    expect(yes).toEqual({ key: 'Ya', points: 0.25, change: 0.25 });
    expect(no).toMatchObject({ key: 'Tidak', points: 0 });
    expect(no!.change).toBeCloseTo(0, 12);
  });
  test('the minimums that it counts toward: unmet first, then the narrowest', () => {
    const poor = assess(
      edition,
      answersWith(
        Object.fromEntries(
          items.filter(({ code }) => code.startsWith('A.I.1.')).map(({ code, options }) => [code, options.at(-1)!.key]),
        ),
      ),
      judging,
    );
    expect(gatesOf(item('A.I.1.i.a'), poor, 'WBK').map(({ code, status }) => `${code} ${status}`)).toEqual([
      'AREA.1 unmet',
      'A met',
      'TOTAL met',
    ]);
    expect(gatesOf(item('B.I.a'), poor, 'WBK').map(({ code }) => code)).toEqual(['B.I.a', 'B.I', 'TOTAL']);
  });
});

describe('sheet and card', () => {
  test("only the last of several places is shown, and its echo is nobody's selection", async () => {
    const shown: string[] = [];
    let now = 0;
    const waits: (() => void)[] = [];
    const select = (_: string, cell: string) => (shown.push(cell), new Promise<void>((go) => waits.push(go)));
    const shower = createShower({ select }, () => now);
    for (const cell of ['A1', 'A2', 'A3']) shower.show({ sheet: 'LKE', cell });
    waits.shift()!();
    await new Promise((turn) => setTimeout(turn));
    expect(shown).toEqual(['A1', 'A3']);
    const at = (cell: string) => shower.isEcho({ sheet: 'LKE', cell });
    expect([at('A1'), at('A1'), at('A2')]).toEqual([true, false, false]);
    now = 10_000;
    expect(at('A3')).toBe(false);
  });
});

test.each([
  ['{"actor":"ketua","name":"Sari","guided":true}', { actor: 'ketua', name: 'Sari', guided: true }],
  ['{"name":"Sari"}', { name: 'Sari', guided: false }],
  ['{"actor":"menteri"}', USUAL],
  ['nonsense', USUAL],
])('preferences %s', (kept, expected) =>
  expect(readCardPreferences({ getItem: () => kept, setItem: () => undefined })).toEqual(expected),
);

describe('what others said before', () => {
  const of = (year: number, tpi: Raw): typeof lke => ({
    ...lke,
    reading: {
      ...reading,
      sheet: `LKE ${year}`,
      identity: { ...reading.identity, year },
      answers: answersWith({ 'A.I.1.i.a': tpi }),
    },
  });
  const snapshot = (number: number, tpi: Raw, sheet = reading.sheet) => ({
    ...{ number, date: '2026-05-01', status: 'diusulkan', sheet, unit: '', edition: reading.edition, seal: '' },
    answers: new Map([['A.I.1.i.a', { tpi }]]),
  });
  const told = (held: Parameters<typeof earlierAnswers>[1], own = lke) => earlierAnswers(own, held, 'A.I.1.i.a');
  test('TPN, the last snapshot of this LKE, then earlier years of the unit', () => {
    const held = {
      lkes: [lke, of(2024, 'Ya'), of(2025, 'Tidak'), of(2027, 'Ya')],
      snapshots: [snapshot(1, 'Tidak'), snapshot(2, 'Ya'), snapshot(3, 'Tidak', 'Lain')],
    };
    expect(told(held, { ...lke, tpn: new Map([['A.I.1.i.a', 'Ya']]) })).toEqual([
      { from: 'tpn', answer: 'Ya' },
      { from: 'snapshot', number: 2, date: '2026-05-01', answer: 'Ya' },
      { from: 'year', year: 2025, answer: 'Tidak' },
      { from: 'year', year: 2024, answer: 'Ya' },
    ]);
  });
  test('nothing where nobody said anything, or another unit did', () => {
    const other = { ...of(2025, 'Ya'), reading: { ...of(2025, 'Ya').reading, identity: { unit: 'Lain', year: 2025 } } };
    expect(told({ lkes: [lke, other, of(2024, null)] })).toEqual([]);
  });
});
