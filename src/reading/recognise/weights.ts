/**
 * All that the recogniser weighs, in one place. `npm run bench` prints what they find, take wrongly and miss over every
 * arrangement: change a number here, and look there.
 */

/** What a row says for or against being an item of the edition; the best sum of all rows wins. */
export const ROW_WEIGHTS = {
  /** Below this a row and an item do not go together. */
  least: 1.2,
  /** So much is a good fit: the share of it is how sure a row is. */
  good: 4,
  /** What it costs to leave an item out; a stated total is often not there. */
  skipped: 0.5,
  skippedStated: 0,
  sameCode: 12,
  never: -12,
  /** Times the likeness 0 to 1 of the words. */
  groupName: 5,
  statementWords: 3.5,
  groupMarker: 1,
  statementMarker: 1.2,
  otherMarker: -0.7,
  /** More words than that are no name of a group. */
  longestGroup: 14,
  longGroup: -1,
  groupWithoutScale: 0.5,
  sameScale: 2,
  otherScale: -1.5,
  countOrNot: -4,
  answerFits: 0.7,
  answerMisfits: -1,
  sameWeight: 1.5,
  otherWeight: -0.5,
} as const;

/** What tells one edition from another on the same sheet. */
export const EDITION_WEIGHTS = {
  /** The rows above the heading name it. */
  named: 0.2,
  /** Times the share of the groups whose weight the sheet shows. */
  weights: 0.1,
  /** Times the share of the answered rows that it leaves over. */
  unused: -1,
  /** Two editions that speak no clearer than this for themselves are alike: a person is told of the other, too. */
  alike: 0.02,
  /** So many are tried, the likeliest first. */
  tried: 3,
} as const;

/** Below these it is no LKE. */
export const LEAST = { sure: 0.25, found: 0.4 } as const;

/**
 * Of a sheet that holds a part of an LKE: so many statements, so well fitting, so few answers beside none of them; of what fits
 * it best so much is no other sheet's. */
export const PART_WEIGHTS = { fewest: 2, fit: 0.45, unused: 0.5, kept: 0.6 } as const;

/** Of an LKE laid across, a row per unit: so many columns of statements; an answer column has so many options. */
export const ACROSS_WEIGHTS = { columns: 20, options: 0.5 } as const;

/** How sure a column is. */
export const COLUMN_WEIGHTS = { exact: 1, contained: 0.8, byActor: 0.7, byContent: 0.6 } as const;
