/** Mutu indikator: whether an indicator is SMART, aims at results, and speaks of a condition or of an activity. */
import { registerData } from '../../rules/registers';
import { literal } from '../../sheet/expression';
import { fieldsWith, type At, type Field } from './fields';
import { hintText, wordIn } from './indicators-hint';
import { AFTER, BEFORE, HELPERS, type CriterionKey, type IndicatorKey } from './indicators-keys';
import { indicatorBlocks } from './indicators-summary';
import { numberedRegister, oddOf, type NumberedContext } from './numbered';
import { codeOf, missing, needsALook, saidOf, type Saying } from './states';
import { countWhere, percent } from './summary';
import { listOf } from './workbook';
import type { RegisterTexts } from './words';

const data = registerData.indicators;
const { tiers, criteria, answers, natures } = data.lists;
const CRITERIA = criteria.items;

const criterionKey = (key: string): CriterionKey => `criterion.${key}`;
const CRITERION_KEYS = CRITERIA.map(({ key }) => criterionKey(key));
const KEYS: readonly IndicatorKey[] = [...BEFORE, ...CRITERION_KEYS, ...AFTER, ...HELPERS];
const LISTED: readonly IndicatorKey[] = ['tier', 'nature', ...CRITERION_KEYS];

const SAYINGS: readonly Saying<IndicatorKey>[] = [
  { key: 'complete', level: 'good', says: (text) => text('state.complete') },
  { key: 'differs', level: 'doubtful', says: (text) => text('indicator.state.disagrees') },
  missing<IndicatorKey>('nature', (text) => text('indicator.nature')),
  {
    key: 'assessed',
    level: 'incomplete',
    blank: CRITERION_KEYS,
    says: (text) => text('indicator.state.assessed', { count: '#', of: String(CRITERIA.length) }),
  },
  missing<IndicatorKey>('tier', (text) => text('indicator.tier')),
  missing<IndicatorKey>('indicator', (text) => text('indicator.indicator')),
  { key: 'notInList', level: 'wrong', says: (text) => text('state.notInList') },
];

type IndicatorList = 'tiers' | 'answers' | 'natures' | 'c' | 'a';
type Context = NumberedContext<IndicatorKey, IndicatorList>;

const answer = ({ words: { item } }: Context, key: string) => literal(item(answers.items.find((one) => one.key === key)!));

function entered({ words: { text, item }, lists }: Context): Field<IndicatorKey>[] {
  const { open } = fieldsWith<IndicatorKey>();
  const choice = (key: 'tier' | 'nature', width: number, of: IndicatorList) =>
    open(key, width, text(`indicator.${key}`), text(`indicator.${key}.prompt`), { kind: 'choice', of: lists[of] });
  const words = (key: 'objective' | 'indicator' | 'remark', width: number) =>
    open(key, width, text(`indicator.${key}`), text(`indicator.${key}.prompt`));
  const prompt = (key: string) => text(`criterion.${key}.prompt` as Parameters<RegisterTexts>[0]);
  return [
    words('objective', 28),
    words('indicator', 30),
    choice('tier', 13, 'tiers'),
    choice('nature', 12, 'natures'),
    ...CRITERIA.map((criterion): Field<IndicatorKey> => ({
      ...open(criterionKey(criterion.key), 12, item(criterion), prompt(criterion.key), { kind: 'choice', of: lists.answers }),
      style: { align: 'center' },
    })),
    words('remark', 20),
  ];
}

function fieldsOf(context: Context): Field<IndicatorKey>[] {
  const { computed } = fieldsWith<IndicatorKey>();
  const {
    words: { text, item },
    lists,
    places,
  } = context;
  const filled = (row: number) => `COUNTA(${places.across('objective', 'remark', row)})`;
  const met = (row: number) => countWhere([answersIn(context, row), answer(context, 'yes')]);
  const activity = literal(item(natures.items.find(({ key }) => key === 'activity')!));
  const share = (at: At<IndicatorKey>) => `IF(${at('met')}="","",${at('met')}/${CRITERIA.length})`;
  return [
    ...entered(context),
    computed('met', 10, text('indicator.met'), (_, row) => `IF(${filled(row)},${met(row)},"")`, { align: 'center' }),
    computed('share', 7, text('indicator.share'), share, percent),
    computed('conditionWord', 14, text('indicator.words.condition'), (at) => wordIn(at, lists.c)),
    computed('activityWord', 14, text('indicator.words.activity'), (at) => wordIn(at, lists.a)),
    computed('hint', 12, text('indicator.hint'), (at) => hintText(at, activity, text), { italic: true }),
  ];
}

/** The answers of a row, from the first criterion to the last. */
const answersIn = ({ places }: Context, row: number): string =>
  places.across(CRITERION_KEYS[0]!, CRITERION_KEYS[CRITERION_KEYS.length - 1]!, row);

export const buildIndicators = numberedRegister<IndicatorKey, IndicatorList>({
  data,
  prefix: 'indicator',
  keys: KEYS,
  filled: ['objective', 'remark'],
  fed: { indicators: ['indicator'], conditions: ['objective'], of: 'indicator' },
  listed: LISTED,
  sayings: SAYINGS,
  lists: (words) => {
    const hints = (kind: 'condition' | 'activity') => ({
      heading: words.text(`indicator.words.${kind}`),
      items: data.words[kind].map(({ word }) => word),
      spare: data.settings.spareWords,
    });
    return {
      tiers: listOf(words, 'indicator.tier', tiers),
      answers: listOf(words, 'indicator.answers', answers),
      natures: listOf(words, 'indicator.nature', natures),
      c: hints('condition'),
      a: hints('activity'),
    };
  },
  fields: fieldsOf,
  state: (context) => {
    const said = saidOf<IndicatorKey>(context.words.text('state'), 22, context.lists.say);
    return {
      ...said,
      formula: (at, row) => `SUBSTITUTE(${said.formula!(at, row)},"#",COUNTA(${answersIn(context, row)}))`,
    };
  },
  helpers: (context) => [fieldsWith<IndicatorKey>().helper('odd', (_, row) => oddOf(context, LISTED, row))],
  said: (row, { places, words: { text } }) => {
    const at = places.at(row);
    const differs = `${codeOf(SAYINGS, 'differs')}*(${at('hint')}=${literal(text('indicator.hint.differs'))})`;
    return `IF(${at('odd')},${codeOf(SAYINGS, 'notInList')},MAX(${at('lack')},${differs}))`;
  },
  figures: ({ places: { column } }) => ({
    all: `COUNT(${column('case')})`,
    full: `COUNTIF(${column('met')},${CRITERIA.length})`,
    look: `COUNTIF(${column('case')},${needsALook(SAYINGS)})`,
    disagrees: `COUNTIF(${column('case')},${codeOf(SAYINGS, 'differs')})`,
  }),
  named: ['tier', 'nature', 'share', 'conditionWord', 'activityWord'],
  blocks: (context) =>
    indicatorBlocks(
      CRITERIA.map((criterion) => ({ name: context.words.item(criterion), key: criterionKey(criterion.key) })),
      data.lists,
      context,
    ),
  tabColor: '#7030A0',
});
