/** Tables of respondents as others make them: which columns are answers, where they begin and end, what words mean. */
import { clean, isBlank, parseNumber, type Raw } from '../../assessment';
import { columnsMeaning, plain, textAt, valueAt, width } from '../../sheet/grid';
import type { Grid } from '../../sheet/plan';
import words from './words.json';

export type TableKind = 'skm' | 'survei-ipak' | 'survei-ipkp';

export interface RespondentTable {
  kind: TableKind;
  /** 0-based. */
  heading: number;
  first: number;
  /** The row after the last respondent. */
  end: number;
  /** In the order of the elements; of a perception survey in that of the sheet. */
  columns: { code: string; name?: string; column: number }[];
  /** Highest number among the answers: 5 or 6 is another scale than the official one. */
  top: number;
  /** Answers given in words. */
  worded: number;
  /** The IKM that the sheet itself states, with its place. */
  stated?: { value: number; row: number; column: number };
}

const DEEPEST_HEADING = 40;
const WIDEST = 60;
const FEWEST_ELEMENTS = 7;
const FEWEST_QUESTIONS = 3;
const FEWEST_ANSWERS = 3;
const LONGEST_SCALE = 6;
const LEAST_STATED = 25;
const MOST_STATED = 100;

/** Between spaces, to be found as whole words. */
const apart = (phrases: readonly string[]): string[] => phrases.map((one) => ` ${one} `);
const byKey = (table: Readonly<Record<string, readonly string[]>>): (readonly [key: string, phrases: string[]])[] =>
  Object.entries(table).map(([key, phrases]) => [key, apart(phrases)] as const);

const ELEMENTS = byKey(words.elements);
const KINDS = byKey(words.kinds);
const [DEMOGRAPHIC, ENDING, PUBLISHED] = [words.demographic, words.ending, words.published].map(apart) as [
  string[],
  string[],
  string[],
];

function says(text: string, phrases: readonly string[]): boolean {
  const within = ` ${text} `;
  return phrases.some((one) => within.includes(one));
}

const WORDED = /^(sangat|kurang|cukup|tidak)?\s*(\p{L}+)(?:\s.*)?$/u;
const WORTH: Readonly<Record<string, number>> = { sangat: 4, '': 3, cukup: 2, kurang: 2, tidak: 1 };

/** "Sangat baik" 4, "Baik" 3, "Kurang baik" 2, "Tidak baik" 1; undefined where a word is not known to be good. */
export function wordedAnswer(raw: Raw): number | undefined {
  const found = WORDED.exec(plain(clean(raw)));
  return found && words.good.includes(found[2]!) ? WORTH[found[1] ?? ''] : undefined;
}

/** A number 1 to 6, or words; undefined where it is no answer of a survey. */
function answerOf(raw: Raw): number | undefined {
  const number = parseNumber(raw);
  if (number === undefined) return wordedAnswer(raw);
  return Number.isInteger(number) && number >= 1 && number <= LONGEST_SCALE ? number : undefined;
}

/** U1, "1. Persyaratan", or a whole question that names the element. */
function elementIn(title: string): string | undefined {
  if (title === '') return undefined;
  const code = /^\(?u\s*([1-9])\b/i.exec(title);
  if (code) return `U${code[1]}`;
  const text = plain(title);
  return ELEMENTS.find(([, names]) => says(text, names))?.[0];
}

/** What stands before the answers ends the respondents where it says sum, mean or index. */
function endOf(grid: Grid, first: number, columns: readonly number[]): number {
  const before = Math.min(...columns);
  let last = first;
  for (let row = first; row < grid.values.length; row++) {
    const label = Array.from({ length: before }, (_, column) => plain(textAt(grid, row, column))).join(' ');
    if (says(label.trim(), ENDING)) return row;
    const given = columns.map((column) => valueAt(grid, row, column)).filter((raw) => !isBlank(raw));
    const strange = given.filter((raw) => answerOf(raw) === undefined && parseNumber(raw) !== undefined);
    // Sums without a label: a row of other numbers than answers.
    if (given.length > 1 && strange.length > given.length / 2) return row;
    if (given.length > 0) last = row + 1;
  }
  return last;
}

/** The first row below the heading with answers; what stands between says more of the columns. */
function firstOf(grid: Grid, heading: number, columns: readonly number[]): number | undefined {
  for (let row = heading + 1; row < Math.min(grid.values.length, heading + 6); row++)
    if (columns.filter((column) => answerOf(valueAt(grid, row, column)) !== undefined).length > columns.length / 2) return row;
  return undefined;
}

/** A row below the heading that merely counts the columns: 1, 2, 3. */
const isCount = (grid: Grid, row: number, columns: readonly number[]): boolean =>
  columns.length > LONGEST_SCALE &&
  columns.every(
    (column, at) =>
      at === 0 || parseNumber(valueAt(grid, row, column)) === parseNumber(valueAt(grid, row, columns[at - 1]!))! + 1,
  );

function statedIkm(grid: Grid, table: Pick<RespondentTable, 'heading' | 'first' | 'end'>): RespondentTable['stated'] {
  for (let row = 0; row < grid.values.length; row++) {
    if (row >= table.first && row < table.end) continue;
    for (let column = 0; column < width(grid, WIDEST); column++) {
      const text = plain(textAt(grid, row, column));
      if (text.length > 60 || !says(text, PUBLISHED)) continue;
      const within = parseNumber(/(\d{2}[.,]\d+)\s*$/.exec(textAt(grid, row, column))?.[1] ?? null);
      if (within !== undefined && within >= LEAST_STATED) return { value: within, row, column };
      for (let at = column + 1; at < width(grid, WIDEST); at++) {
        const value = parseNumber(valueAt(grid, row, at));
        if (value !== undefined && value >= LEAST_STATED && value <= MOST_STATED) return { value, row, column: at };
      }
    }
  }
  return undefined;
}

function tableOf(grid: Grid, kind: TableKind, heading: number, columns: RespondentTable['columns']): RespondentTable | undefined {
  const own = columns.map(({ column }) => column);
  let first = firstOf(grid, heading, own);
  if (first !== undefined && isCount(grid, first, own)) first = firstOf(grid, first, own);
  if (first === undefined) return undefined;
  const end = endOf(grid, first, own);
  const given = grid.values
    .slice(first, end)
    .flatMap((row) => own.map((column) => row[column] ?? null))
    .filter((raw) => !isBlank(raw));
  const read = given.flatMap((raw) => answerOf(raw) ?? []);
  if (read.length < given.length / 2) return undefined;
  const worded = given.filter((raw) => wordedAnswer(raw) !== undefined).length;
  const place = { kind, heading, first, end, columns };
  const stated = kind === 'skm' ? statedIkm(grid, place) : undefined;
  return { ...place, top: Math.max(...read), worded, ...(stated && { stated }) };
}

function satisfaction(grid: Grid): RespondentTable | undefined {
  for (let row = 0; row < Math.min(grid.values.length, DEEPEST_HEADING); row++) {
    if (grid.values[row]!.filter((value) => typeof value === 'string').length < FEWEST_ELEMENTS) continue;
    const found = columnsMeaning(grid, row, WIDEST, elementIn);
    if (found.size < FEWEST_ELEMENTS) continue;
    const columns = Object.keys(words.elements).flatMap((code) => (found.has(code) ? [{ code, column: found.get(code)! }] : []));
    const table = tableOf(grid, 'skm', row, columns);
    if (table) return table;
  }
  return undefined;
}

const LONGEST_KIND = Math.max(...KINDS.flatMap(([, names]) => names.map(({ length }) => length)));

/** Hears the sheet's name and the rows above the table, and tells what they call it so far. */
function kindHeard(): (text: string) => TableKind | undefined {
  const named = new Set<string>();
  let end = ' ';
  return (text) => {
    const within = `${end}${text} `;
    for (const [kind, names] of KINDS) if (!named.has(kind) && names.some((one) => within.includes(one))) named.add(kind);
    // What began before may end in what follows.
    end = within.slice(-LONGEST_KIND);
    const [only, other] = named;
    return other === undefined ? (only as TableKind | undefined) : undefined;
  };
}

/** Questions of the office's own: columns of answers whose title is nothing of the respondent. */
function perception(grid: Grid): RespondentTable | undefined {
  const heard = kindHeard();
  heard(plain(grid.sheet));
  for (let row = 0; row < Math.min(grid.values.length - 1, DEEPEST_HEADING); row++) {
    const kind = heard(plain(grid.values[row]!.filter((value) => typeof value === 'string').join(' ')));
    if (!kind) continue;
    const columns: number[] = [];
    for (let column = 0; column < width(grid, WIDEST); column++) {
      const title = textAt(grid, row, column);
      const text = plain(title);
      // A whole question may speak of anything; a word or two name what is asked of the respondent.
      if (title === '' || (text.split(' ').length < 4 && says(text, DEMOGRAPHIC))) continue;
      const given = grid.values
        .slice(row + 1)
        .map((one) => one[column] ?? null)
        .filter((raw) => !isBlank(raw));
      const read = given.filter((raw) => answerOf(raw) !== undefined).length;
      if (read >= FEWEST_ANSWERS && read >= given.length / 2) columns.push(column);
    }
    if (columns.length < FEWEST_QUESTIONS) continue;
    const named = columns.map((column, at) => ({ code: `P${at + 1}`, name: textAt(grid, row, column), column }));
    const table = tableOf(grid, kind, row, named);
    if (table) return table;
  }
  return undefined;
}

/** @returns the table of respondents on a sheet of others; undefined where there is none, or nobody says of which survey. */
export const respondentsOn = (grid: Grid): RespondentTable | undefined => satisfaction(grid) ?? perception(grid);
