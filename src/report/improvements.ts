/** Of a worksheet without minimums: what would add most. */
import { improvable, type Better, type Improvable } from '../assessment/way';
import type { Checked } from '../reading/contract';

const MOST = 5;

export interface Improvement extends Pick<Improvable, 'code' | 'from'> {
  next: Better;
}

/** @returns the next step of each statement, the one that adds most first; of equals in the edition's order. */
export const improvements = ({ edition, reading, assessment }: Checked): Improvement[] =>
  improvable(edition, reading.answers, assessment, { surveys: true })
    .map(({ code, from, better }) => ({ code, from, next: better[0]! }))
    .sort((one, other) => other.next.gain - one.next.gain)
    .slice(0, MOST);
