/**
 * Makes a folder of filled LKEs and recaps it by the command, to hold time and memory against their budgets.
 * `npx tsx scripts/measure-recap.ts [files]`; run it under `/usr/bin/time -v` for the memory of the whole.
 */
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { indexOf } from '../src/assessment';
import { writeXlsx } from '../src/files';
import { currentEdition } from '../src/rules';
import { loadWording } from '../src/rules/wording';
import { buildLke, type Cell, type WorkbookPlan } from '../src/worksheet';
import { position } from '../src/worksheet/columns';

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

/** Linux tells the largest memory of a process while it lives. */
async function peakOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024;
}

function recap(folder: string, out: string): Promise<{ code: number; seconds: number; megabytes: number }> {
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

async function main(): Promise<void> {
  const count = Number(process.argv[2] ?? USUAL_COUNT);
  const folder = await mkdtemp(path.join(tmpdir(), 'lke-recap-'));
  try {
    const units = path.join(folder, 'unit');
    await mkdir(units);
    await make(units, count);
    for (const out of ['rekap.xlsx', 'rekap.csv']) {
      const { code, seconds, megabytes } = await recap(units, path.join(folder, out));
      const within = code === 0 && seconds <= BUDGET.seconds && megabytes <= BUDGET.megabytes;
      console.log(
        `${count} workbooks to ${out}: exit ${code}, ${seconds.toFixed(1)} s (budget ${BUDGET.seconds}), ` +
          `${megabytes.toFixed(0)} MB (budget ${BUDGET.megabytes}), ${cpus().length} cores: ${within ? 'within' : 'OVER'}`,
      );
      if (!within) process.exitCode = 1;
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

void main();
