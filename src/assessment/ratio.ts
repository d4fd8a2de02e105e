/** What a ratio is worth: the one formula of its kind. */
import type { Ratio, Settings } from '../rules/schema';

export interface Worth {
  /** 0 to 1. */
  value: number;
  /** The ruling that decided, where the regulation is silent. */
  ruling?: 'nothing-due' | 'done-over-due';
}

/**
 * @param kind achievement and duty: min(1, done / due); reduction: `due` = the year before, `done` = this year.
 * @param settings a body's own value of 0 of 0; without: a duty counts 1, an achievement 0.
 * Source: PermenPANRB 90/2021 Lampiran III, Reform; where it is silent, the rulings nothing-due and done-over-due.
 */
export function worthOf(kind: Ratio['kind'], done: number, due: number, settings?: Settings): Worth {
  if (kind === 'reduction') {
    if (due === 0) return { value: done === 0 ? 1 : 0, ruling: 'nothing-due' };
    return { value: Math.max(0, (due - done) / due) };
  }
  if (due === 0 && done === 0) return { value: valueOfNothing(kind, settings), ruling: 'nothing-due' };
  if (done > due) return { value: 1, ruling: 'done-over-due' };
  return { value: done / due };
}

const valueOfNothing = (kind: 'duty' | 'achievement', settings?: Settings): number =>
  settings?.nothingDue?.[kind] ?? (kind === 'duty' ? 1 : 0);

/**
 * @returns the value of a fall from the year before to this year: max(0, (previous - current) / previous); none in both
 * years counts 1, some after none counts 0 (ruling nothing-due).
 */
export const reduction = (previous: number, current: number): Worth => worthOf('reduction', current, previous);

/** A percentage typed with two decimals says the same as the counts that it was computed from. */
export const SHARE_DIGITS = 4;

export const isSameShare = (a: number, b: number): boolean => Math.abs(a - b) < 0.5 * 10 ** -SHARE_DIGITS;
