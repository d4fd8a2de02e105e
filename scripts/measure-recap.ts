/**
 * Makes a folder of filled LKEs and recaps it by the command, to hold time and memory against their budgets.
 * `npx tsx scripts/measure-recap.ts [files]`; run it under `/usr/bin/time -v` for the memory of the whole.
 */
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import JSZip from 'jszip';
import { indexOf } from '../src/assessment';
import { LIMITS, writeXlsx } from '../src/files';
import { currentEdition } from '../src/rules';
import { loadWording } from '../src/rules/wording';
import { buildLke } from '../src/forms/lke';
import type { Cell, WorkbookPlan } from '../src/sheet/plan';
import { position } from '../src/reading/layouts/our-columns';

const BUDGET = { seconds: 60, megabytes: 512 };
const USUAL_COUNT = 500;
/** Different workbooks; the rest are copies of them under other names, which cost the reader just as much. */
const DIFFERENT = 20;

const root = fileURLToPath(new URL('..', import.meta.url));

/** Fills every statement, the one unit better than the other. */
function filled(plan: WorkbookPlan, nth: number): WorkbookPlan {
  const index = indexOf(currentEdition);
  const answers = new Map<string, Cell>();
  index.leaves.forEach(({ statement, scale }, n) => {
    const turn = (n * 7 + nth * 13) % 11;
    if (scale.kind === 'choice') answers.set(statement.code, scale.options[turn < 8 ? 0 : turn % scale.options.length]!.key);
    if (scale.kind === 'index') answers.set(statement.code, scale.max * (1 - turn / 50));
    statement.ratio?.inputs.forEach(({ code }, i) => answers.set(code, 20 - i - (turn % 3)));
  });
  const fill = (row: Cell[]): Cell[] => {
    const answer = answers.get(String(row[0]));
    return answer === undefined ? row : row.map((cell, column) => (column === position('unit') ? answer : cell));
  };
  return { ...plan, sheets: plan.sheets.map((sheet, n) => (n === 1 ? { ...sheet, cells: sheet.cells.map(fill) } : sheet)) };
}

async function make(folder: string, count: number): Promise<void> {
  const wording = await loadWording(currentEdition.id);
  const files: Uint8Array[] = [];
  for (let nth = 0; nth < Math.min(count, DIFFERENT); nth++) {
    const identity = { unit: `Unit contoh ${nth + 1}`, body: 'Instansi contoh', year: 2026, target: nth % 4 ? 'WBK' : 'WBBM' };
    files.push(await writeXlsx(filled(buildLke(currentEdition, wording, identity), nth)));
  }
  for (let n = 0; n < count; n++)
    await writeFile(path.join(folder, `lke-${String(n + 1).padStart(4, '0')}.xlsx`), files[n % files.length]!);
}

/** As many cells, each with a formula of its own, as a workbook may have: the most that one file can cost. */
async function crowded(): Promise<Uint8Array> {
  const columns = 20;
  const cell = (column: string, row: number) =>
    `<c r="${column}${row}"><f>IF(B${row}="",0,SUM(A1:A9)*${row})</f><v>${row}</v></c>`;
  const names = Array.from({ length: columns }, (_, n) => String.fromCharCode(65 + n));
  const row = (n: number) => `<row r="${n}">${names.map((column) => cell(column, n)).join('')}</row>`;
  const plan = {
    name: 'X',
    columns: [{ width: 9 }],
    cells: [[1]],
    styles: [],
    validations: [],
    conditionals: [],
    protect: false,
  };
  const zip = await JSZip.loadAsync(await writeXlsx({ sheets: [plan], names: [], activate: 'X', stamp: {} }));
  const sheet = await zip.file('xl/worksheets/sheet1.xml')!.async('string');
  const rows = Array.from({ length: LIMITS.cells / columns }, (_, n) => row(n + 1)).join('');
  zip.file('xl/worksheets/sheet1.xml', sheet.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${rows}</sheetData>`));
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

/** Linux tells the largest memory of a process while it lives. */
async function peakOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024;
}

interface Measured {
  code: number;
  seconds: number;
  megabytes: number;
}

function recap(folder: string, out: string): Promise<Measured> {
  const started = performance.now();
  const child = spawn(process.execPath, ['--import', 'tsx', path.join(root, 'src/cli/main.ts'), 'recap', folder, '--out', out], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  let megabytes = 0;
  const watch = setInterval(() => void peakOf(child.pid!).then((peak) => (megabytes = Math.max(megabytes, peak))), 100);
  return new Promise((done) =>
    child.on('exit', (code) => {
      clearInterval(watch);
      done({ code: code ?? -1, seconds: (performance.now() - started) / 1000, megabytes });
    }),
  );
}

function show(what: string, wanted: number, { code, seconds, megabytes }: Measured): void {
  const within = code === wanted && seconds <= BUDGET.seconds && megabytes <= BUDGET.megabytes;
  console.log(
    `${what}: exit ${code}, ${seconds.toFixed(1)} s (budget ${BUDGET.seconds}), ${megabytes.toFixed(0)} MB ` +
      `(budget ${BUDGET.megabytes}), ${cpus().length} cores: ${within ? 'within' : 'OVER'}`,
  );
  if (!within) process.exitCode = 1;
}

async function main(): Promise<void> {
  const count = Number(process.argv[2] ?? USUAL_COUNT);
  const folder = await mkdtemp(path.join(tmpdir(), 'lke-recap-'));
  try {
    const units = path.join(folder, 'unit');
    await mkdir(units);
    await make(units, count);
    for (const out of ['rekap.xlsx', 'rekap.csv'])
      show(`${count} workbooks to ${out}`, 0, await recap(units, path.join(folder, out)));
    await writeFile(path.join(folder, 'penuh.xlsx'), await crowded());
    const full = await recap(path.join(folder, 'penuh.xlsx'), path.join(folder, 'penuh.csv'));
    show('one workbook as large as may be, without an LKE', 2, full);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

void main();
