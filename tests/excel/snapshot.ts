import type { Book } from '../../host/book/book';
import { snapshotOf } from '../../host/snapshot';

/** Machinery and memories that no person sees in a workbook. */
const UNSEEN = new Set(['engine', 'book', 'table', 'sheetCount', 'happenings', 'watched', 'mustRecalculate', 'selection']);

/** Everything that the simulated workbook holds, to be compared before and after. */
export function snapshot(book: Book): unknown {
  const seen = new Set<unknown>();
  const plain = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (seen.has(value)) return '(seen)';
    seen.add(value);
    if (value instanceof Map) return [...value].map(([key, item]) => [key, plain(item)]);
    if (value instanceof Set || Array.isArray(value)) return [...value].map(plain);
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key]) => !UNSEEN.has(key))
        .map(([key, item]) => [key, plain(item)]),
    );
  };
  return { active: book.activeSheet.id, book: plain(book) };
}

const LOOKED_AT = { row: 0, column: 0, rows: 12, columns: 10 };

/** The same as a person sees it: how a cell came to its format makes no difference. */
export function seen(book: Book): unknown {
  const { sheets, ...rest } = snapshotOf(book) as { sheets: Record<string, unknown>[] };
  const cells = Array.from({ length: LOOKED_AT.rows * LOOKED_AT.columns }, (_, n) => n);
  return {
    ...rest,
    sheets: sheets.map((sheet, index) => {
      const { formats, protectionOptions } = book.sheets[index]!;
      const looks = (['numberFormat', 'locked', 'fill', 'bold'] as const).map((look) =>
        cells.map((n) => formats.at(look, Math.floor(n / LOOKED_AT.columns), n % LOOKED_AT.columns)),
      );
      return { ...sheet, formats: looks, protectionOptions };
    }),
  };
}
