/** `lke new`: a blank LKE as a file. */
import { z } from 'zod';
import { indexOf } from '../assessment';
import { writeXlsx } from '../files';
import { editions, findEdition } from '../rules';
import type { Edition } from '../rules/schema';
import { loadWording } from '../rules/wording';
import { buildLke } from '../worksheet';
import { readWords, type OptionTypes } from './options';
import { save } from './save';
import { CliError, say, type CliKey } from './say';
import { where } from './where';

const TYPES: OptionTypes = {
  edition: 'string',
  unit: 'string',
  body: 'string',
  year: 'string',
  target: 'string',
  held: 'string',
  out: 'string',
  force: 'boolean',
};

/** The message of each is the key of its sentence. */
const given = z.object({
  edition: z.string().optional(),
  unit: z.string().trim().min(1, 'option.unit').max(200, 'option.unit'),
  body: z.string().trim().max(200, 'option.body').optional(),
  year: z
    .string()
    .regex(/^\d{4}$/, 'option.year')
    .transform(Number)
    .refine((year) => year >= 2015 && year <= 2100, 'option.year'),
  target: z.string().trim(),
  held: z.string().trim().optional(),
  out: z.string().regex(/\.xlsx$/i, 'option.out'),
  force: z.boolean().default(false),
});

function validOptions(options: Record<string, string | boolean>): z.infer<typeof given> {
  const result = given.safeParse(options);
  if (result.success) return result.data;
  const { path, message } = result.error.issues[0]!;
  const option = String(path[0]);
  const value = options[option];
  if (value === undefined) throw new CliError('option.missing', { option });
  throw new CliError(message as CliKey, { value: String(value) });
}

function editionOf(asked: string | undefined): Edition {
  const edition = findEdition(asked);
  if (edition) return edition;
  throw new CliError('option.edition', { value: asked ?? '', choices: editions.map(({ short }) => short).join(', ') });
}

function predicateOf(edition: Edition, asked: string, key: 'option.target' | 'option.held'): string {
  const codes = edition.predicates.map(({ code }) => code);
  const code = codes.find((known) => known === asked.toUpperCase());
  if (code) return code;
  throw new CliError(key, { value: asked, choices: codes.join(', ') });
}

/** @returns the exit code. @throws CliError with nothing written. */
export async function runNew(args: readonly string[]): Promise<number> {
  const { options, words } = readWords('new', args, TYPES);
  if (words.length > 0) throw new CliError('argument.extra', { value: words[0]! });
  const { unit, body, year, out, force, ...asked } = validOptions(options);
  const edition = editionOf(asked.edition);
  const target = predicateOf(edition, asked.target, 'option.target');
  const held = asked.held ? predicateOf(edition, asked.held, 'option.held') : undefined;

  const plan = buildLke(edition, await loadWording(edition.id), {
    unit,
    year,
    target,
    ...(body && { body }),
    ...(held && { held }),
  });
  await save(where(out), await writeXlsx(plan), force, out);
  const of = indexOf(edition).statements.length;
  console.log(say('new.written', { file: out, edition: edition.short, unit, target, of }));
  return 0;
}
