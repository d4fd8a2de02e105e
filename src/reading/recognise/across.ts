/** LKEs laid across, as forms of the web give them: a row per unit, a column per statement. */
import { indexOf, isBlank, parseNumber, type Answers } from '../../assessment';
import { problem } from '../../assessment/problems';
import { editions } from '../../rules';
import type { Edition } from '../../rules/schema';
import { cellAt } from '../../sheet/address';
import { columnsMeaning, textAt, valueAt, width } from '../../sheet/grid';
import type { Grid } from '../../sheet/plan';
import { isOption } from '../answers/options';
import type { Hints, Identity, Reading } from '../contract';
import { labelWithin, type IdentityLabel } from '../layouts/headings';
import { align } from './align';
import { itemsOf } from './items';
import { MOST_UNITS, signsOfTitles, titleRow, WIDEST } from './titles';
import { ACROSS_WEIGHTS as A, LEAST } from './weights';

interface Across {
  grid: Grid;
  edition: Edition;
  heading: number;
  /** 0-based columns by code. */
  columns: ReadonlyMap<string, number>;
  labels: ReadonlyMap<IdentityLabel, number>;
  sure: number;
}

function attempt(grid: Grid, edition: Edition, heading: number, hints: Hints): Across {
  const labels = columnsMeaning(grid, heading, WIDEST, labelWithin);
  const signs = signsOfTitles(grid, edition, heading, new Set(labels.values()));
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
  const heading = titleRow(grid);
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
