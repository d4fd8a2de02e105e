/** The recap's table as CSV that spreadsheets open without running anything in it. */
import type { Language } from '../../texts';
import { recapColumns } from './columns';
import { otherRows } from './others';
import type { Recap } from './types';

const BOM = '\ufeff';
const LINE = '\r\n';

/** Where the comma is the decimal sign, the semicolon parts the fields. */
export const SEPARATORS: Record<Language, string> = { id: ';', en: ',' };
const DECIMAL: Record<Language, string> = { id: ',', en: '.' };

/** A text that a spreadsheet would take for a formula begins with an apostrophe instead. */
const harmless = (text: string): string => (/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(text) ? `'${text}` : text);

function field(value: string | number | null, separator: string, language: Language): string {
  if (value === null) return '';
  const text = typeof value === 'number' ? String(value).replace('.', DECIMAL[language]) : harmless(value);
  return text.includes(separator) || /["\r\n\t ]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * @param separator between fields; absent = the language's own.
 * @returns UTF-8 text with a byte order mark: one row per LKE by rank, then one per broken file; below them AKIP worksheets and surveys.
 */
export function recapCsv(recap: Recap, language: Language = 'id', separator = SEPARATORS[language]): string {
  const columns = recapColumns(recap, language);
  const rows = [
    columns.map(({ title }) => title),
    ...recap.units.map((unit) => columns.map((column) => column.unit(unit))),
    ...recap.broken.map((file) => columns.map((column) => column.broken?.(file) ?? null)),
    ...otherRows(recap, language),
  ];
  return BOM + rows.map((row) => row.map((value) => field(value, separator, language)).join(separator) + LINE).join('');
}
