/** Two sets of answers on one edition: what differs, what each difference is worth, and what the minimums make of it. */
import type { Edition } from '../../rules/schema';
import { assess } from '../assess';
import { indexOf, TOTAL } from '../tree';
import type { Answers, AnswerSheet, Assessment, GateResult, GateStatus, Interval, JudgeOptions } from '../types';
import { verdictsOf, type Verdict } from '../verdict';
import { partsThatDiffer, statementOf, type Part } from './answers';

/** What is compared: answers of one side, and what goes with them. */
export interface Compared extends Pick<JudgeOptions, 'asExcel' | 'held'> {
  answers: AnswerSheet;
  /** Evidence by code of statement. */
  evidence?: ReadonlyMap<string, string>;
  /** Notes by code of statement. */
  notes?: ReadonlyMap<string, string>;
}

/** A minimum that stands otherwise than before. */
export interface Turn {
  predicate: string;
  code: string;
  floor: number;
  from: GateStatus;
  to: GateStatus;
}

export interface Difference {
  /** Code of the statement. */
  code: string;
  /** Code of the area, else of the component's part, that it belongs to. */
  area: string;
  parts: readonly Part[];
  /** Value 0 to 1, as an interval. */
  from: Interval;
  to: Interval;
  /** Points by which the total would change if only this answer were taken over. Blanks count 0. */
  effect: number;
  /** Minimums that this answer alone would turn. */
  turns: readonly Turn[];
}

/** Points of an area, of a component's part or of the total on both sides; blanks count 0. */
export interface Change {
  code: string;
  from: number;
  to: number;
  /** Sum of the effects of the differences below. */
  effects: number;
}

export interface PaperChange {
  code: string;
  kind: 'new' | 'gone' | 'changed';
  from?: string;
  to?: string;
}

export interface Comparison {
  before: Assessment;
  after: Assessment;
  /** By predicate, in the edition's order. */
  verdicts: { before: readonly Verdict[]; after: readonly Verdict[] };
  /** The largest effect first, whichever its sign. */
  differences: readonly Difference[];
  /** Areas and parts outside of areas, in the edition's order; those where nothing differs are among them. */
  areas: readonly Change[];
  turns: readonly Turn[];
  evidence: readonly PaperChange[];
  notes: readonly PaperChange[];
  total: Change;
  /**
   * What the effects do not add up to: not 0 where an answer's points hang on others (blanks left out of the mean), or
   * where the two sheets are read by different hands.
   */
  rest: number;
}

const judgedBy = (edition: Edition, { answers, asExcel, held }: Compared): Assessment =>
  assess(edition, answers, { ...(asExcel && { asExcel }), held });

export function turnsOf(before: readonly GateResult[], after: readonly GateResult[]): Turn[] {
  return before.flatMap(({ predicate, code, status: from }): Turn[] => {
    const other = after.find((gate) => gate.predicate === predicate && gate.code === code);
    return other && other.status !== from ? [{ predicate, code, floor: other.floor, from, to: other.status }] : [];
  });
}

/** The answers of `before` with those of one statement as `after` has them. */
function withOne(before: AnswerSheet, after: AnswerSheet, codes: readonly string[]): AnswerSheet {
  const mixed = new Map<string, Answers>(before);
  for (const code of codes) {
    const answers = after.get(code);
    if (answers) mixed.set(code, answers);
    else mixed.delete(code);
  }
  return mixed;
}

function areaOf(edition: Edition): (code: string) => string {
  const index = indexOf(edition);
  const areas = new Set(edition.areas.map(({ code }) => code));
  return (code) => {
    const above = index.leaf(code)?.above ?? [];
    return above.find((one) => areas.has(one)) ?? above[2] ?? above[1] ?? TOTAL;
  };
}

function paperChanges(
  before: ReadonlyMap<string, string> = new Map(),
  after: ReadonlyMap<string, string> = new Map(),
): PaperChange[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((code): PaperChange[] => {
    const [from, to] = [before.get(code)?.trim(), after.get(code)?.trim()];
    if ((from ?? '') === (to ?? '')) return [];
    return [{ code, kind: !from ? 'new' : !to ? 'gone' : 'changed', ...(from && { from }), ...(to && { to }) }];
  });
}

const isSame = (one: Interval, other: Interval): boolean => one.low === other.low && one.high === other.high;

function differencesOf(edition: Edition, one: Compared, other: Compared, before: Assessment, after: Assessment): Difference[] {
  const index = indexOf(edition);
  const parts = partsThatDiffer(edition, one.answers, other.answers, { before: one.asExcel, after: other.asExcel });
  const codesOf = new Map<string, string[]>();
  for (const code of new Set([...one.answers.keys(), ...other.answers.keys()])) {
    const statement = statementOf(index, code);
    codesOf.set(statement, [...(codesOf.get(statement) ?? []), code]);
  }
  const area = areaOf(edition);
  return index.statements
    .flatMap(({ code }): Difference[] => {
      const [from, to] = [before.values.get(code)!, after.values.get(code)!];
      const own = parts.get(code);
      // Which role's answer counts for a ratio is no matter of a single cell.
      if (!own && isSame(from, to)) return [];
      const taken = judgedBy(edition, { ...one, answers: withOne(one.answers, other.answers, codesOf.get(code) ?? []) });
      const effect = taken.total.low - before.total.low;
      return [{ code, area: area(code), parts: own ?? [], from, to, effect, turns: turnsOf(before.gates, taken.gates) }];
    })
    .sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect));
}

/**
 * @param edition the rules that both sides are judged by.
 * @param one, other answers of statements and inputs by code, as `answersOf` gives those of a side.
 * @returns what differs from `one` to `other`, with effects in points of `one`'s total; each by the judge itself.
 */
export function compareSides(edition: Edition, one: Compared, other: Compared): Comparison {
  const [before, after] = [judgedBy(edition, one), judgedBy(edition, other)];
  const differences = differencesOf(edition, one, other, before, after);
  const change = (code: string): Change => {
    const below = differences.filter((difference) => code === TOTAL || difference.area === code);
    const [from, to] = [before.scores.get(code)!.low, after.scores.get(code)!.low];
    return { code, from, to, effects: below.reduce((sum, { effect }) => sum + effect, 0) };
  };
  const total = change(TOTAL);
  const areas = [
    ...new Set(
      indexOf(edition)
        .statements.map(({ code }) => code)
        .map(areaOf(edition)),
    ),
  ];
  const rest = total.to - total.from - total.effects;
  return {
    before,
    after,
    verdicts: { before: verdictsOf(edition, before.gates, one.held), after: verdictsOf(edition, after.gates, other.held) },
    differences,
    areas: areas.map(change),
    turns: turnsOf(before.gates, after.gates),
    evidence: paperChanges(one.evidence, other.evidence),
    notes: paperChanges(one.notes, other.notes),
    total,
    rest: Math.abs(rest) <= edition.tolerance ? 0 : rest,
  };
}
