/** Charts, data bars and the filter's buttons: told again as set, and refused as Excel refuses. */
import { withHost } from './client';

type Draw = (sheet: Excel.Worksheet, workbook: Excel.Workbook) => unknown;

/** Sets a table, draws, and looks at what a second sync tells. */
const after = <T>(draw: Draw, look: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  withHost(({ Excel }) =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:C3').values = [
        ['Unit', 'Nilai', 'Target'],
        ['Satu', 70, 75],
        ['Dua', 80, 75],
      ];
      await context.sync();
      draw(sheet, context.workbook);
      await context.sync();
      return look(sheet, context);
    }),
  );

const chartOf = (sheet: Excel.Worksheet): Excel.Chart => sheet.charts.add('BarClustered', sheet.getRange('B2:B3'), 'Columns');

test('a chart is told as it was set', () =>
  after(
    (sheet) => {
      const chart = chartOf(sheet);
      chart.name = 'Nilai unit';
      chart.title.text = 'Nilai';
      chart.legend.visible = false;
      chart.setPosition('E2', 'J9');
      chart.axes.valueAxis.maximum = 100;
      chart.axes.categoryAxis.reversePlotOrder = true;
      const series = chart.series.getItemAt(0);
      series.setXAxisValues(sheet.getRange('A2:A3'));
      series.hasDataLabels = true;
    },
    async (sheet, context) => {
      const chart = sheet.charts.getItem('nilai unit').load('name,chartType');
      const { title, legend, axes, series } = chart;
      title.load('text,visible');
      legend.load('visible');
      axes.load('valueAxis/maximum,valueAxis/minimum,categoryAxis/reversePlotOrder');
      series.load('items/name,items/hasDataLabels');
      const count = sheet.charts.getCount();
      await context.sync();
      expect([chart.chartType, title.text, legend.visible, count.value]).toEqual(['BarClustered', 'Nilai', false, 1]);
      expect([axes.valueAxis.maximum, axes.valueAxis.minimum, axes.categoryAxis.reversePlotOrder]).toEqual([100, '', true]);
      expect(series.items.map(({ name, hasDataLabels }) => [name, hasDataLabels])).toEqual([['Series1', true]]);
      chart.delete();
      sheet.charts.load('count');
      await context.sync();
      expect(sheet.charts.count).toBe(0);
    },
  ));

test('a series is added where it is wanted, and draws nothing before it has values', () =>
  after(
    (sheet) => {
      const chart = sheet.charts.add('Radar', sheet.getRange('B2:B3'), 'Columns');
      chart.legend.position = 'Bottom';
      const added = chart.series.add('Target');
      added.setValues(sheet.getRange('C2:C3'));
      added.format.line.color = '#C00000';
    },
    async (sheet, context) => {
      const chart = sheet.charts.getItemAt(0).load('chartType');
      const { series, legend } = chart;
      legend.load('position');
      series.load('items/name,items/format/line/color');
      await context.sync();
      expect([chart.chartType, legend.position]).toEqual(['Radar', 'Bottom']);
      expect(series.items.map(({ name, format }) => [name, format.line.color])).toEqual([
        ['Series1', ''],
        ['Target', '#C00000'],
      ]);
    },
  ));

test.each([
  ['B2:C3', 'Columns', 2],
  ['B2:C2', 'Columns', 2],
  ['B2:C2', 'Rows', 1],
  ['B2:C2', 'Auto', 1],
  ['B2:B3', 'Auto', 1],
] as const)('%s by %s is %i series', (address, by, count) =>
  after(
    (sheet) => sheet.charts.add('BarClustered', sheet.getRange(address), by),
    async (sheet, context) => {
      const { series } = sheet.charts.getItemAt(0);
      series.load('count');
      await context.sync();
      expect(series.count).toBe(count);
    },
  ),
);

test('a filter is told, and taken away', () =>
  after(
    ({ autoFilter }) => autoFilter.apply('A1:C3'),
    async ({ autoFilter }, context) => {
      const range = autoFilter.getRange().load('address');
      autoFilter.load('enabled');
      await context.sync();
      expect([autoFilter.enabled, range.address]).toEqual([true, 'Sheet1!A1:C3']);
      autoFilter.remove();
      const none = autoFilter.getRangeOrNullObject().load('address');
      await context.sync();
      expect(none.isNullObject).toBe(true);
    },
  ));

test('data bars are told as they were set', () =>
  after(
    (sheet) => {
      const { dataBar } = sheet.getRange('B2:B3').conditionalFormats.add('DataBar');
      dataBar.lowerBoundRule = { type: 'Number', formula: '0' };
      dataBar.positiveFormat.fillColor = '#9dc3e6';
    },
    async (sheet, context) => {
      const format = sheet.getRange('B3').conditionalFormats.getItemAt(0).load('type');
      const { dataBar } = format;
      dataBar.load('lowerBoundRule,upperBoundRule,positiveFormat/fillColor');
      await context.sync();
      expect([format.type, dataBar.lowerBoundRule, dataBar.upperBoundRule, dataBar.positiveFormat.fillColor]).toEqual([
        'DataBar',
        { type: 'Number', formula: '0' },
        { type: 'Automatic' },
        '#9DC3E6',
      ]);
    },
  ));

test.each<[string, Draw, string]>([
  ['a chart of another type', (sheet) => sheet.charts.add('Pie', sheet.getRange('B2:B3')), 'NotImplemented'],
  ['a chart of whole columns', (sheet) => sheet.charts.add('BarClustered', sheet.getRange('B:B')), 'InvalidArgument'],
  ['a series that is not there', (sheet) => (chartOf(sheet).series.getItemAt(1).name = 'x'), 'InvalidArgument'],
  ['names in a block', (sheet) => chartOf(sheet).series.getItemAt(0).setXAxisValues(sheet.getRange('A2:B3')), 'InvalidArgument'],
  ['a bound for names', (sheet) => (chartOf(sheet).axes.categoryAxis.maximum = 3), 'InvalidArgument'],
  [
    'a format of labels that are not shown',
    (sheet) => (chartOf(sheet).series.getItemAt(0).dataLabels.numberFormat = '0'),
    'InvalidArgument',
  ],
  ['a colour that is none', (sheet) => chartOf(sheet).series.getItemAt(0).format.fill.setSolidColor('biru'), 'InvalidArgument'],
  ['a chart on a protected sheet', (sheet) => [sheet.protection.protect(), chartOf(sheet)], 'AccessDenied'],
  ['a filter on a protected sheet', (sheet) => [sheet.protection.protect(), sheet.autoFilter.apply('A1:C3')], 'AccessDenied'],
  ['a filter over nothing', (sheet) => sheet.autoFilter.apply('H1:J9'), 'InvalidArgument'],
  [
    'a bar without its number',
    (sheet) => (sheet.getRange('B2').conditionalFormats.add('DataBar').dataBar.upperBoundRule = { type: 'Number' }),
    'InvalidArgument',
  ],
  [
    'a rule of another type',
    (sheet) => sheet.getRange('B2').conditionalFormats.add('DataBar').custom.rule.load(),
    'InvalidArgument',
  ],
])('%s is refused', (_what, draw, code) => expect(after(draw, () => Promise.resolve())).rejects.toMatchObject({ code }));

test('a snapshot sees a chart and a filter', () =>
  withHost(async ({ Excel, host }) => {
    const before = host.snapshot();
    await Excel.run(async ({ workbook }) => {
      const sheet = workbook.worksheets.getItem('Sheet1');
      chartOf(sheet).setPosition('D4');
      await workbook.context.sync();
    });
    expect(host.snapshot()).not.toEqual(before);
    expect(host.snapshot()).toMatchObject({
      sheets: [{ charts: [{ place: 'D4', series: [{ values: 'Sheet1!B2:B3', name: 'Series1' }] }] }],
    });
  }));
