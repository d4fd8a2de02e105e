/** Sentences with blanks, apart from all tables: whoever shows a few of them loads no others. */
import type { Language } from './language';
import { formatOf } from './number';

export type Data = Readonly<Record<string, string | number>>;

/** Formats are dear to make, and most sentences have no number. */
const MOST_DIGITS = 9;

/** Fills `{name}` with data.name; numbers in the language's own decimal sign. */
export function fill(template: string, data: Data, language: Language): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = data[name];
    return value === undefined ? whole : typeof value === 'number' ? formatOf(language, 0, MOST_DIGITS).format(value) : value;
  });
}
