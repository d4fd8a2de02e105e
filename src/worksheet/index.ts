export * from './contract';
export * from './plan';
export { buildLke } from './build';
export { readLke } from './read';
export { checkLke } from './check';
export * from './recognise';
