/** AKIP: the score of its worksheet, its grade, and what a better grade would still need. */
import type { Edition, GradeTable, Matrix } from '../rules/schema';
import { isSaidAs } from './as-excel';
import { assess } from './assess';
import { gradeOf } from './grade';
import { clean, isBlank, parseNumber } from './parse';
import type { AnswerSheet, Assessment, JudgeOptions, Raw } from './types';

export interface AkipResult extends Assessment {
  /** Of the low score; blanks count nothing. */
  grade: ReturnType<typeof gradeOf>;
  /** Of the high score: the grade at best. Equal to `grade` when nothing is blank. */
  gradeAtBest: ReturnType<typeof gradeOf>;
}

/**
 * @param lke an AKIP worksheet (src/rules/akip.ts) with its grade table.
 * @param sheet 88/2021: a letter AA to E per sub-component (`1.a`); 12/2015: points per component (`1.a`).
 * @returns the assessment with its grades. Source: PermenPANRB 88/2021, points / 100 x weight, summed; 12/2015, summed.
 */
export function akipScore(lke: Edition, table: GradeTable, sheet: AnswerSheet, options: JudgeOptions = {}): AkipResult {
  const result = assess(lke, sheet, options);
  const { low, high } = result.total;
  return { ...result, grade: gradeOf(table, low), gradeAtBest: gradeOf(table, high) };
}

const rankOf = (grades: readonly string[], asked: string): number =>
  grades.findIndex((grade) => grade.toLowerCase() === clean(asked).toLowerCase());

/** @returns whether a grade is the minimum or better; undefined where either is no grade of the table. */
export function meetsGrade(table: GradeTable, grade: string, minimum: string): boolean | undefined {
  const grades = table.grades.map((row) => row.grade);
  const [has, needs] = [rankOf(grades, grade), rankOf(grades, minimum)];
  return has < 0 || needs < 0 ? undefined : has <= needs;
}

export interface Advice {
  aspect: string;
  name: string;
  /** How far it is and must be, in the aspect's own words; `has` is absent where it was not said. */
  has?: string;
  needs: string;
  status: 'met' | 'unmet' | 'open';
  /** Where our reading of the matrix is not what it prints. */
  note?: string;
}

/** A level by its words or its position (0 = nothing). */
function levelOf(levels: readonly string[], raw: Raw, asExcel: boolean): number | undefined {
  if (isBlank(raw)) return undefined;
  if (asExcel) {
    const listed = levels.findIndex((level, n) => isSaidAs(raw, level) || isSaidAs(raw, String(n)));
    return listed >= 0 ? listed : undefined;
  }
  const named = levels.findIndex((level) => level.toLowerCase() === clean(raw).toLowerCase());
  const position = named >= 0 ? named : parseNumber(raw);
  return position !== undefined && levels[position] !== undefined ? position : undefined;
}

/**
 * @param wanted a grade of the matrix, AA to D.
 * @param state how far each aspect is: one of its levels, or its position from 0. What cannot be read is open.
 * @param asExcel for our own sheets, whose formulas know the levels as listed.
 * @returns every aspect that the grade needs something of; undefined where the matrix has no such grade.
 * Source: the matrix of 2017, advice only.
 */
export function akipAdvice(
  matrix: Matrix,
  wanted: string,
  state: ReadonlyMap<string, Raw>,
  asExcel = false,
): Advice[] | undefined {
  const grade = matrix.grades[rankOf(matrix.grades, wanted)];
  if (grade === undefined) return undefined;
  return matrix.aspects.flatMap(({ code, name, note, levels, needed }): Advice[] => {
    const needs = needed[grade]!;
    if (needs === 0) return [];
    const has = levelOf(levels, state.get(code), asExcel);
    const status = has === undefined ? 'open' : has >= needs ? 'met' : 'unmet';
    const told = { ...(has !== undefined && { has: levels[has]! }), ...(note && { note }) };
    return [{ aspect: code, name, ...told, needs: levels[needs]!, status }];
  });
}
