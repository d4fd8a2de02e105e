/** How a table of sentences is spoken: by language, then by key and what is filled in. */
import { fill, type Data } from './fill';
import type { Language } from './language';

export type Say<Key extends string> = (key: Key, data?: Data) => string;

export const sayer =
  <Key extends string>(tables: Record<Language, Record<Key, string>>) =>
  (language: Language): Say<Key> =>
  (key, data = {}) =>
    fill(tables[language][key], data, language);
