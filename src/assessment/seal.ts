/** A short check code over edition, answers and roles: whether an LKE is still what was signed. */
import type { Edition } from '../rules/schema';
import { floorOf } from './gates';
import { isBlank } from './parse';
import { indexOf } from './tree';
import type { Raw } from './types';

/** Whose answers a seal covers. */
export const SEAL_ROLES = ['unit', 'tpi', 'tpn'] as const;
export type SealRole = (typeof SEAL_ROLES)[number];

/** By code of statement or input; TPN's answers only where there are any. */
export type Sealed = ReadonlyMap<string, Partial<Record<SealRole, Raw>>>;

export type SealCheck =
  | { status: 'holds'; roles: readonly SealRole[] }
  | { status: 'broken' }
  /** No seal of this kind: mistyped, or of a later version. */
  | { status: 'unreadable' };

/** The first sign of every code; what goes into it, and how, never changes under the same one. */
const VERSION = '1';
/** Crockford's: no letter that is taken for a digit. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 16;
const IN_GROUPS_OF = 4;
const BITS = 5;
/** What programs that save a number agree on. */
const DIGITS = 12;

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Letters' case, and spaces around, are no change of an answer; that a number has become a text is one. */
function valueText(raw: Raw): string {
  if (typeof raw === 'number') return `n${Number(raw.toPrecision(DIGITS))}`;
  return typeof raw === 'boolean' ? `b${Number(raw)}` : `t${JSON.stringify(String(raw).normalize('NFC').trim().toUpperCase())}`;
}

/** Only what a body has changed: minimums, rulings, scales of surveys. */
function rulesText(edition: Edition): string[] {
  if (!edition.overridden) return [];
  const gates = edition.gates.map((gate) => `gate ${gate.predicate} ${gate.code} ${valueText(floorOf(edition, gate))}`);
  const settings = Object.entries(edition.settings ?? {}).map(([name, value]) => `setting ${name} ${JSON.stringify(value)}`);
  const scales = indexOf(edition).leaves.flatMap(({ statement, scale }) =>
    scale.kind === 'index' ? [`scale ${statement.code} ${valueText(scale.max)}`] : [],
  );
  return [...gates, ...settings, ...scales].sort(compareText);
}

/** The text that is sealed: one line per fact, in an order that hangs on nothing but the facts. */
export function sealText(edition: Edition, answers: Sealed, roles: readonly SealRole[]): string {
  const covered = SEAL_ROLES.filter((role) => roles.includes(role));
  const lines = [...answers]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([code, given]) =>
      covered.flatMap((role) => (isBlank(given[role]) ? [] : [`${code} ${role} ${valueText(given[role])}`])),
    );
  return [`segel ${VERSION}`, `edition ${edition.id}`, ...rulesText(edition), `roles ${covered.join(' ')}`, ...lines].join('\n');
}

function written(hash: Uint8Array): string {
  let bits = 0n;
  for (const byte of hash) bits = (bits << 8n) | BigInt(byte);
  const all = BigInt(hash.length * 8);
  const signs = Array.from({ length: LENGTH - 1 }, (_, n) => SIGNS[Number((bits >> (all - BigInt(BITS * (n + 1)))) & 31n)]!);
  return grouped(VERSION + signs.join(''));
}

const grouped = (signs: string): string => signs.match(new RegExp(`.{${IN_GROUPS_OF}}`, 'g'))!.join('-');

/**
 * @param edition the rules, with a body's own where it has any.
 * @param roles whose answers are covered; the same answers sealed for other roles have another code.
 * @returns 16 signs in four groups, `1ABC-DEFG-HJKM-NPQR`: the version, then 75 bits of the SHA-256 of `sealText`. It says
 *   that nothing of it changed, not who made it: anybody can compute it.
 */
export async function seal(edition: Edition, answers: Sealed, roles: readonly SealRole[]): Promise<string> {
  const bytes = new TextEncoder().encode(sealText(edition, answers, roles));
  return written(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

/** The roles that have answered at all: whose answers are sealed where nobody says otherwise. */
export const rolesIn = (answers: Sealed): SealRole[] =>
  SEAL_ROLES.filter((role) => [...answers.values()].some((given) => !isBlank(given[role])));

/** @returns the code as it is printed, from however it was typed: without hyphens, in small letters, O for 0; undefined where it is none. */
export function sealNamed(typed: string): string | undefined {
  const signs = typed
    .toUpperCase()
    .replace(/[\s\-\u2010-\u2015]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  const isOne = signs.length === LENGTH && signs.startsWith(VERSION) && [...signs].every((sign) => SIGNS.includes(sign));
  return isOne ? grouped(signs) : undefined;
}

const EVERY_COVER: readonly (readonly SealRole[])[] = Array.from({ length: 2 ** SEAL_ROLES.length - 1 }, (_, n) =>
  SEAL_ROLES.filter((_role, at) => ((n + 1) >> at) & 1),
);

/** @returns whether the code is of this edition and these answers, and whose answers it covers. */
export async function checkSeal(typed: string, edition: Edition, answers: Sealed): Promise<SealCheck> {
  const wanted = sealNamed(typed);
  if (wanted === undefined) return { status: 'unreadable' };
  for (const roles of EVERY_COVER) if ((await seal(edition, answers, roles)) === wanted) return { status: 'holds', roles };
  return { status: 'broken' };
}
