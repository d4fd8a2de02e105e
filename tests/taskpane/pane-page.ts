/** The harness in Chromium, 320 pixels wide: no complaint on its console, no request to anywhere but its server. */
import { type Browser, type BrowserContext, type Page } from 'playwright-core';
import type { Language } from '../../src/texts';
import { axe } from '../axe';
import { launch } from '../chromium';
import { serveHarness } from './harness-build';

const WIDTH = 320;

/** The pane in the browser: `open` gives it another workbook (see harness.tsx), `speak` chooses what it opens in from then on. */
export interface Pane {
  page: Page;
  open(query: string): Promise<void>;
  speak(language: string): void;
  /** Another person's browser, where nothing is stored and nothing loaded yet. */
  fresh(query: string, prepare?: (page: Page) => Promise<unknown>): Promise<Page>;
}

const newPage = async (context: BrowserContext, own: string, complaints: string[]): Promise<Page> => {
  const page = await context.newPage();
  const isOwn = (url: string): boolean => new URL(url).origin === own || /^(blob:http|data:)/.test(url);
  // Those of its worker, too.
  page.on('request', (request) => isOwn(request.url()) || complaints.push(`elsewhere: ${request.url()}`));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  return page;
};

/**
 * @param given hears of the pane before the first test of the file. Every test begins with a workbook and a pane of its own,
 * on one page: loading its script anew for each would be most of their time.
 */
export function onPane(given: (pane: Pane) => void): void {
  let browser: Browser;
  let served: Awaited<ReturnType<typeof serveHarness>>;
  let language = 'id';
  const complaints: string[] = [];
  const newContext = () =>
    browser.newContext({ viewport: { width: WIDTH, height: 700 }, acceptDownloads: true, reducedMotion: 'reduce' });

  beforeAll(async () => {
    [served, browser] = await Promise.all([serveHarness(), launch()]);
    const page = await newPage(await newContext(), served.address, complaints);
    await page.goto(`${served.address}/?wait`);
    given({
      page,
      speak: (chosen) => void (language = chosen),
      async open(query) {
        await page.evaluate(([asked, chosen]) => window.openPane(asked!, { language: chosen as Language }), [query, language]);
        await page.getByRole('tab').first().waitFor();
      },
      async fresh(query, prepare) {
        const other = await newPage(await newContext(), served.address, complaints);
        await prepare?.(other);
        await other.goto(`${served.address}/?${query}`);
        await other.getByRole('tab').first().waitFor();
        return other;
      },
    });
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    served?.close();
  });
  beforeEach(() => {
    language = 'id';
  });
  afterEach(() => expect(complaints.splice(0)).toEqual([]));
}

/** Both languages and both themes, each once: what is asked of every view. */
export const LOOKS = [
  ['id', ''],
  ['en', '&dark'],
] as const;

/** What axe finds. */
const violations = async (page: Page): Promise<string[]> =>
  (await axe(page)).flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));

/** What is cut off at the side. */
const tooWide = (page: Page, wide = WIDTH): Promise<string[]> =>
  page.evaluate(
    (width) =>
      [document.documentElement, ...document.querySelectorAll<HTMLElement>('#root *')]
        .filter(
          (one) =>
            one.getBoundingClientRect().right > width + 0.5 || (one.matches('html, main') && one.scrollWidth > one.clientWidth),
        )
        .map((one) => `cut off: ${one.tagName} ${one.innerText}`),
    wide,
  );

export const faults = async (page: Page): Promise<string[]> => [...(await violations(page)), ...(await tooWide(page))];

/** A narrow pane, a usual one, and one that somebody has drawn wide. */
export const WIDTHS = [450, 800, WIDTH];

/** The same at several widths; it ends at the last. */
export async function faultsAt(page: Page, widths: readonly number[]): Promise<string[]> {
  const found: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 700 });
    const told = [...(await violations(page)), ...(await tooWide(page, width))];
    found.push(...told.map((one) => `${width}: ${one}`));
  }
  return found;
}
