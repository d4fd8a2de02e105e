/** Serves the built workbench on this machine only. Office's client comes straight from node_modules. */
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import http from 'node:http';
import https from 'node:https';
import { createRequire } from 'node:module';
import path from 'node:path';
import { headersFor } from '../scripts/hosting.mjs';
import { BUILT } from './built.mjs';

const OFFICE = path.dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/dist/office.js'));
const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/** What a deployed add-in is sent with does not know of styles and pictures of the page around it. */
const OF_PAGE = { '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml' };

/** The page around the pane is none of the add-in's: the pane's policy is not for it. */
const isAround = (file) => [OFFICE, path.join(BUILT, 'page')].some((folder) => file.startsWith(folder + path.sep));

/** As a deployed add-in is sent, but for code: that may be another one at the next look. */
function headersOf(file) {
  const { 'Content-Security-Policy': policy, ...others } = headersFor(path.basename(file));
  const sent = { ...others, ...(!isAround(file) && { 'Content-Security-Policy': policy }) };
  const type = sent['Content-Type'] ?? OF_PAGE[path.extname(file)] ?? 'application/octet-stream';
  return { ...sent, 'Content-Type': type, ...(path.extname(file) !== '.png' && { 'Cache-Control': 'no-cache' }) };
}

/** Over https the loader as Excel has it; over http, which the loader refuses, the client it would load. */
const clientTags = (secure) =>
  secure
    ? '<script src="/office/office.js"></script>'
    : '<script src="/office/excel-web-16.00.js"></script><script src="/shim/shim.js"></script>';

function fileOf(url, root) {
  const name = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  const [folder, rest] = name.startsWith('/office/') ? [OFFICE, name.slice('/office/'.length)] : [root, name.slice(1)];
  const file = path.join(folder, rest.endsWith('/') || rest === '' ? `${rest}index.html` : rest);
  return file.startsWith(folder + path.sep) ? file : undefined;
}

async function answer(request, response, { secure, root }) {
  if (request.url === '/' || request.url === '/page') return response.writeHead(302, { location: '/page/' }).end();
  const file = fileOf(request.url, root);
  const found = file && (await stat(file).catch(() => undefined));
  if (!found?.isFile()) return response.writeHead(404).end();
  for (const [header, value] of Object.entries(headersOf(file))) response.setHeader(header, value);
  if (root !== BUILT || !file.endsWith('taskpane.html')) return createReadStream(file).pipe(response);
  const html = await readFile(file, 'utf8');
  return response.end(html.replace(`<script src="${CDN}"></script>`, clientTags(secure)));
}

/**
 * @param {{ port?: number, key?: string | Buffer, cert?: string | Buffer, root?: string }} options port 0 takes any free one;
 *   with key and cert over https; another root than the workbench's is served as it is
 * @returns {Promise<{ url: string, close(): Promise<void> }>}
 */
export async function serve({ port = 0, key, cert, root = BUILT } = {}) {
  const secure = Boolean(key && cert);
  const handler = (request, response) =>
    void answer(request, response, { secure, root }).catch(() => response.writeHead(400).end());
  const server = secure ? https.createServer({ key, cert }, handler) : http.createServer(handler);
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, 'localhost', resolve));
  return {
    url: `${secure ? 'https' : 'http'}://localhost:${server.address().port}/page/`,
    close: () => new Promise((resolve) => (server.closeAllConnections(), server.close(resolve))),
  };
}
