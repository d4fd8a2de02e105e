import type { functions as idFunctions } from '../id/functions';

export const functions: Record<keyof typeof idFunctions, string> = {
  'answer.unreadable': '{sentence} (row {row} of the answers)',
  'code.not-statement':
    'The code {code} is not a statement, so the entry "{answer}" cannot be scored; enter it on the statements below.',
  'code.twice': 'The code {code} stands more than once with different entries ("{first}" and "{second}").',
  'grade.outside': 'The score {score} is outside 0 to {max}.',
  'grade.not-number': 'The score "{score}" is not a number.',
  'minimum.none': '{code} ({name}) has no minimum for {predicate}.',
  'part.no-score': '{code} is a count and has no score of its own.',
  'predicate.none': 'Not yet met',
  'predicate.unknown': 'The predicate "{predicate}" is not known; choose {choices}.',
  'scale.unknown': 'The scale "{scale}" is not known; choose {choices}.',
  'score.negative': 'The score of {code} ({score}) must not be negative.',
  'score.over-weight':
    'The score of {code} ({score}) is above its weight ({weight}); enter points, not an index or a percentage.',
  'shape.one-cell': 'one cell or one value',
  'shape.same-size': 'the same size as {other}',
  'shape.yes-no': 'TRUE or FALSE',
  'unmet.none': 'All minimums of {predicate} are met',
  'value.here': 'this cell',
};
