/** The worksheet functions that LKE workbooks use, as Excel counts. What is not here is left to Excel. */

/** An error value of a cell. */
export class CellError {
  constructor(readonly code: string) {}
}
export type Value = number | string | boolean | null | CellError;

/** The formula needs something that is not modelled here. No Error: it is thrown often, and its stack would cost most of it. */
export class Unsupported {
  constructor(readonly what: string) {}
}

/** An argument: one value, or all values of a range with the blanks among them. */
export interface Argument {
  range: boolean;
  values: readonly Value[];
}

const fail = (code: string): never => {
  throw new CellError(code);
};
const raise = (value: Value): Exclude<Value, CellError> => {
  if (value instanceof CellError) throw value;
  return value;
};

/** A number as `+` and its like want it: text counts where it reads as a number. */
export function asNumber(given: Value): number {
  const value = raise(given);
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value === null) return 0;
  const text = value.trim();
  return text !== '' && Number.isFinite(Number(text)) ? Number(text) : fail('#VALUE!');
}

export function asText(given: Value): string {
  const value = raise(given);
  if (value === null) return '';
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

export function asBoolean(given: Value): boolean {
  const value = raise(given);
  if (typeof value === 'string') {
    if (/^true$/i.test(value)) return true;
    return /^false$/i.test(value) ? false : fail('#VALUE!');
  }
  return Boolean(value);
}

/** Numbers of ranges are those that are numbers; what is written into the formula must be one. */
function numbersOf(args: readonly Argument[]): number[] {
  const found: number[] = [];
  for (const { range, values } of args)
    for (const value of values) {
      if (value instanceof CellError) throw value;
      if (!range) found.push(asNumber(value));
      else if (typeof value === 'number') found.push(value);
    }
  return found;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const only = (args: readonly Argument[], at = 0): Value => args[at]?.values[0] ?? null;
const number = (args: readonly Argument[], at: number, otherwise = 0): number =>
  at < args.length ? asNumber(only(args, at)) : otherwise;

function conditions(args: readonly Argument[]): boolean[] {
  return args.flatMap(({ range, values }) =>
    values.filter((value) => !range || (value !== null && typeof value !== 'string')).map(asBoolean),
  );
}

function rounded(value: number, digits: number, how: (value: number) => number): number {
  const factor = 10 ** digits;
  // Away from zero, and not fooled by 1.005 * 100 = 100.49999.
  const scaled = Number((Math.abs(value) * factor).toPrecision(15));
  return (Math.sign(value) * how(scaled)) / factor;
}

/** `">=3"`, `"A"`, 5: as COUNTIF and SUMIF read a criterion. */
function criterion(given: Value): (value: Value) => boolean {
  const raw = raise(given);
  const [, sign = '=', rest = ''] = /^(<=|>=|<>|=|<|>)?([\s\S]*)$/.exec(asText(raw))!;
  if (/[*?~]/.test(rest)) throw new Unsupported('wildcard');
  const wanted = rest.trim() !== '' && Number.isFinite(Number(rest)) ? Number(rest) : undefined;
  return (value) => {
    if (value instanceof CellError) return false;
    if (wanted !== undefined) {
      if (typeof value !== 'number') return sign === '<>';
      const difference = value - wanted;
      return {
        '=': difference === 0,
        '<>': difference !== 0,
        '<': difference < 0,
        '>': difference > 0,
        '<=': difference <= 0,
        '>=': difference >= 0,
      }[sign]!;
    }
    const same = asText(value).toLowerCase() === rest.toLowerCase();
    if (sign === '=' || sign === '<>') return same === (sign === '=');
    throw new Unsupported('order of texts');
  };
}

function chosen(args: readonly Argument[]): number[] {
  const fits = criterion(only(args, 1));
  const counted = args[2] ?? args[0]!;
  return args[0]!.values.flatMap((value, at) => {
    const taken = counted.values[at] ?? null;
    if (!fits(value)) return [];
    if (taken instanceof CellError) throw taken;
    return typeof taken === 'number' ? [taken] : [];
  });
}

const mean = (numbers: readonly number[]): number => (numbers.length ? sum(numbers) / numbers.length : fail('#DIV/0!'));

/** By upper-case name. IF and its like decide which argument is computed at all and are in evaluate.ts. */
export const FUNCTIONS: Readonly<Record<string, (args: readonly Argument[]) => Value>> = {
  SUM: (args) => sum(numbersOf(args)),
  AVERAGE: (args) => mean(numbersOf(args)),
  PRODUCT: (args) => numbersOf(args).reduce((total, value) => total * value, 1),
  MIN: (args) => Math.min(...numbersOf(args), ...(numbersOf(args).length ? [] : [0])),
  MAX: (args) => Math.max(...numbersOf(args), ...(numbersOf(args).length ? [] : [0])),
  COUNT: (args) => args.flatMap(({ values }) => values).filter((value) => typeof value === 'number').length,
  COUNTA: (args) => args.flatMap(({ values }) => values).filter((value) => value !== null).length,
  COUNTBLANK: (args) => args.flatMap(({ values }) => values).filter((value) => value === null || value === '').length,
  COUNTIF: (args) => args[0]!.values.filter(criterion(only(args, 1))).length,
  SUMIF: (args) => sum(chosen(args)),
  AVERAGEIF: (args) => mean(chosen(args)),
  AND: (args) => conditions(args).every(Boolean),
  OR: (args) => conditions(args).some(Boolean),
  NOT: (args) => !asBoolean(only(args)),
  TRUE: () => true,
  FALSE: () => false,
  ISNUMBER: (args) => typeof only(args) === 'number',
  ISTEXT: (args) => typeof only(args) === 'string',
  ISBLANK: (args) => only(args) === null,
  ISERROR: (args) => only(args) instanceof CellError,
  ABS: (args) => Math.abs(number(args, 0)),
  INT: (args) => Math.floor(number(args, 0)),
  ROUND: (args) => rounded(number(args, 0), number(args, 1), Math.round),
  ROUNDUP: (args) => rounded(number(args, 0), number(args, 1), Math.ceil),
  ROUNDDOWN: (args) => rounded(number(args, 0), number(args, 1), Math.floor),
  N: (args) => (typeof raise(only(args)) === 'number' ? only(args) : 0),
  LEN: (args) => asText(only(args)).length,
  TRIM: (args) => asText(only(args)).replace(/ +/g, ' ').trim(),
  UPPER: (args) => asText(only(args)).toUpperCase(),
  LOWER: (args) => asText(only(args)).toLowerCase(),
  LEFT: (args) => asText(only(args)).slice(0, number(args, 1, 1)),
  EXACT: (args) => asText(only(args)) === asText(only(args, 1)),
  CONCATENATE: (args) => args.map(({ values }) => asText(values[0] ?? null)).join(''),
  NA: () => fail('#N/A'),
};
