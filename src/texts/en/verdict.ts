import type { VerdictText } from '../id/verdict';

export const verdict: Record<VerdictText, string> = {
  met: 'The minimums of {target} are met by {by}.',
  'met.open': 'The minimums of {target} are met by {by}, whatever the blanks become.',
  after: 'The minimums of {target} are met by {by}, but the unit must have held {after} before.',
  open: 'Not decided yet: {open} of {of} minimums of {target} depend on blanks.',
  unmet: 'Does not meet {target}: {unmet} of {of} minimums missed.',
  'unmet.open': 'Does not meet {target}: {unmet} of {of} minimums missed, {open} still open.',
  unconfirmed: 'The minimums of this edition are not confirmed, so {target} cannot be decided.',
  'no-gates': 'No minimum is stated for {target}, so it cannot be decided.',
  'by.tpi': 'the TPI’s assessment',
  'by.self': 'the self-assessment',
  'by.both': 'the TPI’s assessment and, where it has not assessed, the self-assessment',
  decides: 'This score is a proposal: the TPN decides on the predicate, or the body where it may decide WBK itself.',
  inferred: '{count} of {of} statements were assessed by inferred scales.',
  'short.met': 'Minimums met',
  'short.after': 'Minimums met, the earlier predicate must be held first',
  'short.open': 'Cannot be decided yet',
  'short.unmet': 'Not met',
  'short.unconfirmed': 'The minimums of this edition are not confirmed',
  'short.no-gates': 'No minimum is stated',
};
