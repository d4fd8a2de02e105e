/** A file appears whole or not at all, and never in place of another unless that was asked for. */
import { link, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { CliError } from './say';

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code ?? String(error);

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Renaming overwrites; a second link does not, whoever was quicker. */
async function putInPlace(temporary: string, path: string, overwrite: boolean): Promise<void> {
  if (overwrite) return rename(temporary, path);
  await link(temporary, path);
  await rm(temporary);
}

/**
 * @param path where the file shall stand, as it is named in messages too.
 * @throws CliError where it exists (without overwrite), its folder does not, or the disk refuses.
 */
export async function save(path: string, bytes: Uint8Array, overwrite: boolean, shownAs = path): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    await writeWhole(temporary, bytes);
    await putInPlace(temporary, path, overwrite);
  } catch (cause) {
    await rm(temporary, { force: true });
    const reason = codeOf(cause);
    if (reason === 'EEXIST') throw new CliError('out.exists', { file: shownAs });
    if (reason === 'ENOENT') throw new CliError('out.no-folder', { file: shownAs });
    throw new CliError('out.failed', { file: shownAs, reason }, { cause });
  }
}
