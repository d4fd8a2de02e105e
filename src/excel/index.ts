/** The only door to Office.js. */
import { apply } from './apply';
import { DoorError } from './contract';
import type { ExcelDoor } from './contract';
import { recall, remember } from './memory';
import { read } from './read';
import { inExcel } from './session';
import { createWatch } from './watch';
import { write } from './write';

export { DoorError } from './contract';
export type { CellChange, DoorCode, ExcelDoor } from './contract';
export { doorText } from './text';

const sheetNames = (): Promise<string[]> =>
  inExcel(async (context) => {
    const sheets = context.workbook.worksheets.load('items/name');
    await context.sync();
    return sheets.items.map(({ name }) => name);
  });

const select = (name: string, cell: string): Promise<void> =>
  inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name).load('visibility');
    await context.sync();
    if (sheet.isNullObject) throw new DoorError('excel.sheet-missing', { sheet: name });
    if (sheet.visibility !== 'Visible') throw new DoorError('excel.sheet-hidden', { sheet: name });
    context.trace(name);
    // Asked for first: an address that is none must not have changed the sheet that is shown.
    const range = sheet.getRange(cell);
    sheet.activate();
    range.select();
    await context.sync();
  });

/** The open workbook. Needs the global `Excel` (ExcelApi 1.10 or later); every method throws DoorError. */
export const createExcelDoor = (): ExcelDoor => ({
  sheetNames,
  write,
  read,
  select,
  apply,
  remember,
  recall,
  watch: createWatch(),
});
