/** Whose LKE it is, from labels at the top of the sheets: "Unit Kerja: ...", or the name in a cell beside it. */
import { parseNumber } from '../../assessment';
import type { Identity } from '../contract';
import { plain, textAt, valueAt } from '../../sheet/grid';
import type { Grid } from '../../sheet/plan';
import { headingMeans, labelMeans, type IdentityLabel } from '../layouts/headings';

const DEEPEST = 15;
const WIDEST = 30;
const REACH = 6;
const YEAR = /\b(20\d\d)\b/;

const ASSESSORS = ['tpi', 'tim penilai internal', 'penilai internal', 'evaluator'];
/** "TPI" or "Catatan" beside "Unit Kerja" is the next column. */
const isTitle = (text: string): boolean => ASSESSORS.includes(plain(text)) || headingMeans(text)?.sure === 1;
const SHORTEST = 2;

function beside(grid: Grid, row: number, column: number): string {
  for (let at = column + 1; at <= column + REACH; at++) {
    const text = textAt(grid, row, at).replace(/^:\s*/, '');
    // The titles of a table, and its answers, name nobody.
    if (text !== '') return labelMeans(text) || isTitle(text) || text.length < SHORTEST ? '' : text;
  }
  return '';
}

function labelled(grid: Grid, found: Map<IdentityLabel, string>): void {
  for (let row = 0; row < Math.min(grid.values.length, DEEPEST); row++)
    for (let column = 0; column < Math.min(grid.values[row]!.length, WIDEST); column++) {
      if (typeof valueAt(grid, row, column) !== 'string') continue;
      const [label, ...rest] = textAt(grid, row, column).split(':');
      const name = labelMeans(label!);
      if (!name || found.has(name)) continue;
      const text = rest.join(':').trim() || beside(grid, row, column);
      if (text) found.set(name, text);
    }
}

/** What the LKE's own sheet says counts before the others. */
export function identityNear(grids: readonly Grid[], own: Grid): Partial<Identity> {
  const found = new Map<IdentityLabel, string>();
  for (const grid of [own, ...grids.filter((one) => one !== own)]) labelled(grid, found);
  const year = parseNumber(YEAR.exec(found.get('year') ?? '')?.[1] ?? null);
  const target = found.get('target')?.toUpperCase();
  return {
    ...(found.has('unit') ? { unit: found.get('unit')! } : {}),
    ...(found.has('body') ? { body: found.get('body')! } : {}),
    ...(year === undefined ? {} : { year }),
    ...(target ? { target } : {}),
  };
}
