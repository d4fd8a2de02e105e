export * from './contract';
export * from './plan';
export { buildLke } from './build';
export { readLke } from './read';
export { checkLke } from './check';
export * from './recognise';
export { diagnose, diagnosed, type Finding } from './diagnose';
export { applied, changesOf, repairs, undo, type Change, type Repair } from './repair';
export { carryOver, wordingFrom, type CarriedOver, type Fill, type Notes, type Unmatched, type WhyNot } from './carry';
