import type { Cell } from '../sheet/plan';

// Excel reads what it is given as if it were typed: "1/2" as a date, "0,67" as a number, "TRUE" as a truth value.
const SURE_TO_STAY_TEXT = /^(?!(?:true|false|benar|salah)$)[a-z][^0-9]*$/i;

/** What Excel must be told for the cell to hold exactly this: a text that it could take for anything else gets an apostrophe. */
export function entry(cell: Cell): string | number | boolean {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'object') return cell.f;
  if (typeof cell !== 'string' || SURE_TO_STAY_TEXT.test(cell)) return cell;
  return `'${cell}`;
}
