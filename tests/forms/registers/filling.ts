/** Worksheets for tests and pictures: a plan with rows typed into it, found by their headings. */
import type { Cell, SheetPlan, WorkbookPlan } from '../../../src/sheet/plan';
import { HEADING_ROW } from '../../../src/forms/registers/fields';

export type Values = Readonly<Record<string, Cell>>;

/** 31-12-2026 as Excel counts days. */
export const day = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 25_569;

/** 0-based column of a heading; hidden helpers are headed by their keys. */
export function columnOf(sheet: Pick<SheetPlan, 'cells' | 'name'>, heading: string): number {
  const column = sheet.cells[HEADING_ROW]!.indexOf(heading);
  if (column < 0) throw new Error(`no column ${heading} on ${sheet.name}`);
  return column;
}

/** @param rows values by heading, under the 0-based row of the sheet. */
export function withRows(plan: WorkbookPlan, name: string, rows: ReadonlyMap<number, Values>): WorkbookPlan {
  const sheets = plan.sheets.map((sheet) => {
    if (sheet.name !== name) return sheet;
    const cells = sheet.cells.map((row) => [...row]);
    for (const [row, values] of rows)
      for (const [heading, value] of Object.entries(values)) cells[row]![columnOf(sheet, heading)] = value;
    return { ...sheet, cells };
  });
  return { ...plan, sheets };
}

/** The rows one below the other, from the first. */
export const fromTop = (rows: readonly Values[]): Map<number, Values> =>
  new Map(rows.map((values, index) => [HEADING_ROW + 1 + index, values]));
