/** What every sheet of a recap is made from, and what the sheets are called. */
import type { Wording } from '../../rules/schema';
import type { Language } from '../../texts';
import { freeNumber, sheetName } from '../../sheet/free-names';
import type { RecapWords } from './columns';
import type { Recap } from './types';

const TITLES = ['recap', 'charts', 'groups', 'statements', 'areas', 'findings', 'akip', 'surveys'] as const;
export type Sheets = Record<(typeof TITLES)[number], string>;

export interface Context {
  recap: Recap;
  language: Language;
  say: RecapWords;
  /** The body and the years of the units. */
  whose: string;
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

const MOST_BODIES = 3;

/** Of which bodies and years the units are: said on every page. */
export function whoseOf({ units, akip, surveys }: Pick<Recap, 'units' | 'akip' | 'surveys'>, say: RecapWords): string {
  const all = [...units, ...akip, ...surveys];
  const different = <T>(values: readonly (T | null | undefined)[]): T[] => [...new Set(values.flatMap((value) => value ?? []))];
  const bodies = different([...units, ...akip].map(({ body }) => body));
  const years = different(all.map(({ year }) => year)).sort();
  const parts = [
    bodies.length > MOST_BODIES ? say('recap.bodies', { count: bodies.length }) : bodies.join(', '),
    years.length ? say('recap.years', { years: years.join(', ') }) : '',
  ];
  return parts.filter(Boolean).join(', ');
}
