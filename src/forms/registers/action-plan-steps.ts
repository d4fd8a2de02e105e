/** Improvements of answers as rows of the action plan: each in a free row of its indicator, owner and deadline to be filled. */
import { indexOf } from '../../assessment';
import { clean, isBlank } from '../../assessment/parse';
import type { Edition } from '../../rules/schema';
import { registers as en } from '../../texts/en/registers';
import { registers as id } from '../../texts/id/registers';
import { cellAt } from '../../sheet/address';
import type { Cell, Grid, WorkbookPlan } from '../../sheet/plan';

/** What shall be done for one statement. */
export interface PlannedStep {
  /** Code of the statement. */
  code: string;
  activity: string;
  target: string;
}

/** A cell that is written; it must still be empty. */
export interface PlanCell {
  sheet: string;
  cell: string;
  content: string;
  expected: null;
}

export interface Planned {
  cells: PlanCell[];
  /** Codes of statements whose indicator has no free row, or is not in the plan. */
  left: string[];
  /** Steps that are written. */
  count: number;
  /** How many are there already, word for word. */
  there: number;
}

const TABLES = [id, en] as const;
const KEYS = ['plan.code', 'plan.activity', 'plan.target'] as const;

type Values = readonly (readonly Cell[])[];

const textAt = (values: Values, row: number, column: number): string => {
  const cell = values[row]?.[column];
  return typeof cell === 'object' && cell !== null ? '' : clean(cell);
};

const linesAt = (values: Values, row: number, column: number): string[] => {
  const cell = values[row]?.[column];
  return typeof cell === 'string' ? cell.split('\n').map((line) => line.trim()) : [];
};

interface Columns {
  heading: number;
  code: number;
  activity: number;
  target: number;
}

/** Where the table stands; undefined where the sheet is no action plan. */
function columnsIn(values: Values): Columns | undefined {
  for (let heading = 0; heading < Math.min(values.length, 20); heading++) {
    const row = (values[heading] ?? []).map((_, column) => textAt(values, heading, column));
    for (const table of TABLES) {
      const [code, activity, target] = KEYS.map((key) => row.indexOf(table[key])) as [number, number, number];
      if (code >= 0 && activity >= 0 && target >= 0) return { heading, code, activity, target };
    }
  }
  return undefined;
}

/** The action plan among the sheets of a workbook. */
export const actionPlanIn = (grids: readonly Grid[]): Grid | undefined => grids.find(({ values }) => columnsIn(values));

/** The nearest group above a statement that the plan has a row of. */
function indicatorOf(edition: Edition, code: string, rows: ReadonlyMap<string, number>): string | undefined {
  const index = indexOf(edition);
  for (let group = index.parentOf(code); group; group = index.parentOf(group.code)) if (rows.has(group.code)) return group.code;
  return undefined;
}

/**
 * @param sheet the plan's table, in the workbook or still to be written.
 * @returns what to write, and what finds no place: nothing that is there is written over.
 */
export function planSteps(edition: Edition, sheet: { sheet: string; values: Values }, steps: readonly PlannedStep[]): Planned {
  const columns = columnsIn(sheet.values);
  const planned: Planned = { cells: [], left: [], count: 0, there: 0 };
  if (!columns) return { ...planned, left: steps.map(({ code }) => code) };
  const { heading, code: codes, activity, target } = columns;
  const rows = new Map<string, number>();
  sheet.values.forEach((_, row) => {
    const code = textAt(sheet.values, row, codes);
    if (row > heading && code !== '' && !rows.has(code)) rows.set(code, row);
  });
  const starts = new Set(rows.values());
  /** Rows written here, with their two cells. */
  const taken = new Map<number, readonly [PlanCell, PlanCell]>();
  const isFree = (row: number) =>
    !taken.has(row) && [activity, target].every((column) => isBlank(textAt(sheet.values, row, column)));
  for (const step of steps) {
    const indicator = indicatorOf(edition, step.code, rows);
    const first = indicator === undefined ? undefined : rows.get(indicator)!;
    const block: number[] = [];
    for (let row = first ?? 0; first !== undefined && row < sheet.values.length && (row === first || !starts.has(row)); row++)
      block.push(row);
    if (block.some((row) => linesAt(sheet.values, row, activity).includes(step.activity))) {
      planned.there++;
      continue;
    }
    const put = (row: number, column: number, content: string): PlanCell => {
      const cell = { sheet: sheet.sheet, cell: cellAt(row, column), content, expected: null };
      planned.cells.push(cell);
      return cell;
    };
    const free = block.find(isFree);
    // Where an indicator has fewer rows than steps, the last of ours holds the rest.
    const ours = taken.get(block.filter((row) => taken.has(row)).at(-1) ?? -1);
    if (free !== undefined) taken.set(free, [put(free, activity, step.activity), put(free, target, step.target)]);
    else if (ours) {
      ours[0].content += `\n${step.activity}`;
      ours[1].content += `\n${step.target}`;
    } else {
      planned.left.push(step.code);
      continue;
    }
    planned.count++;
  }
  return planned;
}

/** A plan of a fresh action plan with the steps in it. */
export function withSteps(
  edition: Edition,
  plan: WorkbookPlan,
  steps: readonly PlannedStep[],
): { plan: WorkbookPlan; left: string[] } {
  const table = plan.sheets.find(({ name }) => name === plan.activate)!;
  const { cells: written, left } = planSteps(edition, { sheet: table.name, values: table.cells }, steps);
  const byCell = new Map(written.map(({ cell, content }) => [cell, content]));
  const cells = table.cells.map((row, r) => row.map((cell, c) => byCell.get(cellAt(r, c)) ?? cell));
  return { plan: { ...plan, sheets: plan.sheets.map((sheet) => (sheet === table ? { ...table, cells } : sheet)) }, left };
}
