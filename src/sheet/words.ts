/** The words of the sheets in one language. */
import { sheet as english } from '../texts/en/sheet';
import { sheet as indonesian, type SheetText } from '../texts/id/sheet';
import { fill, type Data, type Language } from '../texts';

const tables: Record<Language, Record<SheetText, string>> = { id: indonesian, en: english };

export type Texts = (key: SheetText, data?: Data) => string;

export const textsIn =
  (language: Language): Texts =>
  (key, data) =>
    data ? fill(tables[language][key], data, language) : tables[language][key];

export const languages = Object.keys(tables) as Language[];
