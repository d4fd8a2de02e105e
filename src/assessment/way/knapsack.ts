/**
 * Whole efforts up a tree of minimums: for each effort the most points that the answers below a minimum can have, cut
 * where the minimum itself is missed. What is above asks for nothing but points, so the most of them is enough: exact.
 */
import type { Improvable } from './steps';

/** What to take: how many of the better answers of a statement, and the effort spent on every bundle. */
export interface Taken {
  answers: Map<string, number>;
  spent: Map<Bundle, number>;
}

export interface Curve {
  /** By effort: the most points, -Infinity where exactly that effort cannot be spent or the minimum is missed with it. */
  most: Float64Array;
  /** The same before the minimum of this bough is asked for. */
  uncut: Float64Array;
  /** Writes down what to take for an effort that can be spent. */
  trace(effort: number, taken: Taken): void;
}

/** Statements that count for the same minimums: how they share an effort is decided once. */
export interface Bundle {
  codes: readonly string[];
  curve: Curve;
  /** The effort that may be spent on it. */
  least: number;
  most: number;
}

export interface Bough {
  code: string;
  /** Points that improvements below must bring; 0 or less where nothing is needed. */
  need: number;
  boughs: readonly Bough[];
  /** What no bough of this one holds. */
  bundles: readonly Bundle[];
}

const NONE = -Infinity;
const STAYS = { effort: 0, gain: 0 };
const nothing: Curve = { most: Float64Array.of(0), uncut: Float64Array.of(0), trace: () => undefined };

function withStatement(curve: Curve, { code, better }: Pick<Improvable, 'code' | 'better'>): Curve {
  const choices = [STAYS, ...better];
  const most = new Float64Array(curve.most.length + choices.at(-1)!.effort).fill(NONE);
  const how = new Uint8Array(most.length);
  curve.most.forEach((points, effort) => {
    if (points === NONE) return;
    choices.forEach(({ effort: more, gain }, n) => {
      if (points + gain <= most[effort + more]!) return;
      most[effort + more] = points + gain;
      how[effort + more] = n;
    });
  });
  const trace = (effort: number, taken: Taken): void => {
    const n = how[effort]!;
    if (n > 0) taken.answers.set(code, n);
    curve.trace(effort - choices[n]!.effort, taken);
  };
  return { most, uncut: most, trace };
}

function beside(one: Curve, other: Curve): Curve {
  const most = new Float64Array(one.most.length + other.most.length - 1).fill(NONE);
  const there = new Int32Array(most.length);
  one.most.forEach((points, effort) => {
    if (points === NONE) return;
    other.most.forEach((more, spent) => {
      if (points + more <= most[effort + spent]!) return;
      most[effort + spent] = points + more;
      there[effort + spent] = spent;
    });
  });
  const trace = (effort: number, taken: Taken): void => {
    other.trace(there[effort]!, taken);
    one.trace(effort - there[effort]!, taken);
  };
  return { most, uncut: most, trace };
}

export function bundleOf(statements: readonly Pick<Improvable, 'code' | 'better'>[]): Bundle {
  const curve = statements.reduce(withStatement, nothing);
  return { codes: statements.map(({ code }) => code), curve, least: 0, most: curve.most.length - 1 };
}

function curveOfBundle(bundle: Bundle): Curve {
  const { curve, least, most: last } = bundle;
  const most = curve.most.map((points, effort) => (effort < least || effort > last ? NONE : points));
  const trace = (effort: number, taken: Taken): void => {
    taken.spent.set(bundle, effort);
    curve.trace(effort, taken);
  };
  return { most, uncut: most, trace };
}

/** @param seen hears of the curve of every bough, the nearest to the statements first. */
export function curveOf({ code, need, boughs, bundles }: Bough, seen?: (code: string, curve: Curve) => void): Curve {
  const curves = [...bundles.map(curveOfBundle), ...boughs.map((bough) => curveOf(bough, seen))];
  const whole = curves.length > 0 ? curves.reduce(beside) : nothing;
  const curve = { ...whole, uncut: whole.most, most: whole.most.map((points) => (points < need ? NONE : points)) };
  seen?.(code, curve);
  return curve;
}

/** @returns the least effort that can be spent; undefined where none can. */
export function leastOf({ most }: Curve): number | undefined {
  const least = most.findIndex((points) => points !== NONE);
  return least < 0 ? undefined : least;
}
