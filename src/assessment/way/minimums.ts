/** The minimums of a predicate as a tree over the statements, and what no answer can bring about. */
import type { Edition, GradeTable } from '../../rules/schema';
import { indexOf, TOTAL } from '../tree';
import type { Assessment, GateResult } from '../types';
import { bundleOf, type Bough, type Bundle } from './knapsack';
import type { Improvable } from './steps';

export interface Minimum extends GateResult {
  /** Codes of the statements below. */
  below: ReadonlySet<string>;
  /** Points that improvements below must bring. */
  need: number;
}

/** A minimum that the answers which may change cannot meet. */
export interface Blocked {
  gate: GateResult;
  /** Points that they can reach at most. */
  most: number;
  /** Nothing below may change (a survey): what lacks is taken as met, and counted above. */
  assumed: boolean;
}

const ROOT = '';

const gainOf = ({ better }: Improvable): number => better.at(-1)!.gain;
const holds = (outer: ReadonlySet<string>, inner: ReadonlySet<string>): boolean => [...inner].every((code) => outer.has(code));

/** The minimums that decide, the widest first; those that are met already ask for nothing, but stay in the way of nothing. */
export function minimumsOf(edition: Edition, { gates }: Assessment, target: string): Minimum[] {
  const { leaves } = indexOf(edition);
  return gates
    .filter(({ predicate }) => predicate === target)
    .map((gate) => {
      const below = leaves.filter(({ above, statement }) => above.includes(gate.code) || statement.code === gate.code);
      // Half the tolerance: what is added up in another order still reaches the judge's own.
      const need = gate.floor - edition.tolerance / 2 - gate.low;
      return { ...gate, below: new Set(below.map(({ statement }) => statement.code)), need };
    })
    .sort((a, b) => b.below.size - a.below.size);
}

/** Points by which a grade's lower bound, which is exclusive, is passed; twice the tolerance of `gradeOf`. */
const BEYOND = 2e-9;

/** A grade asks for nothing but points: one minimum, over everything. None where the table has no such grade. */
export function gradeAsMinimum(edition: Edition, { total }: Assessment, table: GradeTable, grade: string): Minimum[] {
  const row = table.grades.find((one) => one.grade.toLowerCase() === grade.trim().toLowerCase());
  if (!row) return [];
  const floor = row.above ?? row.from!;
  const need = floor + (row.above === undefined ? 0 : BEYOND) - total.low;
  const status = need <= 0 ? 'met' : total.high - total.low >= need ? 'open' : 'unmet';
  const below = new Set(indexOf(edition).statements.map(({ code }) => code));
  return [{ predicate: row.grade, code: TOTAL, floor, ...total, gap: Math.max(0, need), status, below, need }];
}

/** @returns what cannot be met, and the minimums that can, with what is taken as met counted in. */
export function partedBy(
  minimums: readonly Minimum[],
  all: readonly Improvable[],
): { blocked: Blocked[]; open: Minimum[]; assumed: number } {
  const blocked: Blocked[] = [];
  const open: Minimum[] = [];
  const assumed: { below: ReadonlySet<string>; points: number }[] = [];
  // The narrowest first: what a survey is taken to bring counts in all that is above it.
  for (const minimum of [...minimums].reverse()) {
    const given = assumed.filter(({ below }) => holds(minimum.below, below)).reduce((sum, { points }) => sum + points, 0);
    const own = all.filter(({ code }) => minimum.below.has(code));
    const most = own.reduce((sum, one) => sum + gainOf(one), 0);
    const need = minimum.need - given;
    if (most >= need) open.unshift({ ...minimum, need });
    else {
      const { below, need: _, ...gate } = minimum;
      blocked.push({ gate, most: minimum.low + given + most, assumed: own.length === 0 });
      if (own.length === 0) assumed.push({ below, points: minimum.floor - minimum.low - given });
    }
  }
  return { blocked, open, assumed: assumed.reduce((sum, { points }) => sum + points, 0) };
}

/** As many minimums as lie within or beside each other, and those that cross them. */
export function nested(minimums: readonly Minimum[]): { tree: Minimum[]; crossing: Minimum[] } {
  const crosses = (a: Minimum, b: Minimum): boolean =>
    [...a.below].some((code) => b.below.has(code)) && !holds(a.below, b.below) && !holds(b.below, a.below);
  const [tree, crossing]: [Minimum[], Minimum[]] = [[], []];
  for (const one of minimums) (tree.some((other) => crosses(one, other)) ? crossing : tree).push(one);
  return { tree, crossing };
}

/** Statements that the same minimums hold, together. */
export function bundlesOf(minimums: readonly Minimum[], all: readonly Improvable[]): Bundle[] {
  const alike = new Map<string, Improvable[]>();
  for (const one of all) {
    const held = minimums.map(({ below }) => (below.has(one.code) ? '1' : '0')).join('');
    alike.set(held, [...(alike.get(held) ?? []), one]);
  }
  return [...alike.values()].map(bundleOf);
}

export const isBelow = ({ below }: Minimum, { codes }: Bundle): boolean => below.has(codes[0]!);

/** @param minimums that lie within or beside each other, the widest first. */
export function boughsOf(minimums: readonly Minimum[], bundles: readonly Bundle[]): Bough {
  const under = (code: string, need: number, inner: readonly Minimum[], own: readonly Bundle[]): Bough => {
    const boughs: Bough[] = [];
    let [rest, left] = [inner, own];
    while (rest.length > 0) {
      const [widest, ...others] = rest as [Minimum, ...Minimum[]];
      const within = others.filter(({ below }) => holds(widest.below, below));
      const held = left.filter((bundle) => isBelow(widest, bundle));
      boughs.push(under(widest.code, widest.need, within, held));
      rest = others.filter((one) => !within.includes(one));
      left = left.filter((bundle) => !held.includes(bundle));
    }
    return { code, need, boughs, bundles: left };
  };
  return under(ROOT, -Infinity, minimums, bundles);
}
