/** `lke check`: files judged, for people or for programs. */
import { readFile } from 'node:fs/promises';
import { allEditions, editionNamed } from '../assessment/editions';
import { mappingsFromText } from '../reading/mapping';
import type { Language } from '../texts';
import { takeRules } from './brought';
import { jsonOf } from './json';
import { isUnjudged, judgeFile, systemReason, whyNot, type Asked, type Judged } from './judge';
import { OwnRules } from './own-rules';
import { languageOf, readWords, type OptionTypes, type Words } from './options';
import { CliError, say } from './say';
import { surveyTableOf } from './survey-table';
import { tableOf } from './table';
import { complain, print, printJson } from './print';
import { where } from './where';

const TYPES: OptionTypes = {
  json: 'boolean',
  lang: 'string',
  overrides: 'string',
  rules: 'string',
  edition: 'string',
  sheet: 'string',
  map: 'string',
};
const USUAL_WIDTH = 120;

const JUDGED = 0;
const WITH_ERRORS = 1;
const UNREADABLE = 2;

function exitCode(judged: Judged): number {
  if (isUnjudged(judged)) return UNREADABLE;
  const { lkes, surveys, problems } = judged;
  const found = [...problems, ...[...lkes, ...surveys].flatMap((one) => one.problems)];
  return found.some(({ severity }) => severity === 'error') ? WITH_ERRORS : JUDGED;
}

function show(all: readonly Judged[], json: boolean, language: Language): void {
  for (const judged of all) if (isUnjudged(judged)) complain(whyNot(judged, language));
  if (json) {
    printJson(all.flatMap((judged) => jsonOf(judged, language)));
    return;
  }
  const paper = { language, width: process.stdout.columns || USUAL_WIDTH };
  const tables = all.flatMap(({ file, lkes, surveys, problems }) => [
    ...lkes.map((one, index) => tableOf(file, one, index === 0 ? problems : [], paper)),
    ...surveys.map((one) => surveyTableOf(file, one, paper)),
  ]);
  if (tables.length > 0) print(tables.join(`\n\n${'='.repeat(Math.min(paper.width, USUAL_WIDTH))}\n\n`));
}

/** What a person knows of the sheets that they do not say themselves. @throws CliError */
async function asked(
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

/** @returns 0 judged, 1 problems of severity error, 2 unreadable: the worst of the files. */
export async function runCheck(args: readonly string[]): Promise<number> {
  const { options, words: files } = readWords('check', args, TYPES);
  const language = languageOf(options.lang);
  if (files.length === 0) throw new CliError('check.no-files');
  await takeRules(options.rules as string | undefined, language);
  const rules = await OwnRules.from(options.overrides as string | undefined, language);
  const known = await asked(options, language);
  const all: Judged[] = [];
  for (const file of files) {
    const judged = await judgeFile(file, language, { ...known, ownRules: rules?.byEdition });
    rules?.note(judged);
    all.push(judged);
  }
  for (const remark of rules?.remarks(language) ?? []) complain(remark);
  show(all, options.json === true, language);
  return Math.max(...all.map(exitCode));
}
