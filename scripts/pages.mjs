/** The pages for a browser: each a heading and its text in assets/pages, in the frame that all share. */
import { readFileSync } from 'node:fs';

/** What all pages share is none itself. */
export const FRAME = 'page.html';
const folder = new URL('../assets/pages/', import.meta.url);

/** @param {string} text of a page, from its `<h1>` on. @returns {string} the whole page; the heading is its title too. */
export function pageOf(text) {
  const [, title] = /<h1>([^<]+)<\/h1>/.exec(text) ?? [];
  if (!title) throw new Error('a page begins with its <h1>');
  const frame = readFileSync(new URL(FRAME, folder), 'utf8');
  return frame.replace('<title></title>', `<title>${title}</title>`).replace('<main>', () => `<main>${text}`);
}
