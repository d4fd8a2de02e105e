/** What a person says of an LKE or survey that its sheet does not say: unit, year, target, predicate held, scale. */
import { isRecord, jsonIn } from '../rules/json';
import { YEARS } from '../sheet/years';
import { keyOf, type Hints, type Identity, type Reading, type Said, type StatedScale } from './contract';

export type { Said };

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

function scaleOf(value: unknown): StatedScale | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { top, basis } = value as Record<string, unknown>;
  return Number.isInteger(top) && (top as number) > 1 && isText(basis) ? { top: top as number, basis: basis.trim() } : undefined;
}

/** @returns only what is of the right kind. */
function saidIn(value: unknown): Said {
  if (typeof value !== 'object' || value === null) return {};
  const { unit, body, year, target, held, scale: stated } = value as Record<string, unknown>;
  const scale = scaleOf(stated);
  const isYear = Number.isInteger(year) && (year as number) >= YEARS.min && (year as number) <= YEARS.max;
  return {
    ...(isText(unit) && { unit }),
    ...(isText(body) && { body }),
    ...(isYear && { year: year as number }),
    ...(isText(target) && { target }),
    ...(isText(held) && { held }),
    ...(scale && { scale }),
  };
}

/** What a mapping file says of surveys, by their sheets: `[{ sheet, scale: { top, basis } }]`. @returns nothing of what is damaged. */
export function scalesFromText(text: string): Record<string, Said> {
  const found = jsonIn(text);
  const all = (Array.isArray(found) ? found : []).flatMap((one: unknown): [string, Said][] => {
    const { sheet } = isRecord(one) ? one : {};
    const { scale } = saidIn(one);
    return isText(sheet) && scale ? [[sheet, { scale }]] : [];
  });
  return Object.fromEntries(all);
}

/** What a document setting holds, by the LKE (`keyOf`). @returns nothing of what is damaged. */
export function saidFromText(text: string | null): Record<string, Said> {
  const found = jsonIn(text);
  return isRecord(found) ? Object.fromEntries(Object.entries(found).map(([key, one]) => [key, saidIn(one)])) : {};
}

/** @param kept what the workbook remembers. @returns what it shall remember instead; null where nothing is left. */
export function remembered(kept: string | null, reading: Pick<Reading, 'sheet' | 'key'>, said: Said): string | null {
  const all = { ...saidFromText(kept), [keyOf(reading)]: saidIn(said) };
  const left = Object.entries(all).filter(([, one]) => Object.keys(one).length > 0);
  return left.length > 0 ? JSON.stringify(Object.fromEntries(left)) : null;
}

const isThere = ([, value]: [string, unknown]): boolean => value !== undefined && value !== null && value !== '';

/** What was said of all, and of this one. @param key see `keyOf`. */
export const saidOf = ({ said }: Hints, key: string): Said => ({ ...said?.all, ...said?.byKey?.[key] });

/** The sheet's own word counts before what was said of it. */
export function completed<T extends Partial<Identity>>(identity: T, { scale: _, ...said }: Said): T {
  return { ...identity, ...said, ...Object.fromEntries(Object.entries(identity).filter(isThere)) };
}

export const withSaid = (reading: Reading, hints: Hints): Reading => ({
  ...reading,
  identity: completed(reading.identity, saidOf(hints, keyOf(reading))),
});
