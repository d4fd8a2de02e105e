import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { usePane } from './pane-context';
import type { PaneServices } from './services';
import { contentIn } from './state/contents';
import { createQueue, type Entry, type Queue } from './state/card/queue';

/** One for each workbook: what waits is written also while another view is shown. */
const queues = new WeakMap<
  PaneServices['door'],
  { queue: Queue; undisturbed: { now: <T>(work: () => Promise<T>) => Promise<T> } }
>();

/** Milliseconds that the workbook's reading waits for the next answer. */
const QUIET = 300;

export function useQueue(): [Queue, readonly Entry[]] {
  const { services, undisturbed, state } = usePane();
  const held = useMemo(() => {
    const known = queues.get(services.door);
    if (known) return known;
    const latest = { now: undisturbed };
    const made = {
      queue: createQueue(services.door, { undisturbed: (work) => latest.now(work), quiet: QUIET }),
      undisturbed: latest,
    };
    queues.set(services.door, made);
    return made;
  }, [services, undisturbed]);
  const { queue } = held;
  useEffect(() => {
    held.undisturbed.now = undisturbed;
  }, [held, undisturbed]);
  const grids = state.workbook.status === 'read' ? state.workbook.found.grids : undefined;
  useEffect(() => {
    if (grids) queue.seen(grids, (place) => contentIn(grids, place));
  }, [queue, grids]);
  return [queue, useSyncExternalStore(queue.subscribe, queue.entries)];
}
