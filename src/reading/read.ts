import { isBlank, type Problem } from '../assessment';
import { cellAt, letters, sheetsIn } from '../sheet/address';
import { formulaAt, placeIn, textAt, valueAt } from '../sheet/grid';
import { finished } from './answers';
import type { Hints, Reading } from './contract';
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
import { recogniseSheet, type Recognition } from './recognise/recognise';
import { withSaid } from './said';
import { together } from './together';
import { editionNamed } from '../assessment/editions';
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

/** A table that lacks so much of what its layout promises is perhaps laid out otherwise. */
const MOST_MISSING = 0.2;

const isWhole = ({ readings }: Finding): boolean =>
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

const isRemembered = (grid: Grid, { mappings = [] }: Hints): boolean => mappings.some(({ sheet }) => sheet === grid.sheet);

const asKnown = (grid: Grid, all: readonly Grid[], hints: Hints): Known =>
  isRemembered(grid, hints) ? { readings: [], problems: [] } : byLayout(grid, all, hints.only?.edition);

function findOn(grid: Grid, found: Known, all: readonly Grid[], hints: Hints): Finding {
  // A sheet of an edition that does not ship is not judged by another.
  if (isWhole(found) || found.problems.some(({ code }) => code === 'edition.unknown')) return found;
  const recognition = recogniseSheet(grid, hints);
  if (!recognition) return found.readings.length > 0 ? found : { ...found, readings: unitsAcross(grid, hints) };
  const asRead = readWith(recognition.mapping, all, recognition.again);
  const reading = isAkipId(recognition.mapping.edition) ? akipAnswers(asRead, grid) : asRead;
  if (reach(reading) <= Math.max(0, ...found.readings.map(reach))) return found;
  // What our own sheet lacks is still said, but no longer stands in the way; a form of others has its columns elsewhere.
  const lacking = found.layout === ours ? found.problems.map(milder) : [];
  const doubted = [...otherEditions(reading, recognition), ...unreadColumns(grid, recognition)];
  return { readings: [{ ...reading, problems: [...lacking, ...doubted, ...reading.problems] }], problems: [] };
}

function otherEditions({ edition, sheet, heading }: Reading, { alike, named }: Recognition): Problem[] {
  const at = { sheet, ...(heading && { cell: heading }) };
  const data = (other: string) => ({ edition: editionNamed(edition)!.short, other: editionNamed(other)!.short });
  return [
    ...(named === undefined ? [] : [problem('edition.named-otherwise', at, data(named))]),
    ...(alike === undefined ? [] : [problem('edition.alike', at, data(alike))]),
  ];
}

const unreadColumns = (grid: Grid, { mapping, unread = [] }: Recognition): Problem[] =>
  unread.map(({ column, count }) => {
    const row = (mapping.heading ?? 1) - 1;
    const title = textAt(grid, row, column);
    return problem(
      'layout.answers-unread',
      { sheet: grid.sheet, cell: cellAt(row, column) },
      { title, column: letters(column), count },
    );
  });

/** The one LKE whose parts stand on sheets of their own. */
function ofParts(grids: readonly Grid[], hints: Hints, laws: readonly Edition[]): Reading[] {
  const parts = recogniseParts(grids, hints).map((mapping) => finished(underBrought(readWith(mapping, grids), laws), grids));
  return parts.length > 0 ? [withSaid(together(parts), hints)] : [];
}

/** A summary that only shows what another LKE of the workbook answers is none itself. */
function isView(reading: Reading, all: readonly Reading[], grids: readonly Grid[]): boolean {
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

const isPartial = ({ layout, sheet, problems, answers }: Reading, { mappings = [] }: Hints): boolean =>
  layout === 'unknown' &&
  !mappings.some((one) => one.sheet === sheet) &&
  problems.filter(({ code }) => code === 'code.missing').length > PART_LACKS * answers.size;

const fuller = (parts: Reading[], wholes: Reading[]): Reading[] =>
  parts.some(({ answers }) => wholes.every((whole) => answers.size > whole.answers.size)) ? parts : wholes;

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
