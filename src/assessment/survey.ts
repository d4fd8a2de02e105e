/** Raw answers of respondents to an index, a grade, and how many respondents a survey needs. */
import type { SampleRule, Satisfaction } from '../rules/schema';
import { asPerson, quoted, type Hand } from './parse';
import { problem } from './problems';
import type { Problem, Raw } from './types';

export interface SurveyIndex {
  /** The mean of the elements' means, unrounded; absent while an element has no answer. */
  index?: number;
  /** In the order of the columns. */
  elements: { name: string; mean?: number; answered: number }[];
  /** Rows with at least one answer. */
  respondents: number;
  problems: Problem[];
}

type Scale = Satisfaction['scale'];

/**
 * @param responses a row per respondent, a column per element; wholly blank rows are passed over.
 * @param elements names of the columns.
 * @param scale what one answer may be, whole numbers.
 * @param hand how answers are read: by a person, or as the formulas of our sheets.
 * @returns the index. Blank and out-of-scale answers take no part in their element's mean, and are reported.
 */
export function surveyIndex(
  responses: readonly (readonly Raw[])[],
  elements: readonly string[],
  scale: Scale,
  hand: Hand = asPerson,
): SurveyIndex {
  const sums = elements.map((name) => ({ name, sum: 0, answered: 0 }));
  const problems: Problem[] = [];
  const widest = responses.reduce((most, row) => Math.max(most, row.length), 0);
  if (widest !== elements.length && responses.length > 0)
    problems.push(problem('survey.columns', {}, { found: widest, expected: elements.length }));
  let respondents = 0;
  let blanks = 0;
  responses.forEach((row, at) => {
    if (row.every((raw) => hand.isBlank(raw))) return;
    respondents++;
    sums.forEach((element, column) => {
      const raw = row[column];
      const value = answerOf(raw, scale, hand);
      if (value === 'blank') blanks++;
      else if (value === undefined)
        problems.push(problem('survey.out-of-scale', {}, { row: at + 1, element: element.name, answer: quoted(raw), ...scale }));
      else {
        element.sum += value;
        element.answered++;
      }
    });
  });
  if (blanks) problems.push(problem('survey.blank', {}, { count: blanks }));
  const empty = respondents > 0 ? sums.filter(({ answered }) => answered === 0) : [];
  problems.push(...empty.map(({ name }) => problem('survey.element-empty', {}, { element: name })));
  const means = sums.map(({ name, sum, answered }) => (answered ? { name, mean: sum / answered, answered } : { name, answered }));
  const complete = sums.length > 0 && sums.every(({ answered }) => answered > 0) && widest === elements.length;
  const total = sums.reduce((all, { sum, answered }) => all + sum / answered, 0);
  return { ...(complete ? { index: total / sums.length } : {}), elements: means, respondents, problems };
}

function answerOf(raw: Raw, { min, max }: Scale, hand: Hand): number | 'blank' | undefined {
  if (hand.isBlank(raw)) return 'blank';
  const value = hand.number(raw);
  return value !== undefined && Number.isInteger(value) && value >= min && value <= max ? value : undefined;
}

export interface SkmResult extends SurveyIndex {
  /** 25 to 100. */
  ikm?: number;
  grade?: ReturnType<typeof skmGrade>;
}

/**
 * @param responses a row per respondent, nine answers 1 to 4 in the order U1 to U9.
 * @returns the index (mean of the nine, each exactly 1/9), IKM = index x 25, and the grade.
 * Source: PermenPANRB 14/2017.
 */
export function skmIndex(rules: Satisfaction, responses: readonly (readonly Raw[])[], hand: Hand = asPerson): SkmResult {
  const names = rules.elements.map(({ code, name }) => `${code} ${name}`);
  const result = surveyIndex(responses, names, rules.scale, hand);
  if (result.index === undefined) return result;
  const ikm = result.index * rules.factor;
  return { ...result, ikm, grade: skmGrade(rules, ikm) };
}

/** So that 76.605, which binary fractions hold as a little less, rounds as people round it. */
const NUDGE = 1e-9;

/**
 * @param ikm 25 to 100.
 * @returns grade and predicate after rounding to two decimals, as the bounds are printed; undefined outside 25 to 100.
 * Source: PermenPANRB 14/2017: D from 25.00, C from 65.00, B from 76.61, A from 88.31.
 */
export function skmGrade({ grades }: Satisfaction, ikm: number): { grade: string; predicate: string } | undefined {
  if (!Number.isFinite(ikm)) return undefined;
  const unit = 10 ** grades.decimals;
  const rounded = Math.round((ikm + NUDGE) * unit) / unit;
  if (rounded < grades.min || rounded > grades.max) return undefined;
  const row = grades.rows.find(({ from }) => rounded >= from);
  return row && { grade: row.grade, predicate: row.predicate };
}

/**
 * @param population how many are served; a whole number, zero or more.
 * @param margin of error as a share (0.05 = 5%); without: the rule's own.
 * @returns respondents needed, rounded as the published table does; undefined where an argument is out of range.
 * Source: Krejcie & Morgan (1970), n = X2 N P(1-P) / (d2 (N-1) + X2 P(1-P)), the table that PermenPANRB 14/2017 refers to.
 */
export function sampleSize(
  { chiSquare, proportion, ...rule }: SampleRule,
  population: number,
  margin = rule.margin,
): number | undefined {
  if (!Number.isInteger(population) || population < 0 || !(margin > 0 && margin < 1)) return undefined;
  if (population === 0) return 0;
  const spread = chiSquare * proportion * (1 - proportion);
  return Math.round((spread * population) / (margin ** 2 * (population - 1) + spread));
}
