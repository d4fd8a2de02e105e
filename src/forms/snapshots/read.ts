/** Snapshots as the sheet keeps them: found by its labels and codes, wherever somebody has moved the rows. */
import { clean, isBlank, parseNumber, type Raw } from '../../assessment';
import { editionNamed } from '../../assessment/editions';
import { SEAL_ROLES, type SealRole } from '../../assessment/seal';
import { cellAt } from '../../sheet/address';
import type { Grid } from '../../sheet/plan';
import { FIRST_COLUMN, FIRST_HEAD, HEAD, TABLES, type HeadKey, type Snapshot } from './contract';

const said = (grid: Grid, row: number, column: number): string => clean(grid.values[row]?.[column]);

/** How far a list is used: 1 past its last one that holds something. */
export const usedOf = <T>(list: readonly T[], holds: (one: T) => boolean): number =>
  list.reduce((used, one, at) => (holds(one) ? at + 1 : used), 0);

/** Somebody may have put rows above the title. */
const TITLE_WITHIN = 5;

/** Whether the sheet keeps snapshots. */
export const keepsSnapshots = ({ values }: Grid): boolean =>
  values.slice(0, TITLE_WITHIN).some(([first]) => TABLES.some(({ title }) => first === title));

export interface SnapshotSheet {
  grid: Grid;
  /** 0-based row of each line of the head; those that somebody deleted are absent. */
  head: ReadonlyMap<HeadKey, number>;
  /** Row of the headings. */
  heading: number;
  /** 0-based rows of the codes. */
  rows: ReadonlyMap<string, number>;
  /** The first column to the right of everything. */
  free: number;
}

export function snapshotSheet(grids: readonly Grid[]): SnapshotSheet | undefined {
  const grid = grids.find(keepsSnapshots);
  if (!grid) return undefined;
  const labels = grid.values.map((_, row) => said(grid, row, 0));
  const heading = labels.findIndex((label) => TABLES.some(({ code }) => label === code));
  if (heading < 0) return undefined;
  const rowOf = (key: HeadKey) => labels.slice(0, heading).findIndex((label) => TABLES.some((table) => table[key] === label));
  const head = new Map(HEAD.flatMap((key) => (rowOf(key) < 0 ? [] : [[key, rowOf(key)] as const])));
  const rows = new Map(labels.flatMap((label, row) => (row > heading && label !== '' ? [[label, row] as const] : [])));
  const free = Math.max(FIRST_COLUMN, ...grid.values.slice(FIRST_HEAD).map((row) => usedOf(row, (cell) => !isBlank(cell))));
  return { grid, head, heading, rows, free };
}

const roleNamed = (text: string): SealRole | undefined =>
  SEAL_ROLES.find((role) => TABLES.some((table) => table[`role.${role}`].toLowerCase() === text.toLowerCase()));

/** @returns every snapshot of the workbook, the first one first; columns whose head lacks number, role or edition are passed over. */
export function readSnapshots(grids: readonly Grid[]): Snapshot[] {
  const sheet = snapshotSheet(grids);
  if (!sheet) return [];
  const { grid, head, heading, rows, free } = sheet;
  const found = new Map<number, Snapshot & { answers: Map<string, Partial<Record<SealRole, Raw>>> }>();
  for (let column = FIRST_COLUMN; column < free; column++) {
    const at = (key: HeadKey) => (head.has(key) ? grid.values[head.get(key)!]?.[column] : undefined);
    const text = (key: HeadKey) => clean(at(key));
    const [number, role, edition] = [parseNumber(at('number')), roleNamed(text('role')), editionNamed(text('edition'))];
    if (number === undefined || !role || !edition) continue;
    const score = parseNumber(at('score'));
    const known = found.get(number) ?? {
      ...{ number, date: text('date'), status: text('status'), sheet: text('lke'), unit: text('unit'), edition: edition.id },
      ...(score !== undefined && { score }),
      ...{ seal: text('seal'), answers: new Map(), place: { sheet: grid.sheet, cell: cellAt(heading, column) } },
    };
    found.set(number, known);
    for (const [code, row] of rows) {
      const raw = grid.values[row]?.[column];
      if (!isBlank(raw)) known.answers.set(code, { ...known.answers.get(code), [role]: raw });
    }
  }
  return [...found.values()].sort((a, b) => a.number - b.number);
}
