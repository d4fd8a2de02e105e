/** The seal of a judged LKE, and what is said of it. */
import { checkSeal, rolesIn, seal, type SealCheck, type Sealed, type SealRole } from '../assessment/seal';
import type { Checked } from '../reading/contract';
import { seal as en } from '../texts/en/seal';
import { seal as id, type SealKey } from '../texts/id/seal';
import type { Language } from '../texts/language';
import { sayer } from '../texts/sayer';

export const sealIn = sayer<SealKey>({ id, en });

/** What of an LKE is sealed: TPN's answers, too, where there are any. */
export const sealedOf = ({ reading: { answers }, tpn }: Checked): Sealed =>
  tpn ? new Map([...answers, ...[...tpn].map(([code, raw]) => [code, { ...answers.get(code), tpn: raw }] as const)]) : answers;

/** @returns the code over all roles that have answered; undefined where none has. */
export async function sealOf(lke: Checked): Promise<{ code: string; roles: readonly SealRole[] } | undefined> {
  const roles = rolesIn(sealedOf(lke));
  return roles.length > 0 ? { code: await seal(lke.edition, sealedOf(lke), roles), roles } : undefined;
}

export const sealHolds = (lke: Checked, typed: string): Promise<SealCheck> => checkSeal(typed, lke.edition, sealedOf(lke));

/** `unit kerja, TPI dan TPN` */
export function rolesText(roles: readonly SealRole[], language: Language): string {
  const say = sealIn(language);
  const names = roles.map((role) => say(`role.${role}`));
  const [last, ...before] = [...names].reverse();
  return before.length > 0 ? say('and', { one: before.reverse().join(', '), other: last! }) : (last ?? '');
}

export function sealCheckText(check: SealCheck, typed: string, language: Language): string {
  const say = sealIn(language);
  if (check.status === 'unreadable') return say('unreadable', { value: typed });
  if (check.status === 'broken') return say('broken', { code: typed });
  return say('holds', { code: typed, roles: rolesText(check.roles, language) });
}
