/** Single cells of one sheet as the fewest rectangles of exactly those cells. */
import type { Spot } from '../sheet/address';

export interface Rectangle extends Spot {
  rows: number;
  columns: number;
}

/** Neighbours below each other, column by column. */
function runs(places: readonly Spot[]): Rectangle[] {
  const sorted = [...places].sort((a, b) => a.column - b.column || a.row - b.row);
  const found: Rectangle[] = [];
  for (const { row, column } of sorted) {
    const last = found.at(-1);
    if (last?.column === column && last.row + last.rows === row) last.rows++;
    else found.push({ row, column, rows: 1, columns: 1 });
  }
  return found;
}

/** @param places each cell once */
export function rectangles(places: readonly Spot[]): Rectangle[] {
  const open = new Map<string, Rectangle>();
  const found: Rectangle[] = [];
  for (const run of runs(places)) {
    const rows = `${run.row}+${run.rows}`;
    const beside = open.get(rows);
    if (beside && beside.column + beside.columns === run.column) beside.columns++;
    else {
      open.set(rows, run);
      found.push(run);
    }
  }
  return found;
}
