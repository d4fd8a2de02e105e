import type { EDITION_ERRORS } from '../../rules/errors';
import { sentencesOf } from '../sentences';

/** Why a data file is no edition. */
export const editions = sentencesOf<typeof EDITION_ERRORS>()({
  json: 'The edition file is not complete JSON: {reason}.',
  shape: 'The part "{path}" does not have the shape of an edition: {message}.',
  'base.unknown': 'This file amends the edition "{edition}", which is not known; there are: {known}.',
  'patch.astray': 'The part {part} changes or takes away "{key}", which the amended edition does not have.',
  'name.taken': 'The name "{name}" belongs to another edition; use one of its own.',
  'zi-only': 'A file of rules is for LKEs of Zona Integritas only, not for "{id}".',
  'code.twice': 'The code {code} is used more than once.',
  'code.astray': 'The code {code} stands below {parent}, so it must begin with "{parent}.".',
  'input.astray': 'The input {code} stands below {statement}, so it must begin with "{statement}#".',
  'weight.missing': '{code} is added to its parent, so it must have a weight.',
  'weight.idle': '{code} stands below a mean: only statements without a weight may stand there.',
  sum: 'The weights below {code} add up to {sum}; its weight is {weight}.',
  total: 'The weights of the components add up to {sum}; the full score is {total}.',
  'scale.unknown': 'The scale "{scale}" of {code} is not among the scales.',
  'scale.order': 'The options of scale "{scale}" must differ and fall from the highest value.',
  'scale.synonym': 'A synonym of scale "{scale}" leads to the option "{key}", which is not there.',
  'ratio.scale': '{code} uses a ratio, so its scale must be a ratio, not "{scale}".',
  'ratio.roles': 'The ratio of {code} needs an input of what was due and one of what was done.',
  'check.input': 'The check of counts of {code} names the input {input}, which is not its own.',
  'area.part': '{area} names the part {code}, which is not there.',
  'name.code': 'The name "{name}" leads to the code {code}, which is not there.',
  'predicate.after': 'The predicate {predicate} requires {after}, which is not there.',
  'gate.code': 'A minimum of {predicate} names the code {code}, which is not there.',
  'gate.predicate': 'The minimum of {code} names the predicate {predicate}, which is not there.',
  'gate.twice': 'The minimum of {code} for {predicate} stands more than once.',
  'gate.floor': 'The minimum of {code} for {predicate} must have a floor or a share, one of them.',
  'gate.over-weight': 'The minimum of {code} for {predicate} ({floor}) is above its weight ({weight}).',
  'source.unknown': 'The source "{source}" of {owner} is not among the sources.',
});
