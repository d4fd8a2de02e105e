/** `lke recap`: many LKEs as one table, with ranks and what is weakest. */
import { extname } from 'node:path';
import { writeXlsx } from '../files';
import { loadWordings, type Wordings } from '../rules/wording';
import { problemText, type Language } from '../texts';
import { buildRecap, isRecap, recapCsv, recapOf, type FileResult, type Recap } from '../forms/recap';
import { plainProfile } from '../report/profile';
import type { Profile } from '../report/profile-schema';
import { deadlineOf, deal } from './deal';
import type { Order } from './order';
import { judgeFile } from './judge';
import { readGiven, takeGiven } from './given';
import { languageOf, readWords, type OptionTypes } from './options';
import { realOf, refuseInTime } from './out';
import { profileFrom } from './profile';
import { progressOn } from './progress';
import { recapJson } from './recap-json';
import { save } from './save';
import { CliError, say } from './say';
import { where } from './where';
import { workbooksIn } from './workbooks';
import { complain, print, printJson } from './print';

const TYPES: OptionTypes = {
  out: 'string',
  separator: 'string',
  profile: 'string',
  final: 'boolean',
  json: 'boolean',
  force: 'boolean',
  lang: 'string',
  overrides: 'string',
  rules: 'string',
  deadline: 'string',
};

const ALL_READ = 0;
const SOME_UNREADABLE = 1;
const NONE_READ = 2;

interface Wanted {
  out?: string;
  separator?: string;
  /** Of the report. */
  profile?: Profile;
  passed: boolean;
  json: boolean;
  force: boolean;
  language: Language;
}

const SEPARATORS: Record<string, string> = { ';': ';', ',': ',', tab: '\t' };

function wantedOf(options: Record<string, string | boolean>): Wanted {
  const language = languageOf(options.lang);
  const { out, separator } = options as Pick<Wanted, 'out' | 'separator'>;
  if (out === undefined && options.json !== true) throw new CliError('recap.no-out');
  if (out !== undefined && !/\.(xlsx|csv|docx)$/i.test(out)) throw new CliError('recap.out', { value: out });
  if (separator !== undefined && !SEPARATORS[separator]) throw new CliError('recap.separator', { value: separator });
  return {
    out,
    separator: separator && SEPARATORS[separator],
    passed: options.final === true,
    json: options.json === true,
    force: options.force === true,
    language,
  };
}

/**
 * What a unit sent is never written over, not even when asked for. An earlier recap that lies among the files may be.
 * @throws CliError
 */
async function refuseInput(out: string, words: readonly string[]): Promise<void> {
  const target = await realOf(out);
  const inputs = await Promise.all((await workbooksIn(words)).map(realOf));
  if (!inputs.includes(target)) return;
  const isNamed = (await Promise.all(words.map(realOf))).includes(target);
  const { passedOver } = await judgeFile(out, 'id', { passOver: isRecap });
  if (isNamed || !passedOver) throw new CliError('recap.out-is-input', { file: out });
}

const wordingsOf = ({ units }: Recap): Promise<Wordings> => loadWordings(units.map(({ edition }) => edition));

/** The year as a report to be signed. */
async function documentOf(recap: Recap, { language, profile, passed }: Wanted): Promise<Uint8Array> {
  const [{ yearly }, { writeDocx }, wordings] = await Promise.all([
    import('../report/yearly'),
    import('../word'),
    wordingsOf(recap),
  ]);
  const body = recap.units.find((unit) => unit.body)?.body ?? undefined;
  return writeDocx(yearly(recap, { language, profile: profile ?? plainProfile(body), passed, wordings }));
}

async function bytesOf(recap: Recap, out: string, wanted: Wanted): Promise<Uint8Array> {
  const { language, separator } = wanted;
  if (extname(out).toLowerCase() === '.docx') return documentOf(recap, wanted);
  if (extname(out).toLowerCase() === '.csv') return new TextEncoder().encode(recapCsv(recap, language, separator));
  return writeXlsx(buildRecap(recap, { language, wordings: await wordingsOf(recap) }));
}

/** @returns 0 all read, 1 some unreadable, 2 none readable. @throws CliError with nothing written. */
export async function runRecap(args: readonly string[]): Promise<number> {
  const { options, words } = readWords('recap', args, TYPES);
  const wanted = wantedOf(options);
  const { out, json, force, language } = wanted;
  if (words.length === 0) throw new CliError('recap.no-files');
  const seconds = deadlineOf(options.deadline);
  if (out !== undefined) await refuseInput(out, words);
  const files = await workbooksIn(words, out);
  if (files.length === 0) throw new CliError('recap.nothing', { value: words.join(', ') });

  if (out !== undefined) await refuseInTime(out, force);
  const given = await readGiven(options, language);
  const rules = takeGiven(given);
  const profile = await profileFrom(options.profile, language);
  const progress = progressOn(process.stderr, files.length, language);
  const order: Order = { command: 'recap', json, language, width: 0, given };
  const reports = await deal<FileResult | undefined>(files, order, seconds, (done) => progress.at(done));
  progress.end();
  rules?.note(reports.flatMap(({ met }) => met));
  const recap = recapOf(reports.flatMap(({ told }) => told ?? []));
  for (const remark of rules?.remarks(language) ?? []) complain(remark);
  for (const { file, problem } of recap.broken) complain(`${file}: ${problemText(problem, language)}`);
  if (out !== undefined) await save(where(out), await bytesOf(recap, out, { ...wanted, profile }), force, out);
  const { units, akip, surveys, broken } = recap;
  if (json) printJson(recapJson(recap, language));
  else {
    const counts = { file: out!, units: units.length, akip: akip.length, surveys: surveys.length, broken: broken.length };
    print(say(akip.length + surveys.length > 0 ? 'recap.written-others' : 'recap.written', counts, language));
  }
  return units.length + akip.length + surveys.length === 0 ? NONE_READ : broken.length > 0 ? SOME_UNREADABLE : ALL_READ;
}
