/** The native formulas of the conditions to propose: what is asked, what is entered, and whether that is enough. */
import type { Criterion, Proposal } from '../../rules/schema';
import { fixedColumn } from '../../sheet/address';
import { choose, cleaned, figure, literal, sentence } from '../../sheet/expression';
import type { Formula } from '../../sheet/plan';
import type { Texts } from '../../sheet/words';
import { lookupKey, type Lists } from './lists';

/** How a condition stands, as a number: what counts and colours go by. */
export const STANDING = { notAsked: 0, met: 1, excused: 2, open: 3, unmet: 4 } as const;
export type Standing = Exclude<keyof typeof STANDING, 'notAsked'>;

/** Columns of the section: what people read, and behind it the helpers. */
export const COLUMN = {
  code: 'A',
  name: 'B',
  answer: 'C',
  required: 'G',
  status: 'I',
  remark: 'J',
  counted: 'K',
  number: 'L',
  needed: 'M',
  standing: 'N',
} as const;
export type ProposalColumn = keyof typeof COLUMN;

export interface ProposalContext {
  rules: Proposal;
  text: Texts;
  ranks: NonNullable<Lists['ranks']>;
  /** Fixed cells: numbers of predicate, kind of body and exception, 0 where none is known. */
  predicateNo: string;
  bodyNo: string;
  unitNo: string;
  /** 0-based rows of the conditions. */
  first: number;
  last: number;
}

type Needed = string | number | true;

const formula = (f: string): Formula => ({ f: `=${f}` });
const ownOf =
  (row: number) =>
  (key: ProposalColumn): string =>
    `${COLUMN[key]}${row + 1}`;

export const predicatesOf = ({ criteria }: Proposal): string[] => [
  ...new Set(criteria.flatMap(({ required }) => Object.keys(required))),
];
export const unitsOf = ({ exceptions }: Proposal): { code: string; name: string; exception: Proposal['exceptions'][number] }[] =>
  exceptions.flatMap((exception) => exception.units.map((unit) => ({ ...unit, exception })));

/** The place in a list of what a cell says, by any of its names; 0 where it says none of them. */
export function numberIn(cell: string, list: readonly (readonly string[])[]): Formula {
  const said = `LOWER(${cleaned(cell)})`;
  const cases = list.map((names, index): [string, string] => {
    const tests = names.map((name) => `EXACT(${said},${literal(name.toLowerCase())})`);
    return [tests.length === 1 ? tests[0]! : `OR(${tests.join(',')})`, String(index + 1)];
  });
  return formula(`IFERROR(${choose(cases, '0')},0)`);
}

/** By predicate, and by kind of body where that makes a difference; blank where nothing is asked. */
function byTarget({ rules, predicateNo, bodyNo }: ProposalContext, { required }: Criterion, show: (needed: Needed) => string) {
  const cases = predicatesOf(rules).flatMap((predicate, index): [string, string][] => {
    const asked = required[predicate];
    if (asked === undefined) return [];
    const own =
      typeof asked === 'object'
        ? choose(
            rules.bodyKinds.flatMap(({ code }, kind): [string, string][] =>
              asked[code] === undefined ? [] : [[`${bodyNo}=${kind + 1}`, show(asked[code])]],
            ),
            '""',
          )
        : show(asked);
    return [[`${predicateNo}=${index + 1}`, own]];
  });
  const alike = cases.length === predicatesOf(rules).length && new Set(cases.map(([, own]) => own)).size === 1;
  return formula(alike ? `IF(${predicateNo}>0,${cases[0]![1]},"")` : choose(cases, '""'));
}

const isChoice = (kind: Criterion['kind']): kind is keyof Proposal['choices'] =>
  kind === 'opinion' || kind === 'grade' || kind === 'index-grade' || kind === 'yes-no';

const rankOf = ({ choices }: Proposal, kind: keyof Proposal['choices'], needed: Needed): number =>
  needed === true ? 1 : choices[kind].options.indexOf(String(needed)) + 1;

function shownNeed({ rules }: ProposalContext, { kind }: Criterion, needed: Needed): string {
  if (kind === 'percent') return literal(`${Number(needed) * 100}%`);
  if (isChoice(kind)) return literal(rules.choices[kind].options[rankOf(rules, kind, needed) - 1]!);
  return literal(String(needed));
}

/** As the judge reads: for numbers a leading `Level` makes no difference. */
function countedAnswer(answer: string, kind: Criterion['kind']): string {
  const text = cleaned(answer);
  if (isChoice(kind)) return `IFERROR(UPPER(${text}),"#")`;
  return `IFERROR(IF(ISNUMBER(${answer}),${answer},IF(UPPER(LEFT(${text},6))="LEVEL ",MID(${text},7,99),${text})),"#")`;
}

/** Text as a number in every locale alike, with decimal comma or point; two percent signs are none, though Excel takes them. */
function numberOf(counted: string): Formula {
  const plain = `SUBSTITUTE(SUBSTITUTE(${counted}," ",""),",",".")`;
  const isNone = `OR(${counted}="",ISNUMBER(FIND("%%",${counted})))`;
  return formula(`IF(ISNUMBER(${counted}),${counted},IF(${isNone},"",IFERROR(NUMBERVALUE(${plain},"."," "),"")))`);
}

const most = (kind: Criterion['kind']): string => (kind === 'percent' ? '1' : figure(Number.MAX_SAFE_INTEGER));

const exceptionOver = ({ exceptions }: Proposal, { level }: Criterion) => exceptions.find((one) => one.level === level);

const asPredicate = ({ rules, predicateNo }: ProposalContext, predicates: readonly string[]): string =>
  predicates.map((code) => `${predicateNo}=${predicatesOf(rules).indexOf(code) + 1}`).join(',');

/** @param row 0-based. */
export function criterionFormulas(
  context: ProposalContext,
  criterion: Criterion,
  row: number,
): Partial<Record<ProposalColumn, Formula>> {
  const own = ownOf(row);
  const { kind } = criterion;
  const number = own('number');
  const readable = isChoice(kind) ? `${number}>0` : `IF(ISNUMBER(${number}),AND(${number}>=0,${number}<=${most(kind)}),FALSE)`;
  const enough = isChoice(kind) ? `${number}<=${own('needed')}` : `${number}>=${own('needed')}`;
  const excusing = exceptionOver(context.rules, criterion);
  const isExcused = excusing && `AND(${context.unitNo}>0,OR(${asPredicate(context, excusing.predicates)}))`;
  const unmet = isExcused ? `IF(${isExcused},${STANDING.excused},${STANDING.unmet})` : String(STANDING.unmet);
  const otherwise = `IF(${readable},${unmet},${STANDING.open})`;
  const standing = `IF(${own('needed')}="",0,IF(IF(${readable},${enough},FALSE),${STANDING.met},${otherwise}))`;
  const reading = isChoice(kind)
    ? {
        number: formula(
          `SUMPRODUCT(EXACT(${context.ranks.keys},${literal(lookupKey(kind, ''))}&${own('counted')})*${context.ranks.ranks})`,
        ),
      }
    : { number: numberOf(own('counted')) };
  return {
    counted: formula(countedAnswer(own('answer'), kind)),
    ...reading,
    needed: byTarget(context, criterion, (needed) =>
      isChoice(kind) ? String(rankOf(context.rules, kind, needed)) : figure(Number(needed)),
    ),
    required: byTarget(context, criterion, (needed) => shownNeed(context, criterion, needed)),
    standing: formula(standing),
    status: statusText(context, own),
    remark: remarkText(context, criterion, own, readable),
  };
}

const words = (text: Texts): [Standing, string][] => [
  ['met', text('status.met')],
  ['excused', text('status.excused')],
  ['open', text('status.open')],
  ['unmet', text('status.unmet')],
];

/** What is blank is not filled in yet; what cannot be read says so. */
function statusText({ text }: ProposalContext, own: (key: ProposalColumn) => string): Formula {
  const open = `IF(${own('counted')}="",${literal(text('proposal.blank'))},${literal(text('status.open'))})`;
  const cases = words(text).map(([key, said]): [string, string] => [
    `${own('standing')}=${STANDING[key]}`,
    key === 'open' ? open : literal(said),
  ]);
  return formula(choose(cases, '""'));
}

function remarkText(
  { rules, text, unitNo }: ProposalContext,
  { note = '' }: Criterion,
  own: (key: ProposalColumn) => string,
  readable: string,
): Formula {
  const units = unitsOf(rules).flatMap(({ exception }, index, all): [string, string][] =>
    exception === all[index + 1]?.exception ? [] : [[`${unitNo}<=${index + 1}`, literal(exception.name)]],
  );
  const excused: [string, string][] = units.length ? [[`${own('standing')}=${STANDING.excused}`, choose(units, '""')]] : [];
  const isUnreadable = `IF(${own('counted')}="",FALSE,IF(${readable},FALSE,TRUE))`;
  const cases: [string, string][] = [
    [`${own('standing')}=0`, '""'],
    [isUnreadable, literal(text('proposal.unreadable'))],
    ...excused,
  ];
  return formula(choose(cases, literal(note)));
}

/** Whether the unit may be proposed, in words. */
export function proposalVerdict({ text, predicateNo, bodyNo, first, last }: ProposalContext, target: string): Formula {
  const count = (standing: Standing) => `COUNTIF(${fixedColumn(COLUMN.standing, first, last)},${STANDING[standing]})`;
  const cases: [string, string][] = [
    [`${predicateNo}=0`, literal(text('verdict.noTarget'))],
    [`${bodyNo}=0`, literal(text('proposal.noKind'))],
    [`${count('unmet')}>0`, sentence(text('proposal.unmet'), { target, count: count('unmet') })],
    [`${count('open')}>0`, sentence(text('proposal.open'), { target, count: count('open') })],
    [`${count('excused')}>0`, sentence(text('proposal.excused'), { target, count: count('excused') })],
  ];
  return formula(choose(cases, sentence(text('proposal.met'), { target })));
}
