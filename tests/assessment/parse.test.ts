import fc from 'fast-check';
import { clean, isBlank, parseAnswer, parseCount, parseNumber, scaleText, spellings, type Raw } from '../../src/assessment';
import type { ChoiceScale } from '../../src/rules/schema';
import { edition } from './answers';

const NBSP = '\u00a0';
const scale = (name: string) => edition.scales[name]!;

describe('a text as a person sees it', () => {
  test.each<[string, Raw, string]>([
    ['nothing', null, ''],
    ['no answer', undefined, ''],
    ['a number', 3.5, '3.5'],
    ['yes', true, 'true'],
    ['spaces around', '  A  ', 'A'],
    ['one space before', ' A', 'A'],
    ['one space after', 'A ', 'A'],
    ['spaces within', 'tidak   ada', 'tidak ada'],
    ['one space within stays', 'tidak ada', 'tidak ada'],
    ['a hard space', 'tidak\u00a0ada', 'tidak ada'],
    ['a thin space', 'tidak\u2009ada', 'tidak ada'],
    ['a wide space', 'tidak\u3000ada', 'tidak ada'],
    ['an Ogham space', 'tidak\u1680ada', 'tidak ada'],
    ['a narrow hard space', '\u202fA', 'A'],
    ['a mathematical space', 'A\u205f', 'A'],
    ['a line break', 'A\n', 'A'],
    ['a delete sign', 'A\u007f', 'A'],
    ['a soft hyphen', 'ti\u00addak', 'tidak'],
    ['a zero-width joiner', 'A\u200dB', 'AB'],
    ['a mark of direction', '\u202eA', 'A'],
    ['a word joiner', 'A\u2060', 'A'],
    ['the mark at a file\u2019s beginning', '\ufeffA', 'A'],
    ['letters of other languages stay', 'é–А', 'é–А'],
  ])('%s', (_, raw, seen) => expect(clean(raw)).toBe(seen));

  test.each<[Raw, boolean]>([
    ['', true],
    [' ', true],
    ['\u200b', true],
    ['\u00a0\u2003', true],
    [null, true],
    [undefined, true],
    ['!', false],
    ['~', false],
    ['-', false],
    ['é', false],
    [0, false],
    [false, false],
  ])('%j is blank: %p', (raw, is) => expect(isBlank(raw)).toBe(is));
});

test.each<[Raw, number | undefined]>([
  [3, 3],
  [NaN, undefined],
  [Infinity, undefined],
  [true, undefined],
  [false, undefined],
  [null, undefined],
  [undefined, undefined],
  ['', undefined],
  ['3', 3],
  ['+3', 3],
  ['-3', -3],
  ['3,5', 3.5],
  ['3.5', 3.5],
  [',5', 0.5],
  [',25', 0.25],
  ['.5', 0.5],
  ['5,', 5],
  ['12,25', 12.25],
  ['1 250', 1250],
  ['1e3', 1000],
  ['1E-2', 0.01],
  ['1e+12', 1e12],
  ['50%', 0.5],
  ['50 %', 0.5],
  ['12,5%', 0.125],
  ['50%%', undefined],
  ['%', undefined],
  ['%50', undefined],
  ['x3', undefined],
  ['3x', undefined],
  ['.', undefined],
  ['1.250,00', undefined],
  ['1,2,3', undefined],
  ['--3', undefined],
  ['1e', undefined],
  ['1ee3', undefined],
])('%j as a number is %p', (raw, value) => expect(parseNumber(raw)).toBe(value));

test('an option is spelled by its key, other words, its worth and its worth as a percentage; the first that says it stays', () => {
  const told: ChoiceScale = {
    kind: 'choice',
    options: [
      { key: 'A', value: 1 },
      { key: 'B', value: 0.125 },
      { key: 'b', value: 0 },
    ],
    synonyms: { Ada: 'A', Entah: 'X', a: 'B' },
  } as never;
  expect(spellings(told).map(({ text, value, key }) => `${text} ${value} ${key}`)).toEqual([
    ...['A 1 A', 'B 0.125 B', 'Ada 1 A'],
    ...['1 1 A', '100% 1 A'],
    ...['0.125 0.125 B', '0,125 0.125 B', '12.5% 0.125 B', '12,5% 0.125 B'],
    ...['0 0 b', '0% 0 b'],
  ]);
});

test.each([
  ['Ya/Tidak', 'Ya/Tidak'],
  ['A/B/C/D', 'A/B/C/D'],
  ['0-4', '0-4'],
  ['%', '%'],
])('the scale %s is written %s', (name, text) => expect(scaleText(scale(name))).toBe(text));

describe('letters that look like those of the scale', () => {
  test.each<[string, string, string, string]>([
    ['A/B/C', 'А', 'answer.cyrillic', 'A'],
    ['A/B/C', 'а', 'answer.cyrillic', 'a'],
    ['A/B/C', 'В', 'answer.cyrillic', 'B'],
    ['A/B/C', 'С', 'answer.cyrillic', 'C'],
    ['A/B/C/D/E', 'Е', 'answer.cyrillic', 'E'],
    ['Ya/Tidak', 'Уа', 'answer.cyrillic', 'Ya'],
    ['Ya/Tidak', 'Т', 'answer.cyrillic', 'T'],
    ['A/B/C', 'Α', 'answer.greek', 'A'],
    ['A/B/C', 'β', 'answer.greek', 'b'],
    ['A/B/C/D/E', 'Ε', 'answer.greek', 'E'],
    ['Ya/Tidak', 'Υ', 'answer.greek', 'Y'],
  ])('%s: %s as %s, meant %s', (name, raw, code, latin) =>
    expect(parseAnswer(` ${raw}`, scale(name))).toEqual({ kind: 'unreadable', code, data: { answer: raw, latin } }),
  );
  test.each([
    ['A/B/C', 'Я'],
    ['A/B/C', 'Е'],
    ['A/B/C', 'АВ'],
  ])('%s: %s is no option whatever its letters look like', (name, raw) =>
    expect(parseAnswer(raw, scale(name))).toEqual({
      ...{ kind: 'unreadable', code: 'answer.out-of-scale', data: { answer: raw, scale: name } },
    }),
  );
});

describe('parseAnswer reads', () => {
  test.each<[string, Raw, number]>([
    ['Ya/Tidak', 'Ya', 1],
    ['Ya/Tidak', 'ya', 1],
    ['Ya/Tidak', 'YA', 1],
    ['Ya/Tidak', ' Tidak ', 0],
    ['Ya/Tidak', 'y', 1],
    ['Ya/Tidak', 't', 0],
    ['Ya/Tidak', true, 1],
    ['Ya/Tidak', 0, 0],
    ['A/B/C', 'a', 1],
    ['A/B/C', `${NBSP}A ${NBSP}`, 1],
    ['A/B/C', 'B\n', 0.5],
    ['A/B/C', 0.5, 0.5],
    ['A/B/C/D', '0,67', 0.67],
    ['A/B/C/D', '0.33', 0.33],
    ['A/B/C/D', '67%', 0.67],
    ['A/B/C/D', 1, 1],
    ['A/B/C/D/E', 'D', 0.25],
    ['A/B/C/D/E', 'E', 0],
    ['%', '92,35%', 0.9235],
    ['%', '100%', 1],
    ['%', 0.5, 0.5],
    ['%', '0,67', 0.67],
    ['0-4', 3.6, 0.9],
    ['0-4', '3.5', 0.875],
    ['0-4', ' 3,5 ', 0.875],
    ['0-4', 0, 0],
  ])('%s: %j is %d', (name, raw, value) => {
    const parsed = parseAnswer(raw, scale(name));
    expect(parsed).toMatchObject({ kind: 'read' });
    expect((parsed as { value: number }).value).toBeCloseTo(value, 12);
  });
});

test.each<[string, Raw, object]>([
  ['0-4', 4, { kind: 'read', value: 1, number: 4 }],
  ['0-4', 4.01, { kind: 'unreadable', code: 'answer.over-max', data: { answer: 4.01, max: 4 } }],
  ['0-4', '4,01', { kind: 'unreadable', code: 'answer.over-max', data: { answer: '4,01', max: 4 } }],
  ['0-4', 0, { kind: 'read', value: 0, number: 0 }],
  ['0-4', -0.01, { kind: 'unreadable', code: 'answer.negative', data: { answer: -0.01 } }],
  ['0-4', ' baik ', { kind: 'unreadable', code: 'answer.not-number', data: { answer: 'baik' } }],
  ['0-4', '#N/A', { kind: 'unreadable', code: 'answer.cell-error', data: { answer: '#N/A' } }],
  ['%', 1, { kind: 'read', value: 1, number: 1 }],
  ['%', 1.01, { kind: 'unreadable', code: 'answer.over-max', data: { answer: 1.01, max: 1 } }],
  ['%', '', { kind: 'blank' }],
  ['A/B/C', 'B', { kind: 'read', value: 0.5, key: 'B' }],
  ['A/B/C', '#REF!', { kind: 'unreadable', code: 'answer.cell-error', data: { answer: '#REF!' } }],
  ['A/B/C', ' Z ', { kind: 'unreadable', code: 'answer.out-of-scale', data: { answer: 'Z', scale: 'A/B/C' } }],
  ['A/B/C', 7, { kind: 'unreadable', code: 'answer.out-of-scale', data: { answer: 7, scale: 'A/B/C' } }],
])('%s: %j says what it is, or why not, at the bounds of the scale', (name, raw, parsed) =>
  expect(parseAnswer(raw, scale(name))).toEqual(parsed),
);

test.each<[Raw, object]>([
  [0, { kind: 'read', value: 0 }],
  ['12', { kind: 'read', value: 12 }],
  ['12,0', { kind: 'read', value: 12 }],
  ['1,0000', { kind: 'read', value: 1 }],
  [1000, { kind: 'read', value: 1000 }],
  ['1000', { kind: 'read', value: 1000 }],
  [Number.MAX_SAFE_INTEGER, { kind: 'read', value: Number.MAX_SAFE_INTEGER }],
  [2 ** 53, { kind: 'unreadable', code: 'answer.over-max', data: { answer: 2 ** 53, max: Number.MAX_SAFE_INTEGER } }],
  [' 1.000 ', { kind: 'unreadable', code: 'answer.ambiguous', data: { answer: '1.000' } }],
  ['1,000', { kind: 'unreadable', code: 'answer.ambiguous', data: { answer: '1,000' } }],
  ['100%', { kind: 'unreadable', code: 'answer.ambiguous', data: { answer: '100%' } }],
  [2.5, { kind: 'unreadable', code: 'answer.not-whole', data: { answer: 2.5 } }],
  ['2,5', { kind: 'unreadable', code: 'answer.not-whole', data: { answer: '2,5' } }],
  [-1, { kind: 'unreadable', code: 'answer.negative', data: { answer: -1 } }],
  ['#DIV/0!', { kind: 'unreadable', code: 'answer.cell-error', data: { answer: '#DIV/0!' } }],
])('the count %j', (raw, parsed) => expect(parseCount(raw)).toEqual(parsed));

describe('parseAnswer reports', () => {
  test.each<[string, Raw, string]>([
    ['A/B/C', 'D', 'answer.out-of-scale'],
    ['A/B/C', 'AB', 'answer.out-of-scale'],
    ['A/B/C', '*', 'answer.out-of-scale'],
    ['A/B/C/D', 2 / 3, 'answer.out-of-scale'],
    ['Ya/Tidak', 'mungkin', 'answer.out-of-scale'],
    ['A/B/C', '#REF!', 'answer.cell-error'],
    ['0-4', '#DIV/0!', 'answer.cell-error'],
    ['0-4', 87.65, 'answer.over-max'],
    ['0-4', -1, 'answer.negative'],
    ['0-4', 'baik', 'answer.not-number'],
    ['0-4', '1.250,00', 'answer.not-number'],
    ['%', '92,35', 'answer.over-max'],
  ])('%s: %j as %s', (name, raw, code) => expect(parseAnswer(raw, scale(name))).toMatchObject({ kind: 'unreadable', code }));

  test.each<[Raw, string]>([
    [-1, 'answer.negative'],
    [2.5, 'answer.not-whole'],
    ['dua', 'answer.not-number'],
    ['1.250', 'answer.not-whole'],
    ['1.000', 'answer.ambiguous'],
    ['12,000', 'answer.ambiguous'],
    ['100%', 'answer.ambiguous'],
    [true, 'answer.not-number'],
  ])('count %j as %s', (raw, code) => expect(parseCount(raw)).toMatchObject({ kind: 'unreadable', code }));
});

test.each<[Raw]>([[null], [undefined], [''], ['  '], [NBSP], ['\n']])('%j is blank', (raw) => {
  expect(parseAnswer(raw, scale('A/B/C'))).toEqual({ kind: 'blank' });
  expect(parseCount(raw)).toEqual({ kind: 'blank' });
});

test('every spelling of every scale reads as its option, in any case and spacing', () => {
  const choices = Object.values(edition.scales).filter((s): s is ChoiceScale => s.kind === 'choice');
  const one = fc.constantFrom(...choices.flatMap((s) => spellings(s).map((spelling) => ({ s, ...spelling }))));
  const space = fc.constantFrom('', ' ', '  ', NBSP);
  fc.assert(
    fc.property(one, space, space, fc.boolean(), ({ s, text, value, key }, before, after, upper) => {
      const raw = before + (upper ? text.toUpperCase() : text.toLowerCase()) + after;
      expect(parseAnswer(raw, s)).toEqual({ kind: 'read', value, key });
    }),
  );
});

test('a number is read the same with comma and with point', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
      const text = `${whole},${String(cents).padStart(2, '0')}`;
      expect(parseNumber(text)).toBe(parseNumber(text.replace(',', '.')));
      expect(parseNumber(text)).toBeCloseTo(whole + cents / 100, 9);
    }),
  );
});

test('no input makes the parser throw or return a value outside 0 to 1', () => {
  const anything = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null));
  fc.assert(
    fc.property(anything, fc.constantFrom(...Object.values(edition.scales)), (raw, s) => {
      const parsed = parseAnswer(raw, s);
      if (parsed.kind === 'read') expect(parsed.value >= 0 && parsed.value <= 1).toBe(true);
    }),
  );
});
