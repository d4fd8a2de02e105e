/** What a row of the action plan says about itself on a day. */
import { literal, sentence } from '../../sheet/expression';
import type { At } from './fields';
import type { PlanKey } from './action-plan-keys';
import { isBlank, isNoNumber, missing, says, type Case } from './states';
import type { RegisterTexts } from './words';

export interface PlanContext {
  text: RegisterTexts;
  /** The cell of the day that the plan is looked at. */
  today: string;
  soonDays: number;
  /** Numbers of the statuses in their list. */
  done: number;
  dropped: number;
}

export const isDone = (at: At<PlanKey>, { done }: PlanContext): string => `${at('statusNo')}=${done}`;

const isOpen = (at: At<PlanKey>, { done, dropped }: PlanContext): string =>
  `AND(${at('started')}=1,${at('statusNo')}<>${done},${at('statusNo')}<>${dropped})`;

/** 1 where the deadline is over and the activity neither done nor dropped. */
export const overdue = (at: At<PlanKey>, context: PlanContext): string =>
  `IF(${isOpen(at, context)},IF(ISNUMBER(${at('deadline')}),IF(INT(${at('deadline')})<${context.today},1,0),0),0)`;

/** The progress that counts, 0 to 1: as entered, else all of it where the activity is done; none of a dropped one. */
export const progressCounted = (at: At<PlanKey>, context: PlanContext): string =>
  `IF(OR(${at('started')}=0,${at('statusNo')}=${context.dropped}),0,IF(ISNUMBER(${at('progress')}),MAX(0,MIN(1,${at('progress')})),IF(${isDone(at, context)},1,0)))`;

function doneCases(at: At<PlanKey>, context: PlanContext): Case[] {
  const { text } = context;
  const both = (condition: string) => `IF(${isDone(at, context)},${condition},FALSE)`;
  const [finished, deadline, progress] = [at('finished'), at('deadline'), at('progress')];
  const late = `INT(${finished})-INT(${deadline})`;
  return [
    says(text('plan.state.notAll'), 'doubtful', both(`IF(ISNUMBER(${progress}),${progress}<1,FALSE)`)),
    says(text('plan.state.noEvidence'), 'incomplete', both(isBlank(at('evidence')))),
    {
      when: both(`IF(AND(ISNUMBER(${finished}),ISNUMBER(${deadline})),${late}>0,FALSE)`),
      says: sentence(text('plan.state.doneLate'), { days: `(${late})` }),
      level: 'soon',
    },
    says(text('plan.state.done'), 'good', isDone(at, context)),
  ];
}

function openCases(at: At<PlanKey>, { text, today, soonDays }: PlanContext): Case[] {
  const [finished, deadline, progress] = [at('finished'), at('deadline'), at('progress')];
  const left = `INT(${deadline})-${today}`;
  return [
    says(text('plan.state.notDone'), 'doubtful', `OR(ISNUMBER(${finished}),IF(ISNUMBER(${progress}),${progress}>=1,FALSE))`),
    says(text('plan.state.noDeadline'), 'incomplete', isBlank(deadline)),
    { when: `${left}<0`, says: sentence(text('plan.state.overdue'), { days: `(${today}-INT(${deadline}))` }), level: 'late' },
    missing(at('owner'), text('plan.owner'), text('state.missing')),
    says(text('plan.state.today'), 'soon', `${left}=0`),
    { when: `${left}<=${soonDays}`, says: sentence(text('plan.state.soon'), { days: `(${left})` }), level: 'soon' },
    { says: literal(text('plan.state.ahead')), level: 'quiet' },
  ];
}

export function planCases(at: At<PlanKey>, context: PlanContext): Case[] {
  const { text, dropped } = context;
  return [
    says('', 'quiet', `${at('started')}=0`),
    missing(at('activity'), text('plan.activity'), text('state.missing')),
    says(text('state.notInList'), 'wrong', `${at('statusNo')}<0`),
    says(text('plan.state.progress'), 'wrong', isNoNumber(at('progress'), 0, 1)),
    says(text('plan.state.deadline'), 'wrong', isNoNumber(at('deadline'), 1)),
    says(text('plan.state.finished'), 'wrong', isNoNumber(at('finished'), 1)),
    says(text('plan.state.dropped'), 'quiet', `${at('statusNo')}=${dropped}`),
    ...doneCases(at, context),
    ...openCases(at, context),
  ];
}
