/** Efektivitas dan efisiensi anggaran: from the goal down to the activity and its budget, and whether it serves the goal. */
import { registerData } from '../../rules/registers';
import { formula } from '../../sheet/expression';
import { fieldsWith, openRuns, type At, type Field, type Places } from './fields';
import type { Choices } from './lists';
import { numberedRegister } from './numbered';
import { choiceNumber, isNoNumber, LEVELS, missing, NEEDS_A_LOOK, says, startedIn, stateFields, type Case } from './states';
import { amount, bar, barOf, count, percent, shareOf, type Block } from './summary';
import { listOf } from './workbook';
import type { RegisterTexts, Words } from './words';

const data = registerData.budget;
const RELEVANT = data.lists.relevance.items.findIndex(({ key }) => key === 'yes') + 1;

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
const HELPERS = ['started', 'relevanceNo', 'counted', 'case', 'level'] as const;
const KEYS = ['number', ...WORDS.map(([key]) => key), 'budget', 'relevant', 'state', ...HELPERS] as const;
type BudgetKey = (typeof KEYS)[number];

/** The goals above may be written once for several activities; these stand in every row. */
const REQUIRED = ['activity', 'budget', 'relevant'] as const;

const casesOf = (at: At<BudgetKey>, text: RegisterTexts): Case[] => [
  says('', 'quiet', `${at('started')}=0`),
  says(text('budget.state.amount'), 'wrong', isNoNumber(at('budget'), 0)),
  says(text('state.notInList'), 'wrong', `${at('relevanceNo')}<0`),
  ...REQUIRED.map((key) => missing(at(key), text(`budget.${key}`), text('state.missing'))),
  says(text('state.complete'), 'good'),
];

function fieldsOf(text: RegisterTexts, relevance: Choices): Field<BudgetKey>[] {
  const { open, helper } = fieldsWith<BudgetKey>();
  const state = stateFields<BudgetKey>(text('state'), 20, (at) => casesOf(at, text));
  const visible: Field<BudgetKey>[] = [
    { key: 'number', width: 5, heading: text('number'), style: { align: 'center' } },
    ...WORDS.map(([key, width]) => open(key, width, text(`budget.${key}`), text(`budget.${key}.prompt`))),
    open('budget', 18, text('budget.budget'), text('budget.budget.prompt'), { kind: 'amount' }),
    {
      ...open('relevant', 10, text('budget.relevant'), text('budget.relevant.prompt'), { kind: 'choice', of: relevance }),
      style: { align: 'center' },
    },
    state.shown,
  ];
  const runs = openRuns(visible);
  return [
    ...visible,
    helper('started', (_, row) => startedIn(runs, row)),
    helper('relevanceNo', (at) => choiceNumber(at('relevant'), relevance)),
    helper('counted', (at) => `IF(ISNUMBER(${at('budget')}),MAX(0,${at('budget')}),0)`),
    ...state.helpers,
  ];
}

function blocksOf({ abroad }: Places<BudgetKey>, { text }: Words): Block[] {
  const rowsWith = (test: string) => `COUNTIFS(${abroad('started')},1,${abroad('relevanceNo')},${test})`;
  const moneyWith = (test: string) => `SUMIFS(${abroad('counted')},${abroad('started')},1,${abroad('relevanceNo')},${test})`;
  const kinds = [
    [text('budget.yes'), String(RELEVANT)],
    [text('budget.no'), String(data.lists.relevance.items.length + 1 - RELEVANT)],
    [text('budget.open'), '"<=0"'],
  ] as const;
  return [
    {
      title: text('budget.block.relevance'),
      headings: [text('budget.relevant'), text('budget.activities'), text('budget.budget'), text('budget.share'), text('bar')],
      rows: kinds.map(([name, test]) => ({ row, last }) => [
        name,
        formula(rowsWith(test)),
        formula(moneyWith(test)),
        formula(shareOf(`C${row}`, `C$${last + 1}`)),
        formula(barOf(`D${row}`)),
      ]),
      total: ({ row, first, last }) => [
        text('total'),
        formula(`SUM(B${first}:B${last})`),
        formula(`SUM(C${first}:C${last})`),
        formula(shareOf(`C${row}`, `C${row}`)),
        null,
      ],
      looks: [count, amount, percent, bar],
    },
    {
      title: text('block.check'),
      headings: [text('check.what'), text('sum')],
      rows: [
        () => [text('needsLook'), formula(`COUNTIF(${abroad('level')},${NEEDS_A_LOOK})`)],
        () => [text('budget.unread'), formula(`COUNTIF(${abroad('level')},${LEVELS.wrong})`)],
      ],
      looks: [count],
    },
  ];
}

export const buildBudget = numberedRegister<BudgetKey, 'relevance'>({
  data,
  prefix: 'budget',
  keys: KEYS,
  lists: (words) => ({ relevance: listOf(words, 'budget.relevant', data.lists.relevance) }),
  fields: ({ text }, lists) => fieldsOf(text, lists.relevance),
  figures: (column) => {
    const total = `SUM(${column('counted')})`;
    const relevant = `SUMIFS(${column('counted')},${column('relevanceNo')},${RELEVANT})`;
    return {
      all: `SUM(${column('started')})`,
      total: `FIXED(${total},0)`,
      share: `IF(${total}=0,0,ROUND(100*${relevant}/${total},1))`,
    };
  },
  blocks: blocksOf,
  tabColor: '#833C0B',
});
