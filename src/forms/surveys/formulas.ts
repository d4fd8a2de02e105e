/** The native formulas of the survey sheets. Each reads whole columns of answers as the judge reads single ones. */
import { sampleRule } from '../../rules/surveys';
import type { Satisfaction } from '../../rules/schema';
import { fixedColumn, quoteSheet } from '../../sheet/address';
import { choose, cleaned, figure, literal, sentence } from '../../sheet/expression';
import type { Formula } from '../../sheet/plan';
import type { Survey, SurveyWords } from './contract';
import { cell, responseColumns, ROW, tableColumns } from './places';

const formula = (f: string): Formula => ({ f: `=${f}` });

/** So that 76.605, which binary fractions hold as a little less, rounds as people round it; as the judge does. */
const NUDGE = '0.000000001';

/** Without any spaces, no-break ones and control signs. */
const bare = (range: string): string => `SUBSTITUTE(SUBSTITUTE(CLEAN(${range})," ",""),"\u00a0","")`;

/** Numbers and texts alike, with decimal comma or point, in every locale. A blank is 0, which no scale here holds. */
const numbers = (range: string): string => `NUMBERVALUE(SUBSTITUTE(${bare(range)},",","."),"."," ")`;

/** How many cells of a range pass a test that may fail with an error: 1/FALSE is one, and so is whatever cannot be read. */
const countOf = (test: string): string => `SUMPRODUCT(ISNUMBER(1/(${test}))*1)`;

const countGiven = (range: string): string => `${countOf(`LEN(${bare(range)})>0`)}+SUMPRODUCT(ISERROR(${range})*1)`;

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
  /** The cell with the top of the scale, for formulas on the sheet of respondents. */
  top: string;
}

/** A respondent's row: how many answers, how many of them on the scale, and what is to be said about it. */
export function respondentFormulas({ survey, words, summary, top }: SurveyContext, row: number, asked: string) {
  const columns = responseColumns(survey);
  const answers = `$${columns.firstAnswer}${row + 1}:$${columns.lastAnswer}${row + 1}`;
  // The headings of the counts are the answers of the scale, from its least on.
  const place = `MATCH(${numbers(answers)},${quoteSheet(summary)}!${headingCells(survey)},0)`;
  const { min } = survey.scale;
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
    valid: formula(countOf(`${place}<=${top}-${min - 1}`)),
    state: formula(state),
  };
}

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
      const count = countOf(`${numbers(answers)}=${answer}`);
      return formula(answer <= survey.scale.max ? count : `IF(${cell('scale')}<${answer},0,${count})`);
    }),
    answered: formula(`SUM(${counts})`),
    given: formula(countGiven(answers)),
    refused: formula(`${at(columns.given)}-${at(columns.answered)}`),
    mean: formula(`IF(${at(columns.answered)}=0,"",SUMPRODUCT(${counts},${heads})/${at(columns.answered)})`),
  };
}

const tableColumn = ({ survey }: SurveyContext, letter: string): string =>
  fixedColumn(letter, ROW.first, ROW.first + survey.elements.length - 1);

/**
 * How many elements take part: all nine of the SKM; of a perception survey's questions those that have answers.
 * @param here what comes before addresses of the summary, `Ringkasan!`.
 */
export const askedElements = (context: SurveyContext, here = ''): string =>
  context.survey.satisfaction
    ? String(context.survey.elements.length)
    : `COUNTIF(${here}${tableColumn(context, tableColumns(context.survey).given)},">0")`;

export const respondents = ({ survey, responses }: SurveyContext): Formula =>
  formula(`COUNTIF(${responseColumns(survey).column(responses, 'given')},">0")`);

const isWhole = (value: string, min: string, max: string): string =>
  `IF(ISNUMBER(${value}),AND(${value}=INT(${value}),${value}>=${min},${value}<=${max}),FALSE)`;

/** Krejcie and Morgan, as src/rules/surveys/sample.json says. */
export function neededSample(): Formula {
  const spread = figure(sampleRule.chiSquare * sampleRule.proportion * (1 - sampleRule.proportion));
  const [population, margin] = [cell('population'), cell('margin')];
  const known = `IF(ISNUMBER(${margin}),AND(${isWhole(population, '0', figure(Number.MAX_SAFE_INTEGER))},${margin}>0,${margin}<1),FALSE)`;
  const sample = `ROUND(${spread}*${population}/(${margin}^2*(${population}-1)+${spread}),0)`;
  return formula(`IF(${known},IF(${population}=0,0,${sample}),"")`);
}

export function sampleVerdict({ words: { text } }: SurveyContext): Formula {
  const [needed, found] = [cell('needed'), cell('respondents')];
  const short = sentence(text('sample.short'), { count: `(${needed}-${found})` });
  return formula(
    choose(
      [
        [`${needed}=""`, literal(text('sample.unknown'))],
        [`${found}>=${needed}`, literal(text('sample.enough'))],
      ],
      short,
    ),
  );
}

const isOtherScale = ({ scale }: Survey): string => `${cell('scale')}<>${scale.max}`;
const isBadScale = ({ scale, longest }: Survey): string =>
  `NOT(${isWhole(cell('scale'), String(scale.min + 1), String(longest))})`;
const isUnstated = (survey: Survey): string => `AND(${isOtherScale(survey)},IFERROR(${cleaned(cell('basis'))}="",TRUE))`;

/** The mean of the elements' means; blank while an element has none, or the scale is another without a basis. */
export function indexFormula(context: SurveyContext): Formula {
  const { survey } = context;
  const means = tableColumn(context, tableColumns(survey).mean);
  const asked = askedElements(context);
  const whole = `AND(${asked}>0,COUNT(${means})=${asked})`;
  const mean = `IF(${whole},SUM(${means})/${asked},"")`;
  if (survey.satisfaction) return formula(mean);
  return formula(`IF(${isBadScale(survey)},"",IF(${isUnstated(survey)},"",${mean}))`);
}

const whereKnown = (value: string): Formula => formula(`IF(ISNUMBER(${cell('index')}),${value},"")`);

export const ikmFormula = ({ factor }: Satisfaction): Formula => whereKnown(`${cell('index')}*${factor}`);

export const pointsFormula = (weight: number): Formula => whereKnown(`${cell('index')}/${cell('scale')}*${figure(weight)}`);

/** Read after rounding, as the bounds are printed. */
export function gradeFormula({ grades }: Satisfaction, show: 'grade' | 'predicate'): Formula {
  const rounded = `ROUND(${cell('outcome')}+${NUDGE},${grades.decimals})`;
  const cases = grades.rows.map((row): [string, string] => [`${rounded}>=${figure(row.from)}`, literal(row[show])]);
  return formula(`IF(ISNUMBER(${cell('outcome')}),${choose(cases, '""')},"")`);
}

export function verdictFormula(context: SurveyContext): Formula {
  const { survey, words } = context;
  const { text } = words;
  const { scale, longest, satisfaction } = survey;
  const refused = `SUM(${tableColumn(context, tableColumns(survey).refused)})`;
  const shown = (key: 'index' | 'outcome') => `FIXED(${cell(key)},2,TRUE)`;
  const found = satisfaction
    ? sentence(text('verdict.skm'), { ikm: shown('outcome'), grade: cell('grade'), predicate: cell('predicate') })
    : sentence(text('verdict.index'), { index: shown('index'), min: literal(String(scale.min)), max: cell('scale') });
  const wrong = `IF(${refused}=0,""," "&${sentence(text('verdict.wrong'), { count: refused })})`;
  const scales: [string, string][] = satisfaction
    ? []
    : [
        [isBadScale(survey), literal(text('verdict.badScale', { least: scale.min + 1, most: longest }))],
        [isUnstated(survey), sentence(text('verdict.scale'), { max: cell('scale') })],
      ];
  const cases: [string, string][] = [
    [`${cell('respondents')}=0`, literal(text('verdict.none'))],
    ...scales,
    [`ISNUMBER(${cell('index')})`, found],
  ];
  return formula(`${choose(cases, literal(text('verdict.empty')))}&${wrong}`);
}
