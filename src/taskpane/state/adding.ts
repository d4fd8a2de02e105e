/** Sheets beside those of the workbook: written whole or not at all. */
import { DoorError, type ExcelDoor, type Written } from '../../excel/contract';
import type { WorkbookPlan } from '../../sheet/plan';

/** @param taken names of sheets in use; none of them is used again. */
export type Planner = (taken: readonly string[]) => WorkbookPlan | Promise<WorkbookPlan>;

export interface Added extends Written {
  plan: WorkbookPlan;
  taken: readonly string[];
}

/**
 * @param planned hears the names of now, once more where somebody took one between asking and writing.
 * @throws DoorError where Excel refuses; the workbook is then as before.
 */
export async function addSheets(door: Pick<ExcelDoor, 'sheetNames' | 'write'>, planned: Planner): Promise<Added> {
  const attempt = async (): Promise<Added> => {
    const taken = await door.sheetNames();
    const plan = await planned(taken);
    return { ...(await door.write(plan)), plan, taken };
  };
  try {
    return await attempt();
  } catch (error) {
    if (error instanceof DoorError && error.code === 'excel.name-taken') return attempt();
    throw error;
  }
}
