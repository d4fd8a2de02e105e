/** Tables with lines, and those without that only put things beside each other. */
import { BorderStyle, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType, type Paragraph } from 'docx';
import type { Signature, Table as Rows } from '../report/tree';
import { dealt } from './paper';
import { ALIGN, centred, line } from './text';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };
const HEADING_FILL = 'E7ECF4';
const STRONG_FILL = 'F4F6FA';
const CELL_MARGINS = { top: 40, bottom: 40, left: 80, right: 80 };
/** A table is read closer than a letter. */
const SMALLER = 3;
const LEAST_SIZE = 8;

export const tableSize = (size: number): number => Math.max(LEAST_SIZE, size - SMALLER);

/** Letters of a cell whose row may stand on one page. */
const MOST_WHOLE = 800;

interface CellOptions {
  width: number;
  fill?: string;
}

const cell = (children: Paragraph[], { width, fill }: CellOptions): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: CELL_MARGINS,
    verticalAlign: VerticalAlignTable.TOP,
    ...(fill && { shading: { fill, color: 'auto' } }),
    children,
  });

const SINGLE = { spacing: { before: 0, after: 0, line: 240 } };

/** @param size of the letter's text, in points. */
export function ruledTable({ columns, rows, strong = [] }: Rows, room: number, size: number): Table {
  const widths = dealt(
    room,
    columns.map(({ width }) => width),
  );
  const points = tableSize(size) * 2;
  const said = (text: string, column: number, bold: boolean) =>
    line(text, { ...SINGLE, alignment: ALIGN[columns[column]!.align ?? 'left'] }, { size: points, bold });
  return new Table({
    width: { size: room, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ heading }, at) =>
          cell([line(heading, { ...SINGLE, alignment: ALIGN.center }, { size: points, bold: true })], {
            width: widths[at]!,
            fill: HEADING_FILL,
          }),
        ),
      }),
      ...rows.map(
        (row, n) =>
          new TableRow({
            cantSplit: row.every((text) => text.length < MOST_WHOLE),
            children: row.map((text, at) =>
              cell([said(text, at, strong.includes(n))], {
                width: widths[at]!,
                ...(strong.includes(n) && { fill: STRONG_FILL }),
              }),
            ),
          }),
      ),
    ],
  });
}

/** @param cells rows of paragraphs. @param shares of the width. */
export function plainTable(cells: readonly (readonly Paragraph[][])[], room: number, shares: readonly number[]): Table {
  const widths = dealt(room, shares);
  return new Table({
    width: { size: room, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: NO_BORDERS,
    margins: { left: 0, right: 80 },
    rows: cells.map(
      (row) =>
        new TableRow({
          cantSplit: true,
          children: row.map(
            (children, at) =>
              new TableCell({
                width: { size: widths[at]!, type: WidthType.DXA },
                borders: { top: NONE, bottom: NONE, left: NONE, right: NONE },
                children: [...children],
              }),
          ),
        }),
    ),
  });
}

/** Labels with what they say. */
export const factsTable = (rows: readonly (readonly [string, string])[], room: number, label = 30): Table =>
  plainTable(
    rows.map(([name, value]) => [[line(name, SINGLE)], [line(':', SINGLE)], [line(value, SINGLE)]]),
    room,
    [label, 3, 97 - label],
  );

/** Room for a hand. */
const HAND = 900;

export const signed = ({ place, office, name, below }: Signature): Paragraph[] => [
  ...(place ? [centred(place)] : []),
  ...office.map((text) => centred(text)),
  line(name, { alignment: ALIGN.center, spacing: { before: HAND } }, { bold: true }),
  ...below.map((text) => centred(text)),
  centred(''),
];

/** Two beside each other, in their order. */
export function signatureTable(signatures: readonly Signature[], room: number): Table {
  const rows = Array.from({ length: Math.ceil(signatures.length / 2) }, (_, at) => signatures.slice(2 * at, 2 * at + 2));
  return plainTable(
    rows.map((pair) => [signed(pair[0]!), pair[1] ? signed(pair[1]) : [centred('')]]),
    room,
    [1, 1],
  );
}
