import type { Area, BorderSide, CellFormat } from '../engine';
import { Painted } from '../painted';

export interface Border {
  style: string;
  color: string;
  weight: string;
}

/** Everything that can be set on the look of a cell, with what a new sheet shows. */
export interface Look {
  bold: boolean;
  italic: boolean;
  underline: string;
  strikethrough: boolean;
  fontName: string;
  fontSize: number;
  fontColor: string;
  /** null: no fill; Excel tells it as white. */
  fill: string | null;
  horizontal: string;
  vertical: string;
  wrap: boolean;
  indent: number;
  textOrientation: number;
  shrinkToFit: boolean;
  readingOrder: string;
  numberFormat: string;
  locked: boolean;
  formulaHidden: boolean;
}

const PLAIN: Look = {
  bold: false,
  italic: false,
  underline: 'None',
  strikethrough: false,
  fontName: 'Calibri',
  fontSize: 11,
  fontColor: '#000000',
  fill: null,
  horizontal: 'General',
  vertical: 'Bottom',
  wrap: false,
  indent: 0,
  textOrientation: 0,
  shrinkToFit: false,
  readingOrder: 'Context',
  numberFormat: 'General',
  locked: true,
  formulaHidden: false,
};

export const NO_BORDER: Border = { style: 'None', color: '#000000', weight: 'Thin' };

/** The formats of a sheet's cells. */
export class Formats {
  private looks: { [K in keyof Look]?: Painted<Look[K]> } = {};
  private borders = new Map<BorderSide, Painted<Border>>();

  set<K extends keyof Look>(area: Area, key: K, value: Look[K]): void {
    this.painted(key).paint(area, value);
  }

  at<K extends keyof Look>(key: K, row: number, column: number): Look[K] {
    return this.painted(key).at(row, column);
  }

  /** Undefined when the cells of the area differ. */
  over<K extends keyof Look>(key: K, area: Area): Look[K] | undefined {
    return this.painted(key).single(area);
  }

  within<K extends keyof Look>(key: K, area: Area): Look[K][] {
    return this.painted(key).within(area);
  }

  setBorder(area: Area, side: BorderSide, change: Partial<Border>): Border {
    const border = { ...this.borderOver(area, side), ...change };
    if (change.style === undefined && border.style === 'None') border.style = 'Continuous';
    this.bordersOf(side).paint(area, border);
    return border;
  }

  borderOver(area: Area, side: BorderSide): Border {
    return this.bordersOf(side).single(area) ?? NO_BORDER;
  }

  clear(area: Area): void {
    for (const key of Object.keys(this.looks) as (keyof Look)[]) this.set(area, key, PLAIN[key]);
    for (const painted of this.borders.values()) painted.paint(area, NO_BORDER);
  }

  /** Around every formatted cell: Excel counts them to the used range. */
  bounds(): Area[] {
    const painted = [...Object.values(this.looks), ...this.borders.values()];
    return painted.flatMap((layer) => layer.bounds() ?? []);
  }

  /** Every look that differs from a new sheet's, with where it shows. */
  describe(area: Area): Record<string, { area: Area; value: unknown }[]> {
    const layers: [string, Painted<unknown>][] = [
      ...(Object.entries(this.looks) as [string, Painted<unknown>][]),
      ...([...this.borders] as [string, Painted<unknown>][]),
    ];
    const described = layers.map(([name, layer]) => {
      const pieces = layer.pieces(area).filter(({ value }) => !isPlain(name, value));
      return [name, pieces] as const;
    });
    return Object.fromEntries(described.filter(([, pieces]) => pieces.length > 0));
  }

  private painted<K extends keyof Look>(key: K): Painted<Look[K]> {
    const painted = this.looks[key];
    if (painted) return painted;
    const fresh = new Painted<Look[K]>(PLAIN[key]);
    (this.looks as Record<string, unknown>)[key] = fresh;
    return fresh;
  }

  private bordersOf(side: BorderSide): Painted<Border> {
    let painted = this.borders.get(side);
    if (!painted) this.borders.set(side, (painted = new Painted<Border>(NO_BORDER)));
    return painted;
  }
}

const isPlain = (name: string, value: unknown): boolean => value === NO_BORDER || value === PLAIN[name as keyof Look];

/** The part of a look that a painter is told, in its words. */
export function paintOf<K extends keyof Look>(key: K, value: Look[K]): CellFormat | undefined {
  if (key === 'underline') return { underline: value !== 'None' };
  if (key === 'textOrientation' || key === 'shrinkToFit' || key === 'readingOrder' || key === 'formulaHidden') return undefined;
  return { [key]: value };
}
