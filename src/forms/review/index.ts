export {
  CHECKS,
  OPEN_COLUMNS,
  PERIODS,
  reviewWords,
  STATES,
  type Check,
  type OpenColumn,
  type Period,
  type Review,
  type ReviewRow,
  type State,
} from './contract';
export { withReview } from './beside';
export { buildReview, reviewSheet, type Source } from './build';
export { isReview, readReviews, reviewOf, tpnOf } from './read';
