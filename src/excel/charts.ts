/** A plan's charts, drawn when the cells of all sheets are filled: they show cells of other sheets too. */
import type { Chart, ChartSeries } from '../sheet/plan';
import { areaOf } from '../sheet/range';

/** Percent of a bar's width, as in the files that we write. */
const GAP = 40;

/** @param reference with its sheet: `'Rekap (2)'!$B$5:$B$9` */
export function rangeIn(workbook: Excel.Workbook, reference: string): Excel.Range {
  const end = reference.lastIndexOf('!');
  const name = reference.slice(0, end).replace(/^'(.*)'$/, (_, quoted: string) => quoted.replaceAll("''", "'"));
  return workbook.worksheets.getItem(name).getRange(reference.slice(end + 1).replaceAll('$', ''));
}

const TYPES = { bars: 'BarClustered', radar: 'Radar' } as const;

/** Eight points: so many names have room beside their bars. */
const SMALL = 8;

function setAxes({ categoryAxis, valueAxis }: Excel.ChartAxes, { kind, max, numberFormat }: Chart): void {
  if (kind === 'bars') {
    // The first name on top, and the numbers below all the same.
    categoryAxis.reversePlotOrder = true;
    categoryAxis.position = 'Maximum';
    categoryAxis.tickLabelSpacing = 1;
  }
  for (const axis of [categoryAxis, valueAxis]) axis.format.font.size = SMALL;
  valueAxis.minimum = 0;
  if (max !== undefined) valueAxis.maximum = max;
  if (numberFormat !== undefined) valueAxis.numberFormat = numberFormat;
}

/** Excel guesses whether a series begins with its heading; this says it outright. */
function setSeries(workbook: Excel.Workbook, series: Excel.ChartSeries, plan: Chart, of: ChartSeries): void {
  series.setValues(rangeIn(workbook, of.values));
  series.setXAxisValues(rangeIn(workbook, plan.categories));
  series.name = of.name;
  if (plan.kind === 'radar') {
    series.format.line.color = of.color;
    return;
  }
  series.gapWidth = GAP;
  series.format.fill.setSolidColor(of.color);
  if (plan.series.length > 1) return;
  series.hasDataLabels = true;
  if (plan.numberFormat !== undefined) series.dataLabels.numberFormat = plan.numberFormat;
}

export function drawChart(workbook: Excel.Workbook, sheet: Excel.Worksheet, plan: Chart): void {
  const [first, ...others] = plan.series;
  const { left, right } = areaOf(first!.values.slice(first!.values.lastIndexOf('!') + 1));
  const chart = sheet.charts.add(TYPES[plan.kind], rangeIn(workbook, first!.values), right > left ? 'Rows' : 'Columns');
  const [start, end] = plan.range.split(':');
  chart.setPosition(start!, end);
  chart.title.text = plan.title;
  chart.legend.visible = others.length > 0;
  if (others.length > 0) chart.legend.position = 'Bottom';
  setSeries(workbook, chart.series.getItemAt(0), plan, first!);
  for (const one of others) setSeries(workbook, chart.series.add(one.name), plan, one);
  setAxes(chart.axes, plan);
}
