/** The review as its sheet keeps it: found by its headings and codes, wherever somebody has moved rows and columns. */
import { clean, isBlank, type Raw } from '../../assessment';
import { cellAt } from '../../sheet/address';
import type { Grid } from '../../sheet/plan';
import {
  CHECKS,
  COLUMNS,
  PERIODS,
  STATES,
  TABLES,
  type OpenColumn,
  type Review,
  type ReviewColumn,
  type ReviewRow,
} from './contract';

const said = (grid: Grid, row: number, column: number): string => clean(grid.values[row]?.[column]);
const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Whether the sheet is a review. */
export const isReview = ({ values }: Grid): boolean => TABLES.some(({ title }) => values[0]?.[0] === title);

/** One of a list's choices, in either language. */
const choiceOf = <Choice extends string>(
  choices: readonly Choice[],
  kind: 'state' | 'checked',
  text: string,
): Choice | undefined =>
  choices.find((one) => TABLES.some((table) => same((table as Record<string, string>)[`${kind}.${one}`]!, text)));

function rowOf(at: (column: OpenColumn) => Raw): ReviewRow {
  const text = (column: OpenColumn) => clean(at(column));
  const state = choiceOf(STATES, 'state', text('state'));
  const checked = choiceOf(CHECKS, 'checked', text('checked'));
  const period = PERIODS.find((one) => same(one, text('period')));
  const texts = (['reason', 'by', 'phrase'] as const).flatMap((column) => (text(column) ? [[column, text(column)]] : []));
  const raws = (['tpn', 'agreed'] as const).flatMap((column) => (isBlank(at(column)) ? [] : [[column, at(column)]]));
  return {
    ...(Object.fromEntries([...texts, ...raws]) as ReviewRow),
    ...(state && { state }),
    ...(checked && { checked }),
    ...(period && { period }),
  };
}

function reviewOn(grid: Grid): Review | undefined {
  const heading = grid.values.findIndex((_, row) => TABLES.some(({ code }) => same(said(grid, row, 0), code)));
  if (heading < 0) return undefined;
  const columns = new Map<ReviewColumn, number>();
  (grid.values[heading] ?? []).forEach((_, column) => {
    const key = COLUMNS.find((one) => TABLES.some((table) => same(said(grid, heading, column), table[one])));
    if (key && !columns.has(key)) columns.set(key, column);
  });
  const label = grid.values.findIndex((_, row) => row < heading && TABLES.some(({ lke }) => same(said(grid, row, 0), lke)));
  const rows = new Map<string, number>();
  for (let row = heading + 1; row < grid.values.length; row++) {
    const code = said(grid, row, 0);
    if (code !== '' && !rows.has(code)) rows.set(code, row);
  }
  const read = (row: number) => (column: OpenColumn) =>
    columns.has(column) ? (grid.values[row]?.[columns.get(column)!] ?? null) : null;
  return {
    sheet: grid.sheet,
    lke: label < 0 ? '' : said(grid, label, 1),
    rows: new Map([...rows].map(([code, row]) => [code, rowOf(read(row))])),
    cellOf: (code, column) => {
      const [row, at] = [rows.get(code), columns.get(column)];
      return row === undefined || at === undefined ? undefined : cellAt(row, at);
    },
  };
}

/** @returns every review of the workbook. */
export const readReviews = (grids: readonly Grid[]): Review[] => grids.filter(isReview).flatMap((grid) => reviewOn(grid) ?? []);

/** The one of an LKE: it names its sheet; where only one is there and names a sheet that is gone, it is that one. */
export function reviewOf(grids: readonly Grid[], lke: string): Review | undefined {
  const all = readReviews(grids);
  const [only, ...others] = all;
  const isOrphan = only !== undefined && others.length === 0 && !grids.some(({ sheet }) => same(sheet, only.lke));
  return all.find((one) => same(one.lke, lke)) ?? (isOrphan ? only : undefined);
}

/** What TPN answered, by code; blanks are absent. */
export const tpnOf = (review: Review | undefined): ReadonlyMap<string, Raw> =>
  new Map([...(review?.rows ?? [])].flatMap(([code, { tpn }]) => (tpn === undefined ? [] : [[code, tpn]])));
