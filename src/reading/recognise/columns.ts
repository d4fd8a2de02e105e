/** Which column holds what: by its heading in one row or two, else by what stands in it. */
import { textAt, width } from '../../sheet/grid';
import type { Grid } from '../../sheet/plan';
import type { MapColumn } from '../mapping';
import { isOwnFormula } from '../answers/formulas';
import { columnNamed, headingMeans, headingOver, isOptionTitle, NUMBER } from '../layouts/headings';
import { COLUMN_WEIGHTS } from './weights';

export const DEEPEST_HEADING = 60;
/** Further right stands nothing of an LKE. */
export const WIDEST = 80;
const ENOUGH = 3;
const DEEPEST_TABLE = 400;
/** An answer column of an empty form has the formulas of its shares, and no more. */
const MANY = 40;
const FEWEST = 10;

export interface Found {
  /** First and last row of the heading; absent where there is none. */
  heading?: { first: number; last: number };
  columns: Map<MapColumn, number>;
  sure: Map<MapColumn, number>;
  /** A column that numbers the rows. */
  number?: number;
  /** The column after the outline's last. */
  until?: number;
  /** Columns of the options, where each has its own ("Opsi A" ... "Opsi D"). */
  options?: number[];
}

function titlesOf(grid: Grid, row: number): string[] {
  return Array.from({ length: width(grid, WIDEST) }, (_, column) => textAt(grid, row, column));
}

/** The upper row's titles over the columns that they were merged over, where the lower row says more. */
function spread(upper: readonly string[], lower: readonly string[]): string[] {
  let over = '';
  return upper.map((title, column) => {
    if (title !== '') over = title;
    return title !== '' ? title : lower[column] !== '' ? over : '';
  });
}

/** A column of formulas over the sheet's own cells holds no answers, whatever its title says; links to elsewhere may. */
function computedColumns(grid: Grid): (column: number) => boolean {
  const known = new Map<number, boolean>();
  return (column) => {
    if (!known.has(column)) {
      let [formulas, typed] = [0, 0];
      for (let row = 0; row < Math.min(grid.values.length, DEEPEST_TABLE); row++)
        if (isOwnFormula(grid.formulas[row]?.[column] ?? '')) formulas++;
        else if (textAt(grid, row, column) !== '') typed++;
      known.set(column, formulas >= MANY && formulas > typed);
    }
    return known.get(column)!;
  };
}

const ANSWERS: readonly string[] = ['unit', 'tpi'];
const yearIn = (title: string): number => Number(/\b20\d\d\b/.exec(title)?.[0] ?? 0);

function namedBy(
  isComputed: (column: number) => boolean,
  upper: readonly string[],
  lower?: readonly string[],
): Omit<Found, 'heading'> {
  const columns = new Map<MapColumn, number>();
  const sure = new Map<MapColumn, number>();
  let number: number | undefined;
  const above = lower ? spread(upper, lower) : upper;
  const options: number[] = [];
  let unitYear = 0;
  above.forEach((title, column) => {
    if (isOptionTitle(lower ? `${title} ${lower[column]}` : title)) {
      options.push(column);
      return;
    }
    const means = lower ? headingOver(title, lower[column]!) : headingMeans(title);
    const name = means && columnNamed(means, (one) => columns.has(one));
    const year = yearIn(`${title} ${lower?.[column] ?? ''}`);
    if (name === 'unit') unitYear = year;
    if (name === NUMBER) number ??= column;
    // Answers of two years: the later ones are meant, the others are nobody's second opinion.
    else if (name === 'tpi' && !means?.actor && unitYear > 0 && year > 0 && year !== unitYear) {
      if (year < unitYear) return;
      columns.set('unit', column);
      unitYear = year;
    } else if (name && !(ANSWERS.includes(name) && isComputed(column))) {
      columns.set(name, column);
      sure.set(name, means.sure);
    }
  });
  const statement = columns.get('statement');
  // Merged titles leave the cells beside them empty: they belong to the outline.
  const next = statement === undefined ? -1 : above.findIndex((title, at) => at > statement && (title !== '' || lower?.[at]));
  const until = statement === undefined ? undefined : next < 0 ? statement + 1 : next;
  const own = options.length > 1 ? { options } : {};
  return { columns, sure, ...own, ...(number === undefined ? {} : { number }), ...(until === undefined ? {} : { until }) };
}

const hasAnswer = ({ columns }: Pick<Found, 'columns'>): boolean => columns.has('unit') || columns.has('tpi');
const answersIn = ({ columns }: Pick<Found, 'columns'>): number => ANSWERS.filter((one) => columns.has(one as MapColumn)).length;
/** The lower of two rows repeats its titles for both roles: without the upper one it knows neither whose they are nor of what. */
const worth = (found: Pick<Found, 'columns' | 'sure'>): number =>
  [...found.sure.values()].reduce((sum, sure) => sum + sure, 0) +
  (hasAnswer(found) ? 2 : 0) +
  (found.columns.has('statement') ? 1 : 0);

/** One title over the answers of several years, which stand below it. */
const isOfLaterYear = (two: Pick<Found, 'columns'>, one: Pick<Found, 'columns'>, below: readonly string[]): boolean => {
  const unit = two.columns.get('unit');
  return unit !== undefined && unit !== one.columns.get('unit') && yearIn(below[unit] ?? '') > 0;
};

/** The row, or two rows, whose titles say most. */
export function byHeading(grid: Grid): Found | undefined {
  let best: Found | undefined;
  const isComputed = computedColumns(grid);
  const deepest = Math.min(grid.values.length, DEEPEST_HEADING);
  for (let row = 0; row < deepest; row++) {
    const titles = titlesOf(grid, row);
    if (titles.filter((title) => title !== '').length < 2) continue;
    const one = { ...namedBy(isComputed, titles), heading: { first: row, last: row } };
    const below = row + 1 < deepest ? titlesOf(grid, row + 1) : [];
    const two = {
      ...namedBy(isComputed, titles, below.length ? below : titles.map(() => '')),
      heading: { first: row, last: row + 1 },
    };
    // A second row that adds nothing is the first row of the table.
    const adds = worth(two) > worth(one) + 0.5 || answersIn(two) > answersIn(one) || isOfLaterYear(two, one, below);
    const found = adds ? two : one;
    const named = found.columns.size + (found.number === undefined ? 0 : 1);
    if (named >= ENOUGH && worth(found) > (best ? worth(best) : 0)) best = found;
  }
  return best;
}

interface Content {
  column: number;
  scales: number;
  choices: number;
  links: number;
  filled: number;
  long: number;
}

/** A letter with a full stop may number the rows. */
const CHOICE = /^(?:[a-e]|ya|tidak|sudah|belum)$|^(?:ya|tidak|ada|tidak ada|sudah|belum)(?:[.,)](?:\s|$)|[(\s]|$)/i;
const LONGEST_CHOICE = 60;
const LINK = /^(?:https?:\/\/|www\.)/i;
const LONG = 18;

function contentOf(grid: Grid, column: number, isScale: (text: string) => boolean, first: number, last: number): Content {
  const content = { column, scales: 0, choices: 0, links: 0, filled: 0, long: 0 };
  for (let row = first; row < last; row++) {
    const text = textAt(grid, row, column);
    if (text === '') continue;
    content.filled++;
    if (text.length <= LONGEST_CHOICE && CHOICE.test(text)) content.choices++;
    else if (LINK.test(text)) content.links++;
    else if (isScale(text)) content.scales++;
    if (text.length >= LONG) content.long++;
  }
  return content;
}

/** @returns the columns after the statements that hold mostly options, with how many. */
export function answerColumns(grid: Grid, after: number, first: number, last: number): { column: number; count: number }[] {
  return Array.from({ length: width(grid, WIDEST) }, (_, column) => contentOf(grid, column, () => false, first, last))
    .filter(({ column, choices, filled }) => column > after && choices >= FEWEST && choices * 2 > filled)
    .map(({ column, choices }) => ({ column, count: choices }));
}

/** So many letters or Ya/Tidak in one column are answers, whatever stands above them. */
const MANY_CHOICES = 40;

/** @returns whether a column holds nothing but options, beside one of long texts. */
export function looksAnswered(grid: Grid, last: number): boolean {
  const all = Array.from({ length: width(grid, WIDEST) }, (_, column) => contentOf(grid, column, () => false, 0, last));
  return (
    all.some(({ long }) => long >= MANY_CHOICES) &&
    all.some(({ choices, filled }) => choices >= MANY_CHOICES && choices * 2 > filled)
  );
}

/** Fills in what no heading named, from what stands in the columns. */
export function byContent(grid: Grid, found: Found, isScale: (text: string) => boolean, first: number, last: number): Found {
  const columns = new Map(found.columns);
  const sure = new Map(found.sure);
  const taken = () =>
    new Set([...columns.values(), ...(found.options ?? []), ...(found.number === undefined ? [] : [found.number])]);
  const all = Array.from({ length: width(grid, WIDEST) }, (_, column) => contentOf(grid, column, isScale, first, last));
  const set = (name: MapColumn, one: Content | undefined) => {
    if (!one || columns.has(name)) return;
    columns.set(name, one.column);
    sure.set(name, COLUMN_WEIGHTS.byContent);
  };
  const most = (of: 'scales' | 'links') =>
    all.filter((one) => one[of] >= FEWEST && !taken().has(one.column)).sort((a, b) => b[of] - a[of])[0];
  const scales = most('scales');
  // Beside answers a share or a number may look like a scale.
  if (scales && scales.scales > scales.choices) set('scale', scales);
  const free = (one: Content) => !taken().has(one.column);
  set(
    'statement',
    all.find((one) => free(one) && one.long >= FEWEST * 2),
  );
  const after = columns.get('statement') ?? -1;
  const answers = all.filter((one) => free(one) && one.column > after && one.choices >= FEWEST && one.choices * 2 > one.filled);
  // Beside a column that a heading names, another one is told as unread and not guessed.
  if (!columns.has('unit')) {
    set('unit', answers[0]);
    set('tpi', answers[1]);
  }
  const links = most('links');
  if (links && links.links * 2 > links.filled) set('evidence', links);
  return { ...found, columns, sure };
}
