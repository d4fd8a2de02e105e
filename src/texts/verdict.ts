/** A verdict in words: the same sentence in pane, command line, JSON and recap. */
import type { Verdict } from '../assessment/verdict';
import { verdict as english } from './en/verdict';
import { verdict as indonesian, type VerdictText } from './id/verdict';
import type { Language } from './language';
import { sayer } from './sayer';

const verdictIn = sayer({ id: indonesian, en: english });

const keyOf = ({ status, why, open }: Verdict, complete: boolean): VerdictText => {
  if (status === 'undetermined') return why!;
  if (status === 'met') return complete ? 'met' : 'met.open';
  return status === 'unmet' && open > 0 ? 'unmet.open' : status;
};

/** @param complete whether every statement is answered. @returns one sentence. */
export const verdictText = (verdict: Verdict, complete: boolean, language: Language = 'id'): string => {
  const { target, after = '', of, open, unmet } = verdict;
  return verdictIn(language)(keyOf(verdict, complete), { target, after, of, open, unmet });
};

export const VERDICT_LABELS = ['met', 'after', 'open', 'unmet', 'unconfirmed', 'no-gates'] as const;
export type VerdictLabel = (typeof VERDICT_LABELS)[number];

/** A few words for a table. */
export const verdictLabel = ({ status, why }: Pick<Verdict, 'status' | 'why'>, language: Language = 'id'): string =>
  labelText(status === 'undetermined' ? why! : status, language);

export const labelText = (label: VerdictLabel, language: Language = 'id'): string => verdictIn(language)(`short.${label}`);
