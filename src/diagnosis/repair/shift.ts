/** Formulas moved to another row, as copying does it. */

const TOKENS = /"(?:[^"]|"")*"|'(?:[^']|'')+'!|(\$?)([A-Za-z]{1,3})(\$?)(\d+)(?![\w(])|[A-Za-z_][\w.]*/g;

const eachCell = (formula: string, change: (column: string, fixed: boolean, row: number) => string): string =>
  formula.replace(TOKENS, (token: string, dollar?: string, column?: string, fixed?: string, row?: string) =>
    row === undefined ? token : `${dollar}${change(column!, fixed === '$', Number(row))}`,
  );

/** The formula as a copy of it reads `rows` further down. */
export const shifted = (formula: string, rows: number): string =>
  eachCell(formula, (column, fixed, row) => `${column}${fixed ? '$' : ''}${fixed ? row : row + rows}`);

/** The same for every row that a formula was copied to: rows written as a distance. @param row 1-based. */
export const pattern = (formula: string, row: number): string =>
  eachCell(formula, (column, fixed, of) => (fixed ? `${column}$${of}` : `${column}[${of - row}]`)).replace(/\s+/g, '');
