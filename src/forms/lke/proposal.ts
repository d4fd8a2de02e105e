/** The section of the summary on the conditions to propose the unit. */
import type { Criterion, Edition, Proposal } from '../../rules/schema';
import type { Cell, SheetPlan, Style, Validation } from '../../sheet/plan';
import type { Texts } from '../../sheet/words';
import type { Lists } from './lists';
import type { Names } from './names';
import { BORDER, headerStyle, inputStyle, sectionStyle } from '../../sheet/palette';
import {
  COLUMN,
  criterionFormulas,
  numberIn,
  predicatesOf,
  proposalVerdict,
  unitsOf,
  type ProposalColumn,
  type ProposalContext,
} from './proposal-formulas';

export interface ProposalParts {
  edition: Edition;
  rules: Proposal;
  ranks: NonNullable<Lists['ranks']>;
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
function placesOf({ top, rules }: ProposalParts) {
  const bodyKind = top + 1;
  const unitKind = unitsOf(rules).length ? bodyKind + 1 : undefined;
  const verdict = (unitKind ?? bodyKind) + 1;
  const deadline = rules.deadline ? verdict + 1 : undefined;
  const heading = (deadline ?? verdict) + 1;
  return { bodyKind, unitKind, verdict, deadline, heading, first: heading + 1, last: heading + rules.criteria.length };
}

const helper = (row: number): string => `$${COLUMN.counted}$${row + 1}`;
const answerAt = (row: number): string => `$${COLUMN.answer}$${row + 1}`;

function cellsOf(parts: ProposalParts): Cell[][] {
  const { rules, ranks, text, target, held, edition } = parts;
  const at = placesOf(parts);
  const bodyNo = helper(at.bodyKind);
  const context: ProposalContext = {
    rules,
    text,
    ranks,
    predicateNo: helper(at.verdict),
    bodyNo,
    unitNo: at.unitKind === undefined ? '0' : helper(at.unitKind),
    first: at.first,
    last: at.last,
  };
  const units = unitsOf(rules);
  const exempt = rules.bodyKinds.findIndex(({ code }) => units.some(({ exception }) => exception.bodyKind === code)) + 1;
  const unitNumber = numberIn(
    answerAt(at.unitKind ?? 0),
    units.map(({ name, code }) => [name, code]),
  ).f.slice(1);
  return [
    line({ code: text('proposal.title', { source: rules.title }) }),
    line({
      code: text('proposal.bodyKind'),
      counted: numberIn(
        answerAt(at.bodyKind),
        rules.bodyKinds.map(({ name, code }) => [name, code]),
      ),
    }),
    ...(at.unitKind === undefined
      ? []
      : [
          line({
            code: text('proposal.unitKind'),
            required: units[0]!.exception.text,
            counted: { f: `=IF(${bodyNo}=${exempt},${unitNumber},0)` },
          }),
        ]),
    line({
      code: text('proposal.verdict'),
      answer: proposalVerdict(context, target),
      counted: numberIn(
        target,
        predicatesOf(rules).map((code) => [code]),
      ),
    }),
    ...(rules.deadline ? [line({ code: text('proposal.deadline'), answer: rules.deadline.name })] : []),
    line({
      code: text('summary.code'),
      name: text('proposal.criterion'),
      answer: text('proposal.answer'),
      required: text('summary.floor'),
      status: text('summary.status'),
      remark: text('summary.remark'),
    }),
    ...rules.criteria.map((criterion, index) =>
      line({
        code: criterion.code,
        name: criterion.name,
        ...(isHeld(edition, criterion) && { answer: heldAnswer(held) }),
        ...criterionFormulas(context, criterion, at.first + index),
      }),
    ),
  ];
}

const FORMATS: Partial<Record<Criterion['kind'], Style>> = { percent: { numberFormat: '0%' } };

function stylesOf(parts: ProposalParts): SheetPlan['styles'] {
  const { top, rules, edition } = parts;
  const at = placesOf(parts);
  const input = { ...inputStyle, border: BORDER, align: 'left' } satisfies Style;
  const rows = (first: number, last: number) => `C${first + 1}:F${last + 1}`;
  return [
    { range: `A${top + 1}`, style: sectionStyle },
    { range: rows(at.bodyKind, at.unitKind ?? at.bodyKind), style: input },
    { range: `C${at.verdict + 1}`, style: { bold: true, align: 'left' } },
    { range: `A${at.heading + 1}:J${at.heading + 1}`, style: headerStyle },
    { range: `A${at.first + 1}:J${at.last + 1}`, style: { border: BORDER, valign: 'center' } },
    { range: `G${at.first + 1}:I${at.last + 1}`, style: { align: 'center' } },
    { range: `B${at.first + 1}:B${at.last + 1}`, style: { wrap: true } },
    ...(at.unitKind === undefined
      ? []
      : [{ range: `A${at.unitKind + 1}:J${at.unitKind + 1}`, style: { wrap: true, valign: 'center' as const } }]),
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
          prompt: { title: criterion.code, text: name },
          error: error(said),
        },
      ];
    }),
  ];
}

const TWO_LINES = 30;
/** Characters of a condition's name, and of the text beside an exception, that fit one line. */
const FIT = { name: 48, text: 95 };

function heightsOf(parts: ProposalParts): ProposalSection['heights'] {
  const { rules } = parts;
  const at = placesOf(parts);
  const long = rules.criteria.flatMap(({ name }, index) => (name.length > FIT.name ? [at.first + index] : []));
  const isLong = at.unitKind !== undefined && unitsOf(rules)[0]!.exception.text.length > FIT.text;
  return [...(isLong ? [at.unitKind!] : []), ...long].map((row) => ({ row, count: 1, height: TWO_LINES }));
}

/** @returns cells, looks and rules of the section, from its title on; as wide as its helpers reach. */
export function buildProposal(parts: ProposalParts): ProposalSection {
  const at = placesOf(parts);
  const cells = cellsOf(parts);
  return {
    cells,
    styles: stylesOf(parts),
    heights: heightsOf(parts),
    merges: [
      `C${at.bodyKind + 1}:F${at.bodyKind + 1}`,
      ...(at.unitKind === undefined
        ? []
        : [`C${at.unitKind + 1}:F${at.unitKind + 1}`, `G${at.unitKind + 1}:J${at.unitKind + 1}`]),
      `C${at.verdict + 1}:J${at.verdict + 1}`,
      ...Array.from({ length: at.last - at.heading + 1 }, (_, index) => at.heading + index + 1).flatMap((row) => [
        `C${row}:F${row}`,
        `G${row}:H${row}`,
      ]),
    ],
    validations: validationsOf(parts),
    statuses: `I${at.first + 1}:I${at.last + 1}`,
    bottom: at.last,
  };
}

export const PROPOSAL_WIDTH = widest;
