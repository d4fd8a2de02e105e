/** Rows as CSV that spreadsheets open without running anything in it. */
import type { Language } from '../texts';

const BOM = '\ufeff';
const LINE = '\r\n';

/** Where the comma is the decimal sign, the semicolon parts the fields. */
export const SEPARATORS: Record<Language, string> = { id: ';', en: ',' };
const DECIMAL: Record<Language, string> = { id: ',', en: '.' };

export type Field = string | number | null;

/** A text that a spreadsheet would take for a formula begins with an apostrophe instead. */
const harmless = (text: string): string => (/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(text) ? `'${text}` : text);

function field(value: Field, separator: string, language: Language): string {
  if (value === null) return '';
  const text = typeof value === 'number' ? String(value).replace('.', DECIMAL[language]) : harmless(value);
  return text.includes(separator) || /["\r\n\t ]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** @returns UTF-8 text with a byte order mark. */
export const csvText = (rows: readonly (readonly Field[])[], language: Language, separator = SEPARATORS[language]): string =>
  BOM + rows.map((row) => row.map((value) => field(value, separator, language)).join(separator) + LINE).join('');
