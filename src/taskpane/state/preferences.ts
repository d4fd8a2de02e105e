/** What the pane remembers of a person between sittings; lost without harm where storage is forbidden. */
import * as z from 'zod/mini';
import type { Language } from '../../texts';
import type { PaneServices } from '../services';

const KEY = 'zi-lke.pane';

const preferences = z.object({
  language: z._default(z.enum(['id', 'en']), 'id'),
  /** The body last typed: the same for all units of one inspectorate. */
  body: z._default(z.string().check(z.maxLength(150)), ''),
  /** A view of the last sitting failed: the next begins where nothing is read from the workbook. */
  crashed: z._default(z.boolean(), false),
});
export interface Preferences {
  language: Language;
  body: string;
  crashed?: boolean;
}
export const USUAL: Preferences = { language: 'id', body: '', crashed: false };

export function readPreferences(storage: PaneServices['storage']): Preferences {
  try {
    const read = preferences.safeParse(JSON.parse(storage?.getItem(KEY) ?? '{}'));
    return read.success ? read.data : USUAL;
  } catch {
    return USUAL;
  }
}

export function keepPreferences(storage: PaneServices['storage'], kept: Preferences): void {
  try {
    storage?.setItem(KEY, JSON.stringify(kept));
  } catch {
    // A private window or a full store: the choice lasts as long as the pane.
  }
}

export const keepCrash = (storage: PaneServices['storage']): void =>
  keepPreferences(storage, { ...readPreferences(storage), crashed: true });

/** The browser's store, where merely touching it is allowed (third-party frames may forbid it). */
export function browserStorage(): PaneServices['storage'] {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
