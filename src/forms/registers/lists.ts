/** The sheets of lists: what the drop-downs offer and what the formulas look up, one column each; what formulas lay beside a row in rows below. */
import { fixedColumn, letters, quoteSheet, rangeAt } from '../../sheet/address';
import { headerStyle, inputStyle } from '../../sheet/palette';
import type { Cell, SheetPlan, WorkbookPlan } from '../../sheet/plan';
import type { RegisterNames } from './names';

export interface List {
  heading: string;
  items: readonly (string | number)[];
  /** Open cells below, for the user's own items. */
  spare?: number;
  /** Its items lie side by side, as the columns do that they belong to. */
  across?: boolean;
}

/** A list where it stands. */
export interface Choices {
  name: string;
  items: readonly string[];
}

export interface Lists<K extends string> {
  sheets: SheetPlan[];
  names: WorkbookPlan['names'];
  of: Record<K, Choices>;
}

const GAP = 4;
const NUMBER_WIDTH = 8;

type Entry<K extends string> = [key: K, list: List];

/** One sheet of lists. @param footer where it is to be seen and printed: what is open for the user's own items. */
function listSheet<K extends string>(name: string, lists: readonly Entry<K>[], names: RegisterNames, footer?: string) {
  const down = lists.filter(([, { across }]) => !across);
  const across = lists.filter(([, list]) => list.across);
  const length = ({ items, spare = 0 }: List) => items.length + spare;
  const height = 1 + Math.max(...down.map(([, list]) => length(list)));
  const width = Math.max(down.length, ...across.map(([, { items }]) => items.length));
  const row = (cells: readonly Cell[]): Cell[] => [...cells, ...Array<null>(width - cells.length).fill(null)];
  const cells = [
    ...Array.from({ length: height }, (_, at) =>
      row(down.map(([, { heading, items }]) => (at === 0 ? heading : (items[at - 1] ?? null)))),
    ),
    ...across.flatMap(([, { heading, items }]) => [row([heading]), row(items)]),
  ];
  const rangeOf = ([, list]: Entry<K>): string => {
    const side = across.findIndex(([, one]) => one === list);
    const at = side < 0 ? fixedColumn(letters(down.findIndex(([, one]) => one === list)), 1, length(list)) : undefined;
    const bottom = height + 2 * side + 2;
    return `${quoteSheet(name)}!${at ?? `$A$${bottom}:$${letters(list.items.length - 1)}$${bottom}`}`;
  };
  const sheet: SheetPlan = {
    name,
    columns: Array.from({ length: width }, (_, column) => {
      const list = down[column]?.[1];
      return {
        width: list ? GAP + Math.max(list.heading.length, ...list.items.map((item) => String(item).length)) : NUMBER_WIDTH,
      };
    }),
    cells,
    styles: [
      { range: rangeAt(0, 0, 0, down.length - 1), style: headerStyle },
      ...down.flatMap(([, { items, spare }], column) =>
        spare ? [{ range: rangeAt(items.length + 1, column, items.length + spare, column), style: inputStyle }] : [],
      ),
    ],
    validations: [],
    conditionals: [],
    hidden: footer === undefined,
    protect: true,
    ...(footer !== undefined && {
      print: { landscape: true, area: rangeAt(0, 0, cells.length - 1, width - 1), breaks: [], footer },
    }),
  };
  return { sheet, names: lists.map((entry) => ({ name: names.list(entry[0]), formula: `=${rangeOf(entry)}` })) };
}

/** @param sheets names of the sheets: of lists, and of those that users add to where there are any. */
export function buildLists<K extends string>(
  sheets: { lists: string; own?: string },
  lists: Record<K, List>,
  names: RegisterNames,
  footer: string,
): Lists<K> {
  const all = Object.entries(lists) as Entry<K>[];
  const own = all.filter(([, { spare }]) => spare);
  const built = [
    ...(sheets.own !== undefined ? [listSheet(sheets.own, own, names, footer)] : []),
    listSheet(
      sheets.lists,
      all.filter((entry) => sheets.own === undefined || !own.includes(entry)),
      names,
    ),
  ];
  return {
    sheets: built.map(({ sheet }) => sheet),
    names: built.flatMap((one) => one.names),
    of: Object.fromEntries(
      all.map(([key, { items }]): [K, Choices] => [key, { name: names.list(key), items: items.map(String) }]),
    ) as Record<K, Choices>,
  };
}
