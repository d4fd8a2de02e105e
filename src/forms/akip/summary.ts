/** The summary of an AKIP worksheet: score, grade, interpretation, and apart from them the advice. */
import { indexOf, TOTAL } from '../../assessment';
import type { Edition, GradeTable, Matrix } from '../../rules/schema';
import type { Language } from '../../texts';
import { quoteSheet } from '../../sheet/address';
import type { Lists } from '../lke/lists';
import { signRows, teamRows } from '../lke/signing';
import { ROW as LKE_ROW, teamValidations } from '../lke/summary-look';
import type { Table } from '../lke/row-cells';
import type { Names } from '../lke/names';
import { BORDER, headerStyle, inputStyle, quietStyle, sectionStyle, titleStyle } from '../../sheet/palette';
import { answered, scoreOf } from '../lke/summary-formulas';
import type { Identity } from '../../reading/contract';
import { literal } from '../../sheet/expression';
import type { Cell, Formula, SheetPlan, Style, Validation } from '../../sheet/plan';
import type { Texts } from '../../sheet/words';
import { buildAdvice, gradesName, type AdviceBlock } from './advice';
import { YEARS } from '../../sheet/years';

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
  unit: LKE_ROW.unit,
  body: LKE_ROW.body,
  year: LKE_ROW.year,
  target: LKE_ROW.target,
  last: LKE_ROW.held,
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
const LETTERS = 'ABCDEFGHIJK'.split('');

const formula = (f: string): Formula => ({ f: `=${f}` });
const cell = (row: number) => `$C$${row + 1}`;

const line = (values: Partial<Record<string, Cell>>): Cell[] =>
  Array.from({ length: WIDTHS.length }, (_, column) => values[LETTERS[column]!] ?? null);

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

const closingRows = ({ edition, text, language }: AkipSummaryParts): Cell[][] => [
  line({}),
  line({ A: text('summary.rulings') }),
  ...edition.rulings.map((ruling, n) => line({ A: n + 1, B: language === 'id' ? ruling.id_text : ruling.en_text })),
  line({}),
  line({ A: text('summary.sources') }),
  ...Object.values(edition.sources).map((source, n) => line({ A: n + 1, B: source.citation })),
];

/** What the worksheet says at its head: the grade, or that it is not complete. */
function headline(parts: AkipSummaryParts, here: string): string {
  const { text, edition } = parts;
  const of = indexOf(edition).leaves.length;
  const at = (row: number) => `${here}${cell(row)}`;
  const whole = `${at(ROW.grade)}&" ("&${at(ROW.predicate)}&")"`;
  const open = literal(text('akip.headline.open'));
  return `IF(${at(ROW.answered)}=${of},${whole},${open})`;
}

function validationsOf({ text, names, matrix }: AkipSummaryParts): Validation[] {
  const error = (said: string) => ({ title: text('error.title'), text: said });
  return [
    {
      range: `C${ROW.year + 1}`,
      rule: { kind: 'whole', ...YEARS },
      prompt: { title: text('summary.year'), text: text('prompt.year') },
      error: error(text('error.year', { min: String(YEARS.min), max: String(YEARS.max) })),
    },
    {
      range: `C${ROW.target + 1}`,
      rule: { kind: 'list', source: `=${gradesName(names)}` },
      prompt: { title: text('summary.target'), text: text('akip.target.prompt') },
      error: error(text('error.choice', { options: matrix.grades.join(', ') })),
    },
    ...teamValidations(names, text),
  ];
}

function stylesOf(
  cells: readonly Cell[][],
  codes: number,
  advice: AdviceBlock,
  signing: number,
  closing: number,
): SheetPlan['styles'] {
  const last = SCORES.first + codes;
  const open = { ...inputStyle, border: BORDER, align: 'left', valign: 'center', wrap: true } satisfies Style;
  const sections = cells.flatMap((row, at) => (at > closing && row[0] !== null && row[1] === null ? [at + 1] : []));
  return [
    { range: 'A1', style: titleStyle },
    { range: 'A2', style: { bold: true } },
    { range: 'A3', style: quietStyle },
    ...[ROW.result + 1, SCORES.title + 1, ...sections].map((at) => ({ range: `A${at}`, style: sectionStyle })),
    { range: `A${ROW.unit + 1}:J${ROW.last + 1}`, style: { valign: 'center' as const } },
    { range: `C${ROW.unit + 1}:F${ROW.target + 1}`, style: open },
    { range: `J${ROW.unit + 1}:J${ROW.last + 1}`, style: open },
    { range: `J${ROW.body + 1}`, style: { numberFormat: 'dd/mm/yyyy' } },
    { range: `A${ROW.low + 1}:J${ROW.best + 1}`, style: { align: 'left' as const, valign: 'center' as const, wrap: false } },
    { range: `C${ROW.meaning + 1}:J${ROW.meaning + 1}`, style: { wrap: true } },
    { range: `C${ROW.low + 1}:C${ROW.high + 1}`, style: { bold: true, numberFormat: '0.00' } },
    { range: `C${ROW.grade + 1}:C${ROW.predicate + 1}`, style: { bold: true } },
    { range: `A${SCORES.heading + 1}:F${SCORES.heading + 1}`, style: headerStyle },
    { range: `A${SCORES.first + 1}:F${last}`, style: { border: BORDER, valign: 'center' as const } },
    { range: `B${SCORES.first + 1}:B${last}`, style: { wrap: true } },
    { range: `C${SCORES.first + 1}:F${last}`, style: { align: 'center' as const } },
    { range: `D${SCORES.first + 1}:E${last}`, style: { numberFormat: '0.00' } },
    { range: `F${SCORES.first + 1}:F${last}`, style: { numberFormat: '0.0%' } },
    { range: `A${SCORES.first + 1}:F${SCORES.first + 1}`, style: { bold: true } },
    ...advice.styles,
    { range: `K${SCORES.first + 1}:K${signing}`, style: quietStyle },
    { range: `A${signing + 1}`, style: sectionStyle },
    { range: `A${signing + 2}:J${closing + 1}`, style: { align: 'center' as const, valign: 'bottom' as const, wrap: true } },
    { range: `A${closing + 2}:J${cells.length}`, style: { valign: 'top' as const, align: 'left' as const, wrap: false } },
    { range: `B${closing + 2}:J${cells.length}`, style: { wrap: true } },
  ];
}

/** 0-based row of the advice. */
export const adviceTop = (edition: Edition): number => SCORES.first + scoreCodes(edition).length + 1;

/** Where the grade that is aimed at stands. */
export const targetCell = cell(ROW.target);

function identityRows({ edition, identity, text }: AkipSummaryParts): Cell[][] {
  const [unit, body, year] = [ROW.unit, ROW.body, ROW.year].map((row) => `C${row + 1}`);
  const own = [
    { A: text('summary.unit'), C: identity.unit },
    { A: text('summary.body'), C: identity.body || null },
    { A: text('summary.year'), C: identity.year },
    { A: text('summary.target'), C: identity.target || null },
    {},
  ];
  const team = teamRows(text);
  return [
    line({ A: text('akip.summary.title') }),
    line({ A: { f: `=${unit}&IF(${body}="","",", "&${body})&${literal(`, ${text('lke.year')} `)}&${year}` } }),
    line({ A: text('lke.edition', { title: edition.title, version: edition.version }) }),
    line({}),
    ...own.map((values, n) => line({ ...values, H: team[n]! })),
    line({}),
  ];
}

const TWO_LINES = 30;
const SIGN_HEIGHT = 54;
/** Characters of a name, and of a line across the page, that fit one line. */
const FIT = { name: 42, line: 130 };

export function buildAkipSummary(parts: AkipSummaryParts): AkipSummary {
  const { edition, names, text, table, matrix, lists } = parts;
  const context: Context = { edition, lke: names.lke, table };
  const codes = scoreCodes(edition);
  const top = adviceTop(edition);
  const advice = buildAdvice({ matrix, names, text, top, lists });
  const signs = signRows(text);
  const signing = top + advice.rows.length + 1;
  const cells = [
    ...identityRows(parts),
    ...resultRows(parts, context),
    ...scoreRows(parts, context, codes),
    ...advice.rows.map(line),
    line({}),
    ...signs.map((row) => [...row, ...Array<Cell>(WIDTHS.length - row.length).fill(null)]),
    ...closingRows(parts),
  ];
  const closing = signing + signs.length - 1;
  const wide = cells.flatMap((row, at) => (at > closing && typeof row[1] === 'string' ? [at] : []));
  const long = cells.flatMap((row, at) =>
    typeof row[1] === 'string' && row[1].length > (at > closing ? FIT.line : FIT.name) ? [at] : [],
  );
  const tall = [...new Set([ROW.unit, ROW.body, ROW.meaning, ...long])].sort((a, b) => a - b);
  const here = `${quoteSheet(names.summary)}!`;
  return {
    sheet: {
      name: names.summary,
      columns: WIDTHS.map((width) => ({ width })),
      cells,
      heights: [
        ...tall.map((row) => ({ row, count: 1, height: TWO_LINES })),
        { row: signing + 2, count: 1, height: SIGN_HEIGHT },
      ].sort((a, b) => a.row - b.row),
      styles: stylesOf(cells, codes.length, advice, signing, closing),
      merges: [
        ...[ROW.unit, ROW.body, ROW.year, ROW.target, ROW.last].flatMap((at) => [
          `C${at + 1}:F${at + 1}`,
          `H${at + 1}:I${at + 1}`,
        ]),
        ...[ROW.counts, ROW.grade, ROW.predicate, ROW.meaning, ROW.best].map((at) => `C${at + 1}:J${at + 1}`),
        ...advice.merges,
        ...[1, 2, 3].flatMap((n) => [`A${signing + n + 1}:B${signing + n + 1}`, `E${signing + n + 1}:H${signing + n + 1}`]),
        ...wide.map((at) => `B${at + 1}:J${at + 1}`),
      ],
      validations: [...validationsOf(parts), ...advice.validations],
      conditionals: advice.conditionals,
      tabColor: '#2E75B6',
      protect: true,
      print: {
        landscape: true,
        titleRows: '$1:$2',
        area: `A1:J${cells.length}`,
        breaks: [top],
        footer: text('lke.footer', { edition: edition.short }),
      },
    },
    unit: `${here}$A$2`,
    verdict: headline(parts, here),
  };
}
