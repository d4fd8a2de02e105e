/** Sentences with blanks, apart from all tables: whoever shows a few of them loads no others. */
import type { Language } from './language';

export type Data = Readonly<Record<string, string | number>>;

const numberFormats: Record<Language, Intl.NumberFormat> = {
  id: new Intl.NumberFormat('id-ID', { maximumFractionDigits: 9, useGrouping: false }),
  en: new Intl.NumberFormat('en-US', { maximumFractionDigits: 9, useGrouping: false }),
};

/** Fills `{name}` with data.name; numbers in the language's own decimal sign. */
export function fill(template: string, data: Data, language: Language): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = data[name];
    return value === undefined ? whole : typeof value === 'number' ? numberFormats[language].format(value) : value;
  });
}
