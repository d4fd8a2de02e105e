/** The words of the sheets in one language. */
import { sheet as english } from '../texts/en/sheet';
import { sheet as indonesian, type SheetText } from '../texts/id/sheet';
import type { Language } from '../texts/language';
import { sayer, type Say } from '../texts/sayer';

const tables: Record<Language, Record<SheetText, string>> = { id: indonesian, en: english };

export type Texts = Say<SheetText>;

export const textsIn = sayer(tables);

export const languages = Object.keys(tables) as Language[];

/** Marks of a criterion that supports an answer. */
export const MET = '✓';
export const UNMET = '✗';
