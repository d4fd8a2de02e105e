/** A sentence to be told, as a value: the key of its text and what is filled into it. */
import { DoorError } from '../../excel/contract';
import { fill, type Data, type Language } from '../../texts';
import { pane as en } from '../../texts/en/pane';
import { pane as id, type PaneKey } from '../../texts/id/pane';

export interface Told {
  key: PaneKey;
  data?: Data;
}

const tables: Record<Language, Record<PaneKey, string>> = { id, en };

export const say = (language: Language, key: PaneKey, data: Data = {}): string => fill(tables[language][key], data, language);

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** @param error whatever was thrown. @returns the sentence that tells a person what happened. */
export function toldOf(error: unknown): Told {
  if (!(error instanceof DoorError)) return { key: 'door.unexpected', data: { reason: reasonOf(error) } };
  const reason = error.cause === undefined ? '' : reasonOf(error.cause);
  return { key: `door.${error.code}`, data: { reason, ...error.data } };
}
