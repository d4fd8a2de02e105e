/** Finds the rows of the official form again where rows were inserted or removed: names, numbering, then order. */
import { indexOf } from '../../assessment';
import type { Edition, Group, Node, Statement } from '../../rules/schema';
import type { Grid } from '../../sheet/plan';
import { plain, textAt, valueAt } from '../../sheet/grid';
import { official2021 as form } from './official-2021.data';

export interface OfficialColumns {
  outline: number;
  weight: number;
  scale: number;
  answer: number;
  value: number;
  note?: number;
}

/** Rows (0-based) by code of group, statement, count and `<statement>#due`. */
export type Rows = Map<string, number>;

const sourceRow = (source: string): number => Number(source.replace(`${form.source}:`, '')) - 1;
const isCount = (grid: Grid, row: number, columns: OfficialColumns): boolean =>
  plain(textAt(grid, row, columns.scale)) === plain(form.count);

function outlineTexts(grid: Grid, row: number, { outline, weight }: OfficialColumns): string[] {
  const texts: string[] = [];
  for (let column = outline; column < weight; column++) texts.push(textAt(grid, row, column));
  return texts;
}

const lastOf = (code: string): string => code.split('.').pop()!;

/** A group's row is known by its name, or by its number in its column together with its weight. */
function isGroup(grid: Grid, row: number, columns: OfficialColumns, group: Group): boolean {
  const texts = outlineTexts(grid, row, columns);
  if (texts.some((text) => plain(text) === plain(group.name))) return true;
  const level = form.levels[group.level];
  return (
    level !== undefined &&
    plain(texts[level] ?? '') === plain(lastOf(group.code)) &&
    valueAt(grid, row, columns.weight) === group.weight
  );
}

function findGroups(grid: Grid, columns: OfficialColumns, heading: number, edition: Edition): Rows {
  const rows: Rows = new Map();
  let from = heading + 1;
  let shift = heading - form.headingRow;
  for (const group of indexOf(edition).groups) {
    const expected = sourceRow(group.source) + shift;
    const at = nearest(expected, from, grid.values.length, (row) => isGroup(grid, row, columns, group));
    if (at === undefined) continue;
    rows.set(group.code, at);
    shift += at - expected;
    from = at + 1;
  }
  return rows;
}

const REACH = 60;

/** The row that satisfies the test, nearest to where it is expected, after `from`. */
function nearest(expected: number, from: number, end: number, test: (row: number) => boolean): number | undefined {
  for (let away = 0; away <= REACH; away++)
    for (const row of away === 0 ? [expected] : [expected + away, expected - away])
      if (row >= from && row < end && test(row)) return row;
  return undefined;
}

const markerOf = (grid: Grid, row: number, columns: OfficialColumns): string => {
  const [marker = '', words = ''] = outlineTexts(grid, row, columns).filter((text) => text !== '');
  return words === '' ? '' : marker.replace('.', '').toLowerCase();
};

/** `a`, `b` ... by letter; a lone statement of the form is marked by a dash. */
const expectedMarker = (statement: Statement): string => {
  const last = lastOf(statement.code);
  return /^\d+$/.test(last) ? '-' : last;
};

function findStatements(grid: Grid, columns: OfficialColumns, group: Group, rows: Rows, end: number): void {
  const start = rows.get(group.code)! + 1;
  const own = group.children.filter((child): child is Statement => child.level === 'statement');
  const taken = new Set<number>();
  for (const statement of own) {
    const expected = start - 1 + sourceRow(statement.source) - sourceRow(group.source);
    const at = nearest(expected, start, end, (row) => {
      if (taken.has(row) || isCount(grid, row, columns)) return false;
      const marker = markerOf(grid, row, columns);
      return (
        marker === expectedMarker(statement) || (own.length === 1 && textAt(grid, row, columns.scale) !== '' && marker !== '')
      );
    });
    if (at === undefined) continue;
    taken.add(at);
    rows.set(statement.code, at);
  }
}

function findCounts(grid: Grid, columns: OfficialColumns, statement: Statement, rows: Rows, end: number): void {
  const start = rows.get(statement.code)!;
  const dueRow = form.dueTotals[statement.code];
  const expected = [
    ...(dueRow === undefined ? [] : [{ code: `${statement.code}#due`, row: dueRow - 1 }]),
    ...statement.ratio!.inputs.map((input) => ({ code: input.code, row: sourceRow(input.source) })),
  ];
  const found: number[] = [];
  for (let row = start + 1; row < end; row++) if (isCount(grid, row, columns)) found.push(row);
  expected.forEach(({ code, row }, index) => {
    if (found.length === expected.length) rows.set(code, found[index]!);
    else {
      const at = start + row - sourceRow(statement.source);
      if (found.includes(at)) rows.set(code, at);
    }
  });
}

/** @returns the row of every node, statement and count that is found on the sheet. */
export function officialRows(grid: Grid, columns: OfficialColumns, heading: number, edition: Edition): Rows {
  const rows = findGroups(grid, columns, heading, edition);
  const starts = [...rows.values()];
  const endOf = (row: number): number => starts.find((start) => start > row) ?? grid.values.length;
  const walk = (node: Node): void => {
    if (node.level === 'statement') return;
    if (rows.has(node.code)) findStatements(grid, columns, node, rows, endOf(rows.get(node.code)!));
    node.children.forEach(walk);
  };
  edition.tree.forEach(walk);
  const leaves = [...rows.entries()].sort((a, b) => a[1] - b[1]);
  for (const { statement } of indexOf(edition).leaves) {
    const at = rows.get(statement.code);
    if (!statement.ratio || at === undefined) continue;
    const next = leaves.find(([, row]) => row > at)?.[1] ?? grid.values.length;
    findCounts(grid, columns, statement, rows, next);
  }
  return rows;
}
