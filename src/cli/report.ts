/** `lke report`: what was judged as a report that is signed, for a word processor or as a sheet to be printed. */
import { realpath } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Checked } from '../reading/contract';
import type { Language } from '../texts';
import { showDate } from '../texts/number';
import { draftProfile, plainProfile, writeProfile } from '../report/profile';
import type { Report } from '../report/tree';
import { FOLLOW_UP, followUpOf, REPORT_KINDS, reportOf, type Besides, type ReportKind } from '../report';
import { followUpTitle } from '../report/follow-up';
import type { Grid } from '../sheet/plan';
import { asked } from './check-report';
import { readGiven, takeGiven } from './given';
import { isUnjudged, judgeFile, whyNot, type Asked, type Judged } from './judge';
import { languageOf, readWords, type OptionTypes, type Words } from './options';
import { complain, print } from './print';
import { profileFrom } from './profile';
import { save } from './save';
import { CliError, say } from './say';
import { exists, where } from './where';

const TYPES: OptionTypes = {
  kind: 'string',
  out: 'string',
  profile: 'string',
  'draft-profile': 'string',
  final: 'boolean',
  date: 'string',
  last: 'string',
  proposed: 'string',
  'without-results': 'boolean',
  force: 'boolean',
  lang: 'string',
  overrides: 'string',
  rules: 'string',
  edition: 'string',
  sheet: 'string',
  map: 'string',
  unit: 'string',
  body: 'string',
  year: 'string',
  target: 'string',
  held: 'string',
};

const WRITTEN = 0;

interface Wanted {
  kind: ReportKind | typeof FOLLOW_UP;
  out: string;
  force: boolean;
  language: Language;
  options: Words['options'];
}

const YES: Readonly<Record<string, boolean>> = { ya: true, yes: true, tidak: false, no: false };

/** @throws CliError where a word means nothing. */
function besidesOf({ options, language }: Wanted): Omit<Besides, 'profile' | 'language'> {
  const { date, proposed, final } = options;
  if (date !== undefined && showDate(String(date), language) === undefined)
    throw new CliError('report.date', { value: String(date) });
  const decided = proposed === undefined ? undefined : YES[String(proposed).toLowerCase()];
  if (proposed !== undefined && decided === undefined) throw new CliError('report.proposed', { value: String(proposed) });
  return {
    passed: final === true,
    withoutResults: options['without-results'] === true,
    ...(date !== undefined && { date: String(date) }),
    ...(decided !== undefined && { proposed: decided }),
  };
}

interface Found extends Judged {
  grids: readonly Grid[];
}

async function judged(file: string, language: Language, given: Asked): Promise<Found> {
  let grids: readonly Grid[] = [];
  const found = await judgeFile(file, language, { ...given, hear: (heard) => (grids = heard) });
  if (isUnjudged(found)) throw new CliError('report.unjudged', { reason: whyNot(found, language) });
  return { ...found, grids };
}

/** Last year's of the same kind, where a file of it is named. */
async function lastOf({ options, language, kind }: Wanted, ownRules: Asked['ownRules']): Promise<Found | undefined> {
  if (options.last === undefined) return undefined;
  const found = await judged(String(options.last), language, { ownRules });
  const isOfKind = ({ akip }: Checked) => (kind === 'akip') === (akip !== undefined);
  if (kind !== 'skm' && !found.lkes.some(isOfKind)) throw new CliError('report.last', { file: String(options.last) });
  return found;
}

/** What a unit sent is never written over, not even when asked for. @throws CliError */
async function refuseInTime(out: string, inputs: readonly string[], force: boolean): Promise<void> {
  if (!(await exists(dirname(where(out))))) throw new CliError('out.no-folder', { file: out });
  if (!(await exists(where(out)))) return;
  const real = (path: string) => realpath(where(path)).catch(() => where(path));
  if ((await Promise.all(inputs.map(real))).includes(await real(out))) throw new CliError('report.out-is-input', { file: out });
  if (!force) throw new CliError('out.exists', { file: out });
}

async function bytesOf(report: Report, kind: ReportKind, { out }: Wanted): Promise<Uint8Array> {
  if (/\.docx$/i.test(out)) return (await import('../word')).writeDocx(report);
  const [{ writeXlsx }, { reportPlan }, { sheetNameOf }] = await Promise.all([
    import('../files'),
    import('../report/sheet'),
    import('../report'),
  ]);
  return writeXlsx(reportPlan(report, sheetNameOf(kind, report.language)));
}

/** A profile to be filled in. */
async function draft(options: Words['options'], language: Language): Promise<number> {
  const out = String(options['draft-profile']);
  if (!/\.json$/i.test(out)) throw new CliError('report.draft-out', { value: out });
  const body = typeof options.body === 'string' ? options.body : '';
  const bytes = new TextEncoder().encode(writeProfile(draftProfile(body, language)));
  await save(where(out), bytes, options.force === true, out);
  print(say('report.drafted', { file: out }, language));
  return WRITTEN;
}

function wantedOf(options: Words['options'], language: Language): Wanted {
  const kinds = [...REPORT_KINDS, FOLLOW_UP] as const;
  const choices = kinds.join(', ');
  const { kind: asked, out } = options;
  if (asked === undefined) throw new CliError('report.no-kind', { choices });
  const kind = kinds.find((one) => one === String(asked).toLowerCase());
  if (!kind) throw new CliError('report.kind', { value: String(asked), choices });
  if (out === undefined) throw new CliError('report.no-out');
  if (kind === FOLLOW_UP && !/\.xlsx$/i.test(String(out))) throw new CliError('option.out', { value: String(out) });
  if (!/\.(docx|xlsx)$/i.test(String(out))) throw new CliError('report.out', { value: String(out) });
  return { kind, out: String(out), force: options.force === true, language, options };
}

/** @returns 0 written. @throws CliError with nothing written. */
export async function runReport(args: readonly string[]): Promise<number> {
  const { options, words } = readWords('report', args, TYPES);
  const language = languageOf(options.lang);
  if (options['draft-profile'] !== undefined) return draft(options, language);
  const wanted = wantedOf(options, language);
  const [file, extra] = words;
  if (file === undefined) throw new CliError('report.no-file');
  if (extra !== undefined) throw new CliError('argument.extra', { value: extra });
  const besides = besidesOf(wanted);
  await refuseInTime(wanted.out, [file, ...(options.last === undefined ? [] : [String(options.last)])], wanted.force);
  const profile = await profileFrom(options.profile, language);
  const given = await readGiven(options, language);
  const rules = takeGiven(given);
  const found = await judged(file, language, { ...(await asked(options, language)), ownRules: rules?.byEdition });
  const last = await lastOf(wanted, rules?.byEdition);
  for (const remark of rules?.remarks(language) ?? []) complain(remark);
  const body = [...found.lkes, ...found.surveys].map(({ reading }) => reading.identity).find((one) => one.body)?.body;
  const common = { ...besides, language, profile: profile ?? plainProfile(body) };
  const { kind } = wanted;
  if (kind === FOLLOW_UP) {
    const plan = await followUpOf(found, common);
    if (typeof plan === 'string') throw new CliError('report.unjudged', { reason: `${file}: ${plan}` });
    const { writeXlsx } = await import('../files');
    await save(where(wanted.out), await writeXlsx(plan), wanted.force, wanted.out);
    print(say('report.written', { file: wanted.out, title: followUpTitle(language) }, language));
    return WRITTEN;
  }
  const report = await reportOf(kind, found, {
    ...common,
    grids: found.grids,
    ...(last && { last, lastGrids: last.grids }),
  });
  if (typeof report === 'string') throw new CliError('report.unjudged', { reason: `${file}: ${report}` });
  await save(where(wanted.out), await bytesOf(report, kind, wanted), wanted.force, wanted.out);
  print(say('report.written', { file: wanted.out, title: report.title }, language));
  if (!besides.passed) print(say('report.concept', {}, language));
  return WRITTEN;
}
