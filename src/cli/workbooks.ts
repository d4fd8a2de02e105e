/** The workbooks that a person means by folders and files. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { where } from './where';

/** Kinds that cannot be read are found too: a unit that sent one must not vanish from the recap without a word. */
const WORKBOOK = /\.(xlsx|xlsm|xltx|xltm|xlsb|xls|ods|csv)$/i;
/** What Excel and LibreOffice leave beside an open file, and what is hidden. */
const PASSED_OVER = /^(~\$|\.)/;

const byName = new Intl.Collator('id', { numeric: true }).compare;

async function inFolder(folder: string): Promise<string[]> {
  const entries = await readdir(where(folder), { withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.sort((a, b) => byName(a.name, b.name))) {
    if (PASSED_OVER.test(entry.name)) continue;
    const path = join(folder, entry.name);
    // A link to a folder is not followed: it may lead back to where it stands.
    if (entry.isDirectory()) found.push(...(await inFolder(path)));
    else if (WORKBOOK.test(entry.name)) found.push(path);
  }
  return found;
}

const isFolder = (path: string): Promise<boolean> =>
  stat(where(path)).then(
    (found) => found.isDirectory(),
    () => false,
  );

/**
 * @param words folders (with all folders in them) and files, as a person named them.
 * @param except a file that is not meant, such as the one to be written.
 * @returns each workbook once, in the order of the words; a file that is named is returned even where it does not exist.
 */
export async function workbooksIn(words: readonly string[], except?: string): Promise<string[]> {
  const found = new Map<string, string>();
  for (const word of words) {
    const paths = (await isFolder(word)) ? await inFolder(word) : [word];
    for (const path of paths) if (!found.has(where(path))) found.set(where(path), path);
  }
  if (except !== undefined) found.delete(where(except));
  return [...found.values()];
}
