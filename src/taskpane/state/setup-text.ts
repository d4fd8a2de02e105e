/** Sentences of the pages that are loaded when they are opened. */
import { fill, type Data } from '../../texts/fill';
import type { Language } from '../../texts/language';
import { paneSetup as en } from '../../texts/en/pane-setup';
import { paneSetup as id, type SetupKey } from '../../texts/id/pane-setup';

const tables: Record<Language, Record<SetupKey, string>> = { id, en };

export const saySetup = (language: Language, key: SetupKey, data: Data = {}): string =>
  fill(tables[language][key], data, language);

export type { SetupKey };
