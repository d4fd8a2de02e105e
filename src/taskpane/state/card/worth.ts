/** What an answer brings, by the judge that judges the sheet. */
import {
  assess,
  type Answers,
  type Assessment,
  type GateResult,
  type JudgeOptions,
  type Raw,
  type Role,
} from '../../../assessment';
import type { Edition } from '../../../rules/schema';
import type { Item } from './items';

type AnswersByCode = ReadonlyMap<string, Answers>;

export interface Worth {
  key: string;
  /** Of the statement with this answer. */
  points: number;
  /** Of the total, against what stands now. */
  change: number;
}

export const withAnswer = (answers: AnswersByCode, code: string, column: Role, raw: Raw): Map<string, Answers> =>
  new Map(answers).set(code, { ...answers.get(code), [column]: raw });

/** @returns for each choice of the statement what it is worth; empty where numbers are entered. */
export function choicesWorth(
  edition: Edition,
  answers: AnswersByCode,
  { code, options }: Item,
  column: Role,
  now: Assessment,
  judging: JudgeOptions,
): Worth[] {
  return options.map(({ key }) => {
    const { scores, total } = assess(edition, withAnswer(answers, code, column, key), judging);
    return { key, points: scores.get(code)!.low, change: total.low - now.total.low };
  });
}

const isNarrower = (one: GateResult, other: GateResult, scores: Assessment['scores']): number =>
  (scores.get(one.code)?.weight ?? 0) - (scores.get(other.code)?.weight ?? 0);

/** Minimums of one predicate that the statement counts to: those that are not met first, then the narrowest. */
export function gatesOf({ above, code }: Item, { gates, scores }: Assessment, target: string | undefined): GateResult[] {
  const rank = ({ status }: GateResult) => (status === 'met' ? 1 : 0);
  return gates
    .filter((gate) => gate.predicate === target && (above.includes(gate.code) || gate.code === code))
    .sort((one, other) => rank(one) - rank(other) || isNarrower(one, other, scores));
}
