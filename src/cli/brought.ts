/** `--rules file.json`: a regulation that arrived as a file, whole or as an amendment. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { give } from '../rules';
import type { Edition } from '../rules/schema';
import type { Language } from '../texts';
import { systemReason } from './judge';
import { CliError } from './say';
import { where } from './where';

/**
 * Makes the file's edition known to what follows.
 * @param path as the option names it; undefined = none.
 * @throws CliError with the first reason why the file is no edition.
 */
export async function takeRules(path: string | undefined, language: Language): Promise<Edition | undefined> {
  if (path === undefined) return undefined;
  const refused = (reason: string) => new CliError('rules.refused', { file: path, reason });
  const text = await readFile(where(path), 'utf8').catch((error: unknown) => {
    throw refused(`${systemReason(error, language)}.`);
  });
  // Only here: a check without such a file starts without the library that reads it.
  const [{ parseBrought }, { editionErrorText }] = await Promise.all([import('../rules/parse'), import('../texts/editions')]);
  // Editors of Windows begin a file with a byte order mark.
  const parsed = parseBrought(text.replace(/^\ufeff/, ''), basename(path), language);
  if (!parsed.ok) throw refused(editionErrorText(parsed.errors[0]!, language));
  give([parsed.edition]);
  return parsed.edition;
}
