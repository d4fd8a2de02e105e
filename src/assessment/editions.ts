/** Every worksheet that shares our layout: the LKEs of ZI, and those of AKIP. */
import { withOverrides } from '.';
import { editions, findEdition } from '../rules';
import { akipLkes, findAkipLke } from '../rules/akip';
import type { Overrides } from '../rules/overrides';
import type { Edition } from '../rules/schema';

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
