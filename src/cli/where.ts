import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';

/** npm runs scripts at the project's root; a person means the folder they stand in. */
const standing = () => (process.env.npm_lifecycle_event === 'lke' && process.env.INIT_CWD) || process.cwd();

export const where = (path: string): string => resolve(standing(), path);

/** @param path as `where` gives it. */
export const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
