/** What the styles of a file say, in the words of the host. */
import type { Look } from '../../../host/book/formats';
import { all, childrenOf, first, isOn, numberOf, type Parts } from './parts';

/** One style of cells: what differs from a plain cell, and the colour of its borders. */
export interface CellLook {
  look: Partial<Look>;
  border?: string;
  isDate: boolean;
}

/** The first colours of a theme stand in pairs of dark and light, told the other way round. */
const THEME_ORDER = [1, 0, 3, 2, 4, 5, 6, 7, 8, 9, 10, 11];
const BLACK = '#000000';
/** What every program shows under the numbers that a file does not explain. */
const BUILT_IN: Record<number, string> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'dd/mm/yyyy',
  22: 'dd/mm/yyyy hh:mm',
  49: '@',
};

const hex = (channels: readonly number[]): string =>
  `#${channels.map((one) => Math.round(one).toString(16).padStart(2, '0')).join('')}`.toUpperCase();

/** Lighter towards white, darker towards black. */
function tinted(color: string, tint: number): string {
  const channels = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
  return hex(channels.map((one) => (tint < 0 ? one * (1 + tint) : one + (255 - one) * tint)));
}

function themeColors(theme: Document | undefined): string[] {
  const listed = childrenOf(first(theme, 'clrScheme')).map((one) => {
    const [color] = childrenOf(one);
    return `#${color?.getAttribute('lastClr') ?? color?.getAttribute('val') ?? '000000'}`.toUpperCase();
  });
  return THEME_ORDER.map((at) => listed[at] ?? BLACK);
}

type ColorOf = (element: Element | undefined) => string | undefined;

const colorsBy =
  (theme: readonly string[]): ColorOf =>
  (element) => {
    const rgb = element?.getAttribute('rgb');
    const place = numberOf(element, 'theme');
    const color = rgb ? `#${rgb.slice(-6).toUpperCase()}` : place === undefined ? undefined : theme[place];
    return color && /^#[0-9A-F]{6}$/.test(color) ? tinted(color, numberOf(element, 'tint') ?? 0) : undefined;
  };

function fontLook(font: Element | undefined, colorOf: ColorOf): Partial<Look> {
  const has = (name: string) => {
    const found = first(font, name);
    return found !== undefined && found.getAttribute('val') !== '0';
  };
  const color = colorOf(first(font, 'color'));
  const size = numberOf(first(font, 'sz'), 'val');
  return {
    ...(has('b') && { bold: true }),
    ...(has('i') && { italic: true }),
    ...(color && color !== BLACK && { fontColor: color }),
    ...(size && size !== 11 && { fontSize: size }),
  };
}

function fillLook(fill: Element | undefined, colorOf: ColorOf): Partial<Look> {
  if (first(fill, 'patternFill')?.getAttribute('patternType') !== 'solid') return {};
  const color = colorOf(first(fill, 'fgColor'));
  return color ? { fill: color } : {};
}

const HORIZONTAL: Record<string, string> = { left: 'Left', center: 'Center', right: 'Right', justify: 'Justify' };
const VERTICAL: Record<string, string> = { top: 'Top', center: 'Center', justify: 'Justify' };

function placeLook(alignment: Element | undefined): Partial<Look> {
  const horizontal = HORIZONTAL[alignment?.getAttribute('horizontal') ?? ''];
  const vertical = VERTICAL[alignment?.getAttribute('vertical') ?? ''];
  const indent = numberOf(alignment, 'indent');
  return {
    ...(horizontal && { horizontal }),
    ...(vertical && { vertical }),
    ...(indent && { indent }),
    ...(isOn(alignment, 'wrapText') && { wrap: true }),
  };
}

function borderColor(border: Element | undefined, colorOf: ColorOf): string | undefined {
  const drawn = childrenOf(border).find((side) => (side.getAttribute('style') ?? 'none') !== 'none');
  return drawn && (colorOf(first(drawn, 'color')) ?? BLACK);
}

const isDateFormat = (code: string): boolean => /[ymdhs]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\.|General/gi, ''));

/** @returns the styles of cells, by the number that a cell names. */
export function looksOf({ styles, theme }: Parts): CellLook[] {
  const colorOf = colorsBy(themeColors(theme));
  const formats = new Map(
    all(styles, 'numFmt').map((one) => [numberOf(one, 'numFmtId'), one.getAttribute('formatCode') ?? 'General']),
  );
  const [fonts, fills, borders] = ['fonts', 'fills', 'borders'].map((name) => childrenOf(first(styles, name)));
  return childrenOf(first(styles, 'cellXfs')).map((xf) => {
    const id = numberOf(xf, 'numFmtId') ?? 0;
    const numberFormat = formats.get(id) ?? BUILT_IN[id];
    const protection = first(xf, 'protection');
    const look: Partial<Look> = {
      ...fontLook(fonts![numberOf(xf, 'fontId') ?? 0], colorOf),
      ...fillLook(fills![numberOf(xf, 'fillId') ?? 0], colorOf),
      ...placeLook(first(xf, 'alignment')),
      ...(numberFormat && numberFormat !== 'General' && { numberFormat }),
      ...(protection?.getAttribute('locked') === '0' && { locked: false }),
    };
    return {
      look,
      border: borderColor(borders![numberOf(xf, 'borderId') ?? 0], colorOf),
      isDate: numberFormat !== undefined && isDateFormat(numberFormat),
    };
  });
}
