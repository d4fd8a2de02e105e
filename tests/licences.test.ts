import { readFileSync } from 'node:fs';
import path from 'node:path';

interface Entry {
  version?: string;
  license?: string;
  dev?: boolean;
  devOptional?: boolean;
  link?: boolean;
}

const root = path.join(__dirname, '..');
const json = <T>(file: string): T => JSON.parse(readFileSync(path.join(root, file), 'utf8')) as T;

const lock = json<{ packages: Record<string, Entry> }>('package-lock.json').packages;
const installed = Object.entries(lock).filter(([folder, { link }]) => folder !== '' && !link);
const production = installed.filter(([, { dev, devOptional }]) => !dev && !devOptional);
const nameOf = (folder: string): string => folder.split('node_modules/').at(-1)!;

const PERMISSIVE = [
  '0BSD',
  'Apache-2.0',
  'BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MIT/X11',
  'Python-2.0',
  'Unlicense',
  'Zlib',
  'WTFPL',
];

/** Published without a `license` field; read by a person in the package's LICENSE file or its repository's. */
const READ_BY_HAND: Record<string, string> = {
  '@univerjs/telemetry': 'Apache-2.0',
  // The published 0.1.1 left out the LICENSE of substack/node-buffers. Comes with exceljs' old unzipper, which we do not call.
  buffers: 'MIT',
};

/** `(MIT OR GPL-3.0)` leaves the choice to us; `MIT AND Zlib` asks for both. */
function isPermissive(expression: string): boolean {
  const bare = expression.replace(/[()]/g, '');
  if (/ AND /i.test(bare)) return bare.split(/ AND /i).every(isPermissive);
  if (/ OR /i.test(bare)) return bare.split(/ OR /i).some(isPermissive);
  return PERMISSIVE.includes(bare.replace(/\*$/, '').trim());
}

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

test('what ships is under permissive licences', () => {
  expect(production.length).toBeGreaterThan(5);
  const others = production
    .map(([folder, entry]) => [nameOf(folder), licenceOf(folder, entry)] as const)
    .filter(([, licence]) => !isPermissive(licence));
  expect(others).toEqual([]);
});

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

test('office.js is only for tests and the workbench: its licence forbids publishing it', () => {
  const { dependencies } = json<{ dependencies: Record<string, string> }>('package.json');
  expect(dependencies).not.toHaveProperty('@microsoft/office-js');
});
