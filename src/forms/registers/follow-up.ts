/** Tindak lanjut: what became of each recommendation, by whom, until when, and what proves it. */
import { registerData } from '../../rules/registers';
import { fieldsWith, type Field } from './fields';
import { KEYS, standingOf, STANDINGS, type FollowUpKey } from './follow-up-keys';
import { numberedRegister, type NumberedContext } from './numbered';
import { choiceNumber, codeOf, missing, needsALook, type Saying } from './states';
import { crossBlock } from './summary';
import { listOf } from './workbook';

const data = registerData.followUp;
const { statuses, reviews } = data.lists;

/** The standings by their numbers; what each asks for, by the place of its column; what is blank; what nobody knows. */
const SAYINGS: readonly Saying<FollowUpKey>[] = [
  { key: 'begun', level: 'soon', says: (text) => text('follow.state.begun') },
  { key: 'done', level: 'good', says: (text) => text('follow.state.done') },
  { key: 'none', level: 'quiet', says: (text) => text('follow.state.none') },
  { key: 'never', level: 'quiet', says: (text) => text('follow.state.never') },
  { key: 'realised', level: 'incomplete', says: (text) => text('follow.state.noMilestone') },
  { key: 'evidence', level: 'incomplete', says: (text) => text('follow.state.noEvidence') },
  { key: 'note', level: 'incomplete', says: (text) => text('follow.state.noReason') },
  missing<FollowUpKey>('status', (text) => text('follow.status')),
  missing<FollowUpKey>('recommendation', (text) => text('follow.recommendation')),
  { key: 'notInList', level: 'wrong', says: (text) => text('state.notInList') },
];
const ASKING = ['realised', 'evidence', 'note'] as const;

type ListKey = 'statuses' | 'reviews' | 'n';
type Context = NumberedContext<FollowUpKey, ListKey>;

function fieldsOf({ words: { text }, lists }: Context): Field<FollowUpKey>[] {
  const { open } = fieldsWith<FollowUpKey>();
  type Text = 'source' | 'recommendation' | 'plan' | 'owner' | 'realised' | 'evidence' | 'note';
  const words = (key: Text, width: number) => open(key, width, text(`follow.${key}`), text(`follow.${key}.prompt`));
  const choice = (key: 'status' | 'review', width: number, of: 'statuses' | 'reviews') =>
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

/** The number of what the status asks for and lacks, by the place of its column; the last two ask for the same. */
function asked(row: number, { places }: Context): string {
  const status = places.at(row)('statusNo');
  const place = `MIN(${status},${ASKING.length})`;
  const cell = `INDEX(${places.across(ASKING[0], ASKING[2], row)},MAX(1,${place}))`;
  return `(${status}>0)*(${codeOf(SAYINGS, ASKING[0]) - 1}+${place})*ISERROR(1/LEN(TRIM(${cell})))`;
}

/** The highest of what holds. A status is its number less one; of none there is -1, which the remainder makes the saying on it. */
function said(row: number, { places }: Context): string {
  const at = places.at(row);
  const standing = `MOD(${at('statusNo')}-1,${codeOf(SAYINGS, 'status') + 1})`;
  const blank = `${codeOf(SAYINGS, 'recommendation')}*ISBLANK(${at('recommendation')})`;
  return `IF(${at('statusNo')}<0,${codeOf(SAYINGS, 'notInList')},MAX(${at('lack')},${standing},${blank}))`;
}

export const buildFollowUp = numberedRegister<FollowUpKey, ListKey>({
  data,
  prefix: 'follow',
  keys: KEYS,
  filled: ['source', 'review'],
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
  ],
  said,
  lack: asked,
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
