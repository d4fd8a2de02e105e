/** Which reading counts, where a sheet can be read in more than one way or shows what another answers. */
import { isBlank } from '../assessment';
import { sheetsIn } from '../sheet/address';
import { formulaAt, placeIn, valueAt } from '../sheet/grid';
import type { Grid } from '../sheet/plan';
import type { Hints, Reading } from './contract';

/** A table that lacks so much of what its layout promises is perhaps laid out otherwise. */
const MOST_MISSING = 0.2;

export const isWhole = (readings: readonly Reading[]): boolean =>
  readings.length > 0 &&
  readings.every(
    ({ problems, answers }) =>
      !problems.some(({ code }) => code === 'layout.column-missing') &&
      problems.filter(({ code }) => code === 'code.missing').length <= MOST_MISSING * answers.size,
  );

/** Columns of answers, then answers. */
const reach = ({ mapping, answers }: Reading): number =>
  ROLES.filter((role) => mapping?.columns[role]).length * MOST_ANSWERS + answers.size;
const ROLES = ['unit', 'tpi'] as const;
const MOST_ANSWERS = 10_000;

/** Whether it has more than each of the others. */
export const goesFurther = (reading: Reading, others: readonly Reading[]): boolean =>
  reach(reading) > Math.max(0, ...others.map(reach));

/** A summary that only shows what another LKE of the workbook answers is none itself. */
export function isView(reading: Reading, all: readonly Reading[], grids: readonly Grid[]): boolean {
  const grid = grids.find(({ sheet }) => sheet === reading.sheet);
  if (reading.layout !== 'unknown' || !grid) return false;
  const sources = new Set(all.filter((one) => one !== reading).map(({ sheet }) => sheet));
  const given = [...reading.cells.values()].flatMap(({ unit, tpi }) => [unit, tpi].flatMap((cell) => cell ?? []));
  // A formula that nobody has computed yet shows something, too.
  const filled = given
    .map(placeIn)
    .filter(({ row, column }) => !isBlank(valueAt(grid, row, column)) || formulaAt(grid, row, column) !== null);
  const shows = ({ row, column }: { row: number; column: number }) =>
    sheetsIn(formulaAt(grid, row, column) ?? '').some((sheet) => sources.has(sheet));
  return filled.length > 0 && filled.every(shows);
}

/** So much of an edition lacks where only a part of an LKE stands on the sheet. */
const PART_LACKS = 0.1;

export const isPartial = ({ layout, sheet, problems, answers }: Reading, { mappings = [] }: Hints): boolean =>
  layout === 'unknown' &&
  !mappings.some((one) => one.sheet === sheet) &&
  problems.filter(({ code }) => code === 'code.missing').length > PART_LACKS * answers.size;

export const fuller = (parts: Reading[], wholes: Reading[]): Reading[] =>
  parts.some(({ answers }) => wholes.every((whole) => answers.size > whole.answers.size)) ? parts : wholes;
