/** What `lke check` makes of one file: the tables or the JSON of it, and how it counts for the exit code. */
import { readFile } from 'node:fs/promises';
import { allEditions, editionNamed } from '../assessment/editions';
import { mappingsFromText } from '../reading/mapping';
import type { Language } from '../texts';
import type { Order } from './desk';
import { jsonOf } from './json';
import { isUnjudged, systemReason, whyNot, type Asked, type Judged } from './judge';
import type { Words } from './options';
import { CliError, say } from './say';
import { surveyTableOf } from './survey-table';
import { tableOf } from './table';
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
}

function exitCode(judged: Judged): number {
  if (isUnjudged(judged)) return UNREADABLE;
  const { lkes, surveys, problems } = judged;
  const found = [...problems, ...[...lkes, ...surveys].flatMap((one) => one.problems)];
  return found.some(({ severity }) => severity === 'error') ? WITH_ERRORS : JUDGED;
}

/** What a person knows of the sheets that they do not say themselves. @throws CliError */
export async function asked(
  { edition: named, sheet, map }: Words['options'],
  language: Language,
): Promise<Pick<Asked, 'only' | 'mappings'>> {
  const edition = named === undefined ? undefined : editionNamed(String(named));
  if (named !== undefined && !edition)
    throw new CliError('option.edition', { value: String(named), choices: allEditions.map(({ short }) => short).join(', ') });
  const only = { ...(typeof sheet === 'string' && { sheet }), ...(edition && { edition: edition.id }) };
  if (map === undefined) return { only };
  const refused = (reason: string) => new CliError('check.map', { file: String(map), reason });
  const text = await readFile(where(String(map)), 'utf8').catch((error: unknown) => {
    throw refused(systemReason(error, language));
  });
  const mappings = mappingsFromText(text.replace(/^\ufeff/, ''));
  if (mappings.length === 0) throw refused(say('check.map.none', {}, language));
  return { only, mappings };
}

export const clerk = ({ options, language, width }: Order) => ({
  asked: () => asked(options, language),
  tell(judged: Judged): CheckReport {
    const { file, lkes, surveys, problems } = judged;
    const why = isUnjudged(judged) && { whyNot: whyNot(judged, language) };
    const report = { code: exitCode(judged), ...why };
    if (options.json === true) return { ...report, elements: jsonOf(judged, language), tables: [] };
    const paper = { language, width };
    const tables = [
      ...lkes.map((one, index) => tableOf(file, one, index === 0 ? problems : [], paper)),
      ...surveys.map((one) => surveyTableOf(file, one, paper)),
    ];
    return { ...report, elements: [], tables };
  },
});
