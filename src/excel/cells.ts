/** Single cells of one sheet as the fewest rectangles of exactly those cells. */

/** 0-based. */
export interface Place {
  row: number;
  column: number;
}

export interface Rectangle extends Place {
  rows: number;
  columns: number;
}

/** @returns undefined where the text is not the address of one cell of a sheet */
export function placeOf(address: string): Place | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i.exec(address.trim()) ?? [];
  if (!letters || !digits) return undefined;
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const row = Number(digits) - 1;
  return row < 1_048_576 && column < 16_384 ? { row, column } : undefined;
}

/** Neighbours below each other, column by column. */
function runs(places: readonly Place[]): Rectangle[] {
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
export function rectangles(places: readonly Place[]): Rectangle[] {
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
