/** The section of the summary on the conditions to propose the unit. */
import type { Criterion, Edition, Proposal } from '../../rules/schema';
import type { Cell, SheetPlan, Style, Validation } from '../../sheet/plan';
import type { Texts } from '../../sheet/words';
import { columnAt } from '../../sheet/address';
import { across, headingLooks, tableLook, twoLines } from '../../sheet/blocks';
import { choiceEntry, refusal } from '../../sheet/entries';
import { MOST_TITLE } from './lke-validations';
import type { Names } from './names';
import { BORDER, inputStyle } from '../../sheet/palette';
import {
  COLUMN,
  criterionCells,
  numberOf,
  trimmed,
  proposalVerdict,
  unitsOf,
  type ProposalColumn,
  type ProposalContext,
} from './proposal-formulas';
import { paperStates, type ProposalLists } from './proposal-lists';

export interface ProposalParts {
  edition: Edition;
  rules: Proposal;
  lists: ProposalLists;
  saying(key: string): string;
  names: Names;
  text: Texts;
  /** 0-based row of its title. */
  top: number;
  /** Fixed cells of the summary. */
  target: string;
  held: string;
}

export interface ProposalSection {
  cells: Cell[][];
  styles: SheetPlan['styles'];
  merges: string[];
  heights: NonNullable<SheetPlan['heights']>;
  validations: Validation[];
  /** Column of words that are coloured, as A1. */
  statuses: string;
  /** 0-based. */
  top: number;
  bottom: number;
  /** Rows where something begins that belongs on one page. */
  sections: number[];
}

const position = (column: ProposalColumn): number => COLUMN[column].charCodeAt(0) - 65;
const columns = Object.keys(COLUMN) as ProposalColumn[];
const widest = Math.max(...columns.map(position)) + 1;

const line = (values: Partial<Record<ProposalColumn, Cell>>): Cell[] => {
  const cells = Array<Cell>(widest).fill(null);
  for (const column of columns) cells[position(column)] = values[column] ?? null;
  return cells;
};

/** A predicate that the summary already asks for is not asked twice. */
const isHeld = ({ predicates }: Edition, { code }: Criterion): boolean =>
  predicates.some(({ after }) => after !== undefined && code === `unit.${after.toLowerCase()}-held`);

const heldAnswer = (held: string): Cell => ({ f: `=IF(${held}="","",${held})` });

/** 0-based rows of the section. */
function placesOf({ top, rules }: Pick<ProposalParts, 'top' | 'rules'>) {
  const bodyKind = top + 1;
  const unitKind = unitsOf(rules).length ? bodyKind + 1 : undefined;
  const verdict = (unitKind ?? bodyKind) + 1;
  const deadline = rules.deadline ? verdict + 1 : undefined;
  const heading = (deadline ?? verdict) + 1;
  const last = heading + rules.criteria.length;
  const papers = rules.papers?.length ? { heading: last + 1, first: last + 2, last: last + 1 + rules.papers.length } : undefined;
  return { bodyKind, unitKind, verdict, deadline, heading, first: heading + 1, last, papers };
}

/** Where it stands how many conditions are excused. @param top 0-based row of the section's title. */
export function excusedCell(rules: Proposal, top: number): string {
  return fixed('needed', placesOf({ rules, top }).verdict);
}

const fixed = (column: ProposalColumn, row: number): string => `$${COLUMN[column]}$${row + 1}`;

function cellsOf(parts: ProposalParts): Cell[][] {
  const { rules, lists, text, target, held, edition, saying } = parts;
  const at = placesOf(parts);
  const context: ProposalContext = {
    rules,
    text,
    lists,
    saying,
    selector: fixed('code', at.bodyKind),
    ...(at.unitKind !== undefined && { exception: fixed('code', at.unitKind) }),
  };
  const [kind, unit] = [fixed('answer', at.bodyKind), fixed('answer', at.unitKind ?? 0)];
  const status = `${COLUMN.status}$${at.first + 1}:${COLUMN.status}$${at.last + 1}`;
  const countOf = (...keys: ('status.unmet' | 'status.open' | 'proposal.blank' | 'status.excused')[]): Cell => ({
    f: `=${keys.map((key) => `COUNTIF(${status},"${text(key)}")`).join('+')}`,
  });
  const counted = (['code', 'number', 'needed'] as const).map((column) => `${COLUMN[column]}${at.verdict + 1}`);
  return [
    line({ no: text('proposal.title', { source: rules.title }) }),
    line({ no: text('proposal.bodyKind'), code: numberOf(lists.selector, target, trimmed(kind)) }),
    ...(at.unitKind === undefined
      ? []
      : [
          line({
            no: text('proposal.unitKind'),
            required: unitsOf(rules)[0]!.exception.text,
            code: numberOf(lists.exceptions!, context.selector, trimmed(unit)),
          }),
        ]),
    line({
      no: text('proposal.verdict'),
      answer: proposalVerdict(context, counted),
      code: countOf('status.unmet'),
      number: countOf('status.open', 'proposal.blank'),
      needed: countOf('status.excused'),
    }),
    ...(rules.deadline ? [line({ no: text('proposal.deadline'), answer: rules.deadline.name })] : []),
    line({
      no: text('summary.no'),
      name: text('proposal.criterion'),
      answer: text('proposal.answer'),
      required: text('summary.floor'),
      status: text('summary.status'),
      remark: text('summary.remark'),
      code: text('summary.code'),
      number: text('proposal.read'),
      needed: text('proposal.compared'),
      place: text('lists.place'),
    }),
    ...rules.criteria.map((criterion, index) =>
      line({
        no: index + 1,
        ...(isHeld(edition, criterion) && { answer: heldAnswer(held) }),
        ...criterionCells(context, criterion, at.first + index),
      }),
    ),
    ...paperRows(parts),
  ];
}

/** What goes with a proposal: how far each paper is, and where it lies. */
function paperRows({ rules, text }: ProposalParts): Cell[][] {
  if (!rules.papers?.length) return [];
  return [
    line({
      no: text('summary.no'),
      name: text('proposal.papers'),
      answer: text('proposal.paper.state'),
      remark: text('proposal.paper.link'),
      code: text('summary.code'),
    }),
    ...rules.papers.map(({ code, name }, n) => line({ no: n + 1, name, code })),
  ];
}

const FORMATS: Partial<Record<Criterion['kind'], Style>> = { percent: { numberFormat: '0%' } };

function stylesOf(parts: ProposalParts): SheetPlan['styles'] {
  const { top, rules, edition } = parts;
  const at = placesOf(parts);
  const input = { ...inputStyle, border: BORDER, align: 'left', valign: 'center' } satisfies Style;
  const inRows = (columns: string, first: number, last: number, style: Style) => {
    const [from, to = from] = columns.split(':');
    return { range: `${from}${first + 1}:${to}${last + 1}`, style };
  };
  const table = (heading: number, last: number): SheetPlan['styles'] => [
    ...tableLook({ heading, bottom: last, right: columnAt('M')! }, { valign: 'center', wrap: true }),
    inRows('A', heading + 1, last, { align: 'center' }),
  ];
  return [
    ...headingLooks([top]),
    inRows('C:F', at.bodyKind, at.unitKind ?? at.bodyKind, input),
    ...(at.unitKind === undefined
      ? []
      : [inRows('A:M', at.unitKind, at.unitKind, { valign: 'center' }), inRows('G:M', at.unitKind, at.unitKind, { wrap: true })]),
    { range: `C${at.verdict + 1}`, style: { bold: true, align: 'left' } },
    ...table(at.heading, at.last),
    inRows('G:H', at.first, at.last, { align: 'center' }),
    inRows('H', at.first, at.last, { wrap: false }),
    inRows('C:F', at.first, at.last, input),
    ...(at.papers
      ? [
          ...table(at.papers.heading, at.papers.last),
          inRows('C:F', at.papers.first, at.papers.last, input),
          inRows('I:M', at.papers.first, at.papers.last, { ...input, wrap: true }),
        ]
      : []),
    ...rules.criteria.flatMap((criterion, index): SheetPlan['styles'] => {
      const row = at.first + index;
      const format = FORMATS[criterion.kind];
      if (isHeld(edition, criterion)) return [inRows('C:F', row, row, { locked: true, fill: '#FFFFFF' })];
      return format ? [inRows('C:F', row, row, format)] : [];
    }),
  ];
}

function criterionEntry(criterion: Criterion, range: string, { rules, names, text }: ProposalParts): Validation {
  const { kind, name } = criterion;
  const prompt = { title: text('proposal.answer').slice(0, MOST_TITLE), text: name };
  if (kind in rules.choices)
    return choiceEntry(range, names.proposal(kind), prompt, rules.choices[kind as keyof Proposal['choices']].options, text);
  const isShare = kind === 'percent';
  return {
    range,
    rule: { kind: 'decimal', min: 0, ...(isShare && { max: 1 }) },
    prompt,
    error: refusal(text, text(isShare ? 'error.share' : 'proposal.error.number')),
  };
}

function validationsOf(parts: ProposalParts): Validation[] {
  const { rules, names, text, edition } = parts;
  const at = placesOf(parts);
  const kindEntry = (row: number, key: 'bodyKind' | 'unitKind', kinds: readonly { name: string }[]): Validation =>
    choiceEntry(
      `C${row + 1}`,
      names.proposal(key),
      { title: text(`proposal.${key}`), text: text(`proposal.${key}.prompt`) },
      kinds.map(({ name }) => name),
      text,
    );
  return [
    kindEntry(at.bodyKind, 'bodyKind', rules.bodyKinds),
    ...(at.unitKind === undefined ? [] : [kindEntry(at.unitKind, 'unitKind', unitsOf(rules))]),
    ...(at.papers
      ? [
          choiceEntry(
            `C${at.papers.first + 1}:C${at.papers.last + 1}`,
            names.proposal('paper'),
            { title: text('proposal.papers'), text: text('proposal.paper.prompt') },
            paperStates(text),
            text,
          ),
        ]
      : []),
    ...rules.criteria.flatMap((criterion, index) =>
      isHeld(edition, criterion) ? [] : [criterionEntry(criterion, `C${at.first + index + 1}`, parts)],
    ),
  ];
}

/** Characters of a condition's name, of its remark, and of the text beside an exception, that fit one line. */
const FIT = { name: 38, remark: 60, text: 85 };

function heightsOf(parts: ProposalParts): ProposalSection['heights'] {
  const { rules } = parts;
  const at = placesOf(parts);
  const long = rules.criteria.flatMap(({ name, note = '' }, index) =>
    name.length > FIT.name || note.length > FIT.remark ? [at.first + index] : [],
  );
  const isLong = at.unitKind !== undefined && unitsOf(rules)[0]!.exception.text.length > FIT.text;
  const papers = (rules.papers ?? []).flatMap(({ name }, n) => (name.length > FIT.name ? [at.papers!.first + n] : []));
  return twoLines([...(isLong ? [at.unitKind!] : []), ...long, ...papers]);
}

/** @returns cells, looks and rules of the section, from its title on. */
export function buildProposal(parts: ProposalParts): ProposalSection {
  const at = placesOf(parts);
  const bottom = at.papers?.last ?? at.last;
  return {
    cells: cellsOf(parts),
    styles: stylesOf(parts),
    heights: heightsOf(parts),
    merges: [
      ...across('C', 'F', at.unitKind === undefined ? [at.bodyKind] : [at.bodyKind, at.unitKind]),
      ...(at.unitKind === undefined ? [] : across('G', 'M', [at.unitKind])),
      ...across('C', 'M', [at.verdict]),
      ...Array.from({ length: bottom - at.heading + 1 }, (_, n) => at.heading + n).flatMap((row) => [
        ...across('C', 'F', [row]),
        ...across('I', 'M', [row]),
      ]),
    ],
    validations: validationsOf(parts),
    statuses: `H${at.first + 1}:H${at.last + 1}`,
    top: parts.top,
    bottom,
    sections: [parts.top, ...(at.papers ? [at.papers.heading] : [])],
  };
}
