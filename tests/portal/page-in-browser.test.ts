/** The page for a person as a browser shows it: on a phone and on a desk, light and dark. */
import type { Browser } from 'playwright-core';
import { axe } from '../axe';
import { describeInChromium, launch } from '../chromium';
import { page } from './pages';

describeInChromium('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  }, 60_000);
  afterAll(() => browser.close());

  test.each([
    ['light', 320],
    ['dark', 320],
    ['light', 900],
    ['light', 1100],
  ] as const)(
    '%s, %d pixels wide: all of it within reach, axe finds nothing',
    async (colorScheme, width) => {
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 700 } });
      const tab = await context.newPage();
      await tab.setContent(page());
      expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      expect(await tab.getByRole('table').first().getByRole('row').count()).toBe(3);
      expect((await axe(tab)).map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
      await context.close();
    },
    60_000,
  );
});
