/** An .xlsx file as grids. Nothing in the file is executed, followed or trusted to be of a sane size. */
import type { Grid } from '../sheet/plan';
import { parsePart, readBook, readDateStyles, readStrings, type SheetEntry } from './book';
import { CellReader, type FoundCell, type Sources, type Value } from './cells';
import { LIMITS, Package, type Limits, type Unpacking } from './package';
import { FileError } from './problem';
import { both, ValidationReader } from './validations';

/** Between the cells of a file and those of its grids lie the empty ones. */
const SPARSEST = 4;

/** Spaces and what else cannot be seen. */
const isUnseen = ({ value, formula }: FoundCell): boolean =>
  formula === null && typeof value === 'string' && !/[^\s\p{Cf}\p{Cc}]/u.test(value);

const tooMany = ({ cells }: Limits) => new FileError('file.too-many-cells', { limit: cells });

function gridOf({ name, hidden }: SheetEntry, found: readonly FoundCell[], rows: number, columns: number): Grid {
  const empty = () => Array.from({ length: rows }, () => new Array<null>(columns).fill(null));
  const grid = { sheet: name, values: empty() as Value[][], formulas: empty() as (string | null)[][] };
  const dates: { row: number; column: number; serial: number }[] = [];
  for (const { row, column, value, formula, serial } of found) {
    if (row >= rows || column >= columns) continue;
    grid.values[row]![column] = value;
    grid.formulas[row]![column] = formula;
    if (serial !== undefined) dates.push({ row, column, serial });
  }
  return { ...grid, ...(hidden && { hidden }), ...(dates.length > 0 && { dates }) };
}

async function readSheets(from: Package, limits: Limits): Promise<Grid[]> {
  const book = await readBook(from);
  from.refuseLarge([book.stringsPath ?? '', book.stylesPath ?? '', ...book.sheets.map(({ path }) => path)]);
  let [cells, dense, grown] = [0, 0, 0];
  const sources: Sources = {
    strings: await readStrings(from, book.stringsPath),
    isDate: await readDateStyles(from, book.stylesPath),
    date1904: book.date1904,
    count() {
      if (++cells > limits.cells) throw tooMany(limits);
    },
    grow(characters) {
      grown += characters;
      if (grown > limits.text) throw new FileError('file.too-much-text', { limit: limits.text / 1e6 });
    },
  };
  const grids: Grid[] = [];
  for (const sheet of book.sheets) {
    const found: FoundCell[] = [];
    let [rows, columns] = [0, 0];
    const reader = new CellReader(sources, (cell) => {
      found.push(cell);
      // A blank far out, where somebody once slipped, makes no sheet larger.
      if (isUnseen(cell)) return;
      rows = Math.max(rows, cell.row + 1);
      columns = Math.max(columns, cell.column + 1);
    });
    const rules = new ValidationReader();
    await parsePart(from, sheet.path, both(reader, rules));
    // A single stray cell far out would make the dense grid explode.
    dense += rows * columns;
    if (dense > limits.cells * SPARSEST) throw tooMany(limits);
    const grid = gridOf(sheet, found, rows, columns);
    grids.push(rules.found.length > 0 ? { ...grid, validations: rules.found } : grid);
  }
  return grids;
}

/**
 * @param bytes the file, of any kind and origin.
 * @returns one grid per worksheet, in the workbook's order: values as last computed, formulas beside
 *   them, dates as ISO text, errors as their text (`#REF!`), rich text and links as plain text.
 * @throws FileError where it is no .xlsx workbook, locked, damaged or beyond the limits.
 */
export async function readXlsx(bytes: Uint8Array, limits: Partial<Limits> = {}, unpacking?: Unpacking): Promise<Grid[]> {
  const all = { ...LIMITS, ...limits };
  try {
    return await readSheets(await Package.open(bytes, all, unpacking), all);
  } catch (cause) {
    throw cause instanceof FileError ? cause : new FileError('file.damaged', {}, { cause });
  }
}
