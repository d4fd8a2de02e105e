/** Efektivitas dan efisiensi anggaran: from the goal down to the activity and its budget, and whether it serves the goal. */
import { registerData } from '../../rules/registers';
import { formula } from '../../sheet/expression';
import { fieldsWith, type Field } from './fields';
import { numberedRegister, type NumberedContext } from './numbered';
import { choiceNumber, codeOf, missing, needsALook, type Saying } from './states';
import { amount, bar, barOf, count, percent, shareOf, type Block } from './summary';
import { listOf, numbersOf } from './workbook';

const data = registerData.budget;
const numberOf = (key: string) => data.lists.relevance.items.findIndex((item) => item.key === key) + 1;
const NUMBER = { yes: numberOf('yes'), no: numberOf('no') };

const WORDS = [
  ['goal', 24],
  ['goalIndicator', 22],
  ['objective', 24],
  ['objectiveIndicator', 22],
  ['objectiveTarget', 11],
  ['programme', 24],
  ['programmeTarget', 11],
  ['activity', 26],
  ['output', 20],
  ['outputTarget', 11],
] as const;
const KEYS = ['number', ...WORDS.map(([key]) => key), 'budget', 'relevant', 'state', 'chosen', 'lack', 'case'] as const;
type BudgetKey = (typeof KEYS)[number];

/** The goals above may be written once for several activities; these stand in every row. */
const REQUIRED = ['relevant', 'budget', 'activity'] as const;
const SAYINGS: readonly Saying<BudgetKey>[] = [
  { key: 'complete', level: 'good', says: (text) => text('state.complete') },
  ...REQUIRED.map((key) => missing<BudgetKey>(key, (text) => text(`budget.${key}`))),
  { key: 'notInList', level: 'wrong', says: (text) => text('state.notInList') },
  { key: 'amount', level: 'wrong', says: (text) => text('budget.state.amount') },
];
const NONE_OR_MORE = '">=0"';

type Context = NumberedContext<BudgetKey, 'relevance' | 'n'>;

function fieldsOf({ words: { text }, lists }: Context): Field<BudgetKey>[] {
  const { open } = fieldsWith<BudgetKey>();
  return [
    ...WORDS.map(([key, width]) => open(key, width, text(`budget.${key}`), text(`budget.${key}.prompt`))),
    open('budget', 18, text('budget.budget'), text('budget.budget.prompt'), { kind: 'amount' }),
    {
      ...open('relevant', 10, text('budget.relevant'), text('budget.relevant.prompt'), { kind: 'choice', of: lists.relevance }),
      style: { align: 'center' },
    },
  ];
}

function blocksOf({ places: { abroad }, words: { text }, named }: Context): Block[] {
  const money = named('budget');
  const kinds = [
    [text('budget.yes'), NUMBER.yes],
    [text('budget.no'), NUMBER.no],
  ] as const;
  const shares = (row: number, last: number) => [formula(shareOf(`C${row}`, `C$${last + 1}`)), formula(barOf(`D${row}`))];
  return [
    {
      title: text('budget.block.relevance'),
      headings: [text('budget.relevant'), text('budget.activities'), text('budget.budget'), text('budget.share'), text('bar')],
      rows: [
        ...kinds.map(([name, given]) => ({ row, last }: { row: number; last: number }) => [
          name,
          formula(`COUNTIF(${abroad('chosen')},${given})`),
          formula(`SUMIFS(${money},${money},${NONE_OR_MORE},${named('chosen')},${given})`),
          ...shares(row, last),
        ]),
        ({ row, first, last }) => [
          text('budget.open'),
          ...['B', 'C'].map((letter) => formula(`${letter}${last + 1}-SUM(${letter}${first}:${letter}${row - 1})`)),
          ...shares(row, last),
        ],
      ],
      total: ({ row }) => [
        text('total'),
        formula(`COUNT(${abroad('case')})`),
        formula(`SUMIF(${money},${NONE_OR_MORE})`),
        formula(shareOf(`C${row}`, `C${row}`)),
        null,
      ],
      looks: [count, amount, percent, bar],
    },
    {
      title: text('block.check'),
      headings: [text('check.what'), text('sum')],
      rows: [
        () => [text('needsLook'), formula(`COUNTIF(${abroad('case')},${needsALook(SAYINGS)})`)],
        () => [text('budget.unread'), formula(`COUNTIF(${abroad('case')},">=${codeOf(SAYINGS, 'notInList')}")`)],
      ],
      looks: [count],
    },
  ];
}

export const buildBudget = numberedRegister<BudgetKey, 'relevance' | 'n'>({
  data,
  prefix: 'budget',
  keys: KEYS,
  filled: ['goal', 'relevant'],
  fed: {
    indicators: ['goalIndicator', 'objectiveIndicator'],
    conditions: ['goal', 'objective', 'programme'],
    of: 'objectiveIndicator',
  },
  sayings: SAYINGS,
  lists: (words) => ({
    relevance: listOf(words, 'budget.relevant', data.lists.relevance),
    n: numbersOf(words, data.lists.relevance),
  }),
  fields: fieldsOf,
  state: 20,
  helpers: (context) => [
    fieldsWith<BudgetKey>().helper('chosen', (at) => choiceNumber(at('relevant'), context.lists.relevance, context.lists.n)),
  ],
  said: (row, { places }) => {
    const at = places.at(row);
    const [unread, notInList] = [codeOf(SAYINGS, 'amount'), codeOf(SAYINGS, 'notInList')];
    const read = `COUNTIF(${at('budget')},${NONE_OR_MORE})`;
    return `IF(COUNTA(${at('budget')})>${read},${unread},IF(${at('chosen')}<0,${notInList},${at('lack')}))`;
  },
  figures: ({ places: { column }, named }) => ({
    all: `COUNT(${column('case')})`,
    sum: `SUMIF(${column('budget')},${NONE_OR_MORE})`,
    served: `SUMIFS(${named('budget')},${named('budget')},${NONE_OR_MORE},${named('chosen')},${NUMBER.yes})`,
    total: 'FIXED({sum},0)',
    share: 'IF({sum}=0,0,ROUND(100*{served}/{sum},1))',
  }),
  named: ['budget', 'chosen'],
  blocks: blocksOf,
  tabColor: '#833C0B',
});
