/** The section of the summary on the conditions to propose the unit. */
import type { Criterion, Edition, Proposal } from '../../rules/schema';
import type { Cell, SheetPlan, Style, Validation } from '../../sheet/plan';
import type { Texts } from '../../sheet/words';
import type { Names } from './names';
import { BORDER, headerStyle, inputStyle, sectionStyle } from '../../sheet/palette';
import {
  COLUMN,
  criterionCells,
  numberOf,
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
    line({ no: text('proposal.bodyKind'), code: numberOf(lists.selector, target, kind) }),
    ...(at.unitKind === undefined
      ? []
      : [
          line({
            no: text('proposal.unitKind'),
            required: unitsOf(rules)[0]!.exception.text,
            code: numberOf(lists.exceptions!, target, kind, unit),
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
  const rows = (first: number, last: number) => `C${first + 1}:F${last + 1}`;
  return [
    { range: `A${top + 1}`, style: sectionStyle },
    { range: rows(at.bodyKind, at.unitKind ?? at.bodyKind), style: input },
    ...(at.unitKind === undefined
      ? []
      : [{ range: `A${at.unitKind + 1}:M${at.unitKind + 1}`, style: { valign: 'center' as const } }]),
    ...(at.unitKind === undefined ? [] : [{ range: `G${at.unitKind + 1}:M${at.unitKind + 1}`, style: { wrap: true } }]),
    { range: `C${at.verdict + 1}`, style: { bold: true, align: 'left' } },
    { range: `A${at.heading + 1}:M${at.heading + 1}`, style: headerStyle },
    { range: `A${at.first + 1}:M${at.last + 1}`, style: { border: BORDER, valign: 'center', wrap: true } },
    ...(at.papers
      ? [
          { range: `A${at.papers.heading + 1}:M${at.papers.heading + 1}`, style: headerStyle },
          {
            range: `A${at.papers.first + 1}:M${at.papers.last + 1}`,
            style: { border: BORDER, valign: 'center' as const, wrap: true },
          },
          { range: `A${at.papers.first + 1}:A${at.papers.last + 1}`, style: { align: 'center' as const } },
          { range: rows(at.papers.first, at.papers.last), style: input },
          { range: `I${at.papers.first + 1}:M${at.papers.last + 1}`, style: { ...input, wrap: true } },
        ]
      : []),
    { range: `A${at.first + 1}:A${at.last + 1}`, style: { align: 'center' } },
    { range: `G${at.first + 1}:G${at.last + 1}`, style: { align: 'center' } },
    { range: `H${at.first + 1}:H${at.last + 1}`, style: { align: 'center', wrap: false } },
    { range: rows(at.first, at.last), style: input },
    ...rules.criteria.flatMap((criterion, index): SheetPlan['styles'] => {
      const range = rows(at.first + index, at.first + index);
      const format = FORMATS[criterion.kind];
      return isHeld(edition, criterion)
        ? [{ range, style: { locked: true, fill: '#FFFFFF' } }]
        : format
          ? [{ range, style: format }]
          : [];
    }),
  ];
}

function ruleOf({ kind }: Criterion, names: Names): Validation['rule'] {
  switch (kind) {
    case 'percent':
      return { kind: 'decimal', min: 0, max: 1 };
    case 'level':
    case 'years':
      return { kind: 'decimal', min: 0 };
    default:
      return { kind: 'list', source: `=${names.proposal(kind)}` };
  }
}

const MOST_TITLE = 32;

function validationsOf(parts: ProposalParts): Validation[] {
  const { rules, names, text, edition } = parts;
  const at = placesOf(parts);
  const error = (said: string) => ({ title: text('error.title'), text: said });
  const listed = (row: number, key: 'bodyKind' | 'unitKind', options: readonly string[]): Validation => ({
    range: `C${row + 1}`,
    rule: { kind: 'list', source: `=${names.proposal(key)}` },
    prompt: { title: text(`proposal.${key}`), text: text(`proposal.${key}.prompt`) },
    error: error(text('error.choice', { options: options.join(', ') })),
  });
  const units = unitsOf(rules).map(({ name }) => name);
  return [
    listed(
      at.bodyKind,
      'bodyKind',
      rules.bodyKinds.map(({ name }) => name),
    ),
    ...(at.unitKind === undefined ? [] : [listed(at.unitKind, 'unitKind', units)]),
    ...(at.papers
      ? [
          {
            range: `C${at.papers.first + 1}:C${at.papers.last + 1}`,
            rule: { kind: 'list', source: `=${names.proposal('paper')}` },
            prompt: { title: text('proposal.papers'), text: text('proposal.paper.prompt') },
            error: error(text('error.choice', { options: paperStates(text).join(', ') })),
          } satisfies Validation,
        ]
      : []),
    ...rules.criteria.flatMap((criterion, index): Validation[] => {
      if (isHeld(edition, criterion)) return [];
      const { kind, name } = criterion;
      const rule = ruleOf(criterion, names);
      const options = rule.kind === 'list' ? rules.choices[kind as keyof Proposal['choices']].options.join(', ') : '';
      const said =
        rule.kind === 'list'
          ? text('error.choice', { options })
          : text(kind === 'percent' ? 'error.share' : 'proposal.error.number');
      return [
        {
          range: `C${at.first + index + 1}`,
          rule,
          prompt: { title: text('proposal.answer').slice(0, MOST_TITLE), text: name },
          error: error(said),
        },
      ];
    }),
  ];
}

const TWO_LINES = 30;
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
  return [...(isLong ? [at.unitKind!] : []), ...long, ...papers].map((row) => ({ row, count: 1, height: TWO_LINES }));
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
      `C${at.bodyKind + 1}:F${at.bodyKind + 1}`,
      ...(at.unitKind === undefined
        ? []
        : [`C${at.unitKind + 1}:F${at.unitKind + 1}`, `G${at.unitKind + 1}:M${at.unitKind + 1}`]),
      `C${at.verdict + 1}:M${at.verdict + 1}`,
      ...Array.from({ length: bottom - at.heading + 1 }, (_, index) => at.heading + index + 1).flatMap((row) => [
        `C${row}:F${row}`,
        `I${row}:M${row}`,
      ]),
    ],
    validations: validationsOf(parts),
    statuses: `H${at.first + 1}:H${at.last + 1}`,
    top: parts.top,
    bottom,
  };
}
