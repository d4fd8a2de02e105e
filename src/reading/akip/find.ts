/** AKIP worksheets of others: where everything stands. */
import { indexOf } from '../../assessment';
import type { Edition } from '../../rules/schema';
import { editionNamed } from '../../assessment/editions';
import { columnAt } from '../../sheet/address';
import { textAt } from '../../sheet/grid';
import type { Grid } from '../../sheet/plan';
import { headingMeans } from '../layouts/headings';
import { mappingOf, type MapColumn, type Mapping } from '../mapping';
import { akipHeading, answerColumns, kindOf } from './columns';
import { akipRows, type AkipRows } from './rows';

/** Codes of components, sub-components, and `1.a.3` for what lies below one. */
function rowsOf({ components, rows }: AkipRows): Map<string, number> {
  const found = new Map(components);
  for (const { code, row, below } of rows) {
    if (row !== undefined) found.set(code, row);
    below.forEach((one, n) => found.set(`${code}.${n + 1}`, one));
  }
  return found;
}

const scalesOf = (edition: Edition) => {
  const index = indexOf(edition);
  return ({ code }: { code: string }) => index.leaf(code)!.scale;
};

/** Notes and links stand to the right of the answers. */
function othersBeside(titles: readonly string[], taken: ReadonlyMap<MapColumn, number>): [MapColumn, number][] {
  const found = new Map<MapColumn, number>();
  titles.forEach((title, column) => {
    const means = headingMeans(title);
    if ([...taken.values()].includes(column) || (means?.base !== 'note' && means?.base !== 'evidence')) return;
    const part: MapColumn = means.base === 'note' ? (means.actor === 'tpi' ? 'tpiNote' : 'note') : 'evidence';
    if (!found.has(part)) found.set(part, column);
  });
  return [...found];
}

/** How many of the sub-components must be there, of how many. */
const FEWEST = 0.5;

/**
 * @param asked id of the edition that is meant.
 * @returns the mapping where the sheet is an AKIP worksheet: its components by name and weight, below each what it asks for.
 */
export function akipOn(grid: Grid, asked?: string): Mapping | undefined {
  const heading = akipHeading(grid);
  if (!heading) return undefined;
  const found = akipRows(grid, heading.row + 1, heading.until, asked, heading.weight);
  if (!found) return undefined;
  const { edition, rows } = found;
  const kinds = new Map(heading.answers.map((column) => [column, kindOf(grid, column, rows, scalesOf(edition))]));
  const columns = answerColumns(heading, kinds);
  if (columns.size === 0 && heading.answers[0] !== undefined) columns.set('unit', heading.answers[0]);
  if (heading.weight !== undefined) columns.set('weight', heading.weight);
  for (const [part, column] of othersBeside(heading.titles, columns)) columns.set(part, column);
  columns.set('statement', statementColumn(grid, found, heading.until));
  const there = rows.filter(({ row }) => row !== undefined).length / indexOf(edition).leaves.length;
  if (there < FEWEST) return undefined;
  const whole = there * Math.min(1, 0.5 + found.weighed / 2);
  return mappingOf({
    ...{ sheet: grid.sheet, layout: 'unknown', edition: edition.id, columns, rows: rowsOf(found), whole, heading: heading.row },
  });
}

function statementColumn(grid: Grid, { components }: AkipRows, until: number): number {
  const lengths = Array.from({ length: until }, (_, column) =>
    [...components.values()].reduce((sum, row) => sum + textAt(grid, row, column).length, 0),
  );
  return Math.max(0, lengths.indexOf(Math.max(...lengths)));
}

/** The rows of a worksheet whose columns a person told. @param first 0-based. */
export function akipByHand(
  grid: Grid,
  edition: string,
  columns: Partial<Record<MapColumn, string>>,
  first: number,
): ReadonlyMap<string, number> {
  const at = (part: MapColumn) => columnAt(columns[part] ?? '');
  const statement = at('statement') ?? 0;
  const after = (['unit', 'tpi', 'weight'] as const).flatMap((part) => at(part) ?? []).filter((column) => column > statement);
  const until = after.length > 0 ? Math.min(...after) : statement + 1;
  const found = akipRows(grid, first, until, edition, at('weight'));
  return found ? rowsOf(found) : new Map();
}

export const isAkipId = (id: string): boolean => editionNamed(id)?.gradeTable !== undefined;
