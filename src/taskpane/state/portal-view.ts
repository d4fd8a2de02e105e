/** Which LKEs the portal is told, as a person names their units; and the files of it. */
import { csvText } from '../../sheet/csv-text';
import { unitRows, unitsIn, draftUnits, UNIT_COLUMNS, type Unit } from '../../portal/units';
import { readCsv } from '../../files/csv';
import { portalLke, type ReadLke } from '../../portal/lke';
import { isNamed } from '../../portal/places';
import type { Telling } from '../../portal/tell';
import type { PortalFile } from '../../portal/bundle';
import type { Checked } from '../../reading/contract';
import type { Language } from '../../texts/language';
import type { ChosenFile } from './session';

/** @param name how the open workbook is called. */
export const ofWorkbook = (lkes: readonly Checked[], name: string): ReadLke[] =>
  lkes.flatMap((lke) => (lke.akip ? [] : [portalLke(name, lke)]));

export const ofFiles = (files: readonly ChosenFile[]): ReadLke[] =>
  files.flatMap(({ outcome }) => ('portal' in outcome ? (outcome.portal ?? []) : []));

/** What a person says of a unit; by the LKE's place in the list. */
export type Said = Pick<Unit, 'id' | 'name' | 'category'>;

/** @returns a row for each LKE, in their order: as drafted where nobody said otherwise. */
export function unitsOf(lkes: readonly ReadLke[], said: Readonly<Record<string, Partial<Said>>>): Unit[] {
  return draftUnits(lkes).map((unit, at) => ({ ...unit, ...said[keyOf(lkes[at]!)] }));
}

export const keyOf = ({ file, sheet }: Pick<ReadLke, 'file' | 'sheet'>): string => `${file}\n${sheet}`;

/**
 * @param bytes of a unit.csv.
 * @returns what it says of these LKEs; undefined where it is no such table.
 */
export function saidIn(bytes: Uint8Array, lkes: readonly ReadLke[]): Record<string, Said> | undefined {
  const units = unitsIn(readCsv(bytes, 'unit'));
  if (!units) return undefined;
  const found = lkes.flatMap((lke): [string, Said][] => {
    const unit = units.find(({ file, sheet }) => sheet === lke.sheet && isNamed(lke.file, file));
    return unit ? [[keyOf(lke), { id: unit.id, name: unit.name, category: unit.category }]] : [];
  });
  return Object.fromEntries(found);
}

export const COLUMNS = UNIT_COLUMNS.join(', ');

/** The year of all of them, where it is one. */
export function yearIn(lkes: readonly ReadLke[]): number | undefined {
  const years = new Set(lkes.flatMap(({ year }) => year ?? []));
  return years.size === 1 ? [...years][0] : undefined;
}

export const yearAsked = (text: string): number | undefined => (/^\s*2\d{3}\s*$/.test(text) ? Number(text) : undefined);

/** With the table of units, so that `lke portal` goes on from there. */
export async function filesOf(
  { told }: Telling<ReadLke>,
  units: readonly Unit[],
  tahun: number,
  language: Language,
): Promise<PortalFile[]> {
  const { bundleOf } = await import('../../portal/bundle');
  return [...(await bundleOf(told, tahun)), { path: 'unit.csv', text: csvText(unitRows(units), language) }];
}
