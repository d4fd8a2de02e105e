export { mapByHand, type ByHand } from './by-hand';
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
export { recognise, type Hints, type Recognition } from './recognise';
export { readWith } from './read-with';
