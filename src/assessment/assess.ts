/** The judge: answers in, assessment out. One function adds scores up. */
import type { Edition } from '../rules/schema';
import { asExcel } from './as-excel';
import { inItsRow, type Findings } from './findings';
import { gateResults } from './gates';
import { asPerson } from './parse';
import { assessorOf, inferredCount, inferredProblems } from './standing';
import { indexOf, TOTAL, type EditionIndex, type Leaf } from './tree';
import type { Assessment, AnswerSheet, GateResult, Interval, JudgeOptions, Problem, RulingUse, Score } from './types';
import { valueOf, type Valued } from './value';
import { predicateOf } from './verdict';
import { problem } from './problems';

/**
 * Judges a whole LKE.
 * @param edition the rules.
 * @param sheet answers by code of statement or input; the TPI's counts where given.
 * @param options blanks: `zero` (default) or `exclude`; held: a predicate held before; asExcel: for our own sheets.
 * @returns scores in points as intervals, gates, predicate, problems and the rulings used.
 * Source: PermenPANRB 90/2021 Lampiran III: indicator = mean of its statements x weight; all else sums, unrounded.
 */
export function assess(edition: Edition, sheet: AnswerSheet, options: JudgeOptions = {}): Assessment {
  const index = indexOf(edition);
  const findings: Findings = { problems: [], rulings: [] };
  const hand = options.asExcel ? asExcel : asPerson;
  const values = index.leaves.map((leaf) => valueOf(leaf, sheet, findings, edition, hand));

  const scores = addUp(index, values, options.blanks ?? edition.settings?.blanks ?? 'zero');
  const gates = edition.gatesUnconfirmed ? [] : gateResults(edition, (code) => scores.get(code));
  const answered = values.filter((value) => value.answered).length;
  const of = index.leaves.length;
  const predicate = predicateOf(edition, gates, options.held);
  const by = assessorOf(sheet);
  const inferred = inferredCount(findings);
  const { low, high } = scores.get(TOTAL)!;
  return {
    edition: edition.id,
    version: edition.version,
    scores,
    values: new Map(index.leaves.map((leaf, n) => [leaf.statement.code, values[n]!])),
    total: { low, high },
    gates,
    predicate,
    answered,
    of,
    complete: answered === of,
    ...(by && { by }),
    inferred,
    problems: [
      ...findings.problems.map((one) => inItsRow(index, one)),
      ...inferredProblems(inferred, of),
      ...gateProblems(edition, gates),
    ],
    rulings: rulingsUsed(edition, findings.rulings, answered < of, gates, predicate, options.held),
  };
}

function addUp(index: EditionIndex, values: readonly Valued[], blanks: 'zero' | 'exclude'): Map<string, Score> {
  const low = new Float64Array(index.sums.length);
  const high = new Float64Array(index.sums.length);
  const scores = new Map<string, Score>();
  const means = blanks === 'exclude' ? meansOfAnswered(index, values) : undefined;

  index.leaves.forEach((leaf, n) => {
    const points = means ? pointsOfAnswered(leaf, values[n]!, means) : pointsOf(leaf, values[n]!);
    scores.set(leaf.statement.code, { low: points.low, high: points.high, weight: leaf.share });
    for (const slot of leaf.slots) {
      low[slot]! += points.low;
      high[slot]! += points.high;
    }
  });
  index.sums.forEach(({ code, weight }, slot) => scores.set(code, { low: low[slot]!, high: high[slot]!, weight }));
  return scores;
}

const pointsOf = ({ share }: Leaf, value: Valued): Interval => ({ low: value.low * share, high: value.high * share });

/** What is answered below a node whose statements are averaged. */
interface Mean {
  answered: number;
  sum: number;
}

/**
 * As the circulating workbook counts: the mean of the answered statements only. What a blank can still add is what lifts
 * that mean to the one with the best answer there.
 */
function pointsOfAnswered(leaf: Leaf, value: Valued, means: ReadonlyMap<string, Mean>): Interval {
  if (!leaf.mean) return pointsOf(leaf, value);
  const { answered, sum } = means.get(leaf.mean.code) ?? { answered: 0, sum: 0 };
  if (!value.answered) return { low: 0, high: leaf.share * (1 - (answered && sum / answered)) };
  const points = (value.low * leaf.mean.weight) / answered;
  return { low: points, high: points };
}

function meansOfAnswered(index: EditionIndex, values: readonly Valued[]): Map<string, Mean> {
  const means = new Map<string, Mean>();
  index.leaves.forEach(({ mean }, n) => {
    const value = values[n]!;
    if (!mean || !value.answered) return;
    const { answered, sum } = means.get(mean.code) ?? { answered: 0, sum: 0 };
    means.set(mean.code, { answered: answered + 1, sum: sum + value.low });
  });
  return means;
}

const twoDecimals = (x: number): number => Math.round(x * 100) / 100;

function gateProblems(edition: Edition, gates: readonly GateResult[]): Problem[] {
  if (edition.gatesUnconfirmed) return [problem('edition.gates-unconfirmed', {}, { edition: edition.short })];
  return (
    gates
      .filter((gate) => gate.status !== 'met' && twoDecimals(gate.low) >= gate.floor)
      // Both predicates may ask the same of a code: it is said once.
      .filter((gate, n, all) => all.findIndex(({ code, floor }) => code === gate.code && floor === gate.floor) === n)
      .map(({ code, low, floor }) => problem('gate.hidden-by-rounding', {}, { code, actual: low, floor }))
  );
}

function rulingsUsed(
  edition: Edition,
  used: readonly RulingUse[],
  blanks: boolean,
  gates: readonly GateResult[],
  predicate: string | null,
  held?: string | null,
): RulingUse[] {
  const unlimited = () => predicateOf(edition, gates, edition.predicates[edition.predicates.length - 1]?.code);
  const joined = edition.areas.filter((area) => area.parts.length > 1).map((area) => area.code);
  return [
    ...(blanks ? [{ id: 'blanks' }] : []),
    ...used,
    ...(gates.some((gate) => joined.includes(gate.code)) ? [{ id: 'area-minimum' }] : []),
    ...(gates.length ? [{ id: 'comparison' }] : []),
    ...(!held && unlimited() !== predicate ? [{ id: 'predicate-before' }] : []),
  ];
}
