/**
 * What is measured within one process, put together as the product is: tsx gives every function its name anew each time it
 * is made, which costs up to half of the time, and which no user and no peer pays.
 */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Figure } from './measure';

const root = fileURLToPath(new URL('..', import.meta.url));

export async function asShipped(): Promise<Figure[]> {
  const outfile = path.join(root, '.cache', `bench-${process.pid}.cjs`);
  await build({
    absWorkingDir: root,
    entryPoints: ['bench/within.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    packages: 'external',
    define: { 'import.meta.url': JSON.stringify(import.meta.url) },
    logLevel: 'warning',
  });
  try {
    const printed = execFileSync(process.execPath, [outfile], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
    return JSON.parse(printed) as Figure[];
  } finally {
    rmSync(outfile);
  }
}
