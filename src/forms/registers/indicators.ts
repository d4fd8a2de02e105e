/** Mutu indikator: whether an indicator is SMART, aims at results, and speaks of a condition or of an activity. */
import { registerData } from '../../rules/registers';
import { cleaned, literal, sentence } from '../../sheet/expression';
import { fieldsWith, openRuns, type At, type Field } from './fields';
import { disagrees, hintNumber, hintText, hits } from './indicators-hint';
import { HELPERS, BEFORE, AFTER, type CriterionKey, type IndicatorKey } from './indicators-keys';
import { indicatorBlocks } from './indicators-summary';
import type { Choices } from './lists';
import { numberedRegister } from './numbered';
import { choiceNumber, LEVELS, missing, NEEDS_A_LOOK, says, startedIn, stateFields, type Case } from './states';
import { percent } from './summary';
import { listOf } from './workbook';
import type { RegisterTexts, Words } from './words';

const data = registerData.indicators;
const { tiers, criteria, answers, natures } = data.lists;
const CRITERIA = criteria.items;
const numberOf = (list: { items: { key: string }[] }, key: string) => list.items.findIndex((item) => item.key === key) + 1;
const NATURES = { condition: numberOf(natures, 'condition'), activity: numberOf(natures, 'activity') };

const criterionKey = (key: string): CriterionKey => `criterion.${key}`;
const KEYS: readonly IndicatorKey[] = [...BEFORE, ...CRITERIA.map(({ key }) => criterionKey(key)), ...AFTER, ...HELPERS];

/** The answers of a row, from the first criterion to the last. */
const answersIn = (at: At<IndicatorKey>): string =>
  `${at(criterionKey(CRITERIA[0]!.key))}:${at(criterionKey(CRITERIA[CRITERIA.length - 1]!.key))}`;

function casesOf(at: At<IndicatorKey>, text: RegisterTexts): Case[] {
  const of = CRITERIA.length;
  return [
    says('', 'quiet', `${at('started')}=0`),
    missing(at('indicator'), text('indicator.indicator'), text('state.missing')),
    says(
      text('state.notInList'),
      'wrong',
      `OR(MIN(${at('tierNo')},${at('natureNo')})<0,COUNTA(${answersIn(at)})>${at('assessed')})`,
    ),
    missing(at('tier'), text('indicator.tier'), text('state.missing')),
    {
      when: `${at('assessed')}<${of}`,
      says: sentence(text('indicator.state.assessed'), { count: at('assessed'), of: String(of) }),
      level: 'incomplete',
    },
    missing(at('nature'), text('indicator.nature'), text('state.missing')),
    says(text('indicator.state.disagrees'), 'doubtful', disagrees(at, NATURES)),
    says(text('state.complete'), 'good'),
  ];
}

export type IndicatorList = 'tiers' | 'answers' | 'natures' | 'condition' | 'activity';

function fieldsOf({ text, item }: Words, lists: Record<IndicatorList, Choices>): Field<IndicatorKey>[] {
  const { open, computed, helper } = fieldsWith<IndicatorKey>();
  const [yes, no] = answers.items.map((answer) => literal(item(answer))) as [string, string];
  const choice = (key: 'tier' | 'nature', width: number, of: Choices) =>
    open(key, width, text(`indicator.${key}`), text(`indicator.${key}.prompt`), { kind: 'choice', of });
  const words = (key: 'objective' | 'indicator' | 'remark', width: number) =>
    open(key, width, text(`indicator.${key}`), text(`indicator.${key}.prompt`));
  const state = stateFields<IndicatorKey>(text('state'), 22, (at) => casesOf(at, text));
  const visible: Field<IndicatorKey>[] = [
    { key: 'number', width: 5, heading: text('number'), style: { align: 'center' } },
    words('objective', 32),
    choice('tier', 13, lists.tiers),
    words('indicator', 34),
    ...CRITERIA.map((criterion): Field<IndicatorKey> => ({
      ...open(
        criterionKey(criterion.key),
        14,
        item(criterion),
        text(`criterion.${criterion.key}.prompt` as Parameters<RegisterTexts>[0]),
        { kind: 'choice', of: lists.answers },
      ),
      style: { align: 'center' },
    })),
    computed('met', 10, text('indicator.met'), (at) => `IF(${at('started')}=0,"",COUNTIF(${answersIn(at)},${yes}))`, {
      align: 'center',
    }),
    computed('share', 7, text('indicator.share'), (at) => `IF(${at('started')}=0,"",${at('met')}/${CRITERIA.length})`, percent),
    choice('nature', 12, lists.natures),
    computed('hint', 33, text('indicator.hint'), (at) => hintText(at, lists, text), { italic: true }),
    state.shown,
    words('remark', 24),
  ];
  const runs = openRuns(visible);
  const whole = (key: 'objective' | 'indicator', at: At<IndicatorKey>) => `IFERROR(${cleaned(at(key))},"")`;
  return [
    ...visible,
    helper('wording', (at) => `${whole('objective', at)}&" "&${whole('indicator', at)}`),
    helper('conditionHits', (at) => hits(lists.condition, at('wording'))),
    helper('activityHits', (at) => hits(lists.activity, at('wording'))),
    helper('hintNo', hintNumber),
    helper('started', (_, row) => startedIn(runs, row)),
    helper('tierNo', (at) => choiceNumber(at('tier'), lists.tiers)),
    helper('natureNo', (at) => choiceNumber(at('nature'), lists.natures)),
    helper('assessed', (at) => `COUNTIF(${answersIn(at)},${yes})+COUNTIF(${answersIn(at)},${no})`),
    ...state.helpers,
  ];
}

export const buildIndicators = numberedRegister<IndicatorKey, IndicatorList>({
  data,
  prefix: 'indicator',
  keys: KEYS,
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
      condition: hints('condition'),
      activity: hints('activity'),
    };
  },
  fields: fieldsOf,
  figures: (column) => ({
    all: `SUM(${column('started')})`,
    full: `COUNTIF(${column('met')},${CRITERIA.length})`,
    look: `COUNTIF(${column('level')},${NEEDS_A_LOOK})`,
    disagrees: `COUNTIF(${column('level')},${LEVELS.doubtful})`,
  }),
  blocks: (places, words) =>
    indicatorBlocks(
      CRITERIA.map((criterion) => ({ name: words.item(criterion), key: criterionKey(criterion.key) })),
      data.lists,
      places,
      words,
    ),
  tabColor: '#7030A0',
});
