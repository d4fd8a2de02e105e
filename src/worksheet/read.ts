import type { Problem } from '../assessment';
import type { ReadLke } from './contract';
import { official } from './layouts/official-2021';
import { ours } from './layouts/ours';
import type { Finding, Layout } from './layouts/reader';
import type { Grid } from './plan';

/** The first layout that knows a sheet reads it. */
const layouts: readonly Layout[] = [ours, official];

function findOn(grid: Grid, all: readonly Grid[]): Finding {
  for (const layout of layouts) {
    const found = layout.find(grid, all);
    if (found.readings.length + found.problems.length > 0) return found;
  }
  return { readings: [], problems: [] };
}

/**
 * Finds every LKE among the sheets, by heading and code: order, names and inserted rows or columns do not matter.
 * @param grids all sheets of the workbook; a summary among them tells whose LKE it is.
 * @returns one reading per LKE with its own problems; `problems` holds those of sheets that could not be read,
 *   or `layout.not-lke` where there is no LKE at all.
 */
export const readLke: ReadLke = (grids) => {
  const found = grids.map((grid) => findOn(grid, grids));
  const readings = found.flatMap((one) => one.readings);
  const problems: Problem[] = found.flatMap((one) => one.problems);
  if (readings.length + problems.length > 0) return { readings, problems };
  const at = grids[0] ? { sheet: grids[0].sheet, cell: 'A1' } : {};
  return { readings, problems: [{ code: 'layout.not-lke', severity: 'error', at, data: {} }] };
};
