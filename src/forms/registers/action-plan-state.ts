/** What a row of the action plan says about itself on a day. */
import { registerData } from '../../rules/registers';
import type { Conditional } from '../../sheet/plan';
import { looks } from '../../sheet/palette';
import type { At } from './fields';
import type { PlanKey } from './action-plan-keys';
import type { Choices } from './lists';
import { codeOf, missing, type Saying } from './states';

const data = registerData.actionPlan;
const { soonDays } = data.settings;
const { items } = data.lists.statuses;
const statusNumber = (key: string): number => items.findIndex((item) => item.key === key) + 1;
/** Numbers of the statuses in their list: those before `done` are open, and so is none. */
export const [DONE, DROPPED] = [statusNumber('done'), statusNumber('dropped')];

/** Where days are put in a sentence. */
const DAYS = '#';

/** Of an open activity, by its days left: the last whose least days have come; below the first it is late. */
export const TIMES = [0, 1, soonDays + 1] as const;

type Key = Saying<PlanKey>['key'];
const open = (status: number): readonly Saying<PlanKey>[] => [
  { key: `open.${status}`, level: 'quiet', says: (text) => text('plan.state.ahead') },
  { key: `late.${status}`, level: 'late', says: (text) => text('plan.state.overdue', { days: DAYS }) },
];
const OPEN = Array.from({ length: DONE }, (_, status) => status);

/** Two for each status, on time and late, as the formula counts; then what is blank, what contradicts, what nobody can read. */
export const SAYINGS: readonly Saying<PlanKey>[] = [
  ...OPEN.flatMap(open),
  { key: 'done', level: 'good', says: (text) => text('plan.state.done') },
  { key: 'doneLate', level: 'soon', says: (text) => text('plan.state.doneLate', { days: DAYS }) },
  { key: 'dropped', level: 'quiet', says: (text) => text('plan.state.dropped') },
  missing<PlanKey>('owner', (text) => text('plan.owner')),
  { key: 'noDeadline', level: 'incomplete', blank: ['deadline'], says: (text) => text('plan.state.noDeadline') },
  { key: 'noEvidence', level: 'incomplete', blank: ['evidence'], says: (text) => text('plan.state.noEvidence') },
  missing<PlanKey>('activity', (text) => text('plan.activity')),
  ...OPEN.flatMap((status) =>
    ['', 'late.'].map((late): Saying<PlanKey> => ({
      key: `notDone.${late}${status}`,
      level: 'doubtful',
      says: (text) => text('plan.state.notDone'),
    })),
  ),
  ...['notAll', 'notAll.late'].map((key): Saying<PlanKey> => ({
    key,
    level: 'doubtful',
    says: (text) => text('plan.state.notAll'),
  })),
  { key: 'unread', level: 'wrong', says: (text) => text('plan.state.unread') },
  { key: 'noDate', level: 'wrong', says: (text) => text('plan.state.noDate') },
];
const code = (key: Key): number => codeOf(SAYINGS, key);

const only = (keys: readonly string[]): readonly Saying<PlanKey>[] =>
  SAYINGS.map((saying) => (keys.includes(saying.key) ? saying : { ...saying, blank: [] }));
/** What must not stay blank while an activity is open, and once it is done. */
export const NEEDED = { open: only(['activity', 'noDeadline', 'owner']), done: only(['activity', 'noEvidence']) } as const;

const NOT_READ = '"?"';

/** Days from what counts to the deadline, less than none where it is past: from the day of the report, or that of finishing. */
export function daysLeft(at: At<PlanKey>, today: string): string {
  const [deadline, finished] = [at('deadline'), at('finished')];
  const both = `${deadline}:${finished}`;
  const counts = `COUNT(${deadline})*(${at('statusNo')}-COUNT(${finished})<${DONE})`;
  const days = `INT(${deadline})-IF(${finished},INT(${finished}),${today})`;
  return `IF(COUNTA(${both})>COUNT(${both}),${NOT_READ},IF(${counts},${days},""))`;
}

/** The progress that counts: as entered, else all of it where the activity is done or has a day of finishing; none of a dropped one. */
export function progressCounted(at: At<PlanKey>): string {
  const [progress, status] = [at('progress'), at('statusNo')];
  const unread = `OR(${status}<0,${at('days')}=${NOT_READ},${progress}<0,${progress}>1)`;
  const finished = `1*(${status}+${DONE}*COUNT(${at('finished')})>=${DONE})`;
  return `IFERROR(IF(${unread},${NOT_READ},(${status}<${DROPPED})*IF(${progress}="",${finished},${progress})),${NOT_READ})`;
}

/** The number of what the row says, where something is entered: by status and days, or what outweighs that. A text is more than a number. */
export function caseOf(at: At<PlanKey>): string {
  const contrary = `${code('notDone.0')}*((${at('statusNo')}=${DONE})<>(${at('counted')}=1))`;
  const plain = `2*${at('statusNo')}+(${at('days')}<0)`;
  return `IF(${at('counted')}>1,${code('unread')},MAX(${at('lack')},${plain}+${contrary}))`;
}

/** The words of what the row says: of an open activity by its days, with the days in their place; a row without a number says nothing. */
export function stateOf(at: At<PlanKey>, lists: { s: Choices; t: Choices }): string {
  const [number, days] = [at('case'), at('days')];
  const place = `IF(${number}<${2 * DONE},1+COUNTIF(${lists.t.name},"<="&${days}),${number}-${2 * DONE - TIMES.length - 2}+(${days}>""))`;
  return `IFERROR(SUBSTITUTE(INDEX(${lists.s.name},${place}),"${DAYS}",ABS(SUM(${days}))),"")`;
}

/** What stands in the list that `stateOf` looks into. */
export const SAID: readonly Pick<Saying<PlanKey>, 'says'>[] = [
  SAYINGS[code('late.0')]!,
  { says: (text) => text('plan.state.today') },
  { says: (text) => text('plan.state.soon', { days: DAYS }) },
  SAYINGS[code('open.0')]!,
  ...SAYINGS.slice(2 * DONE),
];

/** Open activities are coloured by their days. @param state,number,days letters of the columns; rows 0-based. */
export function timeColours(state: string, number: string, days: string, first: number, last: number): Conditional[] {
  const range = `${state}${first + 1}:${state}${last + 1}`;
  const [one, left] = [`$${number}${first + 1}`, `$${days}${first + 1}`];
  const when = (test: string) => `=AND(ISNUMBER(${one}),${one}<${2 * DONE},${test})`;
  return [
    { range, formula: when(`${left}<0`), style: looks.bad },
    { range, formula: when(`${left}<=${soonDays}`), style: looks.open },
  ];
}
