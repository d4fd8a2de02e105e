/** What the wording points to: words of a condition or of an activity. A hint from a list, never a verdict. */
import { literal, sentence, choose } from '../../sheet/expression';
import type { At } from './fields';
import type { IndicatorKey } from './indicators-keys';
import type { Choices } from './lists';
import type { RegisterTexts } from './words';

export interface WordLists {
  condition: Choices;
  activity: Choices;
}

/** Numbers of the hints; 0 where there is no indicator. */
export const HINTS = { condition: 1, activity: 2, both: 3, none: 4 } as const;

/** Spare cells of the list are empty, and an empty text is found in any. */
const foundIn = ({ range }: Choices, wording: string): string => `(TRIM(${range})<>"")*ISNUMBER(SEARCH(${range},${wording}))`;

/** How many words of the list stand in the wording. */
export const hits = (list: Choices, wording: string): string => `IFERROR(SUMPRODUCT(${foundIn(list, wording)}),0)`;

/** One of them, the last in the list. */
const wordIn = (list: Choices, wording: string): string => `IFERROR(LOOKUP(2,1/(${foundIn(list, wording)}),${list.range}),"")`;

export const hintNumber = (at: At<IndicatorKey>): string =>
  choose(
    [
      [`${at('started')}=0`, '0'],
      [`AND(${at('conditionHits')}>0,${at('activityHits')}>0)`, String(HINTS.both)],
      [`${at('conditionHits')}>0`, String(HINTS.condition)],
      [`${at('activityHits')}>0`, String(HINTS.activity)],
    ],
    String(HINTS.none),
  );

export function hintText(at: At<IndicatorKey>, { condition, activity }: WordLists, text: RegisterTexts): string {
  const words = {
    condition: wordIn(condition, at('wording')),
    activity: wordIn(activity, at('wording')),
  };
  const is = (number: number) => `${at('hintNo')}=${number}`;
  return choose(
    [
      [is(0), '""'],
      [is(HINTS.condition), sentence(text('indicator.hint.condition'), { word: words.condition })],
      [is(HINTS.activity), sentence(text('indicator.hint.activity'), { word: words.activity })],
      [is(HINTS.both), sentence(text('indicator.hint.both'), words)],
    ],
    literal(text('indicator.hint.none')),
  );
}

/** The assessor says the one, and only words of the other stand there. `natures` are numbers in their list. */
export const disagrees = (at: At<IndicatorKey>, natures: { condition: number; activity: number }): string =>
  `OR(AND(${at('natureNo')}=${natures.condition},${at('hintNo')}=${HINTS.activity}),` +
  `AND(${at('natureNo')}=${natures.activity},${at('hintNo')}=${HINTS.condition}))`;
