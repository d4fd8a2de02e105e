/** What may be wrong with an edition from a data file. */
export type EditionErrorCode =
  | 'json' // {reason}
  | 'shape' // {path, message}
  | 'base.unknown' // {edition, known}: the edition that it amends
  | 'patch.astray' // {part, key}: nothing there to change or take away
  | 'name.taken' // {name}: another edition bears it
  | 'zi-only' // {id}
  | 'code.twice' // {code}
  | 'code.astray' // {code, parent}: does not lengthen the code above it
  | 'input.astray' // {code, statement}
  | 'weight.missing' // {code}: a statement under a sum without a weight of its own
  | 'weight.idle' // {code}: a weight, or a group, under a mean
  | 'sum' // {code, sum, weight}
  | 'total' // {sum, total}
  | 'scale.unknown' // {code, scale}
  | 'scale.order' // {scale}: options not best first
  | 'scale.synonym' // {scale, key}
  | 'ratio.scale' // {code, scale}
  | 'ratio.roles' // {code}: nothing due or nothing done
  | 'check.input' // {code, input}
  | 'area.part' // {area, code}
  | 'name.code' // {name, code}
  | 'predicate.after' // {predicate, after}
  | 'gate.code' // {predicate, code}
  | 'gate.predicate' // {predicate, code}
  | 'gate.twice' // {predicate, code}
  | 'gate.floor' // {predicate, code}: neither or both of floor and share
  | 'gate.over-weight' // {predicate, code, floor, weight}
  | 'source.unknown'; // {owner, source}

/** Why a data file is no edition; its sentence is in src/texts under the same code. */
export interface EditionError {
  code: EditionErrorCode;
  data: Record<string, string | number>;
}
