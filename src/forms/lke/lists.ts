/** The sheet of lists: what the drop-downs offer, and every spelling of an answer with its value. */
import { indexOf, scaleText, spellings } from '../../assessment';
import type { ChoiceScale, Edition, Proposal } from '../../rules/schema';
import { fixedColumn, letters, quoteSheet } from '../../sheet/address';
import type { Cell, SheetPlan, WorkbookPlan } from '../../sheet/plan';
import { MET, UNMET, type Texts } from '../../sheet/words';
import type { Block, Lookup } from './lookup';
import type { Names } from './names';
import { headerStyle } from '../../sheet/palette';
import { sayingRows, sayingWidth, type Sayings } from './sayings';
import { addressed, paperStates, proposalBlocks, type ProposalLists } from './proposal-lists';

export interface Lists {
  sheet: SheetPlan;
  names: WorkbookPlan['names'];
  /** By scale of choices: its own answers. */
  answers: ReadonlyMap<string, Lookup>;
  /** Where an assessor may name the scale: the answers of all of them, and the scales by name with their numbers. */
  open?: { answers: Lookup; scales: Pick<Lookup, 'said' | 'place'> };
  /** What the conditions to propose look up. */
  proposal?: ProposalLists;
  /** Where a sentence stands, by the key under which it was given. */
  saying(key: string): string;
  /** The cells of a column, by its key. */
  column(key: string): string;
}

/** What the formulas look up: the scale and the answer in capitals, since not every engine compares as Excel does. */
export const lookupKey = (scale: string, answer: string): string => `${scale}|${answer}`.toUpperCase();

/** The value of whatever is not listed. */
const NOTHING: Cell = { f: '=""' };

const listed = (heading: string, items: readonly Cell[]): Block => ({
  headings: [heading],
  rows: items.map((item) => [item]),
});

export interface DropDown {
  heading: string;
  name: string;
  items: readonly string[];
}

const choiceScales = (edition: Edition): [string, ChoiceScale][] =>
  Object.entries(edition.scales).flatMap(([key, scale]) => (scale.kind === 'choice' ? [[key, scale]] : []));

const hasOpenScales = (edition: Edition): boolean => indexOf(edition).leaves.some((leaf) => leaf.scaleIsOpen);

const lookupRows = (title: string, entries: readonly (readonly [said: string, worth: number])[], otherwise: Cell): Cell[][] => [
  [title, otherwise, 0],
  ...entries.map(([said, worth], index): Cell[] => [said, worth, index + 1]),
];

/** One below the other, so that every scale is a small table of its own. */
function ownAnswers(edition: Edition): { rows: Cell[][]; places: Map<string, { first: number; last: number }> } {
  const rows: Cell[][] = [];
  const places = new Map<string, { first: number; last: number }>();
  for (const [key, scale] of choiceScales(edition)) {
    const own = lookupRows(
      scaleText(scale),
      spellings(scale).map(({ text, value }) => [text.toUpperCase(), value] as const),
      NOTHING,
    );
    places.set(key, { first: rows.length, last: rows.length + own.length - 1 });
    rows.push(...own);
  }
  return { rows, places };
}

/** Answers of every scale, each behind the number of its scale: `3|A`. */
const allAnswers = (edition: Edition): Cell[][] =>
  lookupRows(
    '-',
    choiceScales(edition).flatMap(([, scale], n) =>
      spellings(scale).map(({ text, value }) => [lookupKey(String(n + 1), text), value] as const),
    ),
    NOTHING,
  );

/** The number of a scale of choices; of the others the largest number, below zero. */
function scaleNumbers(edition: Edition): Cell[][] {
  const choices = choiceScales(edition).map(([key]) => key);
  return Object.entries(edition.scales).map(([key, scale]) => [
    key.toUpperCase(),
    scale.kind === 'choice' ? choices.indexOf(key) + 1 : scale.kind === 'index' ? -scale.max : -1,
  ]);
}

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

function proposalDropDowns({ choices, bodyKinds, exceptions, papers }: Proposal, names: Names, text: Texts): DropDown[] {
  const units = exceptions.flatMap((exception) => exception.units.map(({ name }) => name));
  return [
    ...Object.entries(choices).map(([kind, { options }]) => ({ heading: kind, name: names.proposal(kind), items: options })),
    { heading: text('proposal.bodyKind'), name: names.proposal('bodyKind'), items: bodyKinds.map(({ name }) => name) },
    ...(units.length ? [{ heading: text('proposal.unitKind'), name: names.proposal('unitKind'), items: units }] : []),
    ...(papers?.length ? [{ heading: text('proposal.papers'), name: names.proposal('paper'), items: paperStates(text) }] : []),
  ];
}

export interface MoreLists {
  /** The conditions to propose, where the edition has any. */
  proposal?: Proposal;
  dropDowns?: readonly DropDown[];
  /** Sentences that formulas show, by key. */
  sayings?: Sayings;
  /** Columns that the sentences look at, by key. */
  columns?: Readonly<Record<string, { heading: string; items: readonly Cell[] }>>;
}

export function buildLists(
  edition: Edition,
  names: Names,
  text: Texts,
  { proposal, dropDowns: more = [], sayings = {}, columns = {} }: MoreLists = {},
): Lists {
  const headings = [text('lists.key'), text('lists.value'), text('lists.place')];
  const own = ownAnswers(edition);
  const answers: Block = { headings, rows: own.rows };
  const open = hasOpenScales(edition)
    ? {
        answers: { headings, rows: allAnswers(edition) },
        scales: { headings: [text('lists.scaleName'), text('lists.scaleNumber')], rows: scaleNumbers(edition) },
      }
    : undefined;
  const conditions = proposal && proposalBlocks(proposal, text);
  const besides = Object.entries(columns).map(([key, { heading, items }]) => ({ key, block: listed(heading, items) }));
  const said: Block = { headings: [text('lists.sayings'), ...Array<string>(sayingWidth(sayings) - 1).fill('')], rows: [] };
  const dropDowns = [
    ...dropDownsOf(edition, names, text),
    ...(proposal ? proposalDropDowns(proposal, names, text) : []),
    ...more,
  ].filter(({ items }) => items.length > 0);
  const offered = dropDowns.map(({ heading, items }) => listed(heading, items));
  const gap: Block = { headings: [''], rows: [] };
  const blocks = [
    answers,
    ...(open ? [open.answers, open.scales] : []),
    gap,
    ...offered,
    ...(conditions ? Object.values(conditions.blocks) : []),
    ...besides.map(({ block }) => block),
    said,
  ];

  const starts = new Map<Block, number>();
  let width = 0;
  for (const block of blocks) {
    starts.set(block, width);
    width += block.headings.length;
  }
  const beside = ({ block }: (typeof besides)[number]) => {
    const letter = letters(starts.get(block)!);
    return `${letter}2:${letter}${1 + block.rows.length}`;
  };
  const addresses = Object.fromEntries(besides.map((one) => [one.key, beside(one)]));
  said.rows = sayingRows(sayings, starts.get(said)!, addresses);
  const height = 1 + Math.max(...blocks.map(({ rows }) => rows.length));
  const cells = Array.from({ length: height }, () => Array<Cell>(width).fill(null));
  for (const [block, left] of starts)
    [block.headings, ...block.rows].forEach((row, at) =>
      row.forEach((cell, column) => (cells[at]![left + column] = cell === '' ? null : cell)),
    );
  const at = (block: Block, column = 0, first = 0, last = block.rows.length - 1) =>
    `${quoteSheet(names.lists)}!${fixedColumn(letters(starts.get(block)! + column), 1 + first, 1 + last)}`;
  const lookup = (block: Block, first?: number, last?: number): Lookup => ({
    said: at(block, 0, first, last),
    worth: at(block, 1, first, last),
    place: at(block, 2, first, last),
  });
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
    answers: new Map([...own.places].map(([key, { first, last }]) => [key, lookup(answers, first, last)])),
    ...(open && { open: { answers: lookup(open.answers), scales: { said: at(open.scales), place: at(open.scales, 1) } } }),
    ...(conditions && { proposal: addressed(conditions, at) }),
    column: (key) => at(besides.find((one) => one.key === key)!.block),
    saying: (key) => at(said, 0, Object.keys(sayings).indexOf(key), Object.keys(sayings).indexOf(key)).split(':')[0]!,
  };
}
