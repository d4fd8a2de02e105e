import type { ExcelDoor } from './contract';
import { inExcel } from './session';

type Changed = Parameters<ExcelDoor['watch']>[0];

const register = (tell: Changed): Promise<() => Promise<void>> =>
  inExcel(async (context) => {
    const { worksheets } = context.workbook;
    const registrations = [
      worksheets.onChanged.add(async ({ worksheetId, address }) => tell(worksheetId, address)),
      // A reading between an answer and what depends on it would show figures of before.
      worksheets.onCalculated.add(async ({ worksheetId }) => tell(worksheetId, '')),
    ];
    await context.sync();
    return () =>
      inExcel(async () => {
        // Excel lets go of a handler only in the context that has added it.
        for (const registration of registrations) registration.remove();
        await context.sync();
      });
  });

/** One registration with Excel for all who watch: whether Excel counts several of one add-in is not known. */
export function createWatch(): ExcelDoor['watch'] {
  const listeners = new Set<Changed>();
  let registered: Promise<() => Promise<void>> | undefined;
  const tellAll: Changed = (sheetId, address) => listeners.forEach((listener) => listener(sheetId, address));

  return async (changed) => {
    const listener: Changed = (sheetId, address) => changed(sheetId, address);
    listeners.add(listener);
    registered ??= register(tellAll);
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
