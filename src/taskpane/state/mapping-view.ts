/** Columns of a strange sheet: what was recognised, how surely, and what a person makes of it. */
import { indexOf } from '../../assessment';
import { isBlank } from '../../assessment/parse';
import { corrected, MAP_COLUMNS, mappingsFromText, mappingsToText, type MapColumn, type Mapping } from '../../reading/mapping';
import { editionWith } from '../../assessment/editions';
import type { Grid } from '../../sheet/plan';
import { columnAt, letters } from '../../sheet/address';
import type { Reading } from '../../reading/contract';
import type { PaneRepairKey } from '../../texts/id/pane-repair';

/** Below this a person should look at it. */
const SURE = 0.9;

export type Trust = 'known' | 'unsure' | 'set';

/** How sure the least sure of it is, 0..1. */
export const leastSure = ({ confidence: { whole, columns } }: Mapping): number => Math.min(whole, ...Object.values(columns));

/** Whether somebody should look at the columns: not where the layout is a known one and whole. */
export function trustOf({ mapping, layout }: Reading): Trust {
  if (!mapping || layout === 'ours') return 'known';
  const least = leastSure(mapping);
  if (layout === 'unknown') return least === 1 ? 'set' : 'unsure';
  return least < SURE ? 'unsure' : 'known';
}

export interface ColumnChoice {
  letter: string;
  /** What stands above the answers, cut short. */
  heading: string;
}

const SHORT = 28;
const MOST_COLUMNS = 100;

const cut = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > SHORT ? `${line.slice(0, SHORT - 1)}…` : line;
};

/** @returns the columns that hold anything, each with its heading or its first words below it. */
export function columnChoices(grid: Grid, { heading, rows }: Mapping): ColumnChoice[] {
  const known = Object.values(rows);
  const below = known.length > 0 ? Math.min(...known) - 1 : (heading ?? 0);
  const last = Math.min(MOST_COLUMNS, Math.max(0, ...grid.values.map((row) => row.length)));
  const textIn = (row: number, column: number) => {
    const value = grid.values[row]?.[column];
    return isBlank(value) ? '' : cut(String(value));
  };
  return Array.from({ length: last }, (_, column) => {
    const above = heading === undefined ? '' : textIn(heading - 1, column) || textIn(heading - 2, column);
    const sample = grid.values.slice(Math.max(0, below)).findIndex((row) => !isBlank(row[column]));
    const isUsed = sample >= 0 || above !== '';
    return isUsed ? { letter: letters(column), heading: above || textIn(Math.max(0, below) + sample, column) } : undefined;
  }).filter((choice) => choice !== undefined);
}

/** How many statements and counts have a row, of those that the edition asks for. */
export function rowsFound({ edition, rows }: Mapping): { found: number; of: number } {
  const statements = indexOf(editionWith(edition)).leaves.map(({ statement }) => statement);
  const has = (code: string) => rows[code] !== undefined;
  const found = statements.filter(({ code, ratio }) => has(code) || ratio?.inputs.every((input) => has(input.code)));
  return { found: found.length, of: statements.length };
}

/** Cells with something in them, in the rows of statements and counts. */
export function answersIn(grid: Grid, mapping: Mapping, letter: string | undefined): number {
  if (letter === undefined) return 0;
  const column = columnAt(letter)!;
  const groups = new Set(indexOf(editionWith(mapping.edition)).groups.map(({ code }) => code));
  return Object.entries(mapping.rows).filter(
    ([code, row]) => !groups.has(code) && code !== 'TOTAL' && !isBlank(grid.values[row - 1]?.[column]),
  ).length;
}

export type Chosen = Partial<Record<MapColumn, string>>;

/** Nothing of the sheet is known yet but what a person tells. @param first the first row below the headings. */
export const unmapped = (sheet: string, edition: string, first: number): Mapping => ({
  ...{ sheet, layout: 'unknown', edition, columns: {}, rows: {} },
  ...(first > 1 ? { heading: first - 1 } : {}),
  confidence: { whole: 1, columns: {} },
});

const FEWEST_ROWS = 10;
/** A heading has words beside each other. */
const HEADED = 4;

/** Sheets on which an LKE may stand. */
export const mappable = (grids: readonly Grid[]): Grid[] =>
  grids.filter(
    ({ values, hidden }) => !hidden && values.filter((row) => row.some((value) => !isBlank(value))).length >= FEWEST_ROWS,
  );

/** @returns the row below the first that looks like headings, as Excel counts; 2 where none does. */
export function firstRow({ values }: Grid): number {
  const words = (row: readonly unknown[]) => row.filter((value) => typeof value === 'string' && value.trim() !== '').length;
  const heading = values.findIndex((row) => words(row) >= HEADED);
  return heading < 0 ? 2 : heading + 2;
}

/** Whether the rows must be looked for: the edition or what tells the rows is another than was read. */
export const asksForRows = ({ edition, columns, rows }: Mapping, chosen: Chosen, wanted: string): boolean =>
  Object.keys(rows).length === 0 ||
  wanted !== edition ||
  (['code', 'statement'] as const).some((part) => (chosen[part] ?? '') !== (columns[part] ?? ''));

/** Columns in which a person writes, or that are computed: no two of them are one. */
export function refusal(
  chosen: Chosen,
  needsRows = false,
): { key: PaneRepairKey; letter?: string; parts?: [MapColumn, MapColumn] } | undefined {
  if (!chosen.unit && !chosen.tpi) return { key: 'mapping.no-answers' };
  if (needsRows && !chosen.code && !chosen.statement) return { key: 'mapping.no-rows' };
  const seen = new Map<string, MapColumn>();
  for (const part of MAP_COLUMNS) {
    const letter = chosen[part];
    if (!letter) continue;
    const other = seen.get(letter);
    // One column may hold value and points: which it is depends on the row.
    if (other && !(other === 'value' && part === 'score')) return { key: 'mapping.twice', letter, parts: [other, part] };
    seen.set(letter, part);
  }
  return undefined;
}

/** @param kept what the workbook remembers. @returns what it shall remember instead. */
export function remembering(kept: string | null, mapping: Mapping, chosen: Chosen): string {
  const columns = Object.fromEntries(MAP_COLUMNS.map((part) => [part, chosen[part] ?? null]));
  const others = mappingsFromText(kept ?? '').filter(({ sheet }) => sheet !== mapping.sheet);
  return mappingsToText([...others, corrected(mapping, { columns })]);
}

/** @returns null where nothing is left to remember. */
export function forgetting(kept: string | null, sheet: string): string | null {
  const others = mappingsFromText(kept ?? '').filter((mapping) => mapping.sheet !== sheet);
  return others.length > 0 ? mappingsToText(others) : null;
}
