/** The columns of a worksheet: what stands in them, what may be entered, and where they are. */
import { fixedColumn, letters, quoteSheet } from '../../sheet/address';
import type { Style } from '../../sheet/plan';
import type { Choices } from './lists';

export type Entry =
  | { kind: 'text' }
  | { kind: 'date' }
  | { kind: 'share' }
  | { kind: 'amount' }
  | { kind: 'choice'; of: Choices }
  /** Text, with what a name of the workbook holds to choose from. */
  | { kind: 'offer'; name: string };

/** The cells of one row by column. */
export type At<K extends string> = (key: K) => string;

export interface Field<K extends string> {
  key: K;
  /** Characters. */
  width: number;
  heading: string;
  /** Open for input. */
  entry?: Entry;
  /** What to enter, in at most 255 characters. */
  prompt?: string;
  /** Computed in every row, without `=`; the row is 0-based. */
  formula?: (at: At<K>, row: number) => string;
  style?: Style;
  /** A helper of the formulas. */
  hidden?: boolean;
}

const HELPER_WIDTH = 8;

/** The kinds of columns of a sheet whose keys are K. */
export const fieldsWith = <K extends string>() => ({
  open: (key: K, width: number, heading: string, prompt: string, entry: Entry = { kind: 'text' }): Field<K> => ({
    key,
    width,
    heading,
    prompt,
    entry,
  }),
  computed: (key: K, width: number, heading: string, formula: Field<K>['formula'], style?: Style): Field<K> => ({
    key,
    width,
    heading,
    formula,
    style,
  }),
  /** A column that only formulas read. */
  helper: (key: K, formula?: Field<K>['formula']): Field<K> => ({
    key,
    width: HELPER_WIDTH,
    heading: key,
    hidden: true,
    formula,
  }),
});

/** Every numbered row has its number, and what it says about itself. */
export type Numbered = 'number' | 'state' | 'lack' | 'case';

/** 0-based row of the headings; above it title, unit, the headline and how to fill. */
export const HEADING_ROW = 4;
export const FIRST_ROW = HEADING_ROW + 1;

export interface Places<K extends string> {
  letter(key: K): string;
  /** @param row 0-based. */
  at(row: number): At<K>;
  /** A whole column of the table, fixed. */
  column(key: K): string;
  /** The same for formulas on another sheet; columns move when a formula is copied. */
  abroad(key: K): string;
  /** The cells of a row from one column to another. @param row 0-based. */
  across(from: K, to: K, row: number): string;
  /** 0-based. */
  last: number;
}

export function placesOf<K extends string>(sheet: string, keys: readonly K[], rows: number): Places<K> {
  const last = HEADING_ROW + rows;
  const letter = (key: K): string => letters(keys.indexOf(key));
  const column = (key: K): string => fixedColumn(letter(key), FIRST_ROW, last);
  return {
    letter,
    at: (row) => (key) => `${letter(key)}${row + 1}`,
    column,
    abroad: (key) => `${quoteSheet(sheet)}!${letter(key)}$${FIRST_ROW + 1}:${letter(key)}$${last + 1}`,
    across: (from, to, row) => `${letter(from)}${row + 1}:${letter(to)}${row + 1}`,
    last,
  };
}

/** Neighbouring columns open for input, as pairs of first and last position. */
export function openRuns(fields: readonly { entry?: Entry }[]): { first: number; last: number }[] {
  const runs: { first: number; last: number }[] = [];
  fields.forEach(({ entry }, position) => {
    if (!entry) return;
    const run = runs[runs.length - 1];
    if (run && run.last === position - 1) run.last = position;
    else runs.push({ first: position, last: position });
  });
  return runs;
}
