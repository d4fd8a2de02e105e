/** One `lke portal` at a time writes into a folder: two would take each other's files away. */
import { mkdir, readFile, rm, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CliError } from '../say';
import { exists, where } from '../where';

const NAME = '.lke-portal.lock';

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code ?? String(error);

/** Whether another process of that number runs here. */
function runs(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

async function take(path: string, shownAs: string): Promise<void> {
  try {
    await writeFile(path, String(process.pid), { flag: 'wx' });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    if (runs(Number(await readFile(path, 'utf8')))) throw new CliError('portal.running', { file: shownAs });
    // Left by one that was stopped.
    await rm(path, { force: true });
    await take(path, shownAs);
  }
}

/** @param out as the person named it; made where it is not there, and gone again where nothing was written. @throws CliError */
export async function alone<T>(out: string, work: () => Promise<T>): Promise<T> {
  const folder = where(out);
  const path = join(folder, NAME);
  const isNew = !(await exists(folder));
  try {
    await mkdir(folder, { recursive: true });
    await take(path, join(out, NAME));
  } catch (error) {
    if (error instanceof CliError) throw error;
    throw new CliError('out.failed', { file: out, reason: codeOf(error) }, { cause: error });
  }
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
    if (isNew) await rmdir(folder).catch(() => undefined);
  }
}
