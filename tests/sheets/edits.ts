/** What people do to a sheet, with formulas following as Excel lets them follow. */
import type { Cell, SheetPlan, WorkbookPlan } from '../../src/sheet/plan';
import { quoteSheet } from '../../src/sheet/address';
import { lkeOf } from './lke';

const TOKENS =
  /"(?:[^"]|"")*"|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?![\w(])/gu;
const CELL = /(\$?)([A-Z]{1,3})(\$?)(\d+)/g;

type Move = (row: number, fixed: boolean) => number;

/** Rows of references to the sheet `of`, moved; `on` is the sheet where the formula stands. */
function moved(formula: string, of: string, on: string, move: Move): string {
  return formula.replace(TOKENS, (token: string, prefix: string | undefined, cells: string | undefined) => {
    if (cells === undefined || (prefix === undefined ? on !== of : prefix !== `${quoteSheet(of)}!`)) return token;
    const there = cells.replace(CELL, (_, dollar: string, column: string, fixed: string, row: string) =>
      [dollar, column, fixed, move(Number(row), fixed === '$')].join(''),
    );
    return `${prefix ?? ''}${there}`;
  });
}

const eachFormula = (cells: Cell[][], change: (formula: string, row: number) => string): Cell[][] =>
  cells.map((row, at) => row.map((cell) => (cell !== null && typeof cell === 'object' ? { f: change(cell.f, at) } : cell)));

/** Keeps only cells: styles and rules take no part in what is computed. */
const bare = (sheet: SheetPlan, cells: Cell[][]): SheetPlan => ({
  name: sheet.name,
  columns: sheet.columns,
  cells,
  styles: [],
  validations: [],
  conditionals: [],
  protect: false,
});

/** `count` empty rows before each of the 0-based rows of the LKE. */
export function withRowsInserted(plan: WorkbookPlan, before: readonly number[], count: number): WorkbookPlan {
  const lke = lkeOf(plan);
  const shift = (row: number) => row + count * before.filter((at) => at + 1 <= row).length;
  const sheets = plan.sheets.map((sheet) => {
    const cells = eachFormula(sheet.cells, (formula) => moved(formula, lke.name, sheet.name, shift));
    if (sheet !== lke) return bare(sheet, cells);
    const note = (): Cell[] => lke.columns.map((_, column) => (column === 1 ? 'catatan sisipan' : null));
    return bare(
      sheet,
      cells.flatMap((row, at) => (before.includes(at) ? [...Array.from({ length: count }, note), row] : [row])),
    );
  });
  return { ...plan, sheets };
}

/** The rows from `first` to the last, sorted as Excel's sort does it: references to the own row go along. */
export function sorted(plan: WorkbookPlan, first: number, compare: (a: Cell[], b: Cell[]) => number): WorkbookPlan {
  const lke = lkeOf(plan);
  const rows = lke.cells.slice(first).map((cells, index) => ({ cells, from: first + index }));
  rows.sort((a, b) => compare(a.cells, b.cells));
  const body = rows.map(({ cells, from }, index) => {
    const to = first + index;
    return eachFormula([cells], (formula) =>
      moved(formula, lke.name, lke.name, (row, fixed) => (fixed ? row : row + to - from)),
    )[0]!;
  });
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => (sheet === lke ? bare(lke, [...lke.cells.slice(0, first), ...body]) : sheet)),
  };
}

/** The same workbook under other sheet names. */
export function renamed(plan: WorkbookPlan, names: Readonly<Record<string, string>>): WorkbookPlan {
  const follow = (formula: string) =>
    formula.replace(TOKENS, (token: string, prefix: string | undefined) => {
      const old = Object.keys(names).find((name) => prefix === `${quoteSheet(name)}!`);
      return old === undefined ? token : `${quoteSheet(names[old]!)}!${token.slice(prefix!.length)}`;
    });
  return {
    ...plan,
    names: plan.names.map(({ name, formula }) => ({ name, formula: follow(formula) })),
    activate: names[plan.activate] ?? plan.activate,
    sheets: plan.sheets.map((sheet) => ({
      ...sheet,
      name: names[sheet.name] ?? sheet.name,
      cells: eachFormula(sheet.cells, follow),
    })),
  };
}
