/**
 * Draws assets/icon-*.png from assets/icon.svg with Chromium. Run it after changing the mark; the PNGs are committed.
 * CHROMIUM names the browser where it is not at /usr/bin/chromium.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

export const SIZES = [16, 32, 64, 80, 128];
/** Below this the grid is only noise. */
const GRID_FROM = 32;

const at = (name) => fileURLToPath(new URL(`../assets/${name}`, import.meta.url));
const svg = readFileSync(at('icon.svg'), 'utf8');

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-sync',
  ],
});
try {
  const page = await browser.newPage();
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    const hideGrid = size < GRID_FROM ? '.grid{display:none}' : '';
    await page.setContent(
      `<style>html,body{margin:0}svg{display:block;width:${size}px;height:${size}px}${hideGrid}</style>${svg}`,
    );
    await page.screenshot({ path: at(`icon-${size}.png`), omitBackground: true });
  }
} finally {
  await browser.close();
}
