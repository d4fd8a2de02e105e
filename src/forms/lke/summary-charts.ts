/** The summary as pictures, alive with its cells: areas around a middle, and every minimum as a bar. Rows are 0-based. */
import { TOTAL } from '../../assessment';
import type { Edition } from '../../rules/schema';
import { fixedColumn, quoteSheet, rangeAt } from '../../sheet/address';
import type { Cell, Chart, ChartSeries } from '../../sheet/plan';
import type { Texts } from '../../sheet/words';

/** Rows that the pictures cover, and the columns of each. */
const ROWS = 26;
const SIDES = { radar: { first: 0, last: 5 }, bars: { first: 6, last: 12 } };
const COLORS = { score: '#1F3864', weight: '#BFBFBF', floors: ['#ED7D31', '#C00000', '#7030A0'] };

export interface Pictures {
  charts: Chart[];
  /** A heading and the room below it. */
  cells: Cell[][];
}

export interface PicturesParts {
  edition: Edition;
  text: Texts;
  /** Name of the summary. */
  sheet: string;
  /** Codes of the table of scores, and the row of the first. */
  codes: readonly string[];
  first: number;
  /** The row of the heading. */
  top: number;
  /** Letters of columns: names, weights, scores, and each predicate's minimums. */
  columns: { name: string; weight: string; score: string; floors: readonly string[] };
}

export function buildPictures(parts: PicturesParts): Pictures {
  const { text } = parts;
  return {
    charts: [radarOf(parts), ...barsOf(parts)],
    cells: [[text('summary.charts')], ...Array.from({ length: ROWS }, () => [])],
  };
}

const at = ({ sheet }: PicturesParts, column: string, first: number, count: number): string =>
  `${quoteSheet(sheet)}!${fixedColumn(column, first, first + count - 1)}`;

const place = ({ top }: PicturesParts, { first, last }: { first: number; last: number }): string =>
  rangeAt(top + 1, first, top + ROWS - 1, last);

function floorsOf(parts: PicturesParts, first: number, count: number): ChartSeries[] {
  const { edition, text, columns } = parts;
  if (edition.gatesUnconfirmed) return [];
  return edition.predicates.map(({ code }, n) => ({
    name: `${text('summary.floor')} ${code}`,
    values: at(parts, columns.floors[n]!, first, count),
    color: COLORS.floors[n % COLORS.floors.length]!,
  }));
}

function radarOf(parts: PicturesParts): Chart {
  const { edition, text, codes, columns } = parts;
  const rows = edition.areas.map(({ code }) => codes.indexOf(code)).sort((a, b) => a - b);
  const [first, count] = [parts.first + rows[0]!, rows.length];
  return {
    kind: 'radar',
    title: text('summary.charts.areas'),
    categories: at(parts, columns.name, first, count),
    series: [
      { name: text('summary.weight'), values: at(parts, columns.weight, first, count), color: COLORS.weight },
      ...floorsOf(parts, first, count),
      { name: text('summary.score'), values: at(parts, columns.score, first, count), color: COLORS.score },
    ],
    range: place(parts, SIDES.radar),
    numberFormat: '0',
  };
}

/** All but the total, which would dwarf the others. */
function barsOf(parts: PicturesParts): Chart[] {
  const { text, codes, columns } = parts;
  const [first, count] = [parts.first + codes.indexOf(TOTAL) + 1, codes.length - codes.indexOf(TOTAL) - 1];
  const floors = floorsOf(parts, first, count);
  if (floors.length === 0) return [];
  return [
    {
      kind: 'bars',
      title: text('summary.charts.floors'),
      categories: at(parts, columns.name, first, count),
      series: [{ name: text('summary.score'), values: at(parts, columns.score, first, count), color: COLORS.score }, ...floors],
      range: place(parts, SIDES.bars),
      numberFormat: '0.00',
    },
  ];
}
