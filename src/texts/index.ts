/** Every sentence that a person reads, by language and key. Indonesian first; the English table has the same keys. */
import { problems as idProblems } from './id/problems';
import { problems as enProblems } from './en/problems';
import { diagnose as idDiagnose } from './id/diagnose';
import { diagnose as enDiagnose } from './en/diagnose';
import { fill, type Data } from './fill';
import type { Language } from './language';
import { showApart, showGap, showScore } from './number';
import type { Problem, ProblemCode } from '../assessment/types';

export { fill };
export type { Data, Language };
/** What a problem does to the score, where that is known and not nothing. */
function effectText({ points, is, should, supposed }: Problem['data'], language: Language): string {
  const table = language === 'id' ? idDiagnose : enDiagnose;
  if (typeof should !== 'number') return '';
  const [before, after] =
    typeof is === 'number' ? showApart(is, should, language) : [is ?? '', showScore(should, undefined, language)];
  const shown = { is: before, should: after };
  if (typeof is === 'string') return ` ${fill(table['effect.error'], shown, language)}`;
  if (typeof points !== 'number') return '';
  const signed = `${points < 0 ? '-' : '+'}${showGap(Math.abs(points), language)}`;
  return ` ${fill(table[supposed ? 'effect.supposed' : 'effect.is'], { ...shown, points: signed }, language)}`;
}

/** Figures that are scores or values, and what each is held against. */
const SCORES: Partial<Record<ProblemCode, [string, string]>> = {
  'score.total-differs': ['shown', 'true'],
  'score.stale': ['shown', 'now'],
  'sheet.formula-replaced': ['expected', 'found'],
};

function withScores({ code, data }: Problem, language: Language): Problem['data'] {
  const shown = { ...data };
  const [one, other] = SCORES[code] ?? ['', ''];
  const [first, second] = [data[one], data[other]];
  if (typeof first === 'number' && typeof second === 'number') [shown[one], shown[other]] = showApart(first, second, language);
  else for (const key of [one, other]) if (typeof data[key] === 'number') shown[key] = showScore(data[key], undefined, language);
  return shown;
}

/** Figures of a diagnosis come from sums and quotients: what lies beyond is noise. */
const shortened = (data: Problem['data']): Problem['data'] =>
  Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, typeof value === 'number' ? Math.round(value * 1e4) / 1e4 : value]),
  );

/** A typed total stands in the row of its statement; a count in a row of its own, known by its name. */
const rowName = ({ statement = '', row }: Problem['at']): string =>
  row === undefined ? statement.replace(/#due$/, '') : `${statement.split('#', 1)[0]} (${row})`;

/** The sentence of a problem, with its effect on the score; the statement's code is filled as {statement}. */
export function problemText(problem: Problem, language: Language = 'id'): string {
  const table = language === 'id' ? idProblems : enProblems;
  const scored = withScores(problem, language);
  const data = problem.code in idDiagnose ? shortened(scored) : scored;
  return fill(table[problem.code], { statement: rowName(problem.at), ...data }, language) + effectText(problem.data, language);
}
