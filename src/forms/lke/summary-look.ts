/** How the summary looks, and what its cells accept. */
import type { Edition } from '../../rules/schema';
import { literal } from '../../sheet/expression';
import type { Cell, SheetPlan, Validation } from '../../sheet/plan';
import type { SheetText } from '../../texts/id/sheet';
import type { Texts } from '../../sheet/words';
import type { Names } from './names';
import { BORDER, headerStyle, inputStyle, looks, quietStyle, sectionStyle, titleStyle } from '../../sheet/palette';
import type { ProposalSection } from './proposal';
import { YEARS } from '../../sheet/years';

export const WIDTHS = [18, 46, 12, 10, 10, 14, 10, 10, 20, 54];
/** Hidden columns of the formulas behind them. */
export const HELPERS = 4;

/** 0-based rows of the fixed part. */
export const ROW = { title: 0, edition: 1, overridden: 2, unit: 3, body: 4, year: 5, target: 6, held: 7, result: 9, scores: 18 };
export const RESULT = { low: 10, high: 11, answered: 12, counts: 13, predicate: 14, verdict: 15, shortage: 16 };

export const heldAfter = (edition: Edition): string | undefined => edition.predicates.find((predicate) => predicate.after)?.after;

export interface SummaryLook {
  edition: Edition;
  names: Names;
  text: Texts;
  cells: Cell[][];
  /** 0-based rows. */
  firstScore: number;
  scores: number;
  gates: { first: number; last: number };
  proposal?: ProposalSection;
}

export function sheetOf(look: SummaryLook): SheetPlan {
  const { names, cells, edition, text, proposal, gates } = look;
  const closing = closingRow(look);
  const wide = cells.flatMap((row, at) => (at > closing && typeof row[1] === 'string' ? [at] : []));
  return {
    name: names.summary,
    columns: [...WIDTHS.map((width) => ({ width })), ...Array.from({ length: HELPERS }, () => ({ width: 8, hidden: true }))],
    cells,
    ...(proposal && { heights: proposal.heights }),
    styles: stylesOf(look),
    merges: [
      ...[ROW.unit, ROW.body, ROW.year, ROW.target, ROW.held].map((at) => `C${at + 1}:F${at + 1}`),
      ...[RESULT.counts, RESULT.predicate, RESULT.verdict, RESULT.shortage].map((at) => `C${at + 1}:J${at + 1}`),
      ...(proposal?.merges ?? []),
      ...wide.map((at) => `B${at + 1}:J${at + 1}`),
    ],
    validations: [...validationsOf(look), ...(proposal?.validations ?? [])],
    conditionals: conditionalsOf(look),
    tabColor: '#2E75B6',
    protect: true,
    print: {
      landscape: true,
      area: `A1:J${cells.length}`,
      breaks: [gates.first - 2, ...(proposal ? [gates.last + 2] : [])],
      footer: text('lke.footer', { edition: edition.short }),
    },
  };
}

/** 0-based: the last row above rulings and sources. */
const closingRow = ({ gates, proposal }: SummaryLook): number => (proposal ? proposal.bottom : gates.last) + 1;

function stylesOf(look: SummaryLook): SheetPlan['styles'] {
  const { firstScore, scores, gates, cells, proposal } = look;
  const lastScore = firstScore + scores;
  const closing = closingRow(look);
  const body = (first: number, last: number, end: string): SheetPlan['styles'] => [
    { range: `A${first}:${end}${first}`, style: headerStyle },
    { range: `A${first + 1}:${end}${last}`, style: { border: BORDER, valign: 'center' } },
    { range: `C${first + 1}:I${last}`, style: { align: 'center' } },
    { range: `D${first + 1}:E${last}`, style: { numberFormat: '0.00##' } },
    { range: `G${first + 1}:H${last}`, style: { numberFormat: '0.00##' } },
  ];
  const sections = cells.flatMap((row, at) => (at > closing && row[0] !== null && row[1] === null ? [at + 1] : []));
  return [
    { range: 'A1', style: titleStyle },
    { range: 'A2', style: quietStyle },
    { range: `A${ROW.overridden + 1}`, style: { bold: true } },
    ...[ROW.result + 1, ROW.scores + 1, gates.first - 1, ...sections].map((at) => ({ range: `A${at}`, style: sectionStyle })),
    { range: `C${ROW.unit + 1}:F${ROW.held + 1}`, style: { ...inputStyle, border: BORDER, align: 'left' } },
    { range: `G${ROW.year + 1}`, style: { ...quietStyle, align: 'left' } },
    { range: `C${RESULT.low + 1}:J${RESULT.shortage + 1}`, style: { align: 'left' } },
    { range: `C${RESULT.low + 1}:C${RESULT.high + 1}`, style: { bold: true, numberFormat: '0.00##' } },
    { range: `C${RESULT.predicate + 1}:C${RESULT.verdict + 1}`, style: { bold: true } },
    ...body(firstScore, lastScore, 'I'),
    { range: `F${firstScore + 1}:F${lastScore}`, style: { numberFormat: '0.0%' } },
    { range: `A${firstScore + 1}:I${firstScore + 1}`, style: { bold: true } },
    ...body(gates.first, gates.last + 1, 'J'),
    { range: `J${gates.first + 1}:J${gates.last + 1}`, style: { align: 'left' } },
    ...(proposal?.styles ?? []),
    { range: `A${closing + 2}:J${cells.length}`, style: { valign: 'top', align: 'left', wrap: false } },
  ];
}

function conditionalsOf({ text, firstScore, scores, gates, proposal }: SummaryLook): SheetPlan['conditionals'] {
  const ranges = [`I${firstScore + 1}:I${firstScore + scores}`, `I${gates.first + 1}:I${gates.last + 1}`];
  const all = [...ranges, ...(proposal ? [proposal.statuses] : [])].join(',');
  const shown: [SheetText, (typeof looks)[keyof typeof looks]][] = [
    ['status.met', looks.good],
    ['status.unmet', looks.bad],
    ['status.open', looks.open],
    ['proposal.blank', looks.open],
    ['status.unconfirmed', looks.open],
    ['status.excused', looks.doubtful],
  ];
  return shown.map(([key, style]) => ({ range: all, formula: `=$I${firstScore + 1}=${literal(text(key))}`, style }));
}

function validationsOf({ edition, names, text }: SummaryLook): Validation[] {
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
