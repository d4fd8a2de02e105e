/** What the doors, the pane and the CLI ask of the form. */
import type { Overrides } from '../rules/overrides';
import type { Edition, Wording } from '../rules/schema';
import type { Advice, AkipResult, ProposalResult, ProposalVerdict, Verdict } from '../assessment';
import type { Answers, Assessment, Problem, Raw } from '../assessment/types';
import type { Grid, WorkbookPlan } from '../sheet/plan';
import type { LayoutId, Mapping } from './mapping';

export interface Identity {
  unit: string;
  /** The body (instansi); may be empty. */
  body?: string;
  year: number;
  /** WBK or WBBM; a grade for AKIP. */
  target: string;
  /** A predicate already held (WBK), where known. */
  held?: string | null;
  /** Who leads the assessing team, where the summary says so. */
  lead?: string;
}

/** `taken`: names of sheets (and of workbook names, where known) in use, so that a plan never overwrites. */
export type BuildLke = (edition: Edition, wording: Wording, identity: Identity, taken?: readonly string[]) => WorkbookPlan;

/** A number that stands where the layout has a formula. */
export interface TypedFigure {
  code: string;
  what: 'value' | 'score';
  cell: string;
  found: number;
}

/** What is entered about the conditions to propose. */
export interface ProposalReading {
  sheet: string;
  /** By code of the condition; blanks are absent. */
  values: ReadonlyMap<string, Raw>;
  /** Where each is entered. */
  cells: ReadonlyMap<string, string>;
  /** What goes with the proposal, by code: how far it is, and where it lies. */
  papers?: ReadonlyMap<string, { state: string; link: string }>;
  /** Codes of the rules; absent where none was chosen. */
  bodyKind?: string;
  unitKind?: string;
}

/** One LKE found in a workbook. */
export interface Reading {
  layout: LayoutId;
  edition: string;
  sheet: string;
  identity: Partial<Identity>;
  answers: ReadonlyMap<string, Answers>;
  /** Where each statement's and input's answers stand: A1 addresses per role, with their sheet where it is another. */
  cells: ReadonlyMap<string, { unit?: string; tpi?: string; evidence?: string; note?: string }>;
  evidence: ReadonlyMap<string, string>;
  /** What both roles wrote beside their answers. */
  notes?: ReadonlyMap<string, { unit?: string; tpi?: string }>;
  /** Where everything stands: what diagnosis and repair work on. */
  mapping?: Mapping;
  /** 0 to 1, where there is no mapping to say it: LKEs laid across, and those put together of several sheets. */
  confidence?: number;
  /** Tells it from the others of the same sheet; absent where it is alone there. */
  key?: string;
  /** Where a group's or the total's score stands; a statement's too. */
  scoreCells?: ReadonlyMap<string, string>;
  /** The heading's first cell: the place of what has no cell of its own. */
  heading?: string;
  /** Whether its formulas take an answer only as Excel does; who judges does the same (JudgeOptions). */
  asExcel?: boolean;
  /** A body's own rules, where the sheet was made with any; who judges applies them (editionWith). */
  overrides?: Overrides;
  /** They are those that the workbook keeps, or a command named: the sheet itself carries none. */
  lent?: true;
  proposal?: ProposalReading;
  /** Where its summary keeps a seal, and the one that stands there. */
  seal?: { sheet: string; cell: string; code?: string };
  /** The sheet that sums it up: whose LKE it is was read there, and it is none itself. */
  summary?: string;
  /** AKIP: how far each aspect of the matrix is, by its code. */
  advice?: ReadonlyMap<string, Raw>;
  /** Computed cells that hold a typed number. */
  typed?: readonly TypedFigure[];
  /** Problems of the sheet itself (missing column, code twice, changed scale), with their cells. */
  problems: Problem[];
}

/** 0 to 1: how sure it is where everything stands. */
export const sureOf = ({ mapping, confidence }: Reading): number => mapping?.confidence.whole ?? confidence ?? 1;

/** Tells the readings of a workbook from each other. */
export const keyOf = ({ sheet, key }: Pick<Reading, 'sheet' | 'key'>): string => key ?? sheet;

/** Of a survey that was asked on another scale than the official one, and who set it. */
export interface StatedScale {
  top: number;
  basis: string;
}

/** What a person says of an LKE or survey. */
export type Said = Partial<Identity> & { scale?: StatedScale };

/** What helps to read a sheet. */
export interface Hints {
  /** Our own words by edition id: they help where a sheet has no codes and odd headings. */
  wordings?: Readonly<Record<string, Wording>>;
  /** What a person corrected and the workbook remembers: it wins over what would be found. */
  mappings?: readonly Mapping[];
  /** What a person says of a sheet that is found: its name, and the edition by its id. Our own sheets name theirs. */
  only?: { sheet?: string; edition?: string };
  /** Whose LKE it is, where the sheet does not say: of all, and by the LKE (`keyOf`) or the survey's sheet. */
  said?: { all?: Said; byKey?: Readonly<Record<string, Said>> };
}

/** Finds every LKE among the sheets; none -> a problem `layout.not-lke`. */
export type ReadLke = (grids: readonly Grid[], hints?: Hints) => { readings: Reading[]; problems: Problem[] };

/** The judged reading: problems of judge and sheet together, each with sheet and cell. */
export interface Checked {
  reading: Reading;
  /** The rules it was judged by: its edition, as a body's own rules change it. */
  edition: Edition;
  assessment: Assessment;
  /** On the predicate that the LKE aims at; absent where the edition has no predicates (AKIP). */
  verdict?: Verdict;
  /** Where target and kind of body are chosen. */
  proposal?: { results: ProposalResult[]; verdict: ProposalVerdict };
  /** What TPN answered on the review beside the LKE, by code; absent where nothing is. It changes nothing of the assessment. */
  tpn?: ReadonlyMap<string, Raw>;
  /** AKIP: the grade of the low and of the high score, and what the grade aimed at still lacks. */
  akip?: Pick<AkipResult, 'grade' | 'gradeAtBest'> & { advice?: Advice[] };
  problems: Problem[];
}
export type CheckLke = (reading: Reading) => Checked;
