/** What the pane needs from outside: the real ones in index.tsx, in-memory ones in tests. */
import type { Calculation, ExcelDoor } from '../excel/contract';
import type { Overrides } from '../rules/overrides';
import type { Edition } from '../rules/schema';
import type { Checked, Identity } from '../reading/contract';
import type { Grid, WorkbookPlan } from '../sheet/plan';
import type { JudgedWorkbook } from '../judged/workbook';
import type { OwnRules } from './state/own-rules';
import type { KeptFile } from './state/rules-files';
import type { Seen } from './seen';
import type { Diagnosis } from './worker/jobs';

/** The workbook as judged, without its diagnosis, which takes longer. */
export interface Findings extends JudgedWorkbook<Checked> {
  /** What was read. */
  grids?: readonly Grid[];
  /** The body's own rules that the workbook keeps. */
  own?: OwnRules;
  /** The regulations that it keeps as files. */
  rulesFiles?: readonly KeptFile[];
  /** Whether Excel was done with its formulas when it was read. */
  calculation?: Calculation;
}

/** What the workbook keeps of what a person decided. */
export interface Kept {
  /** Under MAPPINGS. */
  mappings?: string | null;
  /** Under IDENTITIES. */
  said?: string | null;
  own?: OwnRules;
  /** Editions from files. */
  laws?: readonly Edition[];
}

/** The form and the judge; loaded after the first paint. */
export interface Engine {
  /** @param own the body's rules to make it by. */
  plan(edition: Edition, identity: Identity, taken: readonly string[], own?: Overrides): Promise<WorkbookPlan>;
  /** Off the main thread. */
  judge(grids: readonly Grid[], kept?: Kept): Promise<Findings>;
  /**
   * Of what was judged last; undefined where a later reading overtook it.
   * @param found what `judge` gave, that object itself.
   * @param grids perhaps with drop-down lists.
   */
  diagnose?(found: Findings, grids: readonly Grid[]): Promise<Diagnosis | undefined>;
}

/** The workbook's setting that holds columns which a person corrected. */
export const MAPPINGS = 'lke.mappings';

/** The workbook's setting that holds whose LKE it is, where its sheet does not say. */
export const IDENTITIES = 'lke.identities';

/** The workbook's setting that holds the body's own rules. */
export const OWN_RULES = 'lke.own-rules';

/** The workbook's setting that holds regulations that came as files. */
export const RULES_FILES = 'lke.rules-files';

export interface PaneServices {
  door: ExcelDoor;
  engine(): Promise<Engine>;
  editions: readonly Edition[];
  /** Where the reader's choices are kept; absent where the browser forbids it. */
  storage?: Pick<Storage, 'getItem' | 'setItem'>;
  today(): Date;
  /** Whether a pane can hand over files; Excel for Mac does nothing then, silently (OfficeDev/office-js#2700). */
  downloads: boolean;
  /** Whether anybody sees the pane; without it somebody always does. */
  seen?: Seen;
}
