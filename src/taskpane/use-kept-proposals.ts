/** Entries of the conditions to propose, kept in the workbook a moment after they were typed. */
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { usePane } from './pane-context';
import { keeperOf } from './state/keeper';
import { keptFrom, PROPOSALS, type ProposalEntries } from './state/proposal-form';
import { toldOf, type Told } from './state/told';

/** @param key of edition and unit. */
export function useKeptProposals(key: string) {
  const { door } = usePane().services;
  const keeper = keeperOf(door);
  const [kept, setKept] = useState<ProposalEntries | undefined>(() => keeper.waiting(key));
  const [unread, setUnread] = useState<Told | undefined>();
  const unkept = useSyncExternalStore(keeper.watch, keeper.failure);
  const typed = useRef(false);

  useEffect(() => {
    let left = false;
    const found = (entries: ProposalEntries | undefined): void => {
      if (!left && !typed.current) setKept(keeper.waiting(key) ?? entries);
    };
    door
      .recall(PROPOSALS)
      .then((text) => found(keptFrom(text)[key]))
      .catch((error: unknown) => !left && setUnread(toldOf(error)));
    return () => {
      left = true;
      keeper.flush();
    };
  }, [door, keeper, key]);

  const keep = (entries: ProposalEntries) => {
    typed.current = true;
    keeper.keep(key, entries);
    setKept(entries);
  };
  return { kept, keep, failure: unkept ?? unread };
}
