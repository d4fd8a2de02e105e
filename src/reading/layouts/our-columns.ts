/** The columns of our LKE sheet, in order. Everything else asks here where a column stands. */
import { letters } from '../../sheet/address';
import type { SheetText } from '../../texts/id/sheet';

interface Column {
  key: string;
  /** Characters. */
  width: number;
  /** Helpers of the formulas; never read back. */
  hidden?: boolean;
}

/** What a reader of paper needs comes first, up to LAST_PRINTED. */
const ORDER = [
  { key: 'code', width: 11 },
  { key: 'text', width: 34 },
  { key: 'weight', width: 7 },
  { key: 'scale', width: 9 },
  { key: 'criteria', width: 36 },
  { key: 'unit', width: 8.5 },
  { key: 'tpi', width: 8.5 },
  { key: 'counts', width: 8.5 },
  { key: 'value', width: 7 },
  { key: 'score', width: 7 },
  { key: 'percent', width: 7 },
  { key: 'tpiNote', width: 18 },
  { key: 'state', width: 18 },
  { key: 'note', width: 22 },
  { key: 'evidence', width: 24 },
  { key: 'valid', width: 10, hidden: true },
  { key: 'high', width: 10, hidden: true },
  { key: 'aid', width: 10, hidden: true },
] as const satisfies readonly Column[];

export type ColumnKey = (typeof ORDER)[number]['key'];

export const columns: readonly (Column & { key: ColumnKey })[] = ORDER;

const positions = new Map<ColumnKey, number>(ORDER.map(({ key }, position) => [key, position]));

/** 0-based. */
export const position = (key: ColumnKey): number => positions.get(key)!;

const names = new Map<ColumnKey, string>(ORDER.map(({ key }, column) => [key, letters(column)]));

export const letterOf = (key: ColumnKey): string => names.get(key)!;

/** Key of the heading's text. */
export const headingOf = (key: ColumnKey): SheetText => `column.${key}`;

export const LAST_VISIBLE: ColumnKey = 'evidence';
export const LAST_PRINTED: ColumnKey = 'tpiNote';

/** Headings of sheets that were made before: their formulas read numbers that stand as text, and signs that nobody sees. */
export const EARLIER = ['counted', 'scoreHigh'] as const satisfies readonly string[];
