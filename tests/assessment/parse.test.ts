import fc from 'fast-check';
import { parseAnswer, parseCount, parseNumber, spellings, type Raw } from '../../src/assessment';
import type { ChoiceScale } from '../../src/rules/schema';
import { edition } from './answers';

const NBSP = '\u00a0';
const scale = (name: string) => edition.scales[name]!;

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
