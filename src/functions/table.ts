/** Every custom function by its id. Ids are saved in people's workbooks: they never change. */
import { grade, gradePredicate } from './lakip';
import { minimum, weight } from './zi-figures';
import { eligible, predicate, unmet } from './zi-gates';
import { breakdown, score } from './zi-score';
import { value } from './zi-value';

export const functions = {
  'ZI.VALUE': value,
  'ZI.SCORE': score,
  'ZI.BREAKDOWN': breakdown,
  'ZI.ELIGIBLE': eligible,
  'ZI.PREDICATE': predicate,
  'ZI.UNMET': unmet,
  'ZI.MINIMUM': minimum,
  'ZI.WEIGHT': weight,
  'LAKIP.GRADE': grade,
  'LAKIP.PREDICATE': gradePredicate,
} as const;

export type FunctionId = keyof typeof functions;
