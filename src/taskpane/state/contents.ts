/** What stands in single cells of the grids that were read, as it is given back to Excel. */
import { spotAt } from '../../sheet/address';
import type { Cell, Grid } from '../../sheet/plan';

export interface CellPlace {
  sheet: string;
  /** A1 address of one cell. */
  cell: string;
}

export const placeKey = ({ sheet, cell }: CellPlace): string => `${sheet}!${cell}`;

export const gridOf = (grids: readonly Grid[], { sheet, sheetId }: { sheet: string; sheetId?: string }): Grid | undefined =>
  grids.find((one) => (sheetId === undefined ? one.sheet === sheet : one.id === sheetId));

export function contentIn(grids: readonly Grid[], { cell, ...where }: CellPlace & { sheetId?: string }): Cell {
  const grid = gridOf(grids, where);
  const { row, column } = spotAt(cell)!;
  const formula = grid?.formulas[row]?.[column] ?? null;
  return formula === null ? (grid?.values[row]?.[column] ?? null) : { f: formula };
}

export const sameContent = (one: Cell, other: Cell): boolean => JSON.stringify(one) === JSON.stringify(other);
