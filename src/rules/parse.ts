/**
 * An edition from a data file that somebody else wrote: its shape, then its own sums and references.
 * Uses zod; nothing that the custom functions load imports this.
 */
import { en, id } from 'zod/locales';
import { crossErrors } from './cross-checks';
import type { EditionError } from './errors';
import { editionSchema, type Edition } from './schema';

export type { EditionError, EditionErrorCode } from './errors';

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
