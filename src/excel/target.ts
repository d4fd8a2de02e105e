/** A range of a plan, which may have several parts (`A1:B2,D4`), as something to format. */
export type Target = Excel.Range | Excel.RangeAreas;

export const parts = (range: string): string[] => range.split(/[\s,]+/).filter(Boolean);

export function target(sheet: Excel.Worksheet, range: string): Target {
  const addresses = parts(range);
  return addresses.length > 1 ? sheet.getRanges(addresses.join()) : sheet.getRange(addresses[0]);
}

/** 1-based, as addresses are. */
interface Area {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

const columnNumber = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** @param address one part: `B2` or `$B$2:$D$9` */
export function areaOf(address: string): Area {
  const corners = address
    .replaceAll('$', '')
    .toUpperCase()
    .split(':')
    .map((corner) => ({ column: columnNumber(corner.replace(/\d/g, '')), row: Number(corner.replace(/\D/g, '')) }));
  const [first, last = first] = corners as [(typeof corners)[0], (typeof corners)[0]?];
  return { top: first.row, left: first.column, bottom: last.row, right: last.column };
}

export const overlap = (one: Area, other: Area): boolean =>
  one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right;
