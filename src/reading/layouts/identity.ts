/** Whose LKE it is: read from the summary that belongs to it. */
import { parseNumber } from '../../assessment';
import type { Edition } from '../../rules/schema';
import { cellAt, sheetIn } from '../../sheet/address';
import type { Identity, Reading } from '../contract';
import type { Grid } from '../../sheet/plan';
import { languages, textsIn, type Texts } from '../../sheet/words';
import { pointsNowhere } from './lost';
import { height, plain, textAt, valueAt } from '../../sheet/grid';

const REACH = 6;
/** In no name of a predicate: a space of another width, a joiner. */
const UNLISTED = /[^ -~]/;

interface Labelled {
  grid: Grid;
  text: Texts;
  rows: ReadonlyMap<string, { row: number; column: number }>;
}

/** Labels at the left of a summary, in the language in which it was made. */
function labelsOf(grid: Grid): Labelled | undefined {
  for (const language of languages) {
    const text = textsIn(language);
    const rows = new Map<string, { row: number; column: number }>();
    for (let row = 0; row < height(grid); row++)
      (grid.values[row] ?? []).forEach((value, column) => {
        const name = typeof value === 'string' ? plain(value) : '';
        if (name !== '' && !rows.has(name)) rows.set(name, { row, column });
      });
    if (
      rows.has(plain(text('summary.title'))) ||
      rows.has(plain(text('akip.summary.title'))) ||
      (rows.has(plain(text('summary.unit'))) && rows.has(plain(text('summary.target'))))
    )
      return { grid, text, rows };
  }
  return undefined;
}

function valueBeside(grid: Grid, place: { row: number; column: number } | undefined) {
  if (!place) return null;
  for (let column = place.column + 1; column <= place.column + REACH; column++) {
    const value = valueAt(grid, place.row, column);
    if (value !== null && textAt(grid, place.row, column) !== '') return value;
  }
  return null;
}

/** The summary that the LKE's own formulas point at; without formulas the only one there is. */
export function summaryOf(lke: Grid, from: number, heading: number, all: readonly Grid[]): Labelled | undefined {
  for (let row = from; row < heading; row++)
    for (const formula of lke.formulas[row] ?? []) {
      // Its own summary is gone: another's would tell of another unit.
      if (formula !== null && pointsNowhere(formula, all)) return undefined;
      const name = formula === null ? undefined : sheetIn(formula);
      const grid = all.find((one) => one.sheet.toLowerCase() === name?.toLowerCase());
      const labels = grid && labelsOf(grid);
      if (labels) return labels;
    }
  const summaries = all.flatMap((grid) => labelsOf(grid) ?? []);
  return summaries.length === 1 ? summaries[0] : undefined;
}

/** The seal that somebody wrote where the summary is signed, and its cell. */
export function sealOn({ grid, text, rows }: Labelled): Reading['seal'] {
  const place = rows.get(plain(text('team.seal')));
  if (!place) return undefined;
  const code = textAt(grid, place.row, place.column + 1);
  return { sheet: grid.sheet, cell: cellAt(place.row, place.column + 1), ...(code && { code }) };
}

export function identityIn({ grid, text, rows }: Labelled, edition: Edition): Partial<Identity> {
  const after = edition.predicates.find((predicate) => predicate.after)?.after;
  const read = (label: string): string => String(valueBeside(grid, rows.get(plain(label))) ?? '').trim();
  const identity: Partial<Identity> = {};
  const [unit, body, said] = [read(text('summary.unit')), read(text('summary.body')), read(text('summary.target'))];
  // As the summary's own formulas take it: they know no other signs than those of a predicate's name.
  const target = UNLISTED.test(String(valueBeside(grid, rows.get(plain(text('summary.target')))) ?? '')) ? '' : said;
  const year = parseNumber(valueBeside(grid, rows.get(plain(text('summary.year')))));
  const held = after ? read(text('summary.held', { predicate: after })).toLowerCase() : '';
  const lead = read(text('team.lead'));
  if (unit) identity.unit = unit;
  if (lead) identity.lead = lead;
  if (body) identity.body = body;
  if (year !== undefined) identity.year = year;
  if (target) identity.target = target.toUpperCase();
  if (held) identity.held = held === text('lists.yes').toLowerCase() ? after : null;
  return identity;
}
