/** What every sheet of a recap is made from, and what the sheets are called. */
import type { Wording } from '../../rules/schema';
import type { Language } from '../../texts';
import { freeNumber, sheetName } from '../../sheet/free-names';
import type { RecapWords } from './columns';
import type { Recap } from './types';

const TITLES = ['recap', 'charts', 'statements', 'areas', 'findings', 'akip', 'surveys'] as const;
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
  const namesOf = (n: number) => TITLES.map((key) => [key, sheetName(say(`sheet.${key}`), n)] as const);
  const n = freeNumber(taken, (number) => namesOf(number).map(([, name]) => name));
  return Object.fromEntries(namesOf(n)) as Sheets;
}
