/** What a recap is made of. Plain data, so that results cross between threads. */
import type { Assessment, Interval, Problem, Severity, Verdict, VerdictStatus } from '../../assessment';
import type { Reading } from '../../reading/contract';
import type { SurveyId } from '../surveys';

/** The parts of a score that every recap shows beside the areas; null where an edition has no such part. */
export const COMPONENTS = ['enablers', 'results', 'ipak', 'performance', 'ipkp'] as const;
export type Component = (typeof COMPONENTS)[number];

export interface MissedGate {
  code: string;
  name: string;
  status: 'unmet' | 'open';
  /** Points that lack. */
  gap: number;
  /** The body whose own minimum it is, where it is one. */
  setBy?: string;
}

/** Problems of one code and severity in one LKE; the first stands for all. */
export interface Finding {
  severity: Severity;
  count: number;
  first: Problem;
}

/** How many statements the TPI has judged: none, some, all. */
export type Checking = 'none' | 'partly' | 'whole';

/** One LKE, judged and reduced to what a recap needs. Points are settled to 1e-9, so that equal scores are equal numbers. */
export interface UnitResult {
  file: string;
  sheet: string;
  layout: Reading['layout'];
  edition: string;
  unit: string | null;
  body: string | null;
  year: number | null;
  /** Files and sheets that hold the same once more; they are not counted again. */
  copies?: string[];
  /** Files and sheets of the same unit and year that are answered otherwise. */
  otherwise?: string[];
  /** On the unit's target, else on the edition's first predicate; `missed` is about the same. */
  verdict: Verdict;
  predicate: string | null;
  /** A body's own rules, where they were judged by. */
  ownRules?: { body: string; source: string };
  total: Interval;
  /** By AREA.n. */
  areas: Record<string, Interval>;
  components: Record<Component, Interval | null>;
  missed: MissedGate[];
  answered: number;
  of: number;
  complete: boolean;
  /** Whose answers were counted. */
  by?: Assessment['by'];
  /** Answers by scales that are only inferred. */
  inferred: number;
  /** Answered statements without a link or note of evidence; null where the sheet has no place for it. */
  evidenceMissing: number | null;
  /** Statements that the TPI answered. */
  tpi: number;
  checking: Checking;
  /** Who leads the assessing team, as the summary says. */
  lead: string | null;
  /** 0 to 1: how sure the arrangement of the sheet is. */
  confidence: number;
  counts: Record<Severity, number>;
  /** Errors and warnings, the gravest first. */
  findings: Finding[];
  /** Values 0..1 in the order of the edition's statements. */
  values: Interval[];
}

/** A file without an LKE that can be judged, and why. */
export interface BrokenFile {
  file: string;
  problem: Problem;
}

/** One AKIP worksheet, judged. */
export interface AkipUnit {
  file: string;
  sheet: string;
  edition: string;
  unit: string | null;
  body: string | null;
  year: number | null;
  total: Interval;
  /** By code of the component. */
  components: Record<string, Interval>;
  /** Of the low score, and of the high one. */
  grade: string | null;
  gradeAtBest: string | null;
  answered: number;
  of: number;
  confidence: number;
  counts: Record<Severity, number>;
}

/** One survey, judged. */
export interface SurveyUnit {
  file: string;
  sheet: string;
  survey: SurveyId;
  unit: string | null;
  year: number | null;
  respondents: number;
  needed: number | null;
  index: number | null;
  ikm: number | null;
  grade: string | null;
  points: { edition: string; points: number; weight: number } | null;
  counts: Record<Severity, number>;
}

/** One file: its LKEs, or why there are none. */
export interface FileResult {
  units: UnitResult[];
  akip?: AkipUnit[];
  surveys?: SurveyUnit[];
  broken?: BrokenFile;
}

export interface RankedUnit extends UnitResult {
  /** By the low total, 1 = highest; equal totals share a rank. */
  rank: number;
  /** The folder that its file lies in, below the one that holds all; null where it lies in that one. */
  group: string | null;
}

/** The units of one folder. */
export interface Group {
  name: string | null;
  units: number;
  /** Of the low totals. */
  mean: number;
  lowest: number;
  highest: number;
  verdicts: Record<VerdictStatus, number>;
  checking: Record<Checking, number>;
}

export interface WeakStatement {
  edition: string;
  code: string;
  /** LKEs of this edition. */
  units: number;
  /** Mean value, 0..1; blanks count 0. */
  mean: number;
  /** LKEs whose value is below 1; of them, those where it is blank or unreadable. */
  below: number;
  open: number;
  /** Points that the value 1 brings, and points lost on average. */
  weight: number;
  lost: number;
}

export interface WeakArea {
  edition: string;
  code: string;
  name: string;
  units: number;
  weight: number;
  /** Mean points and their share of the weight. */
  mean: number;
  share: number;
  lost: number;
  lowest: number;
  highest: number;
  /** LKEs whose target's minimum on this code is not met (yet). */
  missed: number;
}

export interface Recap {
  /** By rank, then by name. */
  units: RankedUnit[];
  /** AKIP worksheets, the highest score first; surveys by unit. */
  akip: AkipUnit[];
  surveys: SurveyUnit[];
  /** By file. */
  broken: BrokenFile[];
  /** Most points lost first; what every unit has in full is left out. */
  statements: WeakStatement[];
  /** Lowest share first. */
  areas: WeakArea[];
  /** By name; none where all files lie in one folder. */
  groups: Group[];
}
