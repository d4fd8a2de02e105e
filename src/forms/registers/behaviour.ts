/** The discussion table: per context a problem, its cause, a solution, and the accountable behaviour that it asks for. */
import type { RegisterItem } from '../../rules/registers-schema';
import { rangeAt } from '../../sheet/address';
import { sentence } from '../../sheet/expression';
import type { Formula, SheetPlan } from '../../sheet/plan';
import { fieldsWith, FIRST_ROW, openRuns, placesOf, type At, type Field, type Places } from './fields';
import { LEVELS, missing, NEEDS_A_LOOK, says, startedIn, stateColours, stateFields, type Case } from './states';
import { count, unitOn, type Block } from './summary';
import { tableSheet, type Row } from './table';
import type { RegisterTexts, Words } from './words';

const WRITTEN = ['problem', 'cause', 'solution', 'behaviour'] as const;
const KEYS = ['context', ...WRITTEN, 'state', 'contextNo', 'started', 'case', 'level'] as const;
type BehaviourKey = (typeof KEYS)[number];

const casesOf = (at: At<BehaviourKey>, text: RegisterTexts): Case[] => [
  says('', 'quiet', `${at('started')}=0`),
  ...WRITTEN.map((key) => missing(at(key), text(`behaviour.${key}`), text('state.missing'))),
  says(text('state.complete'), 'good'),
];

function fieldsOf(text: RegisterTexts): Field<BehaviourKey>[] {
  const { open, helper } = fieldsWith<BehaviourKey>();
  const state = stateFields<BehaviourKey>(text('state'), 22, (at) => casesOf(at, text));
  const visible: Field<BehaviourKey>[] = [
    { key: 'context', width: 22, heading: text('behaviour.context'), style: { bold: true } },
    ...WRITTEN.map((key) => open(key, 40, text(`behaviour.${key}`), text(`behaviour.${key}.prompt`))),
    state.shown,
  ];
  const runs = openRuns(visible);
  return [...visible, helper('contextNo'), helper('started', (_, row) => startedIn(runs, row)), ...state.helpers];
}

function blockOf(contexts: readonly RegisterItem[], { abroad }: Places<BehaviourKey>, { text, item }: Words): Block {
  const countOf = (...pairs: [BehaviourKey, string][]): Formula => ({
    f: `=COUNTIFS(${[['started', '1'] as const, ...pairs].map(([key, test]) => `${abroad(key)},${test}`).join(',')})`,
  });
  const good: [BehaviourKey, string] = ['level', String(LEVELS.good)];
  const look: [BehaviourKey, string] = ['level', NEEDS_A_LOOK];
  return {
    title: text('behaviour.block'),
    headings: [text('behaviour.context'), text('behaviour.rows'), text('state.complete'), text('needsLook')],
    rows: contexts.map((context, index) => () => {
      const own: [BehaviourKey, string] = ['contextNo', String(index + 1)];
      return [item(context), countOf(own), countOf(own, good), countOf(own, look)];
    }),
    total: () => [text('total'), countOf(), countOf(good), countOf(look)],
    looks: [count, count, count],
  };
}

/** @returns the sheet, and its block of the summary. */
export function behaviourSheet(
  sheets: { summary: string; more: string },
  contexts: readonly RegisterItem[],
  perContext: number,
  { words, footer }: { words: Words; footer: string },
): { sheets: SheetPlan[]; blocks: Block[] } {
  const { text, item } = words;
  const places = placesOf(sheets.more, KEYS, contexts.length * perContext);
  const { column, letter, last } = places;
  const rows = contexts.flatMap((context, index) =>
    Array.from({ length: perContext }, (_, n): Row<BehaviourKey> => ({
      kind: 'entry',
      values: { contextNo: index + 1, ...(n === 0 && { context: item(context) }) },
    })),
  );
  const merges = contexts.map((_, index) => {
    const first = FIRST_ROW + index * perContext;
    return rangeAt(first, 0, first + perContext - 1, 0);
  });
  const sheet = tableSheet({
    name: sheets.more,
    title: text('behaviour.title').toUpperCase(),
    unit: unitOn(sheets.summary, words),
    headline: sentence(text('behaviour.headline'), {
      all: `SUM(${column('started')})`,
      complete: `COUNTIF(${column('level')},${LEVELS.good})`,
    }),
    howTo: text('behaviour.howTo', { rows: perContext }),
    fields: fieldsOf(text),
    rows,
    places,
    frozen: 1,
    conditionals: stateColours(letter('state'), letter('level'), FIRST_ROW, last),
    merges,
    words,
    tabColor: '#008080',
    print: { footer },
  });
  return { sheets: [sheet], blocks: [blockOf(contexts, places, words)] };
}
