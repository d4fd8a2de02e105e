export type { Snapshot } from './contract';
export { keepSnapshot, type Kept, type NewCell, type Taken } from './keep';
export { keepsSnapshots, readSnapshots } from './read';
