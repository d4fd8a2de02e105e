/** Sentences of the pages that are loaded when they are opened. */
import { paneSetup as en } from '../../texts/en/pane-setup';
import { paneSetup as id, type SetupKey } from '../../texts/id/pane-setup';
import type { Data } from '../../texts/fill';
import type { Language } from '../../texts/language';
import { sayer } from '../../texts/sayer';

export const setupIn = sayer({ id, en });

export const saySetup = (language: Language, key: SetupKey, data?: Data): string => setupIn(language)(key, data);

export type { SetupKey };
