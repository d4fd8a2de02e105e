/** The lazily loaded views' own state and sentences. */
import { useMemo, useSyncExternalStore } from 'react';
import { usePane } from './pane-context';
import { sessionOf, type Session } from './state/session';
import { wordsIn, type Words } from './state/words';

export function useSession(): [Session, (change: Partial<Session>) => void] {
  const { services } = usePane();
  const store = sessionOf(services.door);
  return [useSyncExternalStore(store.subscribe, store.get), store.set];
}

export function useWords(): Words {
  const { language } = usePane();
  return useMemo(() => wordsIn(language), [language]);
}
