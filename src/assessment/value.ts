/** The value 0..1 of one statement from its answers, as an interval. */
import type { Edition, Ratio, Settings } from '../rules/schema';
import { counted, found, type Findings } from './findings';
import { clean, parseCount, isBlank, quoted, type Parsed } from './parse';
import { worthOf } from './ratio';
import { readerFor } from './scale';
import type { Leaf } from './tree';
import type { Answers, AnswerSheet, Interval } from './types';
import { retold } from './problems';

export interface Valued extends Interval {
  answered: boolean;
}

const OPEN: Valued = { low: 0, high: 1, answered: false };
const exactly = (value: number): Valued => ({ low: value, high: value, answered: true });

function noteUnreadable(findings: Findings, code: string, parsed: Parsed, answers: Answers | undefined): void {
  if (parsed.kind !== 'unreadable') return;
  const role = isBlank(answers?.tpi) ? 'unit' : 'tpi';
  findings.problems.push(retold(parsed.code, { statement: code, role }, parsed.data));
}

function noteDifference(findings: Findings, code: string, answers: Answers | undefined): void {
  if (!answers || isBlank(answers.unit) || isBlank(answers.tpi)) return;
  const [unit, tpi] = [clean(answers.unit), clean(answers.tpi)];
  const said = { unit: quoted(answers.unit), tpi: quoted(answers.tpi) };
  if (unit.toLowerCase() !== tpi.toLowerCase()) found(findings, 'answer.roles-differ', code, said);
}

export function valueOf(leaf: Leaf, sheet: AnswerSheet, findings: Findings, edition: Edition): Valued {
  const { code, ratio } = leaf.statement;
  if (ratio) return ratioValue(leaf, ratio, sheet, findings, edition.settings);
  const answers = sheet.get(code);
  const parsed = readerFor(leaf, sheet, findings, edition)(counted(answers));
  if (answers?.tpi !== undefined) noteDifference(findings, code, answers);
  if (leaf.scaleIsOpen && parsed.kind === 'read') findings.rulings.push({ id: 'scale-inferred', statement: code });
  return settle(parsed, code, answers, findings);
}

function settle(parsed: Parsed, code: string, answers: Answers | undefined, findings: Findings): Valued {
  if (parsed.kind === 'read') return exactly(parsed.value);
  if (parsed.kind === 'blank') found(findings, 'answer.blank', code, {});
  else noteUnreadable(findings, code, parsed, answers);
  return OPEN;
}

function ratioValue(leaf: Leaf, ratio: Ratio, sheet: AnswerSheet, findings: Findings, settings?: Settings): Valued {
  const { code } = leaf.statement;
  const counts = new Map<string, number>();
  let unreadable = false;
  for (const input of ratio.inputs) {
    const answers = sheet.get(input.code);
    const parsed = parseCount(counted(answers));
    noteDifference(findings, input.code, answers);
    if (parsed.kind === 'read') counts.set(input.code, parsed.value);
    else if (parsed.kind === 'unreadable') {
      noteUnreadable(findings, input.code, parsed, answers);
      unreadable ||= input.role !== 'info';
    }
  }
  const due = dueOf(leaf, ratio, counts, sheet, findings);
  const done = sum(partsOf(ratio, 'done'), counts);
  if (due !== undefined && done !== undefined && !unreadable) {
    noteContradictions(ratio, counts, code, findings);
    noteBlankInfo(ratio, counts, findings);
    return exactly(ratioOf(ratio, due, done, code, findings, settings));
  }
  const direct = sheet.get(code);
  // An unreadable count has its own problem already; the statement is not blank on top of it.
  const parsed = leaf.read(counted(direct));
  return unreadable && parsed.kind === 'blank' ? OPEN : settle(parsed, code, direct, findings);
}

const partsOf = (ratio: Ratio, role: 'due' | 'done' | 'info') =>
  ratio.inputs.filter((input) => input.role === role).map((input) => input.code);

const sum = (codes: readonly string[], counts: ReadonlyMap<string, number>): number | undefined =>
  codes.reduce<number | undefined>((total, code) => {
    const count = counts.get(code);
    return total === undefined || count === undefined ? undefined : total + count;
  }, 0);

/** A stated total of those due stands for its parts, as in the official form. */
function dueOf(
  leaf: Leaf,
  ratio: Ratio,
  counts: ReadonlyMap<string, number>,
  sheet: AnswerSheet,
  findings: Findings,
): number | undefined {
  const { code } = leaf.statement;
  const parts = sum(partsOf(ratio, 'due'), counts);
  const statedCode = `${code}#due`;
  const answers = sheet.get(statedCode);
  const stated = parseCount(counted(answers));
  if (stated.kind === 'unreadable') noteUnreadable(findings, statedCode, stated, answers);
  if (stated.kind !== 'read') return parts;
  if (parts !== undefined && parts !== stated.value) {
    found(findings, 'ratio.stated-total', statedCode, { stated: stated.value, sum: parts });
    findings.rulings.push({ id: 'stated-total', statement: code });
  }
  return stated.value;
}

function noteContradictions(ratio: Ratio, counts: ReadonlyMap<string, number>, code: string, findings: Findings): void {
  for (const check of ratio.checks ?? []) {
    const [parts, limit] = [sum(check.parts, counts), sum(check.limit, counts)];
    if (parts !== undefined && limit !== undefined && parts > limit)
      found(findings, 'ratio.contradiction', code, { parts, limit });
  }
}

function noteBlankInfo(ratio: Ratio, counts: ReadonlyMap<string, number>, findings: Findings): void {
  for (const input of ratio.inputs)
    if (input.role === 'info' && !counts.has(input.code)) found(findings, 'ratio.input-blank', input.code, { input: input.name });
}

function ratioOf(ratio: Ratio, due: number, done: number, code: string, findings: Findings, settings?: Settings): number {
  const { value, ruling } = worthOf(ratio.kind, done, due, settings);
  if (ruling) findings.rulings.push({ id: ruling, statement: code });
  if (ruling === 'nothing-due') found(findings, 'ratio.nothing-due', code, { value });
  if (ruling === 'done-over-due') found(findings, 'ratio.done-over-due', code, { done, due });
  return value;
}
