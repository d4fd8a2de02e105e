/** Every sentence that a person reads, by language and key. Indonesian first; the English table has the same keys. */
import { problems as idProblems } from './id/problems';
import { problems as enProblems } from './en/problems';
import { diagnose as idDiagnose } from './id/diagnose';
import { diagnose as enDiagnose } from './en/diagnose';
import type { Language } from './language';
import { showGap, showScore } from './number';
import type { Problem } from '../assessment/types';

export type { Language };
export type Data = Readonly<Record<string, string | number>>;

const numberFormats: Record<Language, Intl.NumberFormat> = {
  id: new Intl.NumberFormat('id-ID', { maximumFractionDigits: 9, useGrouping: false }),
  en: new Intl.NumberFormat('en-US', { maximumFractionDigits: 9, useGrouping: false }),
};

/** Fills `{name}` with data.name; numbers in the language's own decimal sign. */
export function fill(template: string, data: Data, language: Language): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = data[name];
    return value === undefined ? whole : typeof value === 'number' ? numberFormats[language].format(value) : value;
  });
}

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
