/** A few rows of an LKE by hand: for rules whose boundary a whole form would hide. */
import type { Answers, Raw } from '../../src/assessment';
import { LkeSheet } from '../../src/diagnosis/sheet';
import type { Finding } from '../../src/diagnosis';
import type { Reading } from '../../src/reading/contract';
import type { LayoutId, MapColumn } from '../../src/reading/mapping';
import { spotAt } from '../../src/sheet/address';
import type { Grid, GridValidation } from '../../src/sheet/plan';

type Value = Grid['values'][number][number];
/** `is`: what the file carries beside a formula. */
export type Typed = Value | { f: string; is?: Value };

/** Cells by their address. */
export function gridWith(sheet: string, cells: Readonly<Record<string, Typed>>, own: Partial<Grid> = {}): Grid {
  const spots = Object.entries(cells).map(([address, typed]) => ({ ...spotAt(address)!, typed }));
  const rows = 1 + Math.max(0, ...spots.map(({ row }) => row));
  const columns = 1 + Math.max(0, ...spots.map(({ column }) => column));
  const values = Array.from({ length: rows }, () => Array<Value>(columns).fill(null));
  const formulas = Array.from({ length: rows }, () => Array<string | null>(columns).fill(null));
  for (const { row, column, typed } of spots)
    if (typeof typed === 'object' && typed !== null) {
      values[row]![column] = typed.is ?? null;
      formulas[row]![column] = typed.f;
    } else values[row]![column] = typed;
  return { sheet, values, formulas, ...own };
}

const COLUMNS: Partial<Record<MapColumn, string>> = {
  statement: 'A',
  weight: 'B',
  scale: 'C',
  unit: 'D',
  value: 'E',
  note: 'F',
  evidence: 'G',
  tpi: 'H',
};

export interface Small {
  /** Rows as Excel counts, by code. */
  rows: Readonly<Record<string, number>>;
  cells?: Readonly<Record<string, Typed>>;
  /** In columns A words, B weight, C scale, D unit, E value and points, F note, G evidence, H TPI, unless told otherwise. */
  columns?: Partial<Record<MapColumn, string>>;
  answers?: Readonly<Record<string, Raw | Answers>>;
  notes?: Readonly<Record<string, string | { unit?: string; tpi?: string }>>;
  evidence?: Readonly<Record<string, string>>;
  layout?: LayoutId;
  reading?: Partial<Reading>;
  validations?: readonly GridValidation[];
  others?: readonly Grid[];
}

const answersOf = (answer: Raw | Answers): Answers => (answer !== null && typeof answer === 'object' ? answer : { unit: answer });

/** @returns the reading as a reader would give it, and the workbook. */
export function readBySmall(small: Small): { reading: Reading; grids: Grid[] } {
  const { rows, cells = {}, columns = COLUMNS, layout = 'unknown', answers = {}, notes = {}, evidence = {} } = small;
  const sheet = 'LKE';
  const reading: Reading = {
    layout,
    edition: 'zi-90-2021',
    sheet,
    identity: {},
    answers: new Map(Object.entries(answers).map(([code, answer]) => [code, answersOf(answer)])),
    cells: new Map(),
    evidence: new Map(Object.entries(evidence)),
    notes: new Map(Object.entries(notes).map(([code, note]) => [code, typeof note === 'string' ? { unit: note } : note])),
    mapping: { sheet, layout, edition: 'zi-90-2021', columns, rows: { ...rows }, confidence: { whole: 1, columns: {} } },
    problems: [],
    ...small.reading,
  };
  const own = small.validations ? { validations: [...small.validations] } : {};
  return { reading, grids: [gridWith(sheet, cells, own), ...(small.others ?? [])] };
}

export function sheetOf(small: Small): LkeSheet {
  const { reading, grids } = readBySmall(small);
  return LkeSheet.of(reading, grids)!;
}

/** [code, cell, data] of each finding: what a table wants to say. */
export const toldBy = (findings: readonly Finding[]) => findings.map(({ code, at, data }) => [code, at.cell, data]);
