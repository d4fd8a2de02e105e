/** What stands on the sheet of lists, and how a formula finds it there. */
import type { Cell } from '../../sheet/plan';

/** Columns beside each other, each with its heading. */
export interface Block {
  headings: string[];
  rows: Cell[][];
}

/**
 * Absolute addresses of three columns beside each other: what may be said, what it is worth, and its place. The first row
 * stands for whatever is not listed: place 0, worth an empty text.
 */
export interface Lookup {
  said: string;
  worth: string;
  place: string;
}
