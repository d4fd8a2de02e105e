/**
 * Whether somebody sees the pane. The shared runtime also runs while the pane is closed, and where it was never opened
 * and only formulas are computed: then nothing is to be read.
 */
export interface Seen {
  now(): boolean;
  /** @returns the way to stop */
  watch(tell: (seen: boolean) => void): () => void;
}

type Addin = Pick<typeof Office.addin, 'onVisibilityModeChanged'>;

/** @param addin absent where the host has no shared runtime; then the page alone tells. */
export function seenBy(page: Document, addin: Addin | undefined): Seen {
  let shown = true;
  const now = (): boolean => shown && page.visibilityState !== 'hidden';
  return {
    now,
    watch(tell) {
      const look = (): void => tell(now());
      page.addEventListener('visibilitychange', look);
      const listening = addin?.onVisibilityModeChanged(({ visibilityMode }) => {
        shown = String(visibilityMode) !== 'Hidden';
        look();
      });
      return () => {
        page.removeEventListener('visibilitychange', look);
        void listening?.then((stop) => stop()).catch(() => undefined);
      };
    },
  };
}
