/** Who assesses: whose column is written, and whose answer stands beside it. */
import { clean, counted, type Answers, type Role } from '../../../assessment';
import type { SealRole } from '../../../assessment/seal';
import type { Review } from '../../../forms/review';
import type { Reading } from '../../../reading/contract';
import { quoteSheet } from '../../../sheet/address';
import { columnFor } from './items';
import type { Actor } from './preferences';

/** The LKE as one assessor sees it: `tpi` is the own column, `unit` what stands beside it; for the unit itself `unit` is. */
export interface View {
  reading: Reading & { noteCells?: ReadonlyMap<string, string> };
  column: Role;
  /** Whose answers are written. */
  who: SealRole;
  /** Whose stand beside. */
  other?: 'unit' | 'tpi';
}

export const roleOf = (actor: Actor): SealRole => (actor === 'unit' || actor === 'tpn' ? actor : 'tpi');

/** What TPN sees: its own column on the review, and beside it the answers that count. */
function seenByTpn(reading: Reading, review: Review): View['reading'] {
  const { mapping: _, ...rest } = reading;
  const there = (code: string, column: 'tpn' | 'reason') => {
    const cell = review.cellOf(code, column);
    return cell === undefined ? undefined : `${quoteSheet(review.sheet)}!${cell}`;
  };
  const codes = [...reading.cells.keys()];
  const answers = codes.map((code): [string, Answers] => [
    code,
    { unit: counted(reading.answers.get(code)), tpi: review.rows.get(code)?.tpn ?? null },
  ]);
  const cells = codes.map((code) => {
    const { unit, tpi, evidence } = reading.cells.get(code)!;
    const own = there(code, 'tpn');
    return [code, { unit: tpi ?? unit, ...(own && { tpi: own }), ...(evidence && { evidence }) }] as const;
  });
  const notes = codes.map((code) => {
    const { unit, tpi } = reading.notes?.get(code) ?? {};
    const beside = tpi ?? unit;
    const own = review.rows.get(code)?.reason;
    return [code, { ...(beside && { unit: beside }), ...(own && { tpi: own }) }] as const;
  });
  const noteCells = codes.flatMap((code) => (([cell]) => (cell ? [[code, cell] as const] : []))([there(code, 'reason')]));
  return {
    ...rest,
    answers: new Map([...reading.answers, ...answers]),
    cells: new Map(cells),
    notes: new Map(notes),
    noteCells: new Map(noteCells),
  };
}

/** @returns undefined where TPN has no review to write to. */
export function viewOf(reading: Reading, role: SealRole, review: Review | undefined): View | undefined {
  if (role === 'tpn') return review && { reading: seenByTpn(reading, review), column: 'tpi', who: 'tpn', other: 'tpi' };
  const column = columnFor(reading, role);
  return { reading, column, who: role, ...(column === 'tpi' && { other: 'unit' as const }) };
}

/** As it stands beside what was checked: `TPI – ketua tim, Sari`. */
export const signedBy = (role: string, name: string): string => [role, clean(name)].filter(Boolean).join(', ');
