/** Pencanangan dan pengusulan: the way of a unit from its launch to the decision, and the papers of its proposal. */
import { currentEdition } from '../../rules';
import { proposalOf } from '../../rules/proposal';
import { registerData } from '../../rules/registers';
import { quoteSheet } from '../../sheet/address';
import { formula } from '../../sheet/expression';
import type { BuildRegister } from './contract';
import { fieldsWith, FIRST_ROW, placesOf, type Field, type Places } from './fields';
import type { Choices, List } from './lists';
import { choiceNumber, codeOf, lacking, missing, needsALook, saidOf, stateColours, weightsOf, type Saying } from './states';
import { bar, barOf, count, percent, shareOf, summarySheet, unitOn, type Block } from './summary';
import { tableSheet, type Row } from './table';
import { finish, listOf, numbersOf, start } from './workbook';
import type { RegisterTexts, Words } from './words';

const data = registerData.launch;
const { statuses } = data.lists;
const DONE = statuses.items.findIndex(({ key }) => key === 'done') + 1;
const PARTS = ['stages', 'selection', 'steps', 'duties'] as const;
const TAB = '#7030A0';

const VISIBLE = ['what', 'day', 'owner', 'status', 'evidence', 'remark', 'state'] as const;
const KEYS = [...VISIBLE, 'statusNo', 'lack', 'case'] as const;
type LaunchKey = (typeof KEYS)[number];
/** From the first column of which one may not stay blank to the last. */
const LOOKED: readonly LaunchKey[] = ['what', 'day', 'owner', 'status', 'evidence'];

interface Part {
  title: string;
  items: readonly string[];
}

const SAYINGS: readonly Saying<LaunchKey>[] = [
  { key: 'done', level: 'good', says: (text) => text('launch.done') },
  { key: 'open', level: 'soon', says: (text) => text('launch.state.open') },
  missing<LaunchKey>('owner', (text) => text('launch.owner')),
  { key: 'noDay', level: 'incomplete', blank: ['day'], says: (text) => text('launch.state.noDay') },
  { key: 'noEvidence', level: 'incomplete', blank: ['evidence'], says: (text) => text('launch.state.noEvidence') },
  missing<LaunchKey>('status', (text) => text('launch.status')),
  missing<LaunchKey>('what', (text) => text('launch.what')),
  { key: 'day', level: 'wrong', says: (text) => text('launch.state.day') },
  { key: 'notInList', level: 'wrong', says: (text) => text('state.notInList') },
];
/** What only a done item needs. */
const WHEN_DONE = ['noDay', 'noEvidence'];

type ListKey = 'statuses' | 'n' | 'say' | 'w' | 'd';
const listsOf = (words: Words): Record<ListKey, List> => {
  const needed = (sayings: readonly Saying<LaunchKey>[]): List => ({
    heading: words.text('needed'),
    // What is left out keeps its place, so that the others keep their numbers.
    items: weightsOf(sayings, LOOKED),
    across: true,
  });
  return {
    statuses: listOf(words, 'launch.status', statuses),
    n: numbersOf(words, statuses),
    say: { heading: words.text('state'), items: SAYINGS.map(({ says }) => says(words.text)) },
    w: needed(SAYINGS.map((saying) => (WHEN_DONE.includes(saying.key) ? { ...saying, blank: [] } : saying))),
    d: needed(SAYINGS),
  };
};

function fieldsOf(text: RegisterTexts, lists: Record<ListKey, Choices>, { across }: Places<LaunchKey>): Field<LaunchKey>[] {
  const { open, helper } = fieldsWith<LaunchKey>();
  const words = (key: 'what' | 'owner' | 'evidence' | 'remark', width: number) =>
    open(key, width, text(`launch.${key}`), text(`launch.${key}.prompt`));
  const code = (key: string) => codeOf(SAYINGS, key);
  const needed = `IF({status}=${DONE},${lists.d.name},${lists.w.name})`;
  return [
    words('what', 46),
    open('day', 13, text('launch.day'), text('launch.day.prompt'), { kind: 'date' }),
    words('owner', 20),
    open('status', 12, text('launch.status'), text('launch.status.prompt'), { kind: 'choice', of: lists.statuses }),
    words('evidence', 26),
    words('remark', 24),
    saidOf<LaunchKey>(text('state'), 22, lists.say),
    helper('statusNo', (at) => choiceNumber(at('status'), lists.statuses, lists.n)),
    helper('lack', (at, row) => lacking(across('what', 'evidence', row), needed.replace('{status}', at('statusNo')))),
    helper('case', (at, row) => {
      const open = `MAX(${at('lack')},1-(${at('statusNo')}=${DONE}))`;
      const day = `IF(COUNTA(${at('day')})>COUNTIF(${at('day')},">0"),${code('day')},${open})`;
      return `IF(COUNTA(${across('day', 'remark', row)}),IF(${at('statusNo')}<0,${code('notInList')},${day}),"")`;
    }),
  ];
}

function rowsOf(parts: readonly Part[]): Row<LaunchKey>[] {
  return parts.flatMap(({ title, items }): Row<LaunchKey>[] => [
    { kind: 'band', values: { what: title } },
    ...[...items, ...Array<null>(data.settings.spareRows).fill(null)].map((what): Row<LaunchKey> => ({
      kind: 'entry',
      values: { what },
    })),
  ]);
}

function blockOf(parts: readonly Part[], sheet: string, { letter, last }: Places<LaunchKey>, { text, item }: Words): Block {
  const cells = (name: string, row: number, first: number, end: number) => {
    const rows = (key: LaunchKey) => `${quoteSheet(sheet)}!${letter(key)}${first + 1}:${letter(key)}${end + 1}`;
    return [
      name,
      formula(`COUNTIF(${rows('what')},"?*")`),
      ...statuses.items.map((_, n) => formula(`COUNTIF(${rows('statusNo')},${n + 1})`)),
      formula(`COUNTIF(${rows('case')},${needsALook(SAYINGS)})`),
      formula(shareOf(`E${row}`, `B${row}`)),
      formula(barOf(`G${row}`)),
    ];
  };
  const heights = parts.map(({ items }) => items.length + data.settings.spareRows);
  const firsts = heights.map((_, n) => FIRST_ROW + n + 1 + heights.slice(0, n).reduce((sum, height) => sum + height, 0));
  const sum =
    (letter: string) =>
    ({ first, last }: { first: number; last: number }) =>
      formula(`SUM(${letter}${first}:${letter}${last})`);
  return {
    title: text('launch.block'),
    headings: [
      text('launch.part'),
      text('sum'),
      ...statuses.items.map(item),
      text('needsLook'),
      text('launch.share'),
      text('bar'),
    ],
    rows: parts.map(
      ({ title }, n) =>
        ({ row }) =>
          cells(title, row, firsts[n]!, n + 1 < firsts.length ? firsts[n + 1]! - 2 : last),
    ),
    total: (place) => [
      text('total'),
      ...['B', 'C', 'D', 'E', 'F'].map((letter) => sum(letter)(place)),
      formula(shareOf(`E${place.row}`, `B${place.row}`)),
      formula(barOf(`G${place.row}`)),
    ],
    looks: [count, count, count, count, count, percent, bar],
  };
}

/** The stages, the selection, the steps and the duties in the words of the sheets; the papers as the edition's conditions list them. */
function partsOf(edition: typeof currentEdition, { text, item }: Words): Part[] {
  const papers = proposalOf(edition.id)?.papers ?? [];
  return [
    ...PARTS.map((key) => ({ title: text(`launch.${key}`), items: data.lists[key].items.map(item) })),
    ...(papers.length ? [{ title: text('launch.papers'), items: papers.map(({ name }) => name) }] : []),
  ];
}

export const buildLaunch: BuildRegister = (edition = currentEdition, identity, taken = [], language = 'id') => {
  const titles = { summary: 'launch.sheet.summary', table: 'launch.sheet', lists: 'launch.sheet.lists' } as const;
  const begun = start(data, titles, 'launch.title', listsOf, [], taken, language);
  const { words, sheets, footer } = begun;
  const { text } = words;
  const parts = partsOf(edition, words);
  const rows = rowsOf(parts);
  const places = placesOf(sheets.table, KEYS, rows.length);
  const bands = rows.flatMap(({ kind }, index) => (kind === 'band' ? [FIRST_ROW + index] : []));
  const table = tableSheet({
    name: sheets.table,
    title: text('launch.title').toUpperCase(),
    unit: unitOn(sheets.summary),
    headline: {
      template: text('launch.headline'),
      figures: {
        done: `COUNTIF(${places.column('statusNo')},${DONE})`,
        all: String(parts.reduce((sum, { items }) => sum + items.length, 0)),
        look: `COUNTIF(${places.column('case')},${needsALook(SAYINGS)})`,
      },
    },
    howTo: text('launch.howTo'),
    fields: fieldsOf(text, begun.lists.of, places),
    rows,
    places,
    frozen: 1,
    conditionals: stateColours(SAYINGS, places.letter('state'), places.letter('case'), FIRST_ROW, places.last),
    words,
    tabColor: TAB,
    print: { footer, breaks: [bands[2]!] },
  });
  const summary = summarySheet({
    name: sheets.summary,
    title: text('launch.summary'),
    note: text('launch.note'),
    identity,
    blocks: [blockOf(parts, sheets.table, places, words)],
    words,
    footer,
    tabColor: TAB,
  });
  return finish(data, [summary, table], sheets.table, begun.lists, edition);
};
