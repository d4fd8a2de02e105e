/** Which look each cell of a sheet wears, where ranges of styles lie over each other. */
import type { SheetPlan, Style } from '../../sheet/plan';
import { areaOf, partsOf } from '../../sheet/range';
import type { Styles } from './styles';

/** By row, then column, 0-based; holes and `undefined` are plain cells. */
export type Painting = (readonly (number | undefined)[] | undefined)[];

/** Later ranges win, property by property. What comes to the same is worked out once. */
export function painted({ styles }: Pick<SheetPlan, 'styles'>, book: Pick<Styles, 'look'>): Painting {
  const mixes: { style: Style; with: Map<number, number> }[] = [{ style: {}, with: new Map() }];
  const byStyle = new Map<string, number>();
  const mixed = (under: number, layer: number): number => {
    const known = mixes[under]!.with.get(layer);
    if (known !== undefined) return known;
    const style = { ...mixes[under]!.style, ...styles[layer]!.style };
    const key = JSON.stringify(style);
    const mix = byStyle.get(key) ?? mixes.push({ style, with: new Map() }) - 1;
    byStyle.set(key, mix);
    mixes[under]!.with.set(layer, mix);
    return mix;
  };
  const rows: number[][] = [];
  styles.forEach(({ range }, layer) => {
    for (const { top, left, bottom, right } of partsOf(range).map(areaOf))
      for (let row = top - 1; row < bottom; row++) {
        const line = (rows[row] ??= []);
        for (let column = left - 1; column < right; column++) line[column] = mixed(line[column] ?? 0, layer);
      }
  });
  const looks: number[] = [];
  const lookOf = (mix: number): number => (looks[mix] ??= book.look(mixes[mix]!.style));
  // Arrays with holes keep them: `map` passes by what is not there.
  return rows.map((line) => line.map(lookOf));
}
