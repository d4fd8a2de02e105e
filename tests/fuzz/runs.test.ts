/** The bounds notice what they are there for. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';

/**
 * In a process of its own: another test may have had more memory before, and a peak only rises. One bound at a time: giving
 * 200 MB takes as long as the machine likes.
 */
const said = (call: string, limits: string): string => {
  const code = `const { bounded } = require(${JSON.stringify(path.join(__dirname, 'runs.ts'))});
    bounded(() => ${call}, ${limits}).then(() => console.log('fine'), (error) => console.log(error.message))`;
  return execFileSync(process.execPath, ['--require', 'tsx/cjs', '-e', code], { encoding: 'utf8' }).trim();
};

const TIME = '{ seconds: 0.3, megabytes: Infinity }';
const MEMORY = '{ seconds: Infinity, megabytes: 100 }';

/** However fast the machine is: works until that much of the processor's time is gone. */
const WORK = `{ while (process.cpuUsage().user < 1e6) for (let n = 0; n < 1e6; n++); }`;

test.each<[call: string, limits: string, expected: RegExp]>([
  ['1 + 1', TIME, /^fine$/],
  ['1 + 1', MEMORY, /^fine$/],
  [WORK, TIME, /^\d\.\d s of processor time$/],
  ['Buffer.alloc(200 * 2 ** 20, 1).length', MEMORY, /^2\d\d MB of memory$/],
])('%s within %s is %s', (call, limits, expected) => expect(said(call, limits)).toMatch(expected));
