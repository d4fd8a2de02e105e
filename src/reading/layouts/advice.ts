/** What is entered beside an AKIP score, for the advice: read from the summary that belongs to it. */
import { isBlank, type Raw } from '../../assessment';
import { akipMatrix } from '../../rules/akip';
import type { Grid } from '../../sheet/plan';
import type { Texts } from '../../sheet/words';
import { height, plain, textAt, valueAt } from '../../sheet/grid';

/** @returns how far each aspect is, by its code; undefined where the summary has no such block. */
export function adviceIn({ grid, text }: { grid: Grid; text: Texts }): ReadonlyMap<string, Raw> | undefined {
  const [aspect, has] = [plain(text('akip.advice.aspect')), plain(text('akip.advice.has'))];
  const known = new Set(akipMatrix.aspects.map(({ code }) => code));
  for (let row = 0; row < height(grid); row++) {
    const names = grid.values[row]!.map((value) => (typeof value === 'string' ? plain(value) : ''));
    const [name, entered] = [names.indexOf(aspect), names.indexOf(has)];
    if (name < 0 || entered < name) continue;
    // Codes stand beyond the paper; before the names on sheets of earlier versions.
    const beyond = names.lastIndexOf(plain(text('summary.code')));
    const codes = beyond > entered ? beyond : name - 1;
    const state = new Map<string, Raw>();
    for (let below = row + 1; below < height(grid); below++) {
      const code = textAt(grid, below, codes);
      const value = valueAt(grid, below, entered);
      if (known.has(code) && !state.has(code) && !isBlank(value)) state.set(code, value);
    }
    return state;
  }
  return undefined;
}
