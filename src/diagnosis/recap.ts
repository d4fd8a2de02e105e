/** Other sheets that show the LKE's scores again: rows that point elsewhere than their own words say. */
import { parseNumber } from '../assessment';
import { cellAt } from '../sheet/address';
import { plain, textAt, valueAt } from '../sheet/grid';
import type { Grid } from '../sheet/plan';
import { finding, type Finding } from './finding';
import type { PatchAt } from '../sheet/formula/evaluate';
import { parseFormula } from '../sheet/formula/parse';
import type { LkeSheet } from './sheet';

const WIDEST = 40;

/** Groups and statements with a name, by that name; none where two bear it. */
function byName(sheet: LkeSheet): Map<string, string | undefined> {
  const names = new Map<string, string | undefined>();
  const nodes = [...sheet.index.groups, ...sheet.index.statements];
  for (const { code, name } of nodes) {
    const key = plain(name ?? '');
    if (key !== '' && sheet.row(code) !== undefined) names.set(key, names.has(key) ? undefined : code);
  }
  return names;
}

interface Row {
  /** The node that the row's words name, alone of all. */
  named?: string;
  numbers: number[];
}

function rowOf(sheet: LkeSheet, grid: Grid, row: number, before: number): Row {
  const names = byName(sheet);
  const found: Row = { numbers: [] };
  for (let column = 0; column < Math.min(before, WIDEST); column++) {
    const named = names.get(plain(textAt(grid, row, column)));
    if (named !== undefined) found.named = named;
    const number = valueAt(grid, row, column);
    if (typeof number === 'number') found.numbers.push(number);
  }
  return found;
}

const link = (sheet: LkeSheet, code: string): string | undefined => {
  const spot = sheet.scoreSpot(code);
  const name = /^[A-Za-z_]\w*$/.test(sheet.grid.sheet) ? sheet.grid.sheet : `'${sheet.grid.sheet.replace(/'/g, "''")}'`;
  return spot && `=${name}!${sheet.address(spot)}`;
};

/** A lost link is mended for certain where the row's name is one node's alone and its weight is that node's. */
export function recapCure(sheet: LkeSheet, grid: Grid, row: number, column: number): PatchAt[] | undefined {
  if (grid === sheet.grid) return undefined;
  const { named, numbers } = rowOf(sheet, grid, row, column);
  const weight = named === undefined ? undefined : sheet.index.weightOf(named);
  const formula = named === undefined ? undefined : link(sheet, named);
  if (formula === undefined || weight === undefined || !numbers.some((one) => Math.abs(one - weight) < sheet.edition.tolerance))
    return undefined;
  return [{ sheet: grid.sheet, row, column, to: { formula } }];
}

/** Rows of other sheets that are links to a score of this LKE, with the node they show. */
function linked(sheet: LkeSheet, grid: Grid): { row: number; column: number; code: string }[] {
  const nodes = new Map<string, string>();
  for (const code of [...sheet.index.groups, ...sheet.index.statements].map((node) => node.code)) {
    const spot = sheet.scoreSpot(code);
    if (spot && sheet.index.leaf(code)?.mean === undefined) nodes.set(sheet.address(spot), code);
  }
  return grid.formulas.flatMap((cells, row) =>
    cells.flatMap((formula, column) => {
      const ref = formula && formula.length < 80 ? parseFormula(formula) : undefined;
      const code = ref?.kind === 'cell' && ref.sheet === sheet.grid.sheet ? nodes.get(cellAt(ref.row, ref.column)) : undefined;
      return code === undefined ? [] : [{ row, column, code }];
    }),
  );
}

export function recapFindings(sheet: LkeSheet): Finding[] {
  if (sheet.reading.layout === 'ours') return [];
  return sheet.grids
    .filter((grid) => grid !== sheet.grid)
    .flatMap((grid) =>
      linked(sheet, grid).flatMap(({ row, column, code }): Finding[] => {
        const { named, numbers } = rowOf(sheet, grid, row, column);
        const at = { sheet: grid.sheet, cell: cellAt(row, column) };
        if (named !== undefined && named !== code)
          return [finding('recap.elsewhere', at, { named, shows: code }, recapCure(sheet, grid, row, column))];
        const weight = sheet.index.weightOf(code);
        const shown = numbers[numbers.length - 1];
        if (named !== code || shown === undefined || weight === undefined || parseNumber(shown) === weight) return [];
        return [finding('recap.weight', at, { code, found: shown, weight })];
      }),
    );
}
