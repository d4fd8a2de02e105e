/** The columns of the sheet, by name; one more for each criterion of the data. */
export const HELPERS = [
  'wording',
  'conditionHits',
  'activityHits',
  'hintNo',
  'started',
  'tierNo',
  'natureNo',
  'assessed',
  'case',
  'level',
] as const;
export const BEFORE = ['number', 'objective', 'tier', 'indicator'] as const;
export const AFTER = ['met', 'share', 'nature', 'hint', 'state', 'remark'] as const;
export type CriterionKey = `criterion.${string}`;
export type IndicatorKey = (typeof BEFORE)[number] | (typeof AFTER)[number] | (typeof HELPERS)[number] | CriterionKey;
