/** Every look once: fonts, fills, borders and formats of a workbook, and the cells' ways to combine them. */
import type { Conditional, Style } from '../../sheet/plan';
import { element, list } from './xml';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const FONT = { name: 'Calibri', size: 11 };

/** Known to every program by number; formats of our own begin above. */
const BUILT_IN: Readonly<Record<string, number>> = {
  General: 0,
  '0': 1,
  '0.00': 2,
  '#,##0': 3,
  '#,##0.00': 4,
  '0%': 9,
  '0.00%': 10,
  '@': 49,
};
const FIRST_OWN = 164;

/** `#RRGGBB` as the file has it. */
export const argb = (hex: string): string => `FF${hex.replace('#', '').toUpperCase()}`;
const color = (hex: string, name = 'color') => element(name, { rgb: argb(hex) });

/** A list of elements in which each stands once. */
class Pool {
  private readonly known = new Map<string, number>();
  constructor(...first: string[]) {
    first.forEach((xml) => this.id(xml));
  }
  id(xml: string): number {
    const id = this.known.get(xml) ?? this.known.size;
    this.known.set(xml, id);
    return id;
  }
  get all(): string[] {
    return [...this.known.keys()];
  }
}

const flag = (name: string, on: boolean | undefined) => (on === undefined ? '' : element(name, on ? {} : { val: false }));

// The order of these elements is fixed.
const fontXml = ({ bold, italic, size, color: hex }: Style): string =>
  element(
    'font',
    {},
    flag('b', bold || undefined) +
      flag('i', italic || undefined) +
      element('sz', { val: size ?? FONT.size }) +
      (hex ? color(hex) : '') +
      element('name', { val: FONT.name }) +
      element('family', { val: 2 }),
  );

const pattern = (type: string, inner?: string) => element('fill', {}, element('patternFill', { patternType: type }, inner));

const fillXml = ({ fill }: Style): string => (fill ? pattern('solid', color(fill, 'fgColor')) : pattern('none'));

const SIDES = ['left', 'right', 'top', 'bottom'];
function borderXml({ border }: Style): string {
  const side = (name: string) => (border ? element(name, { style: 'thin' }, color(border)) : element(name, {}));
  return element('border', {}, SIDES.map(side).join('') + element('diagonal', {}));
}

function alignmentXml({ align, valign, wrap, indent }: Style): string {
  if (align === undefined && valign === undefined && wrap === undefined && !indent) return '';
  return element('alignment', {
    // An indent counts from a side, so it needs one.
    horizontal: align ?? (indent ? 'left' : undefined),
    vertical: valign,
    wrapText: wrap,
    indent: indent || undefined,
  });
}

export class Styles {
  private readonly fonts = new Pool(fontXml({}));
  // The first two are the reader's own, whatever they say.
  private readonly fills = new Pool(pattern('none'), pattern('gray125'));
  private readonly borders = new Pool(borderXml({}));
  private readonly formats = new Map<string, number>();
  private readonly looks = new Pool(element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 }));
  private readonly highlights = new Pool();
  private readonly seen = new Set<number>();

  /** @returns the number by which a cell names its look; 0 is the plain one. */
  look(style: Style): number {
    const ids = {
      numFmtId: this.format(style.numberFormat),
      fontId: this.fonts.id(fontXml(style)),
      fillId: this.fills.id(fillXml(style)),
      borderId: this.borders.id(borderXml(style)),
    };
    const alignment = alignmentXml(style);
    const protection = style.locked === undefined ? '' : element('protection', { locked: style.locked });
    const applies = {
      applyNumberFormat: ids.numFmtId > 0 || undefined,
      applyFont: ids.fontId > 0 || undefined,
      applyFill: ids.fillId > 0 || undefined,
      applyBorder: ids.borderId > 0 || undefined,
      applyAlignment: alignment !== '' || undefined,
      applyProtection: protection !== '' || undefined,
    };
    const look = this.looks.id(element('xf', { ...ids, xfId: 0, ...applies }, alignment + protection || undefined));
    if (style.fill || style.border || style.locked === false) this.seen.add(look);
    return look;
  }

  /** Whether an empty cell shows the look, or may be typed into on a protected sheet. */
  matters(look: number): boolean {
    return this.seen.has(look);
  }

  /** The look of a conditional format: there a solid fill has its colour in the background. */
  highlight({ fill, color: hex, bold }: Conditional['style']): number {
    const font = hex || bold !== undefined ? element('font', {}, flag('b', bold) + (hex ? color(hex) : '')) : '';
    return this.highlights.id(element('dxf', {}, font + (fill ? pattern('solid', color(fill, 'bgColor')) : '')));
  }

  private format(code = 'General'): number {
    const id = BUILT_IN[code] ?? this.formats.get(code) ?? FIRST_OWN + this.formats.size;
    if (!(code in BUILT_IN)) this.formats.set(code, id);
    return id;
  }

  xml(): string {
    const formats = [...this.formats].map(([formatCode, numFmtId]) => element('numFmt', { numFmtId, formatCode }));
    const plain = element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 });
    const normal = element('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 });
    return element(
      'styleSheet',
      { xmlns: MAIN },
      list('numFmts', formats) +
        list('fonts', this.fonts.all) +
        list('fills', this.fills.all) +
        list('borders', this.borders.all) +
        list('cellStyleXfs', [plain]) +
        list('cellXfs', this.looks.all) +
        list('cellStyles', [normal]) +
        list('dxfs', this.highlights.all),
    );
  }
}
