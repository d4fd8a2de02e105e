/** The words of the neighbouring worksheets in one language. */
import type { Language } from '../../texts/language';
import { sayer, type Say } from '../../texts/sayer';
import { registers as english } from '../../texts/en/registers';
import { registers as indonesian, type RegisterText } from '../../texts/id/registers';
import type { RegisterItem } from '../../rules/registers-schema';
import { textsIn, type Texts } from '../../sheet/words';

const textIn = sayer({ id: indonesian, en: english });

export type RegisterTexts = Say<RegisterText>;

export interface Words {
  language: Language;
  text: RegisterTexts;
  /** The words that the worksheets share with the LKE. */
  common: Texts;
  item(item: RegisterItem): string;
}

export const wordsIn = (language: Language): Words => ({
  language,
  text: textIn(language),
  common: textsIn(language),
  item: (item) => item[language],
});
