/** What a piece of text becomes when it is put into a cell, by an add-in or by a person. */
import type { CellContent } from './engine';
import { invalidArgument } from './errors';
import { CELL_TEXT, FORMULA } from './limits';

export interface EntryRules {
  /** The cell has the number format `@`: everything stays text. */
  asText: boolean;
  /** A person in Indonesia types 0,67; an add-in always writes in English. */
  decimalComma?: boolean;
}

/** @throws InvalidArgument for texts and formulas that are too long or malformed */
export function readEntry(raw: unknown, rules: EntryRules): CellContent {
  if (raw === null || raw === undefined || raw === '') return null;
  if (typeof raw === 'boolean') return raw;
  if (typeof raw === 'number') {
    if (!Number.isFinite(raw)) throw invalidArgument('a number is not finite');
    return raw;
  }
  if (typeof raw !== 'string') throw invalidArgument(`a cell cannot hold ${JSON.stringify(raw)}`);
  if (raw.length > CELL_TEXT) throw invalidArgument(`a text has ${raw.length} characters`);
  if (rules.asText) return raw.startsWith("'") ? raw.slice(1) : raw;
  if (raw.startsWith("'")) return raw.slice(1);
  if (raw.length > 1 && raw.startsWith('=')) return { formula: checkedFormula(raw) };
  return readValue(raw, rules.decimalComma ?? false) ?? formulaBySign(raw) ?? raw;
}

/** Excel takes `+A1` and `-A1` for formulas too. */
function formulaBySign(text: string): CellContent {
  return /^[+-]./.test(text) ? { formula: checkedFormula(text.startsWith('+') ? `=${text.slice(1)}` : `=${text}`) } : null;
}

/** @throws InvalidArgument for a formula that Excel would not take */
export function checkedFormula(formula: string): string {
  if (formula.length > FORMULA) throw invalidArgument(`a formula has ${formula.length} characters`);
  const bare = formula.replace(/"(?:[^"]|"")*"/g, '0').replace(/'(?:[^']|'')*'!/g, 'Sheet!');
  if (/["']/.test(bare)) throw invalidArgument(`a quote is not closed in ${formula}`);
  let depth = 0;
  for (const sign of bare) {
    if (sign === '(') depth++;
    if (sign === ')' && --depth < 0) break;
  }
  if (depth !== 0) throw invalidArgument(`the parentheses do not match in ${formula}`);
  if (/[=+\-*/^&<>,;(]\s*$|\(\s*[*/^&]|^=\s*$/.test(bare)) throw invalidArgument(`the formula is not complete: ${formula}`);
  if (/;/.test(bare.replace(/\{[^}]*\}/g, ''))) throw invalidArgument(`arguments are parted by commas: ${formula}`);
  return formula;
}

/** Numbers, percentages, dates and truth values hidden in text; null when it is just text. */
function readValue(text: string, decimalComma: boolean): CellContent {
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return trimmed.toUpperCase() === 'TRUE';
  return readNumber(trimmed, decimalComma) ?? readDate(trimmed, decimalComma);
}

function readNumber(text: string, decimalComma: boolean): number | null {
  const [group, point] = decimalComma ? ['.', ','] : [',', '.'];
  const pattern = new RegExp(`^([+-]?)(\\d+|\\d{1,3}(?:\\${group}\\d{3})+)?(?:\\${point}(\\d*))?(e[+-]?\\d+)?(\\s*%)?$`, 'i');
  const found = pattern.exec(text);
  const [, sign = '', whole = '', fraction = '', exponent = '', percent] = found ?? [];
  if (!found || (whole === '' && fraction === '')) return null;
  const number = Number(`${sign}${whole.split(group).join('') || '0'}.${fraction || '0'}${exponent}`);
  return percent ? number / 100 : number;
}

export const DAY_MS = 86_400_000;
export const DAY_ZERO = Date.UTC(1899, 11, 30);

/** `1/2`, `1-2-2026` and `2026-01-02` become day numbers: a trap for codes written as plain text. */
function readDate(text: string, dayFirst: boolean): number | null {
  const iso = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})$/.exec(text);
  if (iso) return dayNumber(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const short = /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}|\d{2}))?$/.exec(text);
  if (!short) return null;
  const [first, second] = [Number(short[1]), Number(short[2])];
  const [day, month] = dayFirst ? [first, second] : [second, first];
  const year = short[3] === undefined ? new Date().getFullYear() : Number(short[3]) + (short[3].length === 2 ? 2000 : 0);
  return dayNumber(year, month, day);
}

function dayNumber(year: number, month: number, day: number): number | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? Math.round((time - DAY_ZERO) / DAY_MS) : null;
}
