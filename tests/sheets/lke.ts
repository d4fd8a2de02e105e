/** LKEs for tests: a plan, answers typed into it, and the grids that a reader would see. */
import { indexOf, type Answers, type Raw } from '../../src/assessment';
import { findEdition } from '../../src/rules';
import type { Edition, Wording } from '../../src/rules/schema';
import wordingJson from '../../src/rules/zi-90-2021/wording.json';
import { buildLke } from '../../src/forms/lke';
import { position, type ColumnKey } from '../../src/reading/layouts/our-columns';
import type { Identity } from '../../src/reading/contract';
import { letters } from '../../src/sheet/address';
import type { Cell, Grid, SheetPlan, WorkbookPlan } from '../../src/sheet/plan';

export const edition = findEdition('90/2021')!;
export const wording = wordingJson as Wording;
export const index = indexOf(edition);
export const identity: Identity = { unit: 'KPP Pratama Contoh', body: 'Kementerian Contoh', year: 2026, target: 'WBK' };

export const planOf = (own: Partial<Identity> = {}, taken: readonly string[] = [], of: Edition = edition): WorkbookPlan =>
  buildLke(of, of === edition ? wording : {}, { ...identity, ...own }, taken);

export const lkeOf = (plan: WorkbookPlan): SheetPlan => plan.sheets[1]!;

export type Filling = ReadonlyMap<string, Answers>;

export const rowOf = (sheet: { cells: Cell[][] }, code: string): number => {
  const row = sheet.cells.findIndex((cells) => cells[0] === code);
  if (row < 0) throw new Error(`no row ${code}`);
  return row;
};

/** A copy of the sheet with cells changed. */
export function withCells(sheet: SheetPlan, changes: Iterable<readonly [row: number, column: number, value: Cell]>): SheetPlan {
  const cells = sheet.cells.map((row) => [...row]);
  for (const [row, column, value] of changes) cells[row]![column] = value;
  return { ...sheet, cells };
}

/** Error values that somebody's own formula leaves in an answer cell. */
const errors: Record<string, string> = { '#DIV/0!': '=1/0', '#N/A': '=NA()' };
export const typedErrors: ReadonlySet<string> = new Set(Object.values(errors));

export const put = (value: Raw): Cell => (typeof value === 'string' && errors[value] ? { f: errors[value] } : (value ?? null));

const SCALE = '#scale';

/** The plan with both roles' answers typed in. */
export function filled(plan: WorkbookPlan, filling: Filling, evidence: ReadonlyMap<string, string> = new Map()): WorkbookPlan {
  const lke = lkeOf(plan);
  const at = (key: ColumnKey) => position(key);
  const changes = [...filling].flatMap(([code, { unit, tpi }]): [number, number, Cell][] => {
    if (code.endsWith(SCALE)) return [[rowOf(lke, code.slice(0, -SCALE.length)), at('scale'), put(unit)]];
    const row = rowOf(lke, code);
    return [
      [row, at('unit'), put(unit)],
      [row, at('tpi'), put(tpi)],
    ];
  });
  const links = [...evidence].map(([code, link]) => [rowOf(lke, code), at('evidence'), link] as const);
  const sheets = plan.sheets.map((sheet) => (sheet === lke ? withCells(lke, [...changes, ...links]) : sheet));
  return { ...plan, sheets };
}

/** The plan with every answer formatted as a date. */
export function shownAsDates(plan: WorkbookPlan): WorkbookPlan {
  const lke = lkeOf(plan);
  const [unit, tpi] = [letters(position('unit')), letters(position('tpi'))];
  const style = { range: `${unit}5:${tpi}${lke.cells.length}`, style: { numberFormat: 'dd/mm/yyyy' } };
  const sheets = plan.sheets.map((sheet) => (sheet === lke ? { ...lke, styles: [...lke.styles, style] } : sheet));
  return { ...plan, sheets };
}

/** What a reader sees of a sheet that nobody has computed yet. */
export const gridOf = ({ name, cells }: Pick<SheetPlan, 'name' | 'cells'>): Grid => ({
  sheet: name,
  values: cells.map((row) => row.map((cell) => (cell !== null && typeof cell === 'object' ? null : cell))),
  formulas: cells.map((row) => row.map((cell) => (cell !== null && typeof cell === 'object' ? cell.f : null))),
});

export const gridsOf = (plan: WorkbookPlan): Grid[] => plan.sheets.map(gridOf);
