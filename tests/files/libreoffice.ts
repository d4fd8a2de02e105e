/** LibreOffice as a second opinion on our files. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const NAMES = process.platform === 'win32' ? ['soffice.exe', 'soffice.com'] : ['soffice'];

/** Looked for and not started: a start takes half a second, and a score of test files ask. */
export const hasLibreOffice = (process.env.PATH ?? '')
  .split(delimiter)
  .some((folder) => NAMES.some((name) => existsSync(join(folder, name))));

const HOW =
  'not run: LibreOffice (soffice) is absent; install it with `apt-get install libreoffice-calc` or from libreoffice.org';

/** As describe; without LibreOffice says how to get it, and fails where nobody would read that (CI=true). */
export function describeWithLibreOffice(name: string, tests: () => void): void {
  if (hasLibreOffice) {
    describe(name, tests);
    return;
  }
  test(name, () => {
    if (process.env.CI === 'true') throw new Error(HOW);
    console.warn(`${name}: ${HOW}`);
  });
}

/** A profile of its own: another LibreOffice that is running would take the job and drop it. It believes no stored result. */
export async function freshProfile(folder: string): Promise<string> {
  const settings =
    '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">' +
    '<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>';
  await mkdir(join(folder, 'profile/user'), { recursive: true });
  await writeFile(join(folder, 'profile/user/registrymodifications.xcu'), settings);
  return `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
}

/** @returns the same workbook as LibreOffice computes and writes it. */
export async function converted(bytes: Uint8Array, to: 'xlsx' | 'pdf'): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'lke-'));
  try {
    const source = join(folder, 'in.xlsx');
    await writeFile(source, bytes);
    const profile = await freshProfile(folder);
    const out = join(folder, 'out');
    await promisify(execFile)('soffice', [profile, '--headless', '--convert-to', to, '--outdir', out, source], {
      timeout: 120_000,
    });
    return await readFile(join(out, `in.${to}`));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
