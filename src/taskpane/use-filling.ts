/** Writing into the form, and putting back what was written. */
import { DoorError } from '../excel/contract';
import type { Entry } from '../forms/into';
import { usePane } from './pane-context';
import { write } from './state/form-view';
import { undoAll } from './state/repair-view';
import type { Session } from './state/session';
import { toldOf } from './state/told';
import { useSession } from './use-session';

type News = NonNullable<Session['formNews']>;

const MOST_NAMED = 12;
const named = (cells: readonly string[]): string =>
  cells.slice(0, MOST_NAMED).join(', ') + (cells.length > MOST_NAMED ? ', …' : '');

export function useFilling() {
  const { services, undisturbed, tell } = usePane();
  const [{ filled, working }, set] = useSession();
  const failure = (error: unknown, key: 'failed' | 'undo.failed'): News => {
    const changed = error instanceof DoorError && error.code === 'excel.changed';
    return changed
      ? { key: 'changed', data: { cell: `${error.data.sheet}!${error.data.cell}` }, failed: true }
      : { key, data: { reason: tell(toldOf(error)) }, failed: true };
  };
  const busy = async (work: () => Promise<News>, failed: 'failed' | 'undo.failed') => {
    if (working) return;
    set({ working: true, formNews: undefined });
    try {
      set({ formNews: await undisturbed(work) });
    } catch (error) {
      set({ formNews: failure(error, failed) });
    } finally {
      set({ working: false });
    }
  };
  const apply = async (entries: readonly Entry[]): Promise<News> => {
    const { mended, refused } = await write(services.door, entries);
    set({ filled: [...filled, ...mended] });
    const count = mended.length - refused.length;
    if (refused.length === 0) return { key: 'done', data: { count } };
    return { key: 'done.refused', data: { count, refused: refused.length, cells: named(refused) } };
  };
  const undo = async (): Promise<News> => {
    const { back, kept } = await undoAll(services.door, filled);
    set({ filled: [] });
    if (kept.length === 0) return { key: 'undone', data: { count: back } };
    return { key: 'undone.kept', data: { count: back, cells: named(kept) } };
  };
  return {
    apply: (entries: readonly Entry[]) => void busy(() => apply(entries), 'failed'),
    undo: () => void busy(undo, 'undo.failed'),
  };
}
