/** Analisis nilai akuntabilitas: which values an activity shows, and accountable behaviour in its contexts. */
import { registerData } from '../../rules/registers';
import { cellAt } from '../../sheet/address';
import { formula, literal } from '../../sheet/expression';
import { behaviourSheet } from './behaviour';
import { fieldsWith, openRuns, type At, type Field, type Places } from './fields';
import type { Choices } from './lists';
import { numberedRegister } from './numbered';
import { missing, NEEDS_A_LOOK, says, startedIn, stateFields, type Case } from './states';
import { bar, barOf, count, percent, shareOf, type Block } from './summary';
import { listOf } from './workbook';
import type { RegisterTexts, Words } from './words';

const data = registerData.accountability;
const VALUES = data.lists.values.items;

type ValueColumn = `value.${string}`;
const BEFORE = ['number', 'activity', 'output'] as const;
const AFTER = ['stakeholders', 'shown', 'state'] as const;
const HELPERS = ['started', 'case', 'level'] as const;
type ValueKey = (typeof BEFORE)[number] | (typeof AFTER)[number] | (typeof HELPERS)[number] | ValueColumn;

const columnOf = (key: string): ValueColumn => `value.${key}`;
const KEYS: readonly ValueKey[] = [...BEFORE, ...VALUES.map(({ key }) => columnOf(key)), ...AFTER, ...HELPERS];

const ticksIn = (at: At<ValueKey>): string => `${at(columnOf(VALUES[0]!.key))}:${at(columnOf(VALUES[VALUES.length - 1]!.key))}`;

const casesOf = (at: At<ValueKey>, tick: string, text: RegisterTexts): Case[] => [
  says('', 'quiet', `${at('started')}=0`),
  missing(at('activity'), text('value.activity'), text('state.missing')),
  says(text('value.state.tick'), 'wrong', `COUNTA(${ticksIn(at)})>COUNTIF(${ticksIn(at)},${tick})`),
  says(text('value.state.none'), 'incomplete', `COUNTA(${ticksIn(at)})=0`),
  missing(at('output'), text('value.output'), text('state.missing')),
  missing(at('stakeholders'), text('value.stakeholders'), text('state.missing')),
  says(text('state.complete'), 'good'),
];

function fieldsOf({ text, item }: Words, ticks: Choices): Field<ValueKey>[] {
  const { open, computed, helper } = fieldsWith<ValueKey>();
  const tick = literal(ticks.items[0]!);
  const words = (key: 'activity' | 'output' | 'stakeholders', width: number) =>
    open(key, width, text(`value.${key}`), text(`value.${key}.prompt`));
  const state = stateFields<ValueKey>(text('state'), 22, (at) => casesOf(at, tick, text));
  const visible: Field<ValueKey>[] = [
    { key: 'number', width: 5, heading: text('number'), style: { align: 'center' } },
    words('activity', 36),
    words('output', 26),
    ...VALUES.map((value): Field<ValueKey> => ({
      ...open(columnOf(value.key), 14, item(value), text('value.tick.prompt', { value: item(value) }), {
        kind: 'choice',
        of: ticks,
      }),
      style: { align: 'center' },
    })),
    words('stakeholders', 28),
    computed('shown', 8, text('value.shown'), (at) => `IF(${at('started')}=0,"",COUNTIF(${ticksIn(at)},${tick}))`, {
      align: 'center',
    }),
    state.shown,
  ];
  const runs = openRuns(visible);
  return [...visible, helper('started', (_, row) => startedIn(runs, row)), ...state.helpers];
}

function blocksOf({ abroad }: Places<ValueKey>, { text, item }: Words, ticks: Choices): Block[] {
  const all = `SUM(${abroad('started')})`;
  return [
    {
      title: text('value.block.values'),
      headings: [text('value.value'), text('value.activities'), text('value.share'), text('bar')],
      rows: VALUES.map((value) => ({ row }) => [
        item(value),
        formula(`COUNTIFS(${abroad('started')},1,${abroad(columnOf(value.key))},${literal(ticks.items[0]!)})`),
        formula(shareOf(cellAt(row - 1, 1), all)),
        formula(barOf(cellAt(row - 1, 2))),
      ]),
      total: () => [text('value.all'), formula(all), null, null],
      looks: [count, percent, bar],
    },
  ];
}

export const buildAccountability = numberedRegister<ValueKey, 'ticks'>({
  data,
  prefix: 'value',
  keys: KEYS,
  lists: (words) => ({ ticks: listOf(words, 'value.tick', data.lists.ticks) }),
  fields: (words, lists) => fieldsOf(words, lists.ticks),
  figures: (column) => ({
    all: `SUM(${column('started')})`,
    shown: VALUES.map(({ key }) => `IF(COUNTA(${column(columnOf(key))})>0,1,0)`).join('+'),
    of: String(VALUES.length),
    look: `COUNTIF(${column('level')},${NEEDS_A_LOOK})`,
  }),
  blocks: (places, words, lists) => blocksOf(places, words, lists.ticks),
  more: (begun) => behaviourSheet(begun.sheets, data.lists.contexts.items, data.settings.rowsPerContext, begun),
  tabColor: '#008080',
});
