/** Makes an LKE: a plan under free names, written whole or not at all. */
import { DoorError } from '../../excel/contract';
import type { Edition } from '../../rules/schema';
import type { Checked, Identity } from '../../worksheet/contract';
import type { PaneServices } from '../services';

export type Phase = 'preparing' | 'writing';
export interface Made {
  sheets: string[];
  /** Sheets that stood where the plan's first choice of names would have gone. */
  kept: string[];
}

const sameText = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** The sheet that already holds the LKE of this unit and year, if any. */
export const sheetOfSame = (lkes: readonly Checked[], { unit, year }: Identity): string | undefined =>
  lkes.find(({ reading }) => reading.identity.year === year && sameText(reading.identity.unit ?? '', unit))?.reading.sheet;

const visibleNames = (sheets: readonly { name: string; hidden?: boolean }[]): string[] =>
  sheets.filter((sheet) => !sheet.hidden).map((sheet) => sheet.name);

/**
 * @param report hears how far it is.
 * @returns names of the visible sheets made, and of those in the way that were left alone.
 * @throws DoorError where Excel refuses; the workbook is then as before.
 */
export async function generate(
  { door, engine }: Pick<PaneServices, 'door' | 'engine'>,
  edition: Edition,
  identity: Identity,
  report: (phase: Phase) => void,
): Promise<Made> {
  report('preparing');
  const form = await engine();
  const firstChoice = visibleNames((await form.plan(edition, identity, [])).sheets);
  const attempt = async (): Promise<Made> => {
    const taken = await door.sheetNames();
    const plan = await form.plan(edition, identity, taken);
    report('writing');
    await door.write(plan);
    return {
      sheets: visibleNames(plan.sheets),
      kept: taken.filter((name) => firstChoice.some((other) => sameText(name, other))),
    };
  };
  try {
    return await attempt();
  } catch (error) {
    // Somebody else took the name between asking and writing: once more with the names of now.
    if (error instanceof DoorError && error.code === 'excel.name-taken') return attempt();
    throw error;
  }
}
