/** A plan's charts, drawn when the cells of all sheets are filled: they show cells of other sheets too. */
import type { Chart } from '../sheet/plan';
import { areaOf } from '../sheet/range';

/** Percent of a bar's width, as in the files that we write. */
const GAP = 40;

/** @param reference with its sheet: `'Rekap (2)'!$B$5:$B$9` */
export function rangeIn(workbook: Excel.Workbook, reference: string): Excel.Range {
  const end = reference.lastIndexOf('!');
  const name = reference.slice(0, end).replace(/^'(.*)'$/, (_, quoted: string) => quoted.replaceAll("''", "'"));
  return workbook.worksheets.getItem(name).getRange(reference.slice(end + 1).replaceAll('$', ''));
}

function setAxes({ categoryAxis, valueAxis }: Excel.ChartAxes, { max, numberFormat }: Chart): void {
  // The first name on top, and the numbers below all the same.
  categoryAxis.reversePlotOrder = true;
  categoryAxis.position = 'Maximum';
  valueAxis.minimum = 0;
  if (max !== undefined) valueAxis.maximum = max;
  if (numberFormat !== undefined) valueAxis.numberFormat = numberFormat;
}

export function drawChart(workbook: Excel.Workbook, sheet: Excel.Worksheet, plan: Chart): void {
  const values = rangeIn(workbook, plan.values);
  const { left, right } = areaOf(plan.values.slice(plan.values.lastIndexOf('!') + 1));
  const chart = sheet.charts.add('BarClustered', values, right > left ? 'Rows' : 'Columns');
  const [start, end] = plan.range.split(':');
  chart.setPosition(start!, end);
  chart.title.text = plan.title;
  chart.legend.visible = false;
  const series = chart.series.getItemAt(0);
  // Excel guesses whether a series begins with its heading; these say it outright.
  series.setValues(values);
  series.setXAxisValues(rangeIn(workbook, plan.categories));
  series.name = plan.title;
  series.gapWidth = GAP;
  series.format.fill.setSolidColor(plan.color);
  series.hasDataLabels = true;
  if (plan.numberFormat !== undefined) series.dataLabels.numberFormat = plan.numberFormat;
  setAxes(chart.axes, plan);
}
