/** Where everything stands on the two sheets of a survey. Rows are 0-based, columns letters. */
import { fixedColumn, letters, quoteSheet } from '../../sheet/address';
import { ROWS, type Survey } from './contract';

/** On the sheet of respondents: headings, words of the questions, then a row per respondent. */
export const RESPONSES = { heading: 4, names: 5, first: 6, last: 5 + ROWS } as const;

export const FIRST_ANSWER = 1;

export function responseColumns({ elements }: Survey) {
  const state = FIRST_ANSWER + elements.length;
  const all = { number: 0, state, given: state + 1, valid: state + 2 };
  const letter = (key: keyof typeof all): string => letters(all[key]);
  return {
    ...all,
    letter,
    firstAnswer: letters(FIRST_ANSWER),
    lastAnswer: letters(state - 1),
    /** The answers to one element, for formulas on another sheet. */
    answers: (sheet: string, element: number): string =>
      `${quoteSheet(sheet)}!${fixedColumn(letters(FIRST_ANSWER + element), RESPONSES.first, RESPONSES.last)}`,
    column: (sheet: string, key: 'given' | 'valid'): string =>
      `${quoteSheet(sheet)}!${fixedColumn(letter(key), RESPONSES.first, RESPONSES.last)}`,
  };
}

const SUMMARY = {
  title: 0,
  source: 1,
  unit: 3,
  body: 4,
  year: 5,
  population: 6,
  margin: 7,
  scale: 8,
  basis: 9,
  result: 11,
  respondents: 12,
  needed: 13,
  sample: 14,
  /** Elements that take part, those that somebody left out, answers that are none of the scale. */
  asked: 15,
  partial: 16,
  wrong: 17,
  /** The top of the scale that is counted by. */
  top: 18,
  index: 19,
  /** IKM of the SKM, points of a perception survey. */
  outcome: 20,
  grade: 21,
  predicate: 22,
  verdict: 23,
  table: 25,
  heading: 26,
  first: 27,
} as const;

/** On the summary. */
export const ROW = SUMMARY;
export const VALUE = 'C';
export const cell = (key: keyof typeof SUMMARY): string => `$${VALUE}$${SUMMARY[key] + 1}`;

/** Sentences that the verdict is put together from, in a hidden column. */
export const SAYINGS = ['none', 'empty', 'badScale', 'unstated', 'found', 'wrong', 'partial', 'badText', 'unstatedText'] as const;
export type Saying = (typeof SAYINGS)[number];

/** Columns of the table of elements: code, name, a count per answer, answered, refused, mean, given. */
export function tableColumns({ longest, scale }: Survey) {
  const counts = longest - scale.min + 1;
  const first = 2;
  const sayings = letters(first + counts + 4);
  return {
    counts,
    first,
    firstCount: letters(first),
    lastCount: letters(first + counts - 1),
    answered: letters(first + counts),
    refused: letters(first + counts + 1),
    mean: letters(first + counts + 2),
    given: letters(first + counts + 3),
    sayings,
    saying: (key: Saying): string => `$${sayings}$${SUMMARY.result + 1 + SAYINGS.indexOf(key)}`,
    width: first + counts + 5,
  };
}
