/** Files: one written, one read and judged, many gathered. */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as XLSX from 'xlsx';
import { unpacking } from '../src/cli/unpack';
import { readXlsx, writeXlsx } from '../src/files';
import type { Unpacking } from '../src/files/package';
import { judgeWorkbook } from '../src/judged/workbook';
import { editions } from '../src/rules';
import { loadWordings } from '../src/rules/wording';
import { serialOf, storedResults, type ResultOf } from '../src/sheet/formula/results';
import type { WorkbookPlan } from '../src/sheet/plan';
import { best } from '../tests/oracle/cases';
import { filled, planOf as lkePlan } from '../tests/sheets/lke';
import { writtenByExcelJs } from './exceljs';
import { median, once, peakOf, type Figure } from './measure';

const root = fileURLToPath(new URL('..', import.meta.url));
const SOFFICE = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((place) => existsSync(place));
const GATHERED = [100, 500, ...(process.argv.includes('--large') ? [5000] : [])];
const DIFFERENT = 20;

const planOf = (unit: string) => filled(lkePlan({ unit }), best());

/** Every result, computed. */
function computed(plan: WorkbookPlan): ResultOf {
  const results = storedResults(plan, serialOf(new Date()));
  for (const { name, cells } of plan.sheets)
    cells.forEach((row, at) => row.forEach((cell, column) => typeof cell === 'object' && cell && results(name, at, column)));
  return results;
}

async function written(): Promise<Figure[]> {
  const plan = planOf('KPP Pratama Contoh');
  const results = computed(plan);
  const [own, theirs] = [await writeXlsx(plan), await writtenByExcelJs(plan, results)];
  const computing = await median(() => computed(plan));
  const note = `exceljs is handed the results of the formulas; of ours ${computing.toFixed(1)} ms are their computing`;
  return [
    {
      work: 'write an LKE',
      ours: await median(() => writeXlsx(plan)),
      unit: 'ms',
      peer: 'exceljs',
      theirs: await median(() => writtenByExcelJs(plan, results)),
      goal: 0.6,
      note,
    },
    {
      work: 'size of the LKE',
      ours: own.length / 1024,
      unit: 'KB',
      peer: 'exceljs',
      theirs: theirs.length / 1024,
      goal: 1,
      note: 'exceljs writes no charts',
    },
  ];
}

/** With a profile of its own, so that a LibreOffice that runs already is no part of it. */
function converted(folder: string, file: string): void {
  execFileSync(SOFFICE!, [
    `-env:UserInstallation=file://${folder}/profile`,
    ...['--headless', '--convert-to', 'csv', '--outdir', folder, file],
  ]);
}

async function read(): Promise<Figure[]> {
  const bytes = await writeXlsx(planOf('KPP Pratama Contoh'));
  const wordings = await loadWordings(editions.map(({ id }) => id));
  const judge = (how?: Unpacking) => async () => judgeWorkbook(await readXlsx(bytes, {}, how), { wordings });
  const work = 'read, recognise, judge, diagnose a file';
  const figures: Figure[] = [];
  // Each beside its like: JavaScript that runs in any browser, a command that has what its machine has.
  const anywhere = await median(judge());
  const bySheetJs = await median(() => XLSX.read(bytes, { cellFormula: true }));
  figures.push({ work, ours: anywhere, unit: 'ms', peer: 'SheetJS, only reading it', theirs: bySheetJs, goal: 2 });
  const ours = await median(judge(unpacking));
  const note = "unpacked by Node's zlib, as the command line does";
  if (!SOFFICE) return [...figures, { work, ours, unit: 'ms', peer: 'LibreOffice is not here', note }];
  const folder = mkdtempSync(path.join(tmpdir(), 'zi-lke-bench-'));
  const file = path.join(folder, 'lke.xlsx');
  writeFileSync(file, bytes);
  converted(folder, file);
  const theirs = Math.min(await once(() => converted(folder, file)), await once(() => converted(folder, file)));
  rmSync(folder, { recursive: true });
  return [...figures, { work, ours, unit: 'ms', peer: 'LibreOffice, converting it', theirs, goal: 1 / 40, note }];
}

const ratio = (ours: number, theirs: number): string => `${(ours / theirs).toFixed(2)} x`;

/** @returns seconds, and the most memory in MB, of a command. */
function ran(args: readonly string[]): Promise<{ seconds: number; memory: number }> {
  const start = performance.now();
  const child = spawn(process.execPath, args, { stdio: 'ignore' });
  let memory = 0;
  const watch = setInterval(() => {
    memory = Math.max(memory, peakOf(child.pid!));
  }, 50);
  return new Promise((done, failed) =>
    child.on('close', (code) => {
      clearInterval(watch);
      if (code === 0) done({ seconds: (performance.now() - start) / 1000, memory });
      else failed(new Error(`lke ended with ${code}`));
    }),
  );
}

/** Many, by the command. */
export async function gathered(): Promise<Figure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'zi-lke-bench-'));
  const lke = path.join(folder, 'lke.mjs');
  execFileSync(process.execPath, [path.join(root, 'scripts/build-cli.mjs'), lke]);
  const most = Math.max(...GATHERED);
  const names = Array.from({ length: most }, (_, n) => path.join(folder, `unit-${n}.xlsx`));
  // Copies cost the reader just as much.
  const different = await Promise.all(Array.from({ length: DIFFERENT }, (_, n) => writeXlsx(planOf(`Unit ${n}`))));
  for (const [n, name] of names.entries()) writeFileSync(name, different[n % DIFFERENT]!);
  const recap = (n: number) => ran([lke, 'recap', ...names.slice(0, n), '--json']);
  await recap(1);
  const one = await recap(1);
  const figures: Figure[] = [
    { work: 'lke recap of one file', ours: one.seconds, unit: 's', note: `${one.memory.toFixed(0)} MB` },
  ];
  let less: { n: number; seconds: number; memory: number } | undefined;
  for (const n of GATHERED) {
    const { seconds, memory } = await recap(n);
    const grown =
      less && `${n / less.n} x the files: ${ratio(seconds, less.seconds)} the time, ${ratio(memory, less.memory)} the memory`;
    less = { n, seconds, memory };
    figures.push({
      work: `lke recap of ${n} files`,
      ours: seconds,
      unit: 's',
      peer: `one file ${n} times`,
      theirs: one.seconds * n,
      goal: 0.6,
      note: [`${memory.toFixed(0)} MB at most, ${availableParallelism()} processors`, grown].filter(Boolean).join('; '),
    });
  }
  rmSync(folder, { recursive: true });
  return figures;
}

export const files = async (): Promise<Figure[]> => [...(await written()), ...(await read())];
