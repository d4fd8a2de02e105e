/** The summary of a survey: index, grade or points, enough respondents, and each element. */
import { perception, sampleRule } from '../../rules/surveys';
import type { Edition } from '../../rules/schema';
import { columnAt, letters, quoteSheet } from '../../sheet/address';
import {
  across,
  headingLooks,
  notes,
  placedRow,
  tableLook,
  titleHeight,
  titleLook,
  twoLines,
  unitLine,
  wideRow,
} from '../../sheet/blocks';
import { refusal, yearEntry } from '../../sheet/entries';
import { pagesDown } from '../../sheet/pages';
import { BORDER, inputStyle, looks } from '../../sheet/palette';
import type { Identity } from '../../reading/contract';
import { formula, literal } from '../../sheet/expression';
import type { Cell, SheetPlan, Validation } from '../../sheet/plan';
import { ROWS, statementOf, themesOf } from './contract';
import {
  askedElements,
  elementFormulas,
  gradeFormula,
  ikmFormula,
  indexFormula,
  neededSample,
  partialElements,
  pointsFormula,
  respondents,
  sampleVerdict,
  sayings,
  topOfScale,
  verdictFormula,
  wrongAnswers,
  type SurveyContext,
} from './formulas';
import { cell, FIRST_ANSWER, RESPONSES, ROW, SAYINGS, tableColumns } from './places';

export interface SurveySummaryParts extends SurveyContext {
  edition: Edition;
  identity: Pick<Identity, 'unit' | 'body' | 'year'>;
  title: string;
  footer: string;
}

const MERGED = 'G';
/** Of the characters that a line holds, how many words fill. */
const FIT = 0.9;
const percentText = (share: number, language: 'id' | 'en'): string =>
  new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 2 }).format(share);

type Line = Partial<Record<string, Cell>>;

/** Below the elements, from the lowest on. */
const gradesTop = ({ survey }: SurveySummaryParts): number => ROW.first + survey.elements.length + 1;

function gradeRanges(parts: SurveySummaryParts): Record<'bounds' | 'grades' | 'predicates', string> {
  const first = gradesTop(parts) + 2;
  const last = first + parts.survey.satisfaction!.grades.rows.length - 1;
  const at = (letter: string) => `$${letter}$${first + 1}:$${letter}$${last + 1}`;
  return { bounds: at('A'), grades: at('B'), predicates: at('C') };
}

function gradeRows({ survey, words: { text } }: SurveySummaryParts): Cell[][] {
  if (!survey.satisfaction) return [];
  const rows = [...survey.satisfaction.grades.rows].sort((a, b) => a.from - b.from);
  return [
    [text('grades')],
    [text('grades.from'), text('grade'), text('predicate')],
    ...rows.map(({ from, grade, predicate }): Cell[] => [from, grade, predicate]),
    [],
  ];
}

function linesOf(parts: SurveySummaryParts): Map<number, Line> {
  const { survey, words, edition, identity, title } = parts;
  const { text, common } = words;
  const { satisfaction } = survey;
  const statement = statementOf(survey, edition);
  const lines = new Map<number, Line>();
  const put = (row: number, label: string, value: Cell = null) => lines.set(row, { A: label, C: value });
  lines.set(ROW.title, { A: title.toUpperCase() });
  lines.set(ROW.source, { A: formula(unitLine(cell('unit'), cell('body'), cell('year'), common('lke.year'))) });
  put(ROW.unit, common('summary.unit'), identity.unit);
  put(ROW.body, common('summary.body'), identity.body || null);
  put(ROW.year, common('summary.year'), identity.year);
  put(ROW.population, text('population'));
  put(ROW.margin, text('margin'), sampleRule.margin);
  put(ROW.scale, text('scale'), survey.scale.max);
  if (!satisfaction) put(ROW.basis, text('basis'));
  lines.set(ROW.result, { A: common('summary.result') });
  put(ROW.respondents, text('respondents'), respondents(parts));
  put(ROW.needed, text('needed'), neededSample());
  put(ROW.sample, text('sample'), sampleVerdict(parts));
  put(ROW.asked, text('asked'), askedElements(parts));
  put(ROW.partial, text('partial'), partialElements(parts));
  put(ROW.wrong, text('wrong'), wrongAnswers(parts));
  put(ROW.top, text('top'), topOfScale(parts));
  put(ROW.index, text('index'), indexFormula(parts));
  if (satisfaction) {
    put(ROW.outcome, text('ikm'), ikmFormula(satisfaction));
    const { bounds, grades, predicates } = gradeRanges(parts);
    put(ROW.grade, text('grade'), gradeFormula(satisfaction, bounds, grades));
    put(ROW.predicate, text('predicate'), gradeFormula(satisfaction, bounds, predicates));
  } else if (statement) {
    const label = text('points', { edition: edition.short, weight: statement.weight });
    put(ROW.outcome, label, pointsFormula(statement.weight));
  }
  put(ROW.verdict, text('verdict'), verdictFormula(parts));
  lines.set(ROW.table, { A: text('table') });
  return lines;
}

function tableRows(parts: SurveySummaryParts): Cell[][] {
  const { survey, words, responses } = parts;
  const { text } = words;
  const columns = tableColumns(survey);
  const answers = Array.from({ length: columns.counts }, (_, n) => survey.scale.min + n);
  const heading = [text('code'), text('element'), ...answers, text('answered'), text('refused'), text('mean'), text('given')];
  const rows = survey.elements.map(({ code, name }, n): Cell[] => {
    const own = elementFormulas(parts, n, ROW.first + n);
    const asked = `${quoteSheet(responses)}!$${letters(FIRST_ANSWER + n)}$${RESPONSES.names + 1}`;
    return [
      code,
      name ?? { f: `=IFERROR(IF(LEN(${asked})=0,"",${asked}),"")` },
      ...own.counts,
      own.answered,
      own.refused,
      own.mean,
      own.given,
    ];
  });
  return [heading, ...rows];
}

function closing({ survey, words }: SurveySummaryParts): Cell[][] {
  const { text } = words;
  const { satisfaction } = survey;
  const { formula, chiSquare, proportion } = sampleRule;
  const how = [
    text('how.mean'),
    satisfaction ? text('how.ikm', { factor: satisfaction.factor, decimals: satisfaction.grades.decimals }) : text('how.points'),
    text('how.sample', { formula, chiSquare, proportion }),
    sampleRule.sources[sampleRule.source]!.citation,
    text('how.capacity', { rows: ROWS }),
    survey.source,
  ];
  const themes = themesOf({ survey, words });
  const source = perception.surveys.find(({ code }) => code === survey.prefix)?.themesSource.split(':')[0];
  return [
    ...notes(
      text('rulings'),
      survey.rulings.map((ruling) => (words.language === 'id' ? ruling.id_text : ruling.en_text)),
    ),
    [],
    ...(themes.length > 0
      ? [...notes(text('themes'), themes), [null, text('themes.source', { source: perception.sources[source!]!.citation })], []]
      : []),
    ...notes(text('how'), how),
  ];
}

function validationsOf({ survey, words }: SurveySummaryParts): Validation[] {
  const { text, common, language } = words;
  const at = (row: number) => `C${row + 1}`;
  const { scale, longest, satisfaction } = survey;
  const margin = percentText(sampleRule.margin, language);
  return [
    yearEntry(at(ROW.year), common),
    {
      range: at(ROW.population),
      rule: { kind: 'whole', min: 0 },
      prompt: { title: text('population'), text: text('population.prompt') },
      error: refusal(common, text('error.population')),
    },
    {
      range: at(ROW.margin),
      rule: { kind: 'decimal', min: 0, max: 1 },
      prompt: { title: text('margin'), text: text('margin.prompt', { margin }) },
      error: refusal(common, text('margin.prompt', { margin })),
    },
    ...(satisfaction
      ? []
      : ([
          {
            range: at(ROW.scale),
            rule: { kind: 'whole', min: scale.min + 1, max: longest },
            prompt: { title: text('scale'), text: text('scale.prompt', { ...scale }) },
            error: refusal(common, text('verdict.badScale', { least: scale.min + 1, most: longest })),
          },
          {
            range: at(ROW.basis),
            rule: { kind: 'any' },
            prompt: { title: text('basis'), text: text('basis.prompt') },
          },
        ] satisfies Validation[])),
  ];
}

/** Rows of the headings below the table. */
const sectionsBelow = (cells: readonly Cell[][], last: number): number[] =>
  cells.flatMap(([first, second], at) =>
    at > last && typeof first === 'string' && (second === null || second === undefined) ? [at] : [],
  );

function stylesOf({ survey }: SurveySummaryParts, cells: readonly Cell[][]): SheetPlan['styles'] {
  const columns = tableColumns(survey);
  const last = ROW.first + survey.elements.length;
  const rows = cells.length;
  const sections = sectionsBelow(cells, last);
  const input = (first: number, end: number) => ({
    range: `C${first + 1}:${MERGED}${end + 1}`,
    style: { ...inputStyle, border: BORDER, align: 'left' as const, valign: 'center' as const, wrap: true },
  });
  const perception = !survey.satisfaction;
  return [
    titleLook,
    { range: 'A2', style: { bold: true } },
    ...headingLooks([ROW.result, ROW.table, ...sections]),
    { range: `A${ROW.unit + 1}:B${ROW.body + 1}`, style: { valign: 'center' as const } },
    input(ROW.unit, perception ? ROW.basis : ROW.margin),
    { range: `C${ROW.margin + 1}`, style: { numberFormat: '0.0#%' } },
    { range: `C${ROW.scale + 1}`, style: { align: 'left' as const } },
    { range: `C${ROW.respondents + 1}:${MERGED}${ROW.verdict + 1}`, style: { align: 'left' as const } },
    { range: `C${ROW.index + 1}:C${ROW.outcome + 1}`, style: { bold: true, numberFormat: '0.00' } },
    { range: `C${ROW.grade + 1}:C${ROW.verdict + 1}`, style: { bold: true } },
    ...tableLook({ heading: ROW.heading, bottom: last - 1, right: columnAt(columns.given)! }),
    { range: `C${ROW.first + 1}:${columns.given}${last}`, style: { align: 'center' as const } },
    { range: `C${ROW.first + 1}:${columns.refused}${last}`, style: { numberFormat: '0;-0;"–"' } },
    { range: `${columns.mean}${ROW.first + 1}:${columns.mean}${last}`, style: { numberFormat: '0.00' } },
    { range: `B${ROW.first + 1}:B${last}`, style: { wrap: true } },
    { range: `A${last + 3}:${columns.given}${rows}`, style: { align: 'left' as const, valign: 'top' as const } },
  ];
}

export interface SurveySummary {
  sheet: SheetPlan;
  /** Expressions for the sheet of respondents. */
  unit: string;
  headline: string;
}

export function surveySummary(parts: SurveySummaryParts): SurveySummary {
  const { survey, words, summary, footer } = parts;
  const { text } = words;
  const columns = tableColumns(survey);
  const lines = linesOf(parts);
  const wide = (cells: readonly Cell[] = []) => wideRow(columns.width, cells);
  const top = Array.from({ length: ROW.heading }, (_, row) => placedRow(columns.width, lines.get(row) ?? {}));
  const cells = [
    ...top,
    ...tableRows(parts).map((row) => wide(row)),
    wide(),
    ...[...gradeRows(parts), ...closing(parts)].map((row) => wide(row)),
  ];
  const closingTop = cells.findIndex(([first]) => first === text('rulings'));
  const told = sayings(parts);
  SAYINGS.forEach((key, n) => (cells[ROW.result + n]![columns.width - 1] = told[key] || null));
  const last = ROW.first + survey.elements.length;
  const here = `${quoteSheet(summary)}!`;
  const status = `C${ROW.sample + 1}`;
  const widths = [10, 42, ...Array<number>(columns.counts).fill(8), 10, 12, 11, 9];
  const said = cells.flatMap(([, second], at) => (at > closingTop && typeof second === 'string' ? [at] : []));
  const room = widths.slice(1).reduce((sum, width) => sum + width, 0) * FIT;
  const long = said.filter((at) => String(cells[at]![1]).length > room);
  const heights = [titleHeight, ...twoLines([ROW.unit, ROW.body, ...long])];
  const sections = [ROW.table, ...sectionsBelow(cells, last)];
  return {
    sheet: {
      name: summary,
      columns: [...widths.map((width) => ({ width })), { width: 8, hidden: true }],
      cells,
      heights,
      styles: [...stylesOf(parts, cells), { range: `B${closingTop + 1}:${columns.given}${cells.length}`, style: { wrap: true } }],
      merges: [
        ...across('C', MERGED, [
          ...[ROW.unit, ROW.body, ROW.year, ROW.population, ROW.margin, ROW.scale, ROW.basis],
          ...[ROW.sample, ROW.verdict, ROW.grade, ROW.predicate],
        ]),
        ...across('B', columns.given, said),
      ],
      validations: validationsOf(parts),
      conditionals: [
        { range: status, formula: `=$${status.replace(/(\d+)/, '$$$1')}=${literal(text('sample.enough'))}`, style: looks.good },
        {
          range: `${columns.refused}${ROW.first + 1}:${columns.refused}${last}`,
          formula: `=$${columns.refused}${ROW.first + 1}>0`,
          style: looks.wrong,
        },
      ],
      tabColor: '#375623',
      protect: true,
      print: {
        landscape: true,
        titleRows: '$1:$2',
        area: `A1:${columns.given}${cells.length}`,
        breaks: pagesDown({ widths, heights, rows: cells.length, titles: 2 }, sections),
        footer,
      },
    },
    unit: `${here}$A$2`,
    headline: `${here}${cell('verdict')}`,
  };
}
