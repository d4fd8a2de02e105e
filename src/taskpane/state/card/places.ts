/** Where on the sheets an assessor's answer and note stand, and which statement a cell belongs to. */
import type { Role } from '../../../assessment';
import { indexOf } from '../../../assessment';
import type { Reading } from '../../../reading/contract';
import type { Edition } from '../../../rules/schema';
import { placeAt, spotAt } from '../../../sheet/address';
import type { CellPlace } from '../contents';

type Seen = Pick<Reading, 'sheet' | 'cells' | 'mapping'> & { noteCells?: ReadonlyMap<string, string> };

const onSheet = (sheet: string, cell: string | undefined): CellPlace | undefined =>
  cell === undefined ? undefined : { sheet, ...placeAt(cell) };

export const answerPlace = ({ sheet, cells }: Seen, code: string, column: Role): CellPlace | undefined =>
  onSheet(sheet, cells.get(code)?.[column]);

export const evidencePlace = ({ sheet, cells }: Seen, code: string): CellPlace | undefined =>
  onSheet(sheet, cells.get(code)?.evidence);

/** Absent where the sheet has no place for that role's notes. */
export function notePlace({ sheet, cells, mapping, noteCells }: Seen, code: string, column: Role): CellPlace | undefined {
  if (noteCells) return onSheet(sheet, noteCells.get(code));
  const letter = mapping?.columns[column === 'tpi' ? 'tpiNote' : 'note'];
  const row = mapping?.rows[code];
  if (letter !== undefined && row !== undefined) return { sheet: mapping!.sheet, cell: `${letter}${row}` };
  return column === 'unit' ? onSheet(sheet, cells.get(code)?.note) : undefined;
}

/** The first cell of a statement that somebody may look at. */
export const anyPlace = (seen: Seen, codes: readonly string[], column: Role): CellPlace | undefined =>
  codes.map((code) => answerPlace(seen, code, column) ?? answerPlace(seen, code, 'unit')).find((place) => place !== undefined);

/** @returns the statement that a row belongs to: its own row, or one of its counts and criteria. */
export function rowsOf(edition: Edition, seen: Seen): (sheet: string, row: number) => string | undefined {
  const owners = new Map<string, string>();
  const own = (sheet: string, row: number, code: string) => {
    const key = `${sheet}|${row}`;
    if (!owners.has(key)) owners.set(key, code);
  };
  for (const { code, ratio, supports = [] } of indexOf(edition).statements)
    for (const part of [code, ...[...(ratio?.inputs ?? []), ...supports].map((one) => one.code)]) {
      for (const cell of Object.values(seen.cells.get(part) ?? {})) {
        const place = onSheet(seen.sheet, cell);
        const spot = place && spotAt(place.cell);
        if (spot) own(place.sheet, spot.row, code);
      }
      const row = seen.mapping?.rows[part];
      if (row !== undefined) own(seen.mapping!.sheet, row - 1, code);
    }
  return (sheet, row) => owners.get(`${sheet}|${row}`);
}
