/** Chromium, where there is one. Without it the tests say so and pass; on CI that is a failure. */
import { chromium, type Browser } from 'playwright-core';
import { findChromium } from '../scripts/tools.mjs';

const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A page lives for a minute here: what the slow compiler makes faster costs more than it saves.
  '--js-flags=--no-turbofan',
];

export const chromiumPath = findChromium();

export const launch = (): Promise<Browser> => chromium.launch({ executablePath: chromiumPath, args: ARGUMENTS });

/** `describe` with a browser; else one test that says why the rest is not run. */
export function describeInChromium(name: string, tests: () => void): void {
  if (chromiumPath) return describe(name, tests);
  test(`${name} (needs Chromium)`, () => {
    if (process.env.CI === 'true') throw new Error('no Chromium on CI: set CHROMIUM to its path');
    console.warn(`not run: ${name}: no Chromium here`);
  });
}
