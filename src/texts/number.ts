/** How points read: two decimals, unless two would tell the reader something else than the comparison did. */
import type { Language } from './language';

const LOCALES: Record<Language, string> = { id: 'id-ID', en: 'en-US' };
const USUAL_DIGITS = 2;
const MOST_DIGITS = 12;
/** Excel keeps 15 significant digits; beyond them is noise of binary fractions. */
const SIGNIFICANT = 15;

const formats = new Map<string, Intl.NumberFormat>();

/** The decimal sign of the language, no groups. */
export function formatOf(language: Language, least: number, most: number): Intl.NumberFormat {
  const key = `${language}${least}-${most}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(LOCALES[language], {
      minimumFractionDigits: least,
      maximumFractionDigits: most,
      useGrouping: false,
    });
    formats.set(key, format);
  }
  return format;
}

const withoutNoise = (value: number): number => Number(value.toPrecision(SIGNIFICANT)) + 0;
const withDigits = (value: number, digits: number, language: Language): string =>
  formatOf(language, digits, digits).format(withoutNoise(value));

/**
 * @param value points, unrounded.
 * @param floor the minimum that the value is held against, where there is one.
 * @param tolerance of that comparison, in points.
 * @returns the value with two decimals; with as many as it takes where fewer would make a miss look met, or the reverse.
 */
export function showScore(value: number, floor: number | undefined, language: Language, tolerance = 1e-9): string {
  const met = floor !== undefined && value >= floor - tolerance;
  for (let digits = USUAL_DIGITS; digits < MOST_DIGITS; digits++) {
    const shown = withDigits(value, digits, language);
    if (floor === undefined || Number(shown.replace(',', '.')) >= floor - tolerance === met) return shown;
  }
  return withDigits(value, MOST_DIGITS, language);
}

/** @returns both with two decimals; with as many as it takes for figures that differ to read differently. */
export function showApart(one: number, other: number, language: Language): [string, string] {
  for (let digits = USUAL_DIGITS; digits < MOST_DIGITS; digits++) {
    const [first, second] = [one, other].map((value) => withDigits(value, digits, language));
    if (first !== second) return [first!, second!];
  }
  return [withDigits(one, USUAL_DIGITS, language), withDigits(other, USUAL_DIGITS, language)];
}

/** A minimum, exactly: at least two decimals, more where it has more. */
export const showFloor = (floor: number, language: Language): string =>
  formatOf(language, USUAL_DIGITS, MOST_DIGITS).format(withoutNoise(floor));

/** A minimum as people know it, `indeks 3,60` or `huruf B`: the rules have it in Indonesian. */
export const showAs = (known: string, language: Language): string =>
  language === 'id'
    ? known
    : known
        .replace(/^indeks\b/, 'index')
        .replace(/^huruf\b/, 'letter')
        .replace(/(\d),(\d)/g, '$1.$2');

/** A weight, as the regulation prints it: no more decimals than it has. */
export const showWeight = (weight: number, language: Language): string =>
  formatOf(language, 0, MOST_DIGITS).format(withoutNoise(weight));

/**
 * @param gap floor less score, positive.
 * @returns rounded as the score beside it is, so that both add up to the floor; never nothing where something is lacking.
 */
export function showGap(gap: number, language: Language): string {
  for (let digits = USUAL_DIGITS; digits < MOST_DIGITS; digits++)
    if (Number(withDigits(gap, digits, 'en')) > 0) return withDigits(gap, digits, language);
  return withDigits(gap, MOST_DIGITS, language);
}

/** @param day `2026-05-01`. @returns it in words, in the reader's order; undefined where it is no day. */
export function showDate(day: string, language: Language): string | undefined {
  const date = new Date(`${day}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(date.getTime())) return undefined;
  return new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}

/** @param share 0 to 1. @returns whole percent, rounded down: only all is 100%. */
export const showPercent = (share: number): string => `${Math.floor(withoutNoise(share * 100))}%`;
