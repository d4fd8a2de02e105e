/**
 * `npm test`: every proof. Arguments go on to jest (`npm test -- tests/assessment`); Chromium and LibreOffice are looked for,
 * and installed where that is allowed, only if a chosen test file uses them.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { provideTools, toolsFor } from './tools.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const results = path.join(root, '.cache/jest-results.json');
const NEXT = '--next-edition';
const selection = process.argv.slice(2).filter((word) => word !== NEXT);
// A made-up edition stands in for the next regulation: see tests/next-edition.mjs.
if (process.argv.includes(NEXT)) process.env.NEXT_EDITION ??= 'zi-7-2031';
const jest = path.join(root, 'node_modules/jest/bin/jest.js');

/** The test files that jest will run for these arguments. */
function chosen() {
  const { stdout, status } = spawnSync(process.execPath, [jest, '--listTests', '--json', ...selection], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) process.exit(status ?? 1);
  return JSON.parse(stdout);
}

const missing = provideTools(toolsFor(chosen()));
if (process.env.CI === 'true' && missing.length > 0) {
  console.error(`CI: ${missing.join(', ')} tidak ada; tanpa itu pembuktian tidak lengkap. / missing; a skip fails here.`);
  process.exit(1);
}
mkdirSync(path.dirname(results), { recursive: true });
/**
 * What a file's tests run is soon thrown away, code and data: more room for the data, fewer functions made fast, and no threads
 * for that, since other workers have the processors. A third less to do. Each Node knows some of these.
 */
const SHORT_LIVED = [
  '--max-semi-space-size=64',
  '--initial-old-space-size=1024',
  '--interrupt-budget=500000',
  '--no-use-osr',
  '--single-threaded',
];
const options = spawnSync(process.execPath, ['--v8-options'], { encoding: 'utf8' }).stdout;
const known = SHORT_LIVED.filter((flag) => options.includes(`${flag.replace(/=.*/, '').replace('--no-', '--')} (`));
// Browsers and LibreOffice wait a fifth of the time: one more than there are processors.
const { status } = spawnSync(
  process.execPath,
  [...known, jest, `--maxWorkers=${availableParallelism() + 1}`, '--json', `--outputFile=${results}`, ...selection],
  {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, MISSING_TOOLS: missing.join(',') },
  },
);
const {
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: skipped,
  numFailedTestSuites: broken,
} = JSON.parse(readFileSync(results, 'utf8'));
console.log(`${passed} passed, ${failed + (failed === 0 ? broken : 0)} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exit(status ?? 1);
