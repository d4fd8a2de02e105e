/** Ways as the tests ask for them, and what becomes of an LKE that takes one. */
import { assess, indexOf, type AnswerSheet, type Raw } from '../../../src/assessment';
import { wayTo, type Way, type WayOptions } from '../../../src/assessment/way';
import type { Edition } from '../../../src/rules/schema';
import { edition, everywhere, sheetOf } from '../answers';

export const found = (sheet: AnswerSheet, target = 'WBK', options: WayOptions = {}, of: Edition = edition): Way => {
  const way = wayTo(of, sheet, target, options);
  if ('refused' in way) throw new Error(way.refused);
  return way;
};
export const withAnswers = (changed: Record<string, Raw>, base: 'best' | 'worst' = 'best') =>
  sheetOf({ ...everywhere(edition, base), ...changed });

/** The answers after the steps, as somebody would type them. */
export function taken(sheet: AnswerSheet, { steps }: Way): AnswerSheet {
  const after = new Map(sheet);
  for (const { code, to } of steps) {
    const ratio = indexOf(edition).leaf(code)?.statement.ratio;
    for (const { code: input } of ratio?.inputs ?? []) after.delete(input);
    after.set(code, { unit: to.kind === 'option' ? to.key : to.kind === 'blank' ? null : to.value });
  }
  return after;
}
export const met = (sheet: AnswerSheet, target: string, except: readonly string[] = [], of: Edition = edition) =>
  assess(of, sheet).gates.filter((gate) => gate.predicate === target && gate.status !== 'met' && !except.includes(gate.code));
