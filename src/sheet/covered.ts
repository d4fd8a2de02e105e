/** Cells that belong to others: of a merged area, of a formula that fills several cells. */
import type { Spot } from './address';
import { areaOf } from './range';

export interface Covered {
  /** In A1. */
  range: string;
  /** `link`: the cell can be written, but what it leads to stays. */
  by: 'merge' | 'formula' | 'link';
}

/** @returns what covers the cell; of a merged area its first cell is free. */
export function coveredAt(all: readonly Covered[], { row, column }: Spot): Covered['by'][] {
  return all.flatMap(({ range, by }) => {
    const { top, left, bottom, right } = areaOf(range.replaceAll('$', ''));
    const isIn = row + 1 >= top && row + 1 <= bottom && column + 1 >= left && column + 1 <= right;
    const isFirst = row + 1 === top && column + 1 === left;
    return isIn && !(by === 'merge' && isFirst) ? [by] : [];
  });
}
