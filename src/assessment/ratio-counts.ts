/** A share from its counts: which of them there are, what they give, and how they contradict each other. */
import type { Ratio, RatioInput, Settings } from '../rules/schema';
import { counted, found, noteUnreadable, type Findings } from './findings';
import type { Hand } from './parse';
import { worthOf } from './ratio';
import type { Leaf } from './tree';
import type { AnswerSheet } from './types';

type Counts = ReadonlyMap<string, number>;

export interface RatioOfCounts {
  /** Absent while a count of those due or done is missing. */
  value?: number;
  /** Whether the TPI counted any of those due or done. */
  byTpi: boolean;
  /** Whether a count of those due or done cannot be read. */
  unreadable: boolean;
  /** Records the rulings that the value rests on; only where it counts. */
  use(): void;
}

const partsOf = ({ inputs }: Ratio, role: RatioInput['role']) =>
  inputs.filter((input) => input.role === role).map(({ code }) => code);

const sum = (codes: readonly string[], counts: Counts): number | undefined =>
  codes.reduce<number | undefined>((total, code) => {
    const count = counts.get(code);
    return total === undefined || count === undefined ? undefined : total + count;
  }, 0);

/** @param leaf a statement with a ratio. @param settings a body's own value of 0 of 0. */
export function ratioOfCounts(
  { statement: { code } }: Leaf,
  ratio: Ratio,
  sheet: AnswerSheet,
  findings: Findings,
  hand: Hand,
  settings?: Settings,
): RatioOfCounts {
  const { counts, unreadable } = readCounts(ratio, sheet, findings, hand);
  const due = dueOf(code, ratio, counts, sheet, findings, hand);
  const done = sum(partsOf(ratio, 'done'), counts);
  const asked = [...partsOf(ratio, 'due'), ...partsOf(ratio, 'done'), `${code}#due`];
  const byTpi = asked.some((one) => hand.number(sheet.get(one)?.tpi) !== undefined);
  const none = { byTpi, unreadable, use: () => undefined };
  if (due === undefined || done === undefined || unreadable) return none;
  noteContradictions(ratio, counts, code, findings);
  noteBlankInfo(ratio, sheet, findings, hand);
  const { value, ruling } = worthOf(ratio.kind, done, due, settings);
  if (ruling === 'done-over-due') found(findings, 'ratio.done-over-due', code, { done, due });
  const use = () => {
    if (ruling) findings.rulings.push({ id: ruling, statement: code });
    if (ruling === 'nothing-due') found(findings, 'ratio.nothing-due', code, { value });
  };
  return { value, byTpi, unreadable, use };
}

function readCounts(ratio: Ratio, sheet: AnswerSheet, findings: Findings, hand: Hand): { counts: Counts; unreadable: boolean } {
  const counts = new Map<string, number>();
  let unreadable = false;
  for (const { code, role } of ratio.inputs) {
    const answers = sheet.get(code);
    const parsed = hand.count(counted(answers, hand.isBlank));
    if (parsed.kind === 'read') counts.set(code, parsed.value);
    else if (parsed.kind === 'unreadable') {
      noteUnreadable(findings, code, parsed, answers, hand);
      unreadable ||= role !== 'info';
    }
  }
  return { counts, unreadable };
}

/** A stated total of those due stands for its parts, as in the official form. */
function dueOf(
  code: string,
  ratio: Ratio,
  counts: Counts,
  sheet: AnswerSheet,
  findings: Findings,
  hand: Hand,
): number | undefined {
  const parts = sum(partsOf(ratio, 'due'), counts);
  const statedCode = `${code}#due`;
  const answers = sheet.get(statedCode);
  const stated = hand.count(counted(answers, hand.isBlank));
  noteUnreadable(findings, statedCode, stated, answers, hand);
  if (stated.kind !== 'read') return parts;
  if (parts !== undefined && parts !== stated.value) {
    found(findings, 'ratio.stated-total', statedCode, { stated: stated.value, sum: parts });
    findings.rulings.push({ id: 'stated-total', statement: code });
  }
  return stated.value;
}

const namesOf = ({ inputs }: Ratio, codes: readonly string[]): string =>
  codes.map((code) => inputs.find((input) => input.code === code)?.name ?? code).join(' + ');

function noteContradictions(ratio: Ratio, counts: Counts, code: string, findings: Findings): void {
  for (const check of ratio.checks ?? []) {
    const [parts, limit] = [sum(check.parts, counts), sum(check.limit, counts)];
    if (parts !== undefined && limit !== undefined && parts > limit)
      found(findings, 'ratio.contradiction', code, {
        parts,
        limit,
        partNames: namesOf(ratio, check.parts),
        limitNames: namesOf(ratio, check.limit),
      });
  }
}

function noteBlankInfo(ratio: Ratio, sheet: AnswerSheet, findings: Findings, hand: Hand): void {
  for (const { code, role, name } of ratio.inputs)
    if (role === 'info' && hand.isBlank(counted(sheet.get(code), hand.isBlank)))
      found(findings, 'ratio.input-blank', code, { input: name });
}
