/** How the LKE looks on screen and on paper. Styles come as runs of rows, to keep them few. */
import { letters, rangeAt } from '../../sheet/address';
import { columns, LAST_PRINTED, LAST_VISIBLE, letterOf, position } from '../../reading/layouts/our-columns';
import { literal } from '../../sheet/expression';
import type { Cell, Conditional, SheetPlan, Style } from '../../sheet/plan';
import type { SheetText } from '../../texts/id/sheet';
import type { Texts } from '../../sheet/words';
import { BORDER, groupStyles, headerStyle, inferredStyle, inputStyle, looks, quietStyle, titleStyle } from '../../sheet/palette';
import type { LkeRow } from './rows';

type Styled = { range: string; style: Style };

const visible = (top: number, bottom: number): string => rangeAt(top, 0, bottom, position(LAST_VISIBLE));

/** Runs of neighbouring rows that satisfy the test, 0-based from the first row of the table. */
export function runs(rows: readonly LkeRow[], test: (row: LkeRow) => boolean): { first: number; last: number }[] {
  const found: { first: number; last: number }[] = [];
  rows.forEach((row, index) => {
    if (!test(row)) return;
    const last = found[found.length - 1];
    if (last && last.last === index - 1) last.last = index;
    else found.push({ first: index, last: index });
  });
  return found;
}

const isShare = (row: LkeRow): boolean => row.kind === 'statement' && row.leaf.statement.ratio !== undefined;

export const isOpenScale = (row: LkeRow): boolean => row.kind === 'statement' && row.leaf.scaleIsOpen;

export function stylesOf(rows: readonly LkeRow[], top: number): Styled[] {
  const [first, last] = [top + 1, top + rows.length];
  const body = (from: string, to: string, style: Style): Styled => ({ range: `${from}${first + 1}:${to}${last + 1}`, style });
  const each = (test: (row: LkeRow) => boolean, from: string, to: string, style: Style): Styled[] =>
    runs(rows, test).map((run) => ({ range: `${from}${first + run.first + 1}:${to}${first + run.last + 1}`, style }));
  const end = letterOf(LAST_VISIBLE);
  const [unit, tpi] = [letterOf('unit'), letterOf('tpi')];
  const groups = rows.flatMap((row, index): Styled[] => {
    if (row.kind !== 'group' && row.kind !== 'total') return [];
    const style = groupStyles[row.kind === 'group' ? row.group.level : 'component'];
    return [{ range: visible(first + index, first + index), style }];
  });
  return [
    { range: 'A1', style: titleStyle },
    { range: `${letterOf('criteria')}1:${end}2`, style: quietStyle },
    { range: `A2:${end}2`, style: quietStyle },
    { range: `A3:${end}3`, style: { bold: true, wrap: true, valign: 'center' } },
    { range: visible(top, top), style: headerStyle },
    { range: visible(first, last), style: { size: 10, valign: 'top', wrap: true, border: BORDER } },
    body(letterOf('weight'), letterOf('scale'), { align: 'center' }),
    body(unit, letterOf('percent'), { align: 'center' }),
    body(letterOf('weight'), letterOf('weight'), { numberFormat: '0.00' }),
    body(letterOf('value'), letterOf('score'), { numberFormat: '0.00' }),
    body(letterOf('percent'), letterOf('percent'), { numberFormat: '0%' }),
    body(unit, tpi, inputStyle),
    body(letterOf('tpiNote'), letterOf('tpiNote'), inputStyle),
    body(letterOf('note'), letterOf('evidence'), inputStyle),
    ...each((row) => row.kind === 'input', unit, letterOf('counts'), { numberFormat: '0' }),
    ...each(isShare, unit, letterOf('counts'), { numberFormat: '0.00%' }),
    ...each(isShare, letterOf('percent'), letterOf('percent'), { numberFormat: '0.00%' }),
    ...each(isOpenScale, letterOf('scale'), letterOf('scale'), inferredStyle),
    ...each((row) => row.kind === 'input' || row.kind === 'support', 'B', 'B', { indent: 2, italic: true }),
    ...groups,
  ];
}

export function conditionalsOf(rows: readonly LkeRow[], top: number, text: Texts): Conditional[] {
  const [first, last] = [top + 2, top + 1 + rows.length];
  const state = `$${letterOf('state')}${first}`;
  const says = (...keys: SheetText[]): string => {
    const tests = keys.map((key) => `${state}=${literal(text(key))}`);
    return tests.length === 1 ? `=${tests[0]}` : `=OR(${tests.join(',')})`;
  };
  const answers = `${letterOf('unit')}${first}:${letterOf('tpi')}${last}`;
  const states = `${letterOf('state')}${first}:${letterOf('state')}${last}`;
  const evidence = `${letterOf('evidence')}${first}:${letterOf('evidence')}${last}`;
  const errors: SheetText[] = ['state.outOfScale', 'state.notShare', 'state.notWhole', 'state.outOfRange'];
  return [
    { range: answers, formula: says('state.blank'), style: looks.waiting },
    { range: answers, formula: says(...errors), style: looks.wrong },
    { range: states, formula: says(...errors, 'status.unmet'), style: looks.wrong },
    { range: states, formula: says('state.contradiction', 'state.overDue', 'state.differs'), style: looks.doubtful },
    { range: states, formula: says('status.met', 'state.marked'), style: looks.good },
    { range: evidence, formula: says('state.noEvidence'), style: looks.missing },
  ];
}

const LINE = 13.5;
const PADDING = 3;
const LEAST = 16.5;
const MOST = 400;
/** Characters of the ten-point body that fit a unit of width; the headings of groups are bold. */
const FIT = 1.2;
const FIT_BOLD = 0.95;
/** Units of width that an indented text lacks. */
const INDENT = 4;

const wrapped = (line: string, width: number): number => Math.max(1, Math.ceil(line.length / width));
const linesIn = (text: string, width: number): number =>
  text.includes('\n') ? text.split('\n').reduce((sum, line) => sum + wrapped(line, width), 0) : wrapped(text, width);

/** Points that a row of wrapped texts takes. @param fit characters of a unit of width. */
export const heightFor = (cells: readonly Cell[], widths: readonly number[], fit = FIT): number => {
  const lines = cells.map((cell, column) => (typeof cell === 'string' ? linesIn(cell, widths[column]! * fit) : 1));
  return Math.min(MOST, Math.max(LEAST, Math.max(...lines) * LINE + PADDING));
};

/** Heights for the wrapped texts; neighbours of one height share an entry. */
export function heightsOf(cells: readonly Cell[][], from: number): NonNullable<SheetPlan['heights']> {
  const widths = columns.map((column) => column.width);
  const shown = position(LAST_VISIBLE) + 1;
  const heights: NonNullable<SheetPlan['heights']> = [];
  const indented = widths.map((width, column) => (column === position('text') ? width - INDENT : width));
  cells.slice(from).forEach((row, index) => {
    const isWeighted = row[position('weight')] !== null;
    const isGroup = isWeighted && row[position('scale')] === null;
    const height = heightFor(row.slice(0, shown), isWeighted ? widths : indented, isGroup ? FIT_BOLD : FIT);
    const last = heights[heights.length - 1];
    if (last && last.height === height) last.count++;
    else heights.push({ row: from + index, count: 1, height });
  });
  return heights;
}

/** Fewer rows than these do not fill a page of their own. */
const LEAST_ON_PAGE = 6;

/** Rows before which a page breaks: every area but the first, together with the headings right above it. */
export function breaksOf(rows: readonly LkeRow[], top: number): number[] {
  const isHeading = (row?: LkeRow) =>
    row?.kind === 'group' && (row.group.level === 'component' || row.group.level === 'subcomponent');
  const starts = rows.flatMap((row, index) => {
    if (row.kind !== 'group') return [];
    const opens = row.group.level === 'area' || (row.group.level === 'component' && index > 0);
    if (!opens) return [];
    let start = index;
    while (isHeading(rows[start - 1])) start--;
    return start === 0 ? [] : [start];
  });
  const breaks: number[] = [];
  for (const start of starts) {
    const above = start - (breaks.at(-1) ?? 0);
    if (Math.min(above, rows.length - start) >= LEAST_ON_PAGE) breaks.push(start);
  }
  return breaks.map((start) => top + 1 + start);
}

/** The rows under each indicator fold away. */
export function outlineOf(rows: readonly LkeRow[], top: number): NonNullable<SheetPlan['outline']> {
  return rows.flatMap((row, index) => {
    const supports = row.kind === 'statement' ? (row.leaf.statement.supports?.length ?? 0) : 0;
    if (supports > 0) return [{ first: top + 2 + index, last: top + 1 + index + supports }];
    if (row.kind !== 'group' || row.group.level !== 'indicator') return [];
    const next = rows.findIndex((other, at) => at > index && !other.code.startsWith(`${row.code}.`));
    return [{ first: top + 1 + index + 1, last: top + next }];
  });
}

export const printArea = (rows: number): string => `A1:${letters(position(LAST_PRINTED))}${rows}`;

/** Whose LKE it is, and the headings: on every page. */
export const TITLE_ROWS = '$3:$4';
const TWO_LINES = 32;
export const TOP_HEIGHTS: NonNullable<SheetPlan['heights']> = [
  { row: 0, count: 1, height: 21 },
  { row: 2, count: 1, height: TWO_LINES },
  { row: 3, count: 1, height: TWO_LINES },
];
const before = (key: Parameters<typeof position>[0]): string => letters(position(key) - 1);
export const mergesOf = (): string[] => [`A3:${before('unit')}3`, `${letterOf('unit')}3:${letterOf(LAST_PRINTED)}3`];
