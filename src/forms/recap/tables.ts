/** A sheet that is one table: title, a line about it, headings, rows; filtered, frozen and printed alike. */
import { rangeAt } from '../../sheet/address';
import { tableLook, titleLook, wideRow } from '../../sheet/blocks';
import { pagesAcross } from '../../sheet/pages';
import { quietStyle } from '../../sheet/palette';
import { LONGEST_TEXT, type Cell, type SheetPlan, type Style } from '../../sheet/plan';
import type { Kind } from './columns';

export interface TableColumn {
  title: string;
  kind: Kind;
  /** Characters. */
  width: number;
  /** A bar in each cell, full at this number. */
  bars?: number;
}

/** A column with what it shows of each. */
export interface ColumnOf<Of> extends TableColumn {
  cell(of: Of): string | number | null;
}

export interface Table {
  name: string;
  title: string;
  about: string;
  columns: readonly TableColumn[];
  rows: Cell[][];
  /** Columns that stay when a person scrolls to the right. */
  frozen: number;
  /** Whose figures these are. */
  whose: string;
  /** The last column on paper; absent = all. */
  printed?: number;
  footer: string;
}

/** 0-based rows. */
export const HEADING = 3;
export const FIRST = HEADING + 1;
/** The last row; a table without rows still has an empty one, so that every range is one. */
export const lastOf = (rows: readonly unknown[]): number => HEADING + Math.max(1, rows.length);

const HEADING_HEIGHT = 62;
const TWO_LINES = 30;
const BAR = '#9DC3E6';

const looks: Record<Kind, Style> = {
  text: { align: 'left', wrap: true },
  count: { align: 'center', numberFormat: '0' },
  points: { align: 'right', numberFormat: '0.00' },
  share: { align: 'right', numberFormat: '0.0%' },
};

/** Files of other programs hold longer texts than a cell of Excel; none of them keeps the recap from being written. */
const fitting = (cell: Cell): Cell =>
  typeof cell === 'string' && cell.length > LONGEST_TEXT ? `${cell.slice(0, LONGEST_TEXT - 1)}…` : cell;

/** One style for neighbours of the same kind. */
function columnStyles(columns: readonly TableColumn[], last: number): SheetPlan['styles'] {
  const styles: SheetPlan['styles'] = [];
  let from = 0;
  columns.forEach(({ kind }, at) => {
    if (columns[at + 1]?.kind === kind) return;
    styles.push({ range: rangeAt(FIRST, from, last, at), style: looks[kind] });
    from = at + 1;
  });
  return styles;
}

export function tableSheet({ name, title, whose, about, columns, rows, frozen, printed, footer }: Table): SheetPlan {
  const last = lastOf(rows);
  const right = columns.length - 1;
  const across = pagesAcross(
    columns.slice(0, (printed ?? right) + 1).map(({ width }) => width),
    frozen,
  );
  const wide = (...cells: Cell[]): Cell[] => wideRow(columns.length, cells);
  const body = rows.length > 0 ? rows.map((row) => row.map(fitting)) : [wide()];
  return {
    name,
    columns: columns.map(({ width }) => ({ width })),
    cells: [wide(title), wide(about), wide(whose), columns.map((column) => column.title), ...body],
    // Beside the columns of the first page, and of those that stand on every page.
    merges: [rangeAt(1, 0, 1, (across?.breaks[0] ?? (printed ?? right) + 1) - 1), rangeAt(2, 0, 2, frozen - 1)].filter((range) =>
      range.includes(':'),
    ),
    heights: [
      { row: 1, count: 2, height: TWO_LINES },
      { row: HEADING, count: 1, height: HEADING_HEIGHT },
    ],
    styles: [
      titleLook,
      { range: 'A2', style: { ...quietStyle, wrap: true, valign: 'top' } },
      { range: 'A3', style: { bold: true, wrap: true, valign: 'top' } },
      ...tableLook({ heading: HEADING, bottom: last, right }, { valign: 'top' }),
      ...columnStyles(columns, last),
    ],
    validations: [],
    conditionals: [],
    bars: columns.flatMap(({ bars }, at) =>
      bars === undefined ? [] : [{ range: rangeAt(FIRST, at, last, at), max: bars, color: BAR }],
    ),
    autoFilter: rangeAt(HEADING, 0, last, right),
    freeze: { rows: FIRST, columns: frozen },
    protect: false,
    print: {
      landscape: true,
      titleRows: `$${HEADING}:$${HEADING + 1}`,
      area: rangeAt(0, 0, last, printed ?? right),
      breaks: [],
      footer,
      ...(across && { across }),
    },
  };
}

export type ListOf<Of> = Omit<Table, 'columns' | 'rows'> & { columns: readonly ColumnOf<Of>[]; all: readonly Of[] };

/** A row for each. */
export const listSheet = <Of>({ all, ...table }: ListOf<Of>): SheetPlan =>
  tableSheet({ ...table, rows: all.map((one) => table.columns.map(({ cell }) => cell(one))) });
