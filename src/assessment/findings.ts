/** What the judge collects while it reads, and whose answer it reads. */
import { isBlank } from './parse';
import { problem, type ProblemCode, type ProblemData } from './problems';
import type { Answers, Problem, Raw, Role, RulingUse } from './types';

export interface Findings {
  problems: Problem[];
  rulings: RulingUse[];
}

/** The TPI's answer where it is given, else the unit's. */
export const counted = (answers: Answers | undefined): Raw =>
  answers ? (isBlank(answers.tpi) ? answers.unit : answers.tpi) : undefined;

export const found = <Code extends ProblemCode>(
  findings: Findings,
  code: Code,
  statement: string,
  data: ProblemData<Code>,
  role?: Role,
): void => {
  findings.problems.push(problem(code, role ? { statement, role } : { statement }, data));
};
