/** Who assesses, and whether the first steps were read: kept by the browser, apart from what the pane needs at its start. */
import type { PaneServices } from '../../services';

const KEY = 'zi-lke.card';

export const ACTORS = ['unit', 'anggota', 'ketua', 'dalnis', 'tpn'] as const;
export type Actor = (typeof ACTORS)[number];

export interface CardPreferences {
  /** Absent = nobody has chosen yet. */
  actor?: Actor;
  /** As it stands beside what was checked. */
  name: string;
  guided: boolean;
}

export const USUAL: CardPreferences = { name: '', guided: false };
const LONGEST_NAME = 80;

/** All or nothing, as the pane's own. */
function understood(found: unknown): CardPreferences {
  if (typeof found !== 'object' || found === null || Array.isArray(found)) return USUAL;
  const { actor, name, guided } = { ...USUAL, ...(found as Partial<Record<keyof CardPreferences, unknown>>) };
  const isActor = actor === undefined || (ACTORS as readonly unknown[]).includes(actor);
  const fits = isActor && typeof name === 'string' && name.length <= LONGEST_NAME && typeof guided === 'boolean';
  return fits ? { ...(actor !== undefined && { actor: actor as Actor }), name, guided } : USUAL;
}

export function readCardPreferences(storage: PaneServices['storage']): CardPreferences {
  try {
    return understood(JSON.parse(storage?.getItem(KEY) ?? '{}'));
  } catch {
    return USUAL;
  }
}

export function keepCardPreferences(storage: PaneServices['storage'], kept: CardPreferences): void {
  try {
    storage?.setItem(KEY, JSON.stringify(kept));
  } catch {
    // A private window or a full store: the choice lasts as long as the pane.
  }
}
