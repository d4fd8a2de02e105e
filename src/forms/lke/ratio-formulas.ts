/** The native formulas of a share that is computed from counts in other rows. */
import { worthOf, type Leaf } from '../../assessment';
import type { Ratio, Settings } from '../../rules/schema';
import { choose, figure, literal } from '../../sheet/expression';
import {
  answerCells,
  column,
  evidenceOrOk,
  formula,
  numberCells,
  numberTroubles,
  type Own,
  points,
  type RowFormulas,
  type Table,
  troubles,
  within,
} from './row-cells';

/** The numbers of other rows, found by their codes. */
function numbersOf(table: Table, codes: readonly string[]): { sum: string; given: string } {
  const cells = codes
    .map((code) => `INDEX(${column(table, 'valid')},MATCH(${literal(code)},${column(table, 'code')},0))`)
    .join(',');
  return { sum: `SUM(${cells})`, given: `COUNT(${cells})=${codes.length}` };
}

/** PermenPANRB 90/2021 Lampiran III, Reform, with the rulings nothing-due and done-over-due. */
function ratioValue(kind: Ratio['kind'], due: string, done: string, settings?: Settings): string {
  const nothing = figure(worthOf(kind, 0, 0, settings).value);
  if (kind === 'reduction') return `IF(${due}=0,IF(${done}=0,${nothing},0),MAX(0,(${due}-${done})/${due}))`;
  return `IF(${due}=0,IF(${done}=0,${nothing},1),MIN(1,${done}/${due}))`;
}

type Numbers = ReturnType<typeof numbersOf>;
const exceeds = (parts: Numbers, limit: Numbers): string =>
  `IFERROR(AND(${parts.given},${limit.given},${parts.sum}>${limit.sum}),FALSE)`;

function ratioState(own: Own, table: Table, ratio: Ratio, complete: string): string {
  const { text } = table;
  const checks = ratio.checks ?? [];
  const contradictions = checks.map(({ parts, limit }): [string, string] => [
    exceeds(numbersOf(table, parts), numbersOf(table, limit)),
    literal(text('state.contradiction')),
  ]);
  const over: [string, string][] =
    ratio.kind === 'reduction' ? [] : [[`${own('done')}>${own('due')}`, literal(text('state.overDue'))]];
  const counts = choose([...contradictions, ...over], evidenceOrOk(own, text));
  const started = `COUNT(${own('due')},${own('done')})=0`;
  const blank = `IF(${started},${literal(text('state.blank'))},${literal(text('state.partial'))})`;
  const [twice, ...others] = troubles(own, text, blank);
  return choose(
    [twice!, [complete, counts], ...others, ...numberTroubles(own, text, 'state.outOfRange')],
    evidenceOrOk(own, text),
  );
}

/** A share from counts in other rows; a percentage typed here serves where they are incomplete. */
export function ratioRow(own: Own, table: Table, leaf: Leaf, ratio: Ratio): RowFormulas {
  const total = (role: 'due' | 'done') => {
    const { sum, given } = numbersOf(
      table,
      ratio.inputs.filter((input) => input.role === role).map((input) => input.code),
    );
    return `IFERROR(IF(${given},${sum},""),"")`;
  };
  const complete = `COUNT(${own('due')},${own('done')})=2`;
  const direct = `COUNT(${own('valid')})=1`;
  return {
    ...answerCells(own, table),
    ...numberCells(own),
    ...points(own, table, leaf),
    valid: formula(within(own, '1')),
    due: formula(total('due')),
    done: formula(total('done')),
    readable: formula(`IF(OR(${complete},${direct}),${own('first')},0)`),
    value: formula(
      `IF(${complete},${ratioValue(ratio.kind, own('due'), own('done'), table.settings)},IF(${direct},${own('valid')},0))`,
    ),
    state: formula(ratioState(own, table, ratio, complete)),
  };
}
