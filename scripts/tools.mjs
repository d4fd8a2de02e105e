/** What the tests need beyond npm: found, or installed where that is allowed (root on Debian), or said aloud. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const onPath = (name) => spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).stdout?.trim() || undefined;

const HEADLESS = '/usr/bin/chromium-headless-shell';
/** The one without windows first: it shows the same pages in less of the processor's time. */
const CHROMIUMS = [HEADLESS, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** @returns the browser to test in, where there is one. */
export const findChromium = () => [process.env.CHROMIUM, ...CHROMIUMS].find((file) => file && existsSync(file));

/**
 * `mark`: what stands in a test file, or in what it imports, that uses the tool.
 * `quicker`: what does the same sooner; installed where that is allowed, and nobody minds where there is none.
 */
const TOOLS = [
  {
    name: 'Chromium',
    packages: ['chromium', 'fonts-liberation'],
    mark: /from 'playwright-core'/,
    find: findChromium,
    quicker: {
      packages: ['chromium-headless-shell', 'fonts-liberation'],
      isThere: () => existsSync(process.env.CHROMIUM ?? HEADLESS),
    },
  },
  {
    name: 'LibreOffice',
    packages: ['libreoffice-calc'],
    mark: /'soffice'/,
    find: () => onPath('soffice') ?? onPath('libreoffice'),
  },
  { name: 'nginx', packages: ['nginx'], mark: /'nginx'/, find: () => onPath('nginx') },
  { name: 'Caddy', packages: ['caddy'], mark: /'caddy'/, find: () => onPath('caddy') },
  { name: 'xmllint', packages: ['libxml2-utils'], mark: /'xmllint'/, find: () => onPath('xmllint') },
];

const ENDINGS = ['', '.ts', '.tsx', '.mjs', '/index.ts', '/index.mjs'];
const isCode = (file) => /\.(tsx?|m?js)$/.test(file) && existsSync(file);

/** A file and what it imports, of the project's own. */
function closure(file, seen = new Map()) {
  if (seen.has(file)) return seen;
  const text = readFileSync(file, 'utf8');
  seen.set(file, text);
  for (const [, specifier] of text.matchAll(/(?:from|import\()\s*'(\.[^']*)'/g)) {
    const bare = path.resolve(path.dirname(file), specifier);
    const found = ENDINGS.map((ending) => bare + ending).find(isCode);
    if (found) closure(found, seen);
  }
  return seen;
}

/**
 * @param {readonly string[]} files test files, by absolute paths.
 * @returns {string[]} the names of the tools that these use.
 */
export function toolsFor(files) {
  const seen = new Map();
  for (const file of files) closure(file, seen);
  const texts = [...seen.entries()].filter(([file]) => file !== new URL(import.meta.url).pathname).map(([, text]) => text);
  return TOOLS.filter(({ mark }) => texts.some((text) => mark.test(text))).map(({ name }) => name);
}

function mayInstall() {
  const isDebian = existsSync('/etc/os-release') && /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'));
  return isDebian && process.getuid?.() === 0 && onPath('apt-get') !== undefined;
}

function install(packages, errors = 'inherit') {
  // Runlevel 1: a server that is installed for the tests is not started as a service.
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  const run = (args, said) => spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', said], env: environment }).status === 0;
  const all = ['install', '-y', '-qq', '--no-install-recommends', ...packages];
  console.log(`Memasang / installing: ${packages.join(' ')}`);
  // The lists of a fresh machine are empty, those of an old one name what is there no more.
  if (!run(all, 'ignore') && run(['update', '-qq'], errors)) run(all, errors);
}

/**
 * @param {readonly string[]} names of the tools that are needed.
 * @returns {string[]} the names of what is still missing.
 */
export function provideTools(names) {
  const tools = TOOLS.filter(({ name }) => names.includes(name));
  const missing = () => tools.filter((tool) => !tool.find());
  if (mayInstall()) {
    for (const { quicker } of tools) if (quicker && !quicker.isThere()) install(quicker.packages, 'ignore');
    const wanted = missing().flatMap(({ packages }) => packages);
    if (wanted.length > 0) install(wanted);
  }
  for (const { name, packages } of missing()) {
    console.log(`\nDILEWATI / SKIPPED: yang butuh / what needs ${name}.`);
    console.log(`Pasang / install: sudo apt-get install -y --no-install-recommends ${packages.join(' ')}\n`);
  }
  return missing().map((tool) => tool.name);
}
