/** The second judge on AKIP: grades from the bottom up, letters from whole counts. Points are those of judge.ts. */
import type { GradeTable } from '../../src/rules/schema';

/** As near to a bound as this is on it. */
const SAME = 1e-9;

/** @returns the highest grade whose lower bound a score of 0 to the table's maximum leaves behind. */
export function gradeAt({ grades, max }: GradeTable, score: number): string | undefined {
  if (score < 0 || score > max) return undefined;
  let reached: string | undefined;
  for (const { grade, above, from } of [...grades].reverse())
    if (above === undefined ? from! <= score : score - above > SAME) reached = grade;
  return reached;
}

/** @returns the letter of criteria met among all, each of which was answered; docs/ketetapan.md, "AKIP 88/2021 dari kriteria". */
export function letterOf(met: number, all: number): string {
  const quarters = 4 * met;
  return quarters > 3 * all ? 'B' : quarters > 2 * all ? 'CC' : quarters > all ? 'C' : met > 0 ? 'D' : 'E';
}
