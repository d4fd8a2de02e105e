/** What a snapshot is, and how the sheet that keeps them is arranged. */
import type { Raw } from '../../assessment';
import type { SealRole } from '../../assessment/seal';
import { snapshots as en } from '../../texts/en/snapshots';
import { snapshots as id, type SnapshotKey } from '../../texts/id/snapshots';
import { sayer } from '../../texts/sayer';

/** The answers of an LKE as they stood on one day. */
export interface Snapshot {
  /** From 1, in the order in which they were taken. */
  number: number;
  /** `2026-11-27` */
  date: string;
  /** In the words of who took it: `diusulkan`. */
  status: string;
  /** The LKE's sheet. */
  sheet: string;
  unit: string;
  /** Id of the edition. */
  edition: string;
  /** The total that was shown then, blanks counted 0. */
  score?: number;
  /** Of all roles together. */
  seal: string;
  answers: ReadonlyMap<string, Partial<Record<SealRole, Raw>>>;
  /** The heading's first cell of its first column. */
  place?: { sheet: string; cell: string };
}

export const snapshotWords = sayer<SnapshotKey>({ id, en });
export const TABLES = [id, en] as const;

/** What stands in a column's head, from above; the row of the headings and the statements follow. */
export const HEAD = ['number', 'date', 'role', 'status', 'lke', 'unit', 'edition', 'score', 'seal'] as const;
export type HeadKey = (typeof HEAD)[number];

/** 0-based. */
export const FIRST_HEAD = 2;
export const HEADING = FIRST_HEAD + HEAD.length;
export const FIRST_ROW = HEADING + 1;
/** Code and statement stand before the snapshots. */
export const FIRST_COLUMN = 2;
