/** `npm run excel`: builds the add-in, serves it over https with a trusted development certificate, opens Excel with it. */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import webpack from 'webpack';
import { serve } from '../workbench/server.mjs';
import configsOf from '../webpack.config.mjs';
import { desktopExcel } from './desktop-excel.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const PORT = 3000;

const { found, why } = desktopExcel();
if (!found) {
  console.error(`Excel tidak dapat dibuka: ${why}. Pakai npm run workbench. / Excel cannot be started; use npm run workbench.`);
  process.exit(1);
}

const compiler = webpack(configsOf({}, { mode: 'development' }));
await new Promise((resolve, reject) =>
  compiler.run((error, stats) =>
    compiler.close(() => (error || stats.hasErrors() ? reject(error ?? new Error(stats.toString('errors-only'))) : resolve())),
  ),
);
const certificates = createRequire(import.meta.url)('office-addin-dev-certs');
const { key, cert } = await certificates.getHttpsServerOptions();
await serve({ port: PORT, key, cert, root: path.join(root, 'dist') });
console.log(`Add-in di / add-in at https://localhost:${PORT}. Berhenti / stop: Ctrl+C, lalu / then npm stop.`);
spawn('npx', ['office-addin-debugging', 'start', 'manifest.xml', 'desktop', '--no-debug'], {
  cwd: root,
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
