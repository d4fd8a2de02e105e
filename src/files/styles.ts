/** The plan's styles in the words of exceljs. */
import type { Alignment, Border, ConditionalFormattingOptions, Fill, Style as FileStyle, Worksheet } from 'exceljs';
import type { Bars, Conditional, Style } from '../sheet/plan';
import { areaOf, partsOf } from './range';

const argb = (hex: string) => ({ argb: `FF${hex.replace('#', '').toUpperCase()}` });

// Without a name and a size of its own a font of the file is whatever the reader pleases.
const BASE_FONT = { name: 'Calibri', family: 2, size: 11 };

const VERTICAL = { top: 'top', center: 'middle', bottom: 'bottom' } as const;

function alignmentOf({ align, valign, wrap, indent }: Style): Partial<Alignment> | undefined {
  if (align === undefined && valign === undefined && wrap === undefined && indent === undefined) return undefined;
  return {
    ...(align && { horizontal: align }),
    ...(valign && { vertical: VERTICAL[valign] }),
    ...(wrap !== undefined && { wrapText: wrap }),
    // An indent counts from a side, so it needs one.
    ...(indent && { indent, horizontal: align ?? 'left' }),
  };
}

function fileStyle(style: Style): Partial<FileStyle> {
  const { bold, italic, size, color, fill, border, locked, numberFormat } = style;
  const alignment = alignmentOf(style);
  const side: Partial<Border> | undefined = border ? { style: 'thin', color: argb(border) } : undefined;
  return {
    font: {
      ...BASE_FONT,
      ...(size && { size }),
      ...(bold && { bold }),
      ...(italic && { italic }),
      color: color ? argb(color) : { theme: 1 },
    },
    ...(fill && { fill: { type: 'pattern', pattern: 'solid', fgColor: argb(fill) } satisfies Fill }),
    ...(side && { border: { top: side, left: side, bottom: side, right: side } }),
    ...(alignment && { alignment }),
    ...(numberFormat && { numFmt: numberFormat }),
    ...(locked !== undefined && { protection: { locked } }),
  };
}

/** The look of a conditional format: Excel takes a solid fill's colour from the background there. */
export function highlight({ fill, color, bold }: Conditional['style']): Partial<FileStyle> {
  return {
    ...((color || bold !== undefined) && { font: { ...(bold !== undefined && { bold }), ...(color && { color: argb(color) }) } }),
    ...(fill && { fill: { type: 'pattern', pattern: 'solid', bgColor: argb(fill) } satisfies Fill }),
  };
}

/** Bars from 0 to the maximum, whatever the other cells hold. */
export function barsRule({ range, max, color }: Bars, priority: number): ConditionalFormattingOptions {
  const ends = [0, max].map((value) => ({ type: 'num' as const, value }));
  // exceljs writes the colour, though its types leave it out.
  const rule = { type: 'dataBar' as const, priority, cfvo: ends, color: argb(color), gradient: false };
  return { ref: partsOf(range).join(' '), rules: [rule] };
}

/** Lays the ranges over each other, later ones winning property by property, and paints each cell once. */
export function paint(sheet: Worksheet, styles: readonly { range: string; style: Style }[]): void {
  const layers = new Map<number, Map<number, number[]>>();
  styles.forEach(({ range }, layer) => {
    for (const part of partsOf(range)) {
      const { top, left, bottom, right } = areaOf(part);
      for (let row = top; row <= bottom; row++) {
        const line = layers.get(row) ?? new Map<number, number[]>();
        layers.set(row, line);
        for (let column = left; column <= right; column++) line.set(column, [...(line.get(column) ?? []), layer]);
      }
    }
  });
  // Cells under the same layers share one style object: the file holds each look once.
  const looks = new Map<string, Partial<FileStyle>>();
  const lookOf = (under: number[]) => {
    const key = under.join();
    const look = looks.get(key) ?? fileStyle(Object.assign({}, ...under.map((layer) => styles[layer]!.style)) as Style);
    looks.set(key, look);
    return look;
  };
  for (const [row, line] of layers) {
    for (const [column, under] of line) sheet.getCell(row, column).style = lookOf(under);
  }
}
