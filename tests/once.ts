/** What several test files need built is built by the first of them, once in a run, while the others wait. */
import { existsSync, mkdtempSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const LOOK_AGAIN_MS = 100;

/** A script beside the tests is a run of its own. */
const RUN = process.env.LKE_TEST_RUN ?? mkdtempSync(join(tmpdir(), 'lke-run-'));

/** Where `once` puts what bears the name. */
export const folderOf = (name: string): string => join(RUN, name);

const firstOf = (path: string): Promise<boolean> =>
  mkdir(`${path}.begun`).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return false;
      throw error;
    },
  );

/**
 * @param make fills the empty folder that it is given.
 * @returns the folder, filled. @throws what `make` throws, in every file that waits.
 */
export async function once(name: string, make: (folder: string) => Promise<unknown>): Promise<string> {
  const folder = folderOf(name);
  const [making, failed] = [`${folder}.making`, `${folder}.failed`];
  if (await firstOf(folder)) {
    try {
      await mkdir(making);
      await make(making);
      await rename(making, folder);
    } catch (error) {
      await writeFile(failed, String(error));
      throw error;
    }
    return folder;
  }
  while (!existsSync(folder)) {
    if (existsSync(failed)) throw new Error(await readFile(failed, 'utf8'));
    await pause(LOOK_AGAIN_MS);
  }
  return folder;
}
