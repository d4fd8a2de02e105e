/** LibreOffice as a second opinion on our files. */
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
  if (hasLibreOffice) {
    describe(name, tests);
    return;
  }
  test(name, () => {
    if (process.env.CI === 'true') throw new Error(HOW);
    console.warn(`${name}: ${HOW}`);
  });
}

/** @returns the same workbook as LibreOffice computes and writes it. */
export async function converted(bytes: Uint8Array, to: 'xlsx' | 'pdf'): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'lke-'));
  try {
    const source = join(folder, 'in.xlsx');
    await writeFile(source, bytes);
    // A profile of its own: another LibreOffice that is running would take the job and drop it.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const out = join(folder, 'out');
    await promisify(execFile)('soffice', [profile, '--headless', '--convert-to', to, '--outdir', out, source], {
      timeout: 120_000,
    });
    return await readFile(join(out, `in.${to}`));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
