/** Many LKEs as one recap. */
export * from './types';
export { fileResult, unitResult } from './unit';
export { recapOf } from './recap';
export { buildRecap, isRecap, type RecapOptions } from './build';
export { recapCsv, SEPARATORS } from './csv';
