/** What others said of the same statement: TPN on the review, the TPI in the last snapshot and in LKEs of earlier years. */
import { isBlank, type Raw } from '../../../assessment';
import type { Snapshot } from '../../../forms/snapshots';
import { keyOf, type Checked } from '../../../reading/contract';

export type Earlier =
  | { from: 'tpn'; answer: Raw }
  | { from: 'snapshot'; number: number; date: string; answer: Raw }
  | { from: 'year'; year: number; answer: Raw };

const named = (unit = ''): string => unit.trim().toLowerCase();

interface Held {
  lkes: readonly Checked[];
  snapshots?: readonly Snapshot[];
}

/** @returns the newest first; only what is there. */
export function earlierAnswers(lke: Checked, { lkes, snapshots = [] }: Held, code: string): Earlier[] {
  const { identity, edition, sheet } = lke.reading;
  const tpn = lke.tpn?.get(code);
  const last = snapshots.filter((one) => one.edition === edition && one.sheet === sheet).at(-1);
  const kept = last?.answers.get(code)?.tpi;
  const years = lkes
    .flatMap(({ reading }) => {
      const { unit, year } = reading.identity;
      const isSame = named(unit) === named(identity.unit) && named(unit) !== '' && reading.edition === edition;
      const answer = reading.answers.get(code)?.tpi;
      const isEarlier = keyOf(reading) !== keyOf(lke.reading) && year !== undefined && year < (identity.year ?? 0);
      return isSame && isEarlier && !isBlank(answer) ? [{ from: 'year' as const, year, answer }] : [];
    })
    .sort((one, other) => other.year - one.year);
  return [
    ...(isBlank(tpn) ? [] : [{ from: 'tpn' as const, answer: tpn }]),
    ...(last && !isBlank(kept) ? [{ from: 'snapshot' as const, number: last.number, date: last.date, answer: kept }] : []),
    ...years,
  ];
}
