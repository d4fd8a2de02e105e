import type { Problem } from '../assessment';
import { finished } from './answers';
import { fuller, goesFurther, isPartial, isView, isWhole } from './choice';
import type { Hints, Reading } from './contract';
import { doubts } from './doubts';
import { akipAnswers, isAkipId } from './akip';
import { admitCarried, underBrought } from './brought';
import { official } from './layouts/official-2021';
import { isLists, ours } from './layouts/ours';
import type { Finding, Layout } from './layouts/reader';
import type { Edition } from '../rules/schema';
import type { Grid } from '../sheet/plan';
import { unitsAcross } from './recognise/across';
import { recogniseParts } from './recognise/parts';
import { readWith } from './recognise/read-with';
import { recogniseSheet } from './recognise/recognise';
import { withSaid } from './said';
import { together } from './together';
import { milder, problem } from '../assessment/problems';

/** The first layout that knows a sheet reads it. */
const layouts: readonly Layout[] = [ours, official];

type Known = Finding & { layout?: Layout };

function byLayout(grid: Grid, all: readonly Grid[], edition?: string): Known {
  for (const layout of layouts) {
    const found = layout.find(grid, all);
    // A form of one edition does not know that somebody means another.
    const isMeant = layout === ours || edition === undefined || found.readings.every((one) => one.edition === edition);
    if (isMeant && found.readings.length + found.problems.length > 0) return { ...found, layout };
  }
  return { readings: [], problems: [] };
}

const isRemembered = (grid: Grid, { mappings = [] }: Hints): boolean => mappings.some(({ sheet }) => sheet === grid.sheet);

const asKnown = (grid: Grid, all: readonly Grid[], hints: Hints): Known =>
  isRemembered(grid, hints) ? { readings: [], problems: [] } : byLayout(grid, all, hints.only?.edition);

function findOn(grid: Grid, found: Known, all: readonly Grid[], hints: Hints): Finding {
  // A sheet of an edition that does not ship is not judged by another.
  if (isWhole(found.readings) || found.problems.some(({ code }) => code === 'edition.unknown')) return found;
  const recognition = recogniseSheet(grid, hints);
  if (!recognition) return found.readings.length > 0 ? found : { ...found, readings: unitsAcross(grid, hints) };
  const asRead = readWith(recognition.mapping, all, recognition.again);
  const reading = isAkipId(recognition.mapping.edition) ? akipAnswers(asRead, grid) : asRead;
  if (!goesFurther(reading, found.readings)) return found;
  // What our own sheet lacks is still said, but no longer stands in the way; a form of others has its columns elsewhere.
  const lacking = found.layout === ours ? found.problems.map(milder) : [];
  return {
    readings: [{ ...reading, problems: [...lacking, ...doubts(reading, recognition, grid), ...reading.problems] }],
    problems: [],
  };
}

/** The one LKE whose parts stand on sheets of their own. */
function ofParts(grids: readonly Grid[], hints: Hints, laws: readonly Edition[]): Reading[] {
  const parts = recogniseParts(grids, hints).map((mapping) => finished(underBrought(readWith(mapping, grids), laws), grids));
  return parts.length > 0 ? [withSaid(together(parts), hints)] : [];
}

const noSheet = (sheet: string, grids: readonly Grid[]): Problem => ({
  code: 'layout.no-sheet',
  severity: 'error',
  at: {},
  data: { sheet, choices: grids.map((one) => one.sheet).join(', ') },
});

/**
 * Finds every LKE among the sheets, by heading and code: order, names and inserted rows or columns do not matter. Sheets
 * of no known layout are searched by headings, codes, outline and words (see `recognise`).
 * @param grids all sheets of the workbook; a summary among them tells whose LKE it is.
 * @param hints mappings that a person corrected, and our wordings, which help with strange sheets.
 * @returns one reading per LKE with its own problems; `problems` holds those of sheets that could not be read,
 *   or `layout.not-lke` where there is no LKE at all.
 */
export function readLke(grids: readonly Grid[], hints: Hints = {}): { readings: Reading[]; problems: Problem[] } {
  const asked = hints.only?.sheet?.toLowerCase();
  const meant = asked === undefined ? grids : grids.filter(({ sheet }) => sheet.toLowerCase() === asked);
  if (meant.length === 0 && asked !== undefined) return { readings: [], problems: [noSheet(hints.only!.sheet!, grids)] };
  const { laws, problems: lawless } = admitCarried(grids);
  const known = meant
    .filter((grid) => !isLists(grid) && !lawless.some(({ at }) => at.sheet === grid.sheet))
    .map((grid) => ({ grid, found: asKnown(grid, grids, hints) }));
  const summaries = new Set(known.flatMap(({ found }) => found.readings.flatMap(({ summary }) => summary ?? [])));
  const found = known
    .filter(({ grid }) => !summaries.has(grid.sheet) || isRemembered(grid, hints))
    .map(({ grid, found }) => findOn(grid, found, grids, hints));
  const all = found
    .flatMap((one) => one.readings)
    .map((reading) => finished(underBrought(withSaid(reading, hints), laws), grids));
  const wholes = all.filter((one) => !isView(one, all, grids));
  const readings = wholes.every((one) => isPartial(one, hints)) ? fuller(ofParts(meant, hints, laws), wholes) : wholes;
  const problems: Problem[] = [...lawless, ...found.flatMap((one) => one.problems)];
  if (readings.length + problems.length > 0) return { readings, problems };
  const at = grids[0] ? { sheet: grids[0].sheet, cell: 'A1' } : {};
  return { readings, problems: [problem('layout.not-lke', at, {})] };
}
