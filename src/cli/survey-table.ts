/** What `lke check` prints of a survey for people. */
import { editionNamed } from '../assessment/editions';
import { surveyTitle, type CheckedSurvey } from '../forms/surveys';
import { showScore, showWeight } from '../texts/number';
import { columns } from './columns';
import { say } from './say';
import { problemsOf, type Paper } from './table';

function heading(file: string, { reading }: CheckedSurvey, { language }: Paper): string[] {
  const { unit, year } = reading.identity;
  const [noUnit, noYear] = [say('table.no-unit', {}, language), say('table.no-year', {}, language)];
  const survey = surveyTitle(reading.id, language);
  return [
    say('table.title', { unit: unit ?? noUnit, year: year === undefined ? noYear : String(year) }, language),
    say('survey.source', { file, sheet: reading.sheet, survey }, language),
  ];
}

function results(survey: CheckedSurvey, { language, width }: Paper): string[] {
  const { respondents, needed, index, ikm, grade, points, partial } = survey;
  type Label = 'survey.respondents' | 'survey.index' | 'survey.ikm' | 'survey.grade';
  const row = (label: Label, value: string) => [say(label, {}, language), value];
  const show = (value: number) => showScore(value, undefined, language);
  const asked =
    needed === undefined
      ? say('survey.asked', { respondents }, language)
      : say(respondents < needed ? 'survey.too-few' : 'survey.enough', { respondents, needed }, language);
  const edition = points && (editionNamed(points.edition)?.short ?? points.edition);
  return columns(
    [
      row('survey.respondents', asked),
      row('survey.index', index === undefined ? say('survey.no-index', {}, language) : show(index)),
      ...(partial > 0 ? [['', say('survey.partial', { count: partial }, language)]] : []),
      ...(ikm === undefined ? [] : [row('survey.ikm', show(ikm))]),
      ...(grade ? [row('survey.grade', `${grade.grade} (${grade.predicate})`)] : []),
      ...(points
        ? [
            [
              say('survey.points', { edition: edition!, statement: points.statement }, language),
              say('survey.of', { points: show(points.points), weight: showWeight(points.weight, language) }, language),
            ],
          ]
        : []),
    ],
    1,
    width,
  );
}

function elements({ reading, elements: all }: CheckedSurvey, { language, width }: Paper): string[] {
  if (all.length === 0) return [];
  const titles = (['survey.element', 'survey.answered', 'survey.mean'] as const).map((key) => say(key, {}, language));
  const rows = all.map(({ mean, answered }, at) => {
    const { code, name } = reading.elements[at]!;
    return [code, name, String(answered), mean === undefined ? '-' : showScore(mean, undefined, language)];
  });
  return columns([['', ...titles], ...rows], 1, width);
}

/** @returns whose survey it is, respondents against those needed, index and what comes of it, each element, problems. */
export const surveyTableOf = (file: string, survey: CheckedSurvey, paper: Paper): string =>
  [heading(file, survey, paper), results(survey, paper), elements(survey, paper), problemsOf(survey.problems, paper)]
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n');
