/** What the lazily loaded views keep, as their own part of the pane's state. */
import { useCallback } from 'react';
import { usePane } from './pane-context';
import type { Session, SessionChange } from './state/session';

export function useSession(): [Session, (change: SessionChange) => void] {
  const { state, dispatch } = usePane();
  return [state.session, useCallback((change) => dispatch({ type: 'session', change }), [dispatch])];
}
