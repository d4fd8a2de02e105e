/** Every sentence that a person reads, by language and key. Indonesian first; the English table has the same keys. */
import { problems as idProblems } from './id/problems';
import { problems as enProblems } from './en/problems';
import type { Problem } from '../assessment/types';

export type Language = 'id' | 'en';
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

/** The sentence of a problem; the statement's code is filled as {statement}. */
export function problemText(problem: Problem, language: Language = 'id'): string {
  const table = language === 'id' ? idProblems : enProblems;
  return fill(table[problem.code], { statement: problem.at.statement ?? '', ...problem.data }, language);
}
