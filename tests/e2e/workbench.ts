/** The workbench as `npm run workbench` serves it, opened in Chromium. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createCA, createCert } from 'mkcert';
import type { Browser, Frame, Page } from 'playwright-core';
import type { GridEngine } from '../../workbench/grid/engine';
import type { SimulatedHost } from '../../host/host';
import { launch } from '../chromium';
import { once } from '../once';

const root = path.resolve(__dirname, '../..');
const artifacts = path.join(root, 'tests/artifacts');
const READY_MS = 240_000;

export interface Opened {
  page: Page;
  pane: Frame;
  /** Console errors, failed requests, requests to anywhere else. */
  complaints: string[];
  /** What was asked before work is dropped, and whether a person agrees. */
  dialogs: { asked: string[]; agree: boolean };
  shoot(name: string): Promise<void>;
  close(): Promise<void>;
}

/** What the page offers to tests; the objects live in the page. */
export interface InPage {
  host: SimulatedHost;
  engine: GridEngine;
}

function serving(options: readonly string[]): Promise<{ url: string; server: ChildProcess }> {
  const server = spawn(process.execPath, ['scripts/workbench.mjs', '--port', '0', ...options], { cwd: root });
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (piece: Buffer): void => {
      said += piece.toString();
      const url = /https?:\/\/localhost:\d+\/page\//.exec(said)?.[0];
      if (url) resolve({ url, server });
    };
    server.stdout.on('data', hear);
    server.stderr.on('data', hear);
    server.on('exit', () => reject(new Error(`the workbench did not start: ${said}`)));
    setTimeout(() => reject(new Error(`the workbench took too long: ${said}`)), READY_MS).unref();
  });
}

async function certificate(): Promise<string[]> {
  const authority = { organization: 'LKE ZI test', countryCode: 'ID', state: '-', locality: '-', validity: 1 };
  const { key, cert } = await createCert({ domains: ['localhost'], validity: 1, ca: await createCA(authority) });
  const folder = mkdtempSync(path.join(tmpdir(), 'lke-zi-'));
  const files = { key: path.join(folder, 'key.pem'), cert: path.join(folder, 'cert.pem') };
  writeFileSync(files.key, key);
  writeFileSync(files.cert, cert);
  return ['--key', files.key, '--cert', files.cert];
}

/** As somebody starts it for the first time: it is served once it is built. */
async function buildWorkbench(): Promise<void> {
  (await serving([])).server.kill();
}

/** @param secure over https, where the pane begins with the real loader office.js */
export async function openWorkbench({ secure = false } = {}): Promise<Opened> {
  await once('workbench', buildWorkbench);
  const { url, server } = await serving(['--built', ...(secure ? await certificate() : [])]);
  const browser: Browser = await launch();
  const context = await browser.newContext({
    // What is painted in software takes its time: no more of the grid than is needed.
    viewport: { width: 1000, height: 640 },
    reducedMotion: 'reduce',
    ignoreHTTPSErrors: true,
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const complaints = listen(page, new URL(url).origin);
  const dialogs: Opened['dialogs'] = { asked: [], agree: true };
  page.on('dialog', (dialog) => {
    dialogs.asked.push(dialog.type() === 'confirm' ? dialog.message() : dialog.type());
    void (dialogs.agree ? dialog.accept() : dialog.dismiss());
  });
  await page.goto(url, { timeout: READY_MS });
  const pane = await paneOf(page);
  mkdirSync(artifacts, { recursive: true });
  return {
    page,
    pane,
    complaints,
    dialogs,
    shoot: async (name) => void (await page.screenshot({ path: path.join(artifacts, `${name}.png`) })),
    close: async () => {
      await browser.close();
      server.kill();
    },
  };
}

async function paneOf(page: Page): Promise<Frame> {
  const element = await page.waitForSelector('#pane iframe', { timeout: 60_000 });
  const frame = (await element.contentFrame())!;
  await frame.waitForSelector('#tab-generate', { timeout: 60_000 });
  return frame;
}

function listen(page: Page, origin: string): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`page: ${error.message}`));
  page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !/^(blob|data):/.test(request.url())) complaints.push(`elsewhere: ${request.url()}`);
  });
  return complaints;
}
