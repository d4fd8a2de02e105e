/** The open workbook's form filled with an LKE: what may be written, asked of Excel where it is needed. */
import type { ExcelDoor } from '../../excel/contract';
import { intoForm, type Entry, type Into, type IntoOptions, type Part } from '../../forms/into';
import type { Reading } from '../../reading/contract';
import { placeAt } from '../../sheet/address';
import type { Grid } from '../../sheet/plan';
import { mend, type Mended } from './repair-view';

/** An LKE that a form may be filled with. */
export interface Source {
  /** Tells it from the others. */
  key: string;
  reading: Reading;
  /** Absent where it is in the open workbook. */
  file?: string;
}

/** The answer cells of the form, by sheet. */
function answerCells({ sheet, cells }: Reading): { sheet: string; cells: string[] }[] {
  const found = new Map<string, Set<string>>();
  for (const { unit, tpi } of cells.values())
    for (const address of [unit, tpi]) {
      if (address === undefined) continue;
      const place = placeAt(address);
      const own = found.get(place.sheet ?? sheet) ?? new Set();
      found.set(place.sheet ?? sheet, own.add(place.cell));
    }
  return [...found].map(([name, own]) => ({ sheet: name, cells: [...own] }));
}

/** @returns the grids with the lists of the form's answer cells; as they are where Excel does not tell. */
export async function withRules(
  door: Pick<ExcelDoor, 'validations'>,
  form: Reading,
  grids: readonly Grid[],
): Promise<readonly Grid[]> {
  const rules = await door.validations(answerCells(form)).catch((): Record<string, never> => ({}));
  return grids.map((grid) => {
    const validations = rules[grid.sheet];
    return validations ? { ...grid, validations } : grid;
  });
}

export const previewOf = (form: Reading, grids: readonly Grid[], lke: Reading, single: IntoOptions['single']): Into =>
  intoForm(form, grids, lke, { single });

export const chosenEntries = ({ entries }: Into, left: readonly Part[]): Entry[] =>
  entries.filter(({ part }) => !left.includes(part));

export interface Done {
  mended: Mended[];
  /** Cells that hold something else than was written: parts of merged cells, for instance. */
  refused: string[];
}

/**
 * Writes all of them or none; a cell that changed since the preview stops all.
 * @throws DoorError `excel.changed` with nothing changed; and any other.
 */
export async function write(door: Pick<ExcelDoor, 'apply'>, entries: readonly Entry[]): Promise<Done> {
  const changes = entries.map(({ sheet, cell, old, new: value }) => ({ sheet, cell, old, new: value }));
  const mended = await mend(door, changes);
  const refused = mended.filter((one, at) => JSON.stringify(one.new) !== JSON.stringify(changes[at]!.new));
  return { mended, refused: refused.map(({ sheet, cell }) => `${sheet}!${cell}`) };
}
