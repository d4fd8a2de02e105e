/** Pencanangan dan pengusulan: the way of a unit from its launch to the decision, and the papers of its proposal. */
import { currentEdition } from '../../rules';
import { proposalOf } from '../../rules/proposal';
import { registerData } from '../../rules/registers';
import { formula, sentence } from '../../sheet/expression';
import type { BuildRegister } from './contract';
import { fieldsWith, FIRST_ROW, openRuns, placesOf, type At, type Field, type Places } from './fields';
import type { Choices } from './lists';
import {
  choiceNumber,
  isBlank,
  isNoNumber,
  missing,
  NEEDS_A_LOOK,
  says,
  startedIn,
  stateColours,
  stateFields,
  type Case,
} from './states';
import { bar, barOf, count, percent, shareOf, summarySheet, unitOn, type Block } from './summary';
import { tableSheet, type Row } from './table';
import { finish, listOf, start } from './workbook';
import type { RegisterTexts, Words } from './words';

const data = registerData.launch;
const { statuses } = data.lists;
const DONE = statuses.items.findIndex(({ key }) => key === 'done') + 1;
const PARTS = ['stages', 'selection', 'steps', 'duties'] as const;
const TAB = '#7030A0';

const VISIBLE = ['what', 'day', 'owner', 'status', 'evidence', 'remark', 'state'] as const;
const HELPERS = ['part', 'started', 'statusNo', 'case', 'level'] as const;
const KEYS = [...VISIBLE, ...HELPERS] as const;
type LaunchKey = (typeof KEYS)[number];

interface Part {
  title: string;
  items: readonly string[];
}

function casesOf(at: At<LaunchKey>, text: RegisterTexts): Case[] {
  const whenDone = (condition: string) => `IF(${at('statusNo')}=${DONE},${condition},FALSE)`;
  return [
    says('', 'quiet', `${at('started')}=0`),
    says(text('state.notInList'), 'wrong', `${at('statusNo')}<0`),
    says(text('launch.state.day'), 'wrong', isNoNumber(at('day'), 1)),
    missing(at('what'), text('launch.what'), text('state.missing')),
    missing(at('status'), text('launch.status'), text('state.missing')),
    says(text('launch.state.noEvidence'), 'incomplete', whenDone(isBlank(at('evidence')))),
    says(text('launch.state.noDay'), 'incomplete', whenDone(isBlank(at('day')))),
    missing(at('owner'), text('launch.owner'), text('state.missing')),
    says(text('launch.done'), 'good', `${at('statusNo')}=${DONE}`),
    says(text('launch.state.open'), 'soon'),
  ];
}

function fieldsOf(text: RegisterTexts, of: Choices): Field<LaunchKey>[] {
  const { open, helper } = fieldsWith<LaunchKey>();
  const words = (key: 'owner' | 'evidence' | 'remark', width: number) =>
    open(key, width, text(`launch.${key}`), text(`launch.${key}.prompt`));
  const state = stateFields<LaunchKey>(text('state'), 22, (at) => casesOf(at, text));
  const entered: Field<LaunchKey>[] = [
    open('day', 13, text('launch.day'), text('launch.day.prompt'), { kind: 'date' }),
    words('owner', 24),
    open('status', 12, text('launch.status'), text('launch.status.prompt'), { kind: 'choice', of }),
    words('evidence', 32),
    words('remark', 30),
  ];
  const what = open('what', 52, text('launch.what'), text('launch.what.prompt'));
  const visible = [what, ...entered, state.shown];
  const runs = openRuns(visible.map((field) => (field === what ? { ...field, entry: undefined } : field)));
  return [
    ...visible,
    helper('part'),
    helper('started', (_, row) => startedIn(runs, row)),
    helper('statusNo', (at) => choiceNumber(at('status'), of)),
    ...state.helpers,
  ];
}

function rowsOf(parts: readonly Part[]): Row<LaunchKey>[] {
  return parts.flatMap(({ title, items }, index): Row<LaunchKey>[] => [
    { kind: 'band', values: { what: title } },
    ...[...items, ...Array<null>(data.settings.spareRows).fill(null)].map((what): Row<LaunchKey> => ({
      kind: 'entry',
      values: { what, part: index + 1 },
    })),
  ]);
}

function blockOf(parts: readonly Part[], { abroad }: Places<LaunchKey>, { text, item }: Words): Block {
  const countOf = (...pairs: [LaunchKey, string][]) =>
    `COUNTIFS(${pairs.map(([key, test]) => `${abroad(key)},${test}`).join(',')})`;
  const tests = statuses.items.map((_, index): [LaunchKey, string] => ['statusNo', String(index + 1)]);
  const named: [LaunchKey, string] = ['what', '"?*"'];
  const cells = (name: string, row: number, own: [LaunchKey, string]) => [
    name,
    formula(countOf(own, named)),
    ...tests.map((test) => formula(countOf(own, test))),
    formula(countOf(own, ['level', NEEDS_A_LOOK])),
    formula(shareOf(`E${row}`, `B${row}`)),
    formula(barOf(`G${row}`)),
  ];
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
      ({ title }, index) =>
        ({ row }) =>
          cells(title, row, ['part', String(index + 1)]),
    ),
    total: ({ row }) => cells(text('total'), row, ['part', '">0"']),
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
  const lists = (words: Words) => ({ statuses: listOf(words, 'launch.status', statuses) });
  const begun = start(data, titles, 'launch.title', lists, taken, language);
  const { words, sheets, footer } = begun;
  const { text } = words;
  const parts = partsOf(edition, words);
  const rows = rowsOf(parts);
  const places = placesOf(sheets.table, KEYS, rows.length);
  const of = (test: string) => `COUNTIF(${places.column('statusNo')},${test})`;
  const bands = rows.flatMap(({ kind }, index) => (kind === 'band' ? [FIRST_ROW + index] : []));
  const table = tableSheet({
    name: sheets.table,
    title: text('launch.title').toUpperCase(),
    unit: unitOn(sheets.summary, words),
    headline: sentence(text('launch.headline'), {
      done: of(String(DONE)),
      all: String(parts.reduce((sum, { items }) => sum + items.length, 0)),
      look: `COUNTIF(${places.column('level')},${NEEDS_A_LOOK})`,
    }),
    howTo: text('launch.howTo'),
    fields: fieldsOf(text, begun.lists.of.statuses),
    rows,
    places,
    frozen: 1,
    conditionals: stateColours(places.letter('state'), places.letter('level'), FIRST_ROW, places.last),
    words,
    tabColor: TAB,
    print: { footer, breaks: [bands[2]!] },
  });
  const summary = summarySheet({
    name: sheets.summary,
    title: text('launch.summary'),
    note: text('launch.note'),
    identity,
    blocks: [blockOf(parts, places, words)],
    words,
    footer,
    tabColor: TAB,
  });
  return finish(data, [summary, table], sheets.table, begun.lists, edition);
};
