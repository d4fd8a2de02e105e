/** The value 0..1 of one statement from its answers, as an interval. */
import type { Edition, Ratio } from '../rules/schema';
import { asExcel } from './as-excel';
import { counted, found, noteUnreadable, type Findings } from './findings';
import { clean, isBlank, quoted, type Hand, type Parsed } from './parse';
import { ratioOfCounts } from './ratio-counts';
import { isSameShare } from './ratio';
import { readerFor } from './scale';
import type { Leaf } from './tree';
import type { Answers, AnswerSheet, Interval } from './types';

export interface Valued extends Interval {
  answered: boolean;
}

const OPEN: Valued = { low: 0, high: 1, answered: false };
const exactly = (value: number): Valued => ({ low: value, high: value, answered: true });

function noteDifference(findings: Findings, code: string, answers: Answers | undefined): void {
  if (!answers || isBlank(answers.tpi) || isBlank(answers.unit)) return;
  const [unit, tpi] = [clean(answers.unit), clean(answers.tpi)];
  const said = { unit: quoted(answers.unit), tpi: quoted(answers.tpi) };
  if (unit.toLowerCase() !== tpi.toLowerCase()) found(findings, 'answer.roles-differ', code, said);
}

/** @param hand how answers are read. */
export function valueOf(leaf: Leaf, sheet: AnswerSheet, findings: Findings, edition: Edition, hand: Hand): Valued {
  const { code, ratio } = leaf.statement;
  if (ratio) return ratioValue(leaf, ratio, sheet, findings, edition, hand);
  const answers = sheet.get(code);
  const parsed = readerFor(leaf, sheet, findings, edition, hand)(counted(answers, hand.isBlank));
  noteDifference(findings, code, answers);
  if (leaf.scaleIsOpen && parsed.kind === 'read') findings.rulings.push({ id: 'scale-inferred', statement: code });
  return settle(parsed, code, answers, findings, hand);
}

function settle(parsed: Parsed, code: string, answers: Answers | undefined, findings: Findings, hand: Hand): Valued {
  if (parsed.kind === 'read') return exactly(parsed.value);
  if (parsed.kind === 'blank') found(findings, 'answer.blank', code, {});
  else noteUnreadable(findings, code, parsed, answers, hand);
  return OPEN;
}

/**
 * A share from counts, or as a percentage: the TPI's counts before its percentage, that before the unit's counts, those
 * before the unit's percentage.
 */
function ratioValue(leaf: Leaf, ratio: Ratio, sheet: AnswerSheet, findings: Findings, edition: Edition, hand: Hand): Valued {
  const { code } = leaf.statement;
  for (const input of ratio.inputs) noteDifference(findings, input.code, sheet.get(input.code));
  const counts = ratioOfCounts(leaf, ratio, sheet, findings, hand, edition.settings);
  const direct = sheet.get(code);
  const share = hand.readerOf(leaf.scale)(counted(direct, hand.isBlank));
  const { value } = counts;
  if (value !== undefined && share.kind === 'read' && !isSameShare(share.value, value))
    found(findings, 'ratio.share-typed', code, { typed: share.value, counted: value });
  const shareOfTpi = hand.number(direct?.tpi) !== undefined && !counts.byTpi;
  if (value !== undefined && !shareOfTpi) {
    counts.use();
    // On other forms a formula stands there, whose error says nothing that the counts do not.
    if (hand === asExcel) noteUnreadable(findings, code, share, direct, hand);
    return exactly(value);
  }
  // An unreadable count has its own problem already; the statement is not blank on top of it.
  return counts.unreadable && share.kind === 'blank' ? OPEN : settle(share, code, direct, findings, hand);
}
