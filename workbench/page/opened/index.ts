/** A file of a unit in place of the workbook: values, formulas and looks, as far as the host knows them. */
import { readXlsx } from '../../../src/files/read';
import { letters } from '../../../src/sheet/address';
import type { Grid } from '../../../src/sheet/plan';
import { cellAt } from '../../../host/a1';
import { Block } from '../../../host/book/block';
import type { Book } from '../../../host/book/book';
import type { Sheet } from '../../../host/book/sheet';
import type { CellContent } from '../../../host/engine';
import { checkedFormula } from '../../../host/entry';
import { COLUMNS, ROWS } from '../../../host/limits';
import type { SimulatedHost } from '../../../host/host';
import { dress } from './dress';
import { looksOf, type CellLook } from './looks';
import { lostOf } from './lost';
import { all, numberOf, partsOf, type Parts } from './parts';

const FIRST_DAY = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** Other files and tables are not there: what they gave last stays. */
const reachesOut = (formula: string): boolean => /\[/.test(formula.replace(/"[^"]*"/g, ''));

function isSound(formula: string): boolean {
  try {
    return checkedFormula(formula) !== '' && !reachesOut(formula);
  } catch {
    return false;
  }
}

/** A grid tells days as text; the host keeps them as Excel does. */
function contentOf(value: Grid['values'][number][number], formula: string | null, isDate: boolean): CellContent {
  if (formula !== null && isSound(formula)) return { formula };
  const day = isDate && typeof value === 'string' ? Date.parse(`${value.slice(0, 10)}T00:00:00Z`) : NaN;
  return Number.isNaN(day) ? value : (day - FIRST_DAY) / DAY;
}

function dateCells(xml: Document | undefined, looks: readonly CellLook[]): Set<string> {
  const dated = all(xml, 'c').filter((cell) => looks[numberOf(cell, 's') ?? 0]?.isDate);
  return new Set(dated.map((cell) => cell.getAttribute('r') ?? ''));
}

function fillSheet(sheet: Sheet, { values, formulas }: Grid, dates: ReadonlySet<string>): void {
  values.forEach((cells, row) =>
    cells.forEach((value, column) => {
      const content = contentOf(value, formulas[row]?.[column] ?? null, dates.has(`${letters(column)}${row + 1}`));
      if (content !== null && content !== '') sheet.put(row, column, content);
    }),
  );
}

const WHOLE_SHEET = { row: 0, column: 0, rows: ROWS, columns: COLUMNS };

/** Before their sheets go: the grid would paint them still. */
async function dropLists(book: Book): Promise<void> {
  for (const { id } of book.sheets) book.engine.painter?.setValidation(id, WHOLE_SHEET, null);
  await book.engine.settle();
}

/** One sheet is left, out of the way of every name: a workbook is never without any. */
async function empty(book: Book): Promise<Sheet> {
  if (book.isProtected) book.unprotect();
  await dropLists(book);
  for (const name of [...book.names.all()]) name.remove();
  book.settings.clear();
  const kept = book.activeSheet;
  for (const sheet of [...book.sheets]) if (sheet !== kept) book.remove(sheet);
  kept.rename(`~${Date.now()}`);
  return kept;
}

function addNames(book: Book, workbook: Document): void {
  for (const one of all(workbook, 'definedName')) {
    const name = one.getAttribute('name') ?? '';
    if (name.startsWith('_xlnm.') || one.hasAttribute('localSheetId')) continue;
    try {
      book.names.add(name, `=${(one.textContent ?? '').trim()}`);
    } catch {
      // A name of something that is not there: the formulas that use it show so.
    }
  }
}

async function put(book: Book, grids: readonly Grid[], parts: Parts): Promise<{ sheet: Sheet; grid: Grid }[]> {
  const looks = looksOf(parts);
  const rest = await empty(book);
  const made = grids.map((grid) => ({ sheet: book.add(grid.sheet), grid }));
  addNames(book, parts.workbook);
  for (const { sheet, grid } of made)
    fillSheet(sheet, grid, dateCells(parts.sheets.find(({ name }) => name === grid.sheet)?.xml, looks));
  const shown = made.find(({ grid }) => !grid.hidden) ?? made[0]!;
  book.activate(shown.sheet);
  book.remove(rest);
  book.select(new Block(shown.sheet, cellAt(0, 0)));
  for (const { sheet, grid } of made) if (grid.hidden && sheet !== shown.sheet) sheet.visibility = 'Hidden';
  return made;
}

/**
 * @returns what of the file is not kept
 * @throws FileError with the workbook as it was.
 */
export async function openXlsx(host: SimulatedHost, bytes: Uint8Array): Promise<ReturnType<typeof lostOf>> {
  // First the reader with its bounds: what it refuses is unpacked by nothing else.
  const grids = await readXlsx(bytes);
  const parts = await partsOf(bytes);
  await host.change(async (book) => {
    const made = await put(book, grids, parts);
    // The grid grows with its contents; only then there are cells to be painted.
    await book.engine.settle();
    const looks = looksOf(parts);
    for (const { sheet, grid } of made) {
      const xml = parts.sheets.find(({ name }) => name === sheet.name)?.xml;
      const rows = grid.values.length;
      if (rows === 0) continue;
      const area = { row: 0, column: 0, rows, columns: grid.values[0]!.length };
      if (xml) dress(sheet, xml, looks, area);
      // Else nobody would look again at what is open now.
      book.happenings.push({ kind: 'changed', sheetId: sheet.id, area, byUser: true });
    }
  });
  return lostOf(parts.held);
}
