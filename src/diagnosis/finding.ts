/** What diagnosis tells: a problem with its effect in points, and how it can be mended for certain. */
import type { Place, Problem, ProblemCode } from '../assessment';
import type { PatchAt } from '../sheet/formula/evaluate';
import { problem, type ProblemData } from '../assessment/problems';

/**
 * `data.points`: what the sheet's total gains when this is mended; `data.is` and `data.should`: the score of the part
 * that it touches, as the sheet's own formulas give it now and then. `data.supposed`: only if the note is right.
 */
export interface Finding extends Problem {
  /** Changes that mend it for certain; absent where a person must decide. */
  cure?: readonly PatchAt[];
}

export const finding = <Code extends ProblemCode>(
  code: Code,
  at: Place,
  data: ProblemData<Code>,
  cure?: readonly PatchAt[],
): Finding => cured(problem(code, at, data), cure);

/** A problem that was told already, now with its way to be mended. */
export const cured = (told: Problem, cure?: readonly PatchAt[]): Finding => (cure && cure.length > 0 ? { ...told, cure } : told);
