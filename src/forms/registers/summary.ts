/** The summary of a worksheet: whose it is, and small tables that count its rows. */
import { letters, quoteSheet, rangeAt } from '../../sheet/address';
import { across, headingLooks, tableLook, titleHeight, titleLook, twoLines, wideRow } from '../../sheet/blocks';
import { yearEntry } from '../../sheet/entries';
import { BORDER, inputStyle, quietStyle } from '../../sheet/palette';
import { literal } from '../../sheet/expression';
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
  /** Begins a page on paper. */
  newPage?: boolean;
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

const ROW = { title: 0, note: 1, unit: 3, body: 4, year: 5, blocks: 7 };
const FIRST_WIDTH = 44;
const WIDTH = 13;
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

/** Unit and year of the summary, for the other sheets. */
export function unitOn(summary: string, words: Words): string {
  const here = `${quoteSheet(summary)}!$B$`;
  return `${here}${ROW.unit + 1}&${literal(`, ${words.common('lke.year')} `)}&${here}${ROW.year + 1}`;
}

function identityRows({ title, note, identity, words: { common } }: SummaryParts): Cell[][] {
  return [
    [title],
    [note],
    [],
    [common('summary.unit'), identity.unit],
    [common('summary.body'), identity.body || null],
    [common('summary.year'), identity.year],
    [],
  ];
}

function widthOf(column: number, blocks: readonly Block[]): number {
  if (column === 0) return FIRST_WIDTH;
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
    { range: `B${ROW.unit + 1}:D${ROW.year + 1}`, style: { ...inputStyle, border: BORDER, align: 'left' } },
  ];
  const heights: NonNullable<SheetPlan['heights']> = [titleHeight];
  const breaks: number[] = [];
  for (const block of blocks) {
    if (block.newPage) breaks.push(rows.length);
    styles.push(...blockStyles(block, rows.length));
    heights.push(...twoLines([rows.length + 1]));
    rows.push(...blockCells(block, rows.length));
  }
  const cells = rows.map((row) => wideRow(width, row));
  return {
    name,
    columns: Array.from({ length: width }, (_, column) => ({ width: widthOf(column, blocks) })),
    cells,
    heights,
    styles,
    merges: across('B', 'D', [ROW.unit, ROW.body, ROW.year]),
    validations: [yearEntry(`B${ROW.year + 1}`, words.common)],
    conditionals: [],
    tabColor,
    protect: true,
    print: { landscape: true, area: `A1:${letters(width - 1)}${cells.length}`, breaks, footer },
  };
}
