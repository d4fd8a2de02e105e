/** A new LKE with its review beside it. */
import { readLke } from '../../reading/read';
import type { Edition, Wording } from '../../rules/schema';
import { plannedGrid } from '../../sheet/grid';
import type { WorkbookPlan } from '../../sheet/plan';
import type { Language } from '../../texts';
import { buildReview } from './build';

/** @param plan of one LKE of ours. @returns it with one sheet more; the LKE stays what is shown first. */
export function withReview(plan: WorkbookPlan, edition: Edition, wording: Wording, language: Language = 'id'): WorkbookPlan {
  const { readings } = readLke(plan.sheets.map(plannedGrid));
  const taken = plan.sheets.map(({ name }) => name);
  const { sheets } = buildReview(edition, wording, readings[0]!, taken, language);
  return { ...plan, sheets: [...plan.sheets, ...sheets] };
}
