/**
 * An edition from a data file that somebody else wrote: its shape, then its own sums and references.
 * Uses zod; nothing that the custom functions load imports this.
 */
import { en, id } from 'zod/locales';
import { crossErrors } from './cross-checks';
import { editionSchema, type Edition } from './schema';

export type EditionErrorCode =
  | 'json' // {reason}
  | 'shape' // {path, message}
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

export type ParsedEdition = { ok: true; edition: Edition } | { ok: false; errors: EditionError[] };

const locales = { id: id().localeError, en: en().localeError };

/**
 * @param json the file's text, or what was read from it.
 * @param language of the messages about the shape.
 * @returns the edition, ready to be generated, filled and judged; or every error found, the shape before the rest.
 */
export function parseEdition(json: unknown, language: 'id' | 'en' = 'id'): ParsedEdition {
  let data = json;
  if (typeof json === 'string') {
    try {
      data = JSON.parse(json);
    } catch (error) {
      return { ok: false, errors: [{ code: 'json', data: { reason: (error as Error).message } }] };
    }
  }
  const shape = editionSchema.safeParse(data, { error: locales[language] });
  if (!shape.success) {
    const errors = shape.error.issues.map(({ path, message }): EditionError => ({
      code: 'shape',
      data: { path: path.join('.') || '-', message },
    }));
    return { ok: false, errors };
  }
  const errors = crossErrors(shape.data);
  return errors.length ? { ok: false, errors } : { ok: true, edition: shape.data };
}
