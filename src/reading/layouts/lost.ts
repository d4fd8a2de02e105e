/** Formulas of our LKE whose sheet is gone: deleted (`#REF!`), or left behind in another workbook. */
import type { Problem } from '../../assessment';
import { cellAt, sheetsIn } from '../../sheet/address';
import type { Grid } from '../../sheet/plan';
import { problem } from '../../assessment/problems';

const TEXTS = /"(?:[^"]|"")*"/g;

/** Whether a formula asks for a sheet that the workbook does not have. */
export function pointsNowhere(formula: string, all: readonly Grid[]): boolean {
  if (!formula.includes('!')) return false;
  const bare = formula.replace(TEXTS, '""');
  if (bare.includes('#REF!')) return true;
  const has = (name: string) => all.some(({ sheet }) => sheet.toLowerCase() === name.toLowerCase());
  return sheetsIn(bare).some((name) => !has(name));
}

interface Table {
  grid: Grid;
  /** 0-based rows: the first above the heading, the heading, and the one after the table. */
  from: number;
  heading: number;
  until: number;
  /** What of each area's minimum is said; the only column that asks the summary, which the rows above ask, too. */
  state?: number;
}

const MOST_NAMED = 12;

function told(code: 'summary.missing' | 'lists.missing', { grid }: Table, cells: readonly string[]): Problem[] {
  if (cells.length === 0) return [];
  const named = cells.slice(0, MOST_NAMED).join(', ') + (cells.length > MOST_NAMED ? ', …' : '');
  const at = { sheet: grid.sheet, cell: cells[0]! };
  return [problem(code, at, { count: cells.length, cells: named })];
}

/** @returns one problem per sheet that is missed, with the cells that show it; a sheet pasted as values misses none. */
export function lostSheets(table: Table, all: readonly Grid[]): Problem[] {
  const [summary, lists]: [string[], string[]] = [[], []];
  for (let row = table.from; row < table.until; row++)
    (table.grid.formulas[row] ?? []).forEach((formula, column) => {
      if (formula === null || !pointsNowhere(formula, all)) return;
      const isOfSummary = row < table.heading || (column === table.state && summary.length > 0);
      const cells = isOfSummary ? summary : lists;
      cells.push(cellAt(row, column));
    });
  return [...told('summary.missing', table, summary), ...told('lists.missing', table, lists)];
}
