/** The one place where an answer is read. What cannot be read is a problem, never a silent zero. */
import type { ChoiceScale, Scale } from '../rules/schema';
import { onceFor } from './once-for';
import type { ProblemCode, Raw } from './types';

export type Parsed =
  | { kind: 'blank' }
  /** value: 0..1 for choice, ratio and index, `number` as it was given; the number itself for a count. */
  | { kind: 'read'; value: number; key?: string; number?: number }
  | { kind: 'unreadable'; code: ProblemCode; data: Record<string, string | number> };

const BLANK: Parsed = { kind: 'blank' };
/** Signs that nobody sees: controls, joiners, marks of direction, the mark at a file's beginning. */
const UNSEEN = /[\u0000-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g; // eslint-disable-line no-control-regex
/** Spaces of other widths, as web pages and word processors paste them. */
const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;

/** Anything to clean: a sign that is not ASCII, or a space too many. */
const UNCLEAN = /[^ -~]|^ | $| {2}/;

/** A text as a person sees it. */
export function clean(raw: Raw): string {
  if (raw === null || raw === undefined) return '';
  const text = String(raw);
  return UNCLEAN.test(text) ? text.replace(SPACES, ' ').replace(UNSEEN, '').replace(/ +/g, ' ').trim() : text;
}

/** As a sentence quotes it: a number stays one, so that it is written with the reader's own decimal sign. */
export const quoted = (raw: Raw): string | number => (typeof raw === 'number' ? raw : clean(raw));

export const isBlank = (raw: Raw): boolean =>
  typeof raw === 'string' ? !/[!-~]/.test(raw) && clean(raw) === '' : raw === null || raw === undefined;

const NUMBER = /^[+-]?(\d+([.,]\d*)?|[.,]\d+)(e[+-]?\d+)?%?$/i;

/**
 * @param raw a number, or text with decimal comma or point and an optional `%`; spaces are passed over.
 * @returns the number, or undefined where the text is none (`1.250,00` has two separators and is none).
 */
export function parseNumber(raw: Raw): number | undefined {
  if (typeof raw === 'number') return Number.isFinite(raw) ? raw : undefined;
  const text = clean(raw).replace(/ /g, '');
  if (!NUMBER.test(text)) return undefined;
  const value = Number(text.replace('%', '').replace(',', '.'));
  return text.endsWith('%') ? value / 100 : value;
}

export interface Spelling {
  text: string;
  value: number;
  key: string;
}

/** Every text that is read as an option of the scale; the sheet's look-up table holds the same. */
export function spellings(scale: ChoiceScale): Spelling[] {
  const all = new Map<string, Spelling>();
  const add = (text: string, value: number, key: string) => {
    if (!all.has(text.toLowerCase())) all.set(text.toLowerCase(), { text, value, key });
  };
  for (const { key, value } of scale.options) add(key, value, key);
  for (const [text, key] of Object.entries(scale.synonyms ?? {})) {
    const option = scale.options.find((o) => o.key === key);
    if (option) add(text, option.value, key);
  }
  for (const { key, value } of scale.options) {
    const percent = `${Math.round(value * 1e4) / 100}%`;
    for (const text of [String(value), percent]) {
      add(text, value, key);
      add(text.replace('.', ','), value, key);
    }
  }
  return [...all.values()];
}

const unreadable = (code: ProblemCode, data: Record<string, string | number>): Parsed => ({ kind: 'unreadable', code, data });

/** The scale as people write it: `A/B/C/D`. */
export const scaleText = (scale: Scale): string =>
  scale.kind === 'choice' ? scale.options.map((o) => o.key).join('/') : scale.kind === 'index' ? `0-${scale.max}` : '%';

function parseNumeric(raw: Raw, max: number, whole: boolean): Parsed {
  const value = parseNumber(raw);
  if (value === undefined) {
    const answer = clean(raw);
    return unreadable(answer.startsWith('#') ? 'answer.cell-error' : 'answer.not-number', { answer });
  }
  if (value < 0) return unreadable('answer.negative', { answer: quoted(raw) });
  if (value > max) return unreadable('answer.over-max', { answer: quoted(raw), max });
  if (whole && !Number.isInteger(value)) return unreadable('answer.not-whole', { answer: quoted(raw) });
  return { kind: 'read', value };
}

export type Reader = (raw: Raw) => Parsed;

/** Letters that look like those of a scale. */
const LOOK_ALIKE: readonly (readonly [ProblemCode, string, string])[] = [
  ['answer.cyrillic', 'АВСЕТУавсету', 'ABCETYabcety'],
  ['answer.greek', 'ΑΒΕΤΥαβ', 'ABETYab'],
];

function lookAlike(answer: string, isOption: (text: string) => boolean): Parsed | undefined {
  for (const [code, strange, letters] of LOOK_ALIKE) {
    const latin = [...answer].map((sign) => letters[strange.indexOf(sign)] ?? sign).join('');
    if (isOption(latin.toLowerCase())) return unreadable(code, { answer, latin });
  }
  return undefined;
}

function choiceReader(scale: ChoiceScale): Reader {
  const table = new Map<string, Parsed>();
  for (const { text, value, key } of spellings(scale)) {
    const parsed: Parsed = { kind: 'read', value, key };
    table.set(text.toLowerCase(), parsed).set(text, parsed);
  }
  const name = scaleText(scale);
  return (raw) => {
    const asTyped = typeof raw === 'string' ? table.get(raw) : undefined;
    if (asTyped) return asTyped;
    const answer = clean(raw);
    if (answer === '') return BLANK;
    const found = table.get(answer.toLowerCase());
    if (found) return found;
    if (answer.startsWith('#')) return unreadable('answer.cell-error', { answer });
    return (
      lookAlike(answer, (text) => table.has(text)) ?? unreadable('answer.out-of-scale', { answer: quoted(raw), scale: name })
    );
  };
}

function numberReader(max: number): Reader {
  return (raw) => {
    if (isBlank(raw)) return BLANK;
    const parsed = parseNumeric(raw, max, false);
    return parsed.kind === 'read' ? { kind: 'read', value: parsed.value / max, number: parsed.value } : parsed;
  };
}

/** How answers are read. */
export interface Hand {
  isBlank(raw: Raw): boolean;
  readerOf(scale: Scale): Reader;
  count: Reader;
  /** Any number, whether or not it fits. */
  number(raw: Raw): number | undefined;
}

/** The reader of one scale. */
export const readerOf = onceFor((scale: Scale): Reader =>
  scale.kind === 'choice' ? choiceReader(scale) : numberReader(scale.kind === 'index' ? scale.max : 1),
);

/**
 * @param raw what stands in the answer cell.
 * @param scale of the statement; a ratio is read as a share 0..1 or a percentage.
 * @returns value 0..1 (PermenPANRB 90/2021 Lampiran III), blank, or why it cannot be read.
 */
export const parseAnswer = (raw: Raw, scale: Scale): Parsed => readerOf(scale)(raw);

/** A count: a whole number, zero or more. `1.000` may be one or a thousand, and `100%` is none: neither is guessed. */
export const parseCount: Reader = (raw) => {
  if (isBlank(raw)) return BLANK;
  const parsed = parseNumeric(raw, Number.MAX_SAFE_INTEGER, true);
  const isAmbiguous = parsed.kind === 'read' && typeof raw === 'string' && /[.,]\d{3}$|%$/.test(clean(raw));
  return isAmbiguous ? unreadable('answer.ambiguous', { answer: clean(raw) }) : parsed;
};

/** As a person reads: signs that nobody sees make no difference, and numbers may stand as text. */
export const asPerson: Hand = { isBlank, readerOf, count: parseCount, number: parseNumber };
