/** The editions and grade tables that ship, newest first. No logic beyond finding one by what a person typed. */
import zi10 from './zi-10-2019/edition.json';
import zi52 from './zi-52-2014/edition.json';
import zi90 from './zi-90-2021/edition.json';
import akip88 from './akip/grades-88-2021.json';
import akip12 from './akip/grades-12-2015.json';
import akipOld from './akip/grades-2010.json';
import { current, newestFirst } from './in-force';
import type { Edition, GradeTable } from './schema';

// Checked against the schema by tests/rules; not at run time, so that bundles need no zod.
export const editions: readonly Edition[] = newestFirst([zi52 as Edition, zi10 as Edition, zi90 as Edition]);
export const gradeTables: readonly GradeTable[] = newestFirst([
  akipOld as GradeTable,
  akip12 as GradeTable,
  akip88 as GradeTable,
]);

/** The edition in force in the running year. */
export const currentEdition = current(editions);

type Asked = string | number | null | undefined;

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
export const findEdition = (asked?: Asked): Edition | undefined => find(editions, asked, currentEdition);

/** @param asked `88/2021`, 88, `lama`; blank or absent = the table in force. */
export const findGradeTable = (asked?: Asked): GradeTable | undefined => find(gradeTables, asked, current(gradeTables));
