/** The host's words for the look of a cell, in Univer's. */
import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type IStyleData,
} from '@univerjs/core';
import type { Area, CellFormat } from '../../host/engine';

const HORIZONTAL: Partial<Record<NonNullable<CellFormat['horizontal']>, HorizontalAlign>> = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  CenterAcrossSelection: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
};
const VERTICAL: Partial<Record<NonNullable<CellFormat['vertical']>, VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
};
const INDENT_PIXELS = 9;

const flag = (on: boolean): BooleanNumber => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);

/** Everything but borders, which differ from cell to cell of an area. */
export function styleOf(format: CellFormat): IStyleData {
  const style: IStyleData = {};
  if (format.bold !== undefined) style.bl = flag(format.bold);
  if (format.italic !== undefined) style.it = flag(format.italic);
  if (format.underline !== undefined) style.ul = { s: flag(format.underline) };
  if (format.strikethrough !== undefined) style.st = { s: flag(format.strikethrough) };
  if (format.fontName !== undefined) style.ff = format.fontName;
  if (format.fontSize !== undefined) style.fs = format.fontSize;
  if (format.fontColor !== undefined) style.cl = { rgb: format.fontColor };
  if (format.fill !== undefined) style.bg = format.fill === null ? null : { rgb: format.fill };
  if (format.horizontal !== undefined) style.ht = HORIZONTAL[format.horizontal] ?? HorizontalAlign.LEFT;
  if (format.vertical !== undefined) style.vt = VERTICAL[format.vertical] ?? VerticalAlign.TOP;
  if (format.wrap !== undefined) style.tb = format.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW;
  if (format.indent !== undefined) style.pd = { l: format.indent * INDENT_PIXELS };
  if (format.numberFormat !== undefined) style.n = { pattern: format.numberFormat };
  return style;
}

const LINES: Record<string, BorderStyleTypes> = {
  None: BorderStyleTypes.NONE,
  Dash: BorderStyleTypes.DASHED,
  Dot: BorderStyleTypes.DOTTED,
  Double: BorderStyleTypes.DOUBLE,
};

/** The borders that a cell of the area gets. */
export function bordersOf(
  { side, style, color }: NonNullable<CellFormat['border']>,
  area: Area,
  row: number,
  column: number,
): IBorderData {
  const line = { s: LINES[style] ?? BorderStyleTypes.THIN, cl: { rgb: color } };
  const [first, last] = [row === area.row, row === area.row + area.rows - 1];
  const [left, right] = [column === area.column, column === area.column + area.columns - 1];
  switch (side) {
    case 'EdgeTop':
      return first ? { t: line } : {};
    case 'EdgeBottom':
      return last ? { b: line } : {};
    case 'EdgeLeft':
      return left ? { l: line } : {};
    case 'EdgeRight':
      return right ? { r: line } : {};
    case 'InsideHorizontal':
      return { ...(first ? {} : { t: line }), ...(last ? {} : { b: line }) };
    case 'InsideVertical':
      return { ...(left ? {} : { l: line }), ...(right ? {} : { r: line }) };
    default:
      return {};
  }
}
