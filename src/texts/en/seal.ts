import type { SealKey } from '../id/seal';

export const seal: Record<SealKey, string> = {
  heading: 'Seal',
  lead: 'A short code over edition, answers and roles. Whoever holds the code and the file can see whether the answers are still the same.',
  limits:
    'A seal proves that the answers have not changed, not who made it. Notes, evidence and the name of the unit are not sealed.',
  now: 'Seal as of now',
  of: '{code} ({roles})',
  none: 'There is no answer yet to be sealed.',
  'role.unit': 'unit',
  'role.tpi': 'TPI',
  'role.tpn': 'TPN',
  and: '{one} and {other}',
  write: 'Write on the summary',
  written: 'The seal stands in {sheet}!{cell}.',
  'write.failed': 'The seal was not written: {reason}',
  field: 'Seal on the document',
  'field.hint': 'Hyphens and small letters make no difference',
  check: 'Check the seal',
  holds: 'Seal {code} holds: edition and answers of {roles} are as they were when sealed.',
  broken: 'Seal {code} does not hold: edition or answers have changed since, or it is the seal of another LKE.',
  unreadable: '"{value}" is no seal: 16 letters and digits, such as 1ABC-DEFG-HJKM-NPQR.',
};
