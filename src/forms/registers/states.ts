/** What a row says about itself: the first case that holds, in words and as a level for colours and counts. */
import { rangeAt } from '../../sheet/address';
import { looks } from '../../sheet/palette';
import { choose, cleaned, literal, sentence } from '../../sheet/expression';
import type { Conditional } from '../../sheet/plan';
import { fieldsWith, type At, type Field } from './fields';
import type { Choices } from './lists';

/** From `incomplete` on somebody has to look at the row. */
export const LEVELS = { quiet: 0, good: 1, soon: 2, late: 3, incomplete: 4, doubtful: 5, wrong: 6 } as const;
export type Level = keyof typeof LEVELS;

export const NEEDS_A_LOOK = `">=${LEVELS.incomplete}"`;

export interface Case {
  /** A condition; undefined = whatever is left, in the last case. */
  when?: string;
  /** An expression. */
  says: string;
  level: Level;
}

/** The columns of what a row says: the number of the case that holds, and from it the words and the level. */
export type StateKey = 'state' | 'case' | 'level';

/** The conditions stand once, in the helper; words and level only choose by its number. */
export function stateFields<K extends string>(
  heading: string,
  width: number,
  casesOf: (at: At<K | StateKey>) => readonly Case[],
): { shown: Field<K | StateKey>; helpers: Field<K | StateKey>[] } {
  const { computed, helper } = fieldsWith<K | StateKey>();
  const pick = (at: At<K | StateKey>, values: readonly string[]) => `CHOOSE(${at('case')},${values.join(',')})`;
  const number = (cases: readonly Case[]): string => {
    const conditions = cases.flatMap(({ when }, index): [string, string][] =>
      when === undefined ? [] : [[when, String(index + 1)]],
    );
    return choose(conditions, String(cases.length));
  };
  return {
    shown: computed('state', width, heading, (at) =>
      pick(
        at,
        casesOf(at).map(({ says }) => says),
      ),
    ),
    helpers: [
      helper('case', (at) => number(casesOf(at))),
      helper('level', (at) =>
        pick(
          at,
          casesOf(at).map(({ level }) => String(LEVELS[level])),
        ),
      ),
    ],
  };
}

const COLOURS = [
  ['good', looks.good],
  ['soon', looks.open],
  ['late', looks.bad],
  ['incomplete', looks.waiting],
  ['doubtful', looks.doubtful],
  ['wrong', looks.wrong],
] as const;

/** @param state,level letters of the columns; rows 0-based. */
export const stateColours = (state: string, level: string, first: number, last: number): Conditional[] =>
  COLOURS.map(([name, style]) => ({
    range: `${state}${first + 1}:${state}${last + 1}`,
    formula: `=$${level}${first + 1}=${LEVELS[name]}`,
    style,
  }));

/** 1 where anything is entered in the row. */
export const startedIn = (runs: readonly { first: number; last: number }[], row: number): string =>
  `IF(COUNTA(${runs.map(({ first, last }) => rangeAt(row, first, row, last)).join(',')})>0,1,0)`;

/** True for an empty cell, and for one with spaces only; an error value is no blank. */
export const isBlank = (cell: string): string => `IFERROR(${cleaned(cell)}="",FALSE)`;

/** The place of a choice in its list, from 1; 0 where nothing is chosen, -1 where it is not in the list. */
export const choiceNumber = (cell: string, choices: Choices): string =>
  `IFERROR(IF(${cleaned(cell)}="",0,MATCH(${cleaned(cell)},${choices.range},0)),-1)`;

/** True where something stands that is no number from `min` to `max`. */
export function isNoNumber(cell: string, min: number, max?: number): string {
  const outside = max === undefined ? `${cell}<${min}` : `OR(${cell}<${min},${cell}>${max})`;
  return `IF(ISNUMBER(${cell}),${outside},NOT(${isBlank(cell)}))`;
}

/** The case of a field that must not stay empty. */
export const missing = (cell: string, heading: string, template: string): Case => ({
  when: isBlank(cell),
  says: sentence(template, { field: literal(heading) }),
  level: 'incomplete',
});

/** A case of a fixed sentence. */
export const says = (text: string, level: Level, when?: string): Case => ({ when, says: literal(text), level });
