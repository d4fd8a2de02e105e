export * from './contract';
export * from './plan';
export { buildLke } from './build';
