/** What a chart's own parts say: its axes, series, values and place. */
import type { Chart } from '../../../src/sheet/plan';
import { addCharts, chartXml, literally } from '../../../src/files/write/charts';
import { Parts } from '../../../src/files/write/package';
import { chart } from '../chart-plans';
import { partsOf } from '../parts';

const two = [...chart.series, { name: 'Batas', values: 'Lembar!$C$2:$C$4', color: '#c00000' }];
const given = literally((reference) => (reference === chart.categories ? ['A & B', '', null, 7] : [90, 'x', null, 0]));
const xmlOf = (changes: Partial<Chart> = {}) => chartXml({ ...chart, ...changes }, given);

/** The axis of this kind, without what is inside of its lines and letters. */
const axisOf = (xml: string, name: 'catAx' | 'valAx') =>
  new RegExp(`<c:${name}>(.*)</c:${name}>`)
    .exec(xml)![1]!
    .replace(/<c:spPr>.*?<\/c:spPr>/g, '')
    .replace(/<c:txPr>.*?<\/c:txPr>/g, '');
const after = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>';
const scaled = (inner: string) => `<c:scaling>${inner}</c:scaling><c:delete val="0"/>`;
const LINES = '<c:majorGridlines></c:majorGridlines>';
const FORMAT = '<c:numFmt formatCode="0.00" sourceLinked="0"/>';
const UP = '<c:orientation val="minMax"/><c:max val="100"/><c:min val="0"/>';

test.each<[kind: Chart['kind'], axis: 'catAx' | 'valAx', xml: string]>([
  [
    'bars',
    'catAx',
    `<c:axId val="1"/>${scaled('<c:orientation val="maxMin"/>')}<c:axPos val="l"/>${after}<c:crossAx val="2"/>` +
      '<c:crosses val="autoZero"/><c:tickLblSkip val="1"/>',
  ],
  [
    'bars',
    'valAx',
    `<c:axId val="2"/>${scaled(UP)}<c:axPos val="b"/>${LINES}${FORMAT}${after}<c:crossAx val="1"/>` +
      '<c:crosses val="max"/><c:crossBetween val="between"/>',
  ],
  [
    'radar',
    'catAx',
    `<c:axId val="1"/>${scaled('<c:orientation val="minMax"/>')}<c:axPos val="b"/>${LINES}${after}<c:crossAx val="2"/>` +
      '<c:crosses val="autoZero"/>',
  ],
  [
    'radar',
    'valAx',
    `<c:axId val="2"/>${scaled(UP)}<c:axPos val="l"/>${LINES}${FORMAT}${after}<c:crossAx val="1"/>` +
      '<c:crosses val="autoZero"/><c:crossBetween val="between"/>',
  ],
])('%s: the elements of %s in the order of the format', (kind, axis, xml) => expect(axisOf(xmlOf({ kind }), axis)).toBe(xml));

const line = (width: number, color: string) =>
  `<c:spPr><a:ln w="${width}"><a:solidFill><a:srgbClr val="${color}"/></a:solidFill></a:ln></c:spPr>`;
const SMALL = '<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="800"/></a:pPr><a:endParaRPr lang="id"/></a:p></c:txPr>';

test.each<[string, changes: Partial<Chart>, holds: string]>([
  [
    'bars lie, side by side, in one colour each',
    {},
    '<c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/><c:ser>',
  ],
  ['bars stand close, on both axes', {}, '</c:ser><c:gapWidth val="40"/><c:axId val="1"/><c:axId val="2"/></c:barChart>'],
  [
    'a bar is filled, below zero too',
    {},
    '<c:spPr><a:solidFill><a:srgbClr val="1F3864"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>',
  ],
  ['a radar has its style', { kind: 'radar' }, '<c:radarChart><c:radarStyle val="marker"/><c:varyColors val="0"/><c:ser>'],
  ['and nothing behind its series but its axes', { kind: 'radar' }, '</c:ser><c:axId val="1"/><c:axId val="2"/></c:radarChart>'],
  [
    'its series are lines without marks',
    { kind: 'radar', series: two },
    `${line(22_225, 'C00000')}<c:marker><c:symbol val="none"/></c:marker>`,
  ],
  ['the grid is thin and grey', {}, `<c:majorGridlines>${line(6350, 'D9D9D9')}</c:majorGridlines>`],
  ['names are small', {}, `${SMALL}<c:crossAx val="2"/>`],
  [
    'the title is bold, beside the plot, and what it says',
    {},
    '<c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr><a:r><a:rPr lang="id" sz="1200" b="1"/>' +
      '<a:t>Nilai "total" &lt;semua&gt; &amp; lain</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>',
  ],
  ['without a largest value none is said', { max: undefined }, scaled('<c:orientation val="minMax"/><c:min val="0"/>')],
  ['a largest value of zero is said', { max: 0 }, '<c:max val="0"/>'],
  [
    'numbers are plain where no format is named',
    { numberFormat: undefined },
    '<c:numFmt formatCode="General" sourceLinked="0"/>',
  ],
  [
    'one series has its numbers beside it',
    {},
    `<c:dLbls>${FORMAT}<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/>` +
      '<c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls><c:cat>',
  ],
  [
    'and plain ones where no format is named',
    { numberFormat: undefined },
    '<c:dLbls><c:numFmt formatCode="General" sourceLinked="0"/>',
  ],
  ['one series needs no legend', {}, '</c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>'],
  [
    'two have one below',
    { series: two },
    '</c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/>',
  ],
  ['a series has its name', {}, '<c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:v>Nilai &amp; "lain"</c:v></c:tx>'],
  ['the second its own', { series: two }, '</c:ser><c:ser><c:idx val="1"/><c:order val="1"/><c:tx><c:v>Batas</c:v></c:tx>'],
  [
    'names keep their places; empty ones have none',
    {},
    '<c:cat><c:strLit><c:ptCount val="4"/><c:pt idx="0"><c:v>A &amp; B</c:v></c:pt><c:pt idx="3"><c:v>7</c:v></c:pt></c:strLit></c:cat>',
  ],
  [
    'so do numbers; what is none has none',
    {},
    '<c:val><c:numLit><c:formatCode>General</c:formatCode><c:ptCount val="4"/><c:pt idx="0"><c:v>90</c:v></c:pt>' +
      '<c:pt idx="3"><c:v>0</c:v></c:pt></c:numLit></c:val>',
  ],
])('%s', (_, changes, holds) => expect(xmlOf(changes)).toContain(holds));

test('two series have no numbers beside them, a radar no gaps and no fills', () => {
  expect(xmlOf({ series: two })).not.toContain('dLbls');
  expect(xmlOf({ kind: 'radar' })).not.toMatch(/gapWidth|invertIfNegative|barDir/);
});

test('the spaces of its names are those of the format', () =>
  expect(xmlOf()).toMatch(
    /^<c:chartSpace xmlns:c="http:\/\/schemas\.openxmlformats\.org\/drawingml\/2006\/chart" xmlns:a="http:\/\/schemas\.openxmlformats\.org\/drawingml\/2006\/main" xmlns:r="http:\/\/schemas\.openxmlformats\.org\/officeDocument\/2006\/relationships"><c:chart>/,
  ));

describe('in a package', () => {
  const cellsSaid = (sheet: string, row: number, column: number) => (column === 0 ? `${sheet} ${row}` : row * 10 + column);
  const written = async (charts: readonly Chart[], first = 5) => {
    const parts = new Parts();
    const id = addCharts(parts, 'xl/worksheets/sheet3.xml', 3, charts, first, cellsSaid);
    return { id, parts: await partsOf(await parts.zipped()) };
  };
  const flat = { ...chart, categories: 'Lembar!$A$2:$B$3', series: [{ ...chart.series[0]!, values: 'Lembar!$B$2:$C$3' }] };

  test('a sheet without charts has no drawing', async () => {
    const { id, parts } = await written([]);
    expect(id).toBeUndefined();
    expect([...parts.keys()]).toEqual(['[Content_Types].xml']);
  });

  test('charts are numbered from where they begin, and each is related', async () => {
    const { id, parts } = await written([chart, flat]);
    expect(id).toBe('rId1');
    expect([...parts.keys()].filter((path) => /drawings\/d|charts/.test(path))).toEqual([
      'xl/charts/chart5.xml',
      'xl/charts/chart6.xml',
      'xl/drawings/drawing3.xml',
    ]);
    expect(parts.get('xl/drawings/_rels/drawing3.xml.rels')).toMatch(
      /Id="rId1" Type="[^"]*\/chart" Target="\/xl\/charts\/chart5.xml".*Id="rId2" Type="[^"]*\/chart" Target="\/xl\/charts\/chart6.xml"/,
    );
    expect(parts.get('xl/worksheets/_rels/sheet3.xml.rels')).toMatch(
      /Id="rId1" Type="[^"]*\/drawing" Target="\/xl\/drawings\/drawing3.xml"/,
    );
  });

  test('values of a range are told row by row, with what they stand in', async () => {
    const xml = (await written([flat])).parts.get('xl/charts/chart5.xml')!;
    const point = (at: number, value: string | number) => `<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>`;
    expect(xml).toContain(
      `<c:cat><c:strRef><c:f>Lembar!$A$2:$B$3</c:f><c:strCache><c:ptCount val="4"/>${point(0, 'Lembar 1')}${point(1, 11)}` +
        `${point(2, 'Lembar 2')}${point(3, 21)}</c:strCache></c:strRef></c:cat>`,
    );
    expect(xml).toContain(
      `<c:val><c:numRef><c:f>Lembar!$B$2:$C$3</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="4"/>` +
        `${point(0, 11)}${point(1, 12)}${point(2, 21)}${point(3, 22)}</c:numCache></c:numRef></c:val>`,
    );
  });

  test('a name leads to values that nobody looks up', async () => {
    const xml = (await written([{ ...chart, categories: 'ZI_Unit' }])).parts.get('xl/charts/chart5.xml')!;
    expect(xml).toContain('<c:cat><c:strRef><c:f>ZI_Unit</c:f></c:strRef></c:cat>');
  });

  test('a chart covers its range, and says aloud what it shows', async () => {
    const xml = (await written([chart, { ...chart, title: 'Dua', range: 'A1:B4' }])).parts.get('xl/drawings/drawing3.xml')!;
    const corner = (name: string, row: number, column: number) =>
      `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
    const anchor = (from: string, to: string, number: number, title: string) =>
      `<xdr:twoCellAnchor>${from}${to}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${number + 1}" name="Chart ${number}" descr="${title}"/>` +
      `<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic>` +
      `<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart r:id="rId${number}"/></a:graphicData></a:graphic>` +
      '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>';
    expect(xml).toContain(
      anchor(corner('from', 1, 3), corner('to', 12, 8), 1, 'Nilai &quot;total&quot; &lt;semua&gt; &amp; lain') +
        `${anchor(corner('from', 0, 0), corner('to', 4, 2), 2, 'Dua')}</xdr:wsDr>`,
    );
    expect(xml).toContain('xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"');
  });
});
