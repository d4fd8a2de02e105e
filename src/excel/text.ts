import { fill } from '../texts/fill';
import type { Language } from '../texts';
import { excel as idTable } from '../texts/id/excel';
import { excel as enTable } from '../texts/en/excel';
import { doorError } from './errors';

/** The sentence for whatever a door's method has thrown. */
export function doorText(error: unknown, language: Language = 'id'): string {
  const { code, data } = doorError(error);
  const table = language === 'id' ? idTable : enTable;
  const nameless = `${code}.nameless`;
  return fill(!data.sheet && nameless in table ? table[nameless as keyof typeof table] : table[code], data, language);
}
