/** The review of an LKE: what unit, TPI and TPN say of each statement, and what became of their differences. */
import type { Raw } from '../../assessment';
import { review as en } from '../../texts/en/review';
import { review as id, type ReviewKey } from '../../texts/id/review';
import { sayer } from '../../texts/sayer';

export const reviewWords = sayer<ReviewKey>({ id, en });
export const TABLES = [id, en] as const;

/** The columns that people fill. */
export const OPEN_COLUMNS = ['tpn', 'reason', 'agreed', 'state', 'checked', 'period', 'by', 'phrase'] as const;
export type OpenColumn = (typeof OPEN_COLUMNS)[number];

/** All of them, in order. */
export const COLUMNS = ['code', 'statement', 'unit', 'tpi', 'tpn', 'differs', ...OPEN_COLUMNS.slice(1)] as const;
export type ReviewColumn = (typeof COLUMNS)[number];

export const STATES = ['open', 'agreed', 'differs', 'closed'] as const;
export type State = (typeof STATES)[number];
export const CHECKS = ['yes', 'no', 'revise'] as const;
export type Check = (typeof CHECKS)[number];
/** Quarters of the year's monitoring, by the month in which they end. */
export const PERIODS = ['B03', 'B06', 'B09', 'B12'] as const;
export type Period = (typeof PERIODS)[number];

/** One row as people have filled it; what is blank, or no choice of its list, is absent. */
export interface ReviewRow {
  tpn?: Raw;
  reason?: string;
  agreed?: Raw;
  state?: State;
  checked?: Check;
  period?: Period;
  by?: string;
  phrase?: string;
}

export interface Review {
  /** Its own sheet. */
  sheet: string;
  /** The sheet of the LKE that it is of. */
  lke: string;
  /** By code of statement or count. */
  rows: ReadonlyMap<string, ReviewRow>;
  /** The address of a column's cell in a code's row; undefined where somebody took either away. */
  cellOf(code: string, column: OpenColumn): string | undefined;
}

/** Row of the heading, 0-based: below title, note and the sheet that it is of. */
export const HEADING = 4;
export const LKE_ROW = 2;
