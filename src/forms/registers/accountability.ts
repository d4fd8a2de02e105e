/** Analisis nilai akuntabilitas: which values an activity shows, and accountable behaviour in its contexts. */
import { registerData } from '../../rules/registers';
import { cellAt, quoteSheet } from '../../sheet/address';
import { formula, literal } from '../../sheet/expression';
import { behaviourLists, behaviourSheet } from './behaviour';
import { fieldsWith, type Field } from './fields';
import { numberedRegister, type NumberedContext } from './numbered';
import { codeOf, missing, needsALook, type Saying } from './states';
import { bar, barOf, count, firstOfBlocks, percent, shareOf, type Block } from './summary';
import { listOf } from './workbook';

const data = registerData.accountability;
const VALUES = data.lists.values.items;

type ValueColumn = `value.${string}`;
const BEFORE = ['number', 'activity', 'output'] as const;
const AFTER = ['stakeholders', 'shown', 'state'] as const;
const HELPERS = ['lack', 'case'] as const;
type ValueKey = (typeof BEFORE)[number] | (typeof AFTER)[number] | (typeof HELPERS)[number] | ValueColumn;

const columnOf = (key: string): ValueColumn => `value.${key}`;
const COLUMNS = VALUES.map(({ key }) => columnOf(key));
const KEYS: readonly ValueKey[] = [...BEFORE, ...COLUMNS, ...AFTER, ...HELPERS];

const SAYINGS: readonly Saying<ValueKey>[] = [
  { key: 'complete', level: 'good', says: (text) => text('state.complete') },
  missing<ValueKey>('stakeholders', (text) => text('value.stakeholders')),
  missing<ValueKey>('output', (text) => text('value.output')),
  { key: 'none', level: 'incomplete', says: (text) => text('value.state.none') },
  missing<ValueKey>('activity', (text) => text('value.activity')),
  { key: 'tick', level: 'wrong', says: (text) => text('value.state.tick') },
];

type ValueList = 'ticks' | 'say2' | 'w2';
type Context = NumberedContext<ValueKey, ValueList>;

const ticksIn = ({ places }: Context, row: number): string => places.across(COLUMNS[0]!, COLUMNS[COLUMNS.length - 1]!, row);

const tickOf = ({ lists }: Context): string => literal(lists.ticks.items[0] ?? '');

function fieldsOf(context: Context): Field<ValueKey>[] {
  const { open, computed } = fieldsWith<ValueKey>();
  const {
    words: { text, item },
    lists,
    places,
  } = context;
  const words = (key: 'activity' | 'output' | 'stakeholders', width: number) =>
    open(key, width, text(`value.${key}`), text(`value.${key}.prompt`));
  const filled = (row: number) => `COUNTA(${places.across('activity', 'stakeholders', row)})`;
  const shown = (row: number) => `COUNTIF(${ticksIn(context, row)},${tickOf(context)})`;
  return [
    words('activity', 36),
    words('output', 26),
    ...VALUES.map((value): Field<ValueKey> => ({
      ...open(columnOf(value.key), 14, item(value), text('value.tick.prompt', { value: item(value) }), {
        kind: 'choice',
        of: lists.ticks,
      }),
      style: { align: 'center' },
    })),
    words('stakeholders', 28),
    computed('shown', 8, text('value.shown'), (_, row) => `IF(${filled(row)},${shown(row)},"")`, { align: 'center' }),
  ];
}

function blocksOf(context: Context): Block[] {
  const {
    places: { abroad },
    words: { text, item },
  } = context;
  const all = `COUNT(${abroad('case')})`;
  return [
    {
      title: text('value.block.values'),
      headings: [text('value.value'), text('value.activities'), text('value.share'), text('bar')],
      rows: VALUES.map((value) => ({ row, last }) => [
        item(value),
        formula(`COUNTIF(${abroad(columnOf(value.key))},${tickOf(context)})`),
        formula(shareOf(cellAt(row - 1, 1), `B$${last + 1}`)),
        formula(barOf(cellAt(row - 1, 2))),
      ]),
      total: () => [text('value.all'), formula(all), null, null],
      looks: [count, percent, bar],
    },
  ];
}

export const buildAccountability = numberedRegister<ValueKey, ValueList>({
  data,
  prefix: 'value',
  keys: KEYS,
  filled: ['activity', 'stakeholders'],
  sayings: SAYINGS,
  lists: (words) => ({ ticks: listOf(words, 'value.tick', data.lists.ticks), ...behaviourLists(words) }),
  fields: fieldsOf,
  state: 22,
  said: (row, context) => {
    const at = context.places.at(row);
    const none = `${codeOf(SAYINGS, 'none')}*(${at('shown')}=0)`;
    return `IF(COUNTA(${ticksIn(context, row)})>${at('shown')},${codeOf(SAYINGS, 'tick')},MAX(${at('lack')},${none}))`;
  },
  figures: ({ places: { column }, summary }) => ({
    all: `COUNT(${column('case')})`,
    shown: `COUNTIF(${quoteSheet(summary)}!${firstOfBlocks(VALUES.length)},">0")`,
    look: `COUNTIF(${column('case')},${needsALook(SAYINGS)})`,
    of: String(VALUES.length),
  }),
  named: [],
  blocks: blocksOf,
  more: (begun) => behaviourSheet(begun.sheets, data.lists.contexts.items, data.settings.rowsPerContext, begun),
  tabColor: '#008080',
});
