/** The columns of the action plan, by name. */
export const VISIBLE = [
  ...(['code', 'indicator', 'activity', 'output', 'target', 'owner', 'deadline'] as const),
  ...(['realised', 'finished', 'progress', 'status', 'state', 'evidence', 'followUp'] as const),
] as const;
/** area: the section's code; planned: 1 at the first row of an indicator that has an activity. */
export const HELPERS = ['area', 'planned', 'started', 'statusNo', 'counted', 'overdue', 'case', 'level'] as const;

export const PLAN_KEYS = [...VISIBLE, ...HELPERS] as const;
export type PlanKey = (typeof PLAN_KEYS)[number];
