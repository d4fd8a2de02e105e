/** What a browser fetches at start, gzipped. Builds dist/ where it is not there. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const root = fileURLToPath(new URL('..', import.meta.url));
const inDist = (name: string) => path.join(root, 'dist', name);

const gzippedKb = (...names: string[]): number =>
  names.reduce((sum, name) => sum + gzipSync(readFileSync(inDist(name)), { level: 9 }).length, 0) / 1024;

export function sizes(): { functions: number; pane: number } {
  if (!existsSync(inDist('taskpane.js')) || !existsSync(inDist('functions.js')))
    execFileSync(process.execPath, [path.join(root, 'scripts/build.mjs')], { cwd: root });
  return { functions: gzippedKb('functions.js'), pane: gzippedKb('taskpane.html', 'functions.js', 'taskpane.js') };
}
