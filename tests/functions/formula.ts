/** A formula as the documentation writes it (`;` between arguments, decimal comma), computed by the functions themselves. */
import { functions } from '../../src/functions/table';

export type Cells = (address: string) => unknown;

const ref = /^[A-Z]{1,2}\d+(:[A-Z]{1,2}\d+)?/;
const call = /^([A-Z]+\.[A-Z]+)\(/;
const number = /^-?\d+(,\d+)?%?/;
const text = /^"((?:[^"]|"")*)"/;

/** `0,67`, `60%`, `TRUE` or plain text as a cell holds it. */
export function cellOf(written: string): unknown {
  if (written === '') return null;
  if (written === 'TRUE' || written === 'FALSE') return written === 'TRUE';
  if (number.exec(written)?.[0] !== written) return written;
  const value = Number(written.replace('%', '').replace(',', '.'));
  return written.endsWith('%') ? value / 100 : value;
}

/** @param formula with its `=`. @returns what the outermost function returns. */
export function computed(formula: string, cells: Cells): unknown {
  let rest = formula.replace(/^=/, '').trim();
  const take = (pattern: RegExp | string): string | undefined => {
    const found = typeof pattern === 'string' ? (rest.startsWith(pattern) ? [pattern] : null) : pattern.exec(rest);
    if (found) rest = rest.slice(found[0]!.length).trimStart();
    return found ? (found[1] ?? found[0]) : undefined;
  };

  function list(end: string): unknown[] {
    const all: unknown[] = [];
    while (take(end) === undefined) {
      all.push(rest.startsWith(';') ? null : argument());
      if (take(';') === undefined && !rest.startsWith(end)) throw new Error(`unreadable at "${rest}" in ${formula}`);
    }
    return all;
  }

  function array(): unknown[][] {
    const rows: unknown[][] = [[]];
    while (take('}') === undefined) {
      if (take(';') !== undefined) rows.push([]);
      else if (take('\\') === undefined) rows.at(-1)!.push(scalar());
    }
    return rows;
  }

  function scalar(): unknown {
    const quoted = text.exec(rest);
    if (quoted) {
      take(quoted[0]);
      return quoted[1]!.replace(/""/g, '"');
    }
    const word = take(/^(TRUE|FALSE)/) ?? take(/^-?\d+(?:,\d+)?%?/);
    if (word === undefined) throw new Error(`unreadable at "${rest}" in ${formula}`);
    return cellOf(word);
  }

  function argument(): unknown {
    const name = call.exec(rest)?.[1];
    if (name) {
      take(`${name}(`);
      const compute = functions[name as keyof typeof functions] as unknown as ((...args: unknown[]) => unknown) | undefined;
      if (!compute) throw new Error(`no function ${name}`);
      return compute(...list(')'));
    }
    if (take('{') !== undefined) return array();
    return ref.test(rest) ? cells(take(ref.exec(rest)![0])!) : scalar();
  }

  const result = argument();
  if (rest) throw new Error(`"${rest}" is left over of ${formula}`);
  return result;
}

/** A table with the letters of columns as its heading and the numbers of rows before each row. */
export function sheetIn(markdown: string): Cells {
  const cells = new Map<string, unknown>();
  let columns: string[] = [];
  for (const line of markdown.split('\n')) {
    const parts = line
      .split('|')
      .slice(1, -1)
      .map((part) => part.trim());
    if (parts[0] === '' && parts[1] === 'A') columns = parts.slice(1);
    else if (columns.length && /^\d+$/.test(parts[0] ?? ''))
      parts.slice(1).forEach((written, at) => cells.set(`${columns[at]}${parts[0]}`, cellOf(written)));
    else if (parts.length === 0) columns = [];
  }
  return (address) => {
    const [from, to] = address.split(':').map((one) => /([A-Z]+)(\d+)/.exec(one)!) as [RegExpExecArray, RegExpExecArray?];
    if (!to) return [[cells.get(address) ?? null]];
    const [first, last] = [from[1]!.charCodeAt(0), to[1]!.charCodeAt(0)];
    return Array.from({ length: Number(to[2]) - Number(from[2]) + 1 }, (_, row) =>
      Array.from(
        { length: last - first + 1 },
        (__, column) => cells.get(`${String.fromCharCode(first + column)}${Number(from[2]) + row}`) ?? null,
      ),
    );
  };
}

const numbers = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 6, useGrouping: false });

const cell = (value: unknown): string =>
  typeof value === 'number' ? numbers.format(value) : typeof value === 'boolean' ? String(value).toUpperCase() : String(value);

/** A result as the documentation writes it: a line for each row, its cells between ` · `; an error in full. */
export const written = (result: unknown): string[] =>
  (Array.isArray(result) ? (result as unknown[][]) : [[result]]).map((row) =>
    row
      .map(cell)
      .join(' · ')
      .replace(/( · )+$/, '')
      .replace(/(#VALUE!|#N\/A) /, '`$1` '),
  );
