/** What servers are told to send, and what is seen of a server that sends something else. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import JSZip from 'jszip';
import { checkHost } from '../../scripts/check-host.mjs';
import { headersFor, serverSettings } from '../../scripts/hosting.mjs';
import { manifestFiles } from '../../scripts/make-manifests.mjs';
import { archived } from '../../scripts/archive.mjs';
import { pageOf } from '../../scripts/pages.mjs';
import { serve } from '../../workbench/server.mjs';
import { functionMetadata } from '../functions/metadata';

const root = path.join(__dirname, '../..');
const read = (name: string) => readFileSync(path.join(root, name));

describe('headers', () => {
  test.each([
    ['functions.json', 'Access-Control-Allow-Origin', '*'],
    ['functions.js', 'Access-Control-Allow-Origin', '*'],
    ['functions-zi.json', 'Access-Control-Allow-Origin', '*'],
    ['taskpane.js', 'Access-Control-Allow-Origin', undefined],
    ['functions.json', 'Content-Type', 'application/json; charset=utf-8'],
    ['assets/icon-16.png', 'Content-Type', 'image/png'],
    ['assets/icon-16.png', 'Cache-Control', 'public, max-age=604800'],
    ['chunk-12-ab34cd56.js', 'Cache-Control', 'public, max-age=31536000, immutable'],
    ['taskpane.js', 'Cache-Control', 'public, max-age=300'],
    ['manifest.xml', 'Cache-Control', 'public, max-age=300'],
  ])('%s has %s: %s', (name, header, expected) => expect(headersFor(name)[header]).toBe(expected));

  test('each server is told the folder and the same of every kind of file', () => {
    const files = ['functions.js', 'functions.json', 'taskpane.html', 'assets/icon-16.png', 'chunk-1-abcd.js'];
    const made = serverSettings(files, 'https://zi.go.id/addin');
    expect(made['nginx.conf']).toContain('location /addin/ {');
    expect(made.Caddyfile).toContain('handle_path /addin/*');
    expect(made.Caddyfile).not.toMatch(/header Cache-Control/);
    for (const text of Object.values(made)) {
      expect(text).toContain('nosniff');
      for (const age of ['max-age=300', 'max-age=604800', 'max-age=31536000, immutable']) expect(text).toContain(age);
    }
  });
});

test('our own server sends the same, but for how long code is kept', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'served-'));
  const names = ['functions.json', 'functions.js', 'taskpane.html', 'icon-16.png'];
  for (const name of names) writeFileSync(path.join(folder, name), 'x');
  const { url, close } = await serve({ root: folder });
  try {
    for (const name of names) {
      const { headers } = await fetch(new URL(`/${name}`, url));
      const { 'Cache-Control': cache, ...others } = headersFor(name);
      const sent = Object.keys(others).map((header) => [header, headers.get(header)]);
      expect([name, Object.fromEntries(sent)]).toEqual([name, others]);
      expect([name, headers.get('cache-control')]).toEqual([name, name.endsWith('.png') ? cache : 'no-cache']);
    }
  } finally {
    await close();
    rmSync(folder, { recursive: true });
  }
});

describe('the archive', () => {
  const files = { 'situs/b.js': 'b', 'PASANG.md': 'cara', 'situs/a.png': new Uint8Array([1, 2]) };

  test('is the same byte for byte, whenever and in whatever order it is packed', async () => {
    const one = await archived('zi-lke-1.0.0', files);
    jest.useFakeTimers({ now: new Date('2031-05-05'), doNotFake: ['setImmediate', 'nextTick', 'setTimeout'] });
    const other = await archived('zi-lke-1.0.0', Object.fromEntries(Object.entries(files).reverse()));
    jest.useRealTimers();
    expect(Buffer.compare(Buffer.from(one), Buffer.from(other))).toBe(0);
  });

  test('names the sum of each of its files', async () => {
    const zip = await JSZip.loadAsync(await archived('zi-lke-1.0.0', files));
    const sums = await zip.file('zi-lke-1.0.0/SHA256SUMS')!.async('string');
    const lines = sums
      .trimEnd()
      .split('\n')
      .map((line) => line.split('  ') as [string, string]);
    expect(lines.map(([, name]) => name).sort()).toEqual(Object.keys(files).sort());
    for (const [sum, name] of lines) {
      const bytes = await zip.file(`zi-lke-1.0.0/${name}`)!.async('nodebuffer');
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sum);
    }
  });
});

describe('a deployed add-in', () => {
  interface Sent {
    status?: number;
    headers?: Record<string, string>;
    body?: string | Buffer;
  }
  /** What a server of this case sends otherwise; null takes a header away. */
  type Change = Record<string, { status?: number; headers?: Record<string, string | null>; body?: string }>;

  let server: Server;
  let address = '';
  let change: Change = {};
  let site: Record<string, string | Buffer> = {};

  const answer = (name: string): Sent => {
    const body = site[name];
    if (body === undefined) return { status: 404 };
    const other = change[name] ?? {};
    const headers = Object.entries({ ...headersFor(name), ...other.headers }).filter(([, value]) => value !== null);
    return {
      status: other.status ?? 200,
      headers: Object.fromEntries(headers) as Record<string, string>,
      body: other.body ?? body,
    };
  };

  beforeAll(async () => {
    server = createServer((request, response) => {
      const { status = 200, headers = {}, body = '' } = answer(decodeURIComponent(request.url!.replace('/addin/', '')));
      response.writeHead(status, headers).end(body);
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/addin`;
    const metadata = JSON.stringify(await functionMetadata());
    const ids = (JSON.parse(metadata) as { functions: { id: string }[] }).functions.map(({ id }) => id);
    const icons = [16, 32, 64, 80].map((size) => `assets/icon-${size}.png`);
    site = {
      ...manifestFiles(read('manifest.xml').toString(), metadata, { address, version: '1.2.3' }),
      'functions.json': metadata,
      'functions.js': `associate(${JSON.stringify(ids)})`,
      'taskpane.js': 'draw()',
      'taskpane.html': read('src/taskpane/taskpane.html')
        .toString()
        .replace('</head>', '<script src="functions.js"></script><script defer src="taskpane.js"></script></head>'),
      'bantuan.html': pageOf(read('assets/pages/bantuan.html').toString()),
      'mulai.html': pageOf(read('assets/pages/mulai.html').toString()),
      ...Object.fromEntries(icons.map((name) => [name, read(name)])),
    };
  });
  afterAll(() => new Promise((closed) => server.close(closed)));

  const told = async (asked = address) =>
    (await checkHost(asked)).problems.map(({ url, problem }) => `${path.basename(url)}: ${problem}`);

  test('that is well is well, and all it names was looked at', async () => {
    change = {};
    const { looked, problems } = await checkHost(address);
    expect(problems).toEqual([]);
    const names = looked.map((url) => url.replace(`${address}/`, '')).sort();
    expect(names).toEqual(
      Object.keys(site)
        .filter((name) => !/-(zi|lakip|skm)\./.test(name))
        .sort(),
    );
  });

  test.each<[string, Change, string]>([
    [
      'no CORS for the functions',
      { 'functions.json': { headers: { 'Access-Control-Allow-Origin': null } } },
      'functions.json: tanpa Access-Control-Allow-Origin',
    ],
    [
      'icons that may not be kept',
      { 'assets/icon-32.png': { headers: { 'Cache-Control': 'no-store' } } },
      'icon-32.png: ikon dikirim dengan no-store',
    ],
    [
      'code that is kept for months',
      { 'functions.js': { headers: { 'Cache-Control': 'max-age=9999999' } } },
      'functions.js: disimpan 9999999 detik',
    ],
    [
      'another type',
      { 'functions.js': { headers: { 'Content-Type': 'text/plain' } } },
      'functions.js: dikirim sebagai text/plain',
    ],
    ['a file that is not there', { 'taskpane.js': { status: 404 } }, 'taskpane.js: dijawab 404'],
    ['a page in place of a script', { 'taskpane.js': { body: '<!doctype html>' } }, 'taskpane.js: berisi halaman'],
    [
      'frames forbidden',
      { 'taskpane.html': { headers: { 'X-Frame-Options': 'DENY' } } },
      'taskpane.html: X-Frame-Options melarang',
    ],
    [
      'functions of another version',
      { 'functions.js': { body: 'associate(["ZI.VALUE"])' } },
      'manifest.xml: functions.js bukan dari versi yang sama',
    ],
    ['metadata that is damaged', { 'functions.json': { body: '{' } }, 'functions.json: bukan JSON'],
    [
      'a pane without its policy',
      { 'taskpane.html': { body: '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>' } },
      'taskpane.html: tanpa Content-Security-Policy',
    ],
    ['no manifest', { 'manifest.xml': { body: '<html></html>' } }, 'manifest.xml: bukan manifes add-in'],
  ])('%s is said', async (_, changed, expected) => {
    change = changed;
    expect((await told()).join('\n')).toContain(expected);
  });

  test('a manifest made for another address is said', async () => {
    change = { 'manifest.xml': { body: String(site['manifest.xml']).replaceAll('/addin/', '/lama/') } };
    expect((await told()).join('\n')).toContain('manifest.xml: dibuat untuk alamat lain');
  });

  test('a server that does not answer is said', async () =>
    expect(await told('http://127.0.0.1:9/addin')).toEqual([expect.stringContaining('manifest.xml: tidak terjangkau')]));
});
