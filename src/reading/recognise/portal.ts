/** The workbook of the 2026 portal: answers at fixed addresses, which are data. */
import { indexOf, isBlank, parseCount, type Parsed } from '../../assessment';
import { findEdition } from '../../rules';
import portal from '../layouts/portal-2026.json';
import { plain, valueAt } from '../../sheet/grid';
import type { Grid } from '../../sheet/plan';
import { columnAt } from '../../sheet/address';
import { mappingOf, type MapColumn, type Mapping } from '../mapping';

const addresses = new Map<string, number>(Object.entries(portal.rows).map(([code, row]) => [code, row - 1]));
const columns = new Map<MapColumn, number>(
  Object.entries(portal.columns).map(([name, letter]) => [name as MapColumn, columnAt(letter)!]),
);
/** On a sheet of another name nearly all must fit, and nothing may stand between. */
const READABLE_ANYWHERE = 0.97;
const FILLED_ANYWHERE = 60;
/** So much of what stands at the addresses must be answers to what is asked there. */
const READABLE = 0.7;

/** How many of the answers at the addresses can be read as what is asked there. */
function fit(grid: Grid): { filled: number; readable: number; between: number } {
  const edition = findEdition(portal.edition)!;
  const index = indexOf(edition);
  let [filled, readable] = [0, 0];
  for (const [code, row] of addresses)
    for (const role of ['unit', 'tpi'] as const) {
      const raw = valueAt(grid, row, columns.get(role)!);
      if (isBlank(raw)) continue;
      const parsed: Parsed = index.leaf(code)?.read(raw) ?? parseCount(raw);
      filled++;
      if (parsed.kind === 'read') readable++;
    }
  return { filled, readable, between: between(grid) };
}

const asked = new Set(addresses.values());
const [first, last] = [Math.min(...asked), Math.max(...asked)];

/** Answers of the unit where nothing is asked. */
function between(grid: Grid): number {
  let found = 0;
  for (let row = first; row <= last; row++) if (!asked.has(row) && !isBlank(valueAt(grid, row, columns.get('unit')!))) found++;
  return found;
}

/** The portal's mapping where the sheet is one of its workbooks, else undefined. */
export function portalOn(grid: Grid): Mapping | undefined {
  if (grid.values.length < last / 2) return undefined;
  const { filled, readable, between: strange } = fit(grid);
  const named = plain(grid.sheet).startsWith(plain(portal.sheet));
  if (!named && (filled < FILLED_ANYWHERE || strange > 0 || readable / filled < READABLE_ANYWHERE)) return undefined;
  if (filled > 0 && readable / filled < READABLE) return undefined;
  const whole = filled === 0 ? READABLE : readable / filled;
  return mappingOf({ sheet: grid.sheet, layout: 'portal-2026', edition: portal.edition, columns, rows: addresses, whole });
}
