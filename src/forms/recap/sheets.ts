/** What every sheet of a recap is made from, and what the sheets are called. */
import type { Wording } from '../../rules/schema';
import type { Language } from '../../texts';
import type { RecapWords } from './columns';
import type { Recap } from './types';

const TITLES = ['recap', 'charts', 'statements', 'areas', 'findings'] as const;
export type Sheets = Record<(typeof TITLES)[number], string>;

export interface Context {
  recap: Recap;
  language: Language;
  say: RecapWords;
  sheets: Sheets;
  /** By edition. */
  wordings: Readonly<Record<string, Wording>>;
}

/** One number for all: `Rekap (2)` where there is a recap already. */
export function freeSheets(say: RecapWords, taken: readonly string[]): Sheets {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let n = 1; ; n++) {
    const names = TITLES.map((key) => [key, n === 1 ? say(`sheet.${key}`) : `${say(`sheet.${key}`)} (${n})`] as const);
    if (!names.some(([, name]) => used.has(name.toLowerCase()))) return Object.fromEntries(names) as Sheets;
  }
}
