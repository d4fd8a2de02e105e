import type { VerdictText } from '../id/verdict';

export const verdict: Record<VerdictText, string> = {
  met: 'Meets every minimum of {target}.',
  'met.open': 'Meets every minimum of {target}, whatever the blanks become.',
  after: 'Every score minimum of {target} is met, but the unit must have held {after} before.',
  open: 'Not decided yet: {open} of {of} minimums of {target} depend on blanks.',
  unmet: 'Does not meet {target}: {unmet} of {of} minimums missed.',
  'unmet.open': 'Does not meet {target}: {unmet} of {of} minimums missed, {open} still open.',
  unconfirmed: 'The minimums of this edition are not confirmed, so {target} cannot be decided.',
  'no-gates': 'No minimum is stated for {target}, so it cannot be decided.',
  'short.met': 'Met',
  'short.after': 'Met, the earlier predicate must be held first',
  'short.open': 'Cannot be decided yet',
  'short.unmet': 'Not met',
  'short.unconfirmed': 'The minimums of this edition are not confirmed',
  'short.no-gates': 'No minimum is stated',
};
