/** A sentence to be told, as a value: its key and what is filled into it, or the failure that it tells. */
import { DoorError } from '../../excel/contract';
import { doorText } from '../../excel/text';
import type { Data } from '../../texts/fill';
import type { Language } from '../../texts/language';
import { sayer } from '../../texts/sayer';
import { pane as en } from '../../texts/en/pane';
import { pane as id, type PaneKey } from '../../texts/id/pane';

export type Told = { key: PaneKey; data?: Data } | { failure: DoorError };

export const paneIn = sayer({ id, en });

export const say = (language: Language, key: PaneKey, data?: Data): string => paneIn(language)(key, data);

export const tell = (language: Language, told: Told): string =>
  'failure' in told ? doorText(told.failure, language) : say(language, told.key, told.data);

/** @param error whatever was thrown. @returns the sentence that tells a person what happened. */
export function toldOf(error: unknown): Told {
  if (error instanceof DoorError) return { failure: error };
  return { key: 'app.unexpected', data: { reason: error instanceof Error ? error.message : String(error) } };
}

/** Failures whose own sentence says in what state the workbook is left. */
const SAYS_STATE: readonly DoorError['code'][] = ['excel.failed', 'excel.not-undone', 'excel.not-restored'];

/** Whether "the workbook is as it was" is true and still to be said. */
export const leavesAsBefore = (told: Told): boolean => !('failure' in told) || !SAYS_STATE.includes(told.failure.code);
