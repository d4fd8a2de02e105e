/** The columns of the action plan, by name; what is filled in stands side by side. */
export const VISIBLE = [
  ...(['code', 'indicator', 'activity', 'output', 'target', 'owner', 'deadline', 'finished', 'progress', 'status'] as const),
  ...(['realised', 'evidence', 'followUp', 'days', 'counted', 'state'] as const),
] as const;
/** On the band of an area: how many of its indicators have an activity, how many activities are late. */
export const HELPERS = ['statusNo', 'lack', 'case'] as const;

export const PLAN_KEYS = [...VISIBLE, ...HELPERS] as const;
export type PlanKey = (typeof PLAN_KEYS)[number];
/** The columns of which some may not stay blank. */
export const LOOKED: readonly PlanKey[] = VISIBLE.slice(VISIBLE.indexOf('activity'), VISIBLE.indexOf('evidence') + 1);
