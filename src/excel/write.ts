/** A plan into the open workbook: all of it or nothing. */
import type { WorkbookPlan } from '../sheet/plan';
import { DoorError, type Written } from './contract';
import { doorError, isOfficeFailure } from './errors';
import { inExcel } from './session';
import { drawCharts, fillSheet, lock, setPrinting } from './sheet';
import { look, undo, type Before } from './undo';

function refuse(plan: WorkbookPlan, before: Before): void {
  if (before.protected) throw new DoorError('excel.protected', { sheet: '' });
  const taken = plan.sheets.find(({ name }) => before.sheetNames.has(name.toLowerCase()));
  if (taken) throw new DoorError('excel.name-taken', { sheet: taken.name });
}

/**
 * A workbook may hold several forms. Where an earlier one has taken a name, this one's names belong to its own
 * sheets only, as when Excel copies a sheet: neither form's lists are bent to the other's cells.
 */
function addNames(workbook: Excel.Workbook, sheets: readonly Excel.Worksheet[], plan: WorkbookPlan, before: Before): void {
  const shared = !plan.names.some(({ name }) => before.names.has(name.toLowerCase()));
  const scopes = shared ? [workbook.names] : sheets.map(({ names }) => names);
  for (const scope of scopes) for (const { name, formula } of plan.names) scope.add(name, formula);
}

/** 1 sync. The traces tell how far Excel came: first one per added sheet, then one per filled sheet and one per sheet's charts. */
async function build(context: Excel.RequestContext, plan: WorkbookPlan, before: Before): Promise<void> {
  const { workbook } = context;
  workbook.application.suspendScreenUpdatingUntilNextSync();
  workbook.application.suspendApiCalculationUntilNextSync();
  const sheets = plan.sheets.map(({ name }) => {
    context.trace(name);
    return workbook.worksheets.add(name);
  });
  if (plan.sheets[0]) context.trace(plan.sheets[0].name);
  addNames(workbook, sheets, plan, before);
  plan.sheets.forEach((sheetPlan, index) => {
    context.trace(sheetPlan.name);
    fillSheet(sheets[index]!, sheetPlan);
  });
  plan.sheets.forEach((sheetPlan, index) => {
    context.trace(sheetPlan.name);
    drawCharts(workbook, sheets[index]!, sheetPlan);
  });
  for (const [key, value] of Object.entries(plan.stamp)) workbook.settings.add(key, value);
  workbook.worksheets.getItem(plan.activate).activate();
  await context.sync();
}

/** 1 sync. */
async function finish(context: Excel.RequestContext, plan: WorkbookPlan, withPrinting: boolean): Promise<void> {
  const { worksheets } = context.workbook;
  for (const sheetPlan of plan.sheets) {
    context.trace(sheetPlan.name);
    if (withPrinting && sheetPlan.print) setPrinting(worksheets.getItem(sheetPlan.name), sheetPlan.print);
  }
  for (const sheetPlan of plan.sheets) {
    context.trace(sheetPlan.name);
    lock(worksheets.getItem(sheetPlan.name), sheetPlan);
  }
  await context.sync();
}

/** Page settings and locks; 1 sync, 2 where Excel refuses the page settings: then the sheets are locked without. */
async function printAndLock(context: Excel.RequestContext, plan: WorkbookPlan): Promise<Written> {
  try {
    await finish(context, plan, true);
    return { unprinted: false };
  } catch (error) {
    if (!isOfficeFailure(error)) throw error;
    await finish(context, plan, false);
    return { unprinted: plan.sheets.some(({ print }) => print) };
  }
}

/** The sheet whose adding failed because somebody made one of that name a moment ago: it is theirs, and those after it too. */
function madeByOthers(plan: WorkbookPlan, error: unknown): ReadonlySet<string> {
  if (!isOfficeFailure(error) || error.code !== 'ItemAlreadyExists') return new Set();
  const reached = error.traceMessages?.length ?? 0;
  if (reached === 0 || reached > plan.sheets.length) return new Set();
  return new Set(plan.sheets.slice(reached - 1).map(({ name }) => name.toLowerCase()));
}

/**
 * Adds the plan's sheets, names and stamp, and shows the sheet `plan.activate`; 3 syncs.
 * @throws DoorError `excel.name-taken` where a sheet has that name, `excel.protected` where the workbook refuses new
 * sheets, and whatever Excel fails with; the workbook is then as it was (or the error is `excel.not-undone`)
 */
export const write = (plan: WorkbookPlan): Promise<Written> =>
  inExcel(async (context) => {
    const before = await look(context, plan);
    refuse(plan, before);
    try {
      await build(context, plan, before);
      return await printAndLock(context, plan);
    } catch (error) {
      await undo(plan, before, madeByOthers(plan, error));
      throw doorError(error);
    }
  });
