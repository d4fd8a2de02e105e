/** What a person says of an LKE that its sheet does not say: unit, year, target, predicate held. */
import { YEARS } from '../sheet/years';
import { keyOf, type Hints, type Identity, type Reading } from './contract';

export type Said = Partial<Identity>;

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

/** @returns only what is of the right kind. */
function identityOf(value: unknown): Said {
  if (typeof value !== 'object' || value === null) return {};
  const { unit, body, year, target, held } = value as Record<string, unknown>;
  const isYear = Number.isInteger(year) && (year as number) >= YEARS.min && (year as number) <= YEARS.max;
  return {
    ...(isText(unit) && { unit }),
    ...(isText(body) && { body }),
    ...(isYear && { year: year as number }),
    ...(isText(target) && { target }),
    ...(isText(held) && { held }),
  };
}

/** What a document setting holds, by the LKE (`keyOf`). @returns nothing of what is damaged. */
export function saidFromText(text: string | null): Record<string, Said> {
  try {
    const found: unknown = JSON.parse(text ?? '{}');
    if (typeof found !== 'object' || found === null || Array.isArray(found)) return {};
    return Object.fromEntries(Object.entries(found).map(([key, one]) => [key, identityOf(one)]));
  } catch {
    return {};
  }
}

/** @param kept what the workbook remembers. @returns what it shall remember instead; null where nothing is left. */
export function remembered(kept: string | null, reading: Pick<Reading, 'sheet' | 'key'>, said: Said): string | null {
  const all = { ...saidFromText(kept), [keyOf(reading)]: identityOf(said) };
  const left = Object.entries(all).filter(([, one]) => Object.keys(one).length > 0);
  return left.length > 0 ? JSON.stringify(Object.fromEntries(left)) : null;
}

const isThere = ([, value]: [string, unknown]): boolean => value !== undefined && value !== null && value !== '';

/** The sheet's own word counts before what was said of it. */
export function withSaid(reading: Reading, { said }: Hints): Reading {
  const own = said?.byKey?.[keyOf(reading)];
  if (!own && !said?.all) return reading;
  const stated = Object.fromEntries(Object.entries(reading.identity).filter(isThere));
  return { ...reading, identity: { ...reading.identity, ...said?.all, ...own, ...stated } };
}
