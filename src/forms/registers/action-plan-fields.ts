/** The columns of the action plan. */
import { LOOKED, type PlanKey } from './action-plan-keys';
import { caseOf, daysLeft, DONE, DROPPED, progressCounted, stateOf } from './action-plan-state';
import { fieldsWith, type Field, type Places } from './fields';
import type { Choices } from './lists';
import { choiceNumber, lacking } from './states';
import type { RegisterTexts } from './words';

export type PlanList = 'statuses' | 'n' | 't' | 's' | 'o' | 'd';

/** @param today the cell of the day that the plan is looked at. */
export function planFields(
  text: RegisterTexts,
  lists: Record<PlanList, Choices>,
  { across }: Places<PlanKey>,
  today: string,
): Field<PlanKey>[] {
  const { open, computed, helper } = fieldsWith<PlanKey>();
  type Text = 'activity' | 'output' | 'target' | 'owner' | 'realised' | 'evidence' | 'followUp';
  const words = (key: Text, width: number) => open(key, width, text(`plan.${key}`), text(`plan.${key}.prompt`));
  const day = (key: 'deadline' | 'finished') => open(key, 12, text(`plan.${key}`), text(`plan.${key}.prompt`), { kind: 'date' });
  const needed = (at: string) => `IF(${at}=${DONE},${lists.d.name},${lists.o.name})`;
  const blank = (row: number) => across(LOOKED[0]!, LOOKED[LOOKED.length - 1]!, row);
  return [
    { key: 'code', width: 9, heading: text('plan.code') },
    { key: 'indicator', width: 27, heading: text('plan.indicator') },
    words('activity', 30),
    words('output', 20),
    words('target', 15),
    words('owner', 16),
    day('deadline'),
    day('finished'),
    open('progress', 9, text('plan.progress'), text('plan.progress.prompt'), { kind: 'share' }),
    open('status', 12, text('plan.status'), text('plan.status.prompt'), { kind: 'choice', of: lists.statuses }),
    words('realised', 22),
    words('evidence', 20),
    words('followUp', 22),
    computed('days', 8, text('plan.days'), (at) => daysLeft(at, today), { numberFormat: '0', align: 'center' }),
    computed('counted', 9, text('plan.counted'), progressCounted, { numberFormat: '0%;;', align: 'center' }),
    computed('state', 20, text('state'), (at) => stateOf(at, lists)),
    helper('statusNo', (at) => choiceNumber(at('status'), lists.statuses, lists.n)),
    helper('lack', (at, row) => `${lacking(blank(row), needed(at('statusNo')))}*(${at('statusNo')}<${DROPPED})`),
    helper('case', (at, row) => `IF(COUNTA(${across('activity', 'followUp', row)}),${caseOf(at)},"")`),
  ];
}
