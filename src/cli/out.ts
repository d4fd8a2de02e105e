/** Where a result shall go: looked at before the work. */
import { realpath } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CliError } from './say';
import { exists, where } from './where';

/** Said before the work, not after it; `save` asks again. */
export async function refuseInTime(out: string, force: boolean): Promise<void> {
  if (!(await exists(dirname(where(out))))) throw new CliError('out.no-folder', { file: out });
  if (!force && (await exists(where(out)))) throw new CliError('out.exists', { file: out });
}

/** The way of a file without links, so that two names of one file are seen as one. */
export const realOf = (path: string): Promise<string> => realpath(where(path)).catch(() => where(path));
