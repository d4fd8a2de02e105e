/** The native formulas of a share that is computed from counts in the rows below it. */
import { worthOf, type Leaf } from '../../assessment';
import { SHARE_DIGITS } from '../../assessment/ratio';
import type { Ratio, RatioInput, Settings } from '../../rules/schema';
import { figure, formula, literal } from '../../sheet/expression';
import type { Texts } from '../../sheet/words';
import {
  cellsOf,
  countedAnswer,
  evidenceOrOk,
  type Own,
  ownCells,
  type RowFormulas,
  sumOf,
  type Table,
  unanswered,
} from './row-cells';

/** What the aid of a share says: a percentage that is none, one that its counts contradict. */
const NO_SHARE = 1;
const DIFFERS = 2;

const rowsOf = ({ inputs }: Ratio, table: Table, ...roles: RatioInput['role'][]): number[] =>
  inputs.filter(({ role }) => roles.includes(role)).map(({ code }) => table.rowOf(code));

/** PermenPANRB 90/2021 Lampiran III, Reform, with the rulings nothing-due and done-over-due. */
function worth(kind: Ratio['kind'], due: string, done: string, settings?: Settings): string {
  const nothing = worthOf(kind, 0, 0, settings).value;
  const none = kind !== 'reduction' && nothing === 1 ? '1' : `IF(${done}=0,${figure(nothing)},${kind === 'reduction' ? 0 : 1})`;
  return `IF(${due}=0,${none},${kind === 'reduction' ? `MAX(0,1-${done}/${due})` : `MIN(1,${done}/${due})`})`;
}

const numberWhere = (own: Own, test: string): string =>
  `IF(ISNUMBER(${own('counts')}),IF(AND(${own('counts')}>=0,${test}),${own('counts')},""),"")`;

/**
 * A share from counts, shown as a percentage beside the one that may be typed. The TPI's percentage counts before the
 * unit's counts, and the TPI's counts before its percentage.
 */
export function ratioRow(row: number, table: Table, ratio: Ratio): RowFormulas {
  const own = ownCells(row);
  const { text } = table;
  const [due, done] = [rowsOf(ratio, table, 'due'), rowsOf(ratio, table, 'done')];
  const both = [...due, ...done];
  const [typed, counted] = [own('valid'), own('percent')];
  const state = [
    `IF(${own('aid')}=${NO_SHARE},${literal(text('state.notShare'))}`,
    `IF(${own('aid')}=${DIFFERS},${literal(text('state.differs'))}`,
    `IF(COUNT(${own('value')})=0,${literal(text('state.blank'))},${evidenceOrOk(own, text)})))`,
  ].join(',');
  const differs = `IF(COUNT(${counted})=0,0,IF(ROUND(${counted}-${typed},${SHARE_DIGITS})=0,0,${DIFFERS}))`;
  return {
    valid: formula(numberWhere(own, `${own('counts')}<=1`)),
    percent: formula(
      `IF(COUNT(${cellsOf('valid', both)})<${both.length},"",${worth(ratio.kind, sumOf('valid', due), sumOf('valid', done), table.settings)})`,
    ),
    value: formula(
      `IF(OR(COUNT(${counted})=0,AND(COUNT(${own('tpi')})=1,COUNT(${cellsOf('tpi', both)})=0)),${typed},${counted})`,
    ),
    aid: formula(`IF(COUNT(${typed})=0,IF(${own('counts')}="",0,${NO_SHARE}),${differs})`),
    state: formula(state),
  };
}

/** A count under a ratio: no points of its own. What contradicts other counts is said where it stands. */
export function inputRow(row: number, table: Table, { statement }: Leaf, input: RatioInput): RowFormulas {
  const own = ownCells(row);
  const { text } = table;
  const wrong = against(statement.ratio!, input, table, text);
  const said = wrong ? `IF(${own('aid')}=1,${literal(wrong.said)},${literal(text('state.ok'))})` : literal(text('state.ok'));
  return {
    counts: countedAnswer(own, text),
    valid: formula(numberWhere(own, `${own('counts')}=INT(${own('counts')})`)),
    ...(wrong && { aid: formula(wrong.test) }),
    state: formula(`IF(COUNT(${own('valid')})=0,${unanswered(own, text, text('state.notWhole'))},${said})`),
  };
}

/** 1 where these counts are all there and more than those. */
const exceeds = (parts: readonly number[], limit: readonly number[]): string =>
  `IF(COUNT(${cellsOf('valid', [...parts, ...limit])})<${parts.length + limit.length},0,IF(${sumOf('valid', parts)}>${sumOf('valid', limit)},1,0))`;

function against(ratio: Ratio, input: RatioInput, table: Table, text: Texts): { test: string; said: string } | undefined {
  const rows = (codes: readonly string[]) => codes.map((code) => table.rowOf(code));
  const isTold = (parts: readonly string[]) =>
    input.code === (parts.find((code) => ratio.inputs.find((one) => one.code === code)?.role === 'info') ?? parts[0]);
  const check = ratio.checks?.find(({ parts }) => isTold(parts));
  if (check) {
    return { test: exceeds(rows(check.parts), rows(check.limit)), said: text('state.contradiction') };
  }
  if (input.role !== 'done' || ratio.kind === 'reduction') return undefined;
  const [due, done] = [rowsOf(ratio, table, 'due'), rowsOf(ratio, table, 'done')];
  if (done[done.length - 1] !== table.rowOf(input.code)) return undefined;
  return { test: exceeds(done, due), said: text('state.overDue') };
}
