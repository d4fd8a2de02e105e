/** `npm run lke -- check lke.xlsx`: the command line from the sources as they are; it is put together in less than a second. */
import { mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildCli } from './build-cli.mjs';

const cache = fileURLToPath(new URL('../.cache', import.meta.url));
const file = path.join(cache, 'lke.mjs');
const own = path.join(cache, `lke-${process.pid}.mjs`);

mkdirSync(cache, { recursive: true });
await buildCli(own);
// Another call may be reading the old one.
renameSync(own, file);
await import(pathToFileURL(file).href);
