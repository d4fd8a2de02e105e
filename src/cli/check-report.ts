/** What `lke check` makes of one file: the tables or the JSON of it, and how it counts for the exit code. */
import { readFile } from 'node:fs/promises';
import { predicateNamed } from '../assessment';
import { editionNamed } from '../assessment/editions';
import { mappingsFromText } from '../reading/mapping';
import { scalesFromText, type Said } from '../reading/said';
import { knownEditions } from '../rules';
import { gradeTables } from '../rules/grades';
import { akipLkes } from '../rules/akip';
import type { Edition } from '../rules/schema';
import type { Language } from '../texts';
import type { Order } from './order';
import { jsonOf } from './json';
import { isUnjudged, systemReason, whyNot, type Asked, type Judged } from './judge';
import { yearAsked, type Words } from './options';
import { CliError, say } from './say';
import { withSeal } from './seal-report';
import { surveyTableOf } from './survey-table';
import { tableOf, type Paper } from './table';
import { wayLines } from './way';
import type { WayPlan } from './way-plan';
import { where } from './where';

export const JUDGED = 0;
const WITH_ERRORS = 1;
const UNREADABLE = 2;

export interface CheckReport {
  /** 0 judged, 1 problems of severity error, 2 unreadable. */
  code: number;
  whyNot?: string;
  /** With --json. */
  elements: unknown[];
  tables: string[];
  /** With --plan: one per LKE that has a way. */
  plans?: WayPlan[];
}

function exitCode(judged: Judged): number {
  if (isUnjudged(judged)) return UNREADABLE;
  const { lkes, surveys, problems } = judged;
  const found = [...problems, ...[...lkes, ...surveys].flatMap((one) => one.problems)];
  return found.some(({ severity }) => severity === 'error') ? WITH_ERRORS : JUDGED;
}

/** Those of a person's file among them: asked when it has been taken. */
const everyEdition = (): readonly Edition[] => [...knownEditions(), ...akipLkes];
const predicates = (): string[] => everyEdition().flatMap((edition) => edition.predicates.map(({ code }) => code));
const grades = (): string[] => gradeTables.flatMap((table) => table.grades.map(({ grade }) => grade));

function oneOf(asked: unknown, all: readonly string[], key: 'option.target' | 'option.held'): string | undefined {
  if (asked === undefined) return undefined;
  const known = [...new Set(all)];
  const named = everyEdition()
    .map((edition) => predicateNamed(edition, String(asked)))
    .find((code) => code !== undefined);
  const found = named ?? known.find((code) => code === String(asked).trim().toUpperCase());
  if (found === undefined) throw new CliError(key, { value: String(asked), choices: known.join(', ') });
  return found;
}

/** Whose LKE it is, where the sheet does not say. @throws CliError */
function saidIn({ unit, body, year, target, held }: Words['options']): Said {
  const asked = yearAsked(year);
  const [wanted, had] = [
    oneOf(target, [...predicates(), ...grades()], 'option.target'),
    oneOf(held, predicates(), 'option.held'),
  ];
  return {
    ...(typeof unit === 'string' && { unit }),
    ...(typeof body === 'string' && { body }),
    ...(asked !== undefined && { year: asked }),
    ...(wanted && { target: wanted }),
    ...(had && { held: had }),
  };
}

const unmarked = (text: string): string => text.replace(/^\ufeff/, '');

/** What a person knows of the sheets that they do not say themselves. @throws CliError */
export async function asked(options: Words['options'], language: Language): Promise<Pick<Asked, 'only' | 'mappings' | 'said'>> {
  const { edition: named, sheet, map } = options;
  const said = { all: saidIn(options) };
  const edition = named === undefined ? undefined : editionNamed(String(named));
  if (named !== undefined && !edition)
    throw new CliError('option.edition', {
      value: String(named),
      choices: everyEdition()
        .map(({ short }) => short)
        .join(', '),
    });
  const only = { ...(typeof sheet === 'string' && { sheet }), ...(edition && { edition: edition.id }) };
  if (map === undefined) return { only, said };
  const refused = (reason: string) => new CliError('check.map', { file: String(map), reason });
  const text = await readFile(where(String(map)), 'utf8').catch((error: unknown) => {
    throw refused(systemReason(error, language));
  });
  const [mappings, byKey] = [mappingsFromText(unmarked(text)), scalesFromText(unmarked(text))];
  if (mappings.length + Object.keys(byKey).length === 0) throw refused(say('check.map.none', {}, language));
  return { only, mappings, said: { ...said, byKey } };
}

export async function clerk({ json, way = false, plan = false, seal, language, width }: Order) {
  // Asked for before: what tells is held within bounds, and waits for nothing.
  const plansOf = plan ? (await import('./way-plan')).plansOf : undefined;
  return {
    async tell(judged: Judged): Promise<CheckReport> {
      const told = reportOf(judged, { json, way, language, width });
      const report = plansOf ? { ...told, plans: await plansOf(judged.lkes, language) } : told;
      return withSeal(report, judged, seal, language);
    },
  };
}

function reportOf(judged: Judged, { json, way, language, width }: Paper & { json: boolean; way: boolean }): CheckReport {
  const { file, lkes, surveys, problems } = judged;
  const why = isUnjudged(judged) && { whyNot: whyNot(judged, language) };
  const report = { code: exitCode(judged), ...why };
  if (json) return { ...report, elements: jsonOf(judged, language, way), tables: [] };
  const paper = { language, width };
  const tables = [
    ...lkes.map((one, index) =>
      [tableOf(file, one, index === 0 ? problems : [], paper), ...(way ? [wayLines(one, paper).join('\n')] : [])].join('\n\n'),
    ),
    ...surveys.map((one) => surveyTableOf(file, one, paper)),
  ];
  return { ...report, elements: [], tables };
}
