/** The body's own way of writing reports, as a file of the command line. */
import { readFile } from 'node:fs/promises';
import type { Profile } from '../report/profile-schema';
import type { Language } from '../texts';
import { systemReason } from './judge';
import { CliError } from './say';
import { where } from './where';

/** @throws CliError with the first reason why the file is no profile. */
export async function profileFrom(path: string | boolean | undefined, language: Language): Promise<Profile | undefined> {
  if (path === undefined) return undefined;
  const file = String(path);
  const text = await readFile(where(file), 'utf8').catch((error: unknown) => {
    throw new CliError('report.profile', { file, reason: `${systemReason(error, language)}.` });
  });
  const { parseProfile } = await import('../report/profile-schema');
  // Editors of Windows begin a file with a byte order mark.
  const read = parseProfile(text.replace(/^\ufeff/, ''), language);
  if (read.ok) return read.profile;
  const { path: at, message } = read.errors[0]!;
  throw new CliError('report.profile', { file, reason: at ? `${at}: ${message}` : message });
}
