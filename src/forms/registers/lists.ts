/** The sheet of lists: what the drop-downs offer, one column each. */
import { fixedColumn, letters, quoteSheet } from '../../sheet/address';
import { headerStyle, inputStyle } from '../../sheet/palette';
import type { Cell, SheetPlan, WorkbookPlan } from '../../sheet/plan';
import type { RegisterNames } from './names';

export interface List {
  heading: string;
  items: readonly string[];
  /** Open cells below, for the user's own items. */
  spare?: number;
}

/** A list where it stands. */
export interface Choices {
  name: string;
  /** Absolute, with its sheet; spare cells included. */
  range: string;
  items: readonly string[];
}

export interface Lists<K extends string> {
  sheet: SheetPlan;
  names: WorkbookPlan['names'];
  of: Record<K, Choices>;
}

const GAP = 4;

export function buildLists<K extends string>(name: string, lists: Record<K, List>, names: RegisterNames): Lists<K> {
  const all = Object.entries(lists) as [K, List][];
  const length = ({ items, spare = 0 }: List) => items.length + spare;
  const height = 1 + Math.max(...all.map(([, list]) => length(list)));
  const cells = Array.from({ length: height }, (_, row): Cell[] =>
    all.map(([, { heading, items }]) => (row === 0 ? heading : (items[row - 1] ?? null))),
  );
  const rangeOf = (list: List, column: number) => `${quoteSheet(name)}!${fixedColumn(letters(column), 1, length(list))}`;
  const places = all.map(([key, list], column): [K, Choices] => [
    key,
    { name: names.list(key), range: rangeOf(list, column), items: list.items },
  ]);
  const spare = all.flatMap(([, list], column) =>
    list.spare
      ? [{ range: `${letters(column)}${list.items.length + 2}:${letters(column)}${length(list) + 1}`, style: inputStyle }]
      : [],
  );
  return {
    sheet: {
      name,
      columns: all.map(([, { heading, items }]) => ({
        width: GAP + Math.max(heading.length, ...items.map((item) => item.length)),
      })),
      cells,
      styles: [{ range: `A1:${letters(all.length - 1)}1`, style: headerStyle }, ...spare],
      validations: [],
      conditionals: [],
      hidden: spare.length === 0,
      protect: true,
    },
    names: places.map(([, { name: listName, range }]) => ({ name: listName, formula: `=${range}` })),
    of: Object.fromEntries(places) as Record<K, Choices>,
  };
}
