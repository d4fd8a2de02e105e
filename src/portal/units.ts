/** Which unit of the portal an LKE is: a small table that the command drafts and a person completes. */
import { isBlank, predicateNamed, type ProposalVerdict } from '../assessment';
import type { Edition } from '../rules/schema';
import { editionNamed } from '../assessment/editions';
import { textAt } from '../sheet/grid';
import type { Grid } from '../sheet/plan';
import type { PortalLke } from './lke';
import { fileName, shortNames } from './places';

export const CATEGORIES = ['WBK', 'WBK-AFIRMASI', 'WBBM'] as const;
export type Category = (typeof CATEGORIES)[number];

export const UNIT_COLUMNS = ['id', 'nama', 'berkas', 'lembar', 'kategori'] as const;

export interface Unit {
  /** As the portal shall know it: part of an address, and of a file's name. */
  id: string;
  name: string;
  file: string;
  sheet: string;
  category: string;
  /** Row of the table as a spreadsheet counts. */
  row: number;
}

/** What decides whether a unit may stand in a category. */
export interface Candidate {
  edition: Edition;
  target?: string | null;
  held?: string | null;
  proposal?: ProposalVerdict;
}

export type UnitFault = 'id' | 'id-twice' | 'category' | 'not-held' | 'not-affirmative';

export const ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/** @returns undefined where the first row is not that of our table. */
export function unitsIn(grid: Grid): Unit[] | undefined {
  const columns = UNIT_COLUMNS.map((name) =>
    (grid.values[0] ?? []).findIndex((one) => String(one).trim().toLowerCase() === name),
  );
  if (columns.includes(-1)) return undefined;
  return grid.values.slice(1).flatMap((cells, at): Unit[] => {
    if (cells.every((cell) => isBlank(cell))) return [];
    const [id, name, file, sheet, category] = columns.map((column) => textAt(grid, at + 1, column)) as [
      string,
      string,
      string,
      string,
      string,
    ];
    return [{ id, name, file, sheet, category: category.toUpperCase(), row: at + 2 }];
  });
}

/** @param taken ids in use, in lower case. @returns an id of the unit's name that is not among them, and notes it. */
export function idOf(name: string, taken: Set<string>): string {
  const stem =
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 56) || 'unit';
  let id = stem;
  for (let n = 2; taken.has(id); n++) id = `${stem}-${n}`;
  taken.add(id);
  return id;
}

/** What a unit is proposed for as far as the LKE itself says. */
export const categoryOf = ({ edition, target }: Candidate): Category =>
  predicateNamed(edition, target) === 'WBBM' ? 'WBBM' : 'WBK';

/** @returns a first table, for a person to complete. */
export function draftUnits(lkes: readonly PortalLke[]): Unit[] {
  const taken = new Set<string>();
  const names = shortNames(lkes.map(({ file }) => file));
  return lkes.map((lke, at): Unit => {
    const name = lke.unit || fileName(lke.file).replace(/\.[^.]+$/, '');
    const edition = editionNamed(lke.edition);
    // One that a file brought and nobody knows any more is not told to the portal, whatever it is proposed for.
    const category = edition ? categoryOf({ ...lke, edition }) : 'WBK';
    return { id: idOf(name, taken), name, file: names.get(lke.file)!, sheet: lke.sheet, category, row: at + 2 };
  });
}

/** @returns the table as its file holds it, the first row its columns. */
export const unitRows = (units: readonly Unit[]): string[][] => [
  [...UNIT_COLUMNS],
  ...units.map(({ id, name, file, sheet, category }) => [id, name, file, sheet, category]),
];

/**
 * Whether the table's row holds. WBBM asks for WBK held before; the affirmative category for conditions under which the
 * exception is the only thing that excuses.
 * @param ids how often each is in the table, in lower case.
 */
export function faultOf(unit: Unit, candidate: Candidate, ids: ReadonlyMap<string, number>): UnitFault | undefined {
  if (!ID.test(unit.id)) return 'id';
  if ((ids.get(unit.id.toLowerCase()) ?? 0) > 1) return 'id-twice';
  if (!(CATEGORIES as readonly string[]).includes(unit.category)) return 'category';
  const needed = candidate.edition.predicates.find(({ code }) => code === unit.category)?.after;
  if (needed && predicateNamed(candidate.edition, candidate.held) === undefined) return 'not-held';
  if (unit.category === 'WBK-AFIRMASI' && candidate.proposal !== 'excused') return 'not-affirmative';
  return undefined;
}
