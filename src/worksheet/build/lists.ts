/** The sheet of lists: what the drop-downs offer, and every spelling of an answer with its value. */
import { indexOf, spellings } from '../../assessment';
import type { ChoiceScale, Edition, Scale } from '../../rules/schema';
import { fixedColumn, letters, quoteSheet } from '../address';
import type { Cell, SheetPlan, WorkbookPlan } from '../plan';
import { headerStyle } from './palette';
import type { Names } from './names';
import type { Texts } from '../words';

export interface Lists {
  sheet: SheetPlan;
  names: WorkbookPlan['names'];
  /** Absolute addresses of the look-up table: `A/B/C|A` -> 1. */
  keys: string;
  values: string;
  /** The table of the scales themselves, where an assessor may name one. */
  scales?: ScaleTable;
}

/** Absolute addresses of columns, a row per scale of the edition. */
export interface ScaleTable {
  /** As they are compared: small letters, no spaces. */
  names: string;
  /** As the look-up table begins with them. */
  keys: string;
  /** The largest number; 0 where the answers are choices. */
  most: string;
  /** 1, 2, 3 ... */
  numbers: string;
  /** In the order of the rows. */
  order: readonly string[];
}

/** What the formulas look up: the scale and the answer in capitals, since not every engine compares as Excel does. */
export const lookupKey = (scale: string, answer: string): string => `${scale}|${answer}`.toUpperCase();

const choiceScales = (edition: Edition): [string, ChoiceScale][] =>
  Object.entries(edition.scales).flatMap(([key, scale]) => (scale.kind === 'choice' ? [[key, scale]] : []));

const hasOpenScales = (edition: Edition): boolean => indexOf(edition).leaves.some((leaf) => leaf.scaleIsOpen);

const mostOf = (scale: Scale): number => (scale.kind === 'choice' ? 0 : scale.kind === 'index' ? scale.max : 1);

const dropDownsFor = (edition: Edition, names: Names, text: Texts): { heading: string; name: string; items: string[] }[] => {
  const scales = choiceScales(edition);
  const keys = scales.map(([, scale]) => scale.options.map((option) => option.key));
  const open = [
    { heading: text('lists.scales'), name: names.scales, items: Object.keys(edition.scales) },
    { heading: text('lists.answers'), name: names.answers, items: [...new Set(keys.flat())] },
  ];
  return [
    ...scales.map(([key], index) => ({ heading: key, name: names.scale(key), items: keys[index]! })),
    { heading: text('lists.predicates'), name: names.predicates, items: edition.predicates.map((predicate) => predicate.code) },
    { heading: text('lists.yesNo'), name: names.yesNo, items: [text('lists.yes'), text('lists.no')] },
    ...(hasOpenScales(edition) ? open : []),
  ];
};

/** Name, key, largest number and number of every scale. */
const scaleRows = (edition: Edition): [string, string, number, number][] =>
  hasOpenScales(edition)
    ? Object.entries(edition.scales).map(([key, scale], index) => [
        key.toLowerCase().replace(/\s/g, ''),
        key.toUpperCase(),
        mostOf(scale),
        index + 1,
      ])
    : [];

export function buildLists(edition: Edition, names: Names, text: Texts): Lists {
  const scales = choiceScales(edition);
  const spelled = scales.flatMap(([key, scale]) => spellings(scale).map((s) => [lookupKey(key, s.text), s.value] as const));
  const dropDowns = dropDownsFor(edition, names, text);
  const open = scaleRows(edition);
  const tableAt = 3 + dropDowns.length;
  const width = tableAt + (open.length ? 4 : 0);
  const height = 1 + Math.max(spelled.length, ...dropDowns.map((list) => list.items.length));
  const cells = Array.from({ length: height }, () => Array<Cell>(width).fill(null));
  const scaleHeadings = open.length
    ? [text('lists.scaleName'), text('lists.scaleKey'), text('lists.scaleMax'), text('column.scaleNo')]
    : [];
  cells[0] = [text('lists.key'), text('lists.value'), null, ...dropDowns.map((list) => list.heading), ...scaleHeadings];
  spelled.forEach(([key, value], row) => cells[row + 1]!.splice(0, 2, key, value));
  dropDowns.forEach((list, column) => list.items.forEach((item, row) => (cells[row + 1]![3 + column] = item)));
  open.forEach((scale, row) => cells[row + 1]!.splice(tableAt, 4, ...scale));

  const at = (column: number, rows: number) => `${quoteSheet(names.lists)}!${fixedColumn(letters(column), 1, rows)}`;
  return {
    sheet: {
      name: names.lists,
      columns: Array.from({ length: width }, (_, column) => ({ width: column === 0 ? 24 : 12 })),
      cells,
      styles: [{ range: `A1:${letters(width - 1)}1`, style: headerStyle }],
      validations: [],
      conditionals: [],
      hidden: true,
      protect: true,
    },
    names: dropDowns.map((list, column) => ({ name: list.name, formula: `=${at(3 + column, list.items.length)}` })),
    keys: at(0, spelled.length),
    values: at(1, spelled.length),
    ...(open.length && {
      scales: {
        names: at(tableAt, open.length),
        keys: at(tableAt + 1, open.length),
        most: at(tableAt + 2, open.length),
        numbers: at(tableAt + 3, open.length),
        order: Object.keys(edition.scales),
      },
    }),
  };
}
