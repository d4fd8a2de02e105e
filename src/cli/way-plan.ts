/** The way to the target as an action plan of its own: `lke check --plan`. */
import { writeXlsx } from '../files';
import { withSteps } from '../forms/registers/action-plan-steps';
import { buildActionPlan } from '../forms/registers';
import { plannedSteps } from '../judged/way';
import { thisYear } from '../rules/in-force';
import type { Checked } from '../reading/contract';
import { loadWording } from '../rules/wording';
import type { WorkbookPlan } from '../sheet/plan';
import type { Language } from '../texts';
import { save } from './save';
import { CliError, say } from './say';
import { wayOf } from './way';
import { where } from './where';

export interface WayPlan {
  plan: WorkbookPlan;
  /** Activities in it. */
  count: number;
  /** Codes of statements that found no row. */
  left: string[];
}

/** AKIP has no place in the action plan of Zona Integritas. */
export const plansOf = (lkes: readonly Checked[], language: Language): Promise<WayPlan[]> =>
  Promise.all(
    lkes
      .flatMap((lke) => {
        const way = lke.akip ? undefined : wayOf(lke);
        return way && !('refused' in way) && way.steps.length > 0 ? [{ lke, way }] : [];
      })
      .map(async ({ lke: { edition, reading }, way }) => {
        const { unit = '', body, year = thisYear() } = reading.identity;
        const fresh = buildActionPlan(edition, { unit, year, ...(body && { body }) }, [], language);
        const { plan, left } = withSteps(edition, fresh, plannedSteps(way, await loadWording(edition.id), language));
        return { plan, left, count: way.steps.length - left.length };
      }),
  );

/** @throws CliError where it is not one plan, or the file cannot be written. @returns what is said of it. */
export async function savePlan(plans: readonly WayPlan[], out: string, force: boolean, language: Language): Promise<string> {
  const [only, ...others] = plans;
  if (!only || others.length > 0) throw new CliError('plan.one', { count: plans.length });
  await save(where(out), await writeXlsx(only.plan), force, out);
  const told = say('plan.written', { file: out, count: only.count }, language);
  return only.left.length > 0 ? `${told} ${say('plan.left', { codes: only.left.join(', ') }, language)}` : told;
}
