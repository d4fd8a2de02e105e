/** What Hasil shows: the verdict on one predicate, its gates as rows, the rulings that were used. */
import { indexOf, TOTAL } from '../../assessment';
import type { Assessment, GateResult } from '../../assessment/types';
import type { Edition } from '../../rules/schema';
import type { Language } from '../../texts';
import type { Checked, Identity, Reading } from '../../reading/contract';
import { editionWith } from '../../reading/overrides';
import { lkesOf, shownLke, type PaneState } from './store';
import type { Told } from './told';

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

const editions = new WeakMap<Reading, Edition>();

/** The rules an LKE was judged by: its edition, as its body's own rules change it. */
export function editionOf({ reading }: Pick<Checked, 'reading'>): Edition {
  const known = editions.get(reading) ?? editionWith(reading.edition, reading.overrides);
  editions.set(reading, known);
  return known;
}

/** The LKE of Zona Integritas that pages beside Hasil speak of: the one shown, else the first. */
export function ziLke(state: PaneState): Checked | undefined {
  const shown = shownLke(state);
  return shown && !shown.akip ? shown : lkesOf(state).find(({ akip }) => !akip);
}

/** The predicate tested: what the reader chose, else the LKE's target, else the first. */
export function targetOf(edition: Edition, identity: Partial<Identity>, chosen?: string): string {
  const codes = edition.predicates.map((predicate) => predicate.code);
  return [chosen, identity.target].find((code) => code !== undefined && codes.includes(code)) ?? codes[0]!;
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

export type Tone = 'met' | 'unmet' | 'open';

/** The sentence on one predicate, and how it looks. */
export function verdictOf(edition: Edition, assessment: Assessment, target: string): Told & { tone: Tone } {
  const own = assessment.gates.filter((gate) => gate.predicate === target);
  const count = (status: GateResult['status']) => own.filter((gate) => gate.status === status).length;
  const [unmet, open, of] = [count('unmet'), count('open'), own.length];
  if (of === 0) return { tone: 'open', key: 'result.unconfirmed', data: { target } };
  if (unmet > 0)
    return { tone: 'unmet', key: open > 0 ? 'result.unmet.open' : 'result.unmet', data: { target, unmet, of, open } };
  if (open > 0) return { tone: 'open', key: 'result.open', data: { target, open, of } };
  if (!reached(edition, assessment, target)) {
    const held = edition.predicates.find((predicate) => predicate.code === target)?.after ?? '';
    return { tone: 'open', key: 'result.held-missing', data: { target, held } };
  }
  return { tone: 'met', key: assessment.complete ? 'result.met' : 'result.met.open', data: { target } };
}

/** The judge has the last word: it also knows what was held before. */
function reached(edition: Edition, assessment: Assessment, target: string): boolean {
  const rank = (code: string | null) => edition.predicates.findIndex((predicate) => predicate.code === code);
  return rank(assessment.predicate) >= rank(target);
}

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
