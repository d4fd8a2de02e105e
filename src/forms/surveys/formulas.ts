/** The native formulas of the survey sheets: short ones, over cells that a reader can see. A number is a number; a text is none. */
import { sampleRule } from '../../rules/surveys';
import type { Satisfaction } from '../../rules/schema';
import { fixedColumn, quoteSheet } from '../../sheet/address';
import { choose, figure, formula, literal, sentence } from '../../sheet/expression';
import type { Formula } from '../../sheet/plan';
import type { Survey, SurveyWords } from './contract';
import { cell, responseColumns, ROW, tableColumns, type Saying } from './places';

/** So that 76.605, which binary fractions hold as a little less, rounds as people round it; as the judge does. */
const NUDGE = '0.000000001';

/** How many cells of a range pass a test that may fail with an error: 1/FALSE is one, and so is whatever cannot be compared. */
const countOf = (test: string): string => `SUMPRODUCT(--ISNUMBER(1/(${test})))`;

/** Whatever was typed, errors too. */
const countGiven = (range: string): string => `SUMPRODUCT(ISNUMBER(1/LEN(TRIM(${range})))+ISERROR(${range}))`;

/** The answers that are counted, as the table's headings have them. */
function headingCells(survey: Survey): string {
  const { firstCount, lastCount } = tableColumns(survey);
  return `$${firstCount}$${ROW.heading + 1}:$${lastCount}$${ROW.heading + 1}`;
}

export interface SurveyContext {
  survey: Survey;
  words: SurveyWords;
  /** Names of the sheets. */
  responses: string;
  summary: string;
}

/**
 * A respondent's row: how many answers, how many of them on the scale, and what is to be said about it.
 * @param asked the cell with how many elements take part. @param places the cell with how many answers the scale has.
 */
export function respondentFormulas({ survey, words, summary }: SurveyContext, row: number, asked: string, places: string) {
  const columns = responseColumns(survey);
  const answers = `$${columns.firstAnswer}${row + 1}:$${columns.lastAnswer}${row + 1}`;
  // The headings of the counts are the answers of the scale, from its least on.
  const place = `MATCH(${answers},${quoteSheet(summary)}!${headingCells(survey)},0)`;
  const [given, valid] = [`$${columns.letter('given')}${row + 1}`, `$${columns.letter('valid')}${row + 1}`];
  const state = choose(
    [
      [`${given}=0`, '""'],
      [`${valid}<${given}`, literal(words.text('state.wrong'))],
      [`${valid}<${asked}`, literal(words.text('state.partial'))],
    ],
    literal(words.text('state.complete')),
  );
  return {
    given: formula(countGiven(answers)),
    valid: formula(countOf(`${place}<=${places}`)),
    state: formula(state),
  };
}

/** How many answers the scale in use has. */
export const placesOfScale = ({ survey, summary }: SurveyContext): Formula =>
  formula(`${quoteSheet(summary)}!${cell('top')}${survey.scale.min === 1 ? '' : `-${survey.scale.min - 1}`}`);

/** An element's row of the table. @param row 0-based. */
export function elementFormulas({ survey, responses }: SurveyContext, element: number, row: number) {
  const columns = tableColumns(survey);
  const answers = responseColumns(survey).answers(responses, element);
  const at = (letter: string) => `${letter}${row + 1}`;
  const counts = `${at(columns.firstCount)}:${at(columns.lastCount)}`;
  const heads = headingCells(survey);
  return {
    counts: Array.from({ length: columns.counts }, (_, n) => {
      const answer = survey.scale.min + n;
      const count = countOf(`${answers}=${answer}`);
      return formula(answer <= survey.scale.max ? count : `IF(${cell('top')}<${answer},0,${count})`);
    }),
    answered: formula(`SUM(${counts})`),
    given: formula(countGiven(answers)),
    refused: formula(`${at(columns.given)}-${at(columns.answered)}`),
    mean: formula(`IF(${at(columns.answered)}=0,"",SUMPRODUCT(${counts},${heads})/${at(columns.answered)})`),
  };
}

const tableColumn = ({ survey }: SurveyContext, letter: string): string =>
  fixedColumn(letter, ROW.first, ROW.first + survey.elements.length - 1).replace(/\$/g, '');

/** How many elements take part: all of the SKM; of a perception survey's questions those that have answers. */
export const askedElements = (context: SurveyContext): Formula | number =>
  context.survey.satisfaction
    ? context.survey.elements.length
    : formula(`COUNTIF(${tableColumn(context, tableColumns(context.survey).given)},">0")`);

/** How many elements were asked and left out by somebody; what has words or answers was asked. */
export function partialElements(context: SurveyContext): Formula {
  const given = tableColumn(context, tableColumns(context.survey).given);
  const wasAsked = `--((${given}>0)+(LEN(${tableColumn(context, 'B')})>0)>0)`;
  return formula(`SUMPRODUCT(${wasAsked},--(${given}<${cell('respondents')}))`);
}

export const wrongAnswers = (context: SurveyContext): Formula =>
  formula(`SUM(${tableColumn(context, tableColumns(context.survey).refused)})`);

export const respondents = ({ survey, responses }: SurveyContext): Formula =>
  formula(`COUNTIF(${responseColumns(survey).column(responses, 'given')},">0")`);

/** Krejcie and Morgan, as src/rules/surveys/sample.json says. */
export function neededSample(): Formula {
  const spread = figure(sampleRule.chiSquare * sampleRule.proportion * (1 - sampleRule.proportion));
  const [population, margin] = [cell('population'), cell('margin')].map((one) => one.replace(/\$/g, '')) as [string, string];
  const known = `AND(COUNT(${population}:${margin})=2,${population}>=0,${population}=INT(${population}),${margin}>0,${margin}<1)`;
  const sample = `ROUND(${spread}*${population}/(${margin}^2*(${population}-1)+${spread}),0)`;
  return formula(`IFERROR(IF(${known},${sample},""),"")`);
}

export function sampleVerdict({ words: { text } }: SurveyContext): Formula {
  const [needed, found] = [cell('needed'), cell('respondents')];
  const short = sentence(text('sample.short'), { count: `(${needed}-${found})` });
  return formula(
    choose(
      [
        [`ISTEXT(${needed})`, literal(text('sample.unknown'))],
        [`${found}>=${needed}`, literal(text('sample.enough'))],
      ],
      short,
    ),
  );
}

/** What is counted by: what is stated where that can be a scale, else the official one. */
export function topOfScale({ survey: { scale, longest, satisfaction } }: SurveyContext): Formula | number {
  if (satisfaction) return scale.max;
  const stated = cell('scale');
  const isOne = `AND(${stated}=INT(${stated}),${stated}>${scale.min},${stated}<=${longest})`;
  return formula(`IFERROR(IF(${isOne},${stated},${scale.max}),${scale.max})`);
}

const means = (context: SurveyContext): string => tableColumn(context, tableColumns(context.survey).mean);

/** The mean of the elements' means; blank while an element has none, or the scale is another without a basis. */
export function indexFormula(context: SurveyContext): Formula {
  const { survey } = context;
  const asked = cell('asked');
  const mean = `IF(AND(${asked}>0,COUNT(${means(context)})=${asked}),SUM(${means(context)})/${asked},"")`;
  if (survey.satisfaction) return formula(mean);
  const { saying } = tableColumns(survey);
  return formula(`IF(LEN(${saying('badScale')}&${saying('unstated')})>0,"",${mean})`);
}

const whereKnown = (value: string): Formula => formula(`IF(ISNUMBER(${cell('index')}),${value},"")`);

export const ikmFormula = ({ factor }: Satisfaction): Formula => whereKnown(`${cell('index')}*${factor}`);

export const pointsFormula = (weight: number): Formula => whereKnown(`${cell('index')}/${cell('top')}*${figure(weight)}`);

/**
 * Read after rounding, as the bounds are printed.
 * @param bounds where the table of grades stands, from the lowest on. @param shown the same rows of what is shown.
 */
export function gradeFormula({ grades }: Satisfaction, bounds: string, shown: string): Formula {
  const place = `SUMPRODUCT(--(${bounds}<=ROUND(${cell('outcome')}+${NUDGE},${grades.decimals})))`;
  return formula(`IF(ISNUMBER(${cell('outcome')}),INDEX(${shown},${place}),"")`);
}

/** By key: texts, and sentences that the sheet fills. */
export function sayings(context: SurveyContext): Record<Saying, string | Formula> {
  const { survey, words } = context;
  const { text } = words;
  const { scale, longest, satisfaction } = survey;
  const { saying } = tableColumns(survey);
  const shown = (key: 'index' | 'outcome') => `FIXED(${cell(key)},2,TRUE)`;
  const found = satisfaction
    ? sentence(text('verdict.skm'), { ikm: shown('outcome'), grade: cell('grade'), predicate: cell('predicate') })
    : sentence(text('verdict.index', { min: scale.min }), { index: shown('index'), max: cell('top') });
  const counted = (key: 'wrong' | 'partial') =>
    formula(`IF(${cell(key)}=0,"",${sentence(` ${text(`verdict.${key}`)}`, { count: cell(key) })})`);
  const stated = (key: 'scale' | 'basis') => `IFERROR(LEN(TRIM(${cell(key)})),1)`;
  const official = `${cell('top')}=${scale.max}`;
  return {
    none: text('verdict.none'),
    empty: text('verdict.empty'),
    badText: satisfaction ? '' : text('verdict.badScale', { least: scale.min + 1, most: longest }),
    unstatedText: satisfaction ? '' : formula(sentence(text('verdict.scale'), { max: cell('top') })),
    badScale: satisfaction
      ? ''
      : formula(`IF(${stated('scale')}=0,"",IF(IFERROR(${cell('scale')}=${cell('top')},FALSE),"",${saying('badText')}))`),
    unstated: satisfaction ? '' : formula(`IF(OR(${official},${stated('basis')}>0),"",${saying('unstatedText')})`),
    found: whereKnown(found),
    wrong: counted('wrong'),
    partial: counted('partial'),
  };
}

export function verdictFormula({ survey }: SurveyContext): Formula {
  const { saying } = tableColumns(survey);
  const scales: [string, string][] = survey.satisfaction
    ? []
    : (['badScale', 'unstated'] as const).map((key) => [`LEN(${saying(key)})>0`, saying(key)]);
  const cases: [string, string][] = [
    [`${cell('respondents')}=0`, saying('none')],
    ...scales,
    [`ISNUMBER(${cell('index')})`, saying('found')],
  ];
  return formula(`${choose(cases, saying('empty'))}&${saying('wrong')}&${saying('partial')}`);
}
