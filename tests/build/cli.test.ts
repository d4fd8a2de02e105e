/** `lke` as a file: what it loads, and what whoever installs the package gets. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { LKE as file } from '../cli/lke';

const root = path.join(__dirname, '../..');
const folder = mkdtempSync(path.join(tmpdir(), 'lke-file-'));
const lke = (args: string[], env = {}) =>
  spawnSync(process.execPath, [file, ...args], { cwd: folder, encoding: 'utf8', env: { ...process.env, ...env } });

beforeAll(() => {
  expect(lke(['new', '--unit', 'X', '--year', '2026', '--target', 'WBK', '--out', 'a.xlsx'])).toMatchObject({ status: 0 });
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Range {
  startOffset: number;
  endOffset: number;
  count: number;
}

/** Whether the code around a word ran, as V8 counted it. */
function ran(script: string, functions: readonly { ranges: Range[] }[], word: string): boolean {
  const at = script.indexOf(word);
  if (at < 0) throw new Error(`${word} is not in the file`);
  const around = functions.map(({ ranges }) => ranges[0]!).filter((one) => one.startOffset <= at && at < one.endOffset);
  return around.sort((a, b) => a.endOffset - a.startOffset - (b.endOffset - b.startOffset))[0]!.count > 0;
}

test('a check runs what reads and judges, not what validates options, writes files or draws', () => {
  const counted = path.join(folder, 'counted');
  const { stdout, status } = lke(['check', 'a.xlsx'], { NODE_V8_COVERAGE: counted });
  expect([status, stdout.includes('B.II.a')]).toEqual([0, true]);
  // One file for each thread; a small file is judged without any but the first.
  const threads = readdirSync(counted).map((name) => {
    const { result } = JSON.parse(readFileSync(path.join(counted, name), 'utf8')) as {
      result: { url: string; functions: { ranges: Range[] }[] }[];
    };
    return result.find(({ url }) => url.endsWith('lke.mjs'))?.functions ?? [];
  });
  const script = readFileSync(file, 'utf8');
  const somewhere = (word: string) => threads.some((functions) => functions.length > 0 && ran(script, functions, word));
  expect(threads).toHaveLength(1);
  expect([somewhere('B.II.a'), somewhere('ZodError'), somewhere('docProps/custom.xml')]).toEqual([true, false, false]);
  expect(script).not.toMatch(/react-dom|createRoot|fluentui|wordprocessingml\/2006/);
});

test('what Node brings is not loaded before somebody asks for it', () =>
  expect(readFileSync(file, 'utf8').match(/\bfrom\s*["']node:[^"']+/g)).toEqual(["from'node:module"]));

test('it is of a size that starts at once', () => expect(readFileSync(file).length / 1024).toBeLessThan(1200));

test('the package is that file, what lies beside it and its papers', () => {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const told = execFileSync(npm, ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: root, encoding: 'utf8' });
  const [{ files }] = JSON.parse(told) as [{ files: { path: string }[] }];
  const papers = ['LICENSE', 'README.md', 'README.en.md', 'package.json', 'dist/lke.mjs', 'dist/lke-word.mjs'];
  expect(files.map(({ path: name }) => name).filter((name) => !papers.includes(name))).toEqual([]);
});
