/** The recap's table as CSV. */
import { csvText, SEPARATORS } from '../../sheet/csv-text';
import type { Language } from '../../texts';
import { recapColumns } from './columns';
import { otherRows } from './others';
import type { Recap } from './types';

export { SEPARATORS };

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
  return csvText(rows, language, separator);
}
