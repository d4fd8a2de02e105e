/** Survey sheets read back: raw answers, the stated scale, and what the judge says of them. */
import {
  clean,
  isBlank,
  parseNumber,
  sampleSize,
  skmIndex,
  surveyIndex,
  surveyPoints,
  type Place,
  type Problem,
  type Raw,
  type SkmResult,
  type SurveyPoints,
} from '../../assessment';
import { currentEdition, editions } from '../../rules';
import { sampleRule } from '../../rules/surveys';
import type { Edition } from '../../rules/schema';
import { cellAt, sheetIn } from '../../sheet/address';
import type { Hints, Identity } from '../../reading/contract';
import { completed, saidOf } from '../../reading/said';
import { identityNear } from '../../reading/recognise/identity';
import { respondentsOn, wordedAnswer, type RespondentTable } from '../../reading/surveys/table';
import { plain, textAt, valueAt } from '../../sheet/grid';
import type { Grid } from '../../sheet/plan';
import { languages } from '../../sheet/words';
import { statementOf, SURVEY_IDS, surveyOf, wordsIn, type Survey, type SurveyId, type SurveyWords } from './contract';
import { FIRST_ANSWER, RESPONSES } from './places';
import { earlierMarkOf, markOf } from './responses';
import { asExcel } from '../../assessment/as-excel';
import { asPerson, type Hand } from '../../assessment/parse';
import { problem } from '../../assessment/problems';

export interface SurveyReading {
  id: SurveyId;
  sheet: string;
  identity: Partial<Pick<Identity, 'unit' | 'body' | 'year'>>;
  /** Id of the edition in whose points the summary counts, where it names one. */
  edition?: string;
  /**
   * Elements with their columns, 0-based; without one where the heading no longer shows the element's code. Of a
   * perception survey those that have answers.
   */
  elements: { code: string; name: string; column?: number }[];
  /** 0-based row of the elements' codes. */
  heading: number;
  /** A row per row of the sheet, in the order of the elements; blank rows too. */
  responses: Raw[][];
  /** 0-based row of the first. */
  first: number;
  population: Raw;
  margin: Raw;
  /** As the body states it, with who says so. */
  scale: { top: Raw; basis: string };
  /** Of our own formulas, which read as Excel does; those of earlier versions read as people do. */
  asExcel: boolean;
  /** Codes of questions that were worded, and that nobody answered. */
  silent: string[];
  /** Where both are stated. */
  places: { scale: Place; basis: Place };
  /** Of a table that others made: answers in words, and the IKM that it states itself. */
  found?: Pick<RespondentTable, 'worded' | 'stated'>;
}

export interface CheckedSurvey extends Pick<SkmResult, 'index' | 'ikm' | 'grade' | 'elements' | 'respondents'> {
  reading: SurveyReading;
  /** That the answers are held against. */
  scale: { min: number; max: number };
  /** Respondents needed, where the population is known. */
  needed?: number;
  /** Of IPAK and IPKP, in the edition's points. */
  points?: SurveyPoints & { edition: string; statement: string };
  /** How many elements were asked and left out by somebody. */
  partial: number;
  problems: Problem[];
}

const idOf = (grid: Grid): SurveyId | undefined => {
  const texts = new Set(grid.values[0] ?? []);
  return SURVEY_IDS.find((id) => texts.has(markOf(id)) || texts.has(earlierMarkOf(id)));
};

/** The row with most of the elements' codes; where none is left, the one that the form has. */
function headingOf(grid: Grid, codes: readonly string[]): number {
  const hits = grid.values.map((row) => codes.filter((code) => row.includes(code)).length);
  const most = Math.max(0, ...hits);
  return most > 0 ? hits.indexOf(most) : RESPONSES.heading;
}

type Asked = SurveyReading['elements'][number];

/** Elements are found by code. One that is missing is kept without a column: somebody renamed its heading. */
function elementsOf(grid: Grid, survey: Survey, heading: number): Asked[] {
  const titles = grid.values[heading] ?? [];
  const rows = grid.values.slice(heading + 2);
  const hasAnswers = (column: number) => rows.some((row) => !isBlank(row[column]));
  const codes = new Set<unknown>(survey.elements.map(({ code }) => code));
  return survey.elements.flatMap(({ code, name }, n): Asked[] => {
    const found = titles.indexOf(code);
    if (found >= 0)
      return survey.satisfaction || hasAnswers(found)
        ? [{ code, name: name ?? textAt(grid, heading + 1, found), column: found }]
        : [];
    // The questions of a perception survey are the office's own, and it may have deleted some.
    const usual = FIRST_ANSWER + n;
    const isLost = survey.satisfaction !== undefined || (!codes.has(titles[usual]) && hasAnswers(usual));
    return isLost ? [{ code, name: name ?? '' }] : [];
  });
}

function silentIn(grid: Grid, heading: number, survey: Survey, elements: readonly Asked[]): string[] {
  const titles = grid.values[heading] ?? [];
  const answered = new Set(elements.map(({ code }) => code));
  return survey.elements.flatMap(({ code }) =>
    !answered.has(code) && textAt(grid, heading + 1, titles.indexOf(code)) !== '' ? [code] : [],
  );
}

function summaryOf(grid: Grid, all: readonly Grid[]): Grid | undefined {
  for (const row of grid.formulas.slice(0, 5))
    for (const formula of row) {
      const name = formula === null ? undefined : sheetIn(formula);
      const found = all.find((one) => one.sheet.toLowerCase() === name?.toLowerCase());
      if (found) return found;
    }
  return undefined;
}

type LabelOf = (words: SurveyWords) => string;
const STATED_COLUMN = 2;

function rowOf(summary: Grid, labelOf: LabelOf): number {
  const labels = languages.map((language) => plain(labelOf(wordsIn(language))));
  return summary.values.findIndex(([label]) => typeof label === 'string' && labels.includes(plain(label)));
}

function labelled(summary: Grid | undefined, labelOf: LabelOf): Raw {
  const row = summary ? rowOf(summary, labelOf) : -1;
  return row < 0 ? null : valueAt(summary!, row, STATED_COLUMN);
}

/** Where it is entered; without a summary only the sheet of respondents is known. */
function placeOf(summary: Grid | undefined, labelOf: LabelOf, sheet: string): Place {
  const row = summary ? rowOf(summary, labelOf) : -1;
  return row < 0 ? { sheet } : { sheet: summary!.sheet, cell: cellAt(row, STATED_COLUMN) };
}

/** The label of the points names the edition. */
function editionOn(summary: Grid | undefined, survey: Survey): Edition | undefined {
  const labels = new Set((summary?.values ?? []).flatMap(([label]) => (typeof label === 'string' ? [plain(label)] : [])));
  return editions.find((edition) => {
    const weight = statementOf(survey, edition)?.weight;
    const label = (words: SurveyWords) => plain(words.text('points', { edition: edition.short, weight: weight! }));
    return weight !== undefined && languages.some((language) => labels.has(label(wordsIn(language))));
  });
}

function readOne(grid: Grid, id: SurveyId, all: readonly Grid[]): SurveyReading {
  const survey = surveyOf[id];
  const heading = headingOf(
    grid,
    survey.elements.map(({ code }) => code),
  );
  const first = heading + 2;
  const rows = grid.values.slice(first);
  const elements = elementsOf(grid, survey, heading);
  const summary = summaryOf(grid, all);
  const edition = editionOn(summary, survey);
  const text = (labelOf: LabelOf) => clean(labelled(summary, labelOf));
  const year = parseNumber(labelled(summary, ({ common }) => common('summary.year')));
  const [unit, body] = [text(({ common }) => common('summary.unit')), text(({ common }) => common('summary.body'))];
  return {
    id,
    sheet: grid.sheet,
    identity: { ...(unit && { unit }), ...(body && { body }), ...(year !== undefined && { year }) },
    ...(edition && { edition: edition.id }),
    elements,
    responses: rows.map((row) => elements.map(({ column }) => (column === undefined ? null : (row[column] ?? null)))),
    first,
    heading,
    asExcel: !(grid.values[0] ?? []).includes(earlierMarkOf(id)),
    silent: survey.satisfaction ? [] : silentIn(grid, heading, survey, elements),
    population: labelled(summary, ({ text: say }) => say('population')),
    margin: labelled(summary, ({ text: say }) => say('margin')),
    scale: { top: labelled(summary, ({ text: say }) => say('scale')), basis: text(({ text: say }) => say('basis')) },
    places: {
      scale: placeOf(summary, ({ text: say }) => say('scale'), grid.sheet),
      basis: placeOf(summary, ({ text: say }) => say('basis'), grid.sheet),
    },
  };
}

/** @returns every survey sheet of the workbook, by the mark in its first row. */
export const readSurveys = (grids: readonly Grid[]): SurveyReading[] =>
  grids.flatMap((grid) => {
    const id = idOf(grid);
    return id ? [readOne(grid, id, grids)] : [];
  });

const handOf = (strict: boolean): Hand => (strict ? asExcel : asPerson);

/** What was asked, and not answered by everybody who answered anything. */
function partialOf({ responses, elements, silent, asExcel: strict }: SurveyReading, respondents: number): number {
  const { isBlank: isUnanswered } = handOf(strict);
  const given = elements.map((_, at) => responses.filter((row) => !isUnanswered(row[at])).length);
  return given.filter((count) => count < respondents).length + (respondents > 0 ? silent.length : 0);
}

/** A table of respondents that others made. */
function readTable(grid: Grid): SurveyReading | undefined {
  const table = respondentsOn(grid);
  if (!table) return undefined;
  const { kind: id, columns, heading, first, end, top } = table;
  const columnsOf = new Map(columns.map((one) => [one.code, one.column]));
  const asked = surveyOf[id].satisfaction ? surveyOf[id].elements : columns;
  const elements = asked.map(({ code, name = '' }): Asked => {
    const column = columnsOf.get(code);
    return { code, name, ...(column === undefined ? {} : { column }) };
  });
  const { unit, body, year } = identityNear([grid], grid);
  const place = { sheet: grid.sheet, cell: cellAt(heading, columns[0]!.column) };
  const isLonger = top > surveyOf[id].scale.max;
  return {
    ...{ id, sheet: grid.sheet, elements, heading, first },
    identity: { ...(unit && { unit }), ...(body && { body }), ...(year !== undefined && { year }) },
    responses: grid.values
      .slice(first, end)
      .map((row) => elements.map(({ column }) => meant(column === undefined ? null : (row[column] ?? null)))),
    ...{ population: null, margin: null },
    scale: { top: isLonger ? top : null, basis: '' },
    places: { scale: place, basis: place },
    ...{ asExcel: false, silent: [] },
    found: table,
  };
}

const meant = (raw: Raw): Raw => wordedAnswer(raw) ?? raw;

/** @param taken sheets that hold something else. @returns the surveys on sheets that are not ours. */
const tablesOf = (grids: readonly Grid[], taken: ReadonlySet<string>): SurveyReading[] =>
  grids.flatMap((grid) => (taken.has(grid.sheet) ? [] : (readTable(grid) ?? [])));

const NEAR = 0.02;
/** Shares that apps give each of nine elements; their sum is less than 1. */
const APP_WEIGHTS = [0.11, 0.111] as const;

/** What is said of a table of others: words that were read, and why its own IKM is another. */
function ofOthers({ id, sheet, heading, elements, found, scale }: SurveyReading, { index, ikm }: SkmResult): Problem[] {
  if (!found) return [];
  const at = { sheet, cell: cellAt(heading, elements.find(({ column }) => column !== undefined)?.column ?? 0) };
  const isStated = scale.basis !== '' && !surveyOf[id].satisfaction;
  const worded = [
    ...(found.worded > 0 ? [problem('survey.worded', at, { count: found.worded })] : []),
    ...(isStated ? [problem('survey.scale-stated', at, { scaleMax: clean(scale.top), basis: scale.basis })] : []),
  ];
  const { stated } = found;
  if (!stated || index === undefined || ikm === undefined || Math.abs(stated.value - ikm) < 0.005) return worded;
  const place = { sheet, cell: cellAt(stated.row, stated.column) };
  const weight = APP_WEIGHTS.find((one) => Math.abs(ikm * one * elements.length - stated.value) < NEAR);
  const told =
    weight === undefined
      ? problem('survey.ikm-differs', place, { stated: stated.value, exact: ikm })
      : problem('survey.ikm-weight', place, { stated: stated.value, exact: ikm, weight });
  return [...worded, told];
}

/** The top of the scale, and why it does not count: it is none, or another than the official one and nobody says who set it. */
function topOf({ id, scale, places, asExcel: strict }: SurveyReading): { max: number; problem?: Problem } {
  const survey = surveyOf[id];
  const top = survey.satisfaction || isBlank(scale.top) ? survey.scale.max : handOf(strict).number(scale.top);
  if (top === undefined || !Number.isInteger(top) || top <= survey.scale.min || top > survey.longest)
    return {
      max: survey.scale.max,
      problem: problem('survey.scale-range', places.scale, {
        scaleMax: clean(scale.top),
        least: survey.scale.min + 1,
        most: survey.longest,
      }),
    };
  if (top === survey.scale.max || scale.basis !== '') return { max: top };
  return { max: top, problem: problem('survey.scale-no-basis', places.basis, { scaleMax: top, max: survey.scale.max }) };
}

/** The first answer that somebody who answered anything left out. */
function firstBlank({ responses, elements, first }: SurveyReading): string | undefined {
  for (const [row, answers] of responses.entries()) {
    const isLeftOut = (raw: Raw, at: number) => isBlank(raw) && elements[at]!.column !== undefined;
    const blank = answers.every(isBlank) ? -1 : answers.findIndex(isLeftOut);
    if (blank >= 0) return cellAt(first + row, elements[blank]!.column!);
  }
  return undefined;
}

/** The judge knows a refused answer by respondent and element, an unanswered element by its name. */
function cellOf(reading: SurveyReading, names: readonly string[], { code, data }: Problem): string | undefined {
  if (code === 'survey.blank') return firstBlank(reading);
  const column = reading.elements[names.indexOf(String(data.element))]?.column;
  if (column === undefined) return undefined;
  return cellAt(reading.first + (typeof data.row === 'number' ? data.row - 1 : 0), column);
}

/** A heading that was renamed is told once, and not as answers that are blank. */
function withoutMissing(reading: SurveyReading, names: readonly string[], problems: readonly Problem[]): Problem[] {
  const lost = reading.elements.flatMap(({ column }, at) => (column === undefined ? [names[at]!] : []));
  if (lost.length === 0) return [...problems];
  const at = { sheet: reading.sheet, cell: cellAt(reading.heading, FIRST_ANSWER) };
  const respondents = reading.responses.filter((row) => !row.every(isBlank)).length;
  const rest = problems.flatMap((problem): Problem[] => {
    if (problem.code === 'survey.element-empty' && lost.includes(String(problem.data.element))) return [];
    if (problem.code !== 'survey.blank') return [problem];
    const count = Number(problem.data.count) - lost.length * respondents;
    return count > 0 ? [{ ...problem, data: { count } }] : [];
  });
  return [...lost.map((element) => problem('survey.element-missing', at, { element })), ...rest];
}

function placed(reading: SurveyReading, names: readonly string[], problem: Problem): Problem {
  const cell = cellOf(reading, names, problem);
  return { ...problem, at: { ...problem.at, sheet: reading.sheet, ...(cell && { cell }) } };
}

/**
 * @param edition whose points the index of IPAK or IPKP brings.
 * @returns index, grade or points, respondents against the needed sample, and problems with their cells.
 */
export function checkSurvey(reading: SurveyReading, edition: Edition): CheckedSurvey {
  const survey = surveyOf[reading.id];
  const { responses, elements } = reading;
  const names = elements.map(({ code, name }) => (name ? `${code} ${name}` : code));
  const { max, problem } = topOf(reading);
  const hand = handOf(reading.asExcel);
  const result: SkmResult = survey.satisfaction
    ? skmIndex(survey.satisfaction, responses, hand)
    : surveyIndex(responses, names, { ...survey.scale, max }, hand);
  const { index: asAnswered, problems: asJudged, ...rest } = result;
  const problems = withoutMissing(reading, names, asJudged);
  const index = problem ? undefined : asAnswered;
  const statement = statementOf(survey, edition);
  const points = statement && index !== undefined ? surveyPoints(edition, statement.code, index, max) : undefined;
  const population = parseNumber(reading.population);
  const needed =
    population === undefined ? undefined : sampleSize(sampleRule, population, parseNumber(reading.margin) ?? sampleRule.margin);
  return {
    reading,
    scale: { min: survey.scale.min, max },
    ...rest,
    partial: partialOf(reading, rest.respondents),
    ...(index === undefined ? {} : { index }),
    ...(needed === undefined ? {} : { needed }),
    ...(points && 'points' in points ? { points: { ...points, edition: edition.id, statement: statement!.code } } : {}),
    problems: [
      ...(problem ? [problem] : []),
      ...ofOthers(reading, result),
      ...problems.map((one) => (one.at.cell ? one : placed(reading, names, one))),
    ],
  };
}

/** Our own sheets say themselves whose they are, and have a place for the scale. */
function withSaid(reading: SurveyReading, hints: Pick<Hints, 'said'>): SurveyReading {
  if (!reading.found) return reading;
  const said = saidOf(hints, reading.sheet);
  const { unit, body, year } = completed(reading.identity, said);
  return {
    ...reading,
    identity: { ...(unit && { unit }), ...(body && { body }), ...(year !== undefined && { year }) },
    ...(said.scale && { scale: said.scale }),
  };
}

function surveysOf(grids: readonly Grid[], taken: readonly string[]): SurveyReading[] {
  const own = readSurveys(grids);
  return [...own, ...tablesOf(grids, new Set([...taken, ...own.map(({ sheet }) => sheet)]))];
}

/**
 * Every survey of a workbook, judged.
 * @param fallback id of the edition whose points count where a survey names none: that of the LKE beside it.
 * @param taken sheets that hold an LKE.
 * @param hints what a person says of surveys that others made: whose they are, and on which scale they were asked.
 */
export const checkSurveys = (
  grids: readonly Grid[],
  fallback?: string,
  taken: readonly string[] = [],
  hints: Pick<Hints, 'said'> = {},
): CheckedSurvey[] =>
  surveysOf(grids, taken).map((asFound) => {
    const reading = withSaid(asFound, hints);
    const edition = editions.find(({ id }) => id === reading.edition) ?? editions.find(({ id }) => id === fallback);
    return checkSurvey(reading, edition ?? currentEdition);
  });
