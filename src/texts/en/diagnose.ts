import type { DiagnoseText } from '../id/diagnose';
import { sentences } from '../sentences';

const told = sentences({
  'range.misses': 'The formula of {statement} misses {missing} ({cells}).',
  'range.extra': 'The formula of {statement} also counts cells that are not its own: {cells}.',
  'blank.inflates': '{blank} of {of} statements of {statement} are blank and left out of the mean, which lifts the score.',
  'formula.unread':
    'The answer "{answer}" on {statement} is not counted by the formula of the sheet; by its choices it is worth {worth}.',
  'formula.differs':
    'The formula of {statement} differs from those of other rows, so the answer "{answer}" does not count {worth}.',
  'formula.divides-by-zero': 'This formula divides by zero ({error}), and the error climbs to the final score.',
  'formula.text-as-number': 'This formula takes text or an empty cell for a number ({error}).',
  'formula.lost-reference': 'This formula points at cells that were deleted ({error}).',
  'formula.unknown-name': 'This formula uses a function that was unknown when the file was saved ({error}).',
  'formula.error': 'This formula gives the error {error}.',
  'ratio.share-typed': 'The percentage of {statement} is typed as {typed}; its counts make it {counted}.',
  'count.contradicts-note': 'The count of {statement} is {count}, but its note says {says}.',
  'count.note-says-done': 'The note of {statement} says that all is done, but only {done} of {due} are counted as done.',
  'count.unaccounted': 'Of {all} on {statement} only {parts} are accounted for; {left} are neither done nor under way.',
  'survey.contradicts-note':
    'The index of {statement} is {typed}, but its note says {says}, which is {index} on the scale 0-{max}.',
  'evidence.malformed': 'The evidence link of {statement} is not whole: "{link}".',
  'evidence.local': 'The evidence of {statement} points at a file on somebody\'s own computer: "{link}".',
  'evidence.repeated': 'The same evidence link serves {times} statements: "{link}".',
  'list.missing': 'Answer cells without a drop-down list ({count}): {cells}.',
  'list.wrong': 'The list of {statement} offers {list}; it should offer {scale}.',
  'list.misplaced': '{statement} asks for a number, but its cell offers the list {list}.',
  'recap.elsewhere': 'This row of the recap is named {named} but shows the score of {shows}.',
  'diagnosis.none': 'This arrangement is judged, but formulas, weights and evidence on its sheets are not diagnosed.',
  'diagnosis.stopped':
    'The formulas of this sheet are too many or too entangled to be looked at all: what was found may not be all. The score by the answers is not touched.',
  'recap.weight': 'The weight of {code} on the recap is {found}; it should be {weight}.',
  'score.stale': 'The figure {shown} is stale: its formula now gives {now} ({cells} cells were not recalculated).',
  'score.differs': 'The score of {statement} on the sheet is not what its answers are worth.',
  'score.total-differs': 'The sheet shows a total of {shown}; by its answers it is {true}.',
  'effect.is': 'The sheet shows {is}; it should be {should} ({points} points).',
  'effect.error': 'The sheet shows {is}; it should be {should}.',
  'effect.supposed': 'If what is typed is wrong, the score {is} becomes {should} ({points} points).',
});

export const diagnose: Record<DiagnoseText, string> = told;
