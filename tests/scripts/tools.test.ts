/** A person who changes the judge must not wait for a browser. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { toolsFor } from '../../scripts/tools.mjs';

const tests = path.resolve(__dirname, '..');
const testsIn = (folder: string): string[] =>
  readdirSync(path.join(tests, folder), { recursive: true })
    .map((name) => path.join(tests, folder, String(name)))
    .filter((file) => /\.test\.tsx?$/.test(file));

test.each<[string, string[]]>([
  ['assessment', []],
  ['rules', []],
  ['sheet', []],
  ['reading', []],
  ['functions', []],
  // The samples for a server before `lke serve` are run.
  ['cli', ['nginx', 'Caddy']],
  ['cli/portal', []],
  ['excel', []],
  ['taskpane', ['Chromium']],
  ['e2e', ['Chromium']],
  ['oracle', ['LibreOffice']],
  ['manifest', ['xmllint']],
])('tests/%s needs %j', (folder, expected) => {
  const files = testsIn(folder);
  expect(files.length).toBeGreaterThan(0);
  expect(toolsFor(files)).toEqual(expected);
});
