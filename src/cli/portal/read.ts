/** The workbooks, read: those that changed now, the others as they were read before. */
import type { Problem } from '../../assessment';
import type { Language } from '../../texts';
import { deal } from '../deal';
import type { Order } from '../order';
import { progressOn } from '../progress';
import { inTurns } from '../turns';
import type { Kept } from './kept';
import type { PortalReport } from './report';
import type { FoundLke, Stamp } from './store';

const AT_ONCE = 16;

export interface ReadFile {
  file: string;
  /** Absent where it could not be looked at. */
  stamp?: Stamp;
  lkes: FoundLke[];
  problem?: Problem;
}

/** By the name of the file, in the order of the files. */
export type Readings = Map<string, ReadFile>;

/** How they are read. */
export interface Reader {
  order: Order;
  seconds: number;
  language: Language;
}

/** @returns what every file holds, and how many had to be read. */
export async function readAll(
  files: readonly string[],
  kept: Kept,
  reader: Reader,
): Promise<{ readings: Readings; read: number }> {
  const looks = await inTurns(files, AT_ONCE, (file) => kept.look(file));
  const readings: Readings = new Map(files.map((file, at) => [file, { file, lkes: [], ...looks[at] }]));
  const changed = files.filter((_, at) => !looks[at]?.lkes);
  await readAgain(changed, readings, reader);
  return { readings, read: changed.length };
}

/** Reads files into the readings; their stamps stay as they were before: what changes meanwhile is seen the next time. */
export async function readAgain(files: readonly string[], readings: Readings, reader: Reader): Promise<void> {
  if (files.length === 0) return;
  const { order, seconds, language } = reader;
  const progress = progressOn(process.stderr, files.length, language);
  const reports = await deal<PortalReport>(files, order, seconds, (done) => progress.at(done));
  progress.end();
  for (const [at, { told }] of reports.entries()) {
    const { file, stamp } = readings.get(files[at]!)!;
    readings.set(file, { file, ...(stamp && { stamp }), ...told });
  }
}
