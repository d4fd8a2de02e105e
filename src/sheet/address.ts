/** A1 addresses. Rows and columns in numbers are 0-based. */

/** 0 -> `A`, 27 -> `AB`. */
export function letters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);
}

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** `A` -> 0, `ab` -> 27; undefined where the text is no column of a sheet. */
export function columnAt(text: string): number | undefined {
  if (!/^[A-Za-z]{1,3}$/.test(text)) return undefined;
  const column = [...text.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return column < LAST_COLUMN ? column : undefined;
}

/** One cell of a sheet. */
export interface Spot {
  row: number;
  column: number;
}

/** `B3`, `$b$3` -> row 2, column 1; undefined where the text is not the address of one cell. */
export function spotAt(address: string): Spot | undefined {
  const [, text = '', digits] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i.exec(address.trim()) ?? [];
  const [column, row] = [columnAt(text), Number(digits) - 1];
  return column !== undefined && row < LAST_ROW ? { row, column } : undefined;
}

export const cellAt = (row: number, column: number): string => `${letters(column)}${row + 1}`;

/** `B3:D9`; one cell is `B3`. */
export function rangeAt(top: number, left: number, bottom: number, right: number): string {
  const [first, last] = [cellAt(top, left), cellAt(bottom, right)];
  return first === last ? first : `${first}:${last}`;
}

/** `$B$3:$B$9`: does not wander when a formula is copied or sorted. */
export const fixedColumn = (column: string, top: number, bottom: number): string =>
  `$${column}$${top + 1}:$${column}$${bottom + 1}`;

/** A sheet's name as formulas write it: `'LKE (2)'`. */
export const quoteSheet = (name: string): string =>
  /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) ? name : `'${name.replace(/'/g, "''")}'`;

const SHEET = /(?<!')'((?:[^']|'')+)'!|((?:\[[^\][]+\])?(?<![\p{L}\p{N}_.])[\p{L}_][\p{L}\p{N}_.]*)!/gu;

/** The names of the sheets that a formula points at. */
export const sheetsIn = (formula: string): string[] =>
  [...formula.matchAll(SHEET)].map(([, quoted, bare]) => quoted?.replace(/''/g, "'") ?? bare!);

/** The name of the first of them, or undefined. */
export const sheetIn = (formula: string): string | undefined => sheetsIn(formula)[0];

/** `'Area II'!B3` -> its sheet and `B3`; without a sheet only the cell. */
export function placeAt(address: string): { sheet?: string; cell: string } {
  const end = address.lastIndexOf('!');
  return end < 0 ? { cell: address } : { sheet: sheetIn(address), cell: address.slice(end + 1) };
}
