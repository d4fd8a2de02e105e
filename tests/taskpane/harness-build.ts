/** Bundles the harness and serves it on a port of its own. */
import { createServer, type Server } from 'node:http';
import { readFileSync } from 'node:fs';
import { type AddressInfo } from 'node:net';
import path from 'node:path';
import { build, type Plugin } from 'esbuild';
import { headersFor } from '../../scripts/hosting.mjs';
import { once } from '../once';

const root = path.resolve(__dirname, '../..');

/** Office.js for a pane that talks to the strict host in the page itself. */
const CLIENT = 'excel-win32-16.01.js';
const client = path.join(path.dirname(require.resolve('@microsoft/office-js/dist/office.js')), CLIENT);

const WORKER = 'src/taskpane/worker/worker.ts';

/** The product's bundler finds the worker by `new URL(…, import.meta.url)`; this one is told where it is served. */
const workerServed: Plugin = {
  name: 'worker-served',
  setup: ({ onLoad }) =>
    onLoad({ filter: /worker[\\/]start\.ts$/ }, () => ({
      contents: "export const startWorker = () => new Worker('/worker.js');",
      loader: 'ts',
    })),
};

/** Scripts by the names under which they are served; what the pane loads late is a file of its own. */
function bundle(outdir: string): Promise<unknown> {
  const bundled = {
    absWorkingDir: root,
    outdir,
    bundle: true,
    target: 'es2022',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  } as const;
  return Promise.all([
    build({
      ...bundled,
      entryPoints: { harness: 'tests/taskpane/harness.tsx' },
      format: 'esm',
      splitting: true,
      plugins: [workerServed],
    }),
    build({ ...bundled, entryPoints: { worker: WORKER }, format: 'iife' }),
  ]);
}

/** The page as the pane's own template draws it, with the harness in place of Office. */
function page(): string {
  const template = readFileSync(path.join(root, 'src/taskpane/taskpane.html'), 'utf8');
  return template
    .replace(/<script [^>]*office\.js[^>]*><\/script>/, '')
    .replace('</body>', '<script type="module" src="/harness.js"></script></body>');
}

export async function serveHarness(): Promise<{ address: string; close(): void }> {
  const scripts = await once('harness', bundle);
  const server: Server = createServer((request, response) => {
    const script = /^\/([\w.-]+\.js)$/.exec(request.url ?? '')?.[1];
    // As every server is told to; the names here are not made of the contents, so nothing is kept.
    response.writeHead(200, { ...headersFor(script ?? 'taskpane.html'), 'Cache-Control': 'no-store' });
    response.end(script ? readFileSync(script === CLIENT ? client : path.join(scripts, script)) : page());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}
