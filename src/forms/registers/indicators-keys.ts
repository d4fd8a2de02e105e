/** The columns of the sheet, by name; one more for each criterion of the data. */
export const HELPERS = ['odd', 'lack', 'case'] as const;
export const BEFORE = ['number', 'objective', 'indicator', 'tier', 'nature'] as const;
export const AFTER = ['remark', 'met', 'share', 'conditionWord', 'activityWord', 'hint', 'state'] as const;
export type CriterionKey = `criterion.${string}`;
export type IndicatorKey = (typeof BEFORE)[number] | (typeof AFTER)[number] | (typeof HELPERS)[number] | CriterionKey;
