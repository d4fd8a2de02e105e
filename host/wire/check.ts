/** Arguments come from outside: every one is checked, as Excel does. */
import { invalidArgument } from '../errors';

export function text(value: unknown): string {
  if (typeof value !== 'string') throw invalidArgument(`${JSON.stringify(value)} is no text`);
  return value;
}

export function bool(value: unknown): boolean {
  if (typeof value !== 'boolean') throw invalidArgument(`${JSON.stringify(value)} is neither true nor false`);
  return value;
}

export function number(value: unknown, low = -Infinity, high = Infinity): number {
  if (typeof value !== 'number' || !Number.isFinite(value) || value < low || value > high) {
    throw invalidArgument(`${JSON.stringify(value)} is no number from ${low} to ${high}`);
  }
  return value;
}

export function whole(value: unknown, low = -Infinity, high = Infinity): number {
  if (!Number.isInteger(value)) throw invalidArgument(`${JSON.stringify(value)} is no whole number`);
  return number(value, low, high);
}

export function optional<T>(value: unknown, check: (value: unknown) => T): T | undefined {
  return value === null || value === undefined ? undefined : check(value);
}

export const oneOf =
  <T extends string>(...allowed: readonly T[]) =>
  (value: unknown): T => {
    if (!allowed.includes(value as T)) throw invalidArgument(`${JSON.stringify(value)} is none of ${allowed.join(', ')}`);
    return value as T;
  };

export function record(value: unknown): Record<string, unknown> {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) throw invalidArgument('an object is expected');
  return value as Record<string, unknown>;
}

/** @throws InvalidArgument for a member that is not among the known ones: a typing error in an options object */
export function onlyKnown(value: Record<string, unknown>, known: readonly string[]): void {
  const unknown = Object.keys(value).find((key) => !known.includes(key));
  if (unknown !== undefined) throw invalidArgument(`the member ${unknown} is not known`);
}

/** `#RRGGBB`, or one of the HTML names that Excel reads too. */
export function color(value: unknown): string {
  const given = text(value);
  if (/^#[0-9a-f]{6}$/i.test(given)) return given.toUpperCase();
  const named = NAMED[given.toLowerCase()];
  if (!named) throw invalidArgument(`${given} is no colour`);
  return named;
}

const NAMED: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  gray: '#808080',
  grey: '#808080',
};
