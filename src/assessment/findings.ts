/** What the judge collects while it reads, and whose answer it reads. */
import { isBlank } from './parse';
import type { Answers, Problem, ProblemCode, Raw, Role, RulingUse, Severity } from './types';

export interface Findings {
  problems: Problem[];
  rulings: RulingUse[];
}

/** The TPI's answer where it is given, else the unit's. */
export const counted = (answers: Answers | undefined): Raw =>
  answers ? (isBlank(answers.tpi) ? answers.unit : answers.tpi) : undefined;

export const found = (
  findings: Findings,
  code: ProblemCode,
  severity: Severity,
  statement: string,
  data: Problem['data'] = {},
  role?: Role,
): void => {
  findings.problems.push({ code, severity, at: role ? { statement, role } : { statement }, data });
};
