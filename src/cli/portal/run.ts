/** `lke portal`: LKEs as the answers that the ministry's portal fetches, and a page of what it gets and what lacks. */
import { join } from 'node:path';
import type { PortalLke } from '../../portal/lke';
import { portalPage } from '../../portal/page';
import { tell, type Telling } from '../../portal/tell';
import { portalIn, stopText } from '../../portal/words';
import { problemText, type Language } from '../../texts';
import { deadlineOf } from '../deal';
import { readGiven, takeGiven, type Given } from '../given';
import { languageOf, readWords, yearAsked, type OptionTypes } from '../options';
import type { Order } from '../order';
import { complain, print } from '../print';
import { save } from '../save';
import { CliError, say } from '../say';
import { where } from '../where';
import { workbooksIn } from '../workbooks';
import { Kept, KEPT, keyOf } from './kept';
import { alone } from './lock';
import { lackingAnswers, publish } from './publish';
import { readAgain, readAll, type Reader, type Readings } from './read';
import type { FoundLke } from './store';
import { unitsAt } from './table';

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

const PAGE = 'portal.html';

interface Wanted {
  out: string;
  /** The table of units. */
  table: string;
  year?: number;
  files: string[];
  seconds: number;
  language: Language;
  given: Given;
}

async function wantedOf(args: readonly string[]): Promise<Wanted> {
  const { options, words } = readWords('portal', args, TYPES);
  const language = languageOf(options.lang);
  if (words.length === 0) throw new CliError('portal.no-files');
  if (typeof options.out !== 'string') throw new CliError('portal.no-out');
  const { out } = options;
  const table = typeof options.units === 'string' ? options.units : join(out, 'unit.csv');
  const files = await workbooksIn(words, table);
  if (files.length === 0) throw new CliError('recap.nothing', { value: words.join(', ') });
  const year = yearAsked(options.year);
  const seconds = deadlineOf(options.deadline);
  return { out, table, ...(year && { year }), files, seconds, language, given: await readGiven(options, language) };
}

function yearOf(lkes: readonly PortalLke[]): number {
  const years = [...new Set(lkes.flatMap((lke) => lke.year ?? []))];
  if (years.length !== 1) throw new CliError('portal.year', { years: years.sort().join(', ') || '-' });
  return years[0]!;
}

const lkesIn = (readings: Readings): FoundLke[] => [...readings.values()].flatMap(({ lkes }) => lkes);

/** What is not handed over, said. */
function complainOf({ stopped, unlisted }: Telling, language: Language): void {
  for (const { unit, stop } of stopped) {
    const reason = stopText(stop, language);
    complain(say('portal.stopped', { name: unit.name || unit.id, row: unit.row, reason }, language));
  }
  for (const { file, sheet } of unlisted) complain(portalIn(language)('unlisted', { file, sheet }));
}

async function handOver({ out, table, year, files, seconds, language, given }: Wanted): Promise<number> {
  const at = Date.now();
  const kept = await Kept.in(out, await keyOf(given));
  if (kept.isDamaged) complain(say('portal.kept', { file: join(out, KEPT) }, language));
  takeGiven(given);
  const order: Order = { command: 'portal', json: false, language, width: 0, given };
  const reader: Reader = { order, seconds, language };
  const { readings, read } = await readAll(files, kept, reader);
  const found = lkesIn(readings);
  const unread = [...readings.values()].flatMap(({ file, problem }) =>
    problem ? [{ file, reason: problemText(problem, language) }] : [],
  );
  for (const { file, reason } of unread) complain(`${file}: ${reason}`);
  if (found.length === 0) throw new CliError('portal.none');
  const tahun = year ?? yearOf(found);
  const units = await unitsAt(table, found, language);
  let telling = tell(units, found);
  const lacking = await lackingAnswers(out, telling.told, tahun);
  await readAgain(lacking, readings, reader);
  if (lacking.length > 0) telling = tell(units, lkesIn(readings));
  complainOf(telling, language);
  await publish(out, telling.told, tahun);
  await kept.keep(readings.values(), at);
  const page = portalPage({ ...telling, unread, tahun, at: new Date(at) }, language);
  await save(where(join(out, PAGE)), new TextEncoder().encode(page), true, join(out, PAGE));
  const stopped = telling.stopped.length + telling.unlisted.length;
  print(
    say('portal.written', { out, units: telling.told.length, stopped, read: read + lacking.length, of: files.length }, language),
  );
  return telling.told.length === 0 ? NONE : stopped > 0 || unread.length > 0 ? SOME : ALL;
}

/** @returns 0 every unit is told, 1 some are not, 2 none is. @throws CliError with nothing written. */
export async function runPortal(args: readonly string[]): Promise<number> {
  const wanted = await wantedOf(args);
  return alone(wanted.out, () => handOver(wanted));
}
