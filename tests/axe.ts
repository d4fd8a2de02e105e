/** axe over a page. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

type Results = Awaited<ReturnType<AxeBuilder['analyze']>>;

/**
 * Only what is wrong is described in full, and the half megabyte of axe is put into the page once: both together would be
 * three quarters of the time.
 */
export async function axe(page: Page): Promise<Results['violations']> {
  const isThere = await page.evaluate(() => 'axe' in window);
  const builder = new AxeBuilder({ page, ...(isThere && { axeSource: 'undefined' }) });
  return (
    await builder
      .setLegacyMode()
      .options({ resultTypes: ['violations'] })
      .analyze()
  ).violations;
}
