/** The editions that ship, newest first, and editions that a file brought. */
import zi10 from './zi-10-2019/amendment.json';
import zi52 from './zi-52-2014/edition.json';
import zi90 from './zi-90-2021/edition.json';
import { amended, type Amendment } from './amend';
import { current, newestFirst } from './in-force';
import type { Edition } from './schema';

// Checked against the schema by tests/rules; not at run time, so that bundles need no zod.
const of52 = zi52 as Edition;
const of10 = amended(of52, zi10 as Amendment);
const of90 = zi90 as Edition;

export const editions: readonly Edition[] = newestFirst([of52, of10, of90]);

/** The edition in force in the running year. */
export const currentEdition = current(editions);

/** From files: what a person gave, and what sheets carry. What was given wins. */
let given: readonly Edition[] = [];
let carried: readonly Edition[] = [];
let known = editions;

function knowAll(): void {
  const names = new Set(given.map(({ id }) => id));
  known = newestFirst([...editions, ...given, ...carried.filter(({ id }) => !names.has(id))]);
}

/** @returns the editions that ship and those that files brought, newest first. */
export const knownEditions = (): readonly Edition[] => known;

/** @returns those that a person gave: they govern forms that carry no law of their own. */
export const givenEditions = (): readonly Edition[] => given;

/** @returns whether another edition that is known already bears the id. */
export const isTaken = ({ id, brought }: Edition): boolean => known.some((one) => one.id === id && !(one.brought && brought));

function demandFree(laws: readonly Edition[]): void {
  for (const law of laws) if (isTaken(law)) throw new RangeError(`Edition ${law.id} ships`);
}

/** One that is given again stays the same object: what was computed of it is not computed anew. */
const asBefore = (law: Edition): Edition => {
  const text = JSON.stringify(law);
  return given.find((one) => one === law || JSON.stringify(one) === text) ?? law;
};

/**
 * Makes the editions of a person's files known, in the place of those that were given before.
 * @throws RangeError where an edition that ships bears the id of one.
 */
export function give(laws: readonly Edition[]): void {
  if (laws.length === 0 && given.length === 0) return;
  demandFree(laws);
  given = laws.map(asBefore);
  knowAll();
}

/**
 * Makes an edition that a sheet carries known, in the place of an earlier one of its id.
 * @throws RangeError where an edition that ships bears its id.
 */
export function admit(edition: Edition): void {
  demandFree([edition]);
  carried = [...carried.filter(({ id }) => id !== edition.id), edition];
  knowAll();
}

export type Asked = string | number | null | undefined;

const matches = (asked: string) => (rules: { id: string; aliases: readonly string[] }) =>
  [rules.id, ...rules.aliases].some((name) => name.toLowerCase() === asked);

/** Finds rules by what a person typed; blank or absent = the fallback. */
export function find<T extends { id: string; aliases: readonly string[] }>(
  all: readonly T[],
  asked: Asked,
  fallback: T,
): T | undefined {
  const wanted = asked === null || asked === undefined ? '' : String(asked).trim().toLowerCase();
  return wanted === '' ? fallback : all.find(matches(wanted));
}

/**
 * @param asked `90/2021`, `zi-90-2021`, 90; blank or absent = the edition in force.
 * @returns the edition, or undefined where there is none of that name.
 */
export const findEdition = (asked?: Asked): Edition | undefined => find(known, asked, currentEdition);
