/** How the summary looks on screen and on paper, and what its cells accept. */
import { editionName } from '../../assessment/editions';
import type { Edition } from '../../rules/schema';
import { cellAt, columnAt, letters, rangeAt } from '../../sheet/address';
import { across, headingLooks, tableLook, threeLines, twoLines } from '../../sheet/blocks';
import { choiceEntry, yearEntry } from '../../sheet/entries';
import { literal } from '../../sheet/expression';
import { pagesDown } from '../../sheet/pages';
import type { Cell, Chart, SheetPlan, Style, Validation } from '../../sheet/plan';
import type { SheetText } from '../../texts/id/sheet';
import type { Texts } from '../../sheet/words';
import { closingLooks, closingSpots, sealEntry, sealLook, signHeight, signLook, signMerges } from './closing';
import { HEAD, headLooks, identityLooks, identityMerges, teamValidations } from './identity';
import type { Names } from './names';
import { looks, quietStyle } from '../../sheet/palette';
import type { ProposalSection } from './proposal';

/** A to M are printed; beyond the paper stand codes and what the conditions to propose are computed from. */
export const WIDTHS = [8.5, 33, 10, 9.5, 9.5, 9, 9, 15, 8, 9, 15, 8, 17, 16, 12, 12, 10];
export const LAST_PRINTED = 'M';
const PRINTED = columnAt(LAST_PRINTED)! + 1;

/** 0-based rows of the fixed part. */
export const ROW = {
  ...HEAD,
  held: HEAD.last,
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
  charts: Chart[];
}

const FIT_NAME = 34;
const FIT_CLOSING = 150;

export function sheetOf(look: SummaryLook): SheetPlan {
  const { names, cells, edition, text, proposal, signing, detail } = look;
  const closing = closingRow(look);
  const predicates = edition.predicates.map((_, n) => predicateRow(n));
  /** Rows whose name takes more lines than this. */
  const longer = (lines: number) =>
    cells.flatMap(([, name], at) =>
      at > ROW.predicates &&
      typeof name === 'string' &&
      name.length > lines * (at > closing ? FIT_CLOSING : FIT_NAME) &&
      !proposalHas(look, at)
        ? [at]
        : [],
    );
  const [long, longest] = [longer(1), longer(2)];
  const fixed = [ROW.unit, ROW.body, look.heading, detail.heading, ROW.predicates];
  const doubtful = unconfirmed(look).map(({ row }) => row);
  const tall = [...new Set([...fixed, ...predicates, ...long, ...doubtful, ...look.doubts])];
  const heights = [
    ...twoLines(tall.filter((at) => !longest.includes(at))),
    ...threeLines(longest),
    signHeight(signing.first),
    ...(proposal?.heights ?? []),
  ].sort((a, b) => a.row - b.row);
  return {
    name: names.summary,
    columns: WIDTHS.map((width) => ({ width })),
    cells,
    heights,
    styles: stylesOf(look),
    merges: [
      ...identityMerges(LAST_PRINTED),
      ...across('C', LAST_PRINTED, [ROW.verdict, ROW.predicate, ROW.decides]),
      // So many decimals are wider than a column of points.
      ...across('C', 'D', [ROW.tolerance]),
      ...[ROW.predicates, ...predicates].flatMap((at) => [...across('G', 'I', [at]), ...across('J', LAST_PRINTED, [at])]),
      ...signMerges(signing.first, LAST_PRINTED),
      ...across('A', LAST_PRINTED, look.doubts),
      ...(proposal?.merges ?? []),
      ...across('B', LAST_PRINTED, closingSpots(cells, closing).lines),
    ],
    validations: [...validationsOf(look), sealEntry(signing.first, text), ...(proposal?.validations ?? [])],
    conditionals: conditionalsOf(look),
    charts: look.charts,
    tabColor: '#2E75B6',
    protect: true,
    print: {
      landscape: true,
      titleRows: '$1:$2',
      area: `A1:${LAST_PRINTED}${cells.length}`,
      breaks: pagesDown({ widths: WIDTHS.slice(0, PRINTED), heights, rows: cells.length, titles: 2 }, [
        look.heading - 1,
        ...(proposal?.sections ?? []),
        signing.first,
        detail.heading - 1,
        ...closingSpots(cells, closing).headings,
      ]),
      footer: text('lke.footer', { edition: editionName(edition) }),
    },
  };
}

const proposalHas = ({ proposal }: SummaryLook, row: number): boolean =>
  proposal !== undefined && row >= proposal.top && row <= proposal.bottom;

/** 0-based: the last row above rulings and sources. */
const closingRow = ({ detail }: SummaryLook): number => detail.heading + detail.count;

/** A longer word than what a state usually says: it takes two lines. */
function unconfirmed({ cells, text }: SummaryLook): { row: number; cell: string }[] {
  const said = text('status.unconfirmed');
  return cells.flatMap((line, row) =>
    line.includes(said) ? line.flatMap((cell, column) => (cell === said ? [{ row, cell: cellAt(row, column) }] : [])) : [],
  );
}

function stylesOf(look: SummaryLook): SheetPlan['styles'] {
  const { cells, proposal, edition, heading, scores, detail, signing } = look;
  const closing = closingRow(look);
  const right = 5 + edition.predicates.length * 3 + 1;
  const scoreLooks = (at: number, count: number): SheetPlan['styles'] => {
    const column = (first: number, style: Style, last = first) => ({ range: rangeAt(at + 1, first, at + count, last), style });
    return [
      ...tableLook({ heading: at, bottom: at + count, right }),
      column(1, { wrap: true }),
      column(2, { align: 'center', numberFormat: '0.00' }, right - 1),
      column(5, { numberFormat: '0.0%' }),
      ...edition.predicates.map((_, n) => column(8 + n * 3, { numberFormat: GAP_FORMAT })),
      column(right, { wrap: true }),
    ];
  };
  const predicateEnd = ROW.predicates + edition.predicates.length;
  const inPredicates = (columns: string, style: Style) => {
    const [from, to = from] = columns.split(':');
    return { range: `${from}${ROW.predicates + 2}:${to}${predicateEnd + 1}`, style };
  };
  return [
    ...headLooks,
    { range: 'A4', style: { bold: true } },
    ...headingLooks([ROW.result, heading - 1, detail.heading - 1, signing.first, ...closingSpots(cells, closing).headings]),
    ...identityLooks(ROW.held, LAST_PRINTED),
    { range: `C${ROW.verdict + 1}:M${ROW.tolerance + 1}`, style: { align: 'left' } },
    { range: `C${ROW.verdict + 1}:C${ROW.low + 1}`, style: { bold: true } },
    { range: `C${ROW.low + 1}:C${ROW.high + 1}`, style: { numberFormat: '0.00' } },
    { range: `C${ROW.tolerance + 1}`, style: { numberFormat: '0.000000000', color: '#595959' } },
    ...tableLook(
      { heading: ROW.predicates, bottom: predicateEnd, right: columnAt(LAST_PRINTED)! },
      { valign: 'center', wrap: true },
    ),
    inPredicates('C:F', { align: 'center' }),
    inPredicates('F', { numberFormat: GAP_FORMAT }),
    ...scoreLooks(heading, scores),
    { range: rangeAt(heading + 1, 0, heading + 1, right), style: { bold: true } },
    ...scoreLooks(detail.heading, detail.count),
    ...unconfirmed(look).map(({ cell }) => ({ range: cell, style: { wrap: true } })),
    ...(proposal?.styles ?? []),
    signLook(signing.first, LAST_PRINTED),
    sealLook(signing.first),
    { range: `N${heading + 1}:Q${cells.length}`, style: { ...quietStyle, size: 9 } },
    ...closingLooks(cells, closing, LAST_PRINTED),
    ...look.doubts.map((at) => ({
      range: cellAt(at, 0),
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

function validationsOf({ edition, names, text }: SummaryLook): Validation[] {
  const after = heldAfter(edition);
  const held: Validation[] = after
    ? [
        choiceEntry(
          `C${ROW.held + 1}`,
          names.yesNo,
          { title: text('summary.held', { predicate: after }), text: text('prompt.held', { predicate: after }) },
          [text('lists.yes'), text('lists.no')],
          text,
        ),
      ]
    : [];
  return [
    yearEntry(`C${ROW.year + 1}`, text),
    choiceEntry(
      `C${ROW.target + 1}`,
      names.predicates,
      { title: text('summary.target'), text: text('prompt.target') },
      edition.predicates.map(({ code }) => code),
      text,
    ),
    ...held,
    ...teamValidations(names, text),
  ];
}
