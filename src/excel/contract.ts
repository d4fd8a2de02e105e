/** The only door to Office.js, as the pane sees it. */
import type { Grid, WorkbookPlan } from '../worksheet/plan';

export interface ExcelDoor {
  /** Names of all sheets, also the hidden ones. 1 sync. */
  sheetNames(): Promise<string[]>;
  /** Writes all sheets of the plan in at most 3 syncs; a failure leaves the workbook as it was and throws DoorError. */
  write(plan: WorkbookPlan): Promise<void>;
  /** Every sheet as a grid, in 1-2 syncs. `only` = these sheets. */
  read(only?: readonly string[]): Promise<Grid[]>;
  select(sheet: string, cell: string): Promise<void>;
  /** Calls back (debounced by the caller) whenever any sheet changes; returns the way to stop. */
  watch(changed: (sheetId: string, address: string) => void): Promise<() => Promise<void>>;
}

/** A failure of Excel, told so that a text can be shown. */
export class DoorError extends Error {
  constructor(
    readonly code: 'excel.protected' | 'excel.name-taken' | 'excel.failed' | 'excel.too-old' | 'excel.busy',
    readonly data: Record<string, string>,
    options?: { cause?: unknown },
  ) {
    super(code, options);
    this.name = 'DoorError';
  }
}
