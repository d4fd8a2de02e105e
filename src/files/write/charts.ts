/** Charts, drawn by whoever opens the file. */
import type { Chart, ChartSeries } from '../../sheet/plan';
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

/** Eight points: so many names have room beside their bars. */
const SMALL = '<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="800"/></a:pPr><a:endParaRPr lang="id"/></a:p></c:txPr>';

const axisXml = (id: number, crosses: number, position: string, scaling: string, rest: string): string =>
  `${value('axId', id)}<c:scaling>${scaling}</c:scaling>${value('delete', 0)}${value('axPos', position)}${rest}` +
  `${value('majorTickMark', 'none')}${value('minorTickMark', 'none')}${value('tickLblPos', 'nextTo')}` +
  `${SMALL}${value('crossAx', crosses)}`;

/** What a cell shows; nothing where it is empty. */
export type ValueAt = (sheet: string, row: number, column: number) => string | number | boolean | null | undefined;

/** How names (`str`) and numbers (`num`) are told that a chart calls by a reference. */
export type ChartData = (kind: 'str' | 'num', reference: string) => string;

type Values = readonly ReturnType<ValueAt>[];

function pointsXml(kind: 'str' | 'num', values: Values): string {
  const points = values.map((one, n) => {
    const fits = kind === 'num' ? typeof one === 'number' : one !== null && one !== undefined && one !== '';
    return fits ? `<c:pt idx="${n}"><c:v>${raw(String(one))}</c:v></c:pt>` : '';
  });
  const format = kind === 'num' ? '<c:formatCode>General</c:formatCode>' : '';
  return `${format}${value('ptCount', values.length)}${points.join('')}`;
}

/** Values that stand nowhere else. @param valuesOf by reference. */
export const literally =
  (valuesOf: (reference: string) => Values): ChartData =>
  (kind, reference) =>
    `<c:${kind}Lit>${pointsXml(kind, valuesOf(reference))}</c:${kind}Lit>`;

/** The cells that a chart points at, with their values for whoever draws it without looking there. */
const fromCells =
  (valueAt: ValueAt): ChartData =>
  (kind, range) => {
    const sheet = sheetIn(range);
    const cache =
      sheet === undefined ? '' : `<c:${kind}Cache>${pointsXml(kind, cellsIn(sheet, range, valueAt))}</c:${kind}Cache>`;
    return `<c:${kind}Ref><c:f>${raw(range)}</c:f>${cache}</c:${kind}Ref>`;
  };

function cellsIn(sheet: string, range: string, valueAt: ValueAt): Values {
  const { top, left, bottom, right } = areaOf(range.slice(range.lastIndexOf('!') + 1).replaceAll('$', ''));
  const across = right - left + 1;
  return Array.from({ length: (bottom - top + 1) * across }, (_, n) =>
    valueAt(sheet, top - 1 + Math.floor(n / across), left - 1 + (n % across)),
  );
}

const FLAGS = ['showLegendKey', 'showVal', 'showCatName', 'showSerName', 'showPercent', 'showBubbleSize'];
const formatXml = (format: string, linked: 0 | 1): string =>
  `<c:numFmt formatCode="${rawQuoted(format)}" sourceLinked="${linked}"/>`;

const outline = (color: string): string =>
  `<c:spPr><a:ln w="22225"><a:solidFill><a:srgbClr val="${color.replace('#', '').toUpperCase()}"/></a:solidFill></a:ln></c:spPr>` +
  `<c:marker>${value('symbol', 'none')}</c:marker>`;

/** What a chart of one kind holds but for what all have. */
interface Kind {
  name: string;
  /** Before and after its series. */
  before: string;
  after: string;
  look(series: ChartSeries): string;
  axes(scale: string, format: string): string;
}

const barAxes = (scale: string, format: string): string => {
  // The first name on top, and the numbers below all the same.
  const names = axisXml(NAMES_AXIS, NUMBERS_AXIS, 'l', value('orientation', 'maxMin'), '');
  const lines = `<c:majorGridlines>${line(GRID)}</c:majorGridlines>${format}`;
  const numbers = axisXml(NUMBERS_AXIS, NAMES_AXIS, 'b', scale, lines);
  return (
    `<c:catAx>${names}${value('crosses', 'autoZero')}${value('tickLblSkip', 1)}</c:catAx>` +
    `<c:valAx>${numbers}${value('crosses', 'max')}${value('crossBetween', 'between')}</c:valAx>`
  );
};

const radarAxes = (scale: string, format: string): string => {
  const lines = `<c:majorGridlines>${line(GRID)}</c:majorGridlines>`;
  const names = axisXml(NAMES_AXIS, NUMBERS_AXIS, 'b', value('orientation', 'minMax'), lines);
  const numbers = axisXml(NUMBERS_AXIS, NAMES_AXIS, 'l', scale, `${lines}${format}`);
  return (
    `<c:catAx>${names}${value('crosses', 'autoZero')}</c:catAx>` +
    `<c:valAx>${numbers}${value('crosses', 'autoZero')}${value('crossBetween', 'between')}</c:valAx>`
  );
};

const KINDS: Record<Chart['kind'], Kind> = {
  bars: {
    name: 'barChart',
    before: `${value('barDir', 'bar')}${value('grouping', 'clustered')}`,
    after: value('gapWidth', 40),
    look: ({ color }) => `${solid(color)}${value('invertIfNegative', 0)}`,
    axes: barAxes,
  },
  radar: {
    name: 'radarChart',
    before: value('radarStyle', 'marker'),
    after: '',
    look: ({ color }) => outline(color),
    axes: radarAxes,
  },
};

function seriesXml({ kind, categories, series, numberFormat = 'General' }: Chart, data: ChartData): string[] {
  const flags = FLAGS.map((name) => value(name, name === 'showVal' ? 1 : 0)).join('');
  const labels = series.length > 1 ? '' : `<c:dLbls>${formatXml(numberFormat, 0)}${flags}</c:dLbls>`;
  return series.map(
    (one, n) =>
      `<c:ser>${value('idx', n)}${value('order', n)}<c:tx><c:v>${raw(one.name)}</c:v></c:tx>${KINDS[kind].look(one)}${labels}` +
      `<c:cat>${data('str', categories)}</c:cat><c:val>${data('num', one.values)}</c:val></c:ser>`,
  );
}

/** @returns the part of a package that draws it. */
export function chartXml(chart: Chart, data: ChartData): string {
  const { kind, title, series, max, numberFormat = 'General' } = chart;
  const { name, before, after, axes } = KINDS[kind];
  const scale = `${value('orientation', 'minMax')}${max === undefined ? '' : value('max', max)}${value('min', 0)}`;
  const drawn =
    `<c:${name}>${before}${value('varyColors', 0)}${seriesXml(chart, data).join('')}${after}` +
    `${value('axId', NAMES_AXIS)}${value('axId', NUMBERS_AXIS)}</c:${name}>`;
  const legend = series.length > 1 ? `<c:legend>${value('legendPos', 'b')}${value('overlay', 0)}</c:legend>` : '';
  return (
    `<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main" xmlns:r="${RELATIONS}"><c:chart>` +
    `${titleXml(title)}${value('autoTitleDeleted', 0)}<c:plotArea><c:layout/>${drawn}${axes(scale, formatXml(numberFormat, 0))}` +
    `</c:plotArea>${legend}${value('plotVisOnly', 1)}${value('dispBlanksAs', 'gap')}</c:chart></c:chartSpace>`
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
    parts.add(path, 'chart', chartXml(chart, fromCells(valueAt)));
    return parts.relate(drawing, path, 'chart');
  });
  parts.add(drawing, 'drawing', drawingXml(charts, ids));
  return parts.relate(sheet, drawing, 'drawing');
}
