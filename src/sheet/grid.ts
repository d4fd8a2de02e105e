/** Looking things up in a grid. */
import { clean, isBlank, type Raw } from '../assessment';
import type { Cell, Grid, SheetPlan } from './plan';

export const valueAt = (grid: Grid, row: number, column: number): Raw => grid.values[row]?.[column] ?? null;
export const textAt = (grid: Grid, row: number, column: number): string => clean(valueAt(grid, row, column));
/** As it was written, with its line breaks: a note may be a list, and so may links. */
export const writtenAt = (grid: Grid, row: number, column: number): string => {
  const value = valueAt(grid, row, column);
  return isBlank(value)
    ? ''
    : String(value)
        .replace(/\u00a0/g, ' ')
        .trim();
};
export const formulaAt = (grid: Grid, row: number, column: number): string | null => grid.formulas[row]?.[column] ?? null;

/** With each date as the number that formulas, and an open workbook, take it for. */
export function asComputed(grid: Grid): Grid {
  if (!grid.dates) return grid;
  const values = [...grid.values];
  for (const row of new Set(grid.dates.map((date) => date.row))) values[row] = [...values[row]!];
  for (const { row, column, serial } of grid.dates) values[row]![column] = serial;
  return { ...grid, values };
}

/** `AB12` -> row 11, column 27; without a sheet's name. */
export function placeIn(address: string): { row: number; column: number } {
  const [, name = '', row = ''] = /^\$?([A-Z]+)\$?(\d+)$/i.exec(address) ?? [];
  const column = [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(row) - 1, column };
}

/** For comparing headings and names: capitals, line breaks and punctuation make no difference. */
export function plain(text: string): string {
  const lower = text.toLowerCase();
  // Most texts are ASCII, where a table of all the letters of the world costs ten times as much.
  return lower.replace(/^[\x20-\x7e]*$/.test(lower) ? /[^a-z0-9%]+/g : /[^\p{L}\p{N}%]+/gu, ' ').trim();
}

const LONGEST_HEADING = 80;

/** Columns of one row by heading: the first column of each name counts. */
export function headingsIn(grid: Grid, row: number): Map<string, number> {
  const found = new Map<string, number>();
  (grid.values[row] ?? []).forEach((value, column) => {
    const name = typeof value === 'string' && value.length <= LONGEST_HEADING ? plain(value) : '';
    if (name !== '' && !found.has(name)) found.set(name, column);
  });
  return found;
}

/** Rows in use. */
export const height = (grid: Grid): number => grid.values.length;

/** Columns in use, of the first so many. */
export const width = (grid: Grid, most: number): number => Math.min(grid.values[0]?.length ?? 0, most);

/** Columns of one row by what their title means, among the first `most`: the first column of each meaning counts. */
export function columnsMeaning<Meaning>(
  grid: Grid,
  row: number,
  most: number,
  meaningOf: (title: string) => Meaning | undefined,
): Map<Meaning, number> {
  const found = new Map<Meaning, number>();
  for (let column = 0; column < width(grid, most); column++) {
    const meaning = meaningOf(textAt(grid, row, column));
    if (meaning !== undefined && !found.has(meaning)) found.set(meaning, column);
  }
  return found;
}

const isFormula = (cell: Cell): cell is { f: string } => typeof cell === 'object' && cell !== null;

/** A planned sheet as a reader sees it before anything is computed. */
export const plannedGrid = ({ name, cells }: SheetPlan): Grid => ({
  sheet: name,
  values: cells.map((row) => row.map((cell) => (isFormula(cell) ? null : cell))),
  formulas: cells.map((row) => row.map((cell) => (isFormula(cell) ? cell.f : null))),
});
