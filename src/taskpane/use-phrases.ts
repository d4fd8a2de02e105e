import { useEffect, useState } from 'react';
import { usePane } from './pane-context';
import { joined, PHRASES, phrasesFrom, phrasesText, without, type Phrase } from './state/card/phrases';
import { toldOf, type Told } from './state/told';

export interface Phrases {
  all: readonly Phrase[];
  add(more: readonly Phrase[]): Promise<void>;
  remove(gone: Phrase): Promise<void>;
  failure?: Told;
}

/** A body's own phrases, as the workbook keeps them. */
export function usePhrases(): Phrases {
  const { door } = usePane().services;
  const [all, setAll] = useState<readonly Phrase[]>([]);
  const [failure, setFailure] = useState<Told>();
  useEffect(() => {
    let gone = false;
    door.recall(PHRASES).then(
      (kept) => !gone && setAll(phrasesFrom(kept)),
      (error: unknown) => !gone && setFailure(toldOf(error)),
    );
    return () => {
      gone = true;
    };
  }, [door]);
  /** Others may have kept some since: what is there by now is changed. */
  const change = async (how: (now: readonly Phrase[]) => readonly Phrase[]): Promise<void> => {
    try {
      let next: readonly Phrase[] = [];
      await door.revise(PHRASES, (kept) => {
        next = how(phrasesFrom(kept));
        return next.length > 0 ? phrasesText(next) : null;
      });
      setAll(next);
      setFailure(undefined);
    } catch (error) {
      setFailure(toldOf(error));
    }
  };
  return {
    all,
    add: (more) => change((now) => joined(now, more)),
    remove: (gone) => change((now) => without(now, gone)),
    ...(failure && { failure }),
  };
}
