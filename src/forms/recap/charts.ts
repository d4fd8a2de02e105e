/** The recap's charts: totals of the units, and how much of each area is reached. */
import { findEdition } from '../../rules';
import { fixedColumn, letters, quoteSheet, rangeAt } from '../../sheet/address';
import { titleLook } from '../../sheet/blocks';
import type { Cell, Chart, SheetPlan } from '../../sheet/plan';
import { recapColumns } from './columns';
import type { Context } from './sheets';
import { AREA_NAME, AREA_SHARE } from './weakest';
import { FIRST } from './tables';

/** More bars than this nobody reads; the table shows them all. */
const MOST_BARS = 40;
const COLUMNS = 12;
const WIDTH = 13;
const TOP = 2;
const GAP = 1;
const rowsFor = (bars: number): number => 6 + Math.ceil(bars * 1.2);

const place = (top: number, bars: number) => rangeAt(top, 0, top + rowsFor(bars) - 1, COLUMNS - 1);
const column = (sheet: string, at: number, bars: number) =>
  `${quoteSheet(sheet)}!${fixedColumn(letters(at), FIRST, FIRST + bars - 1)}`;

function areaChart({ recap, say, sheets }: Context): Chart {
  const bars = recap.areas.length;
  return {
    kind: 'bars',
    title: say('chart.areas'),
    categories: column(sheets.areas, AREA_NAME, bars),
    series: [{ name: say('chart.areas'), values: column(sheets.areas, AREA_SHARE, bars), color: '#2E75B6' }],
    range: place(TOP, bars),
    max: 1,
    numberFormat: '0%',
  };
}

function totalChart({ recap, language, say, sheets }: Context, top: number): Chart {
  const bars = Math.min(MOST_BARS, recap.units.length);
  const columns = recapColumns(recap, language);
  const at = (key: string) => columns.findIndex((one) => one.key === key);
  const title = say('chart.totals', { count: bars });
  return {
    kind: 'bars',
    title,
    categories: column(sheets.recap, at('unit'), bars),
    series: [{ name: title, values: column(sheets.recap, at('total'), bars), color: '#1F3864' }],
    range: place(top, bars),
    max: Math.max(...recap.units.map(({ edition }) => findEdition(edition)?.total ?? 0)),
    numberFormat: '0.00',
  };
}

export function chartsSheet(context: Context): SheetPlan {
  const { recap, say, sheets } = context;
  const cells: Cell[][] = [[say('sheet.charts'), ...Array<Cell>(COLUMNS - 1).fill(null)]];
  return {
    name: sheets.charts,
    columns: cells[0]!.map(() => ({ width: WIDTH })),
    cells,
    styles: [titleLook],
    validations: [],
    conditionals: [],
    charts: [areaChart(context), totalChart(context, TOP + rowsFor(recap.areas.length) + GAP)],
    protect: false,
    print: { landscape: true, breaks: [], footer: say('footer') },
  };
}
