/** `npm run lke -- check lke.xlsx`: the command line from the sources as they are; it is put together in less than a second. */
import { mkdirSync, renameSync, rmdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildCli, CLI_FILES } from './build-cli.mjs';

const cache = fileURLToPath(new URL('../.cache', import.meta.url));
const own = path.join(cache, `lke-${process.pid}`);

mkdirSync(own, { recursive: true });
await buildCli(path.join(own, 'lke.mjs'));
// Another call may be reading the old ones.
for (const name of CLI_FILES) renameSync(path.join(own, name), path.join(cache, name));
rmdirSync(own);
await import(pathToFileURL(path.join(cache, 'lke.mjs')).href);
