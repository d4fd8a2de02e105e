/** The titles of an LKE laid across: in which row they stand, and what each says with the answers below it. */
import { isBlank } from '../../assessment';
import type { Edition } from '../../rules/schema';
import { textAt, valueAt, width } from '../../sheet/grid';
import type { Grid } from '../../sheet/plan';
import { scalesOf } from '../answers/options';
import { codeIn } from './codes';
import { wordsIn, type RowSigns } from './outline';
import { ACROSS_WEIGHTS as A } from './weights';

const DEEPEST_HEADING = 10;
export const WIDEST = 600;
export const MOST_UNITS = 500;
/** A question is no mere word. */
const LONG = 12;
const LEADING_CODE = /^\W*([A-Za-z](?:\.\w+)+#?\w*)\b/;

/** @returns the 0-based row of the titles: the first with as many long texts or codes as make an LKE. */
export function titleRow(grid: Grid): number | undefined {
  for (let row = 0; row < Math.min(grid.values.length - 1, DEEPEST_HEADING); row++) {
    let long = 0;
    for (let column = 0; column < width(grid, WIDEST); column++) {
      const text = textAt(grid, row, column);
      if (text.length >= LONG || LEADING_CODE.test(text)) long++;
    }
    if (long >= A.columns) return row;
  }
  return undefined;
}

/** The scales by which all answers of a column are answers. */
function scalesBelow(grid: Grid, edition: Edition, heading: number, column: number): ReadonlySet<string> | undefined {
  let common: ReadonlySet<string> | undefined;
  for (let row = heading + 1; row < Math.min(grid.values.length, heading + 1 + MOST_UNITS); row++) {
    const value = valueAt(grid, row, column);
    if (isBlank(value)) continue;
    const own = scalesOf(edition, value);
    common = common ? new Set([...common].filter((scale) => own.has(scale))) : own;
  }
  return common;
}

/** The columns as rows of an outline: what their titles and answers say. */
export function signsOfTitles(grid: Grid, edition: Edition, heading: number, taken: ReadonlySet<number>): RowSigns[] {
  return Array.from({ length: width(grid, WIDEST) }, (_, column) => column).flatMap((column): RowSigns[] => {
    const title = textAt(grid, heading, column);
    if (title === '' || taken.has(column)) return [];
    const code = codeIn(edition, LEADING_CODE.exec(title)?.[1] ?? '');
    const { marker, text } = wordsIn([title]);
    const answers = scalesBelow(grid, edition, heading, column);
    return [{ row: column, marker, text, scaleText: '', ...(code && { code }), ...(answers && { answers }) }];
  });
}
