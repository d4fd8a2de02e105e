/** LibreOffice as an independent engine: many workbooks recalculated in one run. */
import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

export const hasLibreOffice = spawnSync('soffice', ['--version'], { timeout: 30_000 }).status === 0;

const HOW =
  'not run: LibreOffice (soffice) is absent; install it with `apt-get install libreoffice-calc` or from libreoffice.org';

/** As describe; without LibreOffice says how to get it, and fails where nobody would read that (CI=true). */
export function describeWithLibreOffice(name: string, tests: () => void): void {
  if (hasLibreOffice) describe(name, tests);
  else
    test(name, () => {
      if (process.env.CI === 'true') throw new Error(HOW);
      console.warn(`${name}: ${HOW}`);
    });
}

const TIMEOUT = 300_000;

/**
 * @param files workbooks without computed values.
 * @returns the same workbooks, in the same order, with every formula computed by LibreOffice.
 */
export async function recalculated(files: readonly Uint8Array[]): Promise<Uint8Array[]> {
  const folder = await mkdtemp(join(tmpdir(), 'lke-oracle-'));
  try {
    const names = files.map((_, index) => `${String(index).padStart(4, '0')}.xlsx`);
    await Promise.all(names.map((name, index) => writeFile(join(folder, name), files[index]!)));
    // A profile of its own: another LibreOffice that is running would take the job and drop it.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const sources = names.map((name) => join(folder, name));
    const out = join(folder, 'out');
    const options = ['--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', out];
    await promisify(execFile)('soffice', [profile, ...options, ...sources], { timeout: TIMEOUT });
    return await Promise.all(names.map(async (name) => new Uint8Array(await readFile(join(out, name)))));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
