/** The discussion table: per context a problem, its cause, a solution, and the accountable behaviour that it asks for. */
import type { RegisterItem } from '../../rules/registers-schema';
import { quoteSheet, rangeAt } from '../../sheet/address';
import type { Formula, SheetPlan } from '../../sheet/plan';
import { fieldsWith, FIRST_ROW, placesOf, type Field, type Places } from './fields';
import type { Choices, List } from './lists';
import { lacking, missing, needsALook, saidOf, stateColours, weightsOf, type Saying } from './states';
import { count, unitOn, type Block } from './summary';
import { tableSheet, type Row } from './table';
import type { RegisterTexts, Words } from './words';

const WRITTEN = ['problem', 'cause', 'solution', 'behaviour'] as const;
const KEYS = ['context', ...WRITTEN, 'state', 'lack', 'case'] as const;
type BehaviourKey = (typeof KEYS)[number];

const SAYINGS: readonly Saying<BehaviourKey>[] = [
  { key: 'complete', level: 'good', says: (text) => text('state.complete') },
  ...[...WRITTEN].reverse().map((key) => missing<BehaviourKey>(key, (text) => text(`behaviour.${key}`))),
];

/** What the sheet's formulas look up. */
export const behaviourLists = ({ text }: Words): Record<'say2' | 'w2', List> => ({
  say2: { heading: text('state'), items: SAYINGS.map(({ says }) => says(text)) },
  w2: { heading: text('needed'), items: weightsOf(SAYINGS, WRITTEN), across: true },
});
type Lists = Record<'say2' | 'w2', Choices>;

function fieldsOf(text: RegisterTexts, lists: Lists, { across }: Places<BehaviourKey>): Field<BehaviourKey>[] {
  const { open, helper } = fieldsWith<BehaviourKey>();
  const written = (row: number) => across('problem', 'behaviour', row);
  return [
    { key: 'context', width: 22, heading: text('behaviour.context'), style: { bold: true } },
    ...WRITTEN.map((key) => open(key, 30, text(`behaviour.${key}`), text(`behaviour.${key}.prompt`))),
    saidOf<BehaviourKey>(text('state'), 22, lists.say2),
    helper('lack', (_, row) => lacking(written(row), lists.w2.name)),
    helper('case', (at, row) => `IF(COUNTA(${written(row)}),${at('lack')},"")`),
  ];
}

function blockOf(
  sheet: string,
  contexts: readonly RegisterItem[],
  perContext: number,
  letter: string,
  { text, item }: Words,
): Block {
  const look = needsALook(SAYINGS);
  const figures = (first: number, rows: number): Formula[] => {
    const cases = `${quoteSheet(sheet)}!${letter}${first + 1}:${letter}${first + rows}`;
    return [{ f: `=COUNT(${cases})` }, { f: `=COUNTIF(${cases},0)` }, { f: `=COUNTIF(${cases},${look})` }];
  };
  return {
    title: text('behaviour.block'),
    headings: [text('behaviour.context'), text('behaviour.rows'), text('state.complete'), text('needsLook')],
    rows: contexts.map((context, index) => () => [item(context), ...figures(FIRST_ROW + index * perContext, perContext)]),
    total: () => [text('total'), ...figures(FIRST_ROW, contexts.length * perContext)],
    looks: [count, count, count],
  };
}

/** @returns the sheet, and its block of the summary. */
export function behaviourSheet(
  sheets: { summary: string; more: string },
  contexts: readonly RegisterItem[],
  perContext: number,
  { words, footer, lists }: { words: Words; footer: string; lists: { of: Lists } },
): { sheets: SheetPlan[]; blocks: Block[] } {
  const { text, item } = words;
  const places = placesOf(sheets.more, KEYS, contexts.length * perContext);
  const { column, letter, last } = places;
  const rows = contexts.flatMap((context) =>
    Array.from({ length: perContext }, (_, n): Row<BehaviourKey> => ({
      kind: 'entry',
      values: n === 0 ? { context: item(context) } : {},
    })),
  );
  const merges = contexts.map((_, index) => {
    const first = FIRST_ROW + index * perContext;
    return rangeAt(first, 0, first + perContext - 1, 0);
  });
  const sheet = tableSheet({
    name: sheets.more,
    title: text('behaviour.title').toUpperCase(),
    unit: unitOn(sheets.summary),
    headline: {
      template: text('behaviour.headline'),
      figures: { all: `COUNT(${column('case')})`, complete: `COUNTIF(${column('case')},0)` },
    },
    howTo: text('behaviour.howTo', { rows: perContext }),
    fields: fieldsOf(text, lists.of, places),
    rows,
    places,
    frozen: 1,
    conditionals: stateColours(SAYINGS, letter('state'), letter('case'), FIRST_ROW, last),
    merges,
    words,
    tabColor: '#008080',
    print: { footer },
  });
  return { sheets: [sheet], blocks: [blockOf(sheets.more, contexts, perContext, letter('case'), words)] };
}
