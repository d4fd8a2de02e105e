/** The one place where an answer is read. What cannot be read is a problem, never a silent zero. */
import type { ChoiceScale, Scale } from '../rules/schema';
import type { ProblemCode, Raw } from './types';

export type Parsed =
  | { kind: 'blank' }
  /** value: 0..1 for choice, ratio and index; the number itself for a count. */
  | { kind: 'read'; value: number; key?: string }
  | { kind: 'unreadable'; code: ProblemCode; data: Record<string, string | number> };

const BLANK: Parsed = { kind: 'blank' };
const CONTROL = /[\u0000-\u001f]/g; // eslint-disable-line no-control-regex

/** As the sheet's own TRIM(CLEAN(SUBSTITUTE(x, NBSP, " "))) does. */
export const clean = (raw: Raw): string =>
  raw === null || raw === undefined
    ? ''
    : String(raw)
        .replace(/\u00a0/g, ' ')
        .replace(CONTROL, '')
        .replace(/ +/g, ' ')
        .trim();

export const isBlank = (raw: Raw): boolean => clean(raw) === '';

const NUMBER = /^[+-]?(\d+([.,]\d*)?|[.,]\d+)(e[+-]?\d+)?%?$/i;

/**
 * @param raw a number, or text with decimal comma or point and an optional `%`; spaces are passed over.
 * @returns the number, or undefined where the text is none (`1.250,00` has two separators and is none).
 */
export function parseNumber(raw: Raw): number | undefined {
  if (typeof raw === 'number') return Number.isFinite(raw) ? raw : undefined;
  if (typeof raw !== 'string') return undefined;
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

const tables = new WeakMap<ChoiceScale, Map<string, Parsed>>();

function tableOf(scale: ChoiceScale): Map<string, Parsed> {
  let table = tables.get(scale);
  if (!table) {
    table = new Map(spellings(scale).map(({ text, value, key }) => [text.toLowerCase(), { kind: 'read', value, key } as const]));
    tables.set(scale, table);
  }
  return table;
}

const unreadable = (code: ProblemCode, data: Record<string, string | number>): Parsed => ({ kind: 'unreadable', code, data });

/** The scale as people write it: `A/B/C/D`. */
export const scaleText = (scale: Scale): string =>
  scale.kind === 'choice' ? scale.options.map((o) => o.key).join('/') : scale.kind === 'index' ? `0-${scale.max}` : '%';

function parseNumeric(raw: Raw, max: number, whole: boolean): Parsed {
  const answer = clean(raw);
  if (answer.startsWith('#')) return unreadable('answer.cell-error', { answer });
  const value = parseNumber(raw);
  if (value === undefined) return unreadable('answer.not-number', { answer });
  if (value < 0) return unreadable('answer.negative', { answer });
  if (value > max) return unreadable('answer.over-max', { answer, max });
  if (whole && !Number.isInteger(value)) return unreadable('answer.not-whole', { answer });
  return { kind: 'read', value };
}

/**
 * @param raw what stands in the answer cell.
 * @param scale of the statement; a ratio is read as a share 0..1 or a percentage.
 * @returns value 0..1 (PermenPANRB 90/2021 Lampiran III), blank, or why it cannot be read.
 */
export function parseAnswer(raw: Raw, scale: Scale): Parsed {
  if (typeof raw === 'string' && raw.length === 1 && scale.kind === 'choice') {
    const quick = tableOf(scale).get(raw.toLowerCase());
    if (quick) return quick;
  }
  const text = clean(raw);
  if (text === '') return BLANK;
  if (scale.kind === 'choice') {
    const found = tableOf(scale).get(text.toLowerCase());
    if (found) return found;
    return text.startsWith('#')
      ? unreadable('answer.cell-error', { answer: text })
      : unreadable('answer.out-of-scale', { answer: text, scale: scaleText(scale) });
  }
  const max = scale.kind === 'index' ? scale.max : 1;
  const parsed = parseNumeric(raw, max, false);
  return parsed.kind === 'read' ? { kind: 'read', value: parsed.value / max } : parsed;
}

/** A count: a whole number, zero or more. */
export const parseCount = (raw: Raw): Parsed => (isBlank(raw) ? BLANK : parseNumeric(raw, Number.MAX_SAFE_INTEGER, true));
