/** Entries of the conditions to propose, kept in the workbook a moment after they were typed. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { usePane } from './pane-context';
import { keptFrom, PROPOSALS, type ProposalEntries } from './state/proposal-form';
import { toldOf, type Told } from './state/told';

const PAUSE = 400;

/** @param key of edition and unit. */
export function useKeptProposals(key: string) {
  const { door } = usePane().services;
  const [kept, setKept] = useState<ProposalEntries | undefined>();
  const [failure, setFailure] = useState<Told | undefined>();
  const waiting = useRef<ProposalEntries | undefined>(undefined);
  const typed = useRef(false);

  const write = useCallback(async () => {
    const entries = waiting.current;
    waiting.current = undefined;
    if (!entries) return;
    try {
      // Others may have been kept since: only ours is replaced.
      const all = { ...keptFrom(await door.recall(PROPOSALS)), [key]: entries };
      await door.remember(PROPOSALS, JSON.stringify(all));
      setFailure(undefined);
    } catch (error) {
      setFailure(toldOf(error));
    }
  }, [door, key]);

  useEffect(() => {
    let left = false;
    door
      .recall(PROPOSALS)
      .then((text) => !left && !typed.current && setKept(keptFrom(text)[key]))
      .catch((error: unknown) => !left && setFailure(toldOf(error)));
    return () => {
      left = true;
    };
  }, [door, key]);

  useEffect(() => {
    if (!typed.current) return;
    const timer = setTimeout(() => void write(), PAUSE);
    return () => clearTimeout(timer);
  }, [kept, write]);
  // Leaving the page does not lose what was typed last.
  useEffect(() => () => void write(), [write]);

  const keep = (entries: ProposalEntries) => {
    typed.current = true;
    waiting.current = entries;
    setKept(entries);
  };
  return { kept, keep, failure };
}
