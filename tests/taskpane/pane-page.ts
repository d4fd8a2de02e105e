/** The harness in Chromium, 320 pixels wide: a fresh page for every test, and no complaint on its console. */
import AxeBuilder from '@axe-core/playwright';
import { type Browser, type BrowserContext, type Page } from 'playwright-core';
import { launch } from '../chromium';
import { buildHarness, serveHarness } from './harness-build';

const WIDTH = 320;

/** @param given hears of each test's page before the test begins, and of the address of the harness. */
export function onFreshPages(given: (page: Page, address: string) => void): void {
  let browser: Browser;
  let served: Awaited<ReturnType<typeof serveHarness>>;
  let context: BrowserContext;
  let complaints: string[];

  beforeAll(async () => {
    await buildHarness();
    [served, browser] = await Promise.all([serveHarness(), launch()]);
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    served?.close();
  });
  beforeEach(async () => {
    context = await browser.newContext({ viewport: { width: WIDTH, height: 700 }, acceptDownloads: true });
    const page = await context.newPage();
    complaints = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    given(page, served.address);
  });
  afterEach(async () => {
    await context.close();
    expect(complaints).toEqual([]);
  });
}

/** Both languages and both themes, each once: what is asked of every view. */
export const LOOKS = [
  ['id', ''],
  ['en', '&dark'],
] as const;

export async function speak(page: Page, language: string): Promise<void> {
  await page.addInitScript((chosen) => localStorage.setItem('zi-lke.pane', JSON.stringify({ language: chosen })), language);
}

/** What axe finds. */
const violations = async (page: Page): Promise<string[]> =>
  (await new AxeBuilder({ page }).analyze()).violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));

/** What is cut off at the side. */
const tooWide = (page: Page): Promise<string[]> =>
  page.evaluate(
    (width) =>
      [document.documentElement, ...document.querySelectorAll<HTMLElement>('#root *')]
        .filter(
          (one) =>
            one.getBoundingClientRect().right > width + 0.5 || (one.matches('html, main') && one.scrollWidth > one.clientWidth),
        )
        .map((one) => `cut off: ${one.tagName} ${one.innerText}`),
    WIDTH,
  );

export const faults = async (page: Page): Promise<string[]> => [...(await violations(page)), ...(await tooWide(page))];
