/** Where the components and sub-components of an AKIP worksheet stand, and what lies below each. */
import { parseNumber } from '../../assessment';
import { akipLkes } from '../../rules/akip';
import type { Edition, Group, Statement } from '../../rules/schema';
import { plain, textAt, valueAt } from '../../sheet/grid';
import type { Grid } from '../../sheet/plan';
import { isTotal } from '../layouts/headings';
import words from './words.json';

/** A statement with its own row, and the rows of its criteria or questions. */
export interface AkipRow {
  code: string;
  statement: Statement;
  component: string;
  /** 0-based; absent where the sheet has no row for it. */
  row?: number;
  below: number[];
}

export interface AkipRows {
  edition: Edition;
  rows: AkipRow[];
  /** Rows of the components, by code. */
  components: ReadonlyMap<string, number>;
  /** 0 to 1: how many of the components show their weight. */
  weighed: number;
}

const WIDEST = 40;
const DEEPEST = 600;
/** A heading is short, a criterion is a sentence. */
const LONGEST_NAME = 12;
const SAME = 1e-6;

const within = (text: string, phrases: readonly string[]): boolean => phrases.some((one) => ` ${text} `.includes(` ${one} `));

function textsOf(grid: Grid, row: number, until: number): string[] {
  return Array.from({ length: until }, (_, column) => textAt(grid, row, column));
}

/** What a row says, without its number. */
const saidIn = (grid: Grid, row: number, until: number): string =>
  plain(
    textsOf(grid, row, until)
      .join(' ')
      .replace(/^\W*(?:[A-Za-z]|[IVXivx]+|\d{1,2})(?:\.\d{1,2}|\.[a-z])*[.)]?\s/, ''),
  );

/** In the column of weights, where there is one. */
const weighs = (grid: Grid, row: number, weight: number, at?: number): boolean =>
  grid.values[row]!.some((_, column) => {
    if (at !== undefined && column !== at) return false;
    const number = parseNumber(valueAt(grid, row, column));
    return number !== undefined && (Math.abs(number - weight) < SAME || Math.abs(number * 100 - weight) < SAME);
  });

/** The row that names a component: short, and by its weight where the sheet weighs. */
function componentRows(grid: Grid, { tree }: Edition, from: number, until: number, weights?: number): Map<string, number> {
  const found = new Map<string, number>();
  let next = from;
  for (const { code, weight } of tree) {
    const names = words.components[Number(code) - 1]!;
    const rows: number[] = [];
    for (let row = next; row < Math.min(grid.values.length, DEEPEST); row++) {
      const text = saidIn(grid, row, until);
      if (text.split(' ').length <= LONGEST_NAME && names.some((name) => text.startsWith(name)) && !isTotal(text)) rows.push(row);
    }
    const row = rows.find((one) => weighs(grid, one, weight, weights)) ?? rows[0];
    if (row === undefined) continue;
    found.set(code, row);
    next = row + 1;
  }
  return found;
}

/** Its sub-components lie in order between its row and the next component's, known by their weight or by what they ask for. */
function statementRows(grid: Grid, component: Group, from: number, end: number, until: number, weights?: number): AkipRow[] {
  const statements = component.children.filter((child): child is Statement => child.level === 'statement');
  const rows: AkipRow[] = statements.map((statement) => ({
    code: statement.code,
    statement,
    component: component.code,
    below: [],
  }));
  if (rows.length === 1) rows[0]!.row = from;
  let current = rows.length === 1 ? 0 : -1;
  for (let row = from + 1; row < end; row++) {
    const text = saidIn(grid, row, until);
    if (text === '' && !rows[current]) continue;
    const next = rows[current + 1];
    const asks =
      next && within(text, words.subcomponents[current + 1]!) && textsOf(grid, row, until).some((one) => OUTER.test(one));
    const isNext = next && (weighs(grid, row, next.statement.weight!, weights) || asks || isMarked(grid, row, until, next.code));
    if (isNext) rows[++current]!.row = row;
    else if (text !== '') rows[current]?.below.push(row);
  }
  return rows;
}

/** Marked as no criterion is: by a letter, `1.a`, `1.1`, or by the name of its kind. */
const OUTER =
  /^\(?(?:[a-cA-C][.)]?|\d\.[a-c1-3]\.?|[IVX]+\.[a-cA-C1-3]\.?)(?:\s|$)|^(?:sub[- ]?komponen|keberadaan|kualitas|pemanfaatan)\b/i;

/** Of the components that have parts. */
const ROMAN = ['i', 'ii', 'iii', 'iv'];

/** `1.a`, `I.a`, `1.1`, `a.`: its own number, which no criterion has. */
function isMarked(grid: Grid, row: number, until: number, code: string): boolean {
  const [component, letter] = code.split('.') as [string, string];
  const number = String('abc'.indexOf(letter) + 1);
  const outer = [component, ROMAN[Number(component) - 1]!];
  const marks = [letter, ...outer.flatMap((one) => [`${one}.${letter}`, `${one}.${number}`])];
  return textsOf(grid, row, until).some((text) =>
    marks.includes(/^\(?([\w.]+?)[.)]?(?:\s|$)/.exec(text.toLowerCase())?.[1] ?? ''),
  );
}

/**
 * @param from 0-based first row below the heading. @param until column after the last that holds the outline.
 * @returns the edition whose components and weights the sheet shows, and where; undefined where too few of them are there.
 */
export function akipRows(grid: Grid, from: number, until: number, asked?: string, weights?: number): AkipRows | undefined {
  const last = Math.min(grid.values.length, DEEPEST);
  const tried = akipLkes
    .filter(({ id }) => asked === undefined || id === asked)
    .map((edition) => {
      const components = componentRows(grid, edition, from, Math.min(until, WIDEST), weights);
      const own = edition.tree.filter(
        ({ code, weight }) => components.has(code) && weighs(grid, components.get(code)!, weight, weights),
      );
      const weighed = own.length / edition.tree.length;
      return { edition, components, weighed, fit: components.size / edition.tree.length + weighed };
    })
    .sort((a, b) => b.fit - a.fit);
  const [best] = tried;
  if (!best || best.components.size < best.edition.tree.length - 1) return undefined;
  const { edition, components, weighed } = best;
  const starts = [...components.values()];
  const total = totalBelow(grid, Math.max(...starts), last, until);
  const rows = edition.tree.flatMap((component) => {
    const start = components.get(component.code);
    if (start === undefined) return [];
    const end = Math.min(total, ...starts.filter((one) => one > start));
    return statementRows(grid, component, start, end, Math.min(until, WIDEST), weights);
  });
  return { edition, components, rows, weighed };
}

function totalBelow(grid: Grid, from: number, last: number, until: number): number {
  for (let row = from + 1; row < last; row++)
    if (isTotal(saidIn(grid, row, until)) || within(saidIn(grid, row, until), words.end)) return row;
  return last;
}
