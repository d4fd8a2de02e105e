/** The summary sheet: whose LKE it is, scores against floors, every gate, the verdict. */
import { floorOf, indexOf, TOTAL } from '../../assessment';
import type { Edition } from '../../rules/schema';
import { quoteSheet } from '../address';
import type { Identity } from '../contract';
import { literal } from '../expression';
import type { Cell, SheetPlan, Validation } from '../plan';
import type { Texts } from '../words';
import type { Table } from './lke-formulas';
import type { Names } from './names';
import { BORDER, headerStyle, inputStyle, looks, quietStyle, sectionStyle, titleStyle } from './palette';
import * as formulas from './summary-formulas';
import type { SummaryContext } from './summary-formulas';

export interface Summary {
  sheet: SheetPlan;
  /** Expressions for the LKE sheet. */
  unit: string;
  verdict: string;
  area(code: string): { status: string; floor: string } | undefined;
}

export interface SummaryParts {
  edition: Edition;
  identity: Identity;
  names: Names;
  text: Texts;
  table: Table;
  generator: string;
}

const WIDTHS = [12, 46, 12, 10, 10, 14, 10, 10, 17, 54];
const HELPERS = 2;
const YEARS = { min: 2000, max: 2100 };

/** 0-based rows of the fixed part. */
const ROW = { title: 0, edition: 1, unit: 3, body: 4, year: 5, target: 6, held: 7, result: 9, scores: 18 };
const RESULT = { low: 10, high: 11, answered: 12, counts: 13, predicate: 14, verdict: 15, shortage: 16 };

const row = (...cells: Cell[]): Cell[] => [...cells, ...Array<Cell>(WIDTHS.length + HELPERS - cells.length).fill(null)];
const input = (at: number) => `$C$${at + 1}`;

/** TOTAL, components, areas, Hasil statements, and the areas with Pemenuhan and Reform together. */
function scoreCodes(edition: Edition): string[] {
  const index = indexOf(edition);
  const shown = new Set(['component', 'subcomponent', 'area']);
  const weighted = index.leaves.filter((leaf) => !leaf.mean).map((leaf) => leaf.statement.code);
  const groups = index.groups.filter((group) => shown.has(group.level)).map((group) => group.code);
  const inOrder = [...groups, ...weighted].sort((a, b) => order(a) - order(b));
  function order(code: string): number {
    const under = index.leaves.findIndex((leaf) => leaf.statement.code === code || leaf.above.includes(code));
    return under * 100 + code.length;
  }
  return [TOTAL, ...inOrder, ...edition.areas.map((area) => area.code)];
}

const nameIn = ({ edition, text }: SummaryContext, code: string): string => {
  const name = indexOf(edition).nameOf(code);
  return edition.areas.some((area) => area.code === code) ? text('summary.area', { name }) : name;
};

function scoreRow(context: SummaryContext, code: string, at: number): Cell[] {
  const codeCell = `A${at + 1}`;
  return row(
    code,
    nameIn(context, code),
    indexOf(context.edition).weightOf(code)!,
    formulas.scoreOf(context, code, codeCell, 'low'),
    formulas.scoreOf(context, code, codeCell, 'high'),
    { f: `=D${at + 1}/C${at + 1}` },
    context.edition.gates.length ? formulas.targetFloor(context, codeCell) : '',
    formulas.gapOf(context, at),
    formulas.statusOf(context, at),
  );
}

function gateRow(context: SummaryContext, gate: Edition['gates'][number], at: number): Cell[] {
  const { edition } = context;
  return [
    gate.code,
    nameIn(context, gate.code),
    gate.predicate,
    formulas.scoreOf(context, gate.code, `A${at + 1}`, 'low'),
    formulas.scoreOf(context, gate.code, `A${at + 1}`, 'high'),
    gate.shownAs ?? null,
    floorOf(edition, gate),
    formulas.gapOf(context, at),
    formulas.statusOf(context, at),
    formulas.remarkOf(context, at),
    formulas.digitsOf(context, at),
    formulas.targetGap(context, at),
  ];
}

const heldAfter = (edition: Edition): string | undefined => edition.predicates.find((predicate) => predicate.after)?.after;

function identityRows({ edition, identity, text }: SummaryParts): Cell[][] {
  const after = heldAfter(edition);
  const heldText = identity.held === undefined ? null : text(identity.held ? 'lists.yes' : 'lists.no');
  return [
    row(text('summary.title')),
    row(edition.title),
    row(),
    row(text('summary.unit'), null, identity.unit),
    row(text('summary.body'), null, identity.body || null),
    row(text('summary.year'), null, identity.year),
    row(text('summary.target'), null, identity.target),
    after ? row(text('summary.held', { predicate: after }), null, heldText) : row(),
    row(),
  ];
}

function resultRows(context: SummaryContext): Cell[][] {
  const { edition, text } = context;
  const total = (which: 'low' | 'high') => formulas.scoreOf(context, TOTAL, '', which);
  const line = (key: Parameters<Texts>[0], value: Cell, beside: Cell = null) => row(text(key), null, value, beside);
  return [
    row(text('summary.result')),
    line('summary.low', total('low')),
    line('summary.high', total('high')),
    line('summary.answered', formulas.answered(context), text('summary.of', { of: indexOf(edition).leaves.length })),
    line('summary.counts', text('summary.countsText')),
    line('summary.predicate', formulas.predicateOf(context)),
    line('summary.verdict', formulas.verdictOf(context)),
    line('summary.shortage', formulas.shortageOf(context)),
    row(),
  ];
}

function closingRows({ edition, text, generator }: SummaryParts): Cell[][] {
  return [
    row(),
    row(text('summary.rulings')),
    ...edition.rulings.map((ruling, index) => row(index + 1, ruling.id_text)),
    row(),
    row(text('summary.sources')),
    ...Object.entries(edition.sources).map(([key, source]) => row(key, source.citation)),
    row(),
    row(text('summary.edition'), edition.id),
    row(text('summary.version'), edition.version),
    row(text('summary.generator'), generator),
  ];
}

const headings = (text: Texts, gates: boolean): Cell[] => [
  text('summary.code'),
  text(gates ? 'summary.gate' : 'summary.name'),
  text(gates ? 'summary.gatePredicate' : 'summary.weight'),
  text('summary.score'),
  text('summary.best'),
  text(gates ? 'summary.shownAs' : 'summary.percent'),
  text('summary.floor'),
  text('summary.gap'),
  text('summary.status'),
  gates ? text('summary.remark') : null,
  gates ? text('summary.digits') : null,
  gates ? text('summary.targetGap') : null,
];

export function buildSummary(parts: SummaryParts): Summary {
  const { edition, names, text, table } = parts;
  const codes = scoreCodes(edition);
  const firstScore = ROW.scores + 2;
  const gateHeading = firstScore + codes.length + 2;
  const gates = { first: gateHeading + 1, last: gateHeading + Math.max(1, edition.gates.length) };
  const places = { target: input(ROW.target), held: input(ROW.held), gates };
  const context: SummaryContext = { edition, text, lke: names.lke, table, places };
  const gateRows = edition.gates.map((gate, index) => gateRow(context, gate, gates.first + index));

  const cells = [
    ...identityRows(parts),
    ...resultRows(context),
    row(text('summary.scores')),
    headings(text, false),
    ...codes.map((code, index) => scoreRow(context, code, firstScore + index)),
    row(),
    row(text('summary.gates')),
    headings(text, true),
    ...(gateRows.length ? gateRows : [row(text('verdict.unconfirmed'))]),
    ...closingRows(parts),
  ];
  const areaRow = new Map(codes.map((code, index) => [code, firstScore + index + 1]));
  const here = `${quoteSheet(names.summary)}!`;
  return {
    sheet: sheetOf(parts, cells, { firstScore, scores: codes.length, gates }),
    unit: `${here}${input(ROW.unit)}&${literal(`, ${text('lke.year')} `)}&${here}${input(ROW.year)}`,
    verdict: `${here}${input(RESULT.verdict)}`,
    area: (code) => {
      const at = areaRow.get(code);
      return at === undefined ? undefined : { status: `${here}$I$${at}`, floor: `${here}$G$${at}` };
    },
  };
}

interface Extent {
  firstScore: number;
  scores: number;
  gates: { first: number; last: number };
}

function sheetOf(parts: SummaryParts, cells: Cell[][], extent: Extent): SheetPlan {
  const { names } = parts;
  const closing = extent.gates.last + 1;
  const wide = cells.flatMap((cellsOfRow, at) => (at > closing && typeof cellsOfRow[1] === 'string' ? [at] : []));
  return {
    name: names.summary,
    columns: [...WIDTHS.map((width) => ({ width })), ...Array.from({ length: HELPERS }, () => ({ width: 8, hidden: true }))],
    cells,
    styles: stylesOf(extent, cells),
    merges: [
      ...[ROW.unit, ROW.body, ROW.year, ROW.target, ROW.held].map((at) => `C${at + 1}:F${at + 1}`),
      ...[RESULT.counts, RESULT.predicate, RESULT.verdict, RESULT.shortage].map((at) => `C${at + 1}:J${at + 1}`),
      ...wide.map((at) => `B${at + 1}:J${at + 1}`),
    ],
    validations: validationsOf(parts),
    conditionals: conditionalsOf(parts.text, extent),
    tabColor: '#2E75B6',
    protect: true,
    print: {
      landscape: true,
      area: `A1:J${cells.length}`,
      breaks: [extent.gates.first - 2],
      footer: parts.text('lke.footer', { edition: parts.edition.short }),
    },
  };
}

function stylesOf({ firstScore, scores, gates }: Extent, cells: Cell[][]): SheetPlan['styles'] {
  const lastScore = firstScore + scores;
  const body = (first: number, last: number, end: string): SheetPlan['styles'] => [
    { range: `A${first}:${end}${first}`, style: headerStyle },
    { range: `A${first + 1}:${end}${last}`, style: { border: BORDER, valign: 'center' } },
    { range: `C${first + 1}:I${last}`, style: { align: 'center' } },
    { range: `D${first + 1}:E${last}`, style: { numberFormat: '0.00##' } },
    { range: `G${first + 1}:H${last}`, style: { numberFormat: '0.00##' } },
  ];
  const sections = cells.flatMap((row, at) => (at > gates.last + 1 && row[0] !== null && row[1] === null ? [at + 1] : []));
  return [
    { range: 'A1', style: titleStyle },
    { range: 'A2', style: quietStyle },
    ...[ROW.result + 1, ROW.scores + 1, gates.first - 1, ...sections].map((at) => ({ range: `A${at}`, style: sectionStyle })),
    { range: `C${ROW.unit + 1}:F${ROW.held + 1}`, style: { ...inputStyle, border: BORDER, align: 'left' } },
    { range: `C${RESULT.low + 1}:J${RESULT.shortage + 1}`, style: { align: 'left' } },
    { range: `C${RESULT.low + 1}:C${RESULT.high + 1}`, style: { bold: true, numberFormat: '0.00##' } },
    { range: `C${RESULT.predicate + 1}:C${RESULT.verdict + 1}`, style: { bold: true } },
    ...body(firstScore, lastScore, 'I'),
    { range: `F${firstScore + 1}:F${lastScore}`, style: { numberFormat: '0.0%' } },
    { range: `A${firstScore + 1}:I${firstScore + 1}`, style: { bold: true } },
    ...body(gates.first, gates.last + 1, 'J'),
    { range: `J${gates.first + 1}:J${gates.last + 1}`, style: { align: 'left' } },
    { range: `A${gates.last + 3}:J${cells.length}`, style: { valign: 'top', align: 'left', wrap: false } },
  ];
}

function conditionalsOf(text: Texts, { firstScore, scores, gates }: Extent): SheetPlan['conditionals'] {
  const looksOf = (first: number, last: number): SheetPlan['conditionals'] =>
    (
      [
        ['status.met', looks.good],
        ['status.unmet', looks.bad],
        ['status.open', looks.open],
      ] as const
    ).map(([key, style]) => ({ range: `I${first}:I${last}`, formula: `=$I${first}=${literal(text(key))}`, style }));
  return [...looksOf(firstScore + 1, firstScore + scores), ...looksOf(gates.first + 1, gates.last + 1)];
}

function validationsOf({ edition, names, text }: SummaryParts): Validation[] {
  const after = heldAfter(edition);
  const error = (message: string) => ({ title: text('error.title'), text: message });
  const choices = (options: string[]) => error(text('error.choice', { options: options.join(', ') }));
  const list = (name: string): Validation['rule'] => ({ kind: 'list', source: `=${name}` });
  const held: Validation[] = after
    ? [
        {
          range: `C${ROW.held + 1}`,
          rule: list(names.yesNo),
          prompt: { title: text('summary.held', { predicate: after }), text: text('prompt.held', { predicate: after }) },
          error: choices([text('lists.yes'), text('lists.no')]),
        },
      ]
    : [];
  return [
    {
      range: `C${ROW.year + 1}`,
      rule: { kind: 'whole', ...YEARS },
      prompt: { title: text('summary.year'), text: text('prompt.year') },
      error: error(text('error.year', { min: String(YEARS.min), max: String(YEARS.max) })),
    },
    {
      range: `C${ROW.target + 1}`,
      rule: list(names.predicates),
      prompt: { title: text('summary.target'), text: text('prompt.target') },
      error: choices(edition.predicates.map((predicate) => predicate.code)),
    },
    ...held,
  ];
}
