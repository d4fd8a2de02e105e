/** What the repair view shows and does: previews, choices, changes and the way back. */
import type { Problem } from '../../assessment/types';
import type { CellChange, ExcelDoor } from '../../excel/contract';
import type { Change, Repair } from '../../diagnosis/repair';
import type { Reading } from '../../reading/contract';
import { contentIn, gridOf, placeKey as keyOf, sameContent } from './contents';
import type { NameChange } from './unknown-names';

export interface RepairRow {
  id: string;
  /** Absent for our functions that Excel did not know: their row has a sentence of its own. */
  finding?: Problem;
  changes: readonly Change[];
}

export interface RepairRows {
  certain: RepairRow[];
  marked: Problem[];
}

export const NAMES = 'names';

/** Every cell in which the unit or the TPI writes. */
function writtenCells({ sheet, cells, mapping, answers }: Reading): Set<string> {
  const own = new Set([...cells.values()].flatMap((one) => Object.values(one).map((cell) => keyOf({ sheet, cell }))));
  if (!mapping) return own;
  for (const column of ['unit', 'tpi', 'note', 'tpiNote', 'evidence', 'tpiEvidence'] as const)
    for (const code of answers.keys()) {
      const row = mapping.rows[code];
      const letter = mapping.columns[column];
      if (row !== undefined && letter !== undefined) own.add(keyOf({ sheet, cell: `${letter}${row}` }));
    }
  return own;
}

/** A formula in an answer's cell is the form's own and no answer. */
const holdsNoAnswer = ({ old }: Change): boolean => typeof old === 'object' && old !== null;

/**
 * @param names cells of the workbook that show #NAME?; one row for them all, whatever sheet they are on.
 * @returns what can be mended, and what is only marked; a repair that would touch an answer, a note or a link is only marked.
 */
export function repairRows(repairs: readonly Repair[], names: readonly NameChange[], reading?: Reading): RepairRows {
  const written = reading ? writtenCells(reading) : new Set<string>();
  const named = new Set(names.map(keyOf));
  const rows: RepairRows = { certain: names.length > 0 ? [{ id: NAMES, changes: names }] : [], marked: [] };
  for (const { id, finding, changes, certain } of repairs) {
    if (changes.length > 0 && changes.every((change) => named.has(keyOf(change)))) continue;
    const touches = changes.some((change) => written.has(keyOf(change)) && !holdsNoAnswer(change));
    if (certain && !touches) rows.certain.push({ id, finding, changes });
    else rows.marked.push(finding);
  }
  return rows;
}

/** The changes of the chosen rows, each cell once: the first to claim it. */
export function chosenChanges(rows: readonly RepairRow[], left: readonly string[]): Change[] {
  const cells = new Map<string, Change>();
  for (const { id, changes } of rows)
    if (!left.includes(id)) for (const change of changes) if (!cells.has(keyOf(change))) cells.set(keyOf(change), change);
  return [...cells.values()];
}

const sheetsOf = (changes: readonly Mended[]): string[] => [...new Set(changes.map(({ sheet, sheetId }) => sheetId ?? sheet))];

/** From one content to the other, only where the one stands. */
const steps = (changes: readonly Change[], from: 'old' | 'new', to: 'old' | 'new'): CellChange[] =>
  changes.map((change) => ({ sheet: change.sheet, cell: change.cell, content: change[to], expected: change[from] }));

/** A change that was made. */
export interface Mended extends Change {
  /** Of its sheet, by which it is found again under another name. */
  sheetId?: string;
}

type Door = Pick<ExcelDoor, 'read' | 'apply'>;

/**
 * Changes all cells or none; a cell that no longer holds what the preview showed stops all of it.
 * @returns what stands in the cells then: Excel may write a formula in its own way.
 * @throws DoorError `excel.changed` with nothing changed; and any other.
 */
export async function mend(door: Pick<ExcelDoor, 'apply'>, changes: readonly Change[]): Promise<Mended[]> {
  const undo = new Map((await door.apply(steps(changes, 'old', 'new'))).map((one) => [keyOf(one), one]));
  return changes.map((change) => {
    const { expected, sheetId } = undo.get(keyOf(change))!;
    return { ...change, new: expected, sheetId };
  });
}

/** Of several changes of one cell the first old and the last new content. */
function whole(mended: readonly Mended[]): Mended[] {
  const cells = new Map<string, Mended>();
  for (const change of mended) {
    const first = cells.get(keyOf(change));
    cells.set(keyOf(change), first ? { ...change, old: first.old } : change);
  }
  return [...cells.values()];
}

/**
 * Puts back what was mended. A cell that somebody changed since is theirs and stays.
 * @returns how many cells are as before, and those that were left.
 */
export async function undoAll(door: Door, mended: readonly Mended[]): Promise<{ back: number; kept: string[] }> {
  const all = whole(mended);
  const now = await door.read(sheetsOf(all));
  const ours = all.filter((change) => gridOf(now, change) && sameContent(contentIn(now, change), change.new));
  // Under the names that the sheets have by now.
  const named = ours.map((change) => ({ ...change, sheet: gridOf(now, change)!.sheet }));
  if (named.length > 0) await door.apply(steps(named, 'new', 'old'));
  return { back: ours.length, kept: all.filter((change) => !ours.includes(change)).map(keyOf) };
}

export const cellsIn = (mended: readonly Mended[]): number => whole(mended).length;
