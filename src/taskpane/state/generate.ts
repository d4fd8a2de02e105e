/** Makes an LKE or another worksheet: a plan under free names, written whole or not at all. */
import type { ExcelDoor } from '../../excel/contract';
import type { Checked, Identity } from '../../reading/contract';
import { cellAt, spotAt } from '../../sheet/address';
import type { WorkbookPlan } from '../../sheet/plan';
import { addSheets, type Planner } from './adding';

export type { Planner } from './adding';

export type Phase = 'preparing' | 'writing';
export interface Made {
  /** LKE, or the id of a maker. */
  kind: string;
  sheets: string[];
  /** Sheets that stood where the plan's first choice of names would have gone. */
  kept: string[];
  /** Excel refused the page settings. */
  unprinted?: boolean;
  /** The first cell to be filled. */
  start?: { sheet: string; cell: string };
}

const sameText = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** The sheet that already holds the LKE of this unit, year and edition, if any. */
export const sheetOfSame = (lkes: readonly Checked[], { unit, year }: Identity, edition: string): string | undefined =>
  lkes.find(
    ({ reading }) => reading.edition === edition && reading.identity.year === year && sameText(reading.identity.unit ?? '', unit),
  )?.reading.sheet;

const visibleNames = (sheets: readonly { name: string; hidden?: boolean }[]): string[] =>
  sheets.filter((sheet) => !sheet.hidden).map((sheet) => sheet.name);

/** Top left of what may be filled, on the sheet with the most to fill. */
export function firstEntry({ sheets }: WorkbookPlan): { sheet: string; cell: string } | undefined {
  const visible = sheets.filter((sheet) => !sheet.hidden);
  const most = Math.max(0, ...visible.map(({ validations }) => validations.length));
  const sheet = visible.find(({ validations }) => validations.length === most);
  const cells = (sheet?.validations ?? []).flatMap(({ range }) => range.split(',').map((part) => part.split(':')[0]!));
  const [first] = cells.flatMap((cell) => spotAt(cell) ?? []).sort((a, b) => a.row - b.row || a.column - b.column);
  return sheet && first && { sheet: sheet.name, cell: cellAt(first.row, first.column) };
}

/**
 * @param prepare loads what plans; `taken` are names of sheets in use.
 * @param report hears how far it is.
 * @returns names of the visible sheets made, and of those in the way that were left alone.
 * @throws DoorError where Excel refuses; the workbook is then as before.
 */
export async function generate(
  door: Pick<ExcelDoor, 'sheetNames' | 'write' | 'select'>,
  kind: string,
  prepare: () => Promise<Planner>,
  report: (phase: Phase) => void,
): Promise<Made> {
  report('preparing');
  const planned = await prepare();
  const firstChoice = visibleNames((await planned([])).sheets);
  const { plan, taken, unprinted } = await addSheets(door, async (names) => {
    const ready = await planned(names);
    report('writing');
    return ready;
  });
  const start = firstEntry(plan);
  // What was made stands, also where it cannot be shown.
  if (start) await door.select(start.sheet, start.cell).catch(() => undefined);
  return {
    kind,
    sheets: visibleNames(plan.sheets),
    start,
    ...(unprinted && { unprinted }),
    kept: taken.filter((name) => firstChoice.some((other) => sameText(name, other))),
  };
}
