/** `">=3"`, `"A.*"`, 5: what COUNTIF and its like ask of a cell; wildcards, as MATCH and SEARCH read them too. */
import { asText, CellError, compare, numberIn, raise, Unsupported, type Value } from './values';

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** `*` any signs, `?` one, `~` takes the next sign as it is. */
export const wildcards = (pattern: string): string =>
  pattern.replace(/~([*?~])|([*?])|([^*?~]+|~)/g, (_, plain?: string, wild?: string, rest?: string) =>
    wild ? (wild === '*' ? '[^]*' : '[^]') : literally(plain ?? rest!),
  );

export const hasWildcards = (text: string): boolean => /[*?~]/.test(text);

/** A text that is the pattern from its first sign to its last, capitals or not. */
export function fitsText(pattern: string): (text: string) => boolean {
  if (!hasWildcards(pattern)) return (text) => text.toLowerCase() === pattern.toLowerCase();
  const whole = new RegExp(`^${wildcards(pattern)}$`, 'iu');
  return (text) => whole.test(text);
}

const ORDERS: Readonly<Record<string, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '<': (order) => order < 0,
  '>': (order) => order > 0,
  '<=': (order) => order <= 0,
  '>=': (order) => order >= 0,
};

function byNumber(sign: string, wanted: number): (value: Value) => boolean {
  return (value) => (typeof value === 'number' ? ORDERS[sign]!(compare(value, wanted)) : sign === '<>');
}

/** Nothing asked: a blank cell; with a sign before it one that holds nothing at all. */
function byBlank(sign: string): (value: Value) => boolean {
  if (sign === '=') return (value) => value === null;
  if (sign === '<>') return (value) => value !== null;
  if (sign === '') return (value) => value === null || value === '';
  throw new Unsupported('order of texts');
}

export function criterion(given: Value): (value: Value) => boolean {
  const raw = raise(given);
  if (typeof raw === 'number') return byNumber('=', raw);
  if (typeof raw === 'boolean') return (value) => value === raw;
  const [, sign = '', rest = ''] = /^(<=|>=|<>|=|<|>)?([^]*)$/.exec(asText(raw))!;
  if (rest === '') return byBlank(sign);
  const wanted = numberIn(rest);
  if (wanted !== undefined) return byNumber(sign || '=', wanted);
  if (/^(true|false)$/i.test(rest)) throw new Unsupported('truth as a text');
  if (sign !== '' && sign !== '=' && sign !== '<>') throw new Unsupported('order of texts');
  const fits = fitsText(rest);
  return (value) => {
    if (value instanceof CellError) return false;
    return (typeof value === 'string' && fits(value)) === (sign !== '<>');
  };
}
