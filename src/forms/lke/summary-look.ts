/** How the summary looks on screen and on paper, and what its cells accept. */
import { editionName } from '../../assessment/editions';
import type { Edition } from '../../rules/schema';
import { letters } from '../../sheet/address';
import { literal } from '../../sheet/expression';
import type { Cell, SheetPlan, Style, Validation } from '../../sheet/plan';
import type { SheetText } from '../../texts/id/sheet';
import type { Texts } from '../../sheet/words';
import type { DropDown } from './lists';
import type { Names } from './names';
import { BORDER, headerStyle, inputStyle, looks, quietStyle, sectionStyle, titleStyle } from '../../sheet/palette';
import type { ProposalSection } from './proposal';
import { YEARS } from '../../sheet/years';

/** A to M are printed; beyond the paper stand codes and what the conditions to propose are computed from. */
export const WIDTHS = [8.5, 34, 10, 9.5, 9.5, 9.5, 9, 15.5, 8, 9, 15.5, 8, 18, 16, 12, 12, 10];
export const LAST_PRINTED = 'M';

/** 0-based rows of the fixed part. */
export const ROW = {
  unit: 4,
  body: 5,
  year: 6,
  target: 7,
  held: 8,
  result: 10,
  verdict: 11,
  predicate: 12,
  decides: 13,
  low: 14,
  high: 15,
  answered: 16,
  tolerance: 17,
  predicates: 19,
};

/** 0-based row of a predicate, by its place among them. */
export const predicateRow = (n: number): number => ROW.predicates + 1 + n;

/** Gaps below half a hundredth are those that two decimals hide. */
const GAP_FORMAT = '[<0.005]0.00########;0.00';

export const heldAfter = (edition: Edition): string | undefined => edition.predicates.find((predicate) => predicate.after)?.after;

export interface SummaryLook {
  edition: Edition;
  names: Names;
  text: Texts;
  cells: Cell[][];
  /** 0-based rows. */
  heading: number;
  scores: number;
  /** Lines on minimums that are not sure, below the scores. */
  doubts: readonly number[];
  signing: { first: number; count: number };
  detail: { heading: number; count: number };
  proposal?: ProposalSection;
}

const TWO_LINES = 30;
const SIGN_HEIGHT = 54;
const FIT_NAME = 34;
const FIT_CLOSING = 150;

export function sheetOf(look: SummaryLook): SheetPlan {
  const { names, cells, edition, text, proposal, signing, detail } = look;
  const closing = closingRow(look);
  const wide = cells.flatMap((row, at) => (at > closing && typeof row[1] === 'string' ? [at] : []));
  const identity = [ROW.unit, ROW.body, ROW.year, ROW.target, ROW.held];
  const predicates = edition.predicates.map((_, n) => predicateRow(n));
  const long = cells.flatMap((row, at) =>
    at > ROW.predicates &&
    typeof row[1] === 'string' &&
    row[1].length > (at > closing ? FIT_CLOSING : FIT_NAME) &&
    !proposalHas(look, at)
      ? [at]
      : [],
  );
  const tall = [ROW.unit, ROW.body, look.heading, detail.heading, ROW.predicates, ...predicates, ...long, ...look.doubts].map(
    (row) => ({
      row,
      count: 1,
      height: TWO_LINES,
    }),
  );
  return {
    name: names.summary,
    columns: WIDTHS.map((width) => ({ width })),
    cells,
    heights: [...tall, { row: signing.first + 2, count: 1, height: SIGN_HEIGHT }, ...(proposal?.heights ?? [])].sort(
      (a, b) => a.row - b.row,
    ),
    styles: stylesOf(look),
    merges: [
      ...identity.flatMap((at) => [`C${at + 1}:F${at + 1}`, `H${at + 1}:I${at + 1}`, `J${at + 1}:M${at + 1}`]),
      ...[ROW.verdict, ROW.predicate, ROW.decides].map((at) => `C${at + 1}:M${at + 1}`),
      ...[ROW.predicates, ...predicates].flatMap((at) => [`G${at + 1}:I${at + 1}`, `J${at + 1}:M${at + 1}`]),
      ...[1, 2, 3].flatMap((n) => [
        `A${signing.first + n + 1}:B${signing.first + n + 1}`,
        `E${signing.first + n + 1}:H${signing.first + n + 1}`,
        `J${signing.first + n + 1}:M${signing.first + n + 1}`,
      ]),
      ...look.doubts.map((at) => `A${at + 1}:M${at + 1}`),
      ...(proposal?.merges ?? []),
      ...wide.map((at) => `B${at + 1}:${LAST_PRINTED}${at + 1}`),
    ],
    validations: [...validationsOf(look), ...(proposal?.validations ?? [])],
    conditionals: conditionalsOf(look),
    tabColor: '#2E75B6',
    protect: true,
    print: {
      landscape: true,
      titleRows: '$1:$2',
      area: `A1:${LAST_PRINTED}${cells.length}`,
      breaks: [...(proposal ? [proposal.top] : []), detail.heading - 1],
      footer: text('lke.footer', { edition: editionName(edition) }),
    },
  };
}

const proposalHas = ({ proposal }: SummaryLook, row: number): boolean =>
  proposal !== undefined && row >= proposal.top && row <= proposal.bottom;

/** 0-based: the last row above rulings and sources. */
const closingRow = ({ detail }: SummaryLook): number => detail.heading + detail.count;

function stylesOf(look: SummaryLook): SheetPlan['styles'] {
  const { cells, proposal, edition, heading, scores, detail, signing } = look;
  const closing = closingRow(look);
  const last = letters(5 + edition.predicates.length * 3 + 1);
  const table = (at: number, count: number): SheetPlan['styles'] => [
    { range: `A${at + 1}:${last}${at + 1}`, style: headerStyle },
    { range: `A${at + 2}:${last}${at + 1 + count}`, style: { border: BORDER, valign: 'center' } },
    { range: `B${at + 2}:B${at + 1 + count}`, style: { wrap: true } },
    {
      range: `C${at + 2}:${letters(5 + edition.predicates.length * 3)}${at + 1 + count}`,
      style: { align: 'center', numberFormat: '0.00' },
    },
    { range: `F${at + 2}:F${at + 1 + count}`, style: { numberFormat: '0.0%' } },
    ...edition.predicates.map((_, n) => ({
      range: `${letters(8 + n * 3)}${at + 2}:${letters(8 + n * 3)}${at + 1 + count}`,
      style: { numberFormat: GAP_FORMAT },
    })),
    { range: `${last}${at + 2}:${last}${at + 1 + count}`, style: { wrap: true } },
  ];
  const sections = cells.flatMap((row, at) => (at > closing && row[0] !== null && row[1] === null ? [at + 1] : []));
  const predicateEnd = ROW.predicates + 1 + edition.predicates.length;
  const open = { ...inputStyle, border: BORDER, align: 'left', wrap: true, valign: 'center' } satisfies Style;
  return [
    { range: 'A1', style: titleStyle },
    { range: 'A2', style: { bold: true } },
    { range: 'A3', style: quietStyle },
    { range: 'A4', style: { bold: true } },
    ...[ROW.result + 1, heading, detail.heading, signing.first + 1, ...sections].map((at) => ({
      range: `A${at}`,
      style: sectionStyle,
    })),
    { range: `A${ROW.unit + 1}:M${ROW.held + 1}`, style: { valign: 'center' } },
    { range: `C${ROW.unit + 1}:F${ROW.held + 1}`, style: open },
    { range: `J${ROW.unit + 1}:M${ROW.held + 1}`, style: open },
    { range: `J${ROW.body + 1}:M${ROW.body + 1}`, style: { numberFormat: 'dd/mm/yyyy' } },
    { range: `C${ROW.verdict + 1}:M${ROW.tolerance + 1}`, style: { align: 'left' } },
    { range: `C${ROW.verdict + 1}:C${ROW.low + 1}`, style: { bold: true } },
    { range: `C${ROW.low + 1}:C${ROW.high + 1}`, style: { numberFormat: '0.00' } },
    { range: `C${ROW.tolerance + 1}`, style: { numberFormat: '0E+00', color: '#595959' } },
    { range: `A${ROW.predicates + 1}:M${ROW.predicates + 1}`, style: headerStyle },
    { range: `A${ROW.predicates + 2}:M${predicateEnd}`, style: { border: BORDER, valign: 'center', wrap: true } },
    { range: `C${ROW.predicates + 2}:F${predicateEnd}`, style: { align: 'center' } },
    { range: `F${ROW.predicates + 2}:F${predicateEnd}`, style: { numberFormat: GAP_FORMAT } },
    ...table(heading, scores),
    { range: `A${heading + 2}:${last}${heading + 2}`, style: { bold: true } },
    ...table(detail.heading, detail.count),
    ...(proposal?.styles ?? []),
    {
      range: `A${signing.first + 2}:M${signing.first + signing.count}`,
      style: { align: 'center', valign: 'bottom', wrap: true },
    },
    { range: `N${heading + 1}:Q${cells.length}`, style: { ...quietStyle, size: 9 } },
    { range: `A${closing + 2}:M${cells.length}`, style: { valign: 'top', align: 'left' } },
    { range: `B${closing + 2}:M${cells.length}`, style: { wrap: true } },
    ...look.doubts.map((at) => ({
      range: `A${at + 1}`,
      style: { ...quietStyle, align: 'left' as const, valign: 'top' as const, wrap: true },
    })),
  ];
}

function conditionalsOf({ text, edition, heading, scores, proposal }: SummaryLook): SheetPlan['conditionals'] {
  const first = heading + 2;
  const ranges = edition.predicates.map((_, n) => `${letters(7 + n * 3)}${first}:${letters(7 + n * 3)}${heading + 1 + scores}`);
  const shown: [SheetText, (typeof looks)[keyof typeof looks]][] = [
    ['status.met', looks.good],
    ['status.unmet', looks.bad],
    ['status.open', looks.open],
    ['proposal.blank', looks.open],
    ['status.unconfirmed', looks.open],
    ['status.excused', looks.doubtful],
  ];
  const all = [...ranges, ...(proposal ? [proposal.statuses] : [])];
  // Relative to the first cell of all ranges together.
  return shown.map(([key, style]) => ({ range: all.join(','), formula: `=H${first}=${literal(text(key))}`, style }));
}

/** How far the assessment is, and when it was made. */
export function teamValidations(names: Names, text: Texts): Validation[] {
  const error = (message: string) => ({ title: text('error.title'), text: message });
  const options = [text('team.self'), text('team.assessed'), text('team.final')].join(', ');
  return [
    {
      range: `J${ROW.unit + 1}`,
      rule: { kind: 'list', source: `=${names.list(TEAM_STATES)}` },
      prompt: { title: text('team.status'), text: text('team.status.prompt') },
      error: error(text('error.choice', { options })),
    },
    {
      range: `J${ROW.body + 1}`,
      rule: { kind: 'date' },
      prompt: { title: text('team.date'), text: text('team.date.prompt') },
      error: error(text('error.date')),
    },
  ];
}

/** The list of how far an assessment is. */
const TEAM_STATES = 'StatusPenilaian';
export const teamList = (names: Names, text: Texts): DropDown => ({
  heading: text('team.status'),
  name: names.list(TEAM_STATES),
  items: [text('team.self'), text('team.assessed'), text('team.final')],
});

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
    ...teamValidations(names, text),
  ];
}
