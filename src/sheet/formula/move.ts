/** Formulas in another place: addresses without `$` move along, as they do in a copy. */
import { columnAt, letters } from '../address';

// In quotes and in brackets, closed or not, nothing is an address; nor is the name of a function, or a part of a longer name.
const ADDRESSES =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]?|(?<![\w.$])(?:(\$?)([A-Z]{1,3})(\$?)(\d{1,7})|(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})|(\$?)(\d{1,7}):(\$?)(\d{1,7}))(?![\w.(!])/gi;

const NOWHERE = '#REF!';
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** How an address reads: its column and its row, or undefined where it would lie off the sheet. */
interface Reading {
  column(fixed: string, name: string): string | undefined;
  row(fixed: string, number: string): string | undefined;
}

const joined = (a: string | undefined, b: string | undefined, sign = ''): string =>
  a === undefined || b === undefined ? NOWHERE : `${a}${sign}${b}`;

function read(formula: string, { column: across, row: down }: Reading): string {
  return formula.replace(ADDRESSES, (found: string, ...groups: (string | undefined)[]) => {
    const [c = '', column, r = '', row, c1 = '', first, c2 = '', last, r1 = '', top, r2 = '', bottom] = groups;
    if (column && row) return joined(across(c, column), down(r, row));
    if (first && last) return joined(across(c1, first), across(c2, last), ':');
    if (top && bottom) return joined(down(r1, top), down(r2, bottom), ':');
    return found;
  });
}

function movedColumn(name: string, by: number): string | undefined {
  const column = (columnAt(name) ?? LAST_COLUMN) + by;
  return column >= 0 && column < LAST_COLUMN ? letters(column) : undefined;
}

/**
 * A formula as it reads in another cell; what would lie off the sheet is `#REF!`.
 * @param rows how far down, @param columns how far to the right.
 */
export const moved = (formula: string, rows: number, columns: number): string =>
  read(formula, {
    column: (fixed, name) => (fixed || columns === 0 ? fixed + name : movedColumn(name, columns)),
    row(fixed, number) {
      if (fixed) return fixed + number;
      const row = Number(number) + rows;
      return row >= 1 && row <= LAST_ROW ? String(row) : undefined;
    },
  });

/** Whether a formula that was moved has lost an address on the way. */
export const isLost = (formula: string): boolean => formula.includes(NOWHERE);

/** The same for every row that a formula was copied to: rows written as a distance. @param row 1-based. */
export const pattern = (formula: string, row: number): string =>
  read(formula, {
    column: (fixed, name) => fixed + name,
    row: (fixed, number) => (fixed ? fixed + number : `[${Number(number) - row}]`),
  }).replace(/\s+/g, '');
