/** `npm run fuzz [RUNS [SEED]]`: much more of what tests/fuzz throws at readers and functions. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const [runs = '2000', seed = String(Math.trunc(Date.now() / 1000))] = process.argv.slice(2);
console.log(`${runs} runs each, seed ${seed}`);
const { status } = spawnSync(process.execPath, [fileURLToPath(new URL('test.mjs', import.meta.url)), 'tests/fuzz'], {
  stdio: 'inherit',
  env: { ...process.env, FUZZ_RUNS: runs, FUZZ_SEED: seed },
});
process.exit(status ?? 1);
