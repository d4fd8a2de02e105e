/** The native formulas of the summary: scores from the LKE sheet beside the minimums of every predicate, and the verdicts. */
import { doubtOf, floorOf, indexOf, TOTAL } from '../../assessment';
import { yearsOfEdition } from '../../assessment/editions';
import type { Edition, Gate } from '../../rules/schema';
import { letters, quoteSheet } from '../../sheet/address';
import { choose, formula, literal } from '../../sheet/expression';
import type { Cell, Formula } from '../../sheet/plan';
import type { Texts } from '../../sheet/words';
import { cellOf, type Table } from './row-cells';

/** Where things stand: fixed cells of the summary, and 1-based rows of the minimums. */
export interface SummaryPlaces {
  /** On the sheet of lists: the code, whatever the target is called on the summary. */
  target: string;
  held: string;
  tolerance: string;
  gates: { first: number; last: number };
}

export interface SummaryContext {
  edition: Edition;
  text: Texts;
  lke: string;
  table: Table;
  places: SummaryPlaces;
  saying(key: string): string;
}

/** Columns of one predicate, by its place among them. */
const FIRST_GATE_COLUMN = 6;
export const gateColumns = (predicate: number) => {
  const [floor, status, gap] = [0, 1, 2].map((n) => letters(FIRST_GATE_COLUMN + predicate * 3 + n)) as [string, string, string];
  return { floor, status, gap };
};

/** A cell of the LKE: the score or the highest score of a code. */
const onLke = ({ lke, table }: Pick<SummaryContext, 'lke' | 'table'>, key: 'score' | 'high', code: string): string =>
  `${quoteSheet(lke)}!${cellOf(key, table.rowOf(code))}`;

/** Points of a code; an area adds up its parts. */
export function scoreOf(
  context: Pick<SummaryContext, 'lke' | 'table' | 'edition'>,
  code: string,
  which: 'score' | 'high',
): Formula {
  const area = context.edition.areas.find((one) => one.code === code);
  return formula((area?.parts ?? [code]).map((part) => onLke(context, which, part)).join('+'));
}

/** How many statements have a value; groups and counts have none. */
export function answered({ edition, lke, table }: Pick<SummaryContext, 'lke' | 'table' | 'edition'>): Formula {
  const rows = indexOf(edition).statements.map(({ code }) => table.rowOf(code));
  return formula(`COUNT(${quoteSheet(lke)}!${cellOf('value', Math.min(...rows))}:${cellOf('value', Math.max(...rows))})`);
}

/** Minimum, status and gap of one predicate. @param row 1-based. */
export function gateCells({ edition, text, places }: SummaryContext, gate: Gate, predicate: number, row: number): Cell[] {
  const { floor, status } = gateColumns(predicate);
  const enough = `${floor}${row}-${places.tolerance}`;
  const said = choose(
    [
      [`D${row}>=${enough}`, literal(text('status.met'))],
      [`E${row}>=${enough}`, literal(text('status.open'))],
    ],
    literal(text('status.unmet')),
  );
  return [
    floorOf(edition, gate),
    formula(said),
    formula(`IF(${status}${row}=${literal(text('status.met'))},0,${floor}${row}-D${row})`),
  ];
}

/** By code: where a minimum was read that is not sure, and whose it is where the predicates do not share it. */
function doubtsOf(edition: Edition): Map<string, string> {
  const codes = [...new Set(edition.gates.map(({ code }) => code))];
  const doubts = codes.flatMap((code): [string, string][] => {
    const own = edition.gates.filter((gate) => gate.code === code);
    const found = own.flatMap((gate) => {
      const doubt = doubtOf(edition, gate);
      return doubt === undefined ? [] : [{ predicate: gate.predicate, doubt }];
    });
    if (found.length === 0) return [];
    const isShared = found.length === own.length && new Set(found.map(({ doubt }) => doubt)).size === 1;
    return [[code, isShared ? found[0]!.doubt : found.map(({ predicate, doubt }) => `${predicate}: ${doubt}`).join('; ')]];
  });
  return new Map(doubts);
}

/** Lines below the scores, in their order; beside the minimum itself stands only that there is one. */
export const doubtLines = (edition: Edition): string[] => {
  const doubts = doubtsOf(edition);
  return decidingCodes(edition).flatMap((code) =>
    doubts.has(code) ? [`*) ${indexOf(edition).nameOf(code)}, ${doubts.get(code)!}.`] : [],
  );
};

/**
 * Where two decimals would hide a miss, this says so; else that a minimum is not sure, which the lines below explain.
 * @param asked predicates that have a minimum in this row.
 */
export function remarkOf({ text, edition }: SummaryContext, code: string, asked: readonly number[], row: number): Formula {
  const tests = asked.map((predicate) => {
    const { floor, gap } = gateColumns(predicate);
    return `AND(${gap}${row}>0,ROUND(D${row},2)>=${floor}${row})`;
  });
  const test = tests.length === 1 ? tests[0]! : `OR(${tests.join(',')})`;
  const isSure = edition.gates.every((gate) => gate.code !== code || doubtOf(edition, gate) === undefined);
  return formula(`IF(${test},${literal(text('remark.rounded'))},${isSure ? '""' : literal(text('remark.doubt'))})`);
}

const rows = ({ places }: SummaryContext, column: string) => `${column}$${places.gates.first}:${column}$${places.gates.last}`;

/** How the minimums of a predicate stand, the largest gap, and what follows. @param row 1-based. */
export function predicateCells(
  context: SummaryContext,
  predicate: number,
  row: number,
): Record<'met' | 'open' | 'unmet' | 'gap' | 'where' | 'verdict', Cell> {
  const { edition, text, saying, places } = context;
  const { code, after } = edition.predicates[predicate]!;
  const { status, gap } = gateColumns(predicate);
  const count = (key: 'met' | 'open' | 'unmet') => formula(`COUNTIF(${rows(context, status)},${literal(text(`status.${key}`))})`);
  const has = edition.gates.some((gate) => gate.predicate === code);
  const met = after
    ? `IF(${places.held}=${literal(text('lists.yes'))},${saying(`${code} met`)},${saying(`${code} after`)})`
    : saying(`${code} met`);
  return {
    met: count('met'),
    open: count('open'),
    unmet: count('unmet'),
    gap: formula(`MAX(${rows(context, gap)})`),
    where: formula(`IF(F${row}=0,"",INDEX(${rows(context, 'B')},MATCH(F${row},${rows(context, gap)},0)))`),
    verdict: has
      ? formula(`IF(E${row}>0,${saying(`${code} unmet`)},IF(D${row}>0,${saying(`${code} open`)},${met}))`)
      : formula(saying(`${code} none`)),
  };
}

/** The highest predicate whose minimums are all met and that may follow what was held. @param first 1-based row of the first. */
export function predicateOf({ edition, text, places }: SummaryContext, first: number): Cell {
  if (edition.gatesUnconfirmed) return text('summary.unconfirmed');
  const cases = edition.predicates.flatMap(({ code, after }, n): [string, string][] => {
    const gates = edition.gates.filter((gate) => gate.predicate === code).length;
    if (gates === 0) return [];
    const met = `C${first + n}=${gates}`;
    return [[after ? `AND(${met},${places.held}=${literal(text('lists.yes'))})` : met, literal(code)]];
  });
  return formula(choose(cases.reverse(), literal(text('summary.none'))));
}

/** By the target that is chosen. */
export function byTarget({ edition, places }: SummaryContext, show: (predicate: number) => string, otherwise: string): Formula {
  const cases = edition.predicates.map(({ code }, n): [string, string] => [`${places.target}=${literal(code)}`, show(n)]);
  return formula(choose(cases, otherwise));
}

/** What follows for the target, and on how many inferred scales it rests. @param first 1-based row of the first predicate. */
export function verdictCell(context: SummaryContext, first: number): Formula {
  const { edition, text, saying } = context;
  const said = byTarget(context, (n) => `J${first + n}`, literal(text('verdict.noTarget')));
  const isSure = indexOf(edition).leaves.every(({ scaleIsOpen }) => !scaleIsOpen);
  return isSure ? said : { f: `${said.f}&${saying('inferred')}` };
}

/** Codes that decide, in the order of the paper. */
export const decidingCodes = ({ gates, areas }: Edition): string[] => [
  ...new Set([TOTAL, ...gates.map(({ code }) => code), ...areas.map(({ code }) => code)]),
];

/** The codes of the other groups, and of statements with a weight of their own, in the order of the LKE. */
export function otherCodes(edition: Edition): string[] {
  const index = indexOf(edition);
  const deciding = decidingCodes(edition);
  const shown = new Set(['component', 'subcomponent', 'area']);
  const weighted = index.leaves.filter((leaf) => !leaf.mean).map((leaf) => leaf.statement.code);
  const groups = index.groups.filter((group) => shown.has(group.level)).map((group) => group.code);
  const first = new Map<string, number>();
  index.leaves.forEach(({ statement, above }, at) => {
    for (const code of [statement.code, ...above]) if (!first.has(code)) first.set(code, at);
  });
  const order = (code: string): number => (first.get(code) ?? -1) * 100 + code.length;
  return [...groups, ...weighted].filter((code) => !deciding.includes(code)).sort((a, b) => order(a) - order(b));
}

export function yearSaying(edition: Edition, text: Texts): string {
  const { first, last } = yearsOfEdition(edition);
  return text(last === undefined ? 'summary.yearSince' : 'summary.yearSpan', {
    edition: edition.short,
    first: String(first),
    last: String(last),
  });
}

/** Says so where the year is not one that the edition governs. */
export function yearRemark({ edition, saying }: SummaryContext, year: string): Formula {
  const { first, last } = yearsOfEdition(edition);
  const outside = last === undefined ? `${year}<${first}` : `OR(${year}<${first},${year}>${last})`;
  return formula(`IF(ISNUMBER(${year}),IF(${outside},${saying('year')},""),"")`);
}
