/** The summary sheet: whose LKE it is, who assessed it, scores beside every minimum, the verdict, and where it is signed. */
import { indexOf, OVERRIDE, TOTAL } from '../../assessment';
import type { Edition, Proposal } from '../../rules/schema';
import type { Language } from '../../texts';
import { decidesText } from '../../texts/verdict';
import { quoteSheet } from '../../sheet/address';
import type { Identity } from '../../reading/contract';
import { wideRow } from '../../sheet/blocks';
import type { Cell, SheetPlan } from '../../sheet/plan';
import type { Texts } from '../../sheet/words';
import type { Table } from './row-cells';
import type { Lists } from './lists';
import type { Names } from './names';
import { buildProposal } from './proposal';
import { closingRows, signRows } from './closing';
import { headRows } from './identity';
import * as formulas from './summary-formulas';
import { buildPictures } from './summary-charts';
import { gateColumns, type SummaryContext } from './summary-formulas';
import { heldAfter, predicateRow, ROW, sheetOf, WIDTHS } from './summary-look';

export interface Summary {
  sheet: SheetPlan;
  /** Expressions for the LKE sheet. */
  unit: string;
  verdict: string;
  area(code: string): string | undefined;
}

export interface SummaryParts {
  edition: Edition;
  identity: Identity;
  names: Names;
  text: Texts;
  table: Table;
  language: Language;
  lists: Pick<Lists, 'saying' | 'proposal'>;
  /** The conditions to propose, where the edition has any. */
  proposal?: Proposal;
}

export const CODE_COLUMN = WIDTHS.length - 4;

const row = (...cells: Cell[]): Cell[] => wideRow(WIDTHS.length, cells);
const coded = (code: string, ...cells: Cell[]): Cell[] => {
  const all = row(...cells);
  all[CODE_COLUMN] = code;
  return all;
};
const input = (at: number) => `$C$${at + 1}`;

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII'];

/** A code as paper shows it; areas go by their roman number. */
function shownCode({ areas }: Edition, code: string): string {
  const area = areas.findIndex((one) => one.code === code);
  return code === TOTAL ? '' : area >= 0 ? (ROMAN[area] ?? '') : code;
}

/** The name, with what its minimum means on the answer's own scale, and whose it is. */
function nameIn({ edition, text }: SummaryContext, code: string): string {
  const name = indexOf(edition).nameOf(code);
  const own = edition.areas.some((area) => area.code === code) ? text('summary.area', { name }) : name;
  const gates = edition.gates.filter((gate) => gate.code === code);
  const meanings = [...new Set(gates.flatMap(({ shownAs }) => shownAs ?? []))];
  const shownAs = gates.flatMap(({ predicate, shownAs }) =>
    shownAs ? [meanings.length === 1 ? shownAs : `${predicate} ${shownAs}`] : [],
  );
  const setBy = gates.some(({ source }) => source === OVERRIDE)
    ? [text('summary.setBy', { body: edition.overridden!.body })]
    : [];
  const beside = [...new Set([...shownAs, ...setBy])];
  return beside.length ? `${own} (${beside.join('; ')})` : own;
}

function scoreRow(context: SummaryContext, code: string, at: number): Cell[] {
  const { edition, text } = context;
  const gates = edition.predicates.map((predicate) =>
    edition.gates.find((gate) => gate.code === code && gate.predicate === predicate.code),
  );
  const minimums = gates.flatMap((gate, n): Cell[] =>
    gate
      ? formulas.gateCells(context, gate, n, at + 1)
      : edition.gatesUnconfirmed
        ? [null, text('status.unconfirmed'), null]
        : [null, null, null],
  );
  const asked = gates.flatMap((gate, n) => (gate ? [n] : []));
  return coded(
    code,
    shownCode(edition, code) || null,
    nameIn(context, code),
    indexOf(edition).weightOf(code)!,
    formulas.scoreOf(context, code, 'score'),
    formulas.scoreOf(context, code, 'high'),
    { f: `=D${at + 1}/C${at + 1}` },
    ...minimums,
    asked.length ? formulas.remarkOf(context, code, asked, at + 1) : null,
  );
}

function identityRows({ edition, identity, text }: SummaryParts, context: SummaryContext): Cell[][] {
  const after = heldAfter(edition);
  const { held } = identity;
  const answer = held === undefined ? null : text(held ? 'lists.yes' : 'lists.no');
  const last = after ? { label: text('summary.held', { predicate: after }), value: answer } : undefined;
  return [
    ...headRows({ title: text('summary.title'), edition, identity, last, text }).map((cells) => row(...cells)),
    row(null, null, formulas.yearRemark(context, input(ROW.year))),
  ];
}

function resultRows(context: SummaryContext, language: Language): Cell[][] {
  const { edition, text } = context;
  const excluded = edition.settings?.blanks === 'exclude';
  const line = (label: string, value: Cell, beside: Cell = null) => row(label, null, value, beside);
  const low = excluded ? text('summary.lowExclude', { body: edition.overridden?.body ?? edition.short }) : text('summary.low');
  const first = predicateRow(0) + 1;
  const verdict = formulas.verdictCell(context, first);
  return [
    row(text('summary.result')),
    line(text('summary.verdict'), verdict),
    line(text('summary.predicate'), formulas.predicateOf(context, first)),
    line(text('summary.decides'), decidesText(language)),
    line(low, formulas.scoreOf(context, TOTAL, 'score')),
    line(text('summary.high'), formulas.scoreOf(context, TOTAL, 'high')),
    line(text('summary.answered'), formulas.answered(context), text('summary.of', { of: indexOf(edition).leaves.length })),
    line(text('summary.tolerance'), edition.tolerance),
    row(),
    ...predicateRows(context),
    row(),
  ];
}

function predicateRows(context: SummaryContext): Cell[][] {
  const { edition, text } = context;
  const heading = row(
    text('summary.gatePredicate'),
    null,
    text('status.met'),
    text('status.open'),
    text('status.unmet'),
    text('summary.shortage'),
    text('summary.shortageOf'),
    ...[null, null],
    text('summary.verdict'),
  );
  const rows = edition.predicates.map(({ code, name }, n) => {
    const { met, open, unmet, gap, where, verdict } = formulas.predicateCells(context, n, predicateRow(n) + 1);
    if (edition.gatesUnconfirmed) return row(code, name, null, null, null, null, null, null, null, verdict);
    return row(code, name, met, open, unmet, gap, where, null, null, verdict);
  });
  return [heading, ...rows];
}

const headings = ({ edition, text }: SummaryParts): Cell[] => {
  const all = row(
    text('summary.no'),
    text('summary.name'),
    text('summary.weight'),
    text('summary.score'),
    text('summary.best'),
    text('summary.percent'),
    ...edition.predicates.flatMap(({ code }) =>
      (['summary.floor', 'summary.status', 'summary.gap'] as const).map((key) => `${text(key)} ${code}`),
    ),
    text('summary.remark'),
  );
  all[CODE_COLUMN] = text('summary.code');
  return all;
};

/** 0-based, of the scores and their minimums. */
const headingRow = ({ predicates }: Edition): number => ROW.predicates + predicates.length + 3;

/** 0-based row of the conditions to propose. */
export const proposalTop = (edition: Edition): number =>
  headingRow(edition) + 1 + formulas.decidingCodes(edition).length + formulas.doubtLines(edition).length + 1;

export function buildSummary(parts: SummaryParts): Summary {
  const { edition, names, text, table, lists, proposal: rules } = parts;
  const [deciding, others] = [formulas.decidingCodes(edition), formulas.otherCodes(edition)];
  const heading = headingRow(edition);
  const first = heading + 1;
  const places = {
    target: lists.saying('target'),
    held: input(ROW.held),
    tolerance: input(ROW.tolerance),
    gates: { first: first + 1, last: first + deciding.length },
  };
  const context: SummaryContext = { edition, text, lke: names.lke, table, places, saying: lists.saying };
  const { target, held } = places;
  const top = proposalTop(edition);
  const doubts = formulas.doubtLines(edition);
  const proposal =
    rules && lists.proposal
      ? buildProposal({ rules, lists: lists.proposal, saying: lists.saying, edition, names, text, top, target, held })
      : undefined;
  const signing = proposal ? proposal.bottom + 2 : top;
  const signed = signRows(text).map((cells) => row(...cells));
  const detail = signing + signed.length + 1;

  const cells = [
    ...identityRows(parts, context),
    ...resultRows(context, parts.language),
    row(text('summary.scores')),
    headings(parts),
    ...deciding.map((code, index) => scoreRow(context, code, first + index)),
    ...doubts.map((said) => row(said)),
    row(),
    ...(proposal ? [...proposal.cells.map((cells) => row(...cells)), row()] : []),
    ...signed,
    row(),
    row(text('summary.others')),
    headings(parts),
    ...others.map((code, index) => scoreRow(context, code, detail + 2 + index)),
    ...closingRows(edition, parts.language, text).map((cells) => row(...cells)),
    row(),
  ];
  const floors = edition.predicates.map((_, n) => gateColumns(n).floor);
  const columns = { name: 'B', weight: 'C', score: 'D', floors };
  const pictures = buildPictures({ edition, text, sheet: names.summary, codes: deciding, first, top: cells.length, columns });
  cells.push(...pictures.cells.map((cells) => row(...cells)));
  const here = `${quoteSheet(names.summary)}!`;
  const status = (code: string) => {
    const at = deciding.indexOf(code);
    return edition.gates.some((gate) => gate.code === code) && at >= 0 ? first + at + 1 : undefined;
  };
  return {
    sheet: sheetOf({
      edition,
      names,
      text,
      cells,
      heading,
      scores: deciding.length,
      doubts: doubts.map((_, n) => first + deciding.length + n),
      signing: { first: signing, count: signed.length },
      detail: { heading: detail + 1, count: others.length },
      proposal,
      charts: pictures.charts,
    }),
    unit: `${here}$A$2`,
    verdict: `${here}${input(ROW.verdict)}`,
    area: (code) => {
      const at = status(code);
      return at === undefined
        ? undefined
        : formulas.byTarget(context, (n) => `${here}${gateColumns(n).status}${at}`, '""').f.slice(1);
    },
  };
}
