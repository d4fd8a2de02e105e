/** The door to .xlsx files: a plan out, grids in. */
export { writeXlsx } from './write';
export { readXlsx } from './read';
export { coveredIn, editXlsx, type CellValue } from './edit';
export { FileError, type FileErrorCode, type Found } from './problem';
export { demandReadable, LIMITS, type Limits } from './package';
