/** What a recap tells beside LKEs of Zona Integritas: AKIP worksheets by their score, surveys by their index. */
import { editionNamed } from '../../assessment/editions';
import type { Interval, Problem, Severity } from '../../assessment';
import { sureOf, type Checked } from '../../reading/contract';
import type { Language } from '../../texts';
import type { SheetPlan } from '../../sheet/plan';
import { surveyTitle, type CheckedSurvey } from '../surveys';
import { wordsIn, type RecapWords } from './columns';
import { labelOf } from './label';
import { listSheet, type ColumnOf } from './tables';
import type { AkipUnit, Recap, SurveyUnit } from './types';

const settled = (points: number): number => Math.round(points * 1e9) / 1e9;
const settledInterval = ({ low, high }: Interval): Interval => ({ low: settled(low), high: settled(high) });

/** Without the blanks: how many they are is said beside the answered ones. */
export function countsOf(problems: readonly Problem[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity, code } of problems) if (code !== 'answer.blank') counts[severity]++;
  return counts;
}

/** @param checked a judged AKIP worksheet. */
export function akipUnit(file: string, { reading, assessment, akip, edition, problems }: Checked): AkipUnit {
  const { unit, body, year } = reading.identity;
  return {
    ...{ file, sheet: reading.sheet, edition: edition.id },
    ...{ unit: unit?.trim() || null, body: body?.trim() || null, year: year ?? null },
    total: settledInterval(assessment.total),
    components: Object.fromEntries(edition.tree.map(({ code }) => [code, settledInterval(assessment.scores.get(code)!)])),
    grade: akip?.grade?.grade ?? null,
    gradeAtBest: akip?.gradeAtBest?.grade ?? null,
    ...{ answered: assessment.answered, of: assessment.of, confidence: sureOf(reading), counts: countsOf(problems) },
  };
}

export function surveyUnit(file: string, { reading, problems, ...survey }: CheckedSurvey): SurveyUnit {
  const { respondents, needed, index, ikm, grade, points } = survey;
  return {
    ...{
      file,
      sheet: reading.sheet,
      survey: reading.id,
      unit: reading.identity.unit ?? null,
      year: reading.identity.year ?? null,
    },
    ...{ respondents, needed: needed ?? null, index: index ?? null, ikm: ikm ?? null, grade: grade?.grade ?? null },
    points: points ? { edition: points.edition, points: points.points, weight: points.weight } : null,
    counts: countsOf(problems),
  };
}

/** Every component by its name, as the worksheets that are there have them. */
function componentColumns(akip: readonly AkipUnit[]): ColumnOf<AkipUnit>[] {
  const names = new Map<string, string>();
  for (const { edition } of akip)
    for (const { code, name } of editionNamed(edition)?.tree ?? []) if (!names.has(code)) names.set(code, name);
  return [...names].sort().map(([code, name]) => ({
    ...{ title: name, kind: 'points' as const, width: 16 },
    cell: ({ components }) => components[code]?.low ?? null,
  }));
}

export function akipColumns({ akip }: Recap, say: RecapWords): ColumnOf<AkipUnit>[] {
  return [
    { title: say('column.unit'), kind: 'text', width: 34, cell: labelOf },
    { title: say('column.body'), kind: 'text', width: 24, cell: ({ body }) => body },
    { title: say('column.year'), kind: 'count', width: 8, cell: ({ year }) => year },
    { title: say('column.edition'), kind: 'text', width: 10, cell: ({ edition }) => editionNamed(edition)?.short ?? edition },
    { title: say('column.total'), kind: 'points', width: 10, cell: ({ total }) => total.low },
    { title: say('column.high'), kind: 'points', width: 12, cell: ({ total }) => total.high },
    { title: say('akip.grade'), kind: 'text', width: 11, cell: ({ grade }) => grade },
    { title: say('akip.grade-best'), kind: 'text', width: 14, cell: ({ gradeAtBest }) => gradeAtBest },
    { title: say('column.complete'), kind: 'share', width: 12, cell: ({ answered, of }) => answered / of },
    ...componentColumns(akip),
    { title: say('column.confidence'), kind: 'share', width: 12, cell: ({ confidence }) => confidence },
    ...placeColumns<AkipUnit>(say),
  ];
}

interface Placed {
  counts: Record<Severity, number>;
  file: string;
  sheet: string;
}

const placeColumns = <Of extends Placed>(say: RecapWords): ColumnOf<Of>[] => [
  { title: say('column.errors'), kind: 'count', width: 8, cell: ({ counts }) => counts.error },
  { title: say('column.warnings'), kind: 'count', width: 11, cell: ({ counts }) => counts.warning },
  { title: say('column.file'), kind: 'text', width: 34, cell: ({ file }) => file },
  { title: say('column.sheet'), kind: 'text', width: 18, cell: ({ sheet }) => sheet },
];

export function surveyColumns(say: RecapWords, language: Language): ColumnOf<SurveyUnit>[] {
  return [
    { title: say('column.unit'), kind: 'text', width: 34, cell: labelOf },
    { title: say('survey.kind'), kind: 'text', width: 34, cell: ({ survey }) => surveyTitle(survey, language) },
    { title: say('column.year'), kind: 'count', width: 8, cell: ({ year }) => year },
    { title: say('survey.respondents'), kind: 'count', width: 12, cell: ({ respondents }) => respondents },
    { title: say('survey.needed'), kind: 'count', width: 12, cell: ({ needed }) => needed },
    { title: say('survey.index'), kind: 'points', width: 10, cell: ({ index }) => index },
    { title: say('survey.ikm'), kind: 'points', width: 10, cell: ({ ikm }) => ikm },
    { title: say('survey.grade'), kind: 'text', width: 10, cell: ({ grade }) => grade },
    { title: say('survey.points'), kind: 'points', width: 12, cell: ({ points }) => points?.points ?? null },
    ...placeColumns<SurveyUnit>(say),
  ];
}

interface Named {
  recap: Recap;
  say: RecapWords;
  language: Language;
  whose: string;
  sheets: { akip: string; surveys: string };
}

/** @returns a sheet each for AKIP and for surveys, where there are any. */
export function otherSheets({ recap, say, language, whose, sheets }: Named): SheetPlan[] {
  const ofAkip = akipColumns(recap, say);
  const ofSurveys = surveyColumns(say, language);
  const list = <Of>(kind: 'akip' | 'surveys', columns: readonly ColumnOf<Of>[], all: readonly Of[]): SheetPlan[] => {
    const head = {
      name: sheets[kind],
      title: say(`${kind}.title`),
      whose,
      about: say(`${kind}.about`),
      frozen: 1,
      footer: say('footer'),
    };
    return all.length > 0 ? [listSheet({ ...head, columns, all })] : [];
  };
  return [...list('akip', ofAkip, recap.akip), ...list('surveys', ofSurveys, recap.surveys)];
}

/** The same as rows of text and numbers, each table below an empty row. */
export function otherRows(recap: Recap, language: Language): (string | number | null)[][] {
  const say = wordsIn(language);
  const [ofAkip, ofSurveys] = [akipColumns(recap, say), surveyColumns(say, language)];
  const block = <Of>(title: string, columns: readonly ColumnOf<Of>[], all: readonly Of[]) =>
    all.length === 0
      ? []
      : [[], [title], columns.map((one) => one.title), ...all.map((one) => columns.map(({ cell }) => cell(one)))];
  return [...block(say('akip.title'), ofAkip, recap.akip), ...block(say('surveys.title'), ofSurveys, recap.surveys)];
}
