/** `npm run dev`: the workbench, built again when a source is saved; what is open in the browser then loads again. */
import http from 'node:http';
import { fileURLToPath } from 'node:url';
import { rspack } from '@rspack/core';
import { clear } from '../workbench/built.mjs';
import configs from '../workbench/rspack.config.mjs';
import { serve } from '../workbench/server.mjs';
import { toReload } from './dev-changes.mjs';

const PORT = 5173;
const RELOAD = fileURLToPath(new URL('dev-reload.js', import.meta.url));

/** Tells every open page what was built; on a port of its own, so that the workbench's server stays as it is. */
async function announcer() {
  const open = new Set();
  const server = http.createServer((request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'access-control-allow-origin': '*' }).flushHeaders();
    open.add(response);
    request.on('close', () => open.delete(response));
  });
  await new Promise((resolve) => server.listen(0, 'localhost', resolve));
  return { port: server.address().port, tell: (what) => open.forEach((response) => response.write(`data: ${what}\n\n`)) };
}

const changes = await announcer();

/** No `eval` in source maps: the pane's Content-Security-Policy holds here, too. */
const forDevelopment = (config) => ({
  ...config,
  mode: 'development',
  devtool: 'cheap-module-source-map',
  cache: { type: 'memory' },
  ...(config.name === 'page' && {
    entry: { page: [config.entry.page, RELOAD] },
    plugins: [...config.plugins, new rspack.DefinePlugin({ CHANGES_PORT: changes.port })],
  }),
});

let built;
let server;

async function show(stats) {
  const hashes = Object.fromEntries(stats.stats.map(({ compilation }) => [compilation.name, compilation.hash]));
  const what = built && toReload(built, hashes);
  built = hashes;
  if (what) changes.tell(what);
  server ??= await serve({ port: PORT }).catch(() => serve());
  console.log(`${new Date().toTimeString().slice(0, 8)}  ${server.url}${what ? `  (${what})` : ''}`);
}

console.log('Menyiapkan meja kerja… / Building the workbench…');
clear();
rspack(configs.map(forDevelopment)).watch({ aggregateTimeout: 100 }, (error, stats) => {
  if (error) throw error;
  if (stats.hasErrors()) return console.error(stats.toString({ all: false, errors: true, colors: process.stdout.isTTY }));
  void show(stats);
});
