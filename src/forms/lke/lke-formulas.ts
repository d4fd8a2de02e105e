/**
 * The native formulas of the LKE rows. A row asks only for cells of its own row and for whole, fixed columns,
 * in which it finds other rows by code: sorting and inserted rows change nothing.
 */
import { TOTAL, type Leaf } from '../../assessment';
import { choose, figure, literal } from '../../sheet/expression';
import type { Formula } from '../../sheet/plan';
import type { Texts } from '../../sheet/words';
import { lookupKey, MET, UNMET, type ScaleTable } from './lists';
import { effectiveKey, isUnknownScale, openScaleCells } from './open-scale';
import { ratioRow } from './ratio-formulas';
import {
  answerCells,
  column,
  countedText,
  evidenceOrMarks,
  evidenceOrOk,
  formula,
  numberCells,
  numberTroubles,
  type Own,
  ownCells,
  points,
  type RowFormulas,
  type Table,
  troubles,
  whoCounts,
  within,
} from './row-cells';

const LARGEST_COUNT = figure(Number.MAX_SAFE_INTEGER);

// EXACT, since not every engine takes ? and * literally after an equals sign.
const spelled = (own: Own, table: Table, start: string): string => `EXACT(${table.keys},${start}&UPPER(${own('counted')}))`;

/** A letter or Ya/Tidak: looked up among all spellings that the judge reads. */
function choiceRow(own: Own, table: Table, leaf: Leaf): RowFormulas {
  const match = spelled(own, table, literal(lookupKey(leaf.statement.scale, '')));
  const state = choose(
    [...troubles(own, table.text), [`${own('readable')}=0`, literal(table.text('state.outOfScale'))]],
    evidenceOrMarks(own, table, leaf),
  );
  return {
    ...answerCells(own, table),
    counted: formula(countedText(own, table.text)),
    ...points(own, table, leaf),
    readable: formula(`${own('first')}*SIGN(SUMPRODUCT(${match}*1))`),
    value: formula(`SUMPRODUCT(${match}*${table.values})`),
    state: formula(state),
  };
}

/** A survey index: its share of the most. */
function indexRow(own: Own, table: Table, leaf: Leaf): RowFormulas {
  const max = leaf.scale.kind === 'index' ? leaf.scale.max : 1;
  const state = choose(
    [...troubles(own, table.text), ...numberTroubles(own, table.text, 'state.outOfRange')],
    evidenceOrOk(own, table.text),
  );
  return {
    ...answerCells(own, table),
    ...numberCells(own),
    ...points(own, table, leaf),
    valid: formula(within(own, figure(max))),
    readable: formula(`${own('first')}*COUNT(${own('valid')})`),
    value: formula(`IF(COUNT(${own('valid')})=1,${own('valid')}/${figure(max)},0)`),
    state: formula(state),
  };
}

/** A statement whose scale is only inferred: the one that the assessor names counts, whatever its kind. */
function openRow(own: Own, table: Table, leaf: Leaf, scales: ScaleTable): RowFormulas {
  const { text } = table;
  const match = spelled(own, table, `${effectiveKey(own, leaf, scales)}&"|"`);
  const max = own('scaleMax');
  const [twice, ...others] = troubles(own, text);
  const state = choose(
    [
      twice!,
      [isUnknownScale(own), literal(text('state.scaleUnknown'))],
      ...others,
      [`AND(${max}=0,${own('readable')}=0)`, literal(text('state.outOfScale'))],
      [`${max}=0`, evidenceOrOk(own, text)],
      ...numberTroubles(own, text, 'state.outOfRange'),
    ],
    evidenceOrOk(own, text),
  );
  return {
    ...answerCells(own, table),
    ...numberCells(own),
    ...points(own, table, leaf),
    ...openScaleCells(own, leaf, scales),
    valid: formula(within(own, max)),
    readable: formula(`${own('first')}*IF(${max}=0,SIGN(SUMPRODUCT(${match}*1)),COUNT(${own('valid')}))`),
    value: formula(`IF(${max}=0,SUMPRODUCT(${match}*${table.values}),IF(COUNT(${own('valid')})=1,${own('valid')}/${max},0))`),
    state: formula(state),
  };
}

export function statementRow(row: number, table: Table, leaf: Leaf): RowFormulas {
  const own = ownCells(row);
  const { ratio } = leaf.statement;
  if (ratio) return ratioRow(own, table, leaf, ratio);
  if (leaf.scaleIsOpen && table.scales) return openRow(own, table, leaf, table.scales);
  return leaf.scale.kind === 'choice' ? choiceRow(own, table, leaf) : indexRow(own, table, leaf);
}

/** A count under a ratio: no points of its own. */
export function inputRow(row: number, table: Table): RowFormulas {
  const own = ownCells(row);
  const state = choose(
    [...troubles(own, table.text), ...numberTroubles(own, table.text, 'state.notWhole')],
    literal(table.text('state.ok')),
  );
  return {
    ...answerCells(own, table),
    ...numberCells(own),
    valid: formula(within(own, LARGEST_COUNT, true)),
    state: formula(state),
  };
}

/** A criterion that supports an answer: marked or not, nothing more. */
export function supportRow(row: number, table: Table): RowFormulas {
  const own = ownCells(row);
  const { text } = table;
  const said = (mark: string) => `EXACT(${own('counted')},${literal(mark)})`;
  const state = choose(
    [
      [`${own('counted')}=""`, literal(text('state.unmarked'))],
      [said(MET), literal(text('state.marked'))],
      [said(UNMET), literal(text('state.notMarked'))],
    ],
    literal(text('state.noMark')),
  );
  return {
    counts: formula(whoCounts(own, text)),
    counted: formula(countedText(own, text)),
    valid: formula(`${said(MET)}*1`),
    state: formula(state),
  };
}

/** Every group adds up the statements whose code begins with its own; the total adds up all. */
export function groupRow(row: number, table: Table, code: string): RowFormulas {
  const own = ownCells(row);
  const add = (key: 'low' | 'high') =>
    code === TOTAL ? `SUM(${column(table, key)})` : `SUMIF(${column(table, 'code')},${own('code')}&".*",${column(table, key)})`;
  return {
    score: formula(add('low')),
    scoreHigh: formula(add('high')),
    percent: formula(`${own('score')}/${own('weight')}`),
  };
}

/** Whether the area that this group is part of reaches the minimum of the target; blank where there is none. */
export function areaState(status: string, floor: string, text: Texts): Formula {
  const said = choose(
    [
      [`N(${floor})=0`, '""'],
      [`${status}=${literal(text('status.met'))}`, literal(text('state.areaMet'))],
      [`${status}=${literal(text('status.open'))}`, literal(text('state.areaOpen'))],
    ],
    literal(text('state.areaUnmet')),
  );
  return formula(said);
}
