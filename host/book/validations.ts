import { Painted } from '../painted';
import type { Area, Validation } from '../engine';

const NONE: Validation = {
  rule: null,
  ignoreBlanks: true,
  prompt: { title: '', message: '', show: true },
  alert: { title: '', message: '', show: true, style: 'Stop' },
};

/** The data validations of a sheet; null where there is none. */
export class Validations {
  private readonly painted = new Painted<Validation | null>(null);

  at(row: number, column: number): Validation | null {
    return this.painted.at(row, column);
  }

  /** Undefined when the cells of the area differ. */
  over(area: Area): Validation | null | undefined {
    return this.painted.single(area);
  }

  /** Changes a part; where the cells differed, or had none, the rest is as new. */
  change(area: Area, change: Partial<Validation>): Validation {
    const validation = { ...(this.over(area) ?? NONE), ...change };
    this.painted.paint(area, validation);
    return validation;
  }

  clear(area: Area): void {
    this.painted.paint(area, null);
  }

  /** Where there are validations, and which. */
  pieces(area: Area): { area: Area; value: Validation | null }[] {
    return this.painted.pieces(area).filter(({ value }) => value !== null);
  }

  /** For rewriting formulas when a sheet changes its name. */
  all(): Validation[] {
    return this.painted.within({ row: 0, column: 0, rows: 1_048_576, columns: 16_384 }).filter((v) => v !== null);
  }
}
