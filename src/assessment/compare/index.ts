export { answersOf, statementOf, type Part, type Side } from './answers';
export {
  compareSides,
  turnsOf,
  type Change,
  type Compared,
  type Comparison,
  type Difference,
  type PaperChange,
  type Turn,
} from './compare';
