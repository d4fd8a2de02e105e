/** What stands in a rectangle of cells, read so that it can be put back exactly. */
import type { Cell } from '../sheet/plan';
import type { Rectangle } from './cells';
import { entry } from './entry';

/** A rectangle of a sheet, and what its cells shall hold or have held. */
export interface Contents {
  /** Names change, ids do not. */
  sheetId: string;
  at: Rectangle;
  cells: Cell[][];
  /** The number formats that the cells have and keep. */
  formats: string[][];
}

/** A sheet as it was before, and what becomes of it. */
export interface Touched {
  id: string;
  name: string;
  /** How it was protected, where it has to be opened. */
  protection: Excel.WorksheetProtectionOptions | undefined;
  before: Contents[];
  after: Contents[];
  /** As Excel has taken it, each in the place of `after`. */
  taken: Pick<Contents, 'at' | 'cells'>[];
}

const CELLS = 'formulas,values,valueTypes';
export const NEEDED = `${CELLS},numberFormat`;

function contentOf(formula: unknown, value: unknown, type: string): Cell {
  if (typeof formula !== 'string') return formula as number | boolean;
  if (formula === '') return null;
  // A text that begins with = reads the same as its value; a formula never does.
  if (formula.startsWith('=') && formula !== value) return { f: formula };
  // An error that was typed: as an entry like a formula, since as a text it would be a word.
  return type === 'Error' ? { f: formula } : formula;
}

/** @param range as `put` gives it, after the sync. */
export const cellsOf = ({ formulas, values, valueTypes }: Excel.Range): Cell[][] =>
  formulas.map((row: unknown[], r) => row.map((f, c) => contentOf(f, values[r]![c], valueTypes[r]![c]!)));

/** @param range loaded with NEEDED */
export const contentsOf = (sheetId: string, at: Rectangle, range: Excel.Range): Contents => ({
  sheetId,
  at,
  cells: cellsOf(range),
  formats: range.numberFormat as string[][],
});

const isText = (cell: Cell): boolean => cell === null || typeof cell === 'string';

/** Where Excel would keep a formula as text, or dress a plain cell after its formula: a date for `=TODAY()`. */
const losesFormat = (cell: Cell, format: string): boolean =>
  !isText(cell) && (format === '@' || (format === 'General' && typeof cell === 'object'));

export const isDressed = ({ cells, formats }: Contents): boolean =>
  cells.some((row, r) => row.some((cell, c) => losesFormat(cell, formats[r]![c]!)));

/**
 * Queues the cells for the next sync; their formats are afterwards what they were.
 * @returns the range, which then tells what Excel has taken.
 */
export function put(sheet: Excel.Worksheet, contents: Contents): Excel.Range {
  const { at, cells, formats } = contents;
  const range = sheet.getRangeByIndexes(at.row, at.column, at.rows, at.columns);
  const dressed = isDressed(contents);
  if (dressed) {
    range.numberFormat = formats.map((row, r) =>
      row.map((format, c) => (losesFormat(cells[r]![c]!, format) ? 'General' : format)),
    );
  }
  range.formulas = cells.map((row) => row.map(entry));
  if (dressed) range.numberFormat = formats;
  return range.load(CELLS);
}
