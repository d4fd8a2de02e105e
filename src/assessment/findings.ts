/** What the judge collects while it reads, and whose answer it reads. */
import { isBlank, type Hand, type Parsed } from './parse';
import { problem, retold, type ProblemCode, type ProblemData } from './problems';
import type { EditionIndex } from './tree';
import type { Answers, Problem, Raw, RulingUse } from './types';

export interface Findings {
  problems: Problem[];
  rulings: RulingUse[];
}

/** The TPI's answer where it is given, else the unit's. */
export const counted = (answers: Answers | undefined, isNone: (raw: Raw) => boolean = isBlank): Raw =>
  answers ? (isNone(answers.tpi) ? answers.unit : answers.tpi) : undefined;

export const found = <Code extends ProblemCode>(
  findings: Findings,
  code: Code,
  statement: string,
  data: ProblemData<Code>,
): void => {
  findings.problems.push(problem(code, { statement }, data));
};

/** A count is known by the name of its row: its code means nothing to a reader. */
export function inItsRow<P extends Problem>({ inputs }: Pick<EditionIndex, 'inputs'>, told: P): P {
  const row = inputs.get(told.at.statement ?? '')?.input.name;
  return row === undefined ? told : { ...told, at: { ...told.at, row } };
}

/** Says why an answer cannot be read, at the cell of the role whose answer counts. */
export function noteUnreadable(
  findings: Findings,
  code: string,
  parsed: Parsed,
  answers: Answers | undefined,
  hand: Pick<Hand, 'isBlank'>,
): void {
  if (parsed.kind !== 'unreadable') return;
  const role = hand.isBlank(answers?.tpi) ? 'unit' : 'tpi';
  findings.problems.push(retold(parsed.code, { statement: code, role }, parsed.data));
}
