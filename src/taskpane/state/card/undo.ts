/** What an assessor did on the card, and how it is taken back. */
import { placeKey } from '../contents';
import type { Entry, Write } from './queue';

export interface Deed {
  /** The statement. */
  code: string;
  /** The LKE, where a workbook holds several. */
  lke: string;
  writes: readonly Write[];
}

/** As many answers as a long day has. */
const MOST = 500;

export const done = (deeds: readonly Deed[], deed: Deed): Deed[] => [...deeds, deed].slice(-MOST);

/** What brings back what the last deed found; the statement that it was about. */
export function takenBack(deeds: readonly Deed[], lke: string): { deeds: Deed[]; deed: Deed; writes: Write[] } | undefined {
  const at = deeds.map((one) => one.lke).lastIndexOf(lke);
  const deed = deeds[at];
  if (!deed) return undefined;
  const writes = deed.writes.map((one): Write => ({ ...one, content: one.shown, shown: one.content }));
  return { deeds: deeds.filter((_, n) => n !== at), deed, writes };
}

/** After a dispute over a cell: what stood there is what is brought back, or the answer was given up. */
export const settledDeeds = (
  deeds: readonly Deed[],
  { code, sheet, cell, found = null }: Entry,
  whose: 'mine' | 'theirs',
): Deed[] => {
  const isIt = (one: Write) => one.code === code && placeKey(one) === placeKey({ sheet, cell });
  return deeds.flatMap((deed) => {
    if (!deed.writes.some(isIt)) return [deed];
    if (whose === 'theirs') return [];
    return [{ ...deed, writes: deed.writes.map((one) => (isIt(one) ? { ...one, shown: found } : one)) }];
  });
};
