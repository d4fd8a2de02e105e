/** What the pane needs from outside: the real ones in index.tsx, in-memory ones in tests. */
import type { ExcelDoor } from '../excel/contract';
import type { Edition } from '../rules/schema';
import type { Problem } from '../assessment/types';
import type { Checked, Identity } from '../worksheet/contract';
import type { Grid, WorkbookPlan } from '../worksheet/plan';

/** Every LKE of a workbook, judged; `problems` are those of no LKE in particular. */
export interface Findings {
  lkes: readonly Checked[];
  problems: readonly Problem[];
}

/** The form and the judge; loaded after the first paint. */
export interface Engine {
  plan(edition: Edition, identity: Identity, taken: readonly string[]): Promise<WorkbookPlan>;
  judge(grids: readonly Grid[]): Findings;
}

export interface PaneServices {
  door: ExcelDoor;
  engine(): Promise<Engine>;
  editions: readonly Edition[];
  /** Where the reader's choices are kept; absent where the browser forbids it. */
  storage?: Pick<Storage, 'getItem' | 'setItem'>;
  today(): Date;
}
