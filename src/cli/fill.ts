/** `lke fill`: an LKE written into a copy of somebody's form, cell by cell. */
import { extname } from 'node:path';
import { editionNamed } from '../assessment/editions';
import { coveredIn, editXlsx } from '../files/edit';
import { readGrids } from '../files/grids';
import { intoForm, type Into } from '../forms/into';
import { judgeAnswers } from '../judged/workbook';
import { chosenLke, countsOf, intoIn, leftGroups, unfit } from '../judged/into';
import type { Checked } from '../reading/contract';
import type { Grid } from '../sheet/plan';
import type { Language } from '../texts';
import { readGiven, takeGiven } from './given';
import { bytesOf, reasonOf, wordings } from './judge';
import { languageOf, readWords, type OptionTypes } from './options';
import { realOf, refuseInTime } from './out';
import type { OwnRules } from './own-rules';
import { complain, print, printJson } from './print';
import { save } from './save';
import { CliError, say } from './say';
import { unpacking } from './unpack';
import { where } from './where';

const TYPES: OptionTypes = {
  from: 'string',
  out: 'string',
  sheet: 'string',
  'from-sheet': 'string',
  role: 'string',
  json: 'boolean',
  force: 'boolean',
  lang: 'string',
  overrides: 'string',
  rules: 'string',
};

const ALL = 0;
const SOME_LEFT = 1;

interface Wanted {
  form: string;
  from: string;
  out: string;
  single: 'unit' | 'tpi';
}

async function wantedOf(options: Record<string, string | boolean>, words: readonly string[]): Promise<Wanted> {
  const [form] = words;
  if (form === undefined || words.length > 1) throw new CliError('fill.no-form');
  const { from, out, role = 'unit' } = options;
  if (typeof from !== 'string') throw new CliError('fill.no-from');
  if (typeof out !== 'string') throw new CliError('fill.no-out');
  if (role !== 'unit' && role !== 'tpi') throw new CliError('fill.role', { value: String(role) });
  const extension = extname(form).toLowerCase();
  // Excel opens no workbook whose name and kind disagree.
  if (extname(out).toLowerCase() !== extension) throw new CliError('fill.out', { file: out, extension });
  const inputs = await Promise.all([form, from].map(realOf));
  if (inputs.includes(await realOf(out))) throw new CliError('fill.out-is-input', { file: out });
  await refuseInTime(out, options.force === true);
  return { form, from, out, single: role };
}

interface Opened {
  file: string;
  bytes: Uint8Array;
  grids: Grid[];
  lkes: readonly Checked[];
}

async function opened(file: string, rules: OwnRules | undefined, language: Language): Promise<Opened> {
  return readable(file, language, async () => {
    const bytes = new Uint8Array(await bytesOf(where(file)));
    const grids = await readGrids(file, bytes, undefined, unpacking);
    const { lkes } = judgeAnswers(grids, { wordings: await wordings(), ownRules: rules?.byEdition });
    return { file, bytes, grids, lkes };
  });
}

async function readable<T>(file: string, language: Language, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new CliError('fill.unreadable', { reason: `${file}: ${reasonOf(error, language)}` }, { cause: error });
  }
}

function lkeIn({ file, lkes }: Opened, asked: string | undefined, option: string): Checked {
  if (lkes.length === 0) throw new CliError('fill.none', { file });
  const chosen = chosenLke(lkes, asked);
  if ('reading' in chosen) return chosen;
  const choices = chosen.join(', ');
  if (asked === undefined) throw new CliError('fill.which', { file, option, choices });
  throw new CliError('fill.no-sheet', { file, value: asked, choices });
}

function demandFit(form: Checked, lke: Checked): void {
  const why = unfit(form.reading, lke.reading);
  if (why === 'never-compared') {
    const [of, other] = [form, lke].map(({ reading }) => editionNamed(reading.edition)!.short);
    throw new CliError('fill.unfit.never-compared', { form: of!, lke: other! });
  }
  if (why) throw new CliError(`fill.unfit.${why}`);
}

const MOST_NAMED = 12;
const named = (cells: readonly string[]): string =>
  cells.slice(0, MOST_NAMED).join(', ') + (cells.length > MOST_NAMED ? ', …' : '');

function leftRows({ left }: Into, language: Language): string[] {
  const words = intoIn(language);
  return leftGroups(left, language).map(({ part, reason, of }) => {
    const places = of.map(({ code, cell }) => (cell ? `${code} ${cell}` : code));
    return `  ${words(`part.${part}`)}, ${reason}: ${of.length} (${named(places)})`;
  });
}

function tell(into: Into, { out }: Wanted, form: Checked, language: Language): void {
  const { entries, same, left, kept, linked } = into;
  const words = intoIn(language);
  const { sheet } = form.reading;
  if (entries.length === 0) print(say('fill.nothing', { file: out, same }, language));
  else {
    print(say('fill.written', { file: out, cells: entries.length, sheet, same }, language));
    const counts = countsOf(entries).map(({ part, count }) => `${count} ${words(`part.${part}`)}`);
    print(say('fill.counts', { counts: counts.join(', ') }, language));
  }
  if (left.length > 0) {
    print(say('fill.left', { count: left.length }, language));
    for (const row of leftRows(into, language)) print(row);
  }
  const cellsOf = (all: readonly { cell: string }[]) => named(all.map(({ cell }) => cell));
  if (kept.length > 0) print(say('fill.kept', { count: kept.length, cells: cellsOf(kept) }, language));
  if (linked.length > 0) print(say('fill.linked', { cells: cellsOf(linked) }, language));
  if (entries.length > 0) print(say('fill.stored', {}, language));
}

/** @returns 0 all that the LKE says is in the form, 1 some is not. @throws CliError with nothing written. */
export async function runFill(args: readonly string[]): Promise<number> {
  const { options, words } = readWords('fill', args, TYPES);
  const language = languageOf(options.lang);
  const wanted = await wantedOf(options, words);
  const rules = takeGiven(await readGiven(options, language));
  const form = await opened(wanted.form, rules, language);
  const from = (await realOf(wanted.from)) === (await realOf(wanted.form)) ? form : await opened(wanted.from, rules, language);
  const formLke = lkeIn(form, options.sheet as string | undefined, '--sheet');
  const lke = lkeIn(from, options['from-sheet'] as string | undefined, '--from-sheet');
  demandFit(formLke, lke);
  const covered = await readable(wanted.form, language, () => coveredIn(form.bytes));
  const into = intoForm(formLke.reading, form.grids, lke.reading, { covered, single: wanted.single });
  const values = into.entries.map(({ sheet, cell, new: value }) => ({ sheet, cell, value: value as string | number }));
  await save(where(wanted.out), await editXlsx(form.bytes, values), options.force === true, wanted.out);
  const [of, other] = [formLke, lke].map(({ reading }) => reading.identity.unit);
  if (of && other && of !== other) complain(say('fill.units', { form: of, lke: other }, language));
  if (options.json === true) printJson({ file: wanted.out, form: wanted.form, from: wanted.from, ...into });
  else tell(into, wanted, formLke, language);
  return into.left.length > 0 ? SOME_LEFT : ALL;
}
