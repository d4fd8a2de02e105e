/** The scores as they stand: stale ones, and those that no other finding explains. */
import { TOTAL } from '../assessment';
import { finding, type Finding } from './finding';
import { CellError } from '../sheet/formula/values';
import { SAME, type LkeSheet } from './sheet';

/** Figures that a file carries but its formulas no longer give. */
function stale(sheet: LkeSheet): Finding[] {
  const { grid } = sheet;
  const old: { row: number; column: number; shown: number; is: number }[] = [];
  grid.formulas.forEach((cells, row) =>
    cells.forEach((formula, column) => {
      if (formula === null) return;
      const [shown, is] = [grid.values[row]?.[column], sheet.shown({ row, column })];
      if (typeof shown === 'number' && typeof is === 'number' && Math.abs(shown - is) > SAME)
        old.push({ row, column, shown, is });
    }),
  );
  const total = sheet.scoreSpot(TOTAL);
  const told = old.find(({ row, column }) => row === total?.row && column === total.column) ?? old[0];
  // Asked last: what hangs on a formula that nobody can compute is no sooner known.
  if (!told || sheet.calculator.isBlind) return [];
  return [finding('score.stale', sheet.place(told), { shown: told.shown, now: told.is, cells: old.length })];
}

/** The deepest groups whose score is not the judge's, though nothing under them is told. */
function unexplained(sheet: LkeSheet, told: readonly Finding[]): Finding[] {
  if (sheet.reading.layout === 'ours' || sheet.calculator.isBlind) return [];
  const touched = told.flatMap(({ at }) => at.statement ?? []);
  return sheet.index.groups.flatMap((group): Finding[] => {
    const spot = sheet.scoreSpot(group.code);
    const is = spot && sheet.shown(spot);
    const should = sheet.assessment.scores.get(group.code)!.low;
    const own = group.children.some((child) => child.level !== 'statement' && sheet.scoreSpot(child.code));
    const isTold = touched.some((code) => code === group.code || code.startsWith(`${group.code}.`));
    if (!spot || own || isTold || typeof is !== 'number' || Math.abs(is - should) < SAME) return [];
    return [finding('score.differs', sheet.place(spot, group.code), { is, should, points: should - is })];
  });
}

/** The total as the sheet shows it against the total that its answers earn. */
function total(sheet: LkeSheet): Finding[] {
  const spot = sheet.scoreSpot(TOTAL);
  const cached = spot && sheet.grid.values[spot.row]?.[spot.column];
  const value = spot && (typeof cached === 'number' ? cached : sheet.shown(spot));
  const should = sheet.assessment.total.low;
  if (!spot || value === undefined || value === null) return [];
  if (typeof cached !== 'number' && sheet.calculator.isBlind) return [];
  const at = sheet.place(spot);
  if (value instanceof CellError) return [finding('score.total-differs', at, { shown: value.code, true: should })];
  if (typeof value !== 'number' || Math.abs(value - should) < SAME) return [];
  return [finding('score.total-differs', at, { shown: value, true: should })];
}

export const scoreFindings = (sheet: LkeSheet, told: readonly Finding[]): Finding[] => [
  ...total(sheet),
  ...stale(sheet),
  ...unexplained(sheet, told),
];
