import { indexOf } from '../../src/assessment';
import type { Edition } from '../../src/rules/schema';
import type { Entries } from './lke';

/** The best answer to everything: full marks. */
export function bestAnswers(edition: Edition): Entries {
  const entries = new Map<string, string | number>();
  for (const { statement, scale } of indexOf(edition).leaves) {
    if (scale.kind === 'choice') entries.set(statement.code, scale.options[0]!.key);
    if (scale.kind === 'index') entries.set(statement.code, scale.max);
    const due = statement.ratio?.inputs.filter(({ role }) => role === 'due').length ?? 0;
    for (const { code, role } of statement.ratio?.inputs ?? []) {
      // One in each part that was due and all of them done; nothing this year where less is better.
      entries.set(code, role === 'due' ? 1 : role === 'info' || statement.ratio!.kind === 'reduction' ? 0 : due);
    }
  }
  return entries;
}
