/** The native formulas of the conditions to propose: what is asked, what is entered, and whether that is enough. */
import type { Criterion, Proposal } from '../../rules/schema';
import { formula, literal } from '../../sheet/expression';
import type { Cell, Formula } from '../../sheet/plan';
import type { Texts } from '../../sheet/words';
import { isChoice, type ProposalLists } from './proposal-lists';
import { placeIn } from './row-cells';
import type { Sayings } from './sayings';

export { predicatesOf } from './proposal-lists';

/** Columns of the section: what people read, and beyond the paper what it is computed from. */
export const COLUMN = {
  no: 'A',
  name: 'B',
  answer: 'C',
  required: 'G',
  status: 'H',
  remark: 'I',
  code: 'N',
  number: 'O',
  needed: 'P',
  place: 'Q',
} as const;
export type ProposalColumn = keyof typeof COLUMN;

export interface ProposalContext {
  rules: Proposal;
  text: Texts;
  lists: ProposalLists;
  saying(key: string): string;
  /** Fixed cells: the number of target and kind of body, and of the exception; 0 where none is known. */
  selector: string;
  exception?: string;
}

export const unitsOf = ({ exceptions }: Proposal): { code: string; name: string; exception: Proposal['exceptions'][number] }[] =>
  exceptions.flatMap((exception) => exception.units.map((unit) => ({ ...unit, exception })));

export const trimmed = (cell: string): string => `TRIM(${cell})`;

/** The number of what these expressions say together, 0 where it is none. */
export const numberOf = (table: { said: string; place: string }, ...parts: string[]): Formula =>
  formula(`IFERROR(${placeIn(table, parts.join('&"|"&'))},0)`);

/** How good an answer is, or the word for why that cannot be told. */
function readAs(
  { text, lists }: ProposalContext,
  { kind }: Criterion,
  answer: string,
  place: string,
): { number: Formula; place?: Formula } {
  const open = literal(text('status.open'));
  const choices = isChoice(kind) ? lists.choices.get(kind)! : undefined;
  const test = kind === 'percent' ? `AND(${answer}>=0,${answer}<=1)` : `${answer}>=0`;
  if (choices) return { number: formula(`INDEX(${choices.worth},1+${place})`), place: numberOf(choices, trimmed(answer)) };
  const read = `IF(TRIM(${answer})="",${literal(text('proposal.blank'))},IF(ISNUMBER(${answer}),IF(${test},${answer},${open}),${open}))`;
  return { number: formula(`IFERROR(${read},${open})`) };
}

/** Beside an answer that says more than the minimums above; else what is always said. */
function contradiction({ text, saying }: ProposalContext, { note }: Criterion, status: string): Formula {
  const isSaid = `AND(${status}=${literal(text('status.met'))},${saying('missed')}>0)`;
  return formula(`IF(${isSaid},${saying('proposal.missed')},${note === undefined ? '""' : saying('proposal.note')})`);
}

/** @param row 0-based. */
export function criterionCells(
  context: ProposalContext,
  criterion: Criterion,
  row: number,
): Partial<Record<ProposalColumn, Cell>> {
  const { text, lists, selector, exception, rules } = context;
  const own = (key: ProposalColumn) => `${COLUMN[key]}${row + 1}`;
  const isExcused = rules.exceptions.some(({ level }) => level === criterion.level) && exception !== undefined;
  const unmet = literal(text('status.unmet'));
  const otherwise = isExcused ? `IF(${exception}>0,${literal(text('status.excused'))},${unmet})` : unmet;
  const column = (range: string) => formula(`IF(${selector}=0,"",INDEX(${range},${selector}))`);
  return {
    code: criterion.code,
    name: criterion.name,
    remark: criterion.saysMinimums ? contradiction(context, criterion, own('status')) : (criterion.note ?? null),
    required: column(lists.shown(criterion.code)),
    needed: column(lists.needed(criterion.code)),
    ...readAs(context, criterion, own('answer'), own('place')),
    status: formula(
      `IF(COUNT(${own('needed')})=0,"",IF(COUNT(${own('number')})=0,${own('number')},IF(${own('number')}>=${own('needed')},${literal(text('status.met'))},${otherwise})))`,
    ),
  };
}

/** Whether the unit may be proposed. @param counts cells with how many are unmet, open, excused. */
export function proposalVerdict({ selector, saying }: ProposalContext, [unmet, open, excused]: readonly string[]): Formula {
  const rest = `IF(${open}>0,${saying('proposal.open')},IF(${excused}>0,${saying('proposal.excused')},${saying('proposal.met')}))`;
  return formula(`IF(${selector}=0,${saying('proposal.noKind')},IF(${unmet}>0,${saying('proposal.unmet')},${rest}))`);
}

/** @param excused the cell with how many conditions are excused. */
export const proposalSayings = (text: Texts, rules: Proposal, excused: string): Sayings => ({
  ...Object.fromEntries(
    (['noKind', 'unmet', 'open', 'met', 'missed'] as const).map((key) => [`proposal.${key}`, text(`proposal.${key}`)]),
  ),
  'proposal.excused': { template: text('proposal.excused'), places: () => ({ count: excused }) },
  'proposal.note': rules.criteria.find(({ saysMinimums }) => saysMinimums)?.note ?? '',
});
