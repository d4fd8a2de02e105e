/** An LKE carried into a fresh one: what goes along, what does not, and the plan of it. */
import { isBlank } from '../../assessment/parse';
import type { ExcelDoor } from '../../excel/contract';
import { correspondence } from '../../rules/correspondence';
import { inForceIn } from '../../rules/in-force';
import type { Edition } from '../../rules/schema';
import { loadWording } from '../../rules/wording';
import type { Language } from '../../texts';
import type { PaneRepairKey } from '../../texts/id/pane-repair';
import { buildLke } from '../../forms/lke';
import { carryOver, wordingFrom, type CarriedOver, type Unmatched } from '../../forms/carry';
import type { Grid } from '../../sheet/plan';
import type { Identity, Reading } from '../../reading/contract';
import { addSheets } from './adding';

export interface CarryForm {
  edition: string;
  unit: string;
  year: string;
  target: string;
  /** The sheet's own words of the statements, in place of ours. */
  wording: boolean;
}

/** Editions that this LKE's was compared with. */
export const editionsFor = (reading: Reading, editions: readonly Edition[]): Edition[] =>
  editions.filter(({ id }) => correspondence(reading.edition, id) !== undefined);

export function startCarry({ identity, edition }: Reading, editions: readonly Edition[], year: number): CarryForm {
  const newest = inForceIn(editions, identity.year ?? year) ?? editions[0];
  const codes = newest?.predicates.map(({ code }) => code) ?? [];
  const target = codes.find((code) => code === identity.target) ?? codes[0] ?? '';
  return {
    edition: newest?.id ?? edition,
    unit: identity.unit ?? '',
    year: String(identity.year ?? year),
    target,
    wording: false,
  };
}

export type CarryErrors = Partial<Record<'unit' | 'year', PaneRepairKey>>;

export function refusals({ unit, year }: CarryForm): CarryErrors {
  return {
    ...(unit.trim() === '' && { unit: 'carry.unit.missing' as const }),
    ...(!/^\s*\d{4}\s*$/.test(year) && { year: 'carry.year.shape' as const }),
  };
}

export interface CarryCounts {
  answers: number;
  notes: number;
  evidence: number;
}

export const countsOf = ({ answers, notes, evidence }: CarriedOver): CarryCounts => ({
  answers: [...answers.values()].reduce((sum, one) => sum + [one.unit, one.tpi].filter((raw) => !isBlank(raw)).length, 0),
  notes: [...notes.values()].reduce((sum, one) => sum + [one.unit, one.tpi].filter((text) => text).length, 0),
  evidence: evidence.size,
});

export function whyNot({ why, near }: Unmatched): { key: PaneRepairKey; near: string } {
  const named = near.join(', ');
  return { key: why === 'several' && named === '' ? 'carry.several.unknown' : `carry.${why}`, near: named };
}

/** @returns the name of the sheet that was made. @throws DoorError with nothing written. */
export async function carry(
  door: Pick<ExcelDoor, 'sheetNames' | 'write'>,
  reading: Reading,
  grids: readonly Grid[],
  edition: Edition,
  { unit, year, target, wording }: CarryForm,
  language: Language,
): Promise<string> {
  const own = await loadWording(edition.id);
  const words = wording && edition.id === reading.edition ? wordingFrom(reading, grids, own) : own;
  const { body, held } = reading.identity;
  const identity: Identity = { unit: unit.trim(), body: body ?? '', year: Number(year), target, held: held ?? null };
  const { plan } = await addSheets(door, (taken) =>
    buildLke(edition, words, identity, taken, language, carryOver(reading, edition)),
  );
  return plan.activate;
}
