import { clean, gradeOf, isBlank, parseNumber, type Raw } from '../assessment';
import type { GradeTable } from '../rules/schema';
import { gradeTableOf, spill } from './arguments';
import { refused } from './errors';

/**
 * Peringkat AKIP/LAKIP (AA, A, BB ...) dari nilai 0 sampai 100, atau dari setiap nilai dalam rentang.
 * @customfunction LAKIP.GRADE
 * @param score Nilai 0 sampai 100; boleh rentang. Batas bawah tidak termasuk: 90 adalah A, bukan AA.
 * @param [edition] Tabel peringkat: "88/2021" (bawaan), "12/2015" atau "lama" (sampai 2014).
 * @returns Peringkat.
 */
export function grade(score: unknown[][], edition?: unknown): unknown[][] {
  const table = gradeTableOf(edition);
  return spill({ score }, (raw) => (isBlank(raw) ? '' : gradeFor(table, raw).grade));
}

/**
 * Predikat AKIP/LAKIP (Sangat Memuaskan, Memuaskan ...) dari nilai 0 sampai 100, atau dari setiap nilai dalam rentang.
 * @customfunction LAKIP.PREDICATE
 * @param score Nilai 0 sampai 100; boleh rentang.
 * @param [edition] Tabel peringkat: "88/2021" (bawaan), "12/2015" atau "lama" (sampai 2014).
 * @returns Predikat.
 */
export function gradePredicate(score: unknown[][], edition?: unknown): unknown[][] {
  const table = gradeTableOf(edition);
  return spill({ score }, (raw) => (isBlank(raw) ? '' : gradeFor(table, raw).predicate));
}

function gradeFor(table: GradeTable, raw: Raw) {
  const score = parseNumber(raw);
  if (score === undefined) throw refused('grade.not-number', { score: clean(raw) });
  const found = gradeOf(table, score);
  if (!found) throw refused('grade.outside', { score, max: table.max });
  return found;
}
