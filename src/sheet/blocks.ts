/** What every sheet of ours is put together from: rows, headings, tables, notes. Rows are 0-based. */
import { cellAt, letters, rangeAt } from './address';
import { literal } from './expression';
import { BORDER, headerStyle, quietStyle, sectionStyle, titleStyle } from './palette';
import type { Cell, SheetPlan, Style } from './plan';

type Styles = SheetPlan['styles'];
type Heights = NonNullable<SheetPlan['heights']>;

/** Cells from column A on, filled up to the width of the sheet. */
export const wideRow = (width: number, cells: readonly Cell[] = []): Cell[] => [
  ...cells,
  ...Array<Cell>(width - cells.length).fill(null),
];

/** Cells by the letters of their columns: `{ A: 'Unit', C: 'BPS' }`. */
export const placedRow = (width: number, values: Readonly<Partial<Record<string, Cell>>>): Cell[] =>
  Array.from({ length: width }, (_, column) => values[letters(column)] ?? null);

/** A heading and numbered lines below it. */
export const notes = (heading: string, lines: readonly string[]): Cell[][] => [
  [heading],
  ...lines.map((said, n): Cell[] => [n + 1, said]),
];

/** Whose a sheet is, as one line for all its pages; an expression. @param unit,body,year cells. @param word `Tahun`. */
export const unitLine = (unit: string, body: string, year: string, word: string): string =>
  `${unit}&IF(${body}="","",", "&${body})&${literal(`, ${word} `)}&${year}`;

/** `C5:F5`, one per row, to be merged. */
export const across = (from: string, to: string, rows: readonly number[]): string[] =>
  rows.map((row) => `${from}${row + 1}:${to}${row + 1}`);

const LINE = 15;
const lines = (count: number, rows: readonly number[]): Heights => rows.map((row) => ({ row, count: 1, height: count * LINE }));
export const twoLines = (rows: readonly number[]): Heights => lines(2, rows);
export const threeLines = (rows: readonly number[]): Heights => lines(3, rows);
export const titleHeight: Heights[number] = { row: 0, count: 1, height: 21 };

/** The title of a sheet in A1. */
export const titleLook: Styles[number] = { range: 'A1', style: titleStyle };

/** Headings in column A. */
export const headingLooks = (rows: readonly number[]): Styles =>
  rows.map((row) => ({ range: cellAt(row, 0), style: sectionStyle }));

export interface TableSpot {
  /** Row of the headings; the body follows. */
  heading: number;
  /** Last row of the body. */
  bottom: number;
  /** Last column, 0-based. */
  right: number;
}

/** A table from column A on: headings, and a body with borders. */
export const tableLook = ({ heading, bottom, right }: TableSpot, body: Style = { valign: 'center' }): Styles => [
  { range: rangeAt(heading, 0, heading, right), style: headerStyle },
  { range: rangeAt(heading + 1, 0, bottom, right), style: { border: BORDER, ...body } },
];

/** A sheet of rows begins with its title, whose it is, what it says so far, and how to fill it. @param end last column. */
export const topLooks = (end: string, start = 'A'): Styles => [
  { ...titleLook, range: `${start}1` },
  { range: `A2:${end}3`, style: { bold: true } },
  { range: `A4:${end}4`, style: quietStyle },
];
