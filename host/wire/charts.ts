import { boundingArea } from '../a1';
import { Block } from '../book/block';
import { newSeries, type Axis, type Chart, type Series } from '../book/charts';
import type { Sheet } from '../book/sheet';
import { invalidArgument, itemNotFound, notImplemented } from '../errors';
import { bool, color, number, oneOf, optional, text, whole } from './check';
import { argumentBlock } from './range';
import { wire, WireObject, wireOrNull, type WireType } from './type';
import { worksheetType } from './worksheet';

interface Entry {
  sheet: Sheet;
  chart: Chart;
}

type Part<T> = Entry & { part: T };

const SERIES_BY = oneOf('Auto', 'Columns', 'Rows');
const TYPES = oneOf('BarClustered', 'Radar');
const LEGEND_POSITION = oneOf('Invalid', 'Top', 'Bottom', 'Left', 'Right', 'Corner', 'Custom');
const AXIS_POSITION = oneOf('Automatic', 'Maximum', 'Minimum', 'Custom');
const LONGEST_NAME = 255;
const MOST_LABELS = 31_999;

export const chartsType: WireType<Sheet> = {
  name: 'ChartCollection',
  scalars: { Count: { get: (sheet) => sheet.charts.all().length } },
  items: (sheet) => entriesOf(sheet).map((entry) => wire(chartType, entry)),
  item: (sheet, key) => demand(sheet, key),
  methods: {
    Add: (sheet, type: unknown, source: unknown, by?: unknown) => wire(chartType, add(sheet, text(type), source, by)),
    GetCount: (sheet) => sheet.charts.all().length,
    GetItem: (sheet, key: unknown) => demand(sheet, key),
    GetItemAt: (sheet, index: unknown) => wire(chartType, at(entriesOf(sheet), index)),
    GetItemOrNullObject: (sheet, key: unknown) => wireOrNull(chartType, find(sheet, key)),
  },
};

const chartType: WireType<Entry> = {
  name: 'Chart',
  id: ({ chart }) => chart.id,
  isPresent: ({ sheet, chart }) => sheet.charts.all().includes(chart),
  scalars: {
    ChartType: { get: ({ chart }) => chart.type },
    Id: { get: ({ chart }) => chart.id },
    Name: {
      get: ({ chart }) => chart.name,
      set: (entry, name) => change(entry, () => entry.sheet.charts.rename(entry.chart, limited(name))),
    },
  },
  navigations: {
    Axes: (entry) => wire(axesType, entry),
    Legend: (entry) => wire(legendType, entry),
    Series: (entry) => wire(seriesCollectionType, entry),
    Title: (entry) => wire(titleType, entry),
    Worksheet: ({ sheet }) => wire(worksheetType, sheet),
  },
  methods: {
    Delete: (entry) => change(entry, () => entry.sheet.charts.remove(entry.chart)),
    SetPosition: (entry, start: unknown, end?: unknown) => change(entry, () => (entry.chart.place = placed(entry, start, end))),
  },
};

const titleType: WireType<Entry> = {
  name: 'ChartTitle',
  scalars: {
    Text: {
      get: ({ chart }) => chart.title.text,
      set: (entry, value) => change(entry, () => (entry.chart.title = { text: limited(value), visible: true })),
    },
    Visible: {
      get: ({ chart }) => chart.title.visible,
      set: (entry, value) => change(entry, () => (entry.chart.title.visible = bool(value))),
    },
  },
};

const legendType: WireType<Entry> = {
  name: 'ChartLegend',
  scalars: {
    Position: {
      get: ({ chart }) => chart.legendPosition,
      set: (entry, value) => change(entry, () => (entry.chart.legendPosition = LEGEND_POSITION(value))),
    },
    Visible: {
      get: ({ chart }) => chart.hasLegend,
      set: (entry, value) => change(entry, () => (entry.chart.hasLegend = bool(value))),
    },
  },
};

const axesType: WireType<Entry> = {
  name: 'ChartAxes',
  navigations: {
    CategoryAxis: (entry) => wire(axisType, { ...entry, part: entry.chart.categoryAxis }),
    ValueAxis: (entry) => wire(axisType, { ...entry, part: entry.chart.valueAxis }),
  },
};

const bound = (key: 'minimum' | 'maximum') => ({
  get: ({ part }: Part<Axis>) => part[key] ?? '',
  set: (axis: Part<Axis>, value: unknown) =>
    change(axis, () => {
      if (axis.part === axis.chart.categoryAxis) throw invalidArgument('names have no bounds');
      axis.part[key] = value === '' ? undefined : number(value);
    }),
});

const axisType: WireType<Part<Axis>> = {
  name: 'ChartAxis',
  scalars: {
    Maximum: bound('maximum'),
    Minimum: bound('minimum'),
    NumberFormat: {
      get: ({ part }) => part.numberFormat,
      set: (axis, value) => change(axis, () => (axis.part.numberFormat = text(value))),
    },
    Position: {
      get: ({ part }) => part.position,
      set: (axis, value) => change(axis, () => (axis.part.position = AXIS_POSITION(value))),
    },
    ReversePlotOrder: {
      get: ({ part }) => part.reversed,
      set: (axis, value) => change(axis, () => (axis.part.reversed = bool(value))),
    },
    TickLabelSpacing: {
      get: ({ part }) => part.labelSpacing ?? '',
      set: (axis, value) =>
        change(axis, () => (axis.part.labelSpacing = value === '' ? undefined : whole(value, 1, MOST_LABELS))),
    },
  },
  navigations: { Format: (axis) => wire(axisFormatType, axis) },
};

const axisFormatType: WireType<Part<Axis>> = {
  name: 'ChartAxisFormat',
  navigations: { Font: (axis) => wire(axisFontType, axis) },
};

const axisFontType: WireType<Part<Axis>> = {
  name: 'ChartFont',
  scalars: {
    Size: {
      get: ({ part }) => part.fontSize,
      set: (axis, value) => change(axis, () => (axis.part.fontSize = number(value))),
    },
  },
};

const seriesCollectionType: WireType<Entry> = {
  name: 'ChartSeriesCollection',
  scalars: { Count: { get: ({ chart }) => chart.series.length } },
  items: (entry) => entry.chart.series.map((part) => wire(seriesType, { ...entry, part })),
  methods: {
    Add: (entry, name?: unknown, index?: unknown) => wire(seriesType, { ...entry, part: addSeries(entry, name, index) }),
    GetCount: ({ chart }) => chart.series.length,
    GetItemAt: (entry, index: unknown) => wire(seriesType, { ...entry, part: at(entry.chart.series, index) }),
  },
};

const seriesType: WireType<Part<Series>> = {
  name: 'ChartSeries',
  scalars: {
    GapWidth: {
      get: ({ part }) => part.gapWidth,
      set: (series, value) => change(series, () => (series.part.gapWidth = whole(value, 0, 500))),
    },
    HasDataLabels: {
      get: ({ part }) => part.hasLabels,
      set: (series, value) => change(series, () => (series.part.hasLabels = bool(value))),
    },
    Name: {
      get: ({ part }) => part.name,
      set: (series, value) => change(series, () => (series.part.name = limited(value))),
    },
  },
  navigations: {
    DataLabels: (series) => wire(labelsType, series),
    Format: (series) => wire(seriesFormatType, series),
  },
  methods: {
    SetValues: (series, source: unknown) => change(series, () => (series.part.values = line(source))),
    SetXAxisValues: (series, source: unknown) => change(series, () => (series.part.categories = line(source))),
  },
};

function addSeries(entry: Entry, name: unknown, index: unknown): Series {
  const { series } = entry.chart;
  const added = newSeries(undefined, series.length);
  added.name = optional(name, limited) ?? added.name;
  change(entry, () => series.splice(optional(index, (given) => whole(given, 0, series.length)) ?? series.length, 0, added));
  return added;
}

const labelsType: WireType<Part<Series>> = {
  name: 'ChartDataLabels',
  scalars: {
    NumberFormat: {
      get: ({ part }) => part.labelFormat,
      set: (series, value) =>
        change(series, () => {
          if (!series.part.hasLabels) throw invalidArgument('the series shows no labels');
          series.part.labelFormat = text(value);
        }),
    },
  },
};

const seriesFormatType: WireType<Part<Series>> = {
  name: 'ChartSeriesFormat',
  navigations: { Fill: (series) => wire(fillType, series), Line: (series) => wire(lineType, series) },
};

const fillType: WireType<Part<Series>> = {
  name: 'ChartFill',
  methods: {
    Clear: (series) => change(series, () => (series.part.color = '')),
    SetSolidColor: (series, value: unknown) => change(series, () => (series.part.color = color(value))),
  },
};

const lineType: WireType<Part<Series>> = {
  name: 'ChartLineFormat',
  scalars: {
    Color: {
      get: ({ part }) => part.lineColor,
      set: (series, value) => change(series, () => (series.part.lineColor = color(value))),
    },
  },
};

const entriesOf = (sheet: Sheet): Entry[] => sheet.charts.all().map((chart) => ({ sheet, chart }));

const find = (sheet: Sheet, key: unknown): Entry | undefined =>
  entriesOf(sheet).find(({ chart }) => chart.id === key || chart.name.toLowerCase() === text(key).toLowerCase());

function demand(sheet: Sheet, key: unknown): WireObject {
  const entry = find(sheet, key);
  if (!entry) throw itemNotFound();
  return wire(chartType, entry);
}

function at<T>(items: readonly T[], index: unknown): T {
  const item = items[whole(index, 0)];
  if (item === undefined) throw invalidArgument(`there is no number ${String(index)}`);
  return item;
}

/** @throws AccessDenied when the sheet is protected and keeps its objects as they are */
function change({ sheet }: Entry, act: () => unknown): void {
  sheet.demand('allowEditObjects');
  act();
}

function add(sheet: Sheet, type: string, source: unknown, by: unknown): Entry {
  sheet.demand('allowEditObjects');
  const known = ['BarClustered', 'Radar'].includes(type);
  if (!known) throw notImplemented(`charts of the type ${type}`);
  const block = sourceOf(source);
  const { rows, columns } = block.area;
  const direction = optional(by, SERIES_BY) ?? 'Auto';
  const byRows = direction === 'Rows' || (direction === 'Auto' && columns > rows);
  const lines = Array.from({ length: byRows ? rows : columns }, (_, n) =>
    byRows ? block.at({ row: block.area.row + n, rows: 1 }) : block.at({ column: block.area.column + n, columns: 1 }),
  );
  return { sheet, chart: sheet.charts.add(TYPES(type), lines) };
}

/** The client takes only the object here, never an address. */
function sourceOf(source: unknown): Block {
  if (!(source instanceof WireObject) || !(source.target instanceof Block)) throw invalidArgument('a range is expected');
  if (source.target.isUnbounded) throw invalidArgument('whole rows or columns make no chart');
  return source.target;
}

function line(source: unknown): Block {
  const block = sourceOf(source);
  const { rows, columns } = block.area;
  if (rows > 1 && columns > 1) throw invalidArgument(`${block.address} is neither a row nor a column`);
  return block;
}

function placed({ sheet }: Entry, start: unknown, end: unknown) {
  const first = argumentBlock(sheet, start);
  const last = optional(end, (value) => argumentBlock(sheet, value)) ?? first;
  if (first.sheet !== sheet || last.sheet !== sheet) throw invalidArgument('a chart stays on its sheet');
  return boundingArea(first.area, last.area);
}

function limited(value: unknown): string {
  const given = text(value);
  if (given.length > LONGEST_NAME) throw invalidArgument(`a name of ${given.length} characters`);
  return given;
}
