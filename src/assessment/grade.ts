/** AKIP / LAKIP: a score 0-100 to its grade. */
import type { GradeTable } from '../rules/schema';

/** Sums such as 27 + 27 + 13.5 + 22.5 must not slip over an exact bound by a rounding of binary fractions. */
const TOLERANCE = 1e-9;

/**
 * @param score 0 to the table's maximum (100).
 * @returns grade and predicate; undefined where the score lies outside the scale. Lower bounds are exclusive: 90.00 is A.
 * Source: PermenPANRB 88/2021 and 12/2015; the older scale as its data says.
 */
export function gradeOf(table: GradeTable, score: number): { grade: string; predicate: string; meaning?: string } | undefined {
  if (!(score >= 0 && score <= table.max)) return undefined;
  return table.grades.find(({ above, from }) => (above === undefined ? score >= from! : score > above + TOLERANCE));
}
