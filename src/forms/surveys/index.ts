/** The survey sheets: raw answers of SKM, IPAK and IPKP, their index, grade or points, and whether enough were asked. */
import { currentEdition } from '../../rules';
import { perception, skm } from '../../rules/surveys';
import type { Edition } from '../../rules/schema';
import type { Language } from '../../texts';
import { GENERATOR } from '../../sheet/generator';
import type { Identity } from '../../reading/contract';
import { freeNumber, sheetName } from '../../sheet/free-names';
import type { WorkbookPlan } from '../../sheet/plan';
import { surveyOf, wordsIn, type SurveyId } from './contract';
import { responsesSheet } from './responses';
import { surveySummary } from './summary';

export { checkSurvey, checkSurveys, readSurveys, type CheckedSurvey, type SurveyReading } from './read';
export { SURVEY_IDS, ROWS as SURVEY_ROWS, type SurveyId } from './contract';

/** The title of a survey in a language. */
export const surveyTitle = (id: SurveyId, language: Language = 'id'): string =>
  wordsIn(language).text(`${surveyOf[id].prefix}.title`);

/**
 * A survey's sheets as a workbook plan: summary and respondents, native formulas.
 * @param edition whose points the index of IPAK or IPKP brings; undefined = the one in force.
 * @param identity unit, body and year; they stay open for editing on the summary.
 * @param taken names of sheets already in use; none of them is used again.
 * @returns a plan for SURVEY_ROWS respondents. Another scale than the official one counts only with its basis stated.
 * Source: PermenPANRB 14/2017 (SKM); 90/2021 Lampiran III, Hasil (IPAK, IPKP); Krejcie and Morgan (needed sample).
 */
export function buildSurvey(
  id: SurveyId,
  edition: Edition | undefined,
  identity: Pick<Identity, 'unit' | 'body' | 'year'>,
  taken: readonly string[] = [],
  language: Language = 'id',
): WorkbookPlan {
  const survey = surveyOf[id];
  const words = wordsIn(language);
  const { text, common } = words;
  // One number for both: `Responden SKM (2)` with `Ringkasan SKM (2)`.
  const namesOf = (n: number) =>
    [sheetName(text(`${survey.prefix}.summary`), n), sheetName(text(`${survey.prefix}.sheet`), n)] as const;
  const [summaryName, responses] = namesOf(freeNumber(taken, namesOf));
  const title = text(`${survey.prefix}.title`);
  const footer = common('lke.footer', { edition: title });
  const { version } = survey.satisfaction ? skm : perception;
  const context = { survey, words, responses, summary: summaryName };
  const summary = surveySummary({
    ...context,
    edition: edition ?? currentEdition,
    identity,
    title,
    footer,
  });
  const sheet = responsesSheet({ ...context, title, unit: summary.unit, headline: summary.headline, footer });
  return {
    sheets: [summary.sheet, sheet],
    names: [],
    activate: responses,
    stamp: { generator: GENERATOR, [id]: version },
  };
}
