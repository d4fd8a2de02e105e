import { useState } from 'react';
import { usePane } from './pane-context';
import { ACTORS, keepCardPreferences, readCardPreferences, type Actor, type CardPreferences } from './state/card/preferences';

/** Who assesses here; the browser remembers. */
export function useActor(): CardPreferences & { actor: Actor; keep(part: Partial<CardPreferences>): void } {
  const { services } = usePane();
  const [kept, setKept] = useState(() => readCardPreferences(services.storage));
  return {
    ...kept,
    actor: kept.actor ?? ACTORS[1],
    keep(part) {
      const next = { ...kept, ...part };
      setKept(next);
      keepCardPreferences(services.storage, next);
    },
  };
}
