/** LibreOffice as an independent engine: many workbooks recalculated in one run. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from '../../src/files';
import { plannedGrid } from '../../src/sheet/grid';
import type { Grid, SheetPlan, WorkbookPlan } from '../../src/sheet/plan';
import { convert } from '../files/libreoffice';

export { describeWithLibreOffice, hasLibreOffice } from '../files/libreoffice';

const TIMEOUT = 300_000;

/** @param take gets the folder of what was made, and the files' names in their order; the folder is gone afterwards. */
async function convertedFiles<T>(
  files: readonly Uint8Array[],
  to: string,
  take: (out: string, names: readonly string[]) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'lke-oracle-'));
  try {
    const names = files.map((_, index) => `${String(index).padStart(4, '0')}.xlsx`);
    await Promise.all(names.map((name, index) => writeFile(join(folder, name), files[index]!)));
    return await take(await convert(folder, names, to, TIMEOUT), names);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * @param files workbooks without computed values.
 * @returns the same workbooks, in the same order, with every formula computed by LibreOffice.
 */
export const recalculated = (files: readonly Uint8Array[]): Promise<Uint8Array[]> =>
  convertedFiles(files, 'xlsx:Calc MS Excel 2007 XML', (out, names) =>
    Promise.all(names.map(async (name) => new Uint8Array(await readFile(join(out, name))))),
  );

/** So many workbooks in one start: a start takes a second or two, and none may take longer than its time. */
const BATCH = 96;

/** Every sheet as a table of its own: texts in quotes, numbers with all their digits. */
const TABLES = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,-1';

/** Without what only shows what was computed: a fifth of the time. tests/files/results computes every kind as it is stored. */
const unpainted = (plan: WorkbookPlan): WorkbookPlan => ({
  ...plan,
  sheets: plan.sheets.map((sheet) => ({ ...sheet, conditionals: [], bars: [], charts: [] })),
});

type Value = Grid['values'][number][number];

const DATE = /^(\d\d)\/(\d\d)\/(\d{4})$/;

/** A field as LibreOffice writes what a formula gave; a day as our reader gives it. */
function resultOf(field: string): Value {
  if (field.startsWith('"')) return field.slice(1, -1).replaceAll('""', '"');
  if (field === 'TRUE' || field === 'FALSE') return field === 'TRUE';
  if (DATE.test(field)) return field.replace(DATE, '$3-$1-$2');
  const number = field.endsWith('%') ? Number(field.slice(0, -1)) / 100 : Number(field);
  return field === '' || Number.isNaN(number) ? field : number;
}

const FIELD = /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r?\n|$)/gy;

function tableOf(text: string): Value[][] {
  const rows: Value[][] = [[]];
  for (const [, field, end] of text.matchAll(FIELD)) {
    rows.at(-1)!.push(resultOf(field!));
    if (end === '') break;
    if (end !== ',') rows.push([]);
  }
  return rows;
}

/** The sheet as planned, with what LibreOffice made of its formulas. */
async function computedSheet(sheet: SheetPlan, file: string): Promise<Grid> {
  const results = tableOf(await readFile(file, 'utf8'));
  const { values, ...grid } = plannedGrid(sheet);
  const resultAt = (row: number, column: number): Value => results[row]?.[column] ?? null;
  return {
    ...grid,
    values: values.map((line, row) =>
      line.map((value, column) => (grid.formulas[row]![column] === null ? value : resultAt(row, column))),
    ),
  };
}

/** @returns the planned workbooks with what LibreOffice makes of the formulas in their files. */
export async function computedFrom(plans: readonly WorkbookPlan[], files: readonly Uint8Array[]): Promise<Grid[][]> {
  return convertedFiles(files, TABLES, (out, names) =>
    Promise.all(
      plans.map(({ sheets }, at) =>
        Promise.all(sheets.map((sheet) => computedSheet(sheet, join(out, names[at]!.replace('.xlsx', `-${sheet.name}.csv`))))),
      ),
    ),
  );
}

/**
 * @param plans of workbooks, any number of them.
 * @param look what is kept of each computed workbook; the workbook itself is not.
 * @returns what was kept, in the order of the plans. Workbooks as LibreOffice writes them are read in resaved.test.ts.
 */
export async function computed<T>(plans: readonly WorkbookPlan[], look: (grids: Grid[]) => T): Promise<T[]> {
  const kept: T[] = [];
  for (let from = 0; from < plans.length; from += BATCH) {
    const batch = plans.slice(from, from + BATCH);
    const files = await Promise.all(batch.map((plan) => writeXlsx(unpainted(plan))));
    kept.push(...(await computedFrom(batch, files)).map(look));
  }
  return kept;
}

/** Time for so many workbooks on a busy machine. */
export const timeFor = (count: number): number => Math.max(600_000, count * 10_000);
