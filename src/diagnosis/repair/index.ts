/** Repairs as values: what would change, before it changes. Notes are never among them; answers only to be cleaned of signs. */
import type { Problem } from '../../assessment';
import { cellAt, spotAt } from '../../sheet/address';
import type { Finding } from '../finding';
import type { PatchAt } from '../../sheet/formula/evaluate';
import type { Cell, Grid } from '../../sheet/plan';

export interface Change {
  sheet: string;
  /** A1. */
  cell: string;
  /** A value, or `{ f }` for a formula; as it is, and as it will be. */
  old: Cell;
  new: Cell;
}

export interface Repair {
  /** The same for the same defect of the same workbook: what a person ticked stays ticked. */
  id: string;
  finding: Problem;
  /** Empty where nothing can be mended for certain: the defect is only marked. */
  changes: readonly Change[];
  certain: boolean;
}

function cellIn(grid: Grid, row: number, column: number): Cell {
  const formula = grid.formulas[row]?.[column] ?? null;
  return formula === null ? (grid.values[row]?.[column] ?? null) : { f: formula };
}

function changeOf({ sheet, row, column, to }: PatchAt, grids: readonly Grid[]): Change[] {
  const grid = grids.find((one) => one.sheet === sheet);
  if (!grid) return [];
  const now: Cell = 'formula' in to ? { f: to.formula } : to.value;
  return [{ sheet, cell: cellAt(row, column), old: cellIn(grid, row, column), new: now }];
}

/**
 * @param findings of `diagnose`.
 * @param grids the workbook that was diagnosed.
 * @returns one repair per finding; `certain` ones carry the changes to offer, with old and new of every cell.
 */
export function repairs(findings: readonly Finding[], grids: readonly Grid[]): Repair[] {
  return findings.map(({ cure = [], ...problem }) => {
    const changes = cure.flatMap((patch) => changeOf(patch, grids));
    const { code, at } = problem;
    return {
      id: [code, at.sheet, at.cell, at.statement].filter(Boolean).join(' '),
      finding: problem,
      changes,
      certain: changes.length > 0,
    };
  });
}

/** The changes that put everything back, last change first. */
export const undo = (changes: readonly Change[]): Change[] =>
  [...changes].reverse().map((change) => ({ ...change, old: change.new, new: change.old }));

/** The changes of the chosen repairs, each cell once: the first to claim it. */
export function changesOf(all: readonly Repair[], chosen: (repair: Repair) => boolean = ({ certain }) => certain): Change[] {
  const cells = new Map<string, Change>();
  for (const { changes } of all.filter(chosen))
    for (const change of changes) {
      const key = `${change.sheet}!${change.cell}`;
      if (!cells.has(key)) cells.set(key, change);
    }
  return [...cells.values()];
}

/**
 * The grids as they would be; formulas keep no value, as nobody has computed them yet.
 * @throws RangeError where a cell no longer reads as the repair expects: the workbook changed in the meantime.
 */
export function applied(grids: readonly Grid[], changes: readonly Change[]): Grid[] {
  return grids.map((grid) => {
    const own = changes.filter(({ sheet }) => sheet === grid.sheet);
    if (own.length === 0) return grid;
    const [values, formulas] = [grid.values.map((row) => [...row]), grid.formulas.map((row) => [...row])];
    for (const { cell, old, new: now } of own) {
      const { row, column } = spotAt(cell)!;
      if (JSON.stringify(cellIn(grid, row, column)) !== JSON.stringify(old))
        throw new RangeError(`${grid.sheet}!${cell} has changed`);
      const isFormula = typeof now === 'object' && now !== null;
      values[row]![column] = isFormula ? null : now;
      formulas[row]![column] = isFormula ? now.f : null;
    }
    return { ...grid, values, formulas };
  });
}
