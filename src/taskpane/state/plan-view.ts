/** The steps of a way into the workbook's action plan, or into a fresh one. */
import type { Way } from '../../assessment/way';
import type { CellChange, ExcelDoor } from '../../excel/contract';
import { actionPlanIn, planSteps, withSteps } from '../../forms/registers/action-plan-steps';
import { buildActionPlan } from '../../forms/registers';
import { plannedSteps } from '../../judged/way';
import type { Checked } from '../../reading/contract';
import { loadWording } from '../../rules/wording';
import type { Language } from '../../texts';

export interface InPlan {
  sheet: string;
  /** Activities written. */
  count: number;
  /** Codes of statements that found no empty row. */
  left: readonly string[];
  /** The first cell written. */
  cell?: string;
}

/** @throws DoorError with nothing written. */
export async function intoPlan(
  door: Pick<ExcelDoor, 'read' | 'apply' | 'write'>,
  { edition, reading: { identity } }: Checked,
  way: Way,
  year: number,
  language: Language,
): Promise<InPlan> {
  const [grids, wording] = await Promise.all([door.read(), loadWording(edition.id)]);
  const steps = plannedSteps(way, wording, language);
  const grid = actionPlanIn(grids);
  if (grid) {
    const { cells, count, left } = planSteps(edition, grid, steps);
    if (cells.length > 0) await door.apply(cells satisfies CellChange[]);
    return { sheet: grid.sheet, count, left, ...(cells[0] && { cell: cells[0].cell }) };
  }
  const taken = grids.map(({ sheet }) => sheet);
  const { unit = '', body, year: own = year } = identity;
  const fresh = buildActionPlan(edition, { unit, year: own, ...(body && { body }) }, taken, language);
  const { plan, left } = withSteps(edition, fresh, steps);
  await door.write(plan);
  return { sheet: plan.activate, count: steps.length - left.length, left, cell: 'A1' };
}
