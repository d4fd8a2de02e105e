/** Rows that carry the regulation's own codes, in whatever spelling. */
import { indexOf, resolveCode } from '../../assessment';
import type { Edition } from '../../rules/schema';
import { textAt, width } from '../../sheet/grid';
import type { Grid } from '../../sheet/plan';

const LOOKS = /^[A-Za-z]\s*[.\-/ ]\s*[\p{L}\p{N}]+([.\-/ #]+[\p{L}\p{N}]+)*[.)]?$/u;
const LONGEST = 40;

/** `A.I.1.i.a.`, `A-I-1-i-a`, `a.i.1.i.a)`, `A I 1 i a`. */
export function codeIn(edition: Edition, text: string): string | undefined {
  if (text.length > LONGEST || !LOOKS.test(text)) return undefined;
  const dotted = text.replace(')', '').replace(/\s*[.\-/ ]\s*/g, '.');
  return resolveCode(edition, text) ?? resolveCode(edition, dotted);
}

export interface CodeColumn {
  column: number;
  /** First row of each code, 0-based. */
  rows: Map<string, number>;
  /** Codes that stand again further down. */
  again: { code: string; row: number }[];
}

const FEWEST = 10;

/** The column with the most statements by code, where there is one. @param fewest so many make a column. */
export function codeColumn(
  grid: Grid,
  edition: Edition,
  first: number,
  last: number,
  widest: number,
  fewest = FEWEST,
): CodeColumn | undefined {
  const index = indexOf(edition);
  let best: CodeColumn | undefined;
  const statements = (one: CodeColumn) => [...one.rows.keys()].filter((code) => index.leaf(code)).length;
  for (let column = 0; column < width(grid, widest); column++) {
    const found: CodeColumn = { column, rows: new Map(), again: [] };
    for (let row = first; row < last; row++) {
      const code = codeIn(edition, textAt(grid, row, column));
      if (code === undefined) continue;
      if (found.rows.has(code)) found.again.push({ code, row });
      else found.rows.set(code, row);
    }
    if (statements(found) >= fewest && statements(found) > (best ? statements(best) : 0)) best = found;
  }
  return best;
}
