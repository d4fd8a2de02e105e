/** Error values, told where they begin and not wherever they climb to. */
import type { ProblemCode } from '../assessment';
import { cellAt } from '../sheet/address';
import { pointsNowhere } from '../reading/layouts/lost';
import type { Grid } from '../sheet/plan';
import { renamed } from './repair/names';
import { finding, type Finding } from './finding';
import { CellError } from '../sheet/formula/values';
import { parseFormula, referencesIn, type CellRef, type RangeRef } from '../sheet/formula/parse';
import { recapCure } from './recap';
import type { LkeSheet } from './sheet';
import { milder } from '../assessment/problems';

const CODES = {
  '#DIV/0!': 'formula.divides-by-zero',
  '#VALUE!': 'formula.text-as-number',
  '#REF!': 'formula.lost-reference',
  '#NAME?': 'formula.unknown-name',
} as const satisfies Readonly<Record<string, ProblemCode>>;
const isKnown = (error: string): error is keyof typeof CODES => error in CODES;
/** A sheet whose every row fails is told once per cell no further than this. */
const MOST = 50;
const MOST_FORMULAS = 20_000;
const MOST_CELLS = 400;

interface Origin {
  grid: Grid;
  row: number;
  column: number;
  error: string;
}

function holdsError(sheet: LkeSheet, ref: CellRef | RangeRef, own: string): boolean {
  const name = ref.sheet ?? own;
  const at = (row: number, column: number) => sheet.calculator.value(name, row, column) instanceof CellError;
  if (ref.kind === 'cell') return at(ref.row, ref.column);
  const bottom = Math.min(ref.bottom, ref.top + MOST_CELLS);
  const right = Math.min(ref.right, ref.left + 50);
  for (let row = ref.top; row <= bottom; row++)
    for (let column = ref.left; column <= right; column++) if (at(row, column)) return true;
  return false;
}

function origins(sheet: LkeSheet): Origin[] {
  const found: Origin[] = [];
  // The reader has told of a whole sheet that is gone.
  const isGone = sheet.reading.problems.some(({ code }) => code === 'summary.missing' || code === 'lists.missing');
  const isTold = (grid: Grid, formula: string) => isGone && grid === sheet.grid && pointsNowhere(formula, sheet.grids);
  let formulas = 0;
  for (const grid of sheet.grids)
    for (let row = 0; row < grid.formulas.length; row++)
      for (let column = 0; column < (grid.formulas[row]?.length ?? 0); column++) {
        const formula = grid.formulas[row]![column];
        if (!formula || ++formulas > MOST_FORMULAS || found.length >= MOST || isTold(grid, formula)) continue;
        const value = sheet.calculator.value(grid.sheet, row, column);
        const unknown = formula.includes('_xldudf_') && renamed(formula) !== undefined;
        if (!(value instanceof CellError) && !unknown) continue;
        const expression = parseFormula(formula);
        const climbed = expression && referencesIn(expression).some((ref) => holdsError(sheet, ref, grid.sheet));
        if (!climbed) found.push({ grid, row, column, error: value instanceof CellError ? value.code : '#NAME?' });
      }
  return found;
}

/** The statement or group whose figure the cell computes. */
function codeAt(sheet: LkeSheet, { grid, row, column }: Origin): { code: string; figure: number } | undefined {
  if (grid !== sheet.grid) return undefined;
  const code = Object.entries(sheet.mapping.rows).find(([one, at]) => at === row + 1 && !one.includes('#'))?.[0];
  if (code === undefined) return undefined;
  const isPoints = (column === sheet.column('score') || column === sheet.column('value')) && !sheet.index.leaf(code)?.mean;
  const figure = (isPoints ? sheet.assessment.scores : sheet.assessment.values).get(code)?.low;
  return figure === undefined ? undefined : { code, figure };
}

export function errorFindings(sheet: LkeSheet): Finding[] {
  return origins(sheet).map((origin): Finding => {
    const { grid, row, column, error } = origin;
    const place = { sheet: grid.sheet, cell: cellAt(row, column) };
    const node = codeAt(sheet, origin);
    const at = node ? { ...place, statement: node.code } : place;
    const formula = grid.formulas[row]![column]!;
    const name = renamed(formula);
    const cure =
      name !== undefined
        ? [{ sheet: grid.sheet, row, column, to: { formula: name } }]
        : error === '#REF!'
          ? recapCure(sheet, grid, row, column)
          : undefined;
    const effect = node ? sheet.effect(node.code, [{ sheet: grid.sheet, row, column, to: { value: node.figure } }]) : {};
    const told = finding(isKnown(error) ? CODES[error] : 'formula.error', at, { error, ...effect }, cure);
    return grid.hidden ? milder(told) : told;
  });
}
