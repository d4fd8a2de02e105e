/** Addresses: `A1`, `$A$1:B2`, `A:C`, `3:5`, with or without a sheet before `!`. */
import type { Area } from './engine';
import { COLUMNS, ROWS } from './limits';

export function columnNumber(letters: string): number {
  let n = 0;
  for (const letter of letters.toUpperCase()) n = n * 26 + letter.charCodeAt(0) - 64;
  return n - 1;
}

export function columnLetters(column: number): string {
  let letters = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}

/** @returns undefined when the text is no address or lies outside a sheet */
export function parseArea(text: string): Area | undefined {
  const address = text.replace(/\$/g, '');
  const area = parseCells(address) ?? parseColumns(address) ?? parseRows(address);
  return area && isInSheet(area) ? area : undefined;
}

export function isInSheet({ row, column, rows, columns }: Area): boolean {
  return row >= 0 && column >= 0 && rows > 0 && columns > 0 && row + rows <= ROWS && column + columns <= COLUMNS;
}

export function formatArea(area: Area, dollar = ''): string {
  const { row, column, rows, columns } = area;
  const left = dollar + columnLetters(column);
  const right = dollar + columnLetters(column + columns - 1);
  if (rows === ROWS) return `${left}:${right}`;
  if (columns === COLUMNS) return `${dollar}${row + 1}:${dollar}${row + rows}`;
  const first = `${left}${dollar}${row + 1}`;
  return rows === 1 && columns === 1 ? first : `${first}:${right}${dollar}${row + rows}`;
}

export const quoteSheet = (name: string): string =>
  /^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) ? name : `'${name.replace(/'/g, "''")}'`;

/** `'A sheet'!B2` -> its two parts. */
export function splitAddress(text: string): { sheet: string | undefined; cells: string } {
  const at = text.lastIndexOf('!');
  if (at < 0) return { sheet: undefined, cells: text };
  const sheet = text.slice(0, at).replace(/^=/, '');
  const bare = /^'.*'$/.test(sheet) ? sheet.slice(1, -1).replace(/''/g, "'") : sheet;
  return { sheet: bare, cells: text.slice(at + 1) };
}

export const contains = (outer: Area, inner: Area): boolean =>
  inner.row >= outer.row &&
  inner.column >= outer.column &&
  inner.row + inner.rows <= outer.row + outer.rows &&
  inner.column + inner.columns <= outer.column + outer.columns;

export function intersect(a: Area, b: Area): Area | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

export function boundingArea(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  const rows = Math.max(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.max(a.column + a.columns, b.column + b.columns) - column;
  return { row, column, rows, columns };
}

/** What is left of `area` when `hole` is cut out: at most four areas. */
export function subtract(area: Area, hole: Area): Area[] {
  const cut = intersect(area, hole);
  if (!cut) return [area];
  const bottom = area.row + area.rows;
  const right = area.column + area.columns;
  const below = cut.row + cut.rows;
  const beyond = cut.column + cut.columns;
  return [
    { ...area, rows: cut.row - area.row },
    { ...area, row: below, rows: bottom - below },
    { row: cut.row, rows: cut.rows, column: area.column, columns: cut.column - area.column },
    { row: cut.row, rows: cut.rows, column: beyond, columns: right - beyond },
  ].filter((rest) => rest.rows > 0 && rest.columns > 0);
}

export const cellAt = (row: number, column: number): Area => ({ row, column, rows: 1, columns: 1 });

function parseCells(address: string): Area | undefined {
  const found = /^([A-Za-z]{1,3})(\d{1,7})(?::([A-Za-z]{1,3})(\d{1,7}))?$/.exec(address);
  if (!found) return undefined;
  const [, left, top, right = left, bottom = top] = found;
  return spanned(Number(top) - 1, columnNumber(left!), Number(bottom) - 1, columnNumber(right!));
}

function parseColumns(address: string): Area | undefined {
  const found = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(address);
  return found ? spanned(0, columnNumber(found[1]!), ROWS - 1, columnNumber(found[2]!)) : undefined;
}

function parseRows(address: string): Area | undefined {
  const found = /^(\d{1,7}):(\d{1,7})$/.exec(address);
  return found ? spanned(Number(found[1]) - 1, 0, Number(found[2]) - 1, COLUMNS - 1) : undefined;
}

const spanned = (row1: number, column1: number, row2: number, column2: number): Area => ({
  row: Math.min(row1, row2),
  column: Math.min(column1, column2),
  rows: Math.abs(row2 - row1) + 1,
  columns: Math.abs(column2 - column1) + 1,
});
