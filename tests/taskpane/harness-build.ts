/** Bundles the harness and serves it on a port of its own. */
import { createServer, type Server } from 'node:http';
import { readFileSync } from 'node:fs';
import { type AddressInfo } from 'node:net';
import path from 'node:path';
import webpack from 'webpack';
import { headersFor } from '../../scripts/hosting.mjs';

const root = path.resolve(__dirname, '../..');
const out = path.join(root, '.cache/harness');

/** Office.js for a pane that talks to the strict host in the page itself. */
const CLIENT = 'excel-win32-16.01.js';
const client = path.join(path.dirname(require.resolve('@microsoft/office-js/dist/office.js')), CLIENT);

const config: webpack.Configuration = {
  mode: 'production',
  optimization: { minimize: false },
  devtool: false,
  context: root,
  entry: { harness: './tests/taskpane/harness.tsx' },
  output: { path: out, filename: '[name].js' },
  resolve: { extensions: ['.ts', '.tsx', '.mjs', '.js'] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        use: {
          loader: 'swc-loader',
          options: {
            jsc: {
              target: 'es2022',
              parser: { syntax: 'typescript', tsx: true },
              transform: { react: { runtime: 'automatic', development: false } },
            },
          },
        },
      },
    ],
  },
  cache: {
    type: 'filesystem',
    buildDependencies: { config: [__filename] },
    cacheDirectory: path.join(root, '.cache/webpack'),
    name: 'harness',
  },
};

export function buildHarness(): Promise<void> {
  return new Promise((resolve, reject) => {
    const compiler = webpack(config);
    compiler.run((error, stats) => {
      const failure = error ?? (stats?.hasErrors() ? new Error(stats.toString({ all: false, errors: true })) : undefined);
      compiler.close(() => (failure ? reject(failure) : resolve()));
    });
  });
}

/** The page as the pane's own template draws it, with the harness in place of Office. */
function page(): string {
  const template = readFileSync(path.join(root, 'src/taskpane/taskpane.html'), 'utf8');
  return template
    .replace(/<script [^>]*office\.js[^>]*><\/script>/, '')
    .replace('</body>', '<script src="/harness.js"></script></body>');
}

export async function serveHarness(): Promise<{ address: string; close(): void }> {
  const server: Server = createServer((request, response) => {
    const script = /^\/([\w.-]+\.js)$/.exec(request.url ?? '')?.[1];
    // As every server is told to; the names here are not made of the contents, so nothing is kept.
    response.writeHead(200, { ...headersFor(script ?? 'taskpane.html'), 'Cache-Control': 'no-store' });
    response.end(script ? readFileSync(script === CLIENT ? client : path.join(out, script)) : page());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}
