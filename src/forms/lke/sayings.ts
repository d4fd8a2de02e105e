/** Sentences on the sheet of lists that formulas show; some are put together there from what the sheets say. */
import { letters } from '../../sheet/address';
import type { Cell } from '../../sheet/plan';

/** Where a sentence of the same list stands, or a column beside it. */
export type SaidAt = (key: string) => string;

/** `{places}` of the template are filled by expressions. */
export interface Composed {
  template: string;
  places(at: SaidAt): Readonly<Record<string, string>>;
}

export type Saying = string | Composed;
export type Sayings = Readonly<Record<string, Saying>>;

const partsOf = (saying: Saying): string[] =>
  typeof saying === 'string' ? [] : saying.template.split(/(\{\w+\})/).filter((part) => part !== '');

const isPlace = (part: string): boolean => /^\{\w+\}$/.test(part);
const textsOf = (saying: Saying): string[] => partsOf(saying).filter((part) => !isPlace(part));

/** A column for the sentences, and as many as the one of most parts needs. */
export const sayingWidth = (sayings: Sayings): number =>
  1 + Math.max(0, ...Object.values(sayings).map((saying) => textsOf(saying).length));

/**
 * A row for each, the sentence before its parts, so that no formula is longer than a reader can follow.
 * @param left 0-based column of the first; the sentences begin in the sheet's second row.
 * @param columns addresses of other columns of the sheet, by key.
 */
export function sayingRows(sayings: Sayings, left: number, columns: Readonly<Record<string, string>> = {}): Cell[][] {
  const keys = Object.keys(sayings);
  const at: SaidAt = (key) => {
    const row = keys.indexOf(key);
    if (columns[key] !== undefined) return columns[key];
    if (row < 0) throw new RangeError(`nothing is said under ${key}`);
    return `$${letters(left)}$${row + 2}`;
  };
  return Object.values(sayings).map((saying, row): Cell[] => {
    if (typeof saying === 'string') return [saying];
    const places = saying.places(at);
    let texts = 0;
    const pieces = partsOf(saying).map((part) =>
      isPlace(part) ? places[part.slice(1, -1)]! : `$${letters(left + ++texts)}$${row + 2}`,
    );
    return [{ f: `=${pieces.join('&')}` }, ...textsOf(saying)];
  });
}
