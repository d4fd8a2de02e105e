/** The summary of an AKIP worksheet: score, grade, interpretation, and apart from them the advice. */
import { indexOf, TOTAL } from '../../assessment';
import type { Edition, GradeTable, Matrix } from '../../rules/schema';
import type { Language } from '../../texts';
import { quoteSheet } from '../../sheet/address';
import type { Table } from '../lke/row-cells';
import type { Names } from '../lke/names';
import { BORDER, headerStyle, inputStyle, quietStyle, sectionStyle, titleStyle } from '../../sheet/palette';
import { answered, scoreOf } from '../lke/summary-formulas';
import type { Identity } from '../../reading/contract';
import { choose, figure, literal } from '../../sheet/expression';
import type { Cell, Formula, SheetPlan, Validation } from '../../sheet/plan';
import type { Texts } from '../../sheet/words';
import { buildAdvice, gradesName, type AdviceBlock } from './advice';
import { YEARS } from '../../sheet/years';

type Context = Parameters<typeof scoreOf>[0];
/** Hidden columns of the advice. */
const HELPERS = 3;

export interface AkipSummaryParts {
  edition: Edition;
  grades: GradeTable;
  matrix: Matrix;
  identity: Identity;
  names: Names;
  text: Texts;
  table: Table;
  language: Language;
}

export interface AkipSummary {
  sheet: SheetPlan;
  /** Expressions for the worksheet. */
  unit: string;
  verdict: string;
}

/** 0-based rows of the fixed part. */
const ROW = { title: 0, edition: 1, unit: 3, body: 4, year: 5, target: 6, result: 8, low: 9, high: 10, answered: 11, counts: 12 };
const GRADE = { grade: 13, predicate: 14, meaning: 15, best: 16 };
const SCORES = { title: 18, heading: 19, first: 20 };
const WIDTHS = [22, 46, 12, 10, 10, 14, 16, 18, 20, 30];
const LETTERS = 'ABCDEFGHIJKLM'.split('');

const formula = (f: string): Formula => ({ f: `=${f}` });
const cell = (row: number) => `$C$${row + 1}`;

const line = (values: Partial<Record<string, Cell>>): Cell[] =>
  Array.from({ length: WIDTHS.length + HELPERS }, (_, column) => values[LETTERS[column]!] ?? null);

/** The row of the grade table in which a score falls; blank outside the table. */
function gradeBy(
  { grades, edition }: AkipSummaryParts,
  score: string,
  show: (row: GradeTable['grades'][number]) => string | undefined,
): string {
  const cases = grades.grades.map((row): [string, string] => [
    row.above === undefined ? `${score}>=${row.from}` : `${score}>${figure(row.above)}+${figure(edition.tolerance)}`,
    literal(show(row) ?? ''),
  ]);
  return choose(cases, '""');
}

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
  const said = (key: Parameters<Texts>[0], value: Cell, beside: Cell = null) => line({ A: text(key), C: value, D: beside });
  return [
    line({ A: text('summary.result') }),
    said('summary.low', scoreOf(context, TOTAL, 'score')),
    said('summary.high', scoreOf(context, TOTAL, 'high')),
    said('summary.answered', answered(context), text('summary.of', { of })),
    said('summary.counts', text('summary.countsText')),
    said('akip.grade', formula(gradeBy(parts, low, ({ grade }) => grade))),
    said('akip.predicate', formula(gradeBy(parts, low, ({ predicate }) => predicate))),
    grades.grades.some(({ meaning }) => meaning)
      ? said('akip.meaning', formula(gradeBy(parts, low, ({ meaning }) => meaning)))
      : line({}),
    said('akip.best', formula(gradeBy(parts, cell(ROW.high), ({ grade }) => grade))),
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
  const whole = `${at(GRADE.grade)}&" ("&${at(GRADE.predicate)}&")"`;
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
  ];
}

function stylesOf(cells: readonly Cell[][], codes: number, advice: AdviceBlock, closing: number): SheetPlan['styles'] {
  const last = SCORES.first + codes;
  const sections = cells.flatMap((row, at) => (at > closing && row[0] !== null && row[1] === null ? [at + 1] : []));
  return [
    { range: 'A1', style: titleStyle },
    { range: 'A2', style: quietStyle },
    ...[ROW.result + 1, SCORES.title + 1, ...sections].map((at) => ({ range: `A${at}`, style: sectionStyle })),
    { range: `C${ROW.unit + 1}:F${ROW.target + 1}`, style: { ...inputStyle, border: BORDER, align: 'left' as const } },
    { range: `C${ROW.low + 1}:J${GRADE.best + 1}`, style: { align: 'left' as const } },
    { range: `C${ROW.low + 1}:C${ROW.high + 1}`, style: { bold: true, numberFormat: '0.00##' } },
    { range: `C${GRADE.grade + 1}:C${GRADE.predicate + 1}`, style: { bold: true } },
    { range: `A${SCORES.heading + 1}:F${SCORES.heading + 1}`, style: headerStyle },
    { range: `A${SCORES.first + 1}:F${last}`, style: { border: BORDER, valign: 'center' as const } },
    { range: `C${SCORES.first + 1}:F${last}`, style: { align: 'center' as const } },
    { range: `D${SCORES.first + 1}:E${last}`, style: { numberFormat: '0.00##' } },
    { range: `F${SCORES.first + 1}:F${last}`, style: { numberFormat: '0.0%' } },
    { range: `A${SCORES.first + 1}:F${SCORES.first + 1}`, style: { bold: true } },
    ...advice.styles,
    { range: `A${closing + 2}:J${cells.length}`, style: { valign: 'top' as const, align: 'left' as const, wrap: false } },
  ];
}

export function buildAkipSummary(parts: AkipSummaryParts): AkipSummary {
  const { edition, identity, names, text, table, matrix } = parts;
  const context: Context = { edition, lke: names.lke, table };
  const codes = scoreCodes(edition);
  const top = SCORES.first + codes.length + 1;
  const advice = buildAdvice({ matrix, names, text, top, target: cell(ROW.target) });
  const cells = [
    line({ A: text('akip.summary.title') }),
    line({ A: text('lke.edition', { title: edition.title, version: edition.version }) }),
    line({}),
    line({ A: text('summary.unit'), C: identity.unit }),
    line({ A: text('summary.body'), C: identity.body || null }),
    line({ A: text('summary.year'), C: identity.year }),
    line({ A: text('summary.target'), C: identity.target || null }),
    line({}),
    ...resultRows(parts, context),
    ...scoreRows(parts, context, codes),
    ...advice.rows.map(line),
    ...closingRows(parts),
  ];
  const closing = top + advice.rows.length - 1;
  const wide = cells.flatMap((row, at) => (at > closing && typeof row[1] === 'string' ? [at] : []));
  const here = `${quoteSheet(names.summary)}!`;
  return {
    sheet: {
      name: names.summary,
      columns: [...WIDTHS.map((width) => ({ width })), ...Array.from({ length: HELPERS }, () => ({ width: 8, hidden: true }))],
      cells,
      styles: stylesOf(cells, codes.length, advice, closing),
      merges: [
        ...[ROW.unit, ROW.body, ROW.year, ROW.target].map((at) => `C${at + 1}:F${at + 1}`),
        ...[ROW.counts, GRADE.grade, GRADE.predicate, GRADE.meaning, GRADE.best].map((at) => `C${at + 1}:J${at + 1}`),
        ...advice.merges,
        ...wide.map((at) => `B${at + 1}:J${at + 1}`),
      ],
      validations: [...validationsOf(parts), ...advice.validations],
      conditionals: advice.conditionals,
      tabColor: '#2E75B6',
      protect: true,
      print: {
        landscape: true,
        area: `A1:J${cells.length}`,
        breaks: [top],
        footer: text('lke.footer', { edition: edition.short }),
      },
    },
    unit: `${here}${cell(ROW.unit)}&${literal(`, ${text('lke.year')} `)}&${here}${cell(ROW.year)}`,
    verdict: headline(parts, here),
  };
}
