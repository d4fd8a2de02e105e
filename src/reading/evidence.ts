/** Answers that nothing proves yet. */
import { indexOf, isBlank, type Assessment, type Problem } from '../assessment';
import { problem } from '../assessment/problems';
import type { Edition } from '../rules/schema';
import type { Reading } from './contract';

interface Unproven {
  /** Codes of the statements, in the edition's order. */
  codes: string[];
  /** Answered statements, proven or not. */
  of: number;
}

/**
 * @returns the answered statements whose own row, counts and criteria all lack evidence; undefined where the sheet has no
 *   place for it. Our own form asks for the evidence of counts beside their statement.
 */
export function unproven(reading: Reading, edition: Edition, { values }: Pick<Assessment, 'values'>): Unproven | undefined {
  const { evidence, cells, layout } = reading;
  if (evidence.size === 0 && ![...cells.values()].some((one) => one.evidence !== undefined)) return undefined;
  const answered = indexOf(edition).statements.filter(({ code }) => {
    const { low, high } = values.get(code)!;
    return low === high;
  });
  const codes = answered.flatMap(({ code, ratio, supports = [] }) => {
    const below = [...(layout === 'ours' ? [] : (ratio?.inputs ?? [])), ...supports];
    return [code, ...below.map((one) => one.code)].every((one) => isBlank(evidence.get(one))) ? [code] : [];
  });
  return { codes, of: answered.length };
}

/** One problem for all of them, at the first; none where nothing lacks. */
export function evidenceLacking(reading: Reading, edition: Edition, assessment: Pick<Assessment, 'values'>): Problem[] {
  const { codes, of } = unproven(reading, edition, assessment) ?? { codes: [], of: 0 };
  const [statement] = codes;
  if (statement === undefined) return [];
  const { sheet, cells } = reading;
  const cell = cells.get(statement)?.evidence;
  return [problem('evidence.lacking', { sheet, ...(cell && { cell }), statement }, { count: codes.length, of })];
}
