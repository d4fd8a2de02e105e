/** Pages side by side, where a sheet is too wide for one that can be read. */
import { letters } from './address';
import type { SheetPlan } from './plan';

/** A4 lying, between the margins that the writers set, in the pixels that columns are measured in. */
const INCH = 96;
const PAPER = (297 / 25.4 - 2 * 0.25) * INCH;
/** Its height between the margins, in points, and that of a row that says nothing else. */
const PAPER_HEIGHT = (210 / 25.4 - 0.5 - 0.6) * 72;
const ROW_HEIGHT = 15;
/** Ten points become nine: no smaller is anything printed that was made to be read. */
const SCALE = 90;
/** What fonts of other makers may be wider. */
const SPARE = 0.97;

/** Pixels of a column of so many characters. */
const pixels = (width: number): number => Math.trunc(width * 7 + 5);

const total = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + pixels(width), 0);

/** In percent, how large a sheet of these columns is on a page as wide. */
export const scaleOf = (widths: readonly number[]): number => Math.min(100, (100 * PAPER) / total(widths));

/**
 * @param widths of the printed columns, from the first, in characters.
 * @param titles how many of the first stand on every page.
 * @returns where pages break, as full as they get; undefined where one page holds everything.
 */
export function pagesAcross(widths: readonly number[], titles: number): NonNullable<SheetPlan['print']>['across'] {
  if (scaleOf(widths) >= SCALE) return undefined;
  const room = (PAPER / SCALE) * 100 * SPARE;
  const first = total(widths.slice(0, titles));
  const breaks: number[] = [];
  let taken = first;
  widths.slice(titles).forEach((width, at) => {
    if (taken + pixels(width) > room && taken > first) {
      breaks.push(titles + at);
      taken = first;
    }
    taken += pixels(width);
  });
  return { titleColumns: `$A:$${letters(titles - 1)}`, breaks, scale: SCALE };
}

/**
 * @param sheet on pages as wide as its columns. @param titles rows that stand on every page.
 * @param sections 0-based rows where something begins that belongs on one page, in their order.
 * @returns rows before which a page breaks, so that no section is parted that a page can hold.
 */
export function pagesDown(
  { widths, heights, rows, titles }: { widths: readonly number[]; heights: SheetPlan['heights']; rows: number; titles: number },
  sections: readonly number[],
): number[] {
  const heightOf = (row: number) =>
    heights?.find(({ row: first, count }) => row >= first && row < first + count)?.height ?? ROW_HEIGHT;
  const between = (first: number, end: number) =>
    Array.from({ length: end - first }, (_, n) => heightOf(first + n)).reduce((sum, height) => sum + height, 0);
  const room = (PAPER_HEIGHT / scaleOf(widths)) * 100 * SPARE;
  const breaks: number[] = [];
  let used = between(0, sections[0] ?? rows);
  sections.forEach((first, n) => {
    const needed = between(first, sections[n + 1] ?? rows);
    if (used + needed > room) {
      breaks.push(first);
      used = between(0, titles);
    }
    used += needed;
  });
  return breaks;
}
