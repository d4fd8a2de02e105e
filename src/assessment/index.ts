export * from './types';
export { assess } from './assess';
export { completeScores } from './complete';
export { floorOf, gateResults, MissingScoreError, predicateOf, reaches } from './gates';
export { gradeOf } from './grade';
export { clean, isBlank, parseAnswer, parseCount, parseNumber, scaleText, spellings, type Parsed, type Spelling } from './parse';
export { indexOf, resolveAnswerCode, resolveCode, TOTAL, type EditionIndex, type Leaf } from './tree';
export { counted } from './value';
