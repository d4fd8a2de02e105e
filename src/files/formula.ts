/**
 * Formulas as people type them, and as a file stores them: functions younger than Excel 2007
 * carry the prefix `_xlfn.` in the file, or Excel shows #NAME? until the cell is typed again.
 */
import { letters } from '../sheet/address';

const YOUNGER = new Set(
  (
    'ACOT ARABIC BASE CEILING.MATH COMBINA CONCAT DAYS DECIMAL ENCODEURL FLOOR.MATH FORMULATEXT IFNA IFS ISFORMULA ' +
    'ISOWEEKNUM MAXIFS MINIFS MODE.SNGL NUMBERVALUE PDURATION PERCENTILE.INC PERCENTILE.EXC RANK.AVG RANK.EQ RRI SHEET ' +
    'SHEETS STDEV.P STDEV.S SWITCH TEXTJOIN UNICHAR UNICODE VAR.P VAR.S XLOOKUP XMATCH XOR LET LAMBDA UNIQUE SEQUENCE'
  ).split(' '),
);
const YOUNGEST = new Set(['FILTER', 'SORT']);

// Texts in quotes and quoted sheet names are matched first, so that nothing inside them is a function.
const TOKENS = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.])[A-Za-z][A-Za-z0-9.]*(?=\()/g;

/** `=NUMBERVALUE(A1)` -> `_xlfn.NUMBERVALUE(A1)`. */
export function toFile(formula: string): string {
  return formula.replace(/^=/, '').replace(TOKENS, (token) => {
    const name = token.toUpperCase();
    return YOUNGER.has(name) ? `_xlfn.${token}` : YOUNGEST.has(name) ? `_xlfn._xlws.${token}` : token;
  });
}

/** `_xlfn.NUMBERVALUE(A1)` -> `=NUMBERVALUE(A1)`. */
export function fromFile(formula: string): string {
  return `=${formula.replace(/^=/, '').replace(/"(?:[^"]|"")*"|_xlfn\.(?:_xlws\.)?/g, (token) => (token.startsWith('"') ? token : ''))}`;
}

// In quotes and in brackets nothing is an address; nor is the name of a function, or a part of a longer name.
const ADDRESSES =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|(?<![\w.$])(?:(\$?)([A-Z]{1,3})(\$?)(\d{1,7})|(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})|(\$?)(\d{1,7}):(\$?)(\d{1,7}))(?![\w.(!])/gi;

const NOWHERE = '#REF!';
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

function movedColumn(fixed: string, name: string, by: number): string | undefined {
  if (fixed) return fixed + name;
  const number = [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) + by;
  return number >= 1 && number <= LAST_COLUMN ? letters(number - 1) : undefined;
}

function movedRow(fixed: string, number: string, by: number): string | undefined {
  if (fixed) return fixed + number;
  const row = Number(number) + by;
  return row >= 1 && row <= LAST_ROW ? String(row) : undefined;
}

/**
 * A formula as it reads in another cell: addresses without `$` move along.
 * @param rows how far down, @param columns how far to the right.
 */
export function moved(formula: string, rows: number, columns: number): string {
  return formula.replace(ADDRESSES, (found: string, ...groups: (string | undefined)[]) => {
    const [c = '', column, r = '', row, c1 = '', first, c2 = '', last, r1 = '', top, r2 = '', bottom] = groups;
    const pair = (a: string | undefined, b: string | undefined, sign: string) =>
      a === undefined || b === undefined ? NOWHERE : `${a}${sign}${b}`;
    if (column && row) return pair(movedColumn(c, column, columns), movedRow(r, row, rows), '');
    if (first && last) return pair(movedColumn(c1, first, columns), movedColumn(c2, last, columns), ':');
    if (top && bottom) return pair(movedRow(r1, top, rows), movedRow(r2, bottom, rows), ':');
    return found;
  });
}
