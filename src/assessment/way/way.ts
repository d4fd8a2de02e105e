/** The cheapest way to a predicate: which answers to improve so that every minimum is met, and why nothing less will do. */
import type { Edition, GradeTable } from '../../rules/schema';
import { assess } from '../assess';
import { TOTAL } from '../tree';
import type { AnswerSheet, Assessment, JudgeOptions } from '../types';
import { curveOf, leastOf, type Bundle, type Curve, type Taken } from './knapsack';
import {
  boughsOf,
  bundlesOf,
  gradeAsMinimum,
  isBelow,
  minimumsOf,
  nested,
  partedBy,
  type Blocked,
  type Minimum,
} from './minimums';
import { improvable, type Efforts, type Improvable, type Said } from './steps';

export type WayOptions = Efforts &
  Pick<JudgeOptions, 'asExcel'> & {
    /** Of the same answers by the same edition, where somebody has judged them already. */
    judged?: Assessment;
    /** AKIP: the target is one of its grades. */
    table?: GradeTable;
  };

export interface Step {
  code: string;
  from: Said;
  to: Said;
  /** Value 0 to 1 that the answer becomes. */
  value: number;
  effort: number;
  /** Points that it adds to the total. */
  gain: number;
  /** Codes of the unmet minimums that it serves. */
  gates: readonly string[];
  /** The total after this step and those before it. */
  total: number;
}

/** Why nothing cheaper exists. */
export interface Proof {
  /** By minimum that is not met: the least effort that meets it and all within it. */
  gates: readonly { code: string; effort: number }[];
  /** The total, with what is assumed, that one step less can reach at most while every narrower minimum is met; absent where it cannot. */
  oneLess?: number;
}

export interface Way {
  target: string;
  /** Whole steps of all improvements together; 0 where every minimum is met. */
  effort: number;
  /** The most points per step of effort first. */
  steps: readonly Step[];
  /** Minimums that no answer which may change can meet, to be said first. */
  blocked: readonly Blocked[];
  /** Points that surveys are taken to bring on top of the total. */
  assumed: number;
  proof: Proof;
}

/** no-gates: nothing to reach; unconfirmed: the minimums are; blanks: blanks are left out of the mean, so that points of one answer hang on others; too-many: minimums cross each other in too many ways. */
export type NoWay = { refused: 'no-gates' | 'unconfirmed' | 'blanks' | 'too-many' };

/** Where minimums cross, so many attempts decide. */
const MOST_ATTEMPTS = 20_000;

interface Attempt {
  bundles: readonly Bundle[];
  effort: number;
  /** The most that the effort brings. */
  points: number;
  taken: Taken;
  root: Curve;
  gates: Map<string, Curve>;
}

function attempt(tree: readonly Minimum[], bundles: readonly Bundle[]): Attempt[] {
  const gates = new Map<string, Curve>();
  const root = curveOf(boughsOf(tree, bundles), (code, curve) => gates.set(code, curve));
  const effort = leastOf(root);
  if (effort === undefined) return [];
  const taken: Taken = { answers: new Map(), spent: new Map() };
  root.trace(effort, taken);
  return [{ bundles, effort, points: root.most[effort]!, taken, root, gates }];
}

const pointsOf = (bundle: Bundle, { spent }: Taken): number => bundle.curve.most[spent.get(bundle)!]!;

const isMissed = ({ bundles, taken }: Attempt, minimum: Minimum): boolean =>
  bundles.reduce((sum, bundle) => (isBelow(minimum, bundle) ? sum + pointsOf(bundle, taken) : sum), 0) < minimum.need;

/** The bundle that can bring the most, once with no more effort than it had, once with more: one of both holds. */
function parted({ bundles, taken }: Attempt, minimum: Minimum): Bundle[][] {
  const headroom = (bundle: Bundle) => {
    const open = bundle.curve.most.subarray(taken.spent.get(bundle)! + 1, bundle.most + 1);
    return isBelow(minimum, bundle) && open.length > 0 ? Math.max(...open) - pointsOf(bundle, taken) : 0;
  };
  const widest = bundles.reduce((most, bundle) => (headroom(bundle) > headroom(most) ? bundle : most));
  if (headroom(widest) <= 0) return [];
  const spent = taken.spent.get(widest)!;
  const having = (bounds: Partial<Bundle>) => bundles.map((one) => (one === widest ? { ...one, ...bounds } : one));
  return [having({ most: spent }), having({ least: spent + 1 })];
}

/** The least effort over all minimums. Those that lie within each other are a tree; what crosses it is tried out. */
function best(minimums: readonly Minimum[], all: readonly Improvable[]): Attempt | undefined {
  const { tree, crossing } = nested(minimums);
  const waiting = attempt(tree, bundlesOf(minimums, all));
  // What an attempt leaves out can only take points from it: the first one that misses nothing is the best.
  const isAhead = (one: Attempt, other: Attempt) =>
    one.effort < other.effort || (one.effort === other.effort && one.points > other.points);
  for (let tried = 0; tried < MOST_ATTEMPTS && waiting.length > 0; tried++) {
    const next = waiting.reduce((first, one, at) => (isAhead(one, waiting[first]!) ? at : first), 0);
    const [cheapest] = waiting.splice(next, 1) as [Attempt];
    const missed = crossing.find((minimum) => isMissed(cheapest, minimum));
    if (!missed) return cheapest;
    for (const bundles of parted(cheapest, missed)) waiting.push(...attempt(tree, bundles));
  }
  return undefined;
}

/**
 * @param sheet answers by code; the TPI's count where given, as the judge counts them.
 * @param target code of a predicate of the edition; with a table of grades one of those.
 * @param options efforts per statement, what stays as it is, whether surveys may be improved.
 * @returns the improvements with the least effort in all that meet every minimum which answers can meet; of several such
 *   ways one with the most points. Exact. Blanks count 0.
 * Source: the minimums of the edition's data; effort is this project's measure, not the regulation's.
 */
export function wayTo(edition: Edition, sheet: AnswerSheet, target: string, options: WayOptions = {}): Way | NoWay {
  if (edition.gatesUnconfirmed && !options.table) return { refused: 'unconfirmed' };
  if (edition.settings?.blanks === 'exclude') return { refused: 'blanks' };
  return wayFrom(judgedBy(edition, sheet, options), edition, sheet, target, options);
}

const judgedBy = (edition: Edition, sheet: AnswerSheet, { asExcel, judged }: WayOptions): Assessment =>
  judged ?? assess(edition, sheet, { ...(asExcel && { asExcel }) });

const goalsOf = (edition: Edition, judged: Assessment, target: string, { table }: WayOptions): Minimum[] =>
  table ? gradeAsMinimum(edition, judged, table, target) : minimumsOf(edition, judged, target);

function wayFrom(judged: Assessment, edition: Edition, sheet: AnswerSheet, target: string, options: WayOptions): Way | NoWay {
  const minimums = goalsOf(edition, judged, target, options);
  if (minimums.length === 0) return { refused: 'no-gates' };
  const all = improvable(edition, sheet, judged, options);
  const { blocked, open, assumed } = partedBy(minimums, all);
  const found = best(open, all);
  if (!found) return { refused: 'too-many' };
  const unmet = minimums.filter(({ status }) => status !== 'met');
  return {
    target,
    effort: found.effort,
    steps: stepsOf(all, found.taken.answers, unmet, judged.total.low),
    blocked,
    assumed,
    proof: proofOf(found, unmet, judged.total.low + assumed),
  };
}

function stepsOf(all: readonly Improvable[], taken: ReadonlyMap<string, number>, unmet: readonly Minimum[], low: number): Step[] {
  let total = low;
  return all
    .flatMap(({ code, from, better }) => {
      const one = better[(taken.get(code) ?? 0) - 1];
      return one ? [{ code, from, ...one }] : [];
    })
    .sort((a, b) => b.gain / b.effort - a.gain / a.effort)
    .map((one) => {
      total += one.gain;
      const gates = unmet.filter(({ below }) => below.has(one.code)).map(({ code }) => code);
      return { ...one, gates, total };
    });
}

function proofOf({ effort, root, gates }: Attempt, unmet: readonly Minimum[], low: number): Proof {
  const least = unmet.flatMap(({ code }) => {
    const curve = gates.get(code);
    const own = curve && leastOf(curve);
    return own ? [{ code, effort: own }] : [];
  });
  const whole = gates.get(TOTAL) ?? root;
  const oneLess = Math.max(...whole.uncut.subarray(0, effort));
  return { gates: least, ...(oneLess > -Infinity && { oneLess: low + oneLess }) };
}

/** How many ways beside the best one are looked for. */
const OTHERS = 5;

/**
 * Ways to choose from: each leaves a statement as it is that the best way improves.
 * @returns the cheapest first, of the same effort the one with more points; none that is the best way again.
 */
export function otherWays(edition: Edition, sheet: AnswerSheet, way: Way, options: WayOptions = {}): Way[] {
  const named = ({ steps }: Way) => JSON.stringify(steps.map(({ code, value }) => [code, value]));
  // What stands in for a step has steps itself.
  const endOf = ({ steps }: Way) => steps.at(-1)!.total;
  const lasting = way.blocked.length;
  const judged = judgedBy(edition, sheet, options);
  const found = way.steps.flatMap(({ code }) => {
    const locked = new Set([...(options.locked ?? []), code]);
    const other = wayFrom(judged, edition, sheet, way.target, { ...options, locked });
    return 'refused' in other || other.blocked.length > lasting ? [] : [other];
  });
  return [...new Map(found.map((one) => [named(one), one])).values()]
    .sort((a, b) => a.effort - b.effort || endOf(b) - endOf(a))
    .slice(0, OTHERS);
}

/** What the next better answer of every statement brings, the most points per effort first. */
export function nextSteps(edition: Edition, sheet: AnswerSheet, target: string, options: WayOptions = {}): Omit<Step, 'total'>[] {
  const judged = judgedBy(edition, sheet, options);
  const unmet = goalsOf(edition, judged, target, options).filter(({ status }) => status !== 'met');
  return improvable(edition, sheet, judged, options)
    .map(({ code, from, better: [next] }) => ({
      ...{ code, from, ...next! },
      gates: unmet.filter(({ below }) => below.has(code)).map((gate) => gate.code),
    }))
    .sort((a, b) => b.gain / b.effort - a.gain / a.effort);
}
