/**
 * A workbook as values: what src/excel writes into a live workbook and src/files into a file.
 * Addresses are A1 without a sheet name; rows and columns in numbers are 0-based.
 */
export interface Formula {
  /** English names, commas, begins with `=`. */
  f: string;
}
/** Characters that a cell holds. */
export const LONGEST_TEXT = 32_767;

/** A string is always text (never a formula, whatever it begins with). null = empty. */
export type Cell = string | number | boolean | null | Formula;

export interface Style {
  bold?: boolean;
  italic?: boolean;
  /** Points. */
  size?: number;
  /** `#RRGGBB`. */
  color?: string;
  fill?: string;
  align?: 'left' | 'center' | 'right';
  valign?: 'top' | 'center' | 'bottom';
  wrap?: boolean;
  indent?: number;
  numberFormat?: string;
  /** Thin borders on every cell of the range, in this colour. */
  border?: string;
  /** false = open for input on a protected sheet. */
  locked?: boolean;
}

export type ValidationRule =
  | { kind: 'list'; /** `=Name` or `=Sheet!$A$1:$A$4`, never literal. */ source: string }
  | { kind: 'whole' | 'decimal'; min: number; max?: number }
  | { kind: 'date' }
  | { kind: 'any' };

export interface Validation {
  range: string;
  rule: ValidationRule;
  /** Title at most 32 characters, text at most 255. */
  prompt?: { title: string; text: string };
  error?: { title: string; text: string };
}

export interface Conditional {
  range: string;
  /** Relative to the range's first cell. */
  formula: string;
  style: Pick<Style, 'fill' | 'color' | 'bold'>;
}

/** A bar in each cell, as long as its number; whoever cannot draw it shows the number alone. */
export interface Bars {
  range: string;
  /** The number of a full bar; an empty one is 0. */
  max: number;
  /** `#RRGGBB`. */
  color: string;
}

/** One set of bars, or one line around. */
export interface ChartSeries {
  name: string;
  /** The cells with the numbers: `Rekap!$C$5:$C$9`. */
  values: string;
  /** `#RRGGBB`. */
  color: string;
}

/** A door that draws no charts leaves it out: the numbers stand in the cells. */
export interface Chart {
  /** Horizontal bars, the first name on top; or lines around a middle, a corner for each name. */
  kind: 'bars' | 'radar';
  title: string;
  /** The cells with the names: `Rekap!$B$5:$B$9`. */
  categories: string;
  /** A single one is not named beside the chart, and its numbers stand at its bars. */
  series: readonly ChartSeries[];
  /** The cells it covers. */
  range: string;
  /** Where the axis ends; absent = the reader's choice. */
  max?: number;
  numberFormat?: string;
}

export interface SheetPlan {
  name: string;
  /** Width in characters of the default font, by column; hidden ones are helpers. */
  columns: { width: number; hidden?: boolean }[];
  /** Dense from A1; every row as long as columns. */
  cells: Cell[][];
  /** Row heights in points where not the default. */
  heights?: { row: number; count: number; height: number }[];
  /** Later entries win where they overlap; keep them few. */
  styles: { range: string; style: Style }[];
  merges?: string[];
  validations: Validation[];
  conditionals: Conditional[];
  bars?: Bars[];
  /** The table with its heading row, to be sorted and filtered. */
  autoFilter?: string;
  charts?: Chart[];
  /** Row groups (outline), 0-based first and last row, outermost first. */
  outline?: { first: number; last: number }[];
  freeze?: { rows: number; columns: number };
  tabColor?: string;
  hidden?: boolean;
  /** Protected without password; only cells with `locked: false` are open. */
  protect: boolean;
  print?: {
    landscape: boolean;
    /** `$1:$4` */
    titleRows?: string;
    area?: string;
    /** 0-based rows before which a page breaks. */
    breaks: number[];
    footer?: string;
    /** Wider than a page that can be read: pages side by side, each with these columns first. Absent = as wide as one page. */
    across?: {
      /** `$A:$B` */
      titleColumns: string;
      /** 0-based columns before which a page breaks. */
      breaks: number[];
      /** Percent. */
      scale: number;
    };
  };
}

export interface WorkbookPlan {
  sheets: SheetPlan[];
  /** Workbook names, e.g. `ZI_Skala_ABC` -> `=Daftar!$A$2:$A$4`. */
  names: { name: string; formula: string }[];
  /** Name of the sheet to show. */
  activate: string;
  /** Stamped into the workbook as document settings / custom properties. */
  stamp: Record<string, string>;
}

/** A sheet's cells as found: values, and formulas where there are any. */
export interface Grid {
  sheet: string;
  /** Dense from A1. Values as computed (cached ones are never trusted for scores). */
  values: (string | number | boolean | null)[][];
  /** The formula of a cell, `=...`, or null. Same shape as values. */
  formulas: (string | null)[][];
  hidden?: boolean;
  /** Cells that are shown as dates, and the number of days that Excel computes with; of files. */
  dates?: readonly { row: number; column: number; serial: number }[];
  /** Of the open workbook: names change, ids do not. */
  id?: string;
  /** What cells may hold, where the door tells it: files do, the open workbook does not. */
  validations?: readonly GridValidation[];
}

export interface GridValidation {
  /** Ranges in A1, with spaces between. */
  ranges: string;
  /** `list`, `whole`, `decimal` ...; as the file says. */
  kind: string;
  /** The list's formula: `"A,B,C"` with its quotes, a range or a name. */
  list?: string;
}
