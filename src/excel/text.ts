import { fill } from '../texts/fill';
import type { Language } from '../texts';
import { excel as idTable } from '../texts/id/excel';
import { excel as enTable } from '../texts/en/excel';
import { sentencesOf } from '../texts/sentences';
import type { DOOR_ERRORS } from './contract';
import { doorError } from './errors';

/** Where no sheet is known to name. */
type Nameless = { [Code in keyof typeof DOOR_ERRORS as `${Code}.nameless`]: readonly ['detail'] };

const held = sentencesOf<typeof DOOR_ERRORS, Nameless>();
const tables = { id: held(idTable), en: held(enTable) };

/** The sentence for whatever a door's method has thrown. */
export function doorText(error: unknown, language: Language = 'id'): string {
  const { code, data } = doorError(error);
  const table: Record<string, string> & Record<typeof code, string> = tables[language];
  const nameless = `${code}.nameless`;
  return fill((!data.sheet && table[nameless]) || table[code], data, language);
}
