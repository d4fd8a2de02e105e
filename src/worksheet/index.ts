export * from './contract';
export * from './plan';
export { buildLke } from './build';
export { readLke } from './read';
export { checkLke } from './check';
export { allEditions, editionNamed, editionWith, isAkip } from './editions';
export { overridesOf } from './overrides';
export { buildAkip } from './akip';
export {
  columnOf,
  corrected,
  MAP_COLUMNS,
  mappingsFromText,
  mappingsToText,
  rowOf,
  type Correction,
  type MapColumn,
  type Mapping,
} from './mapping';
export * from './recognise';
export { diagnose, diagnosed, type Finding } from './diagnose';
export { applied, changesOf, repairs, undo, type Change, type Repair } from './repair';
export { carryOver, wordingFrom, type CarriedOver, type Fill, type Notes, type Unmatched, type WhyNot } from './carry';
