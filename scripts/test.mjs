/**
 * `npm test`: every proof. Provides Chromium and LibreOffice first, builds what the browser tests open, then runs jest.
 * Arguments go on to jest: `npm test -- tests/assessment`.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { provideTools } from './tools.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const results = path.join(root, '.cache/jest-results.json');
const selection = process.argv.slice(2);

const missing = provideTools();
if (process.env.CI === 'true' && missing.length > 0) {
  console.error(`CI: ${missing.join(', ')} tidak ada; tanpa itu pembuktian tidak lengkap. / missing; a skip fails here.`);
  process.exit(1);
}
mkdirSync(path.dirname(results), { recursive: true });
const jest = path.join(root, 'node_modules/jest/bin/jest.js');
const { status } = spawnSync(process.execPath, [jest, '--maxWorkers=100%', '--json', `--outputFile=${results}`, ...selection], {
  cwd: root,
  stdio: ['ignore', 'inherit', 'inherit'],
  env: { ...process.env, MISSING_TOOLS: missing.join(',') },
});
const {
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: skipped,
  numFailedTestSuites: broken,
} = JSON.parse(readFileSync(results, 'utf8'));
console.log(`${passed} passed, ${failed + (failed === 0 ? broken : 0)} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exit(status ?? 1);
