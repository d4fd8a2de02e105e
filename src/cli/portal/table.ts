/** The table of units: as a person keeps it, or a first one. */
import { readFile } from 'node:fs/promises';
import { readCsv } from '../../files/csv';
import { readXlsx } from '../../files/read';
import type { PortalLke } from '../../portal/lke';
import { draftUnits, UNIT_COLUMNS, unitRows, unitsIn, type Unit } from '../../portal/units';
import { csvText } from '../../sheet/csv-text';
import type { Language } from '../../texts';
import { complain } from '../print';
import { save } from '../save';
import { CliError, say } from '../say';
import { exists, where } from '../where';

async function read(path: string): Promise<Unit[]> {
  const bytes = new Uint8Array(await readFile(where(path)));
  const [grid] = /\.csv$/i.test(path) ? [readCsv(bytes, 'unit')] : await readXlsx(bytes);
  const units = grid && unitsIn(grid);
  if (!units) throw new CliError('portal.units', { file: path, columns: UNIT_COLUMNS.join(', ') });
  return units;
}

/** @returns its units; where it is not there, those of a first table, for a person to complete. @throws CliError */
export async function unitsAt(path: string, lkes: readonly PortalLke[], language: Language): Promise<Unit[]> {
  if (await exists(where(path))) return read(path);
  const units = draftUnits(lkes);
  await save(where(path), new TextEncoder().encode(csvText(unitRows(units), language)), false, path);
  complain(say('portal.drafted', { file: path, units: units.length }, language));
  return units;
}
