/** The columns of the follow-up of recommendations, by name. */
import { registerData } from '../../rules/registers';

/** What is filled in, side by side. */
export const OPEN = [
  'source',
  'recommendation',
  'plan',
  'owner',
  'target',
  'realised',
  'evidence',
  'note',
  'status',
  'review',
] as const;
export type FollowUpOpen = (typeof OPEN)[number];
const HELPERS = ['statusNo', 'lack', 'case'] as const;
export type FollowUpKey = 'number' | FollowUpOpen | 'state' | (typeof HELPERS)[number];
export const KEYS: readonly FollowUpKey[] = ['number', ...OPEN, 'state', ...HELPERS];

/** How far it is, whatever words the body uses for it: in the order of the columns that they ask for. */
export const STANDINGS = ['begun', 'done', 'none', 'never'] as const;
export type Standing = (typeof STANDINGS)[number];

/** The audit board's words for the same. */
const AUDIT: Readonly<Record<string, Standing>> = { auditNone: 'none', auditBegun: 'begun', auditDone: 'done' };

const isStanding = (key: string): key is Standing => (STANDINGS as readonly string[]).includes(key);
export const standingOf = (key: string): Standing | undefined => (isStanding(key) ? key : AUDIT[key]);

/** Which words a body uses. */
export type Vocabulary = 'umum' | 'bpk';

/** The item of the list that says it. */
export function statusItem(standing: Standing, vocabulary: Vocabulary) {
  const { items } = registerData.followUp.lists.statuses;
  const audit = Object.keys(AUDIT).find((key) => AUDIT[key] === standing);
  return items.find(({ key }) => key === (vocabulary === 'bpk' && audit ? audit : standing))!;
}

/** What a status asks for beside it. */
export const ASKED: Readonly<Record<Standing, 'note' | 'realised' | 'evidence'>> = {
  none: 'note',
  begun: 'realised',
  done: 'evidence',
  never: 'note',
};
