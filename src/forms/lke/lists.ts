/** The sheet of lists: what the drop-downs offer, and every spelling of an answer with its value. */
import { indexOf, spellings } from '../../assessment';
import type { ChoiceScale, Edition, Proposal, Scale } from '../../rules/schema';
import { fixedColumn, letters, quoteSheet } from '../../sheet/address';
import type { Cell, SheetPlan, WorkbookPlan } from '../../sheet/plan';
import type { Texts } from '../../sheet/words';
import type { Names } from './names';
import { headerStyle } from '../../sheet/palette';

/** The marks of a supporting criterion. */
export const MET = '✓';
export const UNMET = '✗';

export interface Lists {
  sheet: SheetPlan;
  names: WorkbookPlan['names'];
  /** Absolute addresses of the look-up table: `A/B/C|A` -> 1. */
  keys: string;
  values: string;
  /** The table of the scales themselves, where an assessor may name one. */
  scales?: ScaleTable;
  /** What the conditions to propose look up: `OPINION|WTP` -> 1, the best. */
  ranks?: { keys: string; ranks: string };
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

/** Columns beside each other, each with its heading. */
interface Block {
  headings: string[];
  rows: Cell[][];
}

export interface DropDown {
  heading: string;
  name: string;
  items: readonly string[];
}

const choiceScales = (edition: Edition): [string, ChoiceScale][] =>
  Object.entries(edition.scales).flatMap(([key, scale]) => (scale.kind === 'choice' ? [[key, scale]] : []));

const hasOpenScales = (edition: Edition): boolean => indexOf(edition).leaves.some((leaf) => leaf.scaleIsOpen);

const mostOf = (scale: Scale): number => (scale.kind === 'choice' ? 0 : scale.kind === 'index' ? scale.max : 1);

const spelledAnswers = (edition: Edition, text: Texts): Block => ({
  headings: [text('lists.key'), text('lists.value')],
  rows: choiceScales(edition).flatMap(([key, scale]) => spellings(scale).map((s) => [lookupKey(key, s.text), s.value])),
});

const openScales = (edition: Edition, text: Texts): Block => ({
  headings: [text('lists.scaleName'), text('lists.scaleKey'), text('lists.scaleMax'), text('column.scaleNo')],
  rows: Object.entries(edition.scales).map(([key, scale], index) => [
    key.toLowerCase().replace(/\s/g, ''),
    key.toUpperCase(),
    mostOf(scale),
    index + 1,
  ]),
});

const rankedChoices = ({ choices }: Proposal, text: Texts): Block => ({
  headings: [text('lists.proposalKey'), text('lists.proposalRank')],
  rows: Object.entries(choices).flatMap(([kind, { options, synonyms = {} }]) => [
    ...options.map((option, rank) => [lookupKey(kind, option), rank + 1]),
    ...Object.entries(synonyms).map(([said, option]) => [lookupKey(kind, said), options.indexOf(option) + 1]),
  ]),
});

function dropDownsOf(edition: Edition, names: Names, text: Texts): DropDown[] {
  const scales = choiceScales(edition).map(([key, scale]) => ({
    heading: key,
    name: names.scale(key),
    items: scale.options.map((option) => option.key),
  }));
  const open = [
    { heading: text('lists.scales'), name: names.scales, items: Object.keys(edition.scales) },
    { heading: text('lists.answers'), name: names.answers, items: [...new Set(scales.flatMap(({ items }) => items))] },
  ];
  const marks = indexOf(edition).statements.some(({ supports }) => supports);
  return [
    ...scales,
    ...(marks ? [{ heading: text('lists.marks'), name: names.marks, items: [MET, UNMET] }] : []),
    { heading: text('lists.predicates'), name: names.predicates, items: edition.predicates.map((predicate) => predicate.code) },
    { heading: text('lists.yesNo'), name: names.yesNo, items: [text('lists.yes'), text('lists.no')] },
    ...(hasOpenScales(edition) ? open : []),
  ];
}

function proposalDropDowns({ choices, bodyKinds, exceptions }: Proposal, names: Names, text: Texts): DropDown[] {
  const units = exceptions.flatMap((exception) => exception.units.map(({ name }) => name));
  return [
    ...Object.entries(choices).map(([kind, { options }]) => ({ heading: kind, name: names.proposal(kind), items: options })),
    { heading: text('proposal.bodyKind'), name: names.proposal('bodyKind'), items: bodyKinds.map(({ name }) => name) },
    ...(units.length ? [{ heading: text('proposal.unitKind'), name: names.proposal('unitKind'), items: units }] : []),
  ];
}

export interface MoreLists {
  /** The conditions to propose, where the edition has any. */
  proposal?: Proposal;
  dropDowns?: readonly DropDown[];
}

export function buildLists(
  edition: Edition,
  names: Names,
  text: Texts,
  { proposal, dropDowns: more = [] }: MoreLists = {},
): Lists {
  const answers = spelledAnswers(edition, text);
  const scales = hasOpenScales(edition) ? openScales(edition, text) : undefined;
  const ranks = proposal && rankedChoices(proposal, text);
  const dropDowns = [
    ...dropDownsOf(edition, names, text),
    ...(proposal ? proposalDropDowns(proposal, names, text) : []),
    ...more,
  ].filter(({ items }) => items.length > 0);
  const offered = dropDowns.map(({ heading, items }): Block => ({ headings: [heading], rows: items.map((item) => [item]) }));
  const gap: Block = { headings: [''], rows: [] };
  const blocks = [answers, gap, ...offered, ...(scales ? [scales] : []), ...(ranks ? [ranks] : [])];

  const starts = new Map<Block, number>();
  let width = 0;
  for (const block of blocks) {
    starts.set(block, width);
    width += block.headings.length;
  }
  const height = 1 + Math.max(...blocks.map(({ rows }) => rows.length));
  const cells = Array.from({ length: height }, () => Array<Cell>(width).fill(null));
  for (const [block, left] of starts)
    [block.headings, ...block.rows].forEach((row, at) =>
      row.forEach((cell, column) => (cells[at]![left + column] = cell === '' ? null : cell)),
    );
  const at = (block: Block, column = 0) =>
    `${quoteSheet(names.lists)}!${fixedColumn(letters(starts.get(block)! + column), 1, block.rows.length)}`;
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
    names: dropDowns.map(({ name }, n) => ({ name, formula: `=${at(offered[n]!)}` })),
    keys: at(answers),
    values: at(answers, 1),
    ...(scales && {
      scales: {
        names: at(scales),
        keys: at(scales, 1),
        most: at(scales, 2),
        numbers: at(scales, 3),
        order: Object.keys(edition.scales),
      },
    }),
    ...(ranks && { ranks: { keys: at(ranks), ranks: at(ranks, 1) } }),
  };
}
