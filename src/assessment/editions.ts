/** Every worksheet that shares our layout: the LKEs of ZI, and those of AKIP. */
import { withOverrides } from '.';
import { editions, findEdition, knownEditions } from '../rules';
import { akipLkes, findAkipLke } from '../rules/akip';
import { inForceIn, newestFirst, yearsOf, type Years } from '../rules/in-force';
import type { Overrides } from '../rules/overrides';
import type { Edition } from '../rules/schema';
import type { Problem } from './types';
import { problem } from './problems';

export { editionName } from '../rules/name';

export const allEditions: readonly Edition[] = [...editions, ...akipLkes];

export const isAkip = ({ id }: Pick<Edition, 'id'>): boolean => akipLkes.some((one) => one.id === id);

/** @param asked an id or another name; a name that both have (none so far) is of ZI. */
export const editionNamed = (asked: string): Edition | undefined => findEdition(asked) ?? findAkipLke(asked);

/**
 * @returns the edition of that id as the overrides change it.
 * @throws RangeError where no such edition ships, or the overrides do not hold for it.
 */
export function editionWith(id: string, overrides?: Overrides): Edition {
  const edition = editionNamed(id);
  if (!edition) throw new RangeError(`No edition ${id}`);
  return overrides ? withOverrides(edition, overrides) : edition;
}

const sameMatter = (edition: Edition): readonly Edition[] => {
  const known = isAkip(edition) ? akipLkes : knownEditions();
  return known.some(({ id }) => id === edition.id) ? known : newestFirst([...known, edition]);
};

/** @returns the assessment years that the edition governs. */
export const yearsOfEdition = (edition: Edition): Years => yearsOf(edition, sameMatter(edition));

/**
 * @param year of the assessment; absent = nothing to say.
 * @returns what is to be said where an edition is used for a year that it does not govern: which one does, or that none did.
 */
export function otherYear(edition: Edition, year: number | undefined): Problem | undefined {
  if (year === undefined) return undefined;
  const governing = inForceIn(sameMatter(edition), year);
  if (governing?.id === edition.id) return undefined;
  const data = { edition: edition.short, year: String(year) };
  return governing
    ? problem('edition.other-year', {}, { ...data, inForce: governing.short })
    : problem('edition.no-law', {}, { ...data, from: edition.inForce.from });
}

/** Said beside every result: nobody of this project has held its figures against the regulation. */
export const fromFile = ({ short, brought }: Edition): Problem[] =>
  brought ? [problem('edition.brought', {}, { edition: short, file: brought.file })] : [];
