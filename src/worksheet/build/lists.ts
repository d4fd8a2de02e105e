/** The sheet of lists: what the drop-downs offer, and every spelling of an answer with its value. */
import { spellings } from '../../assessment';
import type { ChoiceScale, Edition } from '../../rules/schema';
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
}

/** What the formulas look up: the scale and the answer in capitals, since not every engine compares as Excel does. */
export const lookupKey = (scale: string, answer: string): string => `${scale}|${answer}`.toUpperCase();

const choiceScales = (edition: Edition): [string, ChoiceScale][] =>
  Object.entries(edition.scales).flatMap(([key, scale]) => (scale.kind === 'choice' ? [[key, scale]] : []));

export function buildLists(edition: Edition, names: Names, text: Texts): Lists {
  const scales = choiceScales(edition);
  const spelled = scales.flatMap(([key, scale]) => spellings(scale).map((s) => [lookupKey(key, s.text), s.value] as const));
  const dropDowns = [
    ...scales.map(([key, scale]) => ({ heading: key, name: names.scale(key), items: scale.options.map((option) => option.key) })),
    { heading: text('lists.predicates'), name: names.predicates, items: edition.predicates.map((predicate) => predicate.code) },
    { heading: text('lists.yesNo'), name: names.yesNo, items: [text('lists.yes'), text('lists.no')] },
  ];
  const width = 3 + dropDowns.length;
  const height = 1 + Math.max(spelled.length, ...dropDowns.map((list) => list.items.length));
  const cells = Array.from({ length: height }, () => Array<Cell>(width).fill(null));
  cells[0] = [text('lists.key'), text('lists.value'), null, ...dropDowns.map((list) => list.heading)];
  spelled.forEach(([key, value], row) => cells[row + 1]!.splice(0, 2, key, value));
  dropDowns.forEach((list, column) => list.items.forEach((item, row) => (cells[row + 1]![3 + column] = item)));

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
  };
}
