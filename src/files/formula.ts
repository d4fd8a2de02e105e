/**
 * Formulas as people type them, and as a file stores them: functions younger than Excel 2007
 * carry the prefix `_xlfn.` in the file, or Excel shows #NAME? until the cell is typed again.
 */

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
  if (!formula.includes('_xlfn.')) return formula.startsWith('=') ? formula : `=${formula}`;
  return `=${formula.replace(/^=/, '').replace(/"(?:[^"]|"")*"|_xlfn\.(?:_xlws\.)?/g, (token) => (token.startsWith('"') ? token : ''))}`;
}
