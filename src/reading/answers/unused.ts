/** Rows with an answer that belong to no statement. */
import { indexOf, isBlank, TOTAL } from '../../assessment';
import type { Edition } from '../../rules/schema';
import { formulaAt, textAt, valueAt } from '../../sheet/grid';
import type { Grid } from '../../sheet/plan';
import { columnOf, type Mapping } from '../mapping';
import { COUNT, scaleOf } from '../recognise/outline';
import { isOwnFormula } from './formulas';
import { isOption } from './options';

/** No LKE is longer; what lies below is somebody's data. */
const DEEPEST = 3000;

export interface Unused {
  /** 0-based. */
  row: number;
  column: number;
  value: string | number;
}

/**
 * @param isOurs on our own sheet nothing but answers is typed in these columns.
 * @returns what looks like an answer in the columns of answers, beside rows that the mapping does not know as statements.
 */
export function unusedAnswers(grid: Grid, mapping: Mapping, edition: Edition, isOurs = false): Unused[] {
  const index = indexOf(edition);
  // What supports an answer has marks of its own.
  const supports = new Set(index.statements.flatMap((one) => (one.supports ?? []).map(({ code }) => code)));
  const isBelow = (code: string) => index.leaf(code.slice(0, code.lastIndexOf('.'))) !== undefined;
  const asks = (code: string) => code.includes('#') || supports.has(code) || index.leaf(code) !== undefined || isBelow(code);
  const rows = Object.entries(mapping.rows);
  const used = new Set(rows.flatMap(([code, row]) => (asks(code) ? [row - 1] : [])));
  const groups = new Set(rows.flatMap(([code, row]) => (asks(code) ? [] : [row - 1])));
  if (used.size === 0) return [];
  const scale = columnOf(mapping, 'scale');
  const first = Math.min(...used, ...groups);
  const from = mapping.heading ?? first;
  const end = Math.min(mapping.rows[TOTAL] ?? grid.values.length, grid.values.length, DEEPEST);
  const isInTable = (row: number): boolean => row >= first && !groups.has(row);
  /** A number is an answer where the row asks for one. */
  const asksNumber = (row: number): boolean => {
    if (!isInTable(row)) return false;
    const found = scale === undefined ? undefined : scaleOf(edition, textAt(grid, row, scale));
    return found === COUNT || (found !== undefined && edition.scales[found]!.kind !== 'choice');
  };
  const isAnswer = (row: number, column: number): boolean => {
    const value = valueAt(grid, row, column);
    const formula = formulaAt(grid, row, column);
    if (isBlank(value) || (formula !== null && isOwnFormula(formula))) return false;
    if (isOurs && isInTable(row)) return true;
    return typeof value === 'number' ? asksNumber(row) : isOption(edition, value);
  };
  const found: Unused[] = [];
  for (const column of [columnOf(mapping, 'unit'), columnOf(mapping, 'tpi')])
    for (let row = from; column !== undefined && row < end; row++)
      if (!used.has(row) && isAnswer(row, column)) {
        const value = valueAt(grid, row, column);
        found.push({ row, column, value: typeof value === 'number' ? value : textAt(grid, row, column) });
      }
  return found;
}
