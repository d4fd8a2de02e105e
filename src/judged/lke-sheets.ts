/** The sheets of a workbook on which somebody's LKE may stand. */
import { recap as en } from '../texts/en/recap';
import { recap as id } from '../texts/id/recap';
import { isReview } from '../forms/review';
import { keepsSnapshots } from '../forms/snapshots';
import type { Grid } from '../sheet/plan';

const TITLES = ['recap.title', 'statements.title', 'areas.title', 'findings.title'] as const;
const titles = new Set<unknown>([id, en].flatMap((table) => TITLES.map((key) => table[key])));

/** A recap that we wrote tells codes and words of statements too, but holds no answers; kept snapshots hold those of another day, a review repeats them. */
export const lkeSheets = (grids: readonly Grid[]): Grid[] =>
  grids.filter((grid) => !titles.has(grid.values[0]?.[0]) && !keepsSnapshots(grid) && !isReview(grid));
