/** What stands at each address of the contract, and in which file: an index names the content, so that it changes as a whole. */
import type { PortalAnswer } from './answers';
import type { Told } from './tell';
import type { Category, Unit } from './units';

/** Names what is published: address -> SHA-256 of the content. */
export const INDEX = 'portal.json';

export interface Published {
  tahun: number;
  content: Record<string, string>;
}

export const LISTS = ['/pengusulan/unit-wbk', '/pengusulan/unit-wbbm'] as const;
export const ANSWERS = '/lke/jawaban-unit';
export const addressOf = (unit: string): string => `${ANSWERS}/${unit}`;

const DIGITS = 16;

/** @returns the file of what stands at an address, by its path in the folder: another content is another file. */
export const fileOf = (address: string, sha256: string): string => `${address.slice(1)}.${sha256.slice(0, DIGITS)}.json`;

/** @returns the beginning of the sum that a file's name ends in, where it is named as ours are. */
export const sumIn = (file: string): string | undefined => /\.([0-9a-f]{16})\.json$/.exec(file)?.[1];

/** Both lists, empty ones too: the portal asks for them. */
export function listsOf(told: readonly Told[], tahun: number) {
  const listed = (isOf: (category: string) => boolean) => ({
    tahun,
    units: told
      .filter(({ unit }) => isOf(unit.category))
      .map(({ unit: { id, name, category } }) => ({
        ...{ id, nama: name || id, kategori: category as Category },
        afirmasi: category === 'WBK-AFIRMASI',
      })),
  });
  const [wbk, wbbm] = LISTS;
  return [[wbk, listed((category) => category !== 'WBBM')] as const, [wbbm, listed((category) => category === 'WBBM')] as const];
}

export const answersOf = ({ id, name }: Pick<Unit, 'id' | 'name'>, answers: readonly PortalAnswer[], tahun: number) => ({
  ...{ unit_id: id, nama_unit: name || id, tahun },
  answers: [...answers],
});
