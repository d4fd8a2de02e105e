/** Finds an LKE on a sheet of any arrangement: by headings, codes, outline, scales, weights and words. */
import { indexOf, TOTAL } from '../../assessment';
import { editions, givenEditions } from '../../rules';
import type { Edition } from '../../rules/schema';
import { editionNamed } from '../../assessment/editions';
import { akipOn, isAkipId } from '../akip/find';
import type { Hints } from '../contract';
import { plain, textAt, valueAt, width } from '../../sheet/grid';
import type { Grid } from '../../sheet/plan';
import { align, type Alignment } from './align';
import { itemsOf } from './items';
import { codeColumn } from './codes';
import { answerColumns, byContent, byHeading, looksAnswered, WIDEST, type Found } from './columns';
import { mappingOf, type Mapping } from '../mapping';
import { scaleOf, signsOf, type RowSigns } from './outline';
import type { Again } from './read-with';
import { portalOn } from './portal';
import { isTotal } from '../layouts/headings';
import { unusedAnswers } from '../answers/unused';
import { EDITION_WEIGHTS as E, LEAST } from './weights';

export interface Recognition {
  mapping: Mapping;
  /** Codes that stand more than once, with the 0-based row of the later ones. */
  again: readonly Again[];
  found: number;
  of: number;
  /** Another edition that fits the sheet as well, or one that the heading names although its statements are others. */
  alike?: string;
  named?: string;
  /** Columns full of options that are not read: 0-based, with how many. */
  unread?: readonly { column: number; count: number }[];
}

/** No LKE is longer; what lies below is somebody's data. */
export const DEEPEST = 3000;
/** So many rows with an outline, a scale or words take part. */
export const MOST_ROWS = 1200;

/** `52/2014`, `Nomor 52 Tahun 2014`, `zi-52-2014`. */
const mentions = (text: string, { short }: Edition): boolean => {
  const [number, year] = short.split('/');
  return new RegExp(`\\b${number}\\b\\D{1,12}\\b${year}\\b`).test(text);
};

interface Likely {
  edition: Edition;
  /** The rows above the heading name it. */
  named: boolean;
}

/** Editions by how much of the sheet speaks for them, the likeliest first. */
function likely(grid: Grid, heading: number, last: number): Likely[] {
  const above: string[] = [];
  const texts = new Set<string>();
  for (let row = 0; row < last; row++)
    for (let column = 0; column < width(grid, WIDEST); column++) {
      const value = valueAt(grid, row, column);
      if (typeof value !== 'string') continue;
      if (row <= heading) above.push(value);
      else texts.add(plain(value));
    }
  const title = above.join('\n');
  const weight = (edition: Edition): number => {
    const names = indexOf(edition).groups.map((group) => plain(group.name));
    const shared = new Set(names.filter((name) => texts.has(name))).size / new Set(names).size;
    return shared + (mentions(title, edition) ? 1 : 0);
  };
  return arranged()
    .map((edition) => ({ edition, named: mentions(title, edition), weight: weight(edition) }))
    .sort((a, b) => b.weight - a.weight);
}

/** Editions with codes and words of their own; what a file amends keeps those of its base. */
const arranged = (): readonly Edition[] => [...editions, ...givenEditions().filter(({ amends }) => !amends)];

interface Attempt extends Likely {
  found: Found;
  alignment: Alignment;
  again: { code: string; row: number }[];
  /** Of the rows with an answer, the share that belongs to no statement. */
  unused: number;
}

/** Editions share most of their statements: what is named above and what is weighed tells them apart. */
const speaksFor = ({ alignment, named, unused }: Attempt): number =>
  alignment.sure + (named ? E.named : 0) + alignment.weights * E.weights + unused * E.unused;

export function unusedShare(
  grid: Grid,
  edition: Edition,
  { columns, heading }: Found,
  rows: ReadonlyMap<string, number>,
): number {
  const place = heading ? { heading: heading.last } : {};
  const mapping = mappingOf({ sheet: grid.sheet, layout: 'unknown', edition: edition.id, columns, rows, ...place });
  const left = unusedAnswers(grid, mapping, edition).length;
  return left / Math.max(1, left + rows.size);
}

/** A numbering that simply counts all rows says nothing about the outline. */
function isSerial(grid: Grid, column: number, last: number): boolean {
  let most = 0;
  for (let row = 0; row < last; row++) {
    const number = Number(textAt(grid, row, column) || 'x');
    if (Number.isInteger(number)) most = Math.max(most, number);
  }
  return most > 30;
}

export function signs(grid: Grid, found: Found, edition: Edition, first: number, last: number): RowSigns[] {
  const { columns, number, until } = found;
  const statement = columns.get('statement');
  if (statement === undefined) return [];
  const numbered = number !== undefined && number < statement && !isSerial(grid, number, last) ? number : statement;
  const end = until ?? Math.min(...[...columns.values()].filter((column) => column > statement), statement + 6);
  const from = { from: numbered, until: Math.max(end, statement + 1) };
  const answers = [columns.get('unit'), columns.get('tpi')].filter((column) => column !== undefined);
  const marks = { weight: columns.get('weight'), scale: columns.get('scale'), options: found.options, answers };
  return signsOf(grid, { ...from, ...marks }, edition, first, last);
}

/** @returns undefined where no column holds answers. */
function attempt(
  grid: Grid,
  { edition, named }: Likely,
  heading: Found,
  first: number,
  last: number,
  hints: Hints,
): Attempt | undefined {
  const found = byContent(grid, heading, (text) => scaleOf(edition, text) !== undefined, first, last);
  if (!(found.columns.has('unit') || found.columns.has('tpi'))) return undefined;
  const codes = codeColumn(grid, edition, first, last, WIDEST);
  if (codes) {
    found.columns.set('code', codes.column);
    found.sure.set('code', 1);
  }
  const index = indexOf(edition);
  const of = index.leaves.length;
  const coded = codes ? index.leaves.filter(({ statement }) => codes.rows.has(statement.code)).length : 0;
  if (codes && coded / of > LEAST.found)
    return {
      unused: unusedShare(grid, edition, found, codes.rows),
      edition,
      named,
      found,
      again: codes.again,
      alignment: { rows: codes.rows, sure: coded / of, found: coded, of, weights: 0 },
    };
  const rows = signs(grid, found, edition, first, last).slice(0, MOST_ROWS);
  if (codes) {
    const byRow = new Map([...codes.rows].map(([code, row]) => [row, code]));
    for (const row of rows) if (byRow.has(row.row)) row.code = byRow.get(row.row)!;
  }
  const items = itemsOf(edition, hints.wordings?.[edition.id]);
  const alignment = align(edition, items, rows);
  const unused = unusedShare(grid, edition, found, alignment.rows);
  return { edition, named, found, again: codes?.again ?? [], alignment, unused };
}

export function totalRow(
  grid: Grid,
  { columns, until }: Found,
  rows: ReadonlyMap<string, number>,
  last: number,
): number | undefined {
  const score = columns.get('score') ?? columns.get('value');
  if (score === undefined) return undefined;
  const words = (row: number) =>
    Array.from({ length: Math.max(score, until ?? 0) }, (_, column) => textAt(grid, row, column)).join(' ');
  for (let row = last - 1; row > Math.max(0, ...rows.values()); row--)
    if (valueAt(grid, row, score) !== null && isTotal(words(row))) return row;
  return undefined;
}

/** Something that only an LKE has, before any longer look: a heading with answers, or a column full of scales, options or codes. */
function worthALook(grid: Grid, heading: Found | undefined, last: number): boolean {
  if (heading) return true;
  let scales = 0;
  for (let row = 0; row < last && scales < 20; row++)
    for (const value of grid.values[row] ?? [])
      if (typeof value === 'string' && /^(?:ya\s*\/\s*tidak|a(?:\s*\/\s*[b-e])+)$/i.test(value.trim())) scales++;
  return (
    scales >= 20 ||
    looksAnswered(grid, last) ||
    arranged().some((edition) => codeColumn(grid, edition, 0, last, WIDEST) !== undefined)
  );
}

/** One sheet, or undefined where it holds no LKE. */
export function recogniseSheet(grid: Grid, hints: Hints = {}): Recognition | undefined {
  const remembered = hints.mappings?.find(({ sheet }) => sheet === grid.sheet);
  if (remembered && editionNamed(remembered.edition)) return known(remembered);
  const portal = portalOn(grid);
  if (portal && (hints.only?.edition ?? portal.edition) === portal.edition) return known(portal);
  return ziOn(grid, hints) ?? akip(grid, hints);
}

function akip(grid: Grid, hints: Hints): Recognition | undefined {
  const asked = hints.only?.edition;
  const mapping = asked === undefined || isAkipId(asked) ? akipOn(grid, asked) : undefined;
  return mapping && known(mapping);
}

function ziOn(grid: Grid, hints: Hints): Recognition | undefined {
  const last = Math.min(grid.values.length, DEEPEST);
  const heading = byHeading(grid);
  if (!worthALook(grid, heading, last)) return undefined;
  const first = heading?.heading ? heading.heading.last + 1 : 0;
  const start: Found = heading ?? { columns: new Map(), sure: new Map() };
  const asked = hints.only?.edition;
  const candidates = likely(grid, first - 1, last).filter(({ edition }) => asked === undefined || edition.id === asked);
  const tried = candidates.slice(0, E.tried).flatMap((one) => attempt(grid, one, start, first, last, hints) ?? []);
  const [best, next] = tried.sort((a, b) => speaksFor(b) - speaksFor(a));
  if (!best) return undefined;
  const { edition, found, alignment, again } = best;
  if (alignment.sure < LEAST.sure || alignment.found / alignment.of < LEAST.found) return undefined;
  const rows = new Map(alignment.rows);
  const total = totalRow(grid, found, rows, last);
  if (total !== undefined) rows.set(TOTAL, total);
  const { columns, sure } = found;
  const taken = new Set([...columns.values(), ...(found.options ?? [])]);
  const unread = answerColumns(grid, columns.get('statement') ?? 0, first, last).filter(({ column }) => !taken.has(column));
  const whole = Math.min(1, alignment.sure);
  const place = found.heading ? { heading: found.heading.last } : {};
  const mapping = mappingOf({ sheet: grid.sheet, layout: 'unknown', edition: edition.id, columns, sure, rows, whole, ...place });
  const named = best.named ? undefined : candidates.find((one) => one.named)?.edition.id;
  const alike = next && speaksFor(best) - speaksFor(next) < E.alike ? next.edition.id : undefined;
  return { mapping, again, found: alignment.found, of: alignment.of, unread, ...(alike && { alike }), ...(named && { named }) };
}

function known(mapping: Mapping): Recognition {
  const index = indexOf(editionNamed(mapping.edition)!);
  const has = (code: string) => mapping.rows[code] !== undefined;
  const found = index.leaves.filter(
    ({ statement }) => has(statement.code) || statement.ratio?.inputs.every((input) => has(input.code)),
  ).length;
  return { mapping, again: [], found, of: index.leaves.length };
}

/**
 * Finds LKEs of arrangements that are not known beforehand, and those of the 2026 portal.
 * @param grids all sheets of a workbook.
 * @param hints our wordings, and mappings that a person corrected.
 * @returns one recognition per sheet that holds an LKE, with the mapping and how sure it is; none for other sheets.
 */
export const recognise = (grids: readonly Grid[], hints: Hints = {}): Recognition[] =>
  grids.flatMap((grid) => recogniseSheet(grid, hints) ?? []);
