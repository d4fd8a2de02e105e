/** What the wording points to: words of a condition or of an activity. A hint from a list, never a verdict. */
import { choose, literal } from '../../sheet/expression';
import type { At } from './fields';
import type { IndicatorKey } from './indicators-keys';
import type { Choices } from './lists';
import type { RegisterTexts } from './words';

/** A word of the list that stands in the wording, the last in the list; spare cells of the list are empty, and an empty text is found in any. */
export function wordIn(at: At<IndicatorKey>, { name }: Choices): string {
  const found = `LEN(TRIM(${name}))*ISNUMBER(SEARCH(${name},${at('objective')}&" "&${at('indicator')}))`;
  return `IFERROR(LOOKUP(2,1/(${found}),${name}),"")`;
}

/** Whether what the assessor says is what the words point to; blank where they point nowhere or both ways. */
export function hintText(at: At<IndicatorKey>, activity: string, text: RegisterTexts): string {
  const noCondition = `(${at('conditionWord')}="")`;
  const cases: [string, string][] = [
    [`OR(${at('nature')}="",${noCondition}=(${at('activityWord')}=""))`, '""'],
    [`${noCondition}=(TRIM(${at('nature')})=${activity})`, literal(text('indicator.hint.agrees'))],
  ];
  return `IFERROR(${choose(cases, literal(text('indicator.hint.differs')))},"")`;
}
