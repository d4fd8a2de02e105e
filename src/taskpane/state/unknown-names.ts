/** Cells with our functions that Excel did not know when it computed them. */
import { cellAt } from '../../sheet/address';
import type { Formula, Grid } from '../../sheet/plan';
import { renamed } from '../../diagnosis/repair/names';

export interface NameChange {
  sheet: string;
  cell: string;
  old: Formula;
  new: Formula;
}

/** More than this is no LKE but somebody's data. */
const MOST = 5000;

/** @returns one change per cell that shows #NAME? (or was stored as unknown), each with the formula to be typed again. */
export function unknownNames(grids: readonly Grid[]): NameChange[] {
  const found: NameChange[] = [];
  for (const { sheet, formulas, values } of grids)
    formulas.forEach((cells, row) =>
      cells.forEach((formula, column) => {
        if (formula === null || found.length >= MOST) return;
        if (values[row]?.[column] !== '#NAME?' && !formula.includes('_xldudf_')) return;
        const again = renamed(formula);
        if (again !== undefined) found.push({ sheet, cell: cellAt(row, column), old: { f: formula }, new: { f: again } });
      }),
    );
  return found;
}
