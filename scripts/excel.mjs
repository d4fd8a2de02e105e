/** `npm run excel`: builds the add-in, serves it over https with a trusted development certificate, opens Excel with it. */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '../workbench/server.mjs';
import { build } from './build.mjs';
import { desktopExcel } from './desktop-excel.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const PORT = 3000;

const { found, why } = desktopExcel();
if (!found) {
  console.error(`Excel tidak dapat dibuka: ${why}. Pakai npm run workbench. / Excel cannot be started; use npm run workbench.`);
  process.exit(1);
}

const out = path.join(root, 'dist');
await build({ out, mode: 'development' });
const certificates = createRequire(import.meta.url)('office-addin-dev-certs');
const { key, cert } = await certificates.getHttpsServerOptions();
await serve({ port: PORT, key, cert, root: out });
console.log(`Add-in di / add-in at https://localhost:${PORT}. Berhenti / stop: Ctrl+C, lalu / then npm stop.`);
spawn('npx', ['office-addin-debugging', 'start', 'manifest.xml', 'desktop', '--no-debug'], {
  cwd: root,
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
