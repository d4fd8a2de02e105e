/** Horizontal bars, drawn by whoever opens the file. */
import type { Chart } from '../../sheet/plan';
import { sheetIn } from '../../sheet/address';
import { areaOf } from '../../sheet/range';
import type { Parts } from './package';
import { raw, rawQuoted } from './xml';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';

/** Neither may be 0, and they only have to differ within the chart. */
const NAMES_AXIS = 1;
const NUMBERS_AXIS = 2;

const value = (name: string, val: string | number): string => `<c:${name} val="${val}"/>`;
const solid = (color: string): string =>
  `<c:spPr><a:solidFill><a:srgbClr val="${color.replace('#', '').toUpperCase()}"/></a:solidFill></c:spPr>`;

const GRID = 'D9D9D9';
const line = (color: string): string =>
  `<c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="${color}"/></a:solidFill></a:ln></c:spPr>`;

const titleXml = (title: string): string =>
  `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr><a:r><a:rPr lang="id" sz="1200" b="1"/>` +
  `<a:t>${raw(title)}</a:t></a:r></a:p></c:rich></c:tx>${value('overlay', 0)}</c:title>`;

const axisXml = (id: number, crosses: number, position: string, scaling: string, rest: string): string =>
  `${value('axId', id)}<c:scaling>${scaling}</c:scaling>${value('delete', 0)}${value('axPos', position)}${rest}` +
  `${value('majorTickMark', 'none')}${value('minorTickMark', 'none')}${value('tickLblPos', 'nextTo')}${value('crossAx', crosses)}`;

/** What a cell shows; nothing where it is empty. */
export type ValueAt = (sheet: string, row: number, column: number) => string | number | boolean | null | undefined;

/** The values of the cells that a chart points at, for whoever draws it without looking there. */
function cacheXml(kind: 'str' | 'num', range: string, valueAt: ValueAt): string {
  const sheet = sheetIn(range);
  if (sheet === undefined) return '';
  const { top, left, bottom, right } = areaOf(range.slice(range.lastIndexOf('!') + 1).replaceAll('$', ''));
  const cells = Array.from({ length: (bottom - top + 1) * (right - left + 1) }, (_, n) =>
    valueAt(sheet, top - 1 + Math.floor(n / (right - left + 1)), left - 1 + (n % (right - left + 1))),
  );
  const points = cells.map((cell, n) => {
    const fits = kind === 'num' ? typeof cell === 'number' : cell !== null && cell !== undefined && cell !== '';
    return fits ? `<c:pt idx="${n}"><c:v>${raw(String(cell))}</c:v></c:pt>` : '';
  });
  const format = kind === 'num' ? '<c:formatCode>General</c:formatCode>' : '';
  return `<c:${kind}Cache>${format}${value('ptCount', cells.length)}${points.join('')}</c:${kind}Cache>`;
}

function chartXml({ title, categories, values, max, numberFormat = 'General', color }: Chart, valueAt: ValueAt): string {
  const format = (linked: 0 | 1) => `<c:numFmt formatCode="${rawQuoted(numberFormat)}" sourceLinked="${linked}"/>`;
  const shown = ['showLegendKey', 'showVal', 'showCatName', 'showSerName', 'showPercent', 'showBubbleSize'];
  const labels = `<c:dLbls>${format(0)}${shown.map((name) => value(name, name === 'showVal' ? 1 : 0)).join('')}</c:dLbls>`;
  const series =
    `<c:ser>${value('idx', 0)}${value('order', 0)}${solid(color)}${value('invertIfNegative', 0)}${labels}` +
    `<c:cat><c:strRef><c:f>${raw(categories)}</c:f>${cacheXml('str', categories, valueAt)}</c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${raw(values)}</c:f>${cacheXml('num', values, valueAt)}</c:numRef></c:val></c:ser>`;
  const bars =
    `<c:barChart>${value('barDir', 'bar')}${value('grouping', 'clustered')}${value('varyColors', 0)}${series}` +
    `${value('gapWidth', 40)}${value('axId', NAMES_AXIS)}${value('axId', NUMBERS_AXIS)}</c:barChart>`;
  // The first name on top, and the numbers below all the same.
  const names = axisXml(NAMES_AXIS, NUMBERS_AXIS, 'l', value('orientation', 'maxMin'), '');
  const scale = `${value('orientation', 'minMax')}${max === undefined ? '' : value('max', max)}${value('min', 0)}`;
  const numbers = axisXml(NUMBERS_AXIS, NAMES_AXIS, 'b', scale, `<c:majorGridlines>${line(GRID)}</c:majorGridlines>${format(0)}`);
  return (
    `<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main" xmlns:r="${RELATIONS}"><c:chart>` +
    `${titleXml(title)}${value('autoTitleDeleted', 0)}<c:plotArea><c:layout/>${bars}` +
    `<c:catAx>${names}${value('crosses', 'autoZero')}</c:catAx><c:valAx>${numbers}${value('crosses', 'max')}${value('crossBetween', 'between')}</c:valAx></c:plotArea>` +
    `${value('plotVisOnly', 1)}${value('dispBlanksAs', 'gap')}</c:chart></c:chartSpace>`
  );
}

function anchorXml({ range, title }: Chart, id: string, number: number): string {
  const { top, left, bottom, right } = areaOf(range);
  const corner = (name: string, row: number, column: number) =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  return (
    `<xdr:twoCellAnchor>${corner('from', top - 1, left - 1)}${corner('to', bottom, right)}<xdr:graphicFrame macro="">` +
    `<xdr:nvGraphicFramePr><xdr:cNvPr id="${number + 1}" name="Chart ${number}" descr="${rawQuoted(title)}"/><xdr:cNvGraphicFramePr/>` +
    `</xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic>` +
    `<a:graphicData uri="${DRAWING}/chart"><c:chart r:id="${id}"/></a:graphicData></a:graphic></xdr:graphicFrame>` +
    '<xdr:clientData/></xdr:twoCellAnchor>'
  );
}

function drawingXml(charts: readonly Chart[], ids: readonly string[]): string {
  const spaces = `xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main" xmlns:c="${DRAWING}/chart" xmlns:r="${RELATIONS}"`;
  const anchors = charts.map((chart, index) => anchorXml(chart, ids[index]!, index + 1));
  return `<xdr:wsDr ${spaces}>${anchors.join('')}</xdr:wsDr>`;
}

/**
 * Adds a sheet's drawing with its charts.
 * @param number of the sheet, from 1. @param first number of its first chart, unique in the book.
 * @param valueAt what the cells show that the charts point at.
 * @returns the id by which the sheet names its drawing; undefined where it has no charts.
 */
export function addCharts(
  parts: Parts,
  sheet: string,
  number: number,
  charts: readonly Chart[],
  first: number,
  valueAt: ValueAt,
): string | undefined {
  if (charts.length === 0) return undefined;
  const drawing = `xl/drawings/drawing${number}.xml`;
  const ids = charts.map((chart, index) => {
    const path = `xl/charts/chart${first + index}.xml`;
    parts.add(path, 'chart', chartXml(chart, valueAt));
    return parts.relate(drawing, path, 'chart');
  });
  parts.add(drawing, 'drawing', drawingXml(charts, ids));
  return parts.relate(sheet, drawing, 'drawing');
}
