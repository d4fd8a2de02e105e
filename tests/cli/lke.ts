/** Runs the command as a person does, and prepares files for it. */
import { execFile, fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import ExcelJS from 'exceljs';
import { folderOf, once } from '../once';

const ROOT = resolve(__dirname, '../..');

/** The file that people get. */
export const LKE = join(folderOf('lke'), 'lke.mjs');
export const buildLke = () =>
  once('lke', (made) => promisify(execFile)(process.execPath, [join(ROOT, 'scripts/build-cli.mjs'), join(made, 'lke.mjs')]));
beforeAll(buildLke, 120_000);

export interface Outcome {
  code: number;
  out: string;
  err: string;
}

/** In a process of its own. @param folder the working directory. */
export function started(folder: string, ...args: string[]): Promise<Outcome> {
  return new Promise((done) => {
    execFile(process.execPath, [LKE, ...args], { cwd: folder, maxBuffer: 2 ** 26 }, (error, out, err) =>
      done({ code: error ? Number(error.code) : 0, out, err }),
    );
  });
}

let host: ChildProcess | undefined;
let last: Promise<unknown> = Promise.resolve();
afterAll(() => void host?.kill());

function hosted(folder: string, args: readonly string[]): Promise<Outcome> {
  const asked = (host ??= fork(join(__dirname, 'host.mjs'), [LKE], { execArgv: process.execArgv }));
  return new Promise((done, failed) => {
    const ended = () => failed(new Error(`lke ${args.join(' ')}: the process has ended`));
    asked.once('exit', ended);
    asked.once('message', (outcome: Outcome) => {
      asked.off('exit', ended);
      done(outcome);
    });
    asked.send({ folder, args });
  });
}

/** What a person gives beside the files is to be known to one command only. */
const GIVEN = ['--rules', '--overrides'];

/**
 * The same file, started once for all commands of a test file: most of a command is the start of the machine
 * (tests/cli/main.test.ts: both say the same).
 * @param folder the working directory.
 */
export function lke(folder: string, ...args: string[]): Promise<Outcome> {
  if (args.some((arg) => GIVEN.some((name) => arg.startsWith(name)))) return started(folder, ...args);
  const mine = last.then(() => hosted(folder, args));
  last = mine.catch(() => undefined);
  return mine;
}

/** A folder of its own for each test file, gone afterwards. */
export function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lke-cli-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A copy of a workbook after a person has worked on it. */
/** A program that changes cells and computes nothing keeps no results; that they are stale would be the first thing told. */
function forget(workbook: ExcelJS.Workbook): void {
  workbook.eachSheet((sheet) =>
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.type === ExcelJS.ValueType.Formula) cell.value = { formula: cell.formula, date1904: false };
      }),
    ),
  );
}

export async function edited(from: string, to: string, edit: (workbook: ExcelJS.Workbook) => void): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await readFile(from)) as unknown as ExcelJS.Buffer);
  edit(workbook);
  forget(workbook);
  await writeFile(to, Buffer.from(await workbook.xlsx.writeBuffer()));
}

const HEADING_ROW = 4;

function answerSheet(workbook: ExcelJS.Workbook): {
  sheet: ExcelJS.Worksheet;
  rows: Map<string, number>;
  columns: Map<string, number>;
} {
  const sheet = workbook.getWorksheet('LKE')!;
  const rows = new Map<string, number>();
  sheet.getColumn(1).eachCell((cell, row) => rows.set(String(cell.value), row));
  const columns = new Map<string, number>();
  sheet.getRow(HEADING_ROW).eachCell((cell, column) => columns.set(String(cell.value), column));
  return { sheet, rows, columns };
}

export type Entries = ReadonlyMap<string, string | number>;

/** Types answers into a generated LKE. @returns the cell of each code. */
export function answer(workbook: ExcelJS.Workbook, entries: Entries, column: 'Jawaban unit' | 'Jawaban TPI' = 'Jawaban unit') {
  const { sheet, rows, columns } = answerSheet(workbook);
  const cells = new Map<string, string>();
  for (const [code, value] of entries) {
    const cell = sheet.getCell(rows.get(code)!, columns.get(column));
    cell.value = value;
    cells.set(code, cell.address);
  }
  return cells;
}

/** Takes a whole column out, as a person does who unprotected the sheet. */
export function deleteColumn(workbook: ExcelJS.Workbook, title: string): void {
  const { sheet, columns } = answerSheet(workbook);
  sheet.spliceColumns(columns.get(title)!, 1);
}
