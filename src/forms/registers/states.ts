/** What a row says about itself: a number, what that says in words on the sheet of lists, and how it is coloured. */
import { looks } from '../../sheet/palette';
import type { Conditional } from '../../sheet/plan';
import { fieldsWith, type At, type Field } from './fields';
import type { Choices } from './lists';
import type { RegisterTexts } from './words';

export type Level = 'quiet' | 'good' | 'soon' | 'late' | 'incomplete' | 'doubtful' | 'wrong';

/** What a row may say. Its place among the sayings, from 0, is its number; of what holds the highest is said. */
export interface Saying<K extends string> {
  key: string;
  level: Level;
  says(text: RegisterTexts): string;
  /** Said where one of these is blank. */
  blank?: readonly K[];
}

/** The columns behind what a row says: what is blank, and the number of what is said; blank where nothing is entered. */
export type StateKey = 'state' | 'lack' | 'case';

export const codeOf = (sayings: readonly Saying<string>[], key: string): number => {
  const code = sayings.findIndex((saying) => saying.key === key);
  if (code < 0) throw new Error(`nothing is said of ${key}`);
  return code;
};

/** A field that must not stay blank. */
export const missing = <K extends string>(key: K, heading: (text: RegisterTexts) => string): Saying<K> => ({
  key,
  level: 'incomplete',
  blank: [key],
  says: (text) => text('state.missing', { field: heading(text) }),
});

const LOOKED_AT: readonly Level[] = ['incomplete', 'doubtful', 'wrong'];

/** A criterion: somebody has to look at the row. These sayings are the last. */
export function needsALook(sayings: readonly Saying<string>[]): string {
  const first = sayings.findIndex(({ level }) => LOOKED_AT.includes(level));
  if (sayings.slice(first).some(({ level }) => !LOOKED_AT.includes(level))) throw new Error('what needs a look stands last');
  return `">=${first}"`;
}

/** For each of some columns the number of what is said where it is blank, 0 where it may be. */
export const weightsOf = <K extends string>(sayings: readonly Saying<K>[], columns: readonly K[]): number[] =>
  columns.map((column) => Math.max(0, ...sayings.map(({ blank }, code) => (blank?.includes(column) ? code : 0))));

/** The highest number among what is blank; an error value is nothing. */
export const lacking = (cells: string, weights: string): string => `SUMPRODUCT(MAX(ISERROR(1/LEN(TRIM(${cells})))*${weights}))`;

/** How many choices are none of their lists; `keys` are all headings with their choices. No wildcard, no error passes. */
export const unlisted = (cells: string, headings: string, keys: string): string =>
  `COUNTA(${cells})-SUMPRODUCT(--ISNUMBER(1/(${keys}=${headings}&TRIM(${cells}))))`;

/** The place of a choice in its list, from 1; 0 where nothing is chosen, -1 where it is not in the list. `places` are those and 1 more. */
export const choiceNumber = (cell: string, { name }: Choices, places: Choices): string =>
  `IFERROR(SUMPRODUCT((${name}=TRIM(${cell}))*${places.name}),0)-COUNTA(${cell})`;

/** The words of what a row says. */
export const saidOf = <K extends string>(heading: string, width: number, sayings: Choices): Field<K | 'state'> =>
  fieldsWith<K | StateKey>().computed(
    'state',
    width,
    heading,
    (at: At<K | StateKey>) => `IF(${at('case')}="","",INDEX(${sayings.name},${at('case')}+1))`,
  ) as Field<K | 'state'>;

const COLOURS: Partial<Record<Level, Conditional['style']>> = {
  good: looks.good,
  soon: looks.open,
  late: looks.bad,
  incomplete: looks.waiting,
  doubtful: looks.doubtful,
  wrong: looks.wrong,
};

/** Neighbouring sayings of one level look alike. @param state,code letters of the columns; rows 0-based. */
export function stateColours(
  sayings: readonly Saying<string>[],
  state: string,
  code: string,
  first: number,
  last: number,
): Conditional[] {
  const runs: { level: Level; from: number; to: number }[] = [];
  sayings.forEach(({ level }, at) => {
    const run = runs[runs.length - 1];
    if (run?.level === level) run.to = at;
    else runs.push({ level, from: at, to: at });
  });
  const cell = `$${code}${first + 1}`;
  return runs.flatMap(({ level, from, to }) => {
    const style = COLOURS[level];
    const formula = `=AND(ISNUMBER(${cell}),${cell}>=${from},${cell}<=${to})`;
    return style ? [{ range: `${state}${first + 1}:${state}${last + 1}`, formula, style }] : [];
  });
}
