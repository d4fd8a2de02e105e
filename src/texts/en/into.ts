import type { IntoKey } from '../id/into';

/** What is said of an LKE that is written into somebody's form. */
export const into: Record<IntoKey, string> = {
  'part.unit': "the unit's answer",
  'part.tpi': "the TPI's answer",
  'part.note': "the unit's note",
  'part.tpiNote': "the TPI's note",
  'part.evidence': 'evidence',
  'part.scale': 'options',
  'part.all': 'all that was entered',
  'left.no-row': 'the form has no row for it',
  'left.no-column': 'the form has no column for it',
  'left.formula': 'the cell holds a formula of the form',
  'left.merged': 'the cell is part of a merged one',
  'left.list': "the cell's list does not hold it",
  'left.number': 'the cell takes numbers only, by its rule',
  'left.too-long': 'longer than 32,767 characters',
  'left.unread': 'the answer cannot be read',
  'left.no-counterpart': "the form's edition does not ask for it",
  'left.several': "the form's edition asks for it in parts, or with others together",
  'left.several.near': "the form's edition asks for it in parts, or with others together: {near}",
  'left.other-scale': "the answer means something else among the form's options",
  'left.stated-total': 'the form adds it up from its parts',
  'left.cell-error': 'the cell holds an error',
};
