/** The words of the neighbouring worksheets in one language. */
import { fill, type Data, type Language } from '../../texts';
import { registers as english } from '../../texts/en/registers';
import { registers as indonesian, type RegisterText } from '../../texts/id/registers';
import type { RegisterItem } from '../../rules/registers-schema';
import { textsIn, type Texts } from '../../sheet/words';

const tables: Record<Language, Record<RegisterText, string>> = { id: indonesian, en: english };

export type RegisterTexts = (key: RegisterText, data?: Data) => string;

export interface Words {
  language: Language;
  text: RegisterTexts;
  /** The words that the worksheets share with the LKE. */
  common: Texts;
  item(item: RegisterItem): string;
}

export const wordsIn = (language: Language): Words => ({
  language,
  text: (key, data) => (data ? fill(tables[language][key], data, language) : tables[language][key]),
  common: textsIn(language),
  item: (item) => item[language],
});
