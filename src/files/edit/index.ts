/** A workbook of others with cells changed: every part that holds none of them is the part that it was. */
import { cellAt, spotAt } from '../../sheet/address';
import type { Covered } from '../../sheet/covered';
import type { Grid } from '../../sheet/plan';
import { LONGEST_TEXT } from '../../sheet/plan';
import { parsePart, readBook } from '../book';
import { LIMITS, Package, type Limits } from '../package';
import { readXlsx } from '../read';
import { recomputed } from './calculation';
import { CoveredReader } from './covered';
import { withCells, type Plain } from './sheet';

export interface CellValue {
  sheet: string;
  /** In A1. */
  cell: string;
  value: Plain;
}

/**
 * @param bytes a workbook that `readXlsx` reads.
 * @returns by sheet the cells that belong to others. @throws FileError
 */
export async function coveredIn(bytes: Uint8Array, limits: Partial<Limits> = {}): Promise<Map<string, Covered[]>> {
  const from = await Package.open(bytes, { ...LIMITS, ...limits });
  const found = new Map<string, Covered[]>();
  for (const { name, path } of (await readBook(from)).sheets) {
    const reader = new CoveredReader();
    await parsePart(from, path, reader);
    found.set(name, reader.found);
  }
  return found;
}

async function partText(from: Package, path: string): Promise<string> {
  const pieces: string[] = [];
  await from.read(path, (piece) => void pieces.push(piece));
  return pieces.join('');
}

function bySheet(values: readonly CellValue[]): Map<string, Map<string, Plain>> {
  const sheets = new Map<string, Map<string, Plain>>();
  for (const { sheet, cell, value } of values) {
    if (typeof value === 'string' && value.length > LONGEST_TEXT) throw new RangeError(`${sheet}!${cell}: longer than a cell`);
    sheets.set(sheet, (sheets.get(sheet) ?? new Map<string, Plain>()).set(cell.replaceAll('$', ''), value));
  }
  return sheets;
}

/**
 * Changes cells of a workbook and nothing else. Texts are written into the cells themselves (`inlineStr`), so that the
 * list that all sheets share stays as it is; stored results of formulas stay, and the workbook asks to be computed on opening.
 * @param bytes a workbook that `readXlsx` reads, with macros or without.
 * @param values each cell once; none that holds a formula.
 * @returns the workbook; the bytes themselves where nothing is to be changed.
 * @throws FileError where it cannot be read, RangeError where a sheet is not there, a cell holds a formula or a text is too long.
 */
export async function editXlsx(
  bytes: Uint8Array,
  values: readonly CellValue[],
  limits: Partial<Limits> = {},
): Promise<Uint8Array> {
  if (values.length === 0) return bytes;
  const all = { ...LIMITS, ...limits };
  const before = await readXlsx(bytes, all);
  const from = await Package.open(bytes, all);
  const book = await readBook(from);
  const parts = new Map<string, string>();
  for (const [name, cells] of bySheet(values)) {
    const sheet = book.sheets.find((one) => one.name === name);
    const grid = before.find((one) => one.sheet === name);
    if (!sheet || !grid) throw new RangeError(`no sheet ${name}`);
    for (const cell of cells.keys()) {
      const { row, column } = spotAt(cell)!;
      if (grid.formulas[row]?.[column]) throw new RangeError(`${name}!${cell} holds a formula`);
    }
    parts.set(sheet.path, withCells(await partText(from, sheet.path), cells));
  }
  const workbook = await partText(from, book.path);
  const asking = recomputed(workbook);
  if (asking !== workbook) parts.set(book.path, asking);
  const made = await from.replaced(parts);
  demandOnly(before, await readXlsx(made, all), values);
  return made;
}

/** Columns of a sheet. */
const WIDEST = 16_384;

/** Read again, every other cell is what it was: a file that says otherwise is not handed out. */
function demandOnly(before: readonly Grid[], after: readonly Grid[], values: readonly CellValue[]): void {
  for (const [at, was] of before.entries()) {
    const is = after[at]!;
    const spots = values.filter(({ sheet }) => sheet === was.sheet).map(({ cell }) => spotAt(cell)!);
    const written = new Set(spots.map(({ row, column }) => row * WIDEST + column));
    for (let row = 0; row < Math.max(was.values.length, is.values.length); row++) {
      const columns = Math.max(was.values[row]?.length ?? 0, is.values[row]?.length ?? 0);
      for (let column = 0; column < columns; column++)
        if (!written.has(row * WIDEST + column) && !isSame(was, is, row, column))
          throw new Error(`${was.sheet}!${cellAt(row, column)} would change`);
    }
  }
}

const isSame = (was: Grid, is: Grid, row: number, column: number): boolean =>
  (was.values[row]?.[column] ?? null) === (is.values[row]?.[column] ?? null) &&
  (was.formulas[row]?.[column] ?? null) === (is.formulas[row]?.[column] ?? null);
