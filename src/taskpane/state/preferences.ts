/** What the pane remembers of a person between sittings; lost without harm where storage is forbidden. */
import type { Language } from '../../texts';
import type { PaneServices } from '../services';

const KEY = 'zi-lke.pane';

export interface Preferences {
  language: Language;
  /** The body last typed: the same for all units of one inspectorate. */
  body: string;
  /** A view of the last sitting failed: the next begins where nothing is read from the workbook. */
  crashed?: boolean;
}
export const USUAL: Preferences = { language: 'id', body: '', crashed: false };
const LONGEST_BODY = 150;

/** All or nothing: what another version or another page has written is not half understood. By hand, for a quick start. */
function understood(found: unknown): Preferences {
  if (typeof found !== 'object' || found === null || Array.isArray(found)) return USUAL;
  const { language, body, crashed } = { ...USUAL, ...(found as Partial<Record<keyof Preferences, unknown>>) };
  const fits =
    (language === 'id' || language === 'en') &&
    typeof body === 'string' &&
    body.length <= LONGEST_BODY &&
    typeof crashed === 'boolean';
  return fits ? { language, body, crashed } : USUAL;
}

export function readPreferences(storage: PaneServices['storage']): Preferences {
  try {
    return understood(JSON.parse(storage?.getItem(KEY) ?? '{}'));
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
