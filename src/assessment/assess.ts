/** The judge: answers in, assessment out. One function adds scores up. */
import type { Edition } from '../rules/schema';
import { gateResults, predicateOf } from './gates';
import { indexOf, TOTAL, type EditionIndex } from './tree';
import type { Assessment, AnswerSheet, GateResult, Interval, JudgeOptions, Problem, RulingUse, Score } from './types';
import { valueOf, type Findings, type Valued } from './value';

/**
 * Judges a whole LKE.
 * @param edition the rules.
 * @param sheet answers by code of statement or input; the TPI's counts where given.
 * @param options blanks: `zero` (default) or `exclude`; held: a predicate held before.
 * @returns scores in points as intervals, gates, predicate, problems and the rulings used.
 * Source: PermenPANRB 90/2021 Lampiran III: indicator = mean of its statements x weight; all else sums, unrounded.
 */
export function assess(edition: Edition, sheet: AnswerSheet, options: JudgeOptions = {}): Assessment {
  const index = indexOf(edition);
  const findings: Findings = { problems: [], rulings: [] };
  const values = new Map<string, Valued>();
  for (const leaf of index.leaves) values.set(leaf.statement.code, valueOf(leaf, sheet, findings));

  const scores = addUp(index, values, edition, options.blanks ?? 'zero');
  const gates = edition.gatesUnconfirmed ? [] : gateResults(edition, (code) => scores.get(code));
  const answered = [...values.values()].filter((value) => value.answered).length;
  const of = index.leaves.length;
  const predicate = predicateOf(edition, gates, options.held);
  const { low, high } = scores.get(TOTAL)!;
  return {
    edition: edition.id,
    version: edition.version,
    scores,
    values,
    total: { low, high },
    gates,
    predicate,
    answered,
    of,
    complete: answered === of,
    problems: [...findings.problems, ...gateProblems(edition, gates)],
    rulings: rulingsUsed(edition, findings.rulings, answered < of, gates, predicate, options.held),
  };
}

function addUp(
  index: EditionIndex,
  values: ReadonlyMap<string, Valued>,
  edition: Edition,
  blanks: 'zero' | 'exclude',
): Map<string, Score> {
  const scores = new Map<string, Score>();
  const start = (code: string) => scores.set(code, { low: 0, high: 0, weight: index.weightOf(code)! });
  start(TOTAL);
  for (const area of edition.areas) start(area.code);
  for (const group of index.groups) start(group.code);
  const answeredIn = blanks === 'exclude' ? countAnswered(index, values) : undefined;

  for (const { statement, share, mean, above } of index.leaves) {
    const value = values.get(statement.code)!;
    let points: Interval = { low: value.low * share, high: value.high * share };
    if (answeredIn && mean) {
      const n = answeredIn.get(mean.code) ?? 0;
      const own = value.answered && n > 0 ? (value.low * mean.weight) / n : 0;
      points = { low: own, high: own };
    }
    scores.set(statement.code, { ...points, weight: share });
    for (const code of above) {
      const score = scores.get(code)!;
      score.low += points.low;
      score.high += points.high;
    }
  }
  return scores;
}

function countAnswered(index: EditionIndex, values: ReadonlyMap<string, Valued>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { statement, mean } of index.leaves)
    if (mean && values.get(statement.code)!.answered) counts.set(mean.code, (counts.get(mean.code) ?? 0) + 1);
  return counts;
}

const twoDecimals = (x: number): number => Math.round(x * 100) / 100;

function gateProblems(edition: Edition, gates: readonly GateResult[]): Problem[] {
  if (edition.gatesUnconfirmed)
    return [{ code: 'edition.gates-unconfirmed', severity: 'error', at: {}, data: { edition: edition.short } }];
  return gates
    .filter((gate) => gate.status !== 'met' && twoDecimals(gate.low) >= gate.floor)
    .map(({ code, low, floor }) => ({
      code: 'gate.hidden-by-rounding',
      severity: 'warning',
      at: {},
      data: { code, actual: low, floor },
    }));
}

function rulingsUsed(
  edition: Edition,
  used: readonly RulingUse[],
  blanks: boolean,
  gates: readonly GateResult[],
  predicate: string | null,
  held?: string | null,
): RulingUse[] {
  const unlimited = predicateOf(edition, gates, edition.predicates[edition.predicates.length - 1]!.code);
  return [
    ...(blanks ? [{ id: 'blanks' }] : []),
    ...used,
    ...(gates.length ? [{ id: 'area-minimum' }, { id: 'comparison' }] : []),
    ...(unlimited !== predicate && !held ? [{ id: 'predicate-before' }] : []),
  ];
}
