import type { Area, CellContent } from '../engine';
import { COLUMNS } from '../limits';

/** The filled cells of a sheet. */
export class Cells {
  private readonly filled = new Map<number, NonNullable<CellContent>>();

  at(row: number, column: number): CellContent {
    return this.filled.get(row * COLUMNS + column) ?? null;
  }

  put(row: number, column: number, content: CellContent): void {
    if (content === null) this.filled.delete(row * COLUMNS + column);
    else this.filled.set(row * COLUMNS + column, content);
  }

  /** Every filled cell, in no order. */
  *all(): Generator<[row: number, column: number, content: NonNullable<CellContent>]> {
    for (const [key, content] of this.filled) yield [Math.floor(key / COLUMNS), key % COLUMNS, content];
  }

  *within(area: Area): Generator<[row: number, column: number]> {
    for (const [row, column] of this.all()) {
      const inRows = row >= area.row && row < area.row + area.rows;
      if (inRows && column >= area.column && column < area.column + area.columns) yield [row, column];
    }
  }

  bounds(): Area | undefined {
    if (this.filled.size === 0) return undefined;
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    for (const [row, column] of this.all()) {
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    }
    return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }
}
