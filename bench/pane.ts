/**
 * The pane in Chromium: what is fetched before it can be used, how soon that is, and how long an edit takes to its verdict on
 * screen. The peer is the least that Fluent can be: a theme, tabs, a field and a button.
 */
import { createServer, type Server } from 'node:http';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { headersFor } from '../scripts/hosting.mjs';
import { chromiumPath, launch } from '../tests/chromium';
import { serveHarness } from '../tests/taskpane/harness-build';
import type { Figure } from './measure';
import { sizes } from './sizes';

const root = fileURLToPath(new URL('..', import.meta.url));
const TIMES = 7;
const CODE = 'A.I.1.ii.b';
const ANSWERS = ['C', 'A'];
/** Milliseconds: what a person does not notice. */
const TASK = 50;

/** Excel as a pane finds it that is opened beside a workbook that is busy. */
const OFFICE = `
const kept = { get: () => null, set() {}, saveAsync() {} };
window.Excel = { run: () => new Promise(() => {}) };
window.Office = {
  onReady: async () => ({ host: 'Excel' }),
  HostType: { Excel: 'Excel' },
  context: { requirements: { isSetSupported: () => true }, document: { settings: kept } },
};`;

const LEAST = `
import { Button, Field, FluentProvider, Input, Tab, TabList, webLightTheme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
createRoot(document.getElementById('root')).render(
  <FluentProvider theme={webLightTheme}>
    <TabList selectedValue="one"><Tab value="one">One</Tab><Tab value="two">Two</Tab></TabList>
    <Field label="Unit"><Input /></Field>
    <Button appearance="primary">Make</Button>
  </FluentProvider>,
);`;

async function leastOfFluent(): Promise<Uint8Array> {
  const { outputFiles } = await build({
    stdin: { contents: LEAST, resolveDir: root, loader: 'tsx' },
    ...{ bundle: true, write: false, minify: true, target: 'es2021', jsx: 'automatic' },
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return outputFiles[0]!.contents;
}

/** The built pane under its own address, the peer under `/least`. */
async function served(least: Uint8Array): Promise<{ address: string; server: Server }> {
  const server = createServer((request, response) => {
    const name = /^\/([\w.-]+)/.exec(request.url ?? '')?.[1] ?? '';
    response.setHeader('content-type', name.endsWith('.js') ? 'text/javascript' : 'text/html');
    if (name === 'least') return void response.end('<div id="root"></div><script src="/least.js"></script>');
    if (name === 'least.js') return void response.end(least);
    if (name === 'favicon.ico') return void response.writeHead(204).end();
    for (const [header, value] of Object.entries(headersFor(name))) response.setHeader(header, value);
    response.end(readFileSync(path.join(root, 'dist', name)));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

/** tsx names functions through a helper that a page lacks. */
const NAMES = { content: 'globalThis.__name = (it) => it;' };

const middle = (figures: readonly number[]): number => [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)]!;

/** Waits for a tab and a button, and for the frame in which they are painted. @returns ms since the navigation. */
const usable = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((done) => {
        const look = () =>
          document.querySelector('[role=tab]') && document.querySelector('button:not([disabled])')
            ? requestAnimationFrame(() => setTimeout(() => done(performance.now())))
            : requestAnimationFrame(look);
        look();
      }),
  );

async function interactive(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 320, height: 700 } });
  await context.addInitScript(NAMES);
  await context.route('**/office.js', (route) => route.fulfill({ contentType: 'text/javascript', body: OFFICE }));
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'commit' });
  const took = await usable(page);
  await context.close();
  return took;
}

/** An answer typed into the workbook. @returns ms until the total on screen is another, and the longest task meanwhile. */
const edited = (page: Page, at: string, value: string): Promise<{ took: number; longest: number }> =>
  page.evaluate(
    ([address, answer]) =>
      new Promise((done) => {
        const [sheet, cell] = address!.split('!') as [string, string];
        const shown = () => document.querySelector('[data-testid=total]')?.textContent;
        const [before, start] = [shown(), performance.now()];
        let longest = 0;
        const tasks = new PerformanceObserver((list) =>
          list.getEntries().forEach(({ duration }) => (longest = Math.max(longest, duration))),
        );
        tasks.observe({ type: 'longtask' });
        const look = () => {
          if (shown() === before) return void requestAnimationFrame(look);
          const took = performance.now() - start;
          // A task is told of once it is over.
          setTimeout(() => (tasks.disconnect(), done({ took, longest })), 200);
        };
        window.door.type(sheet, cell, answer!);
        look();
      }),
    [at, value],
  );

async function edits(browser: Browser): Promise<Figure[]> {
  const harness = await serveHarness();
  try {
    const page = await browser.newPage({ viewport: { width: 320, height: 700 } });
    await page.addInitScript(NAMES);
    await page.goto(`${harness.address}/?lkes=1&fill=1`);
    await page.getByRole('tab', { name: 'Hasil' }).click();
    await page.getByTestId('total').waitFor();
    const at = await page.evaluate((code) => window.cellOf(code), CODE);
    const found: { took: number; longest: number }[] = [];
    for (let n = 0; n < TIMES * 2; n++) found.push(await edited(page, at, ANSWERS[n % 2]!));
    // The first ones are those of a page whose code nobody has run yet.
    const warm = found.slice(TIMES);
    const note = 'of it 300 ms of waiting for the end of the typing';
    return [
      { work: 'an edit to its verdict on screen', ours: middle(warm.map(({ took }) => took)), unit: 'ms', note },
      {
        work: 'longest task in the way of an edit',
        ours: Math.max(...warm.map((one) => one.longest)),
        unit: 'ms',
        goal: TASK,
        note: `${TIMES} edits after ${TIMES} others; 0: none over ${TASK} ms`,
      },
    ];
  } finally {
    harness.close();
  }
}

export async function pane(): Promise<Figure[]> {
  const least = await leastOfFluent();
  const { functions, pane: start } = sizes();
  const peer = "Fluent's own least pane";
  const transferred: Figure[] = [
    { work: 'functions.js, gzipped', ours: functions, unit: 'KB', goal: 60 },
    { work: 'pane at its start, gzipped', ours: start, unit: 'KB', goal: 200 },
    { work: 'pane at its start, gzipped', ours: start, unit: 'KB', peer, theirs: gzipSync(least, { level: 9 }).length / 1024 },
  ];
  if (!chromiumPath) return transferred;
  const browser = await launch();
  const { address, server } = await served(least);
  try {
    const times = async (url: string) => {
      const found: number[] = [];
      for (let n = 0; n < TIMES; n++) found.push(await interactive(browser, url));
      return middle(found);
    };
    const theirs = await times(`${address}/least`);
    const ours = await times(`${address}/taskpane.html`);
    return [...transferred, { work: 'pane, until it can be used', ours, unit: 'ms', peer, theirs }, ...(await edits(browser))];
  } finally {
    server.close();
    await browser.close();
  }
}
