/** `lke new`: a blank LKE, or a worksheet beside it, as a file. */
import * as z from 'zod';
import { indexOf, predicateNamed } from '../assessment';
import { writeXlsx } from '../files';
import { editions, findEdition } from '../rules';
import type { Edition } from '../rules/schema';
import { loadWording } from '../rules/wording';
import { findAkipLke } from '../rules/akip';
import { buildLke } from '../forms/lke';
import { withReview } from '../forms/review';
import { isAkip, otherYear } from '../assessment/editions';
import { inForceIn } from '../rules/in-force';
import { problemText, type Language } from '../texts';
import type { WorkbookPlan } from '../sheet/plan';
import {
  AKIP_IDS,
  BY_EDITION,
  WORKSHEET_IDS,
  worksheetNamed,
  worksheetTitle,
  worksheets,
  type WorksheetId,
} from '../forms/worksheets';
import { takeRules } from './brought';
import { OwnRules } from './own-rules';
import { YEARS } from '../sheet/years';
import { languageOf, readWords, type OptionTypes } from './options';
import { save } from './save';
import { CliError, say } from './say';
import { where } from './where';
import { complain, print } from './print';
import { fillFrom, receive, type Received } from './received';

const TYPES: OptionTypes = {
  sheet: 'string',
  list: 'boolean',
  edition: 'string',
  unit: 'string',
  body: 'string',
  year: 'string',
  target: 'string',
  held: 'string',
  overrides: 'string',
  rules: 'string',
  out: 'string',
  from: 'string',
  review: 'boolean',
  force: 'boolean',
  lang: 'string',
};

/** The message of each is the key of its sentence. */
const given = z.object({
  sheet: z.string().trim().toLowerCase().optional(),
  edition: z.string().optional(),
  unit: z.string().trim().min(1, 'option.unit').max(200, 'option.unit'),
  body: z.string().trim().max(200, 'option.body').optional(),
  year: z
    .string()
    .regex(/^\d{4}$/, 'option.year')
    .transform(Number)
    .refine((year) => year >= YEARS.min && year <= YEARS.max, 'option.year'),
  target: z.string().trim().optional(),
  held: z.string().trim().optional(),
  overrides: z.string().optional(),
  rules: z.string().optional(),
  from: z.string().optional(),
  out: z.string().regex(/\.xlsx$/i, 'option.out'),
  review: z.boolean().default(false),
  force: z.boolean().default(false),
});

type Given = z.infer<typeof given>;

function validOptions(options: Record<string, string | boolean>): Given {
  const result = given.safeParse(options);
  if (result.success) return result.data;
  const { path, message } = result.error.issues[0]!;
  const option = String(path[0]);
  const value = options[option];
  if (value === undefined) throw new CliError('option.missing', { option });
  const years = { min: String(YEARS.min), max: String(YEARS.max) };
  throw new CliError(message as 'option.unit' | 'option.body' | 'option.year' | 'option.out', { value: String(value), ...years });
}

/** The one asked for; without any, that of the year. */
function editionOf({ edition: asked, year }: Given): Edition {
  const choices = editions.map(({ short }) => short).join(', ');
  const edition = asked === undefined ? inForceIn(editions, year) : findEdition(asked);
  if (edition) return edition;
  if (asked === undefined) throw new CliError('option.edition-of-year', { year: String(year), choices });
  throw new CliError('option.edition', { value: asked, choices });
}

function predicateOf(edition: Edition, asked: string, key: 'option.target' | 'option.held'): string {
  const code = predicateNamed(edition, asked);
  if (code) return code;
  throw new CliError(key, { value: asked, choices: edition.predicates.map((one) => one.code).join(', ') });
}

/** AKIP worksheets are asked for by their regulation, too: `--edition 88/2021`. */
function worksheetOf(sheet: string | undefined, edition: string | undefined): WorksheetId | undefined {
  if (sheet === undefined || sheet === 'lke') {
    const akip = edition !== undefined && !findEdition(edition) ? findAkipLke(edition) : undefined;
    return akip && AKIP_IDS.find((id) => worksheets[id].akip === akip);
  }
  const id = worksheetNamed(sheet);
  if (!id) throw new CliError('option.sheet', { value: sheet, choices: ['lke', ...WORKSHEET_IDS].join(', ') });
  return id;
}

const identityOf = ({ unit, year, body }: Given) => ({ unit, year, ...(body && { body }) });

interface Made {
  plan: WorkbookPlan;
  told: string;
  /** Whose rules it follows, where it follows any. */
  edition?: Edition;
  /** Of the answers it was filled with: what could not be taken, or read. */
  odd?: readonly string[];
}

async function lkePlan(asked: Given, language: Language, received?: Received): Promise<Made> {
  if (asked.target === undefined) throw new CliError('option.missing', { option: 'target' });
  const brought = await takeRules(asked.rules, language);
  const rules = await OwnRules.from(asked.overrides, language);
  const named = asked.edition === undefined && (rules ?? brought) ? brought : editionOf(asked);
  const edition = rules?.editionFor(named) ?? named!;
  if (isAkip(edition)) throw new CliError('overrides.zi-only');
  const target = predicateOf(edition, asked.target, 'option.target');
  const held = asked.held ? predicateOf(edition, asked.held, 'option.held') : undefined;
  const from = received && fillFrom(received, edition);
  const identity = { ...identityOf(asked), target, ...(held && { held }) };
  const wording = await loadWording(edition.id);
  const lke = buildLke(edition, wording, identity, [], language, from?.fill);
  const plan = asked.review ? withReview(lke, edition, wording, language) : lke;
  const of = indexOf(edition).statements.length;
  return {
    plan,
    edition,
    told: say('new.written', { file: asked.out, edition: edition.short, unit: asked.unit, target, of }, language),
    odd: from?.odd ?? [],
  };
}

function worksheetPlan(id: WorksheetId, asked: Given, language: Language): Made {
  if (asked.overrides !== undefined) throw new CliError('overrides.zi-only');
  if (asked.rules !== undefined) throw new CliError('rules.lke-only');
  const { akip } = worksheets[id];
  const byEdition = BY_EDITION.includes(id);
  const named = !akip && (byEdition || asked.edition !== undefined) ? editionOf(asked) : undefined;
  const edition = akip ?? (byEdition ? named : undefined);
  const target = asked.target && ((named && predicateNamed(named, asked.target)) ?? asked.target.toUpperCase());
  const plan = worksheets[id].build(named, { ...identityOf(asked), ...(target && { target }) }, [], language);
  return {
    plan,
    ...(edition && { edition }),
    told: say('new.sheet-written', { file: asked.out, title: worksheetTitle(id, language), unit: asked.unit }, language),
  };
}

/** @returns the exit code. @throws CliError with nothing written. */
export async function runNew(args: readonly string[]): Promise<number> {
  const { options, words } = readWords('new', args, TYPES);
  if (words.length > 0) throw new CliError('argument.extra', { value: words[0]! });
  const language = languageOf(options.lang);
  if (options.list) {
    for (const id of ['lke', ...WORKSHEET_IDS] as const)
      print(id.padEnd(24) + (id === 'lke' ? say('new.lke', {}, language) : worksheetTitle(id, language)));
    return 0;
  }
  const received = typeof options.from === 'string' ? await receive(options.from) : undefined;
  const asked = validOptions({ ...received?.identity, ...options });
  const id = worksheetOf(asked.sheet, asked.edition);
  if (id && received) throw new CliError('new.from.lke-only');
  if (id && asked.review) throw new CliError('new.review.lke-only');
  const { plan, told, edition, odd = [] } = id ? worksheetPlan(id, asked, language) : await lkePlan(asked, language, received);
  await save(where(asked.out), await writeXlsx(plan), asked.force, asked.out);
  print(told);
  for (const one of odd) complain(one);
  const outdated = edition && otherYear(edition, asked.year);
  if (outdated) print(problemText(outdated, language));
  return odd.length > 0 ? 1 : 0;
}
