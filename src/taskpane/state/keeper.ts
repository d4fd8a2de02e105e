/**
 * Entries on their way into the workbook. They wait here until Excel has taken them, also when it is busy, and when the
 * page that they were typed on is left meanwhile.
 */
import type { ExcelDoor } from '../../excel/contract';
import { keptFrom, PROPOSALS, type ProposalEntries } from './proposal-form';
import { toldOf, type Told } from './told';

type Door = Pick<ExcelDoor, 'revise'>;

export interface Keeper {
  keep(key: string, entries: ProposalEntries): void;
  /** Without waiting for more: whoever leaves the page types no more. */
  flush(): void;
  /** What was typed and is not in the workbook yet. */
  waiting(key: string): ProposalEntries | undefined;
  /** Why the workbook does not hold it yet; undefined once it does. */
  failure(): Told | undefined;
  /** @returns the way to stop */
  watch(listener: () => void): () => void;
}

export interface Pauses {
  /** Milliseconds after the last entry. */
  wait: number;
  /** Milliseconds before Excel is asked again; doubles each time, up to `longest`. */
  retry: number;
  longest: number;
}

export function createKeeper(door: Door, { wait, retry, longest }: Pauses): Keeper {
  const waiting = new Map<string, ProposalEntries>();
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing = false;
  let next = retry;
  let failed: Told | undefined;

  const soon = (delay: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void write(), delay);
  };

  const told = (failure: Told | undefined): void => {
    failed = failure;
    for (const listener of listeners) listener();
  };

  async function write(): Promise<void> {
    if (writing || waiting.size === 0) return;
    writing = true;
    const taken = new Map(waiting);
    try {
      // Others may have been kept since: only ours are replaced.
      await door.revise(PROPOSALS, (kept) => JSON.stringify({ ...keptFrom(kept), ...Object.fromEntries(taken) }));
      for (const [key, entries] of taken) if (waiting.get(key) === entries) waiting.delete(key);
      next = retry;
      told(undefined);
      if (waiting.size > 0) soon(wait);
    } catch (error) {
      told(toldOf(error));
      soon(next);
      next = Math.min(next * 2, longest);
    } finally {
      writing = false;
    }
  }

  return {
    keep(key, entries) {
      waiting.set(key, entries);
      soon(wait);
    },
    flush: () => {
      if (waiting.size > 0 && !failed) soon(0);
    },
    waiting: (key) => waiting.get(key),
    failure: () => failed,
    watch(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

const keepers = new WeakMap<Door, Keeper>();

/** One per workbook that the pane is open on. */
export function keeperOf(door: Door): Keeper {
  const keeper = keepers.get(door) ?? createKeeper(door, { wait: 400, retry: 1000, longest: 10_000 });
  keepers.set(door, keeper);
  return keeper;
}
