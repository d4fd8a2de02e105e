/** The grids of a file that somebody chose, whatever kind its name says it is. */
import type { Grid } from '../sheet/plan';
import { readCsv } from './csv';
import type { Limits, Unpacking } from './package';
import { readXlsx } from './read';

const CSV = /\.csv$/i;

/**
 * @param name of the file, with or without its folder.
 * @param bytes whose size was looked at before they were read (`demandReadable`).
 * @returns one grid per worksheet; of a CSV the one, called as the file.
 * @throws FileError where it cannot be read.
 */
export async function readGrids(
  name: string,
  bytes: Uint8Array,
  limits?: Partial<Limits>,
  unpacking?: Unpacking,
): Promise<Grid[]> {
  const own = name.split(/[\\/]/).pop()!;
  return CSV.test(own) ? [readCsv(bytes, own.replace(CSV, ''))] : readXlsx(bytes, limits, unpacking);
}
