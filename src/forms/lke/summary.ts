/** The summary sheet: whose LKE it is, scores against floors, every gate, the verdict. */
import { doubtOf, floorOf, indexOf, OVERRIDE, TOTAL } from '../../assessment';
import type { Edition, Proposal } from '../../rules/schema';
import type { Language } from '../../texts';
import { quoteSheet } from '../../sheet/address';
import type { Identity } from '../../reading/contract';
import { literal } from '../../sheet/expression';
import type { Cell, SheetPlan } from '../../sheet/plan';
import type { Texts } from '../../sheet/words';
import type { Table } from './row-cells';
import type { Lists } from './lists';
import type { Names } from './names';
import { buildProposal, type ProposalSection } from './proposal';
import * as formulas from './summary-formulas';
import type { SummaryContext } from './summary-formulas';
import { heldAfter, HELPERS, RESULT, ROW, sheetOf, WIDTHS } from './summary-look';

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
  language: Language;
  /** The conditions to propose, where the edition has any, and where their look-up table stands. */
  proposal?: { rules: Proposal; ranks: NonNullable<Lists['ranks']> };
}

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
  const { edition, text } = context;
  const name = nameIn(context, gate.code);
  const body = gate.source === OVERRIDE ? edition.overridden?.body : undefined;
  return row(
    gate.code,
    body ? text('summary.setBy', { name, body }) : name,
    gate.predicate,
    formulas.scoreOf(context, gate.code, `A${at + 1}`, 'low'),
    formulas.scoreOf(context, gate.code, `A${at + 1}`, 'high'),
    gate.shownAs ?? null,
    floorOf(edition, gate),
    formulas.gapOf(context, at),
    formulas.statusOf(context, at),
    formulas.remarkOf(context, at, doubtOf(edition, gate)),
    formulas.digitsOf(context, at),
    formulas.targetGap(context, at),
    formulas.enoughFor(context, at),
  );
}

function identityRows({ edition, identity, text }: SummaryParts): Cell[][] {
  const after = heldAfter(edition);
  const { overridden } = edition;
  const heldText = identity.held === undefined ? null : text(identity.held ? 'lists.yes' : 'lists.no');
  return [
    row(text('summary.title')),
    row(edition.title),
    overridden ? row(text('summary.overridden', { body: overridden.body, source: overridden.source })) : row(),
    row(text('summary.unit'), null, identity.unit),
    row(text('summary.body'), null, identity.body || null),
    row(text('summary.year'), null, identity.year, null, null, null, formulas.yearRemark(edition, input(ROW.year), text)),
    row(text('summary.target'), null, identity.target),
    after ? row(text('summary.held', { predicate: after }), null, heldText) : row(),
    row(),
  ];
}

function resultRows(context: SummaryContext): Cell[][] {
  const { edition, text } = context;
  const total = (which: 'low' | 'high') => formulas.scoreOf(context, TOTAL, '', which);
  const excluded = edition.settings?.blanks === 'exclude';
  const line = (key: Parameters<Texts>[0], value: Cell, beside: Cell = null) => row(text(key), null, value, beside);
  return [
    row(text('summary.result')),
    excluded
      ? row(text('summary.lowExclude', { body: edition.overridden?.body ?? edition.short }), null, total('low'))
      : line('summary.low', total('low')),
    line('summary.high', total('high')),
    line('summary.answered', formulas.answered(context), text('summary.of', { of: indexOf(edition).leaves.length })),
    line('summary.counts', text('summary.countsText')),
    line('summary.predicate', formulas.predicateOf(context)),
    line('summary.verdict', formulas.verdictFormula(context)),
    line('summary.shortage', formulas.shortageOf(context)),
    row(),
  ];
}

function closingRows({ edition, text, generator, language }: SummaryParts): Cell[][] {
  return [
    row(),
    row(text('summary.rulings')),
    ...edition.rulings.map((ruling, index) => row(index + 1, language === 'id' ? ruling.id_text : ruling.en_text)),
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
  gates ? text('summary.enough') : null,
];

export function buildSummary(parts: SummaryParts): Summary {
  const { edition, names, text, table } = parts;
  const codes = scoreCodes(edition);
  const firstScore = ROW.scores + 2;
  const gateHeading = firstScore + codes.length + 2;
  const gates = { first: gateHeading + 1, last: gateHeading + Math.max(1, edition.gates.length) };
  const places = { target: input(ROW.target), held: input(ROW.held), gates };
  const context: SummaryContext = { edition, text, lke: names.lke, table, places };
  const proposal = proposalOf(parts, gates.last + 2, places);
  const gateRows = edition.gates.map((gate, index) => gateRow(context, gate, gates.first + index));

  const cells = [
    ...identityRows(parts),
    ...resultRows(context),
    row(text('summary.scores')),
    row(...headings(text, false)),
    ...codes.map((code, index) => scoreRow(context, code, firstScore + index)),
    row(),
    row(text('summary.gates')),
    row(...headings(text, true)),
    ...(gateRows.length ? gateRows : [row(text('verdict.unconfirmed'))]),
    ...(proposal ? [row(), ...proposal.cells.map((cells) => row(...cells))] : []),
    ...closingRows(parts),
  ];
  const areaRow = new Map(codes.map((code, index) => [code, firstScore + index + 1]));
  const here = `${quoteSheet(names.summary)}!`;
  return {
    sheet: sheetOf({ edition, names, text, cells, firstScore, scores: codes.length, gates, proposal }),
    unit: `${here}${input(ROW.unit)}&${literal(`, ${text('lke.year')} `)}&${here}${input(ROW.year)}`,
    verdict: `${here}${input(RESULT.verdict)}`,
    area: (code) => {
      const at = areaRow.get(code);
      return at === undefined ? undefined : { status: `${here}$I$${at}`, floor: `${here}$G$${at}` };
    },
  };
}

function proposalOf(
  { edition, names, text, proposal }: SummaryParts,
  top: number,
  { target, held }: SummaryContext['places'],
): ProposalSection | undefined {
  return proposal && buildProposal({ ...proposal, edition, names, text, top, target, held });
}
