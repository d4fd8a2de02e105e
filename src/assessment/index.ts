export * from './types';
export { akipAdvice, akipScore, meetsGrade, type Advice, type AkipResult } from './akip';
export { assess } from './assess';
export { completeScores } from './complete';
export { floorOf, gateResults, OVERRIDE, MissingScoreError, reaches } from './gates';
export { gradeOf } from './grade';
export { clean, isBlank, parseAnswer, parseCount, parseNumber, scaleText, spellings, type Parsed, type Spelling } from './parse';
export { checkOverrides, holdOverrides, withOverrides, type HeldOverrides } from './overrides';
export { proposalResults, proposalVerdict, type ProposalResult, type ProposalVerdict } from './proposal';
export { doubtOf, referenceOf, referenceOfArea, type Reference } from './reference';
export { reduction, worthOf as ratioValue, worthOf, type Worth } from './ratio';
export { sampleSize, skmGrade, skmIndex, surveyIndex, type SkmResult, type SurveyIndex } from './survey';
export { surveyPoints, tlhp, type SurveyPoints } from './survey-points';
export { onceFor } from './once-for';
export { meaningsOf, scaleNamed, scalesBy } from './scale';
export { indexOf, resolveAnswerCode, resolveCode, TOTAL, type EditionIndex, type Leaf } from './tree';
export { counted } from './findings';
export { answeredBy } from './standing';
export {
  namesOfPredicate,
  predicateNamed,
  predicateOf,
  targetOf,
  verdictOf,
  verdictsOf,
  type Verdict,
  type VerdictStatus,
} from './verdict';
