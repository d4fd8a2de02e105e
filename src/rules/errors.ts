/** What may be wrong with an edition from a data file, and what its sentence is filled with. */
import type { DataOf } from './codes';

export const EDITION_ERRORS = {
  json: ['reason'],
  shape: ['path', 'message'],
  /** The edition that it amends. */
  'base.unknown': ['edition', 'known'],
  /** Nothing there to change or take away. */
  'patch.astray': ['part', 'key'],
  /** Another edition bears it. */
  'name.taken': ['name'],
  'zi-only': ['id'],
  'code.twice': ['code'],
  /** Does not lengthen the code above it. */
  'code.astray': ['code', 'parent'],
  'input.astray': ['code', 'statement'],
  /** A statement under a sum without a weight of its own. */
  'weight.missing': ['code'],
  /** A weight, or a group, under a mean. */
  'weight.idle': ['code'],
  sum: ['code', 'sum', 'weight'],
  total: ['sum', 'total'],
  'scale.unknown': ['code', 'scale'],
  /** Options not best first. */
  'scale.order': ['scale'],
  'scale.synonym': ['scale', 'key'],
  'ratio.scale': ['code', 'scale'],
  /** Nothing due or nothing done. */
  'ratio.roles': ['code'],
  'check.input': ['code', 'input'],
  'area.part': ['area', 'code'],
  'name.code': ['name', 'code'],
  'predicate.after': ['predicate', 'after'],
  'gate.code': ['predicate', 'code'],
  'gate.predicate': ['predicate', 'code'],
  'gate.twice': ['predicate', 'code'],
  /** Neither or both of floor and share. */
  'gate.floor': ['predicate', 'code'],
  'gate.over-weight': ['predicate', 'code', 'floor', 'weight'],
  'source.unknown': ['owner', 'source'],
} as const;

export type EditionErrorCode = keyof typeof EDITION_ERRORS;

/** Why a data file is no edition; its sentence is in src/texts under the same code. */
export type EditionError = {
  [Code in EditionErrorCode]: { code: Code; data: DataOf<typeof EDITION_ERRORS, Code> };
}[EditionErrorCode];

export const editionError = <Code extends EditionErrorCode>(
  code: Code,
  data: DataOf<typeof EDITION_ERRORS, Code>,
): EditionError => ({ code, data }) as EditionError;
