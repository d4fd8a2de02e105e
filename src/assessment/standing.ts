/** What a score rests on: whose answers were counted, and how many of them by a scale that nobody has read. */
import type { Edition } from '../rules/schema';
import type { Findings } from './findings';
import { isBlank } from './parse';
import { problem } from './problems';
import { indexOf } from './tree';
import type { AnswerSheet, Assessor, Problem, Raw } from './types';

/** @returns undefined where nothing is answered. */
export function assessorOf(sheet: AnswerSheet): Assessor | undefined {
  let [byTpi, bySelf] = [false, false];
  for (const [code, { unit, tpi }] of sheet) {
    if (code.endsWith('#scale')) continue;
    const judged = !isBlank(tpi);
    byTpi ||= judged;
    bySelf ||= !judged && !isBlank(unit);
    if (byTpi && bySelf) return 'both';
  }
  return byTpi ? 'tpi' : bySelf ? 'self' : undefined;
}

/**
 * @param answerOf what one role says of a statement or of a count.
 * @returns how many statements the role answered, by their own cell or by a count.
 */
export const answeredBy = (edition: Edition, answerOf: (code: string) => Raw): number =>
  indexOf(edition).statements.filter(({ code, ratio }) =>
    [code, ...(ratio?.inputs ?? []).map((input) => input.code)].some((one) => !isBlank(answerOf(one))),
  ).length;

/** Answered by a scale that is only inferred, and that no assessor has set. */
export function inferredCount({ rulings, problems }: Findings): number {
  const chosen = new Set(problems.flatMap(({ code, at }) => (code === 'scale.chosen' ? [at.statement] : [])));
  const inferred = rulings.flatMap(({ id, statement }) => (id === 'scale-inferred' ? [statement] : []));
  return new Set(inferred.filter((statement) => !chosen.has(statement))).size;
}

export const inferredProblems = (count: number, of: number): Problem[] =>
  count > 0 ? [problem('scale.inferred', {}, { count, of })] : [];
