/**
 * `npm run workbench [-- --port 5174 --open]`: the live sheet with the task pane beside it, without Excel.
 * With --key FILE --cert FILE it is served over https, and the pane begins with Office's own loader as in Excel.
 * With --built it is served as it was built last.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { serve } from '../workbench/server.mjs';

const DEFAULT_PORT = 5173;
const options = {
  port: { type: 'string' },
  open: { type: 'boolean' },
  built: { type: 'boolean' },
  key: { type: 'string' },
  cert: { type: 'string' },
};
const { values } = parseArgs({ options, strict: true });

const secure = values.key && values.cert ? { key: readFileSync(values.key), cert: readFileSync(values.cert) } : {};

/** The port asked for, or the usual one; where somebody has it already, any free one. */
async function serveSomewhere(port) {
  try {
    return await serve({ port, ...secure });
  } catch (error) {
    if (error.code !== 'EADDRINUSE' || values.port) throw error;
    return serve(secure);
  }
}

function open(url) {
  const [command, ...args] =
    process.platform === 'darwin' ? ['open'] : process.platform === 'win32' ? ['cmd', '/c', 'start', ''] : ['xdg-open'];
  spawn(command, [...args, url], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}

if (!values.built) {
  console.log('Menyiapkan meja kerja… / Building the workbench…');
  const { build } = await import('../workbench/build.mjs');
  await build();
}
const { url } = await serveSomewhere(values.port ? Number(values.port) : DEFAULT_PORT);
console.log(`Meja kerja / workbench: ${url}\nBerhenti / stop: Ctrl+C`);
if (values.open) open(url);
