import { indexOf, type Assessment } from '../assessment';
import type { Edition } from '../rules/schema';
import { problemText } from '../texts';
import { refused } from './errors';
import type { AnswerRows } from './pairs';

/** @throws #VALUE! with the first answer under the part that cannot be read: never a silent zero. */
export function readable(rules: Edition, assessment: Assessment, rows: AnswerRows, part: string): Assessment {
  const errors = assessment.problems.filter(({ severity, at }) => severity === 'error' && at.statement !== undefined);
  const { leaf } = indexOf(rules);
  const first = errors.find(({ at }) => {
    const statement = at.statement!.split('#')[0]!;
    return statement === part || leaf(statement)?.above.includes(part);
  });
  if (!first) return assessment;
  const row = rows.rows.get(first.at.statement!) ?? 0;
  throw refused('answer.unreadable', { sentence: problemText(first, 'id'), row });
}
