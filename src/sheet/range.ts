/** A1 ranges as numbers. Rows and columns are 1-based here, as in the file format. */
import { spotAt } from './address';

export interface Area {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

function corner(address: string): [number, number] {
  const spot = spotAt(address);
  if (!spot) throw new RangeError(`not an A1 address: ${address}`);
  return [spot.row + 1, spot.column + 1];
}

/** `B2:D9` or `B2`, with or without `$`. */
export function areaOf(range: string): Area {
  const [first, last = first] = range.split(':') as [string, string?];
  const [top, left] = corner(first);
  const [bottom, right] = corner(last);
  return { top: Math.min(top, bottom), left: Math.min(left, right), bottom: Math.max(top, bottom), right: Math.max(left, right) };
}

/** The areas of `A1:B2,D4`: commas and spaces both part them. */
export const partsOf = (ranges: string): string[] =>
  ranges
    .replaceAll('$', '')
    .split(/[\s,]+/)
    .filter(Boolean);

/** `A1:C6` -> `$A$1:$C$6`. */
export const absolute = (range: string): string => range.replace(/\$?([A-Z]+)\$?(\d+)/gi, '$$$1$$$2');

export const overlap = (one: Area, other: Area): boolean =>
  one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right;
