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

const ORDER = [
  { key: 'code', width: 15 },
  { key: 'text', width: 38 },
  { key: 'weight', width: 8 },
  { key: 'scale', width: 11 },
  { key: 'criteria', width: 44 },
  { key: 'unit', width: 10 },
  { key: 'tpi', width: 10 },
  { key: 'counts', width: 9 },
  { key: 'value', width: 7 },
  { key: 'score', width: 8 },
  { key: 'percent', width: 8 },
  { key: 'state', width: 18 },
  { key: 'note', width: 20 },
  { key: 'evidence', width: 20 },
  { key: 'tpiNote', width: 20 },
  { key: 'counted', width: 12, hidden: true },
  { key: 'low', width: 10, hidden: true },
  { key: 'high', width: 10, hidden: true },
  { key: 'readable', width: 10, hidden: true },
  { key: 'number', width: 10, hidden: true },
  { key: 'written', width: 10, hidden: true },
  { key: 'numeral', width: 10, hidden: true },
  { key: 'skeleton', width: 10, hidden: true },
  { key: 'mantissa', width: 10, hidden: true },
  { key: 'valid', width: 10, hidden: true },
  { key: 'due', width: 10, hidden: true },
  { key: 'done', width: 10, hidden: true },
  { key: 'first', width: 10, hidden: true },
  { key: 'scoreHigh', width: 10, hidden: true },
  { key: 'scaleNo', width: 10, hidden: true },
  { key: 'scaleMax', width: 10, hidden: true },
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

export const LAST_VISIBLE: ColumnKey = 'tpiNote';
