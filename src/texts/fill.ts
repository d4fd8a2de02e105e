/** Sentences with blanks, apart from all tables: whoever shows a few of them loads no others. */
import type { Language } from './language';
import { decimal } from './number';

export type Data = Readonly<Record<string, string | number>>;

const MOST_DIGITS = 9;

/** Fills `{name}` with data.name; numbers in the language's own decimal sign. */
export function fill(template: string, data: Data, language: Language): string {
  if (!template.includes('{')) return template;
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = data[name];
    return value === undefined ? whole : typeof value === 'number' ? decimal(value, language, 0, MOST_DIGITS) : value;
  });
}
