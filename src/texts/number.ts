/** How points read: two decimals, unless two would tell the reader something else than the comparison did. */
import type { Language } from './language';

const SIGN: Readonly<Record<Language, string>> = { id: ',', en: '.' };
const USUAL_DIGITS = 2;
const MOST_DIGITS = 12;
/** Excel keeps 15 significant digits; beyond them is noise of binary fractions. */
const SIGNIFICANT = 15;

/**
 * As `Intl.NumberFormat` writes it, without groups; to make one of those takes as long as to judge a sheet.
 * @param least decimals. @param most decimals: rounded to them, halves away from zero.
 */
export function decimal(value: number, language: Language, least: number, most: number): string {
  if (!Number.isFinite(value)) return String(value).replace('Infinity', '∞');
  const [written = '', power] = String(Math.abs(value)).split('e');
  const [whole = '', part = ''] = written.split('.');
  const digits = whole + part;
  const end = whole.length + Number(power ?? 0) + most;
  const kept = BigInt(digits.slice(0, Math.max(end, 0)).padEnd(end, '0')) + (digits[end]! >= '5' ? 1n : 0n);
  const all = String(kept).padStart(most + 1, '0');
  const point = all.length - most;
  let last = all.length;
  while (last > point + least && all[last - 1] === '0') last--;
  const decimals = all.slice(point, last);
  const minus = value < 0 || Object.is(value, -0) ? '-' : '';
  return minus + all.slice(0, point) + (decimals && SIGN[language]) + decimals;
}

const withoutNoise = (value: number): number => Number(value.toPrecision(SIGNIFICANT)) + 0;
const withDigits = (value: number, digits: number, language: Language): string =>
  decimal(withoutNoise(value), language, digits, digits);

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
  decimal(withoutNoise(floor), language, USUAL_DIGITS, MOST_DIGITS);

/** A minimum as people know it, `indeks 3,60` or `huruf B`: the rules have it in Indonesian. */
export const showAs = (known: string, language: Language): string =>
  language === 'id'
    ? known
    : known
        .replace(/^indeks\b/, 'index')
        .replace(/^huruf\b/, 'letter')
        .replace(/(\d),(\d)/g, '$1.$2');

/** A weight, as the regulation prints it: no more decimals than it has. */
export const showWeight = (weight: number, language: Language): string => decimal(withoutNoise(weight), language, 0, MOST_DIGITS);

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
