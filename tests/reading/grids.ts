/** Sheets for tests, row by row; a formula is `{ f, v }` with the result that the file keeps. */
import type { Raw } from '../../src/assessment';
import type { Grid } from '../../src/sheet/plan';

type Given = Raw | { f: string; v?: Raw };

const isFormula = (cell: Given): cell is { f: string; v?: Raw } => typeof cell === 'object' && cell !== null;

export type Row = readonly Given[];
export type Rows = readonly Row[];

/** @param rows as long as they are; shorter ones are filled with blanks. */
export function gridOf(rows: Rows, sheet = 'LKE'): Grid {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const full = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
  return {
    sheet,
    values: full.map((row) => row.map((cell) => (isFormula(cell) ? (cell.v ?? null) : cell))),
    formulas: full.map((row) => row.map((cell) => (isFormula(cell) ? cell.f : null))),
  };
}
