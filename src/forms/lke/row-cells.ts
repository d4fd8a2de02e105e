/** What the formulas of every row are made of. */
import type { Settings } from '../../rules/schema';
import { letterOf, type ColumnKey } from '../../reading/layouts/our-columns';
import { formula, literal } from '../../sheet/expression';
import type { Formula } from '../../sheet/plan';
import type { Texts } from '../../sheet/words';
import type { Lists } from './lists';
import type { Lookup } from './lookup';

/** What every row's formulas have in common. */
export interface Table {
  /** 0-based row of the heading. */
  top: number;
  /** 0-based row of a code: of a group, a statement, a count, TOTAL. */
  rowOf(code: string): number;
  lists: Pick<Lists, 'answers' | 'open'>;
  /** A body's own rulings. */
  settings?: Settings;
  text: Texts;
}

/** One row's formulas by column. */
export type RowFormulas = Partial<Record<ColumnKey, Formula>>;

/** A cell of a row, 0-based. */
export const cellOf = (key: ColumnKey, row: number): string => `${letterOf(key)}${row + 1}`;

export type Own = (key: ColumnKey) => string;
export const ownCells =
  (row: number): Own =>
  (key) =>
    cellOf(key, row);

/** `P10:P12,P14`: neighbours as a range. @param rows 0-based. */
export function cellsOf(key: ColumnKey, rows: readonly number[]): string {
  const spans: { first: number; last: number }[] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = spans[spans.length - 1];
    if (last && last.last === row - 1) last.last = row;
    else spans.push({ first: row, last: row });
  }
  return spans
    .map(({ first, last }) => (first === last ? cellOf(key, first) : `${cellOf(key, first)}:${cellOf(key, last)}`))
    .join(',');
}

/** The same as one number; a single cell needs no SUM. */
export const sumOf = (key: ColumnKey, rows: readonly number[]): string =>
  rows.length === 1 ? cellOf(key, rows[0]!) : `SUM(${cellsOf(key, rows)})`;

const countedAs = (own: Own, text: Texts, show: (cell: string) => string): Formula => {
  const given = (cell: string, otherwise: string) => `IF(TRIM(${cell})<>"",${show(cell)},${otherwise})`;
  return formula(`IFERROR(${given(own('tpi'), given(own('unit'), '""'))},${literal(text('state.error'))})`);
};

/** The answer that counts: the TPI's where there is one, else the unit's. An error value stops here. */
export const countedAnswer = (own: Own, text: Texts): Formula => countedAs(own, text, (cell) => cell);

/** The same of a mark, without the spaces around it. */
export const countedMark = (own: Own, text: Texts): Formula => countedAs(own, text, (cell) => `TRIM(${cell})`);

/**
 * The place of a text in a look-up table, 0 where it is not listed. EXACT, since look-ups, and some engines' equals sign,
 * take ? and * for anything.
 */
export const placeIn = ({ said, place }: Pick<Lookup, 'said' | 'place'>, text: string): string =>
  `SUMPRODUCT(EXACT(${said},UPPER(${text}))*${place})`;

/** Blank, or said wrongly. */
export const unanswered = (own: Own, text: Texts, wrong: string): string =>
  `IF(${own('counts')}="",${literal(text('state.blank'))},${literal(wrong)})`;

export const evidenceOrOk = (own: Own, text: Texts): string =>
  `IF(${own('evidence')}="",${literal(text('state.noEvidence'))},${literal(text('state.ok'))})`;
