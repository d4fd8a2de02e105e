/** The summary of a worksheet: whose it is, and small tables that count its rows. */
import { letters, quoteSheet, rangeAt } from '../../sheet/address';
import { across, headingLooks, tableLook, titleHeight, titleLook, twoLines, unitLine, wideRow } from '../../sheet/blocks';
import { yearEntry } from '../../sheet/entries';
import { BORDER, inputStyle, quietStyle } from '../../sheet/palette';
import { formula } from '../../sheet/expression';
import { pagesDown } from '../../sheet/pages';
import type { Cell, SheetPlan, Style } from '../../sheet/plan';
import type { RegisterIdentity } from './contract';
import type { Words } from './words';

/** Where a row of a block stands, 1-based; `first` and `last` are the block's rows without its total. */
export interface BlockPlace {
  row: number;
  first: number;
  last: number;
}
type BlockRow = (place: BlockPlace) => Cell[];

export interface Block {
  title: string;
  headings: readonly string[];
  rows: readonly BlockRow[];
  total?: BlockRow;
  /** Looks of the columns after the first. */
  looks?: readonly Style[];
}

export interface SummaryParts {
  name: string;
  title: string;
  /** How the figures are to be read. */
  note: string;
  identity: RegisterIdentity;
  blocks: readonly Block[];
  words: Words;
  footer: string;
  tabColor: string;
}

const ROW = { title: 0, note: 1, whose: 2, unit: 3, body: 4, year: 5, blocks: 7 };
const FIRST_WIDTH = 44;
/** Beside so many columns that the page would not hold all of them otherwise. */
const NARROW_FIRST_WIDTH = 29;
const MANY_COLUMNS = 10;
const WIDTH = 11;
const WIDTH_OF_AMOUNTS = 22;
const BAR_STEPS = 10;

export const percent: Style = { numberFormat: '0%', align: 'center' };
export const count: Style = { numberFormat: '0;-0;"–"', align: 'center' };
export const amount: Style = { numberFormat: '#,##0', align: 'right' };
export const bar: Style = { color: '#2E75B6', align: 'left' };

/** A bar of text as long as a share, so that it prints and needs no chart. */
export const barOf = (share: string): string => `IF(ISNUMBER(${share}),REPT("█",ROUND(${share}*${BAR_STEPS},0)),"")`;

/** A share, blank where there is nothing to share. */
export const shareOf = (part: string, whole: string): string => `IF(${whole}=0,"",${part}/${whole})`;

/** How many rows hold these texts, each a column and what stands in it: any case, spaces around; an error value holds none. */
export const countWhere = (...pairs: (readonly [column: string, text: string])[]): string =>
  `SUMPRODUCT(--ISNUMBER(1/${pairs.map(([column, text]) => `(TRIM(${column})=${text})`).join('/')}))`;

export interface Crossing {
  title: string;
  /** Headings of the first column, of what has no column of its own, and of the sum. */
  headings: readonly [first: string, none: string, sum: string];
  names: readonly [rows: readonly string[], columns: readonly string[]];
  /** Names of the workbook's columns that hold them. */
  held: readonly [rows: string, columns: string];
  /** What the rows are called that hold none of the names, and all. */
  none: string;
  total: string;
  /** How many rows there are: an expression. */
  all: string;
}

/** Every pair of two choices, and how many rows hold it; what is left holds neither. */
export function crossBlock({ title, headings, names, held, none, total, all }: Crossing): Block {
  const [inRows, inColumns] = names;
  const columns = inColumns.map((_, n) => letters(n + 1));
  const [left, sum] = [letters(columns.length + 1), letters(columns.length + 2)];
  const rest = (row: number) => formula(`${sum}${row}-SUM(${columns[0]}${row}:${columns[columns.length - 1]}${row})`);
  return {
    title,
    headings: [headings[0], ...inColumns, headings[1], headings[2]],
    rows: [
      ...inRows.map((name): BlockRow => ({ row, first }) => [
        name,
        ...columns.map((letter) => formula(countWhere([held[0], `$A${row}`], [held[1], `${letter}$${first - 1}`]))),
        rest(row),
        formula(countWhere([held[0], `$A${row}`])),
      ]),
      ({ row, first, last }) => [
        none,
        ...[...columns, left, sum].map((letter) => formula(`${letter}${last + 1}-SUM(${letter}${first}:${letter}${row - 1})`)),
      ],
    ],
    total: ({ row, first }) => [
      total,
      ...columns.map((letter) => formula(countWhere([held[1], `${letter}$${first - 1}`]))),
      rest(row),
      formula(all),
    ],
    looks: [...columns, left, sum].map(() => count),
  };
}

/** The figures beside the names of the first block, on the summary. */
export const firstOfBlocks = (rows: number): string => `$B$${ROW.blocks + 3}:$B$${ROW.blocks + 2 + rows}`;

/** The row of the first block's total, 1-based. @param rows above it. */
export const totalRow = (rows: number): number => ROW.blocks + 3 + rows;

/** Whose the worksheet is, as the summary says it: for the other sheets. */
export const unitOn = (summary: string): string => `${quoteSheet(summary)}!$A$${ROW.whose + 1}`;

function identityRows({ title, note, identity, words: { common } }: SummaryParts): Cell[][] {
  const at = (row: number) => `B${row + 1}`;
  return [
    [title],
    [note],
    [formula(unitLine(at(ROW.unit), at(ROW.body), at(ROW.year), common('lke.year')))],
    [common('summary.unit'), identity.unit],
    [common('summary.body'), identity.body || null],
    [common('summary.year'), identity.year],
    [],
  ];
}

function widthOf(column: number, blocks: readonly Block[]): number {
  if (column === 0) return blocks.some(({ headings }) => headings.length > MANY_COLUMNS) ? NARROW_FIRST_WIDTH : FIRST_WIDTH;
  return blocks.some(({ looks }) => looks?.[column - 1] === amount) ? WIDTH_OF_AMOUNTS : WIDTH;
}

function blockCells(block: Block, top: number): Cell[][] {
  const first = top + 3;
  const last = first + block.rows.length - 1;
  const rows = block.rows.map((cells, index) => cells({ row: first + index, first, last }));
  return [[block.title], [...block.headings], ...rows, ...(block.total ? [block.total({ row: last + 1, first, last })] : []), []];
}

function blockStyles(block: Block, top: number): SheetPlan['styles'] {
  const [heading, first] = [top + 1, top + 2];
  const bottom = first + block.rows.length - 1 + (block.total ? 1 : 0);
  const end = block.headings.length - 1;
  return [
    ...headingLooks([top]),
    ...tableLook({ heading, bottom, right: end }, { size: 10, valign: 'center' }),
    { range: rangeAt(first, 0, bottom, 0), style: { wrap: true } },
    ...(block.looks ?? []).map((style, column) => ({ range: rangeAt(first, column + 1, bottom, column + 1), style })),
    ...(block.total ? [{ range: rangeAt(bottom, 0, bottom, end), style: { bold: true, fill: '#F1F4F9' } }] : []),
  ];
}

export function summarySheet(parts: SummaryParts): SheetPlan {
  const { name, blocks, words, footer, tabColor } = parts;
  const width = Math.max(4, ...blocks.map(({ headings }) => headings.length));
  const rows = identityRows(parts);
  const styles: SheetPlan['styles'] = [
    titleLook,
    { range: 'A2', style: quietStyle },
    { range: `A${ROW.whose + 1}`, style: { bold: true } },
    { range: `B${ROW.unit + 1}:D${ROW.year + 1}`, style: { ...inputStyle, border: BORDER, align: 'left', wrap: true } },
    { range: `A${ROW.unit + 1}:D${ROW.year + 1}`, style: { valign: 'center' } },
  ];
  const heights: NonNullable<SheetPlan['heights']> = [titleHeight, ...twoLines([ROW.unit, ROW.body])];
  const tops: number[] = [];
  for (const block of blocks) {
    tops.push(rows.length);
    styles.push(...blockStyles(block, rows.length));
    heights.push(...twoLines([rows.length + 1]));
    rows.push(...blockCells(block, rows.length));
  }
  const cells = rows.map((row) => wideRow(width, row));
  const columns = Array.from({ length: width }, (_, column) => ({ width: widthOf(column, blocks) }));
  return {
    name,
    columns,
    cells,
    heights,
    styles,
    merges: across('B', 'D', [ROW.unit, ROW.body, ROW.year]),
    validations: [yearEntry(`B${ROW.year + 1}`, words.common)],
    conditionals: [],
    tabColor,
    protect: true,
    print: {
      landscape: true,
      titleRows: `$1:$${ROW.whose + 1}`,
      area: `A1:${letters(width - 1)}${cells.length}`,
      breaks: pagesDown({ widths: columns.map((one) => one.width), heights, rows: cells.length, titles: ROW.whose + 1 }, tops),
      footer,
    },
  };
}
