/** Answers as the portal has them, back into an LKE: what `buildLke` takes, and all that it cannot take. */
import { indexOf, parseAnswer, parseCount, type Answers } from '../assessment';
import type { Fill, Notes } from '../forms/carry';
import portal from '../reading/layouts/portal-2026.json';
import type { Edition } from '../rules/schema';
import { LONGEST_TEXT } from '../sheet/plan';
import { codeOf, ratiosByCount } from './answers';
import { KNOWN, type ReceivedAnswers } from './contract';

export type Oddity =
  /** No question of the master has that id. */
  | { why: 'unknown-id'; id: number }
  /** Answered before: the first counts. */
  | { why: 'twice'; id: number; code: string }
  /** It stands in the LKE as it came, and waits for a person. */
  | { why: 'unread'; id: number; code: string; answer: string }
  /** A member that the contract does not know. */
  | { why: 'member'; name: string; count: number }
  /** More than a cell holds. */
  | { why: 'too-long'; id: number; code: string };

export interface FromPortal {
  fill: Required<Fill>;
  odd: Oddity[];
}

/** Id of the edition whose statements the portal asks. */
export const PORTAL_EDITION = portal.edition;

/** Members beyond the contract, with how often they stand there. */
function unknownMembers(received: ReceivedAnswers): Oddity[] {
  const counts = new Map<string, number>();
  const note = (known: readonly string[], one: object) => {
    for (const name of Object.keys(one)) if (!known.includes(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  };
  note(KNOWN.unit, received);
  for (const one of received.answers) note(KNOWN.answer, one);
  return [...counts].map(([name, count]) => ({ why: 'member', name, count }));
}

/**
 * @param received answers of one unit, in any order.
 * @param edition the one whose statements the portal asks (`PORTAL_EDITION`).
 * @returns the filling of a fresh LKE; every answer that it cannot hold or read is told.
 */
export function fromPortal(received: ReceivedAnswers, edition: Edition): FromPortal {
  const index = indexOf(edition);
  // Our form has the notes and links of a ratio beside its statement; the portal asks only for its counts.
  const ratios = ratiosByCount(edition);
  const [answers, notes, evidence] = [new Map<string, Answers>(), new Map<string, Notes>(), new Map<string, string>()];
  const odd: Oddity[] = unknownMembers(received);
  const seen = new Set<number>();
  for (const one of received.answers) {
    const id = one.soal_id;
    const code = codeOf.get(id);
    if (code === undefined || seen.has(id)) {
      odd.push(code === undefined ? { why: 'unknown-id', id } : { why: 'twice', id, code });
      continue;
    }
    seen.add(id);
    const text = (said: string | null | undefined): string | undefined => {
      const whole = said?.trim() || undefined;
      if (whole === undefined || whole.length <= LONGEST_TEXT) return whole;
      odd.push({ why: 'too-long', id, code });
      return undefined;
    };
    const answer = (said: string | number | null | undefined) => {
      const raw = typeof said === 'string' ? text(said) : (said ?? undefined);
      const leaf = index.leaf(code);
      const isRead = (leaf ? parseAnswer(raw, leaf.scale) : parseCount(raw)).kind !== 'unreadable';
      if (!isRead) odd.push({ why: 'unread', id, code, answer: String(raw) });
      return raw;
    };
    const [unit, tpi] = [answer(one.jawaban_unit), answer(one.jawaban_tpi)];
    if (unit !== undefined || tpi !== undefined) answers.set(code, { unit, tpi });
    const [own, theirs, link] = [text(one.catatan_unit), text(one.catatan_tpi), text(one.bukti_dukung_unit)];
    const row = ratios.get(code) ?? code;
    if (own || theirs) notes.set(row, { ...(own && { unit: own }), ...(theirs && { tpi: theirs }) });
    if (link) evidence.set(row, link);
  }
  return { fill: { answers, notes, evidence }, odd };
}
