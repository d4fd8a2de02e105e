/** What the minimums say of one predicate: said once, for every surface that shows it. */
import type { Edition } from '../rules/schema';
import { clean } from './parse';
import type { GateResult } from './types';

/**
 * met: every minimum; after: every minimum, but an earlier predicate was not held; open: blanks still decide; unmet: a
 * minimum is missed whatever the blanks become; undetermined: nothing to hold the scores against.
 */
export type VerdictStatus = 'met' | 'after' | 'open' | 'unmet' | 'undetermined';

export interface Verdict {
  /** Code of the predicate: WBK, WBBM. */
  target: string;
  /** Whether somebody named it; else it is the edition's first. */
  given: boolean;
  status: VerdictStatus;
  /** Undetermined: the edition's minimums are unconfirmed, the predicate has none, or the sheet was hardly recognised. */
  why?: 'unconfirmed' | 'no-gates' | 'unsure';
  /** `after`: the predicate that must be held first. */
  after?: string;
  /** The predicate's minimums, and how many of them are met, open, unmet. */
  of: number;
  met: number;
  open: number;
  unmet: number;
  /** Codes of the minimums that decide: the unmet ones, else the open ones. */
  deciding: readonly string[];
}

/** What a predicate is called: by its code and its name, with `Menuju` before them or not. */
export const namesOfPredicate = ({ code, name }: Edition['predicates'][number]): string[] =>
  [code, name, `${name} (${code})`].flatMap((one) => [one, `Menuju ${one}`]);

/**
 * @param asked a predicate's code or name, in any case: `wbk`, `Menuju WBK`, `Wilayah Bebas dari Korupsi`.
 * @returns its code; undefined where the edition knows none of that name.
 */
export function predicateNamed(edition: Edition, asked: string | null | undefined): string | undefined {
  const wanted = clean(asked).toLowerCase();
  if (wanted === '') return undefined;
  return edition.predicates.find((one) => namesOfPredicate(one).some((name) => name.toLowerCase() === wanted))?.code;
}

/**
 * The predicate that an LKE is tested for.
 * @param wanted from the most particular: what a reader chose, what the LKE names. The first that is known counts.
 * @returns undefined for an edition without predicates (AKIP).
 */
export function targetOf(
  edition: Edition,
  ...wanted: readonly (string | null | undefined)[]
): { code: string; given: boolean } | undefined {
  const given = wanted.map((one) => predicateNamed(edition, one)).find((code) => code !== undefined);
  const code = given ?? edition.predicates[0]?.code;
  return code === undefined ? undefined : { code, given: given !== undefined };
}

const isHeld = (edition: Edition, held: string | null | undefined, needed: string): boolean => {
  const rank = (code: string | undefined) => edition.predicates.findIndex((one) => one.code === code);
  return rank(predicateNamed(edition, held)) >= rank(needed);
};

function statusOf(of: number, open: number, unmet: number, lacksEarlier: boolean): VerdictStatus {
  if (of === 0) return 'undetermined';
  if (unmet > 0) return 'unmet';
  if (open > 0) return 'open';
  return lacksEarlier ? 'after' : 'met';
}

/**
 * @param gates results of the edition's minimums, those of other predicates among them.
 * @param target a predicate's code (see targetOf).
 * @param held a predicate that the unit has held before, by code or name, if any.
 * @returns the verdict; a predicate without minimums is never met.
 * Source: PermenPANRB 90/2021 and 52/2014; where each minimum was read stands beside it in the data.
 */
export function verdictOf(
  edition: Edition,
  gates: readonly GateResult[],
  { code: target, given }: { code: string; given: boolean },
  held?: string | null,
): Verdict {
  const own = edition.gatesUnconfirmed ? [] : gates.filter(({ predicate }) => predicate === target);
  const codes = (status: GateResult['status']) => own.filter((gate) => gate.status === status).map(({ code }) => code);
  const [met, open, unmet] = [codes('met'), codes('open'), codes('unmet')];
  const after = edition.predicates.find(({ code }) => code === target)?.after;
  const lacksEarlier = after !== undefined && !isHeld(edition, held, after);
  const status = statusOf(own.length, open.length, unmet.length, lacksEarlier);
  return {
    target,
    given,
    status,
    ...(status === 'undetermined' && { why: edition.gatesUnconfirmed ? ('unconfirmed' as const) : ('no-gates' as const) }),
    ...(status === 'after' && { after: after! }),
    ...{ of: own.length, met: met.length, open: open.length, unmet: unmet.length },
    deciding: unmet.length > 0 ? unmet : open,
  };
}

/** One verdict per predicate, in the edition's order. */
export const verdictsOf = (edition: Edition, gates: readonly GateResult[], held?: string | null): Verdict[] =>
  edition.predicates.map(({ code }) => verdictOf(edition, gates, { code, given: true }, held));

/** @returns the highest predicate whose verdict is met; null where none is. */
export const predicateOf = (edition: Edition, gates: readonly GateResult[], held?: string | null): string | null =>
  [...verdictsOf(edition, gates, held)].reverse().find(({ status }) => status === 'met')?.target ?? null;
