/**
 * The one path on which arguments come in. Excel hands over an optional argument left out as null, an empty cell as
 * null, '' or (older builds) 0, a range as rows of cells, and in a few cells an object that carries a basicValue.
 */
import { clean, isBlank, parseCount, predicateNamed, resolveCode, type Raw } from '../assessment';
import { editions, findEdition } from '../rules';
import { findGradeTable, gradeTables } from '../rules/grades';
import { akipLkes, findAkipLke } from '../rules/akip';
import type { Edition, GradeTable } from '../rules/schema';
import { misshapen, refused, refusedFor, say } from './errors';

/** What a cell shows. Never null: Excel would show 0. */
export type Shown = string | number | boolean;
/** A spilled cell may be an error of its own while its neighbours are good. */
export type Spilled = Shown | CustomFunctions.Error;

/** Excel keeps fifteen digits; beyond them is noise of binary fractions: 59.99999999999999 is 60. */
export const settled = (points: number): number => Number(points.toPrecision(15));

const SHEET_ROWS = 1_048_576;

function cell(raw: unknown): Raw {
  if (raw === null || raw === undefined) return null;
  if (typeof raw === 'object') return 'basicValue' in raw ? cell(raw.basicValue) : String(raw);
  return raw as Raw;
}

const rowsOf = (argument: unknown): unknown[][] =>
  Array.isArray(argument) ? argument.map((row: unknown) => (Array.isArray(row) ? row : [row])) : [[argument]];

const isWhole = (rows: readonly unknown[]): boolean => rows.length >= SHEET_ROWS;

function lastFilled(rows: readonly unknown[][]): number {
  let count = rows.length;
  while (count > 1 && rows[count - 1]!.every((raw) => raw === null || raw === undefined || raw === '')) count -= 1;
  return count;
}

/** Arguments as rows of cells; a single value is a range of one cell, whole columns all end at the last filled cell of any. */
export function ranges(args: readonly unknown[]): Raw[][][] {
  const all = args.map(rowsOf);
  const end = Math.max(0, ...all.filter(isWhole).map(lastFilled));
  return all.map((rows) => (isWhole(rows) ? rows.slice(0, end) : rows).map((row) => row.map(cell)));
}

/** @throws #VALUE! where a range of several cells stands for one value. */
export function single(argument: unknown, name: string): Raw {
  const rows = ranges([argument])[0]!;
  if (rows.length > 1 || rows[0]!.length > 1) throw misshapen(name, 'shape.one-cell');
  return rows[0]![0]!;
}

/** Text with a percent sign; a cell that is formatted as a percentage arrives as a plain number. */
export const isPercent = (raw: Raw): boolean => typeof raw === 'string' && raw.includes('%');

/** An empty cell; 0 too, where 0 would be no sensible entry (a code, an edition). */
export const isEmpty = (raw: Raw): boolean => raw === 0 || isBlank(raw);

/** @throws #VALUE! naming the edition that is not known, and those that are. */
export const editionOf = (argument: unknown): Edition => found(argument, findEdition, editions);

/** @throws #VALUE! naming the edition that is not known, and those that are. */
export const gradeTableOf = (argument: unknown): GradeTable => found(argument, findGradeTable, gradeTables);

/** The AKIP worksheet. @throws #VALUE! naming the edition that is not known, and those that are. */
export const akipLkeOf = (argument: unknown): Edition => found(argument, findAkipLke, akipLkes);

function found<T extends { short: string }>(
  argument: unknown,
  find: (asked: string | null) => T | undefined,
  all: readonly T[],
): T {
  const asked = single(argument, 'edition');
  const rules = find(isEmpty(asked) ? null : clean(asked));
  if (!rules) throw refused('edition.unknown', { edition: clean(asked), choices: all.map(({ short }) => short).join(', ') });
  return rules;
}

/** @throws #VALUE! where the edition has no such code, area or name. */
export function codeOf(edition: Edition, raw: Raw): string {
  const code = resolveCode(edition, clean(raw));
  if (code === undefined) throw refusedFor('code.unknown', { code: clean(raw) });
  return code;
}

/** The predicate by its code or name, in any case. @throws #VALUE! listing the edition's predicates. */
export function predicateArgument(edition: Edition, raw: Raw): string {
  const asked = clean(raw);
  const predicate = predicateNamed(edition, asked);
  if (!predicate)
    throw refused('predicate.unknown', { predicate: asked, choices: edition.predicates.map(({ code }) => code).join(', ') });
  return predicate;
}

/** `1.000` may be a thousand or one: in a count it is never guessed. */
const THOUSANDS = /\d[.,]\d{3}$/;

/** A count, or undefined where the cell is empty. @throws #VALUE! where it is no whole number of zero or more. */
export function countOf(raw: Raw, name: string): number | undefined {
  if (typeof raw === 'string' && THOUSANDS.test(clean(raw))) throw refused('count.thousands', { name, count: clean(raw) });
  const parsed = parseCount(raw);
  if (parsed.kind === 'unreadable') throw refusedFor(parsed.code, { statement: say('argument.here', { name }), ...parsed.data });
  return parsed.kind === 'read' ? parsed.value : undefined;
}

const YES = ['true', 'benar', 'ya', 'y', '1'];
const NO = ['', 'false', 'salah', 'tidak', 't', '0'];

/** Left out or empty = FALSE. @throws #VALUE! where it is neither yes nor no. */
export function yesNo(argument: unknown, name: string): boolean {
  const text = clean(single(argument, name)).toLowerCase();
  if (YES.includes(text)) return true;
  if (NO.includes(text)) return false;
  throw misshapen(name, 'shape.yes-no');
}

/** A row per unit of the whole country, and more columns than any form has; beyond lies a slip of the pen. */
const MOST_CELLS = 200_000;

/**
 * Calls `each` for every cell of the ranges side by side; a range of one row or column is repeated along the others.
 * A single cell throws its error; in a spill the error stays in its own cell.
 * @param named the arguments by parameter name.
 */
export function spill(named: Record<string, unknown>, each: (...cells: Raw[]) => Shown): Spilled[][] {
  const [first, ...others] = Object.keys(named);
  const all = ranges(Object.values(named));
  const height = Math.max(...all.map((rows) => rows.length));
  const width = Math.max(...all.map((rows) => rows[0]!.length));
  const fits = (rows: Raw[][]) => [1, height].includes(rows.length) && [1, width].includes(rows[0]!.length);
  const odd = all.findIndex((rows) => !fits(rows));
  if (odd >= 0) throw misshapen(odd === 0 ? others[0]! : Object.keys(named)[odd]!, 'shape.same-size', { other: first! });

  if (height * width > MOST_CELLS) throw refused('spill.too-many', { count: height * width, most: MOST_CELLS });

  const cellsAt = (row: number, column: number) =>
    all.map((rows) => {
      const cells = rows[rows.length === 1 ? 0 : row] ?? [];
      return cells[cells.length === 1 ? 0 : column];
    });
  if (height === 1 && width === 1) return [[each(...cellsAt(0, 0))]];
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_, column) => attempt(() => each(...cellsAt(row, column)))),
  );
}

function attempt(compute: () => Shown): Spilled {
  try {
    return compute();
  } catch (error) {
    if (error instanceof CustomFunctions.Error) return error;
    throw error;
  }
}
