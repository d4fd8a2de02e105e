/** What stands in a cell as its author edits it: read once more (entry.ts), it is what it was. */
import type { CellContent } from './engine';
import { DAY_MS, DAY_ZERO, readEntry } from './entry';

export interface EditRules {
  /** The cell's number format: a share is edited as `40%`, a day as a date. */
  numberFormat: string;
  decimalComma: boolean;
}

/** @returns the text; a formula in English, as it is stored */
export function editedText(content: CellContent, rules: EditRules): string {
  if (content === null) return '';
  if (typeof content === 'boolean') return String(content).toUpperCase();
  if (typeof content === 'object') return content.formula;
  const asText = rules.numberFormat === '@';
  const isRead = (text: string) => isSame(text, content, asText, rules.decimalComma);
  if (typeof content === 'string') return isRead(content) ? content : `'${content}`;
  return written(content, rules).find(isRead) ?? localNumber(content, rules.decimalComma);
}

function isSame(text: string, content: CellContent, asText: boolean, decimalComma: boolean): boolean {
  try {
    return readEntry(text, { asText, decimalComma }) === content;
  } catch {
    return false;
  }
}

/** The ways to write a number under its format, the most fitting first. */
function written(value: number, { numberFormat, decimalComma }: EditRules): string[] {
  const format = numberFormat.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
  if (format.includes('%')) return [`${localNumber(Number((value * 100).toPrecision(15)), decimalComma)}%`];
  if (/[dy]/i.test(format) && Number.isInteger(value) && value > 0) return [date(value, decimalComma)];
  return [];
}

export const localNumber = (value: number, decimalComma: boolean): string =>
  decimalComma ? String(value).replace('.', ',') : String(value);

function date(day: number, dayFirst: boolean): string {
  const time = new Date(DAY_ZERO + day * DAY_MS);
  const [dayOfMonth, month] = [time.getUTCDate(), time.getUTCMonth() + 1];
  return [...(dayFirst ? [dayOfMonth, month] : [month, dayOfMonth]), time.getUTCFullYear()].join('/');
}
