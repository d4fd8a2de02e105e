/** What the doors, the pane and the CLI ask of the form. */
import type { Edition, Wording } from '../rules/schema';
import type { Answers, Assessment, Problem } from '../assessment/types';
import type { Grid, WorkbookPlan } from './plan';

export interface Identity {
  unit: string;
  /** The body (instansi); may be empty. */
  body?: string;
  year: number;
  /** WBK or WBBM. */
  target: string;
  /** A predicate already held (WBK), where known. */
  held?: string | null;
}

/** Sheet names already taken, so that a plan never overwrites. */
export type BuildLke = (edition: Edition, wording: Wording, identity: Identity, taken?: readonly string[]) => WorkbookPlan;

/** One LKE found in a workbook. */
export interface Reading {
  layout: 'ours' | 'official-2021';
  edition: string;
  sheet: string;
  identity: Partial<Identity>;
  answers: ReadonlyMap<string, Answers>;
  /** Where each statement's and input's answers stand: A1 addresses per role. */
  cells: ReadonlyMap<string, { unit?: string; tpi?: string; evidence?: string; note?: string }>;
  evidence: ReadonlyMap<string, string>;
  /** Problems of the sheet itself (missing column, code twice, changed scale), with their cells. */
  problems: Problem[];
}

/** Finds every LKE among the sheets; none -> a problem `layout.not-lke`. */
export type ReadLke = (grids: readonly Grid[]) => { readings: Reading[]; problems: Problem[] };

/** The judged reading: problems of judge and sheet together, each with sheet and cell. */
export interface Checked {
  reading: Reading;
  assessment: Assessment;
  problems: Problem[];
}
export type CheckLke = (reading: Reading) => Checked;
