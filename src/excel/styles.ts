/** The plan's looks in the words of Office.js: one call per property that is set. */
import type { Conditional, SheetPlan, Style } from '../worksheet/plan';
import { borderSides, parts, target } from './target';

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

function drawBorders(range: Excel.Range, address: string, color: string): void {
  for (const side of borderSides(address)) {
    const border = range.format.borders.getItem(side);
    border.style = 'Continuous';
    border.color = color;
  }
}

export function applyStyle(sheet: Excel.Worksheet, { range, style }: SheetPlan['styles'][number]): void {
  const { border, numberFormat, ...look } = style;
  if (Object.keys(look).length) setFormat(target(sheet, range).format, look);
  if (border === undefined && numberFormat === undefined) return;
  for (const address of parts(range)) {
    const part = sheet.getRange(address);
    // One value stands for the whole range; the types know only the table of values.
    if (numberFormat !== undefined) part.numberFormat = numberFormat as unknown as string[][];
    if (border !== undefined) drawBorders(part, address, border);
  }
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
