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
async function freshProfile(folder: string): Promise<string> {
  const settings =
    '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">' +
    '<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>';
  await mkdir(join(folder, 'profile/user'), { recursive: true });
  await writeFile(join(folder, 'profile/user/registrymodifications.xcu'), settings);
  return `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
}

/** Memory is taken in large pages, well ahead, and kept: to ask for it bit by bit is half of a start. */
const KEEPING = {
  ...process.env,
  GLIBC_TUNABLES: ['trim_threshold=1073741824', 'mmap_threshold=1073741824', 'hugetlb=1', 'top_pad=67108864']
    .map((tunable) => `glibc.malloc.${tunable}`)
    .join(':'),
};

/** @param folder where the files are. @returns the folder of what was made of them. */
export async function convert(folder: string, files: readonly string[], to: string, timeout: number): Promise<string> {
  const out = join(folder, 'out');
  const args = [await freshProfile(folder), '--headless', '--convert-to', to, '--outdir', out];
  await promisify(execFile)('soffice', [...args, ...files.map((file) => join(folder, file))], { timeout, env: KEEPING });
  return out;
}

/** @returns the same workbook as LibreOffice computes and writes it. */
export async function converted(bytes: Uint8Array, to: 'xlsx' | 'pdf'): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'lke-'));
  try {
    await writeFile(join(folder, 'in.xlsx'), bytes);
    const out = await convert(folder, ['in.xlsx'], to, 120_000);
    return await readFile(join(out, `in.${to}`));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
