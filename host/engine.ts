/**
 * What stands behind the simulated host: something that calculates, and perhaps shows, the cells.
 *
 * The host owns the workbook (sheets, stored contents, formats, validations) and enforces Excel's rules.
 * The engine is told of every accepted change and answers what formulas come to. Sheets are known by the
 * id the host gives them, since names change. Rows and columns are 0-based.
 */
export type CellValue = string | number | boolean;

/** What a cell holds. A string is text whatever it begins with; null is empty. */
export type CellContent = CellValue | null | { /** English names, commas, begins with `=`. */ formula: string };

export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export type SheetVisibility = 'Visible' | 'Hidden' | 'VeryHidden';

export interface SheetOptions {
  tabColor?: string;
  showGridlines?: boolean;
  visibility?: SheetVisibility;
  /** A protected sheet refuses typing into locked cells; the host judges, a grid may show it. */
  protected?: boolean;
}

/** A change of appearance: only the members that change are present. */
export interface CellFormat {
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
  fontName?: string;
  /** Points. */
  fontSize?: number;
  /** `#RRGGBB`. */
  fontColor?: string;
  /** `#RRGGBB`; null takes the fill away. */
  fill?: string | null;
  horizontal?: 'General' | 'Left' | 'Center' | 'Right' | 'Fill' | 'Justify' | 'CenterAcrossSelection' | 'Distributed';
  vertical?: 'Top' | 'Center' | 'Bottom' | 'Justify' | 'Distributed';
  wrap?: boolean;
  indent?: number;
  /** Excel's format code in English, e.g. `0.00%`. */
  numberFormat?: string;
  locked?: boolean;
  border?: { side: BorderSide; style: string; color: string; weight: string };
}

export type BorderSide =
  'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideVertical' | 'InsideHorizontal' | 'DiagonalDown' | 'DiagonalUp';

/** Formulas as the add-in gave them: `=Name`, `=Sheet!$A$1:$A$4` or, for a list, also `a,b,c`. */
export type ValidationRule =
  | { kind: 'list'; source: string }
  | {
      kind: 'wholeNumber' | 'decimal' | 'date' | 'time' | 'textLength';
      operator: ValidationOperator;
      formula1: string | number;
      formula2?: string | number;
    }
  | { kind: 'custom'; formula: string };

export type ValidationOperator =
  'Between' | 'NotBetween' | 'EqualTo' | 'NotEqualTo' | 'GreaterThan' | 'LessThan' | 'GreaterThanOrEqualTo' | 'LessThanOrEqualTo';

export interface Validation {
  /** null: only a prompt, every entry is accepted. */
  rule: ValidationRule | null;
  ignoreBlanks: boolean;
  prompt: { title: string; message: string; show: boolean };
  alert: { title: string; message: string; show: boolean; style: 'Stop' | 'Warning' | 'Information' };
}

/** Where the bar of a cell begins or is full; a formula for the types that need one. */
export interface BarEnd {
  type: 'Automatic' | 'LowestValue' | 'HighestValue' | 'Number' | 'Percent' | 'Formula' | 'Percentile';
  formula?: string;
}

export interface Conditional {
  id: string;
  areas: Area[];
  rule:
    | { /** Relative to the first area's first cell. */ kind: 'custom'; formula: string }
    | { kind: 'cellValue'; operator: ValidationOperator; formula1: string; formula2?: string }
    | { kind: 'dataBar'; lower: BarEnd; upper: BarEnd; color: string; gradient: boolean; barOnly: boolean };
  format: Pick<CellFormat, 'bold' | 'italic' | 'fontColor' | 'fill'>;
  stopIfTrue: boolean;
}

/** Where the entries of a list validation come from, resolved by the host. */
export interface ResolvedList {
  sheetId?: string;
  area?: Area;
  /** A literal list. */
  entries?: string[];
}

/** Why an entry was not taken, as Excel's box shows it. */
export interface Refusal {
  reason: 'protected' | 'validation';
  title: string;
  message: string;
}

/** The host as seen from a grid in which a person types. */
export interface UserSide {
  /**
   * What a person's typing would become, or why it is refused. Ask before the grid takes the entry.
   * @param text as typed: `=` begins a formula, a leading `'` makes text, numbers are read as numbers
   */
  judge(sheetId: string, row: number, column: number, text: string): { content: CellContent } | { refusal: Refusal };
  /** What stands in a cell as a person edits it: typed again, it is what it was. A formula is in English. */
  edited(sheetId: string, row: number, column: number): string;
  /** The grid took these (already judged) entries: the host stores them and tells the add-in. */
  entered(sheetId: string, area: Area, contents: CellContent[][]): void;
  selected(sheetId: string, area: Area): void;
  activated(sheetId: string): void;
  resolveList(sheetId: string, source: string): ResolvedList | undefined;
}

/** The change of appearance and structure; an engine that only calculates leaves them all out. */
export interface Painter {
  formatCells(sheetId: string, area: Area, format: CellFormat): void;
  clearFormats(sheetId: string, area: Area): void;
  /** Points. */
  setColumnWidth(sheetId: string, column: number, count: number, width: number): void;
  /** Points. */
  setRowHeight(sheetId: string, row: number, count: number, height: number): void;
  setRowsHidden(sheetId: string, row: number, count: number, hidden: boolean): void;
  setColumnsHidden(sheetId: string, column: number, count: number, hidden: boolean): void;
  groupRows(sheetId: string, row: number, count: number): void;
  groupColumns(sheetId: string, column: number, count: number): void;
  merge(sheetId: string, area: Area): void;
  unmerge(sheetId: string, area: Area): void;
  freeze(sheetId: string, rows: number, columns: number): void;
  /** null takes every validation away from the area. */
  setValidation(sheetId: string, area: Area, validation: Validation | null): void;
  /** The whole list of the sheet, in order of priority, each time that it changes. */
  setConditionals(sheetId: string, conditionals: readonly Conditional[]): void;
  setSheetOptions(sheetId: string, options: SheetOptions): void;
  activateSheet(sheetId: string): void;
  select(sheetId: string, area: Area): void;
}

/** Calls a custom function of the add-in; throws (`errorText` of the thrown thing is shown, else `#VALUE!`) when it fails. */
export type FunctionCall = (name: string, args: unknown[]) => unknown;

/** What an add-in tells Excel of its functions: its functions.json, as far as it is needed here. */
export interface FunctionsMetadata {
  /** Else a function with an error among its inputs is not called at all. */
  allowErrorForDataTypeAny?: boolean;
  functions: readonly FunctionMetadata[];
}

export interface FunctionMetadata {
  id: string;
  name: string;
  description?: string;
  parameters: readonly { name: string; description?: string; dimensionality?: string; optional?: boolean }[];
}

export interface FunctionOptions {
  /** `call` answers a promise, as through the client's own proxy (much slower). */
  async?: boolean;
  /** Without it a function gets its arguments as they come, and never an error. */
  metadata?: FunctionsMetadata;
  /** Hears why a cell shows the error of a function; undefined when it shows none any more. */
  explain?(sheetId: string, row: number, column: number, message: string | undefined): void;
}

export interface Engine {
  /** The way back from the grid to the host; called once, before anything else. */
  connect?(user: UserSide): void;

  addSheet(sheetId: string, name: string, position: number): void;
  /** Formulas follow; the names that speak of the sheet are told anew. */
  renameSheet(sheetId: string, name: string): void;
  moveSheet(sheetId: string, position: number): void;
  removeSheet(sheetId: string): void;

  /** `formula` undefined takes the name away; without `sheetId` it is a name of the workbook. */
  setName(name: string, formula: string | undefined, sheetId?: string): void;

  /** May be kept until `settle`. */
  setCell(sheetId: string, row: number, column: number, content: CellContent): void;
  /** What the cell shows after `settle`: '' when empty, an error as its text, e.g. `#N/A`. */
  getValue(sheetId: string, row: number, column: number): CellValue;
  /** Everything told so far is applied and calculated. */
  settle(): Promise<void>;
  /** Calculates every formula anew. */
  recalculate(): Promise<void>;
  /** Tells when a calculation goes on beyond `settle`, and when it is over; for an engine whose answers come in steps. */
  onCalculation?(listener: (state: 'Calculating' | 'Done') => void): void;

  /**
   * Makes custom functions known to formulas.
   * @param names e.g. `ZI.SCORE`
   * @param call arguments: numbers, texts, booleans, null (empty or missing), ranges as row-major `any[][]`
   */
  registerFunctions(names: readonly string[], call: FunctionCall, options?: FunctionOptions): void;

  readonly painter?: Painter;
  dispose(): void;
}
