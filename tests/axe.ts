/** axe over a page without frames. */
import { source, type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

declare global {
  interface Window {
    axe: { run(within: Document, options: { resultTypes: ['violations'] }): Promise<AxeResults> };
  }
}

/**
 * Only what is wrong is described in full and sent, and the half megabyte of axe is put into the page once: that would be
 * three quarters of the time.
 */
export async function axe(page: Page): Promise<AxeResults['violations']> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  return page.evaluate(async () => {
    // A colour on its way to another has a contrast that nobody is to read by.
    const changing = document.getAnimations().filter((one) => one instanceof CSSTransition);
    await Promise.allSettled(changing.map(({ finished }) => finished));
    return (await window.axe.run(document, { resultTypes: ['violations'] })).violations;
  });
}
