/**
 * An edition from a data file that somebody else wrote, whole or as an amendment of one that is known: its shape, then its
 * own sums and references. Uses zod; nothing that the custom functions load imports this.
 */
import * as z from 'zod';
import { en, id } from 'zod/locales';
import { editions, find } from '.';
import { amended, astray } from './amend';
import { crossErrors } from './cross-checks';
import { withProposal } from './proposal';
import { editionError, type EditionError } from './errors';
import { confidence, editionSchema, inForce, type Edition } from './schema';

export type { EditionError, EditionErrorCode } from './errors';

export type ParsedEdition = { ok: true; edition: Edition } | { ok: false; errors: EditionError[] };

const locales = { id: id().localeError, en: en().localeError };

const change = z.record(z.string(), z.unknown()).nullable();
const changes = z.record(z.string(), change).optional();

/** The members only: what they make of the edition is held against the edition's own shape. */
const amendmentSchema = z.strictObject({
  amends: z.string(),
  id: editionSchema.shape.id,
  title: z.string(),
  short: z.string(),
  aliases: z.array(z.string()),
  version: z.string(),
  inForce,
  confidence: confidence.optional(),
  total: z.number().optional(),
  tolerance: z.number().optional(),
  gatesUnconfirmed: z.boolean().nullable().optional(),
  settings: change.optional(),
  sources: changes,
  scales: changes,
  names: z.record(z.string(), z.string().nullable()).optional(),
  wording: changes,
  gates: z.record(z.string(), change).nullable().optional(),
  areas: changes,
  predicates: changes,
  rulings: changes,
  nodes: changes,
  proposal: change.optional(),
});

function fitting<T>(
  schema: z.ZodType<T>,
  data: unknown,
  language: 'id' | 'en',
): { ok: true; data: T } | { ok: false; errors: EditionError[] } {
  const shape = schema.safeParse(data, { error: locales[language] });
  if (shape.success) return { ok: true, data: shape.data };
  const errors = shape.error.issues.map(({ path, message }) => editionError('shape', { path: path.join('.') || '-', message }));
  return { ok: false, errors };
}

/** The whole edition that an amendment makes of one of these. */
function whole(data: unknown, known: readonly Edition[], language: 'id' | 'en'): { data: unknown } | { errors: EditionError[] } {
  if (typeof data !== 'object' || data === null || Array.isArray(data) || !('amends' in data) || 'tree' in data) return { data };
  const amendment = fitting(amendmentSchema, data, language);
  if (!amendment.ok) return amendment;
  const { amends } = amendment.data;
  const base = known.find((one) => find([one], amends, one) === one);
  if (!base)
    return { errors: [editionError('base.unknown', { edition: amends, known: known.map(({ short }) => short).join(', ') })] };
  const lost = astray(base, amendment.data);
  return lost.length > 0
    ? { errors: lost.map((one) => editionError('patch.astray', { ...one })) }
    : { data: amended(withProposal(base), amendment.data) };
}

/**
 * @param json the file's text, or what was read from it: a whole edition, or an amendment (`amends`) of a known one.
 * @param language of the messages about the shape.
 * @param known editions that an amendment may name.
 * @returns the edition, ready to be generated, filled and judged; or every error found, the shape before the rest.
 */
export function parseEdition(json: unknown, language: 'id' | 'en' = 'id', known: readonly Edition[] = editions): ParsedEdition {
  let data = json;
  if (typeof json === 'string') {
    try {
      data = JSON.parse(json);
    } catch (failure) {
      return { ok: false, errors: [editionError('json', { reason: (failure as Error).message })] };
    }
  }
  const made = whole(data, known, language);
  if ('errors' in made) return { ok: false, errors: made.errors };
  const shape = fitting(editionSchema, made.data, language);
  if (!shape.ok) return shape;
  const errors = crossErrors(shape.data);
  return errors.length ? { ok: false, errors } : { ok: true, edition: shape.data };
}

/**
 * An edition from a person's file, to stand beside those that ship.
 * @param file its name, which is said beside every result.
 * @param beside editions of other files, whose names it must not take either.
 * @returns as parseEdition; refused too where it takes the name of an edition that ships, or is no LKE of ZI.
 */
export function parseBrought(
  json: unknown,
  file: string,
  language: 'id' | 'en' = 'id',
  beside: readonly Edition[] = [],
): ParsedEdition {
  const parsed = parseEdition(json, language);
  if (!parsed.ok) return parsed;
  const { edition } = parsed;
  if (!edition.id.startsWith('zi-')) return { ok: false, errors: [editionError('zi-only', { id: edition.id })] };
  const names = [edition.id, edition.short, ...edition.aliases];
  const taken = names.filter((name) =>
    [...editions, ...beside].some((one) => find([one], name, one) === one && name.trim() !== ''),
  );
  const errors = [...new Set(taken)].map((name) => editionError('name.taken', { name }));
  return errors.length > 0
    ? { ok: false, errors }
    : { ok: true, edition: { ...edition, version: `${edition.version} (${file})`, brought: { file } } };
}
