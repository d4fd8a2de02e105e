/** The bounds notice what they are there for. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';

/** In a process of its own: another test may have had more memory before, and a peak only rises. */
const said = (call: string): string => {
  const code = `const { bounded } = require(${JSON.stringify(path.join(__dirname, 'runs.ts'))});
    bounded(() => ${call}, { seconds: 0.3, megabytes: 100 }).then(() => console.log('fine'), (error) => console.log(error.message))`;
  return execFileSync(process.execPath, ['--require', 'tsx/cjs', '-e', code], { encoding: 'utf8' }).trim();
};

test.each<[call: string, expected: RegExp]>([
  ['1 + 1', /^fine$/],
  ['{ for (let n = 0; n < 5e8; n++); }', /^\d\.\d s of processor time$/],
  ['Buffer.alloc(200 * 2 ** 20, 1).length', /^2\d\d MB of memory$/],
])('%s is %s', (call, expected) => expect(said(call)).toMatch(expected));
