/** The summary of an AKIP worksheet: score, grade, interpretation, and apart from them the advice. */
import { indexOf, TOTAL } from '../../assessment';
import type { Edition, GradeTable, Matrix } from '../../rules/schema';
import type { Language } from '../../texts';
import { columnAt, quoteSheet } from '../../sheet/address';
import { across, headingLooks, placedRow, tableLook, twoLines, wideRow } from '../../sheet/blocks';
import { choiceEntry, yearEntry } from '../../sheet/entries';
import type { Lists } from '../lke/lists';
import {
  closingLooks,
  closingRows,
  closingSpots,
  sealEntry,
  sealLook,
  signHeight,
  signLook,
  signMerges,
  signRows,
} from '../lke/closing';
import { HEAD, headLooks, headRows, identityLooks, identityMerges, teamValidations } from '../lke/identity';
import type { Table } from '../lke/row-cells';
import type { Names } from '../lke/names';
import { quietStyle } from '../../sheet/palette';
import { answered, scoreOf } from '../lke/summary-formulas';
import type { Identity } from '../../reading/contract';
import { formula, literal } from '../../sheet/expression';
import { pagesDown } from '../../sheet/pages';
import type { Cell, Formula, SheetPlan, Style, Validation } from '../../sheet/plan';
import type { Texts } from '../../sheet/words';
import { buildAdvice, gradesName, type AdviceBlock } from './advice';

type Context = Parameters<typeof scoreOf>[0];
export interface AkipSummaryParts {
  edition: Edition;
  grades: GradeTable;
  matrix: Matrix;
  identity: Identity;
  names: Names;
  text: Texts;
  table: Table;
  language: Language;
  lists: Pick<Lists, 'saying' | 'column'>;
}

export interface AkipSummary {
  sheet: SheetPlan;
  /** Expressions for the worksheet. */
  unit: string;
  verdict: string;
}

/** 0-based rows of the fixed part; whose it is and who assessed it stand where they stand on every summary. */
const ROW = {
  ...HEAD,
  result: 10,
  low: 11,
  high: 12,
  answered: 13,
  counts: 14,
  grade: 15,
  predicate: 16,
  meaning: 17,
  best: 18,
};
const SCORES = { title: 20, heading: 21, first: 22 };
/** A to J are printed; beyond the paper stand the codes of the aspects. */
const WIDTHS = [14, 40, 11, 10, 10, 11, 13, 13, 15, 26, 18];
const LAST_PRINTED = 'J';

const cell = (row: number) => `$C$${row + 1}`;

const line = (values: Partial<Record<string, Cell>>): Cell[] => placedRow(WIDTHS.length, values);

/** What the table of grades says of a score. */
const gradeBy = ({ lists }: AkipSummaryParts, score: string, show: 'grades' | 'predicates' | 'meanings'): Formula =>
  formula(`INDEX(${lists.column(show)},SUMPRODUCT(--(${lists.column('bounds')}<${score})))`);

function scoreCodes(edition: Edition): string[] {
  const index = indexOf(edition);
  const inOrder = index.groups.flatMap((group) => {
    const below = group.children.flatMap((child) => (child.level === 'statement' ? [child.code] : []));
    return below.length > 1 ? [group.code, ...below] : [group.code];
  });
  return [TOTAL, ...inOrder];
}

function resultRows(parts: AkipSummaryParts, context: Context): Cell[][] {
  const { text, grades, edition } = parts;
  const of = indexOf(edition).leaves.length;
  const low = cell(ROW.low);
  const graded = (otherwise: string, { f }: Formula) => formula(`IF(${cell(ROW.answered)}=0,${otherwise},${f.slice(1)})`);
  const said = (key: Parameters<Texts>[0], value: Cell, beside: Cell = null) => line({ A: text(key), C: value, D: beside });
  return [
    line({ A: text('summary.result') }),
    said('summary.low', scoreOf(context, TOTAL, 'score')),
    said('summary.high', scoreOf(context, TOTAL, 'high')),
    said('summary.answered', answered(context), text('summary.of', { of })),
    said('summary.counts', text('summary.countsText')),
    said('akip.grade', graded(literal(text('akip.ungraded')), gradeBy(parts, low, 'grades'))),
    said('akip.predicate', graded('""', gradeBy(parts, low, 'predicates'))),
    grades.grades.some(({ meaning }) => meaning) ? said('akip.meaning', gradeBy(parts, low, 'meanings')) : line({}),
    said('akip.best', gradeBy(parts, cell(ROW.high), 'grades')),
    line({}),
  ];
}

function scoreRows(parts: AkipSummaryParts, context: Context, codes: readonly string[]): Cell[][] {
  const { text, edition } = parts;
  const index = indexOf(edition);
  return [
    line({ A: text('akip.scores') }),
    line({
      A: text('summary.code'),
      B: text('summary.name'),
      C: text('summary.weight'),
      D: text('summary.score'),
      E: text('summary.best'),
      F: text('summary.percent'),
    }),
    ...codes.map((code, n) => {
      const row = SCORES.first + n + 1;
      return line({
        A: code,
        B: index.nameOf(code),
        C: index.weightOf(code)!,
        D: scoreOf(context, code, 'score'),
        E: scoreOf(context, code, 'high'),
        F: formula(`D${row}/C${row}`),
      });
    }),
    line({}),
  ];
}

/** What the worksheet says at its head: the grade, or that it is not complete. */
function headline(parts: AkipSummaryParts, here: string): string {
  const { text, edition } = parts;
  const of = indexOf(edition).leaves.length;
  const at = (row: number) => `${here}${cell(row)}`;
  const whole = `${at(ROW.grade)}&" ("&${at(ROW.predicate)}&")"`;
  const open = literal(text('akip.headline.open'));
  return `IF(${at(ROW.answered)}=${of},${whole},${open})`;
}

const validationsOf = ({ text, names, matrix }: AkipSummaryParts): Validation[] => [
  yearEntry(`C${ROW.year + 1}`, text),
  choiceEntry(
    `C${ROW.target + 1}`,
    gradesName(names),
    { title: text('summary.target'), text: text('akip.target.prompt') },
    matrix.grades,
    text,
  ),
  ...teamValidations(names, text),
];

interface Spots {
  cells: readonly Cell[][];
  /** Rows of the table of scores. */
  codes: number;
  /** 0-based: the heading of where it is signed, and the last row above rulings and sources. */
  signing: number;
  closing: number;
}

function stylesOf({ cells, codes, signing, closing }: Spots, advice: AdviceBlock): SheetPlan['styles'] {
  const last = SCORES.first + codes;
  const inScores = (columns: string, style: Style) => {
    const [from, to = from] = columns.split(':');
    return { range: `${from}${SCORES.first + 1}:${to}${last}`, style };
  };
  return [
    ...headLooks,
    ...headingLooks([ROW.result, SCORES.title, signing, ...closingSpots(cells, closing).headings]),
    ...identityLooks(ROW.target, LAST_PRINTED),
    { range: `A${ROW.low + 1}:J${ROW.best + 1}`, style: { align: 'left', valign: 'center', wrap: false } },
    { range: `C${ROW.meaning + 1}:J${ROW.meaning + 1}`, style: { wrap: true } },
    { range: `C${ROW.low + 1}:C${ROW.high + 1}`, style: { bold: true, numberFormat: '0.00' } },
    { range: `C${ROW.grade + 1}:C${ROW.predicate + 1}`, style: { bold: true } },
    ...tableLook({ heading: SCORES.heading, bottom: last - 1, right: columnAt('F')! }),
    inScores('B', { wrap: true }),
    inScores('C:F', { align: 'center' }),
    inScores('D:E', { numberFormat: '0.00' }),
    inScores('F', { numberFormat: '0.0%' }),
    { range: `A${SCORES.first + 1}:F${SCORES.first + 1}`, style: { bold: true } },
    ...advice.styles,
    { range: `K${SCORES.first + 1}:K${signing}`, style: quietStyle },
    signLook(signing, LAST_PRINTED),
    sealLook(signing),
    ...closingLooks(cells, closing, LAST_PRINTED, { wrap: false }),
  ];
}

/** 0-based row of the advice. */
export const adviceTop = (edition: Edition): number => SCORES.first + scoreCodes(edition).length + 1;

/** Where the grade that is aimed at stands. */
export const targetCell = cell(ROW.target);

/** Characters of a name, and of a line across the page, that fit one line. */
const FIT = { name: 42, line: 130 };

export function buildAkipSummary(parts: AkipSummaryParts): AkipSummary {
  const { edition, identity, names, text, table, matrix, language, lists } = parts;
  const context: Context = { edition, lke: names.lke, table };
  const codes = scoreCodes(edition);
  const top = adviceTop(edition);
  const advice = buildAdvice({ matrix, names, text, top, lists });
  const signs = signRows(text);
  const signing = top + advice.rows.length + 1;
  const wide = (rows: readonly Cell[][]) => rows.map((row) => wideRow(WIDTHS.length, row));
  const title = text('akip.summary.title');
  const cells = [
    ...wide([...headRows({ title, edition, identity, text }), []]),
    ...resultRows(parts, context),
    ...scoreRows(parts, context, codes),
    ...advice.rows.map(line),
    ...wide([[], ...signs, ...closingRows(edition, language, text)]),
  ];
  const closing = signing + signs.length - 1;
  const long = cells.flatMap((row, at) =>
    typeof row[1] === 'string' && row[1].length > (at > closing ? FIT.line : FIT.name) ? [at] : [],
  );
  const tall = [...new Set([ROW.unit, ROW.body, ROW.meaning, ...long])];
  const heights = [...twoLines(tall), signHeight(signing)].sort((a, b) => a.row - b.row);
  const here = `${quoteSheet(names.summary)}!`;
  return {
    sheet: {
      name: names.summary,
      columns: WIDTHS.map((width) => ({ width })),
      cells,
      heights,
      styles: stylesOf({ cells, codes: codes.length, signing, closing }, advice),
      merges: [
        ...identityMerges(),
        ...across('C', LAST_PRINTED, [ROW.counts, ROW.grade, ROW.predicate, ROW.meaning, ROW.best]),
        ...advice.merges,
        ...signMerges(signing, LAST_PRINTED),
        ...across('B', LAST_PRINTED, closingSpots(cells, closing).lines),
      ],
      validations: [...validationsOf(parts), ...advice.validations, sealEntry(signing, text)],
      conditionals: advice.conditionals,
      tabColor: '#2E75B6',
      protect: true,
      print: {
        landscape: true,
        titleRows: '$1:$2',
        area: `A1:J${cells.length}`,
        breaks: pagesDown({ widths: WIDTHS.slice(0, columnAt(LAST_PRINTED)! + 1), heights, rows: cells.length, titles: 2 }, [
          SCORES.title,
          top,
          signing,
          ...closingSpots(cells, closing).headings,
        ]),
        footer: text('lke.footer', { edition: edition.short }),
      },
    },
    unit: `${here}$A$2`,
    verdict: headline(parts, here),
  };
}
