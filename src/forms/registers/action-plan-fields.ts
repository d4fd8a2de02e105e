/** The columns of the action plan. */
import type { PlanKey } from './action-plan-keys';
import { overdue, planCases, progressCounted, type PlanContext } from './action-plan-state';
import { fieldsWith, openRuns, type Field } from './fields';
import type { Choices } from './lists';
import { choiceNumber, startedIn, stateFields } from './states';
import type { RegisterTexts } from './words';

export function planFields(text: RegisterTexts, statuses: Choices, context: PlanContext): Field<PlanKey>[] {
  const { open, helper } = fieldsWith<PlanKey>();
  type Text = 'activity' | 'output' | 'target' | 'owner' | 'realised' | 'evidence' | 'followUp';
  const words = (key: Text, width: number) => open(key, width, text(`plan.${key}`), text(`plan.${key}.prompt`));
  const day = (key: 'deadline' | 'finished') => open(key, 12, text(`plan.${key}`), text(`plan.${key}.prompt`), { kind: 'date' });
  const state = stateFields<PlanKey>(text('state'), 20, (at) => planCases(at, context));
  const visible: Field<PlanKey>[] = [
    { key: 'code', width: 9, heading: text('plan.code') },
    { key: 'indicator', width: 27, heading: text('plan.indicator') },
    words('activity', 30),
    words('output', 20),
    words('target', 15),
    words('owner', 16),
    day('deadline'),
    words('realised', 22),
    day('finished'),
    open('progress', 9, text('plan.progress'), text('plan.progress.prompt'), { kind: 'share' }),
    open('status', 12, text('plan.status'), text('plan.status.prompt'), { kind: 'choice', of: statuses }),
    state.shown,
    words('evidence', 20),
    words('followUp', 22),
  ];
  const runs = openRuns(visible);
  return [
    ...visible,
    helper('area'),
    helper('planned'),
    helper('started', (_, row) => startedIn(runs, row)),
    helper('statusNo', (at) => choiceNumber(at('status'), statuses)),
    helper('counted', (at) => progressCounted(at, context)),
    helper('overdue', (at) => overdue(at, context)),
    ...state.helpers,
  ];
}
