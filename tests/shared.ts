/** Material that lies beside the project and is never committed; tests that use it are skipped where it is not. */
import { existsSync } from 'node:fs';
import path from 'node:path';

/** @returns the place of a file beside the project; undefined where it is not there. */
export function besideProject(name: string): string | undefined {
  const file = path.join(__dirname, '../../shared', name);
  return existsSync(file) ? file : undefined;
}
