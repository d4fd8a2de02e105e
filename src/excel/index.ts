/** The only door to Office.js. */
import { DoorError, type Calculation, type ExcelDoor } from './contract';
import { recall, remember } from './memory';
import { read } from './read';
import { inExcel } from './session';
import { changes, createWatch, selections } from './watch';

export { DoorError } from './contract';
export type { CellChange, DoorCode, ExcelDoor } from './contract';
export { doorText } from './text';

const sheetNames = (): Promise<string[]> =>
  inExcel(async (context) => {
    const sheets = context.workbook.worksheets.load('items/name');
    await context.sync();
    return sheets.items.map(({ name }) => name);
  });

const calculation = (): Promise<Calculation> =>
  inExcel(async (context) => {
    const application = context.workbook.application.load('calculationMode,calculationState');
    await context.sync();
    if (application.calculationState === 'Done') return 'done';
    return application.calculationMode === 'Manual' ? 'manual' : 'computing';
  });

const recalculate = (): Promise<void> =>
  inExcel(async (context) => {
    context.workbook.application.calculate('Full');
    await context.sync();
  });

const select: ExcelDoor['select'] = (name, cell, reveal = false) =>
  inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name).load('visibility');
    await context.sync();
    if (sheet.isNullObject) throw new DoorError('excel.sheet-missing', { sheet: name });
    if (sheet.visibility !== 'Visible' && !reveal) throw new DoorError('excel.sheet-hidden', { sheet: name });
    context.trace(name);
    // Asked for first: an address that is none must not have changed the sheet that is shown.
    const range = sheet.getRange(cell);
    if (sheet.visibility !== 'Visible') sheet.visibility = 'Visible';
    sheet.activate();
    range.select();
    await context.sync();
  });

// What changes the workbook is loaded with the first change: at the start a pane only reads.
const write: ExcelDoor['write'] = async (plan) => (await import('./write')).write(plan);
const apply: ExcelDoor['apply'] = async (changes) => (await import('./apply')).apply(changes);
const revise: ExcelDoor['revise'] = async (key, how) => (await import('./revise')).revise(key, how);
// Nor does the first view wait for what only the diagnosis asks.
const validations: ExcelDoor['validations'] = async (asked) => (await import('./lists')).validations(asked);

/** The open workbook. Needs the global `Excel` (ExcelApi 1.14, as the manifest requires); every method throws DoorError. */
export const createExcelDoor = (): ExcelDoor => ({
  sheetNames,
  write,
  read,
  validations,
  select,
  apply,
  remember,
  recall,
  revise,
  calculation,
  recalculate,
  watch: createWatch(changes),
  follow: createWatch(selections),
});
