/** One LKE over several sheets, an area on each: every sheet is laid along what the others leave of the edition. */
import { indexOf } from '../../assessment';
import { editions } from '../../rules';
import type { Edition } from '../../rules/schema';
import type { Grid } from '../../sheet/plan';
import type { Hints } from '../contract';
import { mappingOf, type Mapping } from '../mapping';
import { align } from './align';
import { itemsOf, type Item } from './items';
import { codeColumn } from './codes';
import { byContent, byHeading, WIDEST, type Found } from './columns';
import { scaleOf } from './outline';
import { DEEPEST, MOST_ROWS, signs, unusedShare } from './recognise';
import { LEAST, PART_WEIGHTS as P } from './weights';

interface Part {
  grid: Grid;
  found: Found;
  rows: Map<string, number>;
  /** Statements of the edition that are answered here. */
  count: number;
  /** 0 to 1: how well they fit; of none it says nothing. */
  fit: number;
}

interface Sheet {
  grid: Grid;
  heading: Found;
  first: number;
  last: number;
}

const sheetOf = (grid: Grid): Sheet[] => {
  const heading = byHeading(grid);
  if (!heading?.heading) return [];
  return [{ grid, heading, first: heading.heading.last + 1, last: Math.min(grid.values.length, DEEPEST) }];
};

function partOf({ grid, heading, first, last }: Sheet, edition: Edition, items: readonly Item[]): Part | undefined {
  const found = byContent(grid, heading, (text) => scaleOf(edition, text) !== undefined, first, last);
  if (!(found.columns.has('unit') || found.columns.has('tpi'))) return undefined;
  const { leaves } = indexOf(edition);
  const open = new Set(items.map(({ code }) => code));
  const codes = codeColumn(grid, edition, first, last, WIDEST, P.fewest);
  if (codes) {
    found.columns.set('code', codes.column);
    found.sure.set('code', 1);
    const rows = new Map([...codes.rows].filter(([code]) => open.has(code)));
    return { grid, found, rows, count: leaves.filter(({ statement }) => rows.has(statement.code)).length, fit: 1 };
  }
  const { rows, sure, found: count, of } = align(edition, items, signs(grid, found, edition, first, last).slice(0, MOST_ROWS));
  return { grid, found, rows, count, fit: Math.min(1, (sure * of) / count) };
}

const isPart = (edition: Edition, { grid, found, rows, count, fit }: Part): boolean =>
  count >= P.fewest && fit >= P.fit && unusedShare(grid, edition, found, rows) <= P.unused;

/** What fits best is another sheet's already: it is a second LKE, and no part of the first. */
function isElsewhere(whole: Part, part: Part): boolean {
  const kept = [...whole.rows].filter(([code, row]) => part.rows.get(code) === row).length;
  return kept < whole.rows.size * P.kept;
}

/** The fullest sheet first; what it holds is none of the others' any more. */
function partsOf(sheets: readonly Sheet[], edition: Edition, items: readonly Item[]): Part[] {
  const alone = sheets.flatMap((sheet) => {
    const part = partOf(sheet, edition, items);
    return part && isPart(edition, part) ? [{ sheet, part }] : [];
  });
  const taken = new Set<string>();
  const parts: Part[] = [];
  for (const { sheet, part: whole } of alone.sort((a, b) => b.part.count - a.part.count)) {
    const left = items.filter(({ code }) => !taken.has(code));
    const isFree = [...whole.rows.keys()].every((code) => !taken.has(code));
    const part = isFree ? whole : partOf(sheet, edition, left);
    // What the fuller sheets leave of it may be none any more (tests/cli/surveys: an LKE beside a survey).
    if (!part || !isPart(edition, part) || isElsewhere(whole, part)) continue;
    parts.push(part);
    for (const { kind, code } of left) if (kind !== 'group' && part.rows.has(code)) taken.add(code);
  }
  return parts.sort((a, b) => sheets.findIndex(({ grid }) => grid === a.grid) - sheets.findIndex(({ grid }) => grid === b.grid));
}

/**
 * @param grids sheets on none of which a whole LKE stands.
 * @returns a mapping per sheet that holds a part of one and the same LKE, in the workbook's order; none where they make none.
 */
export function recogniseParts(grids: readonly Grid[], hints: Hints = {}): Mapping[] {
  const sheets = grids.filter(({ hidden }) => !hidden).flatMap(sheetOf);
  if (sheets.length < 2) return [];
  const asked = hints.only?.edition;
  const tried = editions
    .filter(({ id }) => asked === undefined || id === asked)
    .map((edition) => {
      const parts = partsOf(sheets, edition, itemsOf(edition, hints.wordings?.[edition.id]));
      const count = parts.reduce((sum, part) => sum + part.count, 0);
      const share = count / indexOf(edition).leaves.length;
      const fit = parts.reduce((sum, part) => sum + part.fit * part.count, 0) / Math.max(1, count);
      return { edition, parts, share, sure: fit * share };
    });
  const [best] = tried.sort((a, b) => b.sure - a.sure);
  if (!best || best.parts.length < 2 || best.share < LEAST.found || best.sure < LEAST.sure) return [];
  return best.parts.map(({ grid, found: { columns, sure, heading }, rows }) =>
    mappingOf({
      ...{ sheet: grid.sheet, layout: 'unknown', edition: best.edition.id, columns, sure, rows, whole: best.sure },
      ...(heading ? { heading: heading.last } : {}),
    }),
  );
}
