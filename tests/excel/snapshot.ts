import type { Book } from '../../workbench/host/book/book';

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
