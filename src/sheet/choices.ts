/** What cells may hold, as the rules of a grid tell it. */
import { columnAt, placeAt, type Spot } from './address';
import type { Grid, GridValidation } from './plan';
import { areaOf } from './range';

/** A rectangle, 0-based, and the rule that it is under. */
export interface RuledArea {
  top: number;
  bottom: number;
  left: number;
  right: number;
  rule: GridValidation;
}

export function ruledAreas(rules: readonly GridValidation[]): RuledArea[] {
  return rules.flatMap((rule) =>
    rule.ranges.split(/\s+/).flatMap((range): RuledArea[] => {
      const [, left, top, right = left, bottom = top] = /^\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/i.exec(range) ?? [];
      if (left === undefined) return [];
      const [from, until] = [columnAt(left ?? '')!, columnAt(right ?? '')!];
      return [{ top: Number(top) - 1, bottom: Number(bottom) - 1, left: from, right: until, rule }];
    }),
  );
}

export const covers = ({ top, bottom, left, right }: RuledArea, { row, column }: Spot): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

/** The options of a list that stands in its own formula. */
export const writtenOptions = (list: string | undefined): string[] | undefined =>
  list && /^"[^"]*"$/.test(list)
    ? list
        .slice(1, -1)
        .split(/[,;]/)
        .map((one) => one.trim())
    : undefined;

/** A list reaches so far at most. */
const LONGEST_LIST = 1000;
const RANGE = /^\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?$/i;

/**
 * @param sheet the one that the rule is on.
 * @returns the options, also where they stand in cells of the workbook; undefined where a name or formula leads to them.
 */
export function optionsIn(list: string | undefined, sheet: string, grids: readonly Grid[]): string[] | undefined {
  const own = writtenOptions(list);
  if (own || !list) return own;
  const { sheet: other = sheet, cell } = placeAt(list.replace(/^=/, ''));
  const grid = grids.find((one) => one.sheet.toLowerCase() === other.toLowerCase());
  if (!grid || !RANGE.test(cell)) return undefined;
  const { top, left, bottom, right } = areaOf(cell.replaceAll('$', ''));
  if ((bottom - top + 1) * (right - left + 1) > LONGEST_LIST) return undefined;
  const found: string[] = [];
  for (let row = top - 1; row < bottom; row++)
    for (let column = left - 1; column < right; column++) {
      const value = grid.values[row]?.[column] ?? null;
      if (value !== null && value !== '') found.push(String(value));
    }
  return found.length > 0 ? found : undefined;
}
