/** The workbook as it was before a plan, and the way back to it. */
import type { WorkbookPlan } from '../sheet/plan';
import { DoorError } from './contract';
import { withSeparator } from './separator';

export interface Before {
  protected: boolean;
  /** Lower case, since Excel tells names apart by letters only. */
  sheetNames: ReadonlySet<string>;
  sheetIds: ReadonlySet<string>;
  activeId: string;
  names: ReadonlySet<string>;
  /** Settings under the plan's keys; undefined where there was none. */
  settings: ReadonlyMap<string, unknown>;
}

/** 1 sync; one more in an Excel that parts addresses by semicolons, once. */
export const look = (context: Excel.RequestContext, plan: WorkbookPlan): Promise<Before> =>
  withSeparator(context, () => lookOnce(context, plan));

async function lookOnce(context: Excel.RequestContext, plan: WorkbookPlan): Promise<Before> {
  const { workbook } = context;
  const sheets = workbook.worksheets.load('items/id,items/name');
  const active = workbook.worksheets.getActiveWorksheet().load('id');
  const names = workbook.names.load('items/name');
  const protection = workbook.protection.load('protected');
  const settings = Object.keys(plan.stamp).map((key) => [key, workbook.settings.getItemOrNullObject(key).load('value')] as const);
  await context.sync();
  return {
    protected: protection.protected,
    sheetNames: new Set(sheets.items.map(({ name }) => name.toLowerCase())),
    sheetIds: new Set(sheets.items.map(({ id }) => id)),
    activeId: active.id,
    names: new Set(names.items.map(({ name }) => name.toLowerCase())),
    settings: new Map(settings.map(([key, setting]) => [key, setting.isNullObject ? undefined : setting.value])),
  };
}

/**
 * Takes away whatever of the plan is there and was not before; 2 syncs. It looks for what exists, since a batch
 * that failed has kept what ran before the failure, and one whose answer was lost may have run to its end.
 * @param foreign names of sheets of the plan that somebody else has made in the meantime
 */
async function undoOnce(plan: WorkbookPlan, before: Before, foreign: ReadonlySet<string>): Promise<void> {
  const context = new Excel.RequestContext();
  const { worksheets, names, settings } = context.workbook;
  worksheets.load('items/id,items/name');
  names.load('items/name');
  const active = worksheets.getItemOrNullObject(before.activeId).load('id');
  const shown = worksheets.getActiveWorksheet().load('id');
  const stamped = [...before.settings].map(([key, value]) => ({
    key,
    value,
    now: settings.getItemOrNullObject(key).load('value'),
  }));
  await context.sync();

  // Where another workbook is in front Excel shows no sheet, also not the one that it shows already.
  if (!active.isNullObject && shown.id !== active.id) active.activate();
  const planned = new Set(plan.sheets.map(({ name }) => name.toLowerCase()));
  const ours = (name: string) => planned.has(name) && !foreign.has(name);
  for (const sheet of worksheets.items) if (!before.sheetIds.has(sheet.id) && ours(sheet.name.toLowerCase())) sheet.delete();
  const named = new Set(plan.names.map(({ name }) => name.toLowerCase()));
  for (const item of names.items) {
    const name = item.name.toLowerCase();
    if (named.has(name) && !before.names.has(name)) item.delete();
  }
  for (const { key, value, now } of stamped) {
    if (value !== undefined) settings.add(key, value);
    else if (!now.isNullObject) now.delete();
  }
  await context.sync();
}

const PAUSES = [0, 300, 1500];

/** Tries three times, a little later each time; throws what the last attempt threw. */
export async function withPatience(attempt: () => Promise<void>): Promise<void> {
  let cause: unknown;
  for (const pause of PAUSES) {
    if (pause) await new Promise((resolve) => setTimeout(resolve, pause));
    try {
      return await attempt();
    } catch (error) {
      cause = error;
    }
  }
  throw cause;
}

/** @throws DoorError `excel.not-undone` after three attempts: then the person is told what to delete */
export async function undo(plan: WorkbookPlan, before: Before, foreign: ReadonlySet<string>): Promise<void> {
  try {
    await withPatience(() => undoOnce(plan, before, foreign));
  } catch (cause) {
    throw new DoorError('excel.not-undone', { sheets: plan.sheets.map(({ name }) => name).join(', ') }, { cause });
  }
}
