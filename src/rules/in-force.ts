/** Which rules hold on a day: by their own dates, never by their place in a list. */
import type { InForce } from './schema';

export interface Dated {
  inForce: InForce;
}

/**
 * The day whose law an assessment goes by: the last of its year. What comes into force within the year governs it; what
 * is signed now and in force in January does not govern this one.
 */
export const dayOfYear = (year: number): string => `${year}-12-31`;

/** The assessment year that is running. */
export const thisYear = (): number => new Date().getFullYear();

/** Days as texts need no language, whose rules are dear to load. */
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A year alone begins with its first day. */
const firstDay = ({ from }: InForce): string => (from.length === 4 ? `${from}-01-01` : from);
const lastDay = ({ until }: InForce): string | undefined => (until?.length === 4 ? `${until}-12-31` : until);

export const beginsLater = (a: Dated, b: Dated): number => order(firstDay(b.inForce), firstDay(a.inForce));

/**
 * @param all rules of one matter; what begins later replaces what began before.
 * @param day `2026-12-31`.
 * @returns those in force on that day; undefined where none was.
 */
export function inForceOn<T extends Dated>(all: readonly T[], day: string): T | undefined {
  const [latest] = all.filter(({ inForce }) => firstDay(inForce) <= day).sort(beginsLater);
  const until = latest && lastDay(latest.inForce);
  return until !== undefined && until < day ? undefined : latest;
}

/** @returns the rules in force in an assessment year; undefined where none were. */
export const inForceIn = <T extends Dated>(all: readonly T[], year: number): T | undefined => inForceOn(all, dayOfYear(year));

/** @returns those in force in the running year; where none are, those that begin last. */
export const current = <T extends Dated>(all: readonly T[]): T => inForceIn(all, thisYear()) ?? [...all].sort(beginsLater)[0]!;

/** @returns the same, newest first: an order to show them in. */
export const newestFirst = <T extends Dated>(all: readonly T[]): T[] => [...all].sort(beginsLater);

/** Assessment years, first and last; no last = until something replaces it. */
export interface Years {
  first: number;
  last?: number;
}

/** @returns the assessment years that `one` governs among all of its matter. */
export function yearsOf(one: Dated, all: readonly Dated[]): Years {
  const first = Number(one.inForce.from.slice(0, 4));
  const next = all.filter((other) => beginsLater(one, other) > 0).map(({ inForce }) => Number(inForce.from.slice(0, 4)) - 1);
  const until = lastDay(one.inForce);
  const own = until === undefined ? [] : [Number(until.slice(0, 4)) - (until.endsWith('-12-31') ? 0 : 1)];
  const last = Math.min(...next, ...own);
  return Number.isFinite(last) ? { first, last } : { first };
}
