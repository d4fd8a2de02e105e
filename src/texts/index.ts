/** Every sentence that a person reads, by language and key. Indonesian first; the English table has the same keys. */
import { problems as idProblems } from './id/problems';
import { problems as enProblems } from './en/problems';
import { diagnose as idDiagnose } from './id/diagnose';
import { diagnose as enDiagnose } from './en/diagnose';
import { fill, type Data } from './fill';
import type { Language } from './language';
import { showGap, showScore } from './number';
import type { Problem } from '../assessment/types';

export { fill };
export type { Data, Language };
/** What a problem does to the score, where that is known and not nothing. */
function effectText({ points, is, should, supposed }: Problem['data'], language: Language): string {
  const table = language === 'id' ? idDiagnose : enDiagnose;
  if (typeof should !== 'number') return '';
  const shown = {
    is: typeof is === 'number' ? showScore(is, undefined, language) : (is ?? ''),
    should: showScore(should, undefined, language),
  };
  if (typeof is === 'string') return ` ${fill(table['effect.error'], shown, language)}`;
  if (typeof points !== 'number') return '';
  const signed = `${points < 0 ? '-' : '+'}${showGap(Math.abs(points), language)}`;
  return ` ${fill(table[supposed ? 'effect.supposed' : 'effect.is'], { ...shown, points: signed }, language)}`;
}

/** Figures of a diagnosis come from sums and quotients: what lies beyond is noise. */
const shortened = (data: Problem['data']): Problem['data'] =>
  Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, typeof value === 'number' ? Math.round(value * 1e4) / 1e4 : value]),
  );

/** The sentence of a problem, with its effect on the score; the statement's code is filled as {statement}. */
export function problemText(problem: Problem, language: Language = 'id'): string {
  const table = language === 'id' ? idProblems : enProblems;
  const data = problem.code in idDiagnose ? shortened(problem.data) : problem.data;
  return (
    fill(table[problem.code], { statement: problem.at.statement ?? '', ...data }, language) + effectText(problem.data, language)
  );
}
