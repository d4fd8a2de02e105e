/** Functions of single values, as Excel counts: over an array they give an array. */
import { fitsText, hasWildcards, placeOf } from './criteria';
import {
  asBoolean,
  asText,
  CellError,
  fail,
  near,
  numberAt,
  numberIn,
  only,
  raise,
  settled,
  textAt,
  Unsupported,
  type Argument,
  type Value,
  LONGEST,
} from './values';

export type Function = (args: readonly Argument[]) => Value;

/** Away from zero, and not fooled by 1.005 * 100 = 100.49999. */
function rounded(value: number, digits: number, how: (value: number) => number): number {
  const factor = 10 ** Math.trunc(digits);
  return (Math.sign(value) * how(settled(Math.abs(value) * factor))) / factor;
}

const rounding =
  (how: (value: number) => number): Function =>
  (args) =>
    rounded(numberAt(args, 0), numberAt(args, 1), how);

/** 1234.5, 2 -> `1,234.50`, or without commas. */
function fixed(args: readonly Argument[]): string {
  const digits = Math.trunc(numberAt(args, 1, 2));
  const number = rounded(numberAt(args, 0), digits, Math.round);
  if (Math.abs(number) > Number.MAX_SAFE_INTEGER) throw new Unsupported('exponent');
  const text = number.toFixed(Math.max(0, digits));
  if (asBoolean(only(args, 2))) return text;
  const [whole = '', ...rest] = text.split('.');
  // Six groups hold any number that is safe.
  return [whole.replace(/\B(?=(?:\d{3}){1,6}$)/g, ','), ...rest].join('.');
}

/** Decimals and groups in signs of one's own; each `%` divides by a hundred. */
function numberValue(args: readonly Argument[]): number {
  const [decimal, group] = [args.length > 1 ? textAt(args, 1)[0] : '.', args.length > 2 ? textAt(args, 2)[0] : ','];
  const text = textAt(args, 0).replace(/\s/g, '');
  if (text === '') return 0;
  let end = text.length;
  while (text[end - 1] === '%') end--;
  const bare = text.slice(0, end);
  const [whole = '', ...rest] = decimal === undefined ? [bare] : bare.split(decimal);
  if (rest.length > 1 || (group !== undefined && rest.join('').includes(group))) return fail('#VALUE!');
  const plain = [group === undefined ? whole : whole.split(group).join(''), ...rest].join('.');
  return (numberIn(plain) ?? fail('#VALUE!')) / 100 ** (text.length - end);
}

function value(args: readonly Argument[]): Value {
  const given = raise(only(args));
  if (typeof given !== 'string') return given ?? 0;
  const text = given.trim();
  const isPercent = text.endsWith('%');
  const bare = isPercent ? text.slice(0, -1) : text;
  const found = numberIn(bare);
  if (found !== undefined) return isPercent ? found / 100 : found;
  // A date, an hour, an amount: what they are depends on regional settings.
  if (/\d/.test(bare)) throw new Unsupported('a number in words');
  return fail('#VALUE!');
}

/** Where a text stands in another, from 1. */
function found(args: readonly Argument[], search: (within: string, from: number) => number): number {
  const start = Math.trunc(numberAt(args, 2, 1));
  const within = textAt(args, 1);
  if (start < 1 || start > within.length + 1) return fail('#VALUE!');
  const at = search(within, start - 1);
  return at < 0 ? fail('#VALUE!') : at + 1;
}

const searched = (args: readonly Argument[]): number => found(args, placeOf(textAt(args, 0)));

function substituted(args: readonly Argument[]): string {
  const [text, old, now] = [textAt(args, 0), textAt(args, 1), textAt(args, 2)];
  if (old === '') return text;
  if (args.length < 4) {
    const pieces = text.split(old);
    return text.length + (pieces.length - 1) * now.length > LONGEST ? fail('#VALUE!') : pieces.join(now);
  }
  const which = Math.trunc(numberAt(args, 3));
  if (which < 1) return fail('#VALUE!');
  const pieces = text.split(old);
  if (which >= pieces.length) return text;
  return pieces.slice(0, which).join(old) + now + pieces.slice(which).join(old);
}

/** How many signs. */
function size(args: readonly Argument[], at: number, least = 0): number {
  const count = Math.trunc(numberAt(args, at, 1));
  return count < least ? fail('#VALUE!') : count;
}

function repeated(args: readonly Argument[]): string {
  const [text, times] = [textAt(args, 0), size(args, 1)];
  return text.length * times > LONGEST ? fail('#VALUE!') : text.repeat(times);
}

const is =
  (test: (value: Value) => boolean): Function =>
  (args) =>
    test(only(args));

const isCode = (value: Value, code: string) => value instanceof CellError && value.code === code;

export const SCALARS: Readonly<Record<string, Function>> = {
  NOT: (args) => !asBoolean(only(args)),
  TRUE: () => true,
  FALSE: () => false,
  NA: () => fail('#N/A'),
  ISNUMBER: is((one) => typeof one === 'number'),
  ISTEXT: is((one) => typeof one === 'string'),
  ISNONTEXT: is((one) => typeof one !== 'string'),
  ISLOGICAL: is((one) => typeof one === 'boolean'),
  ISBLANK: is((one) => one === null),
  ISERROR: is((one) => one instanceof CellError),
  ISERR: is((one) => one instanceof CellError && one.code !== '#N/A'),
  ISNA: is((one) => isCode(one, '#N/A')),
  N(args) {
    const one = raise(only(args));
    return typeof one === 'string' ? 0 : Number(one);
  },
  T(args) {
    const one = raise(only(args));
    return typeof one === 'string' ? one : '';
  },
  ABS: (args) => Math.abs(numberAt(args, 0)),
  SIGN: (args) => Math.sign(numberAt(args, 0)),
  INT: (args) => Math.floor(settled(numberAt(args, 0))),
  TRUNC: rounding(Math.floor),
  ROUND: rounding(Math.round),
  ROUNDUP: rounding(Math.ceil),
  ROUNDDOWN: rounding(Math.floor),
  MOD(args) {
    const [number, by] = [numberAt(args, 0), numberAt(args, 1)];
    return by === 0 ? fail('#DIV/0!') : number - by * Math.floor(settled(number / by));
  },
  LEN: (args) => textAt(args, 0).length,
  TRIM: (args) => textAt(args, 0).replace(/ +/g, ' ').replace(/^ | $/g, ''),
  // eslint-disable-next-line no-control-regex
  CLEAN: (args) => textAt(args, 0).replace(/[\u0000-\u001f]/g, ''),
  UPPER: (args) => textAt(args, 0).toUpperCase(),
  LOWER: (args) => textAt(args, 0).toLowerCase(),
  LEFT: (args) => textAt(args, 0).slice(0, size(args, 1)),
  RIGHT(args) {
    const count = size(args, 1);
    return count === 0 ? '' : textAt(args, 0).slice(-count);
  },
  MID(args) {
    const start = size(args, 1, 1) - 1;
    return textAt(args, 0).slice(start, start + size(args, 2));
  },
  EXACT: (args) => textAt(args, 0) === textAt(args, 1),
  FIND: (args) => found(args, (within, from) => within.indexOf(textAt(args, 0), from)),
  SEARCH: searched,
  SUBSTITUTE: substituted,
  REPT: repeated,
  CONCATENATE: (args) => args.map((_, at) => textAt(args, at)).join(''),
  FIXED: fixed,
  VALUE: value,
  NUMBERVALUE: numberValue,
};

/** Whether the cell is what a look-up with exact match asks for. */
export function same(wanted: Value): (value: Value) => boolean {
  const given = raise(wanted);
  if (typeof given !== 'string')
    return (one) => typeof one === typeof given && !(one instanceof CellError) && sameKind(one, given);
  const fits = hasWildcards(given) ? fitsText(given) : (text: string) => text.toLowerCase() === given.toLowerCase();
  return (one) => typeof one === 'string' && fits(one);
}
const sameKind = (one: Value, given: Value) =>
  typeof one === 'number' && typeof given === 'number' ? near(one, given) : asText(one) === asText(given);
