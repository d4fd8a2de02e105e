import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isPermissive } from './permissive';

interface Entry {
  version?: string;
  license?: string;
  link?: boolean;
}

const root = path.join(__dirname, '..');
const json = <T>(file: string): T => JSON.parse(readFileSync(path.join(root, file), 'utf8')) as T;

const lock = json<{ packages: Record<string, Entry> }>('package-lock.json').packages;
const installed = Object.entries(lock).filter(([folder, { link }]) => folder !== '' && !link);
const nameOf = (folder: string): string => folder.split('node_modules/').at(-1)!;

/** Published without a `license` field; read by a person in the package's LICENSE file or its repository's. */
const READ_BY_HAND: Record<string, string> = {
  '@univerjs/telemetry': 'Apache-2.0',
  // The published 0.1.1 left out the LICENSE of substack/node-buffers. Comes with exceljs' old unzipper, which we do not call.
  buffers: 'MIT',
};

function licenceOf(folder: string, entry: Entry): string {
  if (entry.license) return entry.license;
  const own = json<{ license?: string | { type: string }; licenses?: { type: string }[] }>(path.join(folder, 'package.json'));
  const stated = typeof own.license === 'object' ? own.license.type : own.license;
  return stated ?? own.licenses?.map(({ type }) => type).join(' OR ') ?? READ_BY_HAND[nameOf(folder)] ?? 'none stated';
}

test.each<[string, boolean]>([
  ['MIT', true],
  ['(MIT OR GPL-3.0-or-later)', true],
  ['MIT AND Zlib', true],
  ['MIT AND GPL-3.0', false],
  ['GPL-3.0', false],
  ['AGPL-3.0-only', false],
  ['UNLICENSED', false],
  ['SEE LICENSE IN LICENSE.txt', false],
  ['none stated', false],
])('%s is permissive: %p', (expression, expected) => expect(isPermissive(expression)).toBe(expected));

test('the grid of the workbench is the open one', () => {
  expect(
    installed
      .map(([folder]) => nameOf(folder))
      .filter((name) => name.startsWith('@univerjs-pro/') || name === '@univerjs/presets'),
  ).toEqual([]);
  const univer = installed.filter(([folder]) => nameOf(folder).startsWith('@univerjs/'));
  expect(univer.length).toBeGreaterThan(0);
  const others = univer.map(([folder, entry]) => [nameOf(folder), licenceOf(folder, entry)] as const);
  expect(others.filter(([, licence]) => !isPermissive(licence))).toEqual([]);
});

test('whoever installs the package installs nothing else: what it needs is bundled', () => {
  const about = json<Record<string, unknown>>('package.json');
  expect([about.dependencies, about.files]).toEqual([undefined, ['dist/lke.mjs', 'dist/lke-word.mjs']]);
});
