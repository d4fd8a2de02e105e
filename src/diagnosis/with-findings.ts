/** What readers and judge told, and what diagnosis makes of it. Apart from the table of all problems: the pane's state needs no more. */
import type { Problem } from '../assessment/types';
import type { Finding } from './finding';

const keyOf = ({ code, at }: Problem): string => [code, at.sheet, at.cell, at.statement].join('|');

/** A finding takes the place of the same problem told without its effect. */
export function withFindings(problems: readonly Problem[], findings: readonly Finding[]): Problem[] {
  const told = new Set(findings.map(keyOf));
  return [...problems.filter((problem) => !told.has(keyOf(problem))), ...findings];
}
