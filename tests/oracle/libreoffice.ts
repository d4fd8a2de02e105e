/** LibreOffice as an independent engine: many workbooks recalculated in one run. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx, writeXlsx } from '../../src/files';
import type { Grid, WorkbookPlan } from '../../src/sheet/plan';
import { convert } from '../files/libreoffice';

export { describeWithLibreOffice, hasLibreOffice } from '../files/libreoffice';

const TIMEOUT = 300_000;

/**
 * @param files workbooks without computed values.
 * @returns the same workbooks, in the same order, with every formula computed by LibreOffice.
 */
export async function recalculated(files: readonly Uint8Array[]): Promise<Uint8Array[]> {
  const folder = await mkdtemp(join(tmpdir(), 'lke-oracle-'));
  try {
    const names = files.map((_, index) => `${String(index).padStart(4, '0')}.xlsx`);
    await Promise.all(names.map((name, index) => writeFile(join(folder, name), files[index]!)));
    const out = await convert(folder, names, 'xlsx:Calc MS Excel 2007 XML', TIMEOUT);
    return await Promise.all(names.map(async (name) => new Uint8Array(await readFile(join(out, name)))));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** So many workbooks in one start: a start takes a second or two, and none may take longer than its time. */
const BATCH = 96;

/** Without what only shows what was computed: a fifth of the time. tests/files/results computes every kind as it is stored. */
const unpainted = (plan: WorkbookPlan): WorkbookPlan => ({
  ...plan,
  sheets: plan.sheets.map((sheet) => ({ ...sheet, conditionals: [], bars: [], charts: [] })),
});

/**
 * @param plans of workbooks, any number of them.
 * @param look what is kept of each computed workbook; the workbook itself is not.
 * @returns what was kept, in the order of the plans.
 */
export async function computed<T>(plans: readonly WorkbookPlan[], look: (grids: Grid[]) => T): Promise<T[]> {
  const kept: T[] = [];
  for (let from = 0; from < plans.length; from += BATCH) {
    const files = await Promise.all(plans.slice(from, from + BATCH).map((plan) => writeXlsx(unpainted(plan))));
    for (const file of await recalculated(files)) kept.push(look(await readXlsx(file)));
  }
  return kept;
}

/** Time for so many workbooks on a busy machine. */
export const timeFor = (count: number): number => Math.max(600_000, count * 10_000);
