/** The sheet of respondents: a row each, an answer per element. */
import { letters, quoteSheet, rangeAt } from '../../sheet/address';
import { titleHeight, topLooks, wideRow } from '../../sheet/blocks';
import { refusal } from '../../sheet/entries';
import { pagesAcross } from '../../sheet/pages';
import { BORDER, headerStyle, inputStyle, looks } from '../../sheet/palette';
import { literal } from '../../sheet/expression';
import type { Cell, SheetPlan } from '../../sheet/plan';
import { ROWS, themesOf } from './contract';
import { placesOfScale, respondentFormulas, type SurveyContext } from './formulas';
import { cell, FIRST_ANSWER, responseColumns, RESPONSES } from './places';

const WIDTH = { number: 6, own: 13, question: 11, state: 16, helper: 8 };

/** What a reader finds the sheet by, in a hidden column of its first row. */
export const markOf = (id: string): string => `survey ${id} 2`;
/** Of an earlier version, whose formulas read more than Excel does. */
export const earlierMarkOf = (id: string): string => `survey ${id}`;

export interface ResponsesParts extends SurveyContext {
  /** Expressions: whose survey it is, and what it says so far. */
  unit: string;
  headline: string;
  title: string;
  footer: string;
}

/** @param left column of the lines above the table, 0-based. */
function topCells(parts: ResponsesParts, left: number): Cell[][] {
  const { survey, words, title, unit, headline } = parts;
  const { text } = words;
  const columns = responseColumns(survey);
  const width = columns.valid + 1;
  const line = (first: Cell): Cell[] => wideRow(width, [...Array<null>(left).fill(null), first]);
  const head = line(title.toUpperCase());
  head[columns.given] = markOf(survey.id);
  // How many elements take part and how many answers the scale has, once for all rows.
  const asked = line({ f: `=${headline}` });
  asked[columns.given] = { f: `=${quoteSheet(parts.summary)}!${cell('asked')}` };
  asked[columns.valid] = placesOfScale(parts);
  const stated = survey.longest > survey.scale.max;
  const howTo = text(stated ? 'howToStated' : 'howTo', { rows: ROWS, ...survey.scale });
  const codes = survey.elements.map(({ code }) => code);
  return [
    head,
    line({ f: `=${unit}` }),
    asked,
    line(howTo),
    [text('number'), ...codes, text('state'), text('given'), text('valid')],
    [null, ...survey.elements.map(({ name }) => name ?? null), null, null, null],
  ];
}

/** Beyond the answers in the third row. */
const topCell = ({ survey }: SurveyContext, key: 'given' | 'valid'): string => `$${responseColumns(survey).letter(key)}$3`;

export function responsesSheet(parts: ResponsesParts): SheetPlan {
  const { survey, words, responses, footer } = parts;
  const { text, common } = words;
  const columns = responseColumns(survey);
  const { first, last, heading, names } = RESPONSES;
  const rows = Array.from({ length: ROWS }, (_, n): Cell[] => {
    const { state, given, valid } = respondentFormulas(parts, first + n, topCell(parts, 'given'), topCell(parts, 'valid'));
    return [n + 1, ...survey.elements.map(() => null), state, given, valid];
  });
  const answers = rangeAt(first, FIRST_ANSWER, last, columns.state - 1);
  const end = columns.letter('state');
  const isOwn = survey.elements.some(({ name }) => name !== undefined);
  const questions = rangeAt(names, FIRST_ANSWER, names, columns.state - 1);
  const states = `${end}${first + 1}:${end}${last + 1}`;
  const says = (key: Parameters<typeof text>[0]) => `=$${end}${first + 1}=${literal(text(key))}`;
  const { min } = survey.scale;
  const widths = [WIDTH.number, ...survey.elements.map(() => (isOwn ? WIDTH.own : WIDTH.question)), WIDTH.state];
  const across = pagesAcross(widths, 1);
  // The column of numbers stands on every page beside the first, too: what is longer than it would be cut there.
  const left = across ? FIRST_ANSWER : 0;
  const top = topCells(parts, left);
  // Whose it is, on the pages beside the first too.
  for (const column of across?.breaks ?? []) top[1]![column] = { f: `=$${letters(left)}$2` };
  return {
    name: responses,
    columns: [
      ...widths.map((width) => ({ width })),
      { width: WIDTH.helper, hidden: true },
      { width: WIDTH.helper, hidden: true },
    ],
    cells: [...top, ...rows],
    heights: [titleHeight, { row: names, count: 1, height: 58 }],
    styles: [
      ...topLooks(end, letters(left)),
      { range: `A${heading + 1}:${end}${names + 1}`, style: headerStyle },
      { range: `A${first + 1}:${end}${last + 1}`, style: { border: BORDER, align: 'center' } },
      { range: answers, style: inputStyle },
      ...(isOwn ? [] : [{ range: questions, style: { ...inputStyle, color: '#1F3864', bold: false, size: 10, wrap: true } }]),
    ],
    validations: [
      {
        range: answers,
        rule: { kind: 'whole', min, max: survey.longest },
        prompt: { title: text('answered'), text: text('answer', { min, max: survey.scale.max }) },
        error: refusal(common, text('answer', { min, max: survey.longest })),
      },
      ...(isOwn || survey.themes.length === 0
        ? []
        : [
            {
              range: questions,
              rule: { kind: 'any' as const },
              prompt: { title: text('question.title'), text: text('question.prompt', { themes: themesOf(parts).join('; ') }) },
            },
          ]),
    ],
    conditionals: [
      { range: states, formula: says('state.wrong'), style: looks.wrong },
      { range: states, formula: says('state.partial'), style: looks.waiting },
      { range: states, formula: says('state.complete'), style: looks.good },
    ],
    freeze: { rows: names + 1, columns: 1 },
    tabColor: '#375623',
    protect: true,
    print: {
      landscape: true,
      titleRows: `$1:$${names + 1}`,
      area: `A1:${letters(columns.state)}${last + 1}`,
      breaks: [],
      footer,
      ...(across && { across }),
    },
  };
}
