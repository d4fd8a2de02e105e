/** Values of cells, and how Excel takes one kind for another. */

/** An error value of a cell. */
export class CellError {
  constructor(readonly code: string) {}
}
export type Value = number | string | boolean | null | CellError;

/** The formula needs something that is not modelled here. No Error: it is thrown often, and its stack would cost most of it. */
export class Unsupported {
  constructor(readonly what: string) {}
}

/** An argument: one value, or all values of a range or a computed array, row by row, with the blanks among them. */
export interface Argument {
  /** The values lie in cells or in an array: only what is a number already counts as one. */
  range: boolean;
  values: readonly Value[];
  columns: number;
}

export const single = (value: Value): Argument => ({ range: false, values: [value], columns: 1 });

export const fail = (code: string): never => {
  throw new CellError(code);
};

export const raise = (value: Value): Exclude<Value, CellError> => {
  if (value instanceof CellError) throw value;
  return value;
};

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;

/** A text that reads as a number, without regard to regional settings. */
export function numberIn(text: string): number | undefined {
  const bare = text.trim();
  return NUMBER.test(bare) ? Number(bare) : undefined;
}

/** A number as `+` and its like want it: text counts where it reads as a number. */
export function asNumber(given: Value): number {
  const value = raise(given);
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value === null) return 0;
  return numberIn(value) ?? fail('#VALUE!');
}

/** Excel computes and shows fifteen digits; what lies behind them is noise of the binary fractions. */
export const settled = (number: number): number => Number(number.toPrecision(15));

/** Beyond these Excel writes exponents in its own way. */
const [SMALLEST, LARGEST] = [1e-9, 1e15];

function written(number: number): string {
  if (Number.isSafeInteger(number) && number < LARGEST && number > -LARGEST) return String(number);
  const size = Math.abs(number);
  if (size !== 0 && (size < SMALLEST || size >= LARGEST)) throw new Unsupported('exponent');
  const text = String(settled(number));
  return text.includes('e')
    ? settled(number)
        .toFixed(20)
        .replace(/0{1,20}$/, '')
    : text;
}

export function asText(given: Value): string {
  const value = raise(given);
  if (value === null) return '';
  if (typeof value === 'number') return written(value);
  return typeof value === 'boolean' ? String(value).toUpperCase() : value;
}

export function asBoolean(given: Value): boolean {
  const value = raise(given);
  if (typeof value === 'string') {
    if (/^true$/i.test(value)) return true;
    return /^false$/i.test(value) ? false : fail('#VALUE!');
  }
  return Boolean(value);
}

/** The argument as one value. @throws Unsupported where it is a range: which of its cells is meant depends on the place. */
export function only(args: readonly Argument[], at = 0): Value {
  const values = args[at]?.values;
  if (values && values.length > 1) throw new Unsupported('range as a value');
  return values?.[0] ?? null;
}

export const numberAt = (args: readonly Argument[], at: number, otherwise = 0): number =>
  at < args.length ? asNumber(only(args, at)) : otherwise;

export const textAt = (args: readonly Argument[], at: number): string => asText(only(args, at));

const RANK = (value: Exclude<Value, CellError>): number => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2);

/** @returns below, at or above 0, as Excel sorts: numbers, then texts, then truth; capitals count for nothing. */
export function compare(a: Value, b: Value): number {
  const [first, second] = [raise(a), raise(b)];
  const empty = (other: Value) => (typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0);
  const left = first ?? empty(second);
  const right = second ?? empty(left);
  if (typeof left === 'string' && typeof right === 'string') {
    const [x, y] = [left.toLowerCase(), right.toLowerCase()];
    return x < y ? -1 : x > y ? 1 : 0;
  }
  if (typeof left !== typeof right) return RANK(left) - RANK(right);
  return difference(Number(left), Number(right));
}

// Excel compares fifteen digits: two numbers are the same where they differ behind the 48th binary place.
const NEAR = 2 ** -48;
export const near = (a: number, b: number): boolean => a === b || Math.abs(a - b) < Math.abs(a) * NEAR;

const difference = (a: number, b: number): number => (near(a, b) ? 0 : a - b);
const added = (a: number, b: number): number => (a !== 0 && near(a, -b) ? 0 : a + b);

// Returned, not thrown: arrays hold many of them.
const DIVIDED = new CellError('#DIV/0!');

/** An error may be returned or thrown. */
export type Operator = (left: Value, right: Value) => Value;

const byOrder =
  (holds: (order: number) => boolean): Operator =>
  (left, right) =>
    holds(compare(left, right));
const byNumber =
  (count: (left: number, right: number) => number): Operator =>
  (left, right) => {
    const result = count(asNumber(left), asNumber(right));
    return Number.isFinite(result) ? result : new CellError('#NUM!');
  };

/** Signs in a cell. */
export const LONGEST = 32_767;

export const OPERATORS: Readonly<Record<string, Operator>> = {
  '=': byOrder((order) => order === 0),
  '<>': byOrder((order) => order !== 0),
  '<': byOrder((order) => order < 0),
  '>': byOrder((order) => order > 0),
  '<=': byOrder((order) => order <= 0),
  '>=': byOrder((order) => order >= 0),
  '&': (left, right) => {
    const [a, b] = [asText(left), asText(right)];
    return a.length + b.length > LONGEST ? new CellError('#VALUE!') : a + b;
  },
  '+': byNumber(added),
  '-': byNumber((a, b) => added(a, -b)),
  '*': byNumber((a, b) => a * b),
  '/': (left, right) => {
    const [a, b] = [asNumber(left), asNumber(right)];
    return b === 0 ? DIVIDED : a / b;
  },
  '^': byNumber((a, b) => a ** b),
};
