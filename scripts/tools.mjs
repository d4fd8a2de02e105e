/** What the tests need beyond npm: found, or installed where that is allowed (root on Debian), or said aloud. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const onPath = (name) => spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).stdout?.trim() || undefined;

const TOOLS = [
  {
    name: 'Chromium',
    packages: ['chromium', 'fonts-liberation'],
    suites: 'tests/e2e, tests/taskpane/pane',
    find: () =>
      [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
        (file) => file && existsSync(file),
      ),
  },
  {
    name: 'LibreOffice',
    packages: ['libreoffice-calc'],
    suites: 'tests/oracle, tests/files/libreoffice',
    find: () => onPath('soffice') ?? onPath('libreoffice'),
  },
  { name: 'xmllint', packages: ['libxml2-utils'], suites: 'tests/manifest (XSD)', find: () => onPath('xmllint') },
];

function mayInstall() {
  const isDebian = existsSync('/etc/os-release') && /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'));
  return isDebian && process.getuid?.() === 0 && onPath('apt-get') !== undefined;
}

function install(packages) {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (args) => spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env: environment });
  run(['update', '-qq']);
  run(['install', '-y', '-qq', '--no-install-recommends', ...packages]);
}

/** @returns {string[]} the names of what is still missing */
export function provideTools() {
  const missing = () => TOOLS.filter((tool) => !tool.find());
  const wanted = missing().flatMap((tool) => tool.packages);
  if (wanted.length > 0 && mayInstall()) {
    console.log(`Memasang / installing: ${wanted.join(' ')}`);
    install(wanted);
  }
  for (const { name, suites, packages } of missing()) {
    console.log(`\nDILEWATI / SKIPPED: ${suites} (tidak ada / no ${name}).`);
    console.log(`Pasang / install: sudo apt-get install -y --no-install-recommends ${packages.join(' ')}\n`);
  }
  return missing().map((tool) => tool.name);
}
