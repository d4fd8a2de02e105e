/** `">=3"`, `"A.*"`, 5: what COUNTIF and its like ask of a cell; wildcards, as MATCH and SEARCH read them too. */
import { asText, CellError, compare, numberIn, raise, Unsupported, type Value } from './values';

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * `*` any signs, `?` one, `~` takes the next sign as it is.
 * @returns what stands between the `*`, as patterns: each is looked for once, where one pattern of many `*` would try all ways.
 */
function piecesOf(pattern: string): string[] {
  const pieces = [''];
  for (const [, plain, wild, rest] of pattern.matchAll(/~([*?~])|([*?])|([^*?~]+|~)/g))
    if (wild === '*') pieces.push('');
    else pieces[pieces.length - 1] += wild ? '[^]' : literally(plain ?? rest!);
  return pieces;
}

/** @returns where the piece ends that is found first from a place on; -1 = nowhere. */
function endOf(piece: RegExp, text: string, from: number): number {
  piece.lastIndex = from;
  return piece.test(text) ? piece.lastIndex : -1;
}

/** @returns where a text first holds the pattern from a place on, capitals or not; -1 = nowhere. */
export function placeOf(pattern: string): (text: string, from: number) => number {
  const [first, ...others] = piecesOf(pattern).map((piece) => new RegExp(piece, 'giu'));
  return (text, from) => {
    first!.lastIndex = from;
    const at = first!.exec(text)?.index ?? -1;
    const isWhole = others.reduce((end, piece) => (end < 0 ? end : endOf(piece, text, end)), at < 0 ? at : first!.lastIndex) >= 0;
    return isWhole ? at : -1;
  };
}

export const hasWildcards = (text: string): boolean => /[*?~]/.test(text);

/** A text that is the pattern from its first sign to its last, capitals or not. */
export function fitsText(pattern: string): (text: string) => boolean {
  if (!hasWildcards(pattern)) return (text) => text.toLowerCase() === pattern.toLowerCase();
  const pieces = piecesOf(pattern).map((piece, at, all) => {
    const isLast = at === all.length - 1;
    return new RegExp(isLast ? `(?:${piece})$` : piece, at === 0 ? 'iuy' : 'giu');
  });
  return (text) => pieces.reduce((end, piece) => (end < 0 ? end : endOf(piece, text, end)), 0) >= 0;
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
