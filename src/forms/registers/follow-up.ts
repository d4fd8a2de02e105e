/** Tindak lanjut: what became of each recommendation, by whom, until when, and what proves it. */
import { registerData } from '../../rules/registers';
import { fieldsWith, type Field } from './fields';
import { ASKED, KEYS, standingOf, STANDINGS, type FollowUpKey } from './follow-up-keys';
import { numberedRegister, oddOf, type NumberedContext } from './numbered';
import { choiceNumber, codeOf, missing, needsALook, type Saying } from './states';
import { crossBlock } from './summary';
import { listOf } from './workbook';

const data = registerData.followUp;
const { statuses, reviews } = data.lists;

/** The first four are the standings, by their numbers; an unfilled one is the first. */
const SAYINGS: readonly Saying<FollowUpKey>[] = [
  { key: 'none', level: 'quiet', says: (text) => text('follow.state.none') },
  { key: 'begun', level: 'soon', says: (text) => text('follow.state.begun') },
  { key: 'done', level: 'good', says: (text) => text('follow.state.done') },
  { key: 'never', level: 'quiet', says: (text) => text('follow.state.never') },
  { key: 'note', level: 'incomplete', says: (text) => text('follow.state.noReason') },
  { key: 'realised', level: 'incomplete', says: (text) => text('follow.state.noMilestone') },
  { key: 'evidence', level: 'incomplete', says: (text) => text('follow.state.noEvidence') },
  missing<FollowUpKey>('status', (text) => text('follow.status')),
  missing<FollowUpKey>('recommendation', (text) => text('follow.recommendation')),
  { key: 'notInList', level: 'wrong', says: (text) => text('state.notInList') },
];

type ListKey = 'statuses' | 'reviews' | 'n';
type Context = NumberedContext<FollowUpKey, ListKey>;
const LISTED = ['status', 'review'] as const;

function fieldsOf({ words: { text }, lists }: Context): Field<FollowUpKey>[] {
  const { open } = fieldsWith<FollowUpKey>();
  type Text = 'source' | 'recommendation' | 'plan' | 'owner' | 'realised' | 'evidence' | 'note';
  const words = (key: Text, width: number) => open(key, width, text(`follow.${key}`), text(`follow.${key}.prompt`));
  const choice = (key: (typeof LISTED)[number], width: number, of: 'statuses' | 'reviews') =>
    open(key, width, text(`follow.${key}`), text(`follow.${key}.prompt`), { kind: 'choice', of: lists[of] });
  return [
    words('source', 18),
    words('recommendation', 40),
    words('plan', 30),
    words('owner', 18),
    open('target', 12, text('follow.target'), text('follow.target.prompt'), { kind: 'date' }),
    words('realised', 28),
    words('evidence', 24),
    words('note', 28),
    choice('status', 16, 'statuses'),
    choice('review', 12, 'reviews'),
  ];
}

/** The highest of what holds: its standing, what that asks for and lacks, what is blank. */
function said(row: number, { places }: Context): string {
  const at = places.at(row);
  const lacks = STANDINGS.map(
    (standing, n) =>
      `${codeOf(SAYINGS, ASKED[standing])}*(${at('statusNo')}=${n + 1})*ISERROR(1/LEN(TRIM(${at(ASKED[standing])})))`,
  );
  const all = [at('lack'), `${at('statusNo')}-1`, ...lacks].join(',');
  return `IF(${at('odd')}>0,${codeOf(SAYINGS, 'notInList')},MAX(0,${all}))`;
}

export const buildFollowUp = numberedRegister<FollowUpKey, ListKey>({
  data,
  prefix: 'follow',
  keys: KEYS,
  filled: ['source', 'review'],
  listed: LISTED,
  sayings: SAYINGS,
  lists: (words) => ({
    statuses: listOf(words, 'follow.status', statuses),
    reviews: listOf(words, 'follow.review', reviews),
    // One more than its number, as choiceNumber takes it: the audit board's words stand for the same.
    n: {
      heading: words.text('number'),
      items: statuses.items.map(({ key }) => STANDINGS.indexOf(standingOf(key)!) + 2),
    },
  }),
  fields: fieldsOf,
  state: 22,
  helpers: (context) => [
    fieldsWith<FollowUpKey>().helper('statusNo', (at) => choiceNumber(at('status'), context.lists.statuses, context.lists.n)),
    fieldsWith<FollowUpKey>().helper('odd', (_, row) => oddOf(context, LISTED, row)),
  ],
  said,
  figures: ({ places: { column } }) => ({
    all: `COUNT(${column('case')})`,
    done: `COUNTIF(${column('statusNo')},${STANDINGS.indexOf('done') + 1})`,
    begun: `COUNTIF(${column('statusNo')},${STANDINGS.indexOf('begun') + 1})`,
    look: `COUNTIF(${column('case')},${needsALook(SAYINGS)})`,
  }),
  named: ['status', 'review'],
  blocks: ({ words: { text, item }, places, named }) => [
    crossBlock({
      title: text('follow.block.statuses'),
      headings: [text('follow.status'), text('noStatus'), text('sum')],
      names: [statuses.items.map(item), reviews.items.map(item)],
      held: [named('status'), named('review')],
      none: text('notChosen'),
      total: text('total'),
      all: `COUNT(${places.abroad('case')})`,
    }),
  ],
  tabColor: '#2E75B6',
});
