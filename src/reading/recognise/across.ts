/** LKEs laid across, as forms of the web give them: a row per unit, a column per statement. */
import { indexOf, isBlank, parseNumber, type Answers } from '../../assessment';
import { problem } from '../../assessment/problems';
import { editions } from '../../rules';
import type { Edition } from '../../rules/schema';
import { cellAt } from '../../sheet/address';
import { columnsMeaning, textAt, valueAt, width } from '../../sheet/grid';
import type { Grid } from '../../sheet/plan';
import { isOption, scalesOf } from '../answers/options';
import type { Hints, Identity, Reading } from '../contract';
import { labelWithin, type IdentityLabel } from '../layouts/headings';
import { align, itemsOf } from './align';
import { codeIn } from './codes';
import { wordsIn, type RowSigns } from './outline';
import { ACROSS_WEIGHTS as A, LEAST } from './weights';

const DEEPEST_HEADING = 10;
const WIDEST = 600;
const MOST_UNITS = 500;
/** A question is no mere word. */
const LONG = 12;
const LEADING_CODE = /^\W*([A-Za-z](?:\.\w+)+#?\w*)\b/;

interface Across {
  grid: Grid;
  edition: Edition;
  heading: number;
  /** 0-based columns by code. */
  columns: ReadonlyMap<string, number>;
  labels: ReadonlyMap<IdentityLabel, number>;
  sure: number;
}

function headingOf(grid: Grid): number | undefined {
  for (let row = 0; row < Math.min(grid.values.length - 1, DEEPEST_HEADING); row++) {
    let long = 0;
    for (let column = 0; column < width(grid, WIDEST); column++) {
      const text = textAt(grid, row, column);
      if (text.length >= LONG || LEADING_CODE.test(text)) long++;
    }
    if (long >= A.columns) return row;
  }
  return undefined;
}

/** The scales by which all answers of a column are answers. */
function scalesBelow(grid: Grid, edition: Edition, heading: number, column: number): ReadonlySet<string> | undefined {
  let common: ReadonlySet<string> | undefined;
  for (let row = heading + 1; row < Math.min(grid.values.length, heading + MOST_UNITS); row++) {
    const value = valueAt(grid, row, column);
    if (isBlank(value)) continue;
    const own = scalesOf(edition, value);
    common = common ? new Set([...common].filter((scale) => own.has(scale))) : own;
  }
  return common;
}

/** The columns as rows of an outline: what their titles and answers say. */
function signsOf(grid: Grid, edition: Edition, heading: number, taken: ReadonlySet<number>): RowSigns[] {
  return Array.from({ length: width(grid, WIDEST) }, (_, column) => column).flatMap((column): RowSigns[] => {
    const title = textAt(grid, heading, column);
    if (title === '' || taken.has(column)) return [];
    const code = codeIn(edition, LEADING_CODE.exec(title)?.[1] ?? '');
    const { marker, text } = wordsIn([title]);
    const answers = scalesBelow(grid, edition, heading, column);
    return [{ row: column, marker, text, scaleText: '', ...(code && { code }), ...(answers && { answers }) }];
  });
}

function attempt(grid: Grid, edition: Edition, heading: number, hints: Hints): Across {
  const labels = columnsMeaning(grid, heading, WIDEST, labelWithin);
  const signs = signsOf(grid, edition, heading, new Set(labels.values()));
  const items = itemsOf(edition, hints.wordings?.[edition.id]).filter(({ kind }) => kind !== 'group');
  const { rows, sure, found, of } = align(edition, items, signs);
  const there = { grid, edition, heading, columns: rows, labels };
  return { ...there, sure: found / of < LEAST.found ? 0 : Math.min(1, sure) };
}

function identityIn({ grid, labels }: Across, row: number): Partial<Identity> {
  const text = (label: IdentityLabel) => (labels.has(label) ? textAt(grid, row, labels.get(label)!) : '');
  const year = parseNumber(/\b(20\d\d)\b/.exec(text('year'))?.[1] ?? null);
  const [unit, body, target] = [text('unit'), text('body'), text('target').toUpperCase()];
  return { ...(unit && { unit }), ...(body && { body }), ...(year !== undefined && { year }), ...(target && { target }) };
}

/** Columns full of options whose title is no statement. */
function strangeColumns({ grid, edition, heading, columns, labels }: Across): number[] {
  const known = new Set([...columns.values(), ...labels.values()]);
  return Array.from({ length: width(grid, WIDEST) }, (_, column) => column).filter((column) => {
    if (known.has(column)) return false;
    const values = grid.values.slice(heading + 1).flatMap((row) => (isBlank(row[column]) ? [] : [row[column]!]));
    return values.filter((value) => isOption(edition, value)).length > values.length * A.options;
  });
}

function readingOf(across: Across, row: number, strange: readonly number[]): Reading[] {
  const { grid, edition, columns, sure } = across;
  const answers = new Map<string, Answers>([...columns].map(([code, column]) => [code, { unit: valueAt(grid, row, column) }]));
  if ([...answers.values()].every(({ unit }) => isBlank(unit))) return [];
  const cells = new Map([...columns].map(([code, column]) => [code, { unit: cellAt(row, column) }]));
  const heading = cellAt(row, 0);
  const at = (column: number) => ({ sheet: grid.sheet, cell: cellAt(row, column) });
  const missing = indexOf(edition).leaves.filter(
    ({ statement: { code, ratio } }) => !columns.has(code) && !ratio?.inputs.every((input) => columns.has(input.code)),
  );
  const problems = [
    ...missing.map(({ statement: { code } }) => problem('code.missing', { ...at(0), statement: code }, { code })),
    ...strange.flatMap((column) => {
      const value = valueAt(grid, row, column);
      return isBlank(value) ? [] : [problem('answer.unused', at(column), { answer: textAt(grid, row, column) })];
    }),
  ];
  const place = { layout: 'unknown', edition: edition.id, sheet: grid.sheet, key: `${grid.sheet}!${heading}`, heading } as const;
  return [{ ...place, identity: identityIn(across, row), answers, cells, evidence: new Map(), confidence: sure, problems }];
}

/**
 * @param hints our wordings, and the edition that is meant.
 * @returns a reading per row with answers below a heading of statements; none where the sheet is laid out otherwise.
 */
export function unitsAcross(grid: Grid, hints: Hints = {}): Reading[] {
  const heading = headingOf(grid);
  if (heading === undefined) return [];
  const asked = hints.only?.edition;
  const [best] = editions
    .filter(({ id }) => asked === undefined || id === asked)
    .map((edition) => attempt(grid, edition, heading, hints))
    .sort((a, b) => b.sure - a.sure);
  if (!best || best.sure < LEAST.sure) return [];
  const strange = strangeColumns(best);
  const rows = Array.from({ length: Math.min(grid.values.length - heading - 1, MOST_UNITS) }, (_, n) => heading + 1 + n);
  return rows.flatMap((row) => readingOf(best, row, strange));
}
