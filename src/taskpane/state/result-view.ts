/** What Hasil shows: the verdict on one predicate, its gates as rows, the rulings that were used. */
import { indexOf, targetOf, TOTAL, verdictOf, type Verdict } from '../../assessment';
import type { Assessment, GateResult, Problem } from '../../assessment/types';
import type { Edition } from '../../rules/schema';
import type { Language } from '../../texts';
import type { Checked } from '../../reading/contract';
import { lkesOf, shownLke, type PaneState } from './store';

export interface GateRow extends GateResult {
  /** Absent for the total, whose name is a text of ours. */
  name?: string;
  /** Points at most. */
  weight: number;
  /** The floor as people know it, `indeks 3,60`. */
  shownAs?: string;
}

/** The ruling on scales that nobody has read in the regulation; it has a place of its own. */
export const INFERRED = 'scale-inferred';

export interface RulingRow {
  id: string;
  text: string;
  statements: string[];
}

/** The LKE of Zona Integritas that pages beside Hasil speak of: the one shown, else the first. */
export function ziLke(state: PaneState): Checked | undefined {
  const shown = shownLke(state);
  return shown && !shown.akip ? shown : lkesOf(state).find(({ akip }) => !akip);
}

/** The verdict on the predicate tested: what the reader chose, else the LKE's target, else the first. */
export function verdictShown({ edition, assessment, reading: { identity }, verdict }: Checked, chosen?: string): Verdict {
  const { target: wanted, held } = identity;
  const shown = verdictOf(edition, assessment.gates, targetOf(edition, chosen, wanted)!, held);
  // Of a sheet that is hardly recognised nothing is concluded, whichever predicate is tested.
  return verdict?.why === 'unsure' ? { ...shown, status: 'undetermined', why: 'unsure' } : shown;
}

/** Gates of one predicate in the edition's order, those of areas apart. */
export function gateRows(edition: Edition, assessment: Assessment, target: string): { gates: GateRow[]; areas: GateRow[] } {
  const index = indexOf(edition);
  const areaCodes = new Set(edition.areas.map((area) => area.code));
  const rows = assessment.gates
    .filter((gate) => gate.predicate === target)
    .map((gate) => ({
      ...gate,
      name: gate.code === TOTAL ? undefined : index.nameOf(gate.code),
      weight: index.weightOf(gate.code) ?? 0,
      shownAs: edition.gates.find(({ predicate, code }) => predicate === target && code === gate.code)?.shownAs,
    }));
  return { gates: rows.filter((row) => !areaCodes.has(row.code)), areas: rows.filter((row) => areaCodes.has(row.code)) };
}

/** How far entries that something contradicts could move the score, each for itself. */
export function doubtsOf(
  { total, scores }: Pick<Assessment, 'total' | 'scores'>,
  problems: readonly Problem[],
): { count: number; low: number; high: number } {
  const moves = problems.flatMap(({ data: { supposed, points } }) => (supposed && typeof points === 'number' ? [points] : []));
  const sum = (of: (move: number) => number): number => moves.reduce((all, move) => all + of(move), 0);
  const most = scores.get(TOTAL)!.weight;
  return {
    count: moves.length,
    low: Math.max(0, total.low + sum((move) => Math.min(0, move))),
    high: Math.min(most, total.low + sum((move) => Math.max(0, move))),
  };
}

export type Tone = 'met' | 'unmet' | 'open';

/** How a verdict looks: what is not decided is open. */
export const toneOf = ({ status }: Verdict): Tone => (status === 'met' || status === 'unmet' ? status : 'open');

/** Rulings that took part, once each, with the statements they touched. */
export function rulingRows(edition: Edition, assessment: Assessment, language: Language): RulingRow[] {
  const rows = new Map<string, RulingRow>();
  for (const { id, statement } of assessment.rulings) {
    const ruling = edition.rulings.find((one) => one.id === id);
    if (!ruling) continue;
    const row = rows.get(id) ?? { id, text: language === 'id' ? ruling.id_text : ruling.en_text, statements: [] };
    if (statement && !row.statements.includes(statement)) row.statements.push(statement);
    rows.set(id, row);
  }
  return [...rows.values()];
}
