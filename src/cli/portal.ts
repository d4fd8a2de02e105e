/** `lke portal`: LKEs as the answers that the ministry's portal fetches, one JSON file per address. */
import { mkdir, readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { editionNamed } from '../assessment/editions';
import { readCsv } from '../files/csv';
import { readXlsx } from '../files/read';
import { unitAnswers, unitList } from '../portal/contract';
import { categoryOf, faultOf, idOf, UNIT_COLUMNS, unitsIn, type Unit } from '../portal/units';
import { csvText } from '../sheet/csv-text';
import type { Language } from '../texts';
import { deadlineOf, deal } from './deal';
import type { Order } from './order';
import { readGiven, takeGiven } from './given';
import { languageOf, readWords, yearAsked, type OptionTypes, type Words } from './options';
import type { PortalLke, PortalReport } from './portal-report';
import { complain, print } from './print';
import { save } from './save';
import { CliError, say } from './say';
import { exists, where } from './where';
import { workbooksIn } from './workbooks';

const TYPES: OptionTypes = {
  out: 'string',
  units: 'string',
  year: 'string',
  lang: 'string',
  overrides: 'string',
  rules: 'string',
  deadline: 'string',
};

const ALL = 0;
const SOME = 1;
const NONE = 2;

/** One unit that can be told, and its LKE. */
interface Told {
  unit: Unit;
  lke: PortalLke;
}

const placeOf = ({ file, sheet }: Pick<Unit, 'file' | 'sheet'>): string => `${basename(file)}\n${sheet}`;

async function unitsOf(path: string): Promise<Unit[]> {
  const bytes = new Uint8Array(await readFile(where(path)));
  const [grid] = /\.csv$/i.test(path) ? [readCsv(bytes, 'unit')] : await readXlsx(bytes);
  const units = grid && unitsIn(grid);
  if (!units) throw new CliError('portal.units', { file: path, columns: UNIT_COLUMNS.join(', ') });
  return units;
}

/** A first table, for a person to complete. */
async function draft(path: string, lkes: readonly PortalLke[], language: Language): Promise<Unit[]> {
  const taken = new Set<string>();
  const units = lkes.map((lke, at): Unit => {
    const name = lke.unit || basename(lke.file, extname(lke.file));
    const category = categoryOf({ ...lke, edition: editionNamed(lke.edition)! });
    return { id: idOf(name, taken), name, file: basename(lke.file), sheet: lke.sheet, category, row: at + 2 };
  });
  const rows = units.map(({ id, name, file, sheet, category }) => [id, name, file, sheet, category]);
  await save(where(path), new TextEncoder().encode(csvText([[...UNIT_COLUMNS], ...rows], language)), false, path);
  complain(say('portal.drafted', { file: path, units: units.length }, language));
  return units;
}

function yearOf({ year }: Words['options'], lkes: readonly PortalLke[]): number {
  const asked = yearAsked(year);
  if (asked !== undefined) return asked;
  const years = [...new Set(lkes.flatMap((lke) => lke.year ?? []))];
  if (years.length !== 1) throw new CliError('portal.year', { years: years.sort().join(', ') || '-' });
  return years[0]!;
}

/** @returns the units that hold; of the others why not has been said. */
function held(units: readonly Unit[], lkes: readonly PortalLke[], language: Language): { told: Told[]; stopped: number } {
  const byPlace = new Map(lkes.map((lke) => [placeOf(lke), lke]));
  const ids = new Map<string, number>();
  for (const { id } of units) ids.set(id.toLowerCase(), (ids.get(id.toLowerCase()) ?? 0) + 1);
  const told: Told[] = [];
  const stop = (unit: Unit, reason: string) =>
    complain(say('portal.stopped', { name: unit.name || unit.id, row: unit.row, reason }, language));
  for (const unit of units) {
    const lke = byPlace.get(placeOf(unit));
    if (!lke) {
      stop(unit, say('portal.no-lke', { file: unit.file, sheet: unit.sheet }, language));
      continue;
    }
    byPlace.delete(placeOf(unit));
    const edition = editionNamed(lke.edition)!;
    if (!lke.isAsked) {
      stop(unit, say('portal.edition', { edition: edition.short }, language));
      continue;
    }
    const fault = faultOf(unit, { ...lke, edition }, ids);
    const [first, ...more] = lke.said.unsaid;
    if (fault) stop(unit, say(`portal.fault.${fault}`, {}, language));
    else if (first) {
      const { why, code, answer, sheet, cell } = first;
      const at = cell ? `${sheet}!${cell}` : sheet;
      stop(unit, say(`portal.unsaid.${why}`, { code, answer, at, more: more.length }, language));
    } else told.push({ unit, lke });
  }
  for (const { file, sheet } of byPlace.values()) complain(say('portal.unlisted', { file, sheet }, language));
  return { told, stopped: units.length - told.length + byPlace.size };
}

const json = (value: unknown): Uint8Array => new TextEncoder().encode(`${JSON.stringify(value, null, 1)}\n`);

async function write(out: string, tahun: number, told: readonly Told[]): Promise<void> {
  const [lists, answers] = [join(out, 'pengusulan'), join(out, 'lke', 'jawaban-unit')];
  await Promise.all([lists, answers].map((folder) => mkdir(where(folder), { recursive: true })));
  // Answers first: a unit is listed only when they are there.
  for (const { unit, lke } of told) {
    const value = unitAnswers.parse({ unit_id: unit.id, nama_unit: unit.name || unit.id, tahun, answers: lke.said.answers });
    const path = join(answers, `${unit.id}.json`);
    await save(where(path), json(value), true, path);
  }
  for (const [name, isOf] of [
    ['unit-wbk.json', (category: string) => category !== 'WBBM'],
    ['unit-wbbm.json', (category: string) => category === 'WBBM'],
  ] as const) {
    const units = told
      .filter(({ unit }) => isOf(unit.category))
      .map(({ unit: { id, name, category } }) => ({
        id,
        nama: name || id,
        kategori: category,
        afirmasi: category === 'WBK-AFIRMASI',
      }));
    const path = join(lists, name);
    await save(where(path), json(unitList.parse({ tahun, units })), true, path);
  }
}

/** @returns 0 every unit is told, 1 some are not, 2 none is. @throws CliError with nothing written. */
export async function runPortal(args: readonly string[]): Promise<number> {
  const { options, words } = readWords('portal', args, TYPES);
  const language = languageOf(options.lang);
  if (words.length === 0) throw new CliError('portal.no-files');
  if (typeof options.out !== 'string') throw new CliError('portal.no-out');
  const { out } = options;
  const seconds = deadlineOf(options.deadline);
  const table = typeof options.units === 'string' ? options.units : join(out, 'unit.csv');
  const files = (await workbooksIn(words)).filter((file) => where(file) !== where(table));
  if (files.length === 0) throw new CliError('recap.nothing', { value: words.join(', ') });
  const given = await readGiven(options, language);
  takeGiven(given);
  const order: Order = { command: 'portal', json: false, language, width: 0, given };
  const reports = (await deal<PortalReport>(files, order, seconds)).map(({ told }) => told);
  for (const { whyNot } of reports) if (whyNot !== undefined) complain(whyNot);
  const lkes = reports.flatMap((one) => one.lkes);
  if (lkes.length === 0) throw new CliError('portal.none');
  const year = yearOf(options, lkes);
  await mkdir(where(out), { recursive: true });
  const units = (await exists(where(table))) ? await unitsOf(table) : await draft(table, lkes, language);
  const { told, stopped } = held(units, lkes, language);
  await write(out, year, told);
  print(say('portal.written', { out, units: told.length, stopped }, language));
  const unread = reports.some(({ whyNot }) => whyNot !== undefined);
  return told.length === 0 ? NONE : stopped > 0 || unread ? SOME : ALL;
}
