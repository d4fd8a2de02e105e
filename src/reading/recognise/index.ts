export { mapByHand, type ByHand } from './by-hand';
export { recognise, type Recognition } from './recognise';
export { readWith } from './read-with';
