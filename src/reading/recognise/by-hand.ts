/** Where an LKE stands when a person tells its columns: the rows follow from their codes, else from their words. */
import { indexOf, TOTAL } from '../../assessment';
import type { Edition, Wording } from '../../rules/schema';
import { editionWith } from '../../assessment/editions';
import { textAt } from '../../sheet/grid';
import type { Grid } from '../../sheet/plan';
import { akipByHand, isAkipId } from '../akip/find';
import { align } from './align';
import { itemsOf } from './items';
import { codeIn } from './codes';
import { columnAt } from '../../sheet/address';
import { MAP_COLUMNS, mappingOf, type MapColumn, type Mapping } from '../mapping';
import { DEEPEST, MOST_ROWS, signs, totalRow } from './recognise';

export interface ByHand {
  edition: string;
  /** Letters, as Excel shows them. */
  columns: Partial<Record<MapColumn, string>>;
  /** The first row below the headings, as Excel counts. */
  first: number;
}

type Columns = ReadonlyMap<MapColumn, number>;

function rowsByCode(grid: Grid, edition: Edition, column: number, first: number, last: number): Map<string, number> {
  const rows = new Map<string, number>();
  for (let row = first; row < last; row++) {
    const code = codeIn(edition, textAt(grid, row, column));
    if (code !== undefined && !rows.has(code)) rows.set(code, row);
  }
  return rows;
}

function rowsOf(grid: Grid, edition: Edition, columns: Columns, first: number, last: number, wording?: Wording) {
  const code = columns.get('code');
  const byCode = code === undefined ? new Map<string, number>() : rowsByCode(grid, edition, code, first, last);
  const index = indexOf(edition);
  if ([...byCode.keys()].some((one) => index.leaf(one)) || !columns.has('statement')) return byCode;
  const found = { columns: new Map(columns), sure: new Map<MapColumn, number>() };
  const rows = signs(grid, found, edition, first, last).slice(0, MOST_ROWS);
  return new Map(align(edition, itemsOf(edition, wording), rows).rows);
}

/**
 * @param wording our own words of the edition: they help where the sheet has no codes.
 * @returns the mapping, as certain as a person is; without rows where nothing below `first` fits the edition.
 * @throws RangeError where the edition does not ship.
 */
export function mapByHand(grid: Grid, { edition: id, columns: chosen, first }: ByHand, wording?: Wording): Mapping {
  const edition = editionWith(id);
  const columns = new Map(
    MAP_COLUMNS.flatMap((part): [MapColumn, number][] => {
      const column = columnAt(chosen[part] ?? '');
      return column === undefined ? [] : [[part, column]];
    }),
  );
  const last = Math.min(grid.values.length, DEEPEST);
  const top = Math.max(0, first - 1);
  const rows = isAkipId(id) ? new Map(akipByHand(grid, id, chosen, top)) : rowsOf(grid, edition, columns, top, last, wording);
  const total = rows.size > 0 ? totalRow(grid, { columns: new Map(columns), sure: new Map() }, rows, last) : undefined;
  if (total !== undefined) rows.set(TOTAL, total);
  const heading = top > 0 ? { heading: top - 1 } : {};
  return mappingOf({ sheet: grid.sheet, layout: 'unknown', edition: edition.id, columns, rows, ...heading });
}
