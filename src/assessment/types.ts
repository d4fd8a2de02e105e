/** What goes into the judge and what comes out. No sheet, no Excel, no DOM. */
import type { Problem } from './problems';

export type { Place, Role, Severity } from './place';
export type { FindingCode, Problem, ProblemCode } from './problems';

/** A cell's value as it was found; dates and errors arrive as text. */
export type Raw = string | number | boolean | null | undefined;

/** Answers of both roles to one statement or one input (`A.II.1.i.a#1`). */
export interface Answers {
  unit?: Raw;
  tpi?: Raw;
}

/**
 * By code of statement or input; the TPI's answer counts where given. `<statement>#scale` names one of the edition's
 * scales, for a statement whose own is only inferred.
 */
export type AnswerSheet = ReadonlyMap<string, Answers>;

/** low: blanks count 0. high: blanks count best. Equal when nothing is open. */
export interface Interval {
  low: number;
  high: number;
}

export interface Score extends Interval {
  /** Points at most. */
  weight: number;
}

export type GateStatus = 'met' | 'unmet' | 'open';

export interface GateResult extends Interval {
  predicate: string;
  /** Node code, `AREA.n` or `TOTAL`. */
  code: string;
  floor: number;
  /** floor - low where the gate is not met, else 0. */
  gap: number;
  status: GateStatus;
  /** The body whose own minimum this is; absent = the edition's. */
  setBy?: string;
  /** Where the minimum was read, if that is not sure; to be said beside it. */
  doubt?: string;
}

export interface RulingUse {
  id: string;
  statement?: string;
}

/** tpi: every answer that stands is the TPI's or has one of it beside; self: none is; both: some are. */
export type Assessor = 'tpi' | 'self' | 'both';

export interface Assessment {
  edition: string;
  version: string;
  /** By code: every node, every statement, every AREA.n and TOTAL, in points. */
  scores: ReadonlyMap<string, Score>;
  /** Value 0..1 of each statement. */
  values: ReadonlyMap<string, Interval>;
  total: Interval;
  gates: GateResult[];
  /** The highest predicate whose gates the low scores meet (and that may follow what was held), else null. */
  predicate: string | null;
  /** Statements answered readably, of all. */
  answered: number;
  of: number;
  complete: boolean;
  /** Whose answers were counted; absent where there are none. */
  by?: Assessor;
  /** Answered statements whose scale nobody has read in the regulation and no assessor has set. */
  inferred: number;
  problems: Problem[];
  rulings: RulingUse[];
}

export interface JudgeOptions {
  /** `exclude` leaves blanks out of the mean, as the circulating workbook does; for comparison only. */
  blanks?: 'zero' | 'exclude';
  /** The unit has held this predicate (WBK) before. */
  held?: string | null;
  /** Answers as the formulas of our own sheets read them; absent = as a person does. */
  asExcel?: boolean;
}
