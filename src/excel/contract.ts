/** The only door to Office.js, as the pane sees it. */
import type { DataOf } from '../texts/sentences';
import type { Cell, Grid, GridValidation, WorkbookPlan } from '../sheet/plan';

/** New content of one cell of an existing sheet. */
export interface CellChange {
  sheet: string;
  /** A1 address of one cell. */
  cell: string;
  content: Cell;
  /** What the cell must still hold; else nothing is changed. */
  expected?: Cell;
}

/** A change that undoes another; `expected` is what stands there now, as Excel has taken it. */
export interface Undo extends CellChange {
  expected: Cell;
  /** Of the sheet, by which it is found under another name. */
  sheetId: string;
}

export type Calculation = 'done' | 'computing' | 'manual';

/** Single cells of one sheet, in A1. */
export interface AskedCells {
  sheet: string;
  cells: readonly string[];
}

export interface Written {
  /** Excel refused the page settings, as it does where there is no printer; the sheets stand. */
  unprinted: boolean;
}

export interface ExcelDoor {
  /** Names of all sheets, also the hidden ones. 1 sync. */
  sheetNames(): Promise<string[]>;
  /**
   * Writes all sheets of the plan in 3 syncs; a failure leaves the workbook as it was and throws DoorError. Protecting
   * them empties Excel's own undo list.
   */
  write(plan: WorkbookPlan): Promise<Written>;
  /**
   * Every sheet as a grid, down to the bound of `read.ts`, in 2 syncs.
   * @param only the sheets of these names or ids, 1 sync; those that do not exist are left out
   */
  read(only?: readonly string[]): Promise<Grid[]>;
  /** What may be entered into these cells, by sheet, as a grid tells it. 1 sync; its length grows with the cells. */
  validations(asked: readonly AskedCells[]): Promise<Record<string, GridValidation[]>>;
  /**
   * Shows the sheet and selects the cell.
   * @param reveal a hidden sheet is made visible first; else it stays hidden: DoorError `excel.sheet-hidden`
   */
  select(sheet: string, cell: string, reveal?: boolean): Promise<void>;
  /**
   * Changes cells of existing sheets, all or none; sheets protected without a password are opened and protected again,
   * which empties Excel's own undo list.
   * @returns the changes that undo it, in the order given; of two changes of one cell one.
   * @throws DoorError `excel.changed` where a cell does not hold what was expected.
   */
  apply(changes: readonly CellChange[]): Promise<Undo[]>;
  /** A text kept in the workbook's settings under this key (add-in's own); null takes it away. */
  remember(key: string, value: string | null): Promise<void>;
  recall(key: string): Promise<string | null>;
  /**
   * Keeps what `how` makes of what is kept by now. Where another person kept something at that moment `how` is asked again
   * with theirs, so that neither is lost.
   * @param how null = nothing kept; what it throws is thrown, with nothing changed.
   */
  revise(key: string, how: (kept: string | null) => string | null | Promise<string | null>): Promise<void>;
  /** Whether the values of formulas are those of now: Excel is at it, or waits to be told (manual). 1 sync. */
  calculation(): Promise<Calculation>;
  /** Calculates the whole workbook; 1 sync. */
  recalculate(): Promise<void>;
  /**
   * Calls back (debounced by the caller) whenever any sheet changes, or has been calculated: then without an address.
   * @returns the way to stop
   */
  watch(changed: (sheetId: string, address: string) => void): Promise<() => Promise<void>>;
  /** Calls back whenever another cell is selected, by a person or by `select`. @returns the way to stop */
  follow(selected: (sheetId: string, address: string) => void): Promise<() => Promise<void>>;
}

/** Failures of Excel, and what their sentences are filled with. */
export const DOOR_ERRORS = {
  'excel.protected': ['sheet'],
  'excel.name-taken': ['sheet'],
  'excel.sheet-missing': ['sheet'],
  'excel.sheet-hidden': ['sheet'],
  /** A failure left these behind. */
  'excel.not-undone': ['sheets'],
  /** Changes of cells failed half-way, and so did the way back. */
  'excel.not-restored': ['sheets'],
  'excel.too-old': ['detail', 'sheet?'],
  'excel.busy': ['detail?', 'sheet?'],
  /** Another workbook has the focus. */
  'excel.not-in-front': ['sheet?', 'detail?'],
  /** More than Excel takes at once. */
  'excel.too-much': ['sheet?', 'detail?'],
  /** A cell no longer holds what was expected. */
  'excel.changed': ['sheet', 'cell'],
  'excel.failed': ['sheet', 'detail'],
} as const;

export type DoorCode = keyof typeof DOOR_ERRORS;

/** A failure of Excel, told so that a text can be shown. */
export class DoorError<Code extends DoorCode = DoorCode> extends Error {
  readonly data: Readonly<Record<string, string | number>>;

  /** @param data what the sentence of that code is filled with. */
  constructor(
    readonly code: Code,
    data: DataOf<typeof DOOR_ERRORS, Code>,
    options?: { cause?: unknown },
  ) {
    super(code, options);
    this.name = 'DoorError';
    this.data = data;
  }
}
