import { boundingArea, contains, intersect, subtract } from './a1';
import type { Area } from './engine';
import { COLUMNS, ROWS } from './limits';

/** A sheet painted over with values, area by area: the last paint shows. For formats, validations, heights. */
export class Painted<T> {
  private strokes: { area: Area; value: T }[] = [];

  /** @param ground what shows where nothing has been painted */
  constructor(private readonly ground: T) {}

  paint(area: Area, value: T): void {
    this.strokes = this.strokes.filter((stroke) => !contains(area, stroke.area));
    this.strokes.push({ area, value });
  }

  at(row: number, column: number): T {
    for (let i = this.strokes.length - 1; i >= 0; i--) {
      const { area, value } = this.strokes[i]!;
      const inRows = row >= area.row && row < area.row + area.rows;
      if (inRows && column >= area.column && column < area.column + area.columns) return value;
    }
    return this.ground;
  }

  /** The different values that show within the area. */
  within(area: Area): T[] {
    return [...new Set(this.pieces(area).map((piece) => piece.value))];
  }

  /** The one value that shows everywhere in the area, undefined when there are several. */
  single(area: Area): T | undefined {
    const values = this.within(area);
    return values.length === 1 ? values[0] : undefined;
  }

  /** The area cut up into what shows; together the pieces cover it. */
  pieces(area: Area): { area: Area; value: T }[] {
    const found: { area: Area; value: T }[] = [];
    let open = [area];
    for (let i = this.strokes.length - 1; i >= 0 && open.length > 0; i--) {
      const stroke = this.strokes[i]!;
      const hit = open.filter((rest) => intersect(rest, stroke.area));
      if (hit.length === 0) continue;
      for (const rest of hit) found.push({ area: intersect(rest, stroke.area)!, value: stroke.value });
      open = [...open.filter((rest) => !hit.includes(rest)), ...hit.flatMap((rest) => subtract(rest, stroke.area))];
    }
    return [...found, ...open.map((rest) => ({ area: rest, value: this.ground }))];
  }

  /** Around everything painted that is not the ground, whole rows and columns left out. */
  bounds(): Area | undefined {
    const bounded = this.strokes.filter(({ area, value }) => value !== this.ground && area.rows < ROWS && area.columns < COLUMNS);
    return bounded.map((stroke) => stroke.area).reduce<Area | undefined>((a, b) => (a ? boundingArea(a, b) : b), undefined);
  }
}
