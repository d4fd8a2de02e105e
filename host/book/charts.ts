/** Charts of a sheet, as far as this project draws them: clustered horizontal bars, and radars. */
import type { Area } from '../engine';
import { itemAlreadyExists } from '../errors';
import type { Block } from './block';

export interface Axis {
  /** undefined: Excel's choice. */
  minimum: number | undefined;
  maximum: number | undefined;
  numberFormat: string;
  reversed: boolean;
  position: string;
  /** undefined: Excel's choice. */
  labelSpacing: number | undefined;
  fontSize: number;
}

export interface Series {
  name: string;
  /** undefined: added, and no values set yet. */
  values: Block | undefined;
  categories: Block | undefined;
  color: string;
  lineColor: string;
  gapWidth: number;
  hasLabels: boolean;
  labelFormat: string;
}

export interface Chart {
  readonly id: string;
  name: string;
  readonly type: 'BarClustered' | 'Radar';
  title: { text: string; visible: boolean };
  hasLegend: boolean;
  legendPosition: string;
  categoryAxis: Axis;
  valueAxis: Axis;
  series: Series[];
  /** The cells that it covers; undefined: wherever Excel has put it. */
  place: Area | undefined;
}

const newAxis = (): Axis => ({
  minimum: undefined,
  maximum: undefined,
  numberFormat: 'General',
  reversed: false,
  position: 'Automatic',
  labelSpacing: undefined,
  fontSize: 9,
});

export const newSeries = (values: Block | undefined, index: number): Series => ({
  name: `Series${index + 1}`,
  values,
  categories: undefined,
  color: '',
  lineColor: '',
  gapWidth: 182,
  hasLabels: false,
  labelFormat: 'General',
});

export class Charts {
  private charts: Chart[] = [];
  private count = 0;

  all(): readonly Chart[] {
    return this.charts;
  }

  /** @param lines the cells of each series */
  add(type: Chart['type'], lines: readonly Block[]): Chart {
    const number = ++this.count;
    const chart: Chart = {
      id: `{00000000-0000-0000-0002-${String(number).padStart(12, '0')}}`,
      name: `Chart ${number}`,
      type,
      title: { text: 'Chart Title', visible: true },
      hasLegend: true,
      legendPosition: 'Right',
      categoryAxis: newAxis(),
      valueAxis: newAxis(),
      series: lines.map((values, index) => newSeries(values, index)),
      place: undefined,
    };
    this.charts.push(chart);
    return chart;
  }

  rename(chart: Chart, name: string): void {
    if (this.charts.some((other) => other !== chart && other.name.toLowerCase() === name.toLowerCase()))
      throw itemAlreadyExists();
    chart.name = name;
  }

  remove(chart: Chart): void {
    this.charts = this.charts.filter((other) => other !== chart);
  }
}
