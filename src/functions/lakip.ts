import { akipScore, clean, gradeOf, isBlank, meetsGrade, parseNumber, TOTAL, type Raw } from '../assessment';
import { findGradeTable } from '../rules/grades';
import { gradeTableOf as tableFor } from '../rules/akip';
import type { GradeTable } from '../rules/schema';
import { akipLkeOf, gradeTableOf, isPercent, spill } from './arguments';
import { refused } from './errors';
import { answersOf } from './pairs';
import { readable } from './readable';

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

/**
 * Nilai AKIP 0 sampai 100 dari lembar kerja evaluasinya; yang kosong bernilai 0.
 * @customfunction LAKIP.SCORE
 * @param codes Rentang kode: 1.a sampai 4.c (88/2021), atau komponen 1 sampai 5 (12/2015); judul dan baris kosong dilewati.
 * @param answers Rentang jawaban di sebelahnya: huruf AA sampai E (88/2021) atau poin (12/2015); boleh dua kolom, yang kedua yang dihitung.
 * @param [edition] Edisi LKE AKIP: "88/2021" (bawaan) atau "12/2015".
 * @returns Nilai 0 sampai 100.
 */
export function score(codes: unknown[][], answers: unknown[][], edition?: unknown): number {
  const lke = akipLkeOf(edition);
  const rows = answersOf(lke, codes, answers);
  return readable(lke, akipScore(lke, tableFor(lke), rows.answers), rows, TOTAL).total.low;
}

/**
 * TRUE bila peringkat AKIP sama dengan atau lebih baik daripada peringkat minimum.
 * @customfunction LAKIP.MEETS
 * @param grade Peringkat AA, A, BB, B, CC, C, D, atau E; boleh rentang. Sel kosong tetap kosong.
 * @param minimum Peringkat minimum yang disyaratkan; boleh rentang.
 * @returns TRUE atau FALSE.
 */
export function meets(grade: unknown[][], minimum: unknown[][]): unknown[][] {
  const table = findGradeTable()!;
  return spill({ grade, minimum }, (has, needs) =>
    isBlank(has) ? '' : meetsGrade(table, gradeNamed(table, has), gradeNamed(table, needs))!,
  );
}

function gradeNamed({ grades }: GradeTable, raw: Raw): string {
  const asked = clean(raw).toUpperCase();
  const choices = grades.map((row) => row.grade);
  if (!choices.includes(asked)) throw refused('grade.unknown', { grade: clean(raw), choices: choices.join(', ') });
  return asked;
}

function gradeFor(table: GradeTable, raw: Raw) {
  const score = isPercent(raw) ? undefined : parseNumber(raw);
  if (score === undefined) throw refused('grade.not-number', { score: clean(raw) });
  const found = gradeOf(table, score);
  if (!found) throw refused('grade.outside', { score, max: table.max });
  return found;
}
