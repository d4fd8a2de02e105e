/** Charts, which exceljs does not write: horizontal bars, drawn by whoever opens the file. */
import type JSZip from 'jszip';
import type { Chart, SheetPlan } from '../sheet/plan';
import { areaOf } from './range';
import { contentType, DECLARATION, escape, insert } from './xml';

const FORMAT = 'http://schemas.openxmlformats.org';
const RELATIONS = `${FORMAT}/officeDocument/2006/relationships`;
const DRAWING = `${FORMAT}/drawingml/2006`;
const KIND = 'application/vnd.openxmlformats-officedocument';

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
  `<a:t>${escape(title)}</a:t></a:r></a:p></c:rich></c:tx>${value('overlay', 0)}</c:title>`;

const axisXml = (id: number, crosses: number, position: string, scaling: string, rest: string): string =>
  `${value('axId', id)}<c:scaling>${scaling}</c:scaling>${value('delete', 0)}${value('axPos', position)}${rest}` +
  `${value('majorTickMark', 'none')}${value('minorTickMark', 'none')}${value('tickLblPos', 'nextTo')}${value('crossAx', crosses)}`;

function chartXml({ title, categories, values, max, numberFormat = 'General', color }: Chart): string {
  const format = (linked: 0 | 1) => `<c:numFmt formatCode="${escape(numberFormat)}" sourceLinked="${linked}"/>`;
  const shown = ['showLegendKey', 'showVal', 'showCatName', 'showSerName', 'showPercent', 'showBubbleSize'];
  const labels = `<c:dLbls>${format(0)}${shown.map((name) => value(name, name === 'showVal' ? 1 : 0)).join('')}</c:dLbls>`;
  const series =
    `<c:ser>${value('idx', 0)}${value('order', 0)}${solid(color)}${value('invertIfNegative', 0)}${labels}` +
    `<c:cat><c:strRef><c:f>${escape(categories)}</c:f></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${escape(values)}</c:f></c:numRef></c:val></c:ser>`;
  const bars =
    `<c:barChart>${value('barDir', 'bar')}${value('grouping', 'clustered')}${value('varyColors', 0)}${series}` +
    `${value('gapWidth', 40)}${value('axId', NAMES_AXIS)}${value('axId', NUMBERS_AXIS)}</c:barChart>`;
  // The first name on top, and the numbers below all the same.
  const names = axisXml(NAMES_AXIS, NUMBERS_AXIS, 'l', value('orientation', 'maxMin'), '');
  const scale = `${value('orientation', 'minMax')}${max === undefined ? '' : value('max', max)}${value('min', 0)}`;
  const numbers = axisXml(NUMBERS_AXIS, NAMES_AXIS, 'b', scale, `<c:majorGridlines>${line(GRID)}</c:majorGridlines>${format(0)}`);
  return (
    `${DECLARATION}<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main" xmlns:r="${RELATIONS}"><c:chart>` +
    `${titleXml(title)}${value('autoTitleDeleted', 0)}<c:plotArea><c:layout/>${bars}` +
    `<c:catAx>${names}${value('crosses', 'autoZero')}</c:catAx><c:valAx>${numbers}${value('crosses', 'max')}${value('crossBetween', 'between')}</c:valAx></c:plotArea>` +
    `${value('plotVisOnly', 1)}${value('dispBlanksAs', 'gap')}</c:chart></c:chartSpace>`
  );
}

function anchorXml({ range, title }: Chart, number: number): string {
  const { top, left, bottom, right } = areaOf(range);
  const corner = (name: string, row: number, column: number) =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  return (
    `<xdr:twoCellAnchor>${corner('from', top - 1, left - 1)}${corner('to', bottom, right)}<xdr:graphicFrame macro="">` +
    `<xdr:nvGraphicFramePr><xdr:cNvPr id="${number + 1}" name="Chart ${number}" descr="${escape(title)}"/><xdr:cNvGraphicFramePr/>` +
    `</xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic>` +
    `<a:graphicData uri="${DRAWING}/chart"><c:chart r:id="rId${number}"/></a:graphicData></a:graphic></xdr:graphicFrame>` +
    '<xdr:clientData/></xdr:twoCellAnchor>'
  );
}

const drawingXml = (charts: readonly Chart[]): string =>
  `${DECLARATION}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main" xmlns:c="${DRAWING}/chart" xmlns:r="${RELATIONS}">` +
  `${charts.map((chart, index) => anchorXml(chart, index + 1)).join('')}</xdr:wsDr>`;

const relation = (id: string, kind: string, target: string) =>
  `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;
const relationsXml = (relations: string) =>
  `${DECLARATION}<Relationships xmlns="${FORMAT}/package/2006/relationships">${relations}</Relationships>`;

/** The order of a sheet's elements is fixed: only these may follow a drawing. A rule of bars has an `extLst` of its own. */
const AFTER_DRAWING =
  /<(?:legacyDrawing|drawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)\b(?![\s\S]*<\/conditionalFormatting>)|<\/worksheet>/;

/** @param sheets in the order of the file. */
export async function addCharts(zip: JSZip, sheets: readonly SheetPlan[]): Promise<void> {
  let last = 0;
  for (const [index, { charts = [] }] of sheets.entries()) {
    if (charts.length === 0) continue;
    const sheet = `sheet${index + 1}.xml`;
    const drawing = `drawing${index + 1}.xml`;
    const files = charts.map((chart) => ({ chart, name: `chart${++last}.xml` }));
    for (const { chart, name } of files) {
      zip.file(`xl/charts/${name}`, chartXml(chart));
      await contentType(zip, `xl/charts/${name}`, `${KIND}.drawingml.chart+xml`);
    }
    const toCharts = files.map(({ name }, n) => relation(`rId${n + 1}`, 'chart', `../charts/${name}`)).join('');
    zip.file(`xl/drawings/${drawing}`, drawingXml(charts));
    zip.file(`xl/drawings/_rels/${drawing}.rels`, relationsXml(toCharts));
    await contentType(zip, `xl/drawings/${drawing}`, `${KIND}.drawing+xml`);
    await insert(zip, `xl/worksheets/${sheet}`, AFTER_DRAWING, '<drawing r:id="rIdCharts"/>');
    const path = `xl/worksheets/_rels/${sheet}.rels`;
    const toDrawing = relation('rIdCharts', 'drawing', `../drawings/${drawing}`);
    if (zip.file(path)) await insert(zip, path, /<\/Relationships>/, toDrawing);
    else zip.file(path, relationsXml(toDrawing));
  }
}
