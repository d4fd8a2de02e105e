/** Our own short wording of the statements, apart from the rules so that a bundle loads it when it is needed. */
import { findEdition } from '.';
import { merged } from './amend';
import type { Edition, Wording } from './schema';

/** By the edition's id. */
export type Wordings = Readonly<Record<string, Wording>>;

/** One literal import per edition: a bundler splits them only so. */
const wordings: Record<string, () => Promise<{ default: unknown }>> = {
  'akip-12-2015': () => import('./akip/wording-12-2015.json'),
  'akip-88-2021': () => import('./akip/wording-88-2021.json'),
  'zi-10-2019': () => import('./zi-10-2019/wording.json'),
  'zi-52-2014': () => import('./zi-52-2014/wording.json'),
  'zi-90-2021': () => import('./zi-90-2021/wording.json'),
};

/** The words of what an amendment amends, as it changes them; a file's own words last. */
async function wordingOf({ id, amends = [], wording }: Pick<Edition, 'id' | 'amends' | 'wording'>): Promise<Wording> {
  const layers = await Promise.all(
    [...amends]
      .reverse()
      .concat(id)
      .map(async (one) => wordings[one]?.()),
  );
  return [...layers.map((layer) => layer?.default ?? {}), wording ?? {}].reduce(merged, {}) as Wording;
}

/**
 * @param editionId an edition's id, `zi-90-2021`.
 * @returns the wording of every statement of the edition, by code; of an edition from a file, as far as there is any.
 * @throws RangeError where no edition and no worksheet of AKIP bears the id.
 */
export async function loadWording(editionId: string): Promise<Wording> {
  const edition = findEdition(editionId);
  if (!edition && !wordings[editionId]) throw new RangeError(`No wording for edition ${editionId}`);
  return wordingOf(edition ?? { id: editionId });
}

/** @param editionIds each as in loadWording; one given twice is loaded once. */
export async function loadWordings(editionIds: readonly string[]): Promise<Wordings> {
  const ids = [...new Set(editionIds)];
  return Object.fromEntries(await Promise.all(ids.map(async (id) => [id, await loadWording(id)] as const)));
}
