/** Every custom function by its id. Ids are saved in people's workbooks: they never change. */
import { grade, gradePredicate, meets, score as akipScore } from './lakip';
import { grade as skmGrade, index as skmIndex } from './skm';
import { minimum, weight } from './zi-figures';
import { eligible, predicate, unmet } from './zi-gates';
import { improve } from './zi-improve';
import { proposal } from './zi-proposal';
import { ratio, reduction, tlhp } from './zi-ratio';
import { breakdown, score } from './zi-score';
import { sample, survey } from './zi-survey';
import { value } from './zi-value';

export const functions = {
  'ZI.VALUE': value,
  'ZI.SCORE': score,
  'ZI.BREAKDOWN': breakdown,
  'ZI.ELIGIBLE': eligible,
  'ZI.PREDICATE': predicate,
  'ZI.UNMET': unmet,
  'ZI.IMPROVE': improve,
  'ZI.MINIMUM': minimum,
  'ZI.WEIGHT': weight,
  'ZI.RATIO': ratio,
  'ZI.REDUCTION': reduction,
  'ZI.SURVEY': survey,
  'ZI.TLHP': tlhp,
  'ZI.SAMPLE': sample,
  'ZI.PROPOSAL': proposal,
  'LAKIP.GRADE': grade,
  'LAKIP.PREDICATE': gradePredicate,
  'LAKIP.SCORE': akipScore,
  'LAKIP.MEETS': meets,
  'SKM.INDEX': skmIndex,
  'SKM.GRADE': skmGrade,
} as const;

export type FunctionId = keyof typeof functions;
