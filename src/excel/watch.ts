import type { ExcelDoor } from './contract';
import { inExcel } from './session';

type Changed = Parameters<ExcelDoor['watch']>[0];

/** What Excel tells of all sheets, each with the sheet's id and an address. */
type Telling = (worksheets: Excel.WorksheetCollection, tell: Changed) => { remove(): void }[];

export const changes: Telling = (worksheets, tell) => [
  worksheets.onChanged.add(async ({ worksheetId, address }) => tell(worksheetId, address)),
  // A reading between an answer and what depends on it would show figures of before.
  worksheets.onCalculated.add(async ({ worksheetId }) => tell(worksheetId, '')),
];

export const selections: Telling = (worksheets, tell) => [
  worksheets.onSelectionChanged.add(async ({ worksheetId, address }) => tell(worksheetId, address)),
];

const register = (telling: Telling, tell: Changed): Promise<() => Promise<void>> =>
  inExcel(async (context) => {
    const registrations = telling(context.workbook.worksheets, tell);
    await context.sync();
    return () =>
      inExcel(async () => {
        // Excel lets go of a handler only in the context that has added it.
        for (const registration of registrations) registration.remove();
        await context.sync();
      });
  });

/** One registration with Excel for all who watch: whether Excel counts several of one add-in is not known. */
export function createWatch(telling: Telling): ExcelDoor['watch'] {
  const listeners = new Set<Changed>();
  let registered: Promise<() => Promise<void>> | undefined;
  const tellAll: Changed = (sheetId, address) => listeners.forEach((listener) => listener(sheetId, address));

  return async (changed) => {
    const listener: Changed = (sheetId, address) => changed(sheetId, address);
    listeners.add(listener);
    registered ??= register(telling, tellAll);
    try {
      await registered;
    } catch (error) {
      listeners.delete(listener);
      registered = undefined;
      throw error;
    }
    return async () => {
      if (!listeners.delete(listener) || listeners.size > 0) return;
      const unregister = registered;
      registered = undefined;
      await (
        await unregister
      )?.();
    };
  };
}
