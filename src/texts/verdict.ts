/** A verdict in words: the same sentences in pane, command line, JSON and recap. */
import type { ProposalResult, ProposalVerdict } from '../assessment';
import type { Assessment } from '../assessment/types';
import type { Verdict } from '../assessment/verdict';
import { verdict as english } from './en/verdict';
import { verdict as indonesian, type VerdictText } from './id/verdict';
import type { Language } from './language';
import { sayer } from './sayer';

/** The sentences themselves; places that are not filled stay open. */
export const verdictIn = sayer({ id: indonesian, en: english });

/** What a verdict rests on. */
export type Ground = Pick<Assessment, 'complete' | 'by' | 'inferred' | 'of'>;

const keyOf = ({ status, why, open }: Verdict, complete: boolean): VerdictText => {
  if (status === 'undetermined') return why!;
  if (status === 'met') return complete ? 'met' : 'met.open';
  return status === 'unmet' && open > 0 ? 'unmet.open' : status;
};

/** Whose assessment it is: `penilaian TPI`. */
export const assessorText = (by: Ground['by'], language: Language = 'id'): string => verdictIn(language)(`by.${by ?? 'self'}`);

/** Who decides on a predicate, whatever the score. */
export const decidesText = (language: Language = 'id'): string => verdictIn(language)('decides');

/** How many answers were counted by a scale that is only inferred; empty where none was. */
export const inferredText = ({ inferred, of }: Pick<Ground, 'inferred' | 'of'>, language: Language = 'id'): string =>
  inferred > 0 ? verdictIn(language)('inferred', { count: inferred, of }) : '';

/** @param ground the assessment it rests on. @returns a sentence, and one more where it rests on inferred scales. */
export const verdictText = (verdict: Verdict, ground: Ground, language: Language = 'id'): string => {
  const { target, after = '', of, open, unmet } = verdict;
  const by = assessorText(ground.by, language);
  const said = verdictIn(language)(keyOf(verdict, ground.complete), { target, after, of, open, unmet, by });
  return [said, inferredText(ground, language)].filter(Boolean).join(' ');
};

/** Whether a unit may be proposed: the sentence on all its conditions together. @param target the predicate's code. */
export const proposalText = (
  { results, verdict }: { results: readonly ProposalResult[]; verdict: ProposalVerdict },
  target: string,
  language: Language = 'id',
): string => {
  const count = (status: ProposalResult['status']) =>
    results.filter((one) => one.status === status && !!one.excused === (status === 'unmet' && verdict === 'excused')).length;
  const [unmet, open] = [count('unmet'), count('open')];
  const key = verdict === 'unmet' && open > 0 ? 'proposal.unmet.open' : (`proposal.${verdict}` as const);
  return verdictIn(language)(key, { target, unmet, open, of: results.length });
};

export const VERDICT_LABELS = ['met', 'after', 'open', 'unmet', 'unconfirmed', 'no-gates', 'unsure'] as const;
export type VerdictLabel = (typeof VERDICT_LABELS)[number];

/** A few words for a table. */
export const verdictLabel = ({ status, why }: Pick<Verdict, 'status' | 'why'>, language: Language = 'id'): string =>
  labelText(status === 'undetermined' ? why! : status, language);

export const labelText = (label: VerdictLabel, language: Language = 'id'): string => verdictIn(language)(`short.${label}`);
