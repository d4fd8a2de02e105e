/** The rows of a sheet: values, formulas with their results, looks, heights and groups. */
import { cellAt, letters } from '../../sheet/address';
import type { Result } from '../../sheet/formula/results';
import { LONGEST_TEXT, type Cell, type SheetPlan } from '../../sheet/plan';
import { toFile } from '../formula';
import { areaOf, type Area } from '../../sheet/range';
import type { Painting } from './painting';
import type { Strings } from './strings';
import type { Styles } from './styles';
import { element, raw, text } from './xml';

/** 0-based; undefined where nobody has computed the cell. */
export type ResultAt = (row: number, column: number) => Result | undefined;

type Drawn = [type: string | undefined, inner: string];

const value = (xml: string | number) => `<v>${xml}</v>`;

/** Excel would mend such a file, and drop what it cannot hold. */
function refuse(cell: Cell, where: () => string): void {
  if (typeof cell === 'number' && !Number.isFinite(cell)) throw new RangeError(`${where()}: ${cell} is no number`);
  if (typeof cell === 'string' && cell.length > LONGEST_TEXT)
    throw new RangeError(`${where()}: ${cell.length} characters; a cell holds ${LONGEST_TEXT}`);
}

function resultXml(result: Result | undefined): Drawn {
  switch (typeof result) {
    case 'undefined':
      return [undefined, ''];
    case 'string':
      return ['str', value(text(result))];
    case 'boolean':
      return ['b', value(Number(result))];
    case 'number':
      return [undefined, value(result)];
    default:
      return ['e', value(result.code)];
  }
}

function drawn(cell: Exclude<Cell, null>, strings: Strings, result: () => Result | undefined): Drawn {
  switch (typeof cell) {
    case 'string':
      return ['s', value(strings.id(cell))];
    case 'boolean':
      return ['b', value(Number(cell))];
    case 'number':
      return [undefined, value(cell)];
    default: {
      const [type, stored] = resultXml(result());
      return [type, `<f>${raw(toFile(cell.f))}</f>${stored}`];
    }
  }
}

/** Cells under a merged one hold nothing. */
function covered(merges: readonly string[]): (row: number, column: number) => boolean {
  const byRow = new Map<number, Area[]>();
  for (const area of merges.map(areaOf))
    for (let row = area.top; row <= area.bottom; row++) byRow.set(row, [...(byRow.get(row) ?? []), area]);
  return (row, column) =>
    byRow
      .get(row + 1)
      ?.some(({ top, left, right }) => column + 1 >= left && column + 1 <= right && (row + 1 > top || column + 1 > left)) ??
    false;
}

/** By row: its level in the outline, 0-based. */
export function levelsOf(outline: SheetPlan['outline'] = []): number[] {
  const levels: number[] = [];
  for (const { first, last } of outline) for (let row = first; row <= last; row++) levels[row] = (levels[row] ?? 0) + 1;
  return levels;
}

function heightsOf(heights: SheetPlan['heights'] = []): number[] {
  const all: number[] = [];
  for (const { row, count, height } of heights) for (let at = row; at < row + count; at++) all[at] = height;
  return all;
}

/**
 * @returns the XML of `sheetData`.
 * @throws RangeError where a number is none, or a text longer than a cell holds.
 */
export function sheetData(
  plan: SheetPlan,
  painting: Painting,
  { styles, strings }: { styles: Styles; strings: Strings },
  resultAt: ResultAt,
): string {
  const [levels, heights] = [levelsOf(plan.outline), heightsOf(plan.heights)];
  const isCovered = covered(plan.merges ?? []);
  const names = Array.from({ length: Math.max(...plan.cells.map((row) => row.length), 0) }, (_, column) => letters(column));
  const draw = (row: number, column: number): string => {
    const cell = isCovered(row, column) ? null : (plan.cells[row]?.[column] ?? null);
    const look = painting[row]?.[column] || undefined;
    if (cell === null && (look === undefined || (plan.protect && !styles.matters(look)))) return '';
    const head = `<c r="${names[column] ?? letters(column)}${row + 1}"${look === undefined ? '' : ` s="${look}"`}`;
    if (cell === null) return `${head}/>`;
    refuse(cell, () => `${plan.name}!${cellAt(row, column)}`);
    const [type, inner] = drawn(cell, strings, () => resultAt(row, column));
    return `${head}${type === undefined ? '' : ` t="${type}"`}>${inner}</c>`;
  };
  const rows = Math.max(plan.cells.length, painting.length, levels.length, heights.length);
  let xml = '';
  for (let row = 0; row < rows; row++) {
    const columns = Math.max(plan.cells[row]?.length ?? 0, painting[row]?.length ?? 0);
    let cells = '';
    for (let column = 0; column < columns; column++) cells += draw(row, column);
    const ht = heights[row];
    const customHeight = ht === undefined ? undefined : true;
    const outlineLevel = levels[row];
    if (cells !== '' || customHeight || outlineLevel)
      xml += element('row', { r: row + 1, ht, customHeight, outlineLevel }, cells || undefined);
  }
  return element('sheetData', {}, xml);
}
