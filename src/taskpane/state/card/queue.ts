/**
 * Answers on their way to the sheet: shown at once, written in order behind the assessor's back, several at a time where
 * Excel is slow. Nothing is lost: what Excel refuses is kept with its reason, and a cell that somebody else changed is not
 * written over until the assessor has chosen.
 */
import { DoorError, type ExcelDoor } from '../../../excel/contract';
import type { Cell } from '../../../sheet/plan';
import { contentIn, placeKey, sameContent, type CellPlace } from '../contents';
import { toldOf, type Told } from '../told';

export type Part = 'answer' | 'note' | 'review';

/** A cell's new content. */
export interface Write extends CellPlace {
  /** Of the statement or count. */
  code: string;
  part: Part;
  content: Cell;
  /** What the assessor saw there. */
  shown: Cell;
}

export interface Entry extends Write {
  /**
   * waiting, writing; written: until the next reading shows it; failed: Excel refused it; changed: the cell holds
   * something else than was shown.
   */
  state: 'waiting' | 'writing' | 'written' | 'failed' | 'changed';
  told?: Told;
  /** What stands there instead. */
  found?: Cell;
}

export interface Queue {
  /** In the order of their answering; those that are written already among them, until they were read. */
  entries(): readonly Entry[];
  subscribe(heard: () => void): () => void;
  add(writes: readonly Write[]): void;
  /** Tries once more what Excel refused. */
  retry(): void;
  /** Gives up what Excel refused. @returns what it was. */
  discard(): readonly Entry[];
  /** Of a changed cell: `mine` writes over what was found, `theirs` leaves it. */
  settle(key: string, whose: 'mine' | 'theirs'): void;
  /** A new reading of the workbook: what it shows need not be kept. The same one again says nothing new. */
  seen(reading: object, contentOf: (place: CellPlace) => Cell): void;
  /** Resolves when nothing waits any more. */
  idle(): Promise<void>;
}

type Door = Pick<ExcelDoor, 'apply' | 'read'>;

export interface QueueOptions {
  /** Around the writing: whoever reads the workbook waits. */
  undisturbed?<T>(work: () => Promise<T>): Promise<T>;
  /** Milliseconds that the reading waits for the next answer. */
  quiet?: number;
  /** Milliseconds before Excel is asked again when it was busy; doubles up to `longest`. */
  retryAfter?: number;
}

const MOST_AT_ONCE = 50;
const LONGEST_WAIT = 4000;
const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Adds to what waits: of two answers for one cell the later counts, against what the first has seen. */
export function added(entries: readonly Entry[], write: Write): Entry[] {
  const at = entries.map(placeKey).lastIndexOf(placeKey(write));
  const before = entries[at];
  if (!before) return [...entries, { ...write, state: 'waiting' }];
  if (before.state === 'written' || before.state === 'writing')
    return [...entries, { ...write, shown: before.content, state: 'waiting' }];
  // A cell in dispute stays so: the choice is not made by answering on, but by taking back.
  if (before.state === 'changed' && sameContent(write.content, before.shown)) return entries.filter((_, n) => n !== at);
  const state = before.state === 'changed' ? 'changed' : 'waiting';
  return entries.map((one, n) => (n === at ? { ...before, content: write.content, state, told: undefined } : one));
}

/** The first in order that wait, each cell once. */
export function batchOf(entries: readonly Entry[]): Entry[] {
  const cells = new Set<string>();
  const batch: Entry[] = [];
  for (const entry of entries) {
    if (entry.state !== 'waiting') continue;
    if (cells.has(placeKey(entry)) || batch.length === MOST_AT_ONCE) break;
    cells.add(placeKey(entry));
    batch.push(entry);
  }
  return batch;
}

const exchanged = (entries: readonly Entry[], entry: Entry, part: Partial<Entry>): Entry[] =>
  entries.map((one) => (one === entry ? { ...one, ...part } : one));

/**
 * What became of one entry. An answer that was given meanwhile for the same cell has counted on this one to be written: it
 * takes over what this one has seen.
 */
export function settled(entries: readonly Entry[], entry: Entry, part: Partial<Entry>): Entry[] {
  const after: Entry = { ...entry, ...part };
  const later = entries.findIndex((one, n) => n > entries.indexOf(entry) && placeKey(one) === placeKey(entry));
  if (later < 0 || after.state === 'written') return exchanged(entries, entry, part);
  const { content } = entries[later]!;
  const heir: Entry = after.state === 'changed' ? { ...after, content } : { ...entry, content, state: 'waiting' };
  return entries.flatMap((one, n) => (one === entry ? [heir] : n === later ? [] : [one]));
}

/** What a new reading does not show yet is kept for one more. @param late those that one has not shown already. */
export const afterReading = (entries: readonly Entry[], contentOf: (place: CellPlace) => Cell, late: WeakSet<Entry>): Entry[] =>
  entries.filter((one) => {
    if (one.state !== 'written') return true;
    if (late.has(one) || sameContent(contentOf(one), one.content)) return false;
    late.add(one);
    return true;
  });

export function createQueue(
  door: Door,
  { undisturbed = (work) => work(), quiet = 0, retryAfter = 250 }: QueueOptions = {},
): Queue {
  let entries: readonly Entry[] = [];
  let running: Promise<void> | undefined;
  const listeners = new Set<() => void>();
  const late = new WeakSet<Entry>();
  let lastSeen: object | undefined;
  const set = (next: readonly Entry[]): void => {
    entries = next;
    listeners.forEach((heard) => heard());
  };
  const change = async (batch: readonly Entry[]): Promise<void> => {
    await door.apply(batch.map(({ sheet, cell, content, shown }) => ({ sheet, cell, content, expected: shown })));
  };

  /** What the cell holds by now is asked for, so that both can be shown. */
  const dispute = async (entry: Entry): Promise<Partial<Entry>> => {
    const grids = await door.read([entry.sheet]).catch(() => undefined);
    if (!grids)
      return { state: 'failed', told: toldOf(new DoorError('excel.changed', { sheet: entry.sheet, cell: entry.cell })) };
    const found = contentIn(grids, entry);
    // Somebody has answered the same.
    return sameContent(found, entry.content) ? { state: 'written' } : { state: 'changed', found };
  };

  const outcome = async (entry: Entry, error: unknown): Promise<Partial<Entry>> =>
    error instanceof DoorError && error.code === 'excel.changed' ? dispute(entry) : { state: 'failed', told: toldOf(error) };

  /** @returns whether to go on at once; else Excel is busy. */
  const writeOnce = async (batch: readonly Entry[]): Promise<boolean> => {
    const writing = batch.map((one): Entry => ({ ...one, state: 'writing' }));
    set(entries.map((one) => writing[batch.indexOf(one)] ?? one));
    const all = (part: Partial<Entry>) => set(writing.reduce<readonly Entry[]>((now, one) => exchanged(now, one, part), entries));
    try {
      await change(writing);
      all({ state: 'written' });
      return true;
    } catch (error) {
      if (error instanceof DoorError && error.code === 'excel.busy') return (all({ state: 'waiting' }), false);
      const [only, ...others] = writing;
      if (others.length === 0) {
        const part = await outcome(only!, error);
        set(settled(entries, only!, part));
        return true;
      }
      all({ state: 'waiting' });
    }
    // All or none was written: the one at fault is found by writing one by one.
    for (const one of batch) {
      const again = entries.find((entry) => entry.state === 'waiting' && placeKey(entry) === placeKey(one));
      if (again && !(await writeOnce([again]))) return false;
    }
    return true;
  };

  const work = async (): Promise<void> => {
    let pause = retryAfter;
    for (;;) {
      const batch = batchOf(entries);
      if (batch.length === 0) {
        if (quiet === 0) return;
        await sleep(quiet);
        if (batchOf(entries).length === 0) return;
        continue;
      }
      if (await writeOnce(batch)) {
        pause = retryAfter;
        continue;
      }
      await sleep(pause);
      pause = Math.min(pause * 2, LONGEST_WAIT);
    }
  };

  const run = (): void => {
    running ??= undisturbed(work)
      .catch(() => undefined)
      .finally(() => {
        running = undefined;
        if (batchOf(entries).length > 0) run();
      });
  };

  return {
    entries: () => entries,
    subscribe(heard) {
      listeners.add(heard);
      return () => void listeners.delete(heard);
    },
    add(writes) {
      set(writes.reduce<readonly Entry[]>(added, entries));
      run();
    },
    retry() {
      set(entries.map((one) => (one.state === 'failed' ? { ...one, state: 'waiting', told: undefined } : one)));
      run();
    },
    discard() {
      const failed = entries.filter(({ state }) => state === 'failed');
      set(entries.filter(({ state }) => state !== 'failed'));
      return failed;
    },
    settle(key, whose) {
      const isAsked = (one: Entry) => one.state === 'changed' && placeKey(one) === key;
      if (whose === 'theirs') return set(entries.filter((one) => !isAsked(one)));
      const mine = (one: Entry): Entry => ({ ...one, state: 'waiting', shown: one.found ?? null, found: undefined });
      set(entries.map((one) => (isAsked(one) ? mine(one) : one)));
      run();
    },
    seen(reading, contentOf) {
      if (reading === lastSeen) return;
      lastSeen = reading;
      const next = afterReading(entries, contentOf, late);
      if (next.length < entries.length) set(next);
    },
    idle: async () => {
      while (running) await running;
    },
  };
}

/** What the sheet will hold, by code: of two for one cell the later; one in dispute is shown as it was answered. */
export function onTheWay(
  entries: readonly Entry[],
  part: Part,
  places: (code: string) => CellPlace | undefined,
): Map<string, Cell> {
  const found = new Map<string, Cell>();
  for (const entry of entries) {
    const place = entry.part === part ? places(entry.code) : undefined;
    if (place && placeKey(place) === placeKey(entry)) found.set(entry.code, entry.content);
  }
  return found;
}

/** How many answers and notes are not on the sheet yet, and why. */
export function counts(entries: readonly Entry[]): { waiting: number; failed: number; changed: number } {
  const of = (...states: Entry['state'][]) => entries.filter(({ state }) => states.includes(state)).length;
  return { waiting: of('waiting', 'writing'), failed: of('failed'), changed: of('changed') };
}
