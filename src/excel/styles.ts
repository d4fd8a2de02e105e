/** The plan's looks in the words of Office.js: one call per property that is set. */
import type { Bars, Conditional, SheetPlan, Style } from '../sheet/plan';
import { gather } from './gather';
import { areaOf, partsOf } from '../sheet/range';
import { target } from './target';

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;

function setFormat(format: Excel.RangeFormat, style: Style): void {
  const { bold, italic, size, color, fill, align, valign, wrap, indent, locked } = style;
  if (bold !== undefined) format.font.bold = bold;
  if (italic !== undefined) format.font.italic = italic;
  if (size !== undefined) format.font.size = size;
  if (color !== undefined) format.font.color = color;
  if (fill !== undefined) format.fill.color = fill;
  if (align !== undefined) format.horizontalAlignment = HORIZONTAL[align];
  // An indent counts from a side, so it needs one.
  else if (indent) format.horizontalAlignment = 'Left';
  if (valign !== undefined) format.verticalAlignment = VERTICAL[valign];
  if (wrap !== undefined) format.wrapText = wrap;
  if (indent !== undefined) format.indentLevel = indent;
  if (locked !== undefined) format.protection.locked = locked;
}

const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

/** Lines between cells exist only where there are two cells; Excel refuses to draw them elsewhere. */
export function borderSides(address: string): ((typeof EDGES)[number] | 'InsideHorizontal' | 'InsideVertical')[] {
  const { top, left, bottom, right } = areaOf(address);
  return [
    ...EDGES,
    ...(bottom > top ? (['InsideHorizontal'] as const) : []),
    ...(right > left ? (['InsideVertical'] as const) : []),
  ];
}

function drawBorders(range: Excel.Range, address: string, color: string): void {
  for (const side of borderSides(address)) {
    const border = range.format.borders.getItem(side);
    border.style = 'Continuous';
    border.color = color;
  }
}

function applyStyle(sheet: Excel.Worksheet, range: string, { border, numberFormat, ...look }: Style): void {
  if (Object.keys(look).length) setFormat(target(sheet, range).format, look);
  if (border === undefined && numberFormat === undefined) return;
  // Part by part: RangeAreas has no number format, and what its borders would be is not documented.
  for (const address of partsOf(range)) {
    const part = sheet.getRange(address);
    // One value stands for the whole range; the types know only the table of values.
    if (numberFormat !== undefined) part.numberFormat = numberFormat as unknown as string[][];
    if (border !== undefined) drawBorders(part, address, border);
  }
}

export function applyStyles(sheet: Excel.Worksheet, styles: SheetPlan['styles']): void {
  const gathered = gather(styles.map(({ range, style }) => ({ range, done: style })));
  for (const { range, done } of gathered) applyStyle(sheet, range, done);
}

/** The first of the list wins: Excel puts every new one on top, so they go in last to first. */
export function applyConditionals(sheet: Excel.Worksheet, conditionals: readonly Conditional[]): void {
  for (const { range, formula, style } of [...conditionals].reverse()) {
    const { custom } = target(sheet, range).conditionalFormats.add('Custom');
    custom.rule.formula = formula.startsWith('=') ? formula : `=${formula}`;
    if (style.fill !== undefined) custom.format.fill.color = style.fill;
    if (style.color !== undefined) custom.format.font.color = style.color;
    if (style.bold !== undefined) custom.format.font.bold = style.bold;
  }
}

/** Bars from 0 to the maximum, whatever the other cells hold. */
export function applyBars(sheet: Excel.Worksheet, bars: readonly Bars[]): void {
  for (const { range, max, color } of bars) {
    const { dataBar } = target(sheet, range).conditionalFormats.add('DataBar');
    dataBar.lowerBoundRule = { type: 'Number', formula: '0' };
    dataBar.upperBoundRule = { type: 'Number', formula: String(max) };
    dataBar.positiveFormat.fillColor = color;
    dataBar.positiveFormat.gradientFill = false;
  }
}
