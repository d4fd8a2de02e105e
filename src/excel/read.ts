/** The open workbook as grids. */
import type { Grid } from '../sheet/plan';
import { isTooMuch } from './errors';
import { inExcel } from './session';

/**
 * A form has a few hundred rows and a few dozen columns. What lies beyond this bound is not read, so that a
 * workbook full of other people's data neither freezes Excel nor the pane: such a sheet's grid ends there.
 */
const ROWS = 5000;
const LAST_COLUMN = 'CV';
/** Where even that is more than Excel on the web answers at once (5 MB), fewer rows are asked; below this the sheet is left out. */
const FEWEST_ROWS = 300;

type Found = Excel.Range['values'];

/** Used cells may begin anywhere; a grid begins at A1. */
function dense<T>(
  block: Found,
  { rowIndex, columnIndex }: Excel.Range,
  width: number,
  tell: (row: number, column: number) => T,
  none: T,
): T[][] {
  const above = Array.from({ length: rowIndex }, () => Array.from({ length: width }, () => none));
  const left = Array.from({ length: columnIndex }, () => none);
  return [...above, ...block.map((cells, row) => [...left, ...cells.map((_, column) => tell(row, column))])];
}

function toGrid(sheet: Excel.Worksheet, used: Excel.Range): Grid {
  const hidden = sheet.visibility === 'Visible' ? {} : { hidden: true };
  const of = { sheet: sheet.name, id: sheet.id };
  if (used.isNullObject) return { ...of, values: [], formulas: [], ...hidden };
  const { values, formulas } = used;
  const width = used.columnIndex + (values[0]?.length ?? 0);
  // A text that begins with = reads the same as its value; a formula never does.
  const isFormula = (row: number, column: number) => {
    const formula: unknown = formulas[row]![column];
    return typeof formula === 'string' && formula.startsWith('=') && formula !== values[row]![column];
  };
  return {
    ...of,
    values: dense(values, used, width, (r, c) => (values[r]![c] === '' && !isFormula(r, c) ? null : values[r]![c]), null),
    formulas: dense(formulas, used, width, (r, c) => (isFormula(r, c) ? formulas[r]![c] : null), null),
    ...hidden,
  };
}

/** 1 sync. Sheets that are gone are left out. */
async function readSheets(context: Excel.RequestContext, keys: readonly string[], rows: number): Promise<Grid[]> {
  const asked = keys.map((key) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(key).load('id,name,visibility');
    const used = sheet.getRange(`A1:${LAST_COLUMN}${rows}`).getUsedRangeOrNullObject(true);
    return { sheet, used: used.load('rowIndex,columnIndex,values,formulas') };
  });
  await context.sync();
  return asked.filter(({ sheet }) => !sheet.isNullObject).map(({ sheet, used }) => toGrid(sheet, used));
}

/** As many at once as the answer holds: half the sheets at a time, then a quarter of the rows. */
async function readInPortions(context: Excel.RequestContext, keys: readonly string[], rows: number): Promise<Grid[]> {
  if (!keys.length || rows < FEWEST_ROWS) return [];
  try {
    return await readSheets(context, keys, rows);
  } catch (error) {
    if (!isTooMuch(error)) throw error;
  }
  if (keys.length === 1) return readInPortions(context, keys, Math.floor(rows / 4));
  const half = Math.ceil(keys.length / 2);
  return [
    ...(await readInPortions(context, keys.slice(0, half), rows)),
    ...(await readInPortions(context, keys.slice(half), rows)),
  ];
}

/**
 * @param only names or ids of the sheets to read; all of them when left out, hidden ones too
 * @returns dense grids from A1, in the workbook's order (or that of `only`); an empty sheet has no rows
 */
export const read = (only?: readonly string[]): Promise<Grid[]> =>
  inExcel(async (context) => {
    if (only) return readInPortions(context, only, ROWS);
    const sheets = context.workbook.worksheets.load('items/id');
    await context.sync();
    return readInPortions(
      context,
      sheets.items.map(({ id }) => id),
      ROWS,
    );
  });
