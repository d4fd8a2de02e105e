/** An LKE written into a form, in the reader's words, for every surface that shows it. */
import { editionNamed, isAkip } from '../assessment/editions';
import { PARTS, type LeftOut, type Part } from '../forms/into';
import { correspondence } from '../rules/correspondence';
import { keyOf, type Reading } from '../reading/contract';
import { into as en } from '../texts/en/into';
import { into as id } from '../texts/id/into';
import type { Language } from '../texts/language';
import { sayer } from '../texts/sayer';

export const intoIn = sayer({ id, en });

/** Why an LKE cannot be written into a form at all. */
export type Unfit = 'akip' | 'never-compared' | 'same';

const isOfAkip = ({ edition }: Reading): boolean => isAkip(editionNamed(edition)!);

/** @returns why not; undefined where it can be tried. */
export function unfit(form: Reading, lke: Reading): Unfit | undefined {
  if (form === lke) return 'same';
  if (isOfAkip(form) || isOfAkip(lke)) return 'akip';
  return correspondence(lke.edition, form.edition) ? undefined : 'never-compared';
}

/** The one that is meant. @returns the choices where nobody can say which. */
export function chosenLke<Lke extends { reading: Reading }>(lkes: readonly Lke[], asked?: string): Lke | readonly string[] {
  const wanted = asked?.trim().toLowerCase();
  const names = (one: Lke) => [keyOf(one.reading), one.reading.sheet].map((name) => name.toLowerCase());
  const meant = wanted === undefined ? lkes : lkes.filter((one) => names(one).includes(wanted));
  return meant.length === 1 ? meant[0]! : lkes.map(({ reading }) => keyOf(reading));
}

export interface PartCount {
  part: Part;
  count: number;
}

/** How many cells of each kind. */
export const countsOf = (entries: readonly { part: Part }[]): PartCount[] =>
  PARTS.flatMap((part) => {
    const count = entries.filter((one) => one.part === part).length;
    return count > 0 ? [{ part, count }] : [];
  });

export function whyLeft({ why, near = [] }: LeftOut, language: Language): string {
  const say = intoIn(language);
  if (why === 'several' && near.length > 0) return say('left.several.near', { near: near.join(', ') });
  return say(`left.${why}`);
}

/** What is left out for the same reason, with its part. */
export interface LeftGroup {
  part: Part | 'all';
  reason: string;
  of: LeftOut[];
}

export function leftGroups(left: readonly LeftOut[], language: Language): LeftGroup[] {
  const groups = new Map<string, LeftGroup>();
  for (const one of left) {
    const [part, reason] = [one.part ?? 'all', whyLeft(one, language)] as const;
    const key = `${part} ${reason}`;
    const known = groups.get(key) ?? { part, reason, of: [] };
    groups.set(key, known);
    known.of.push(one);
  }
  return [...groups.values()].sort((a, b) => b.of.length - a.of.length);
}
