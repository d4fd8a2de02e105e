/** The sheet follows the card, and the card the sheet, without either chasing its own echo. */
import type { ExcelDoor } from '../../../excel/contract';
import { placeKey, type CellPlace } from '../contents';

export interface Shower {
  /** Selects the cell; of several asked for while Excel is at it only the last. */
  show(place: CellPlace): void;
  /** Whether a selection is the echo of one that was made here. */
  isEcho(place: CellPlace): boolean;
}

/** Milliseconds after which a selection is somebody's own again. */
const ECHO_MS = 5000;

export function createShower({ select }: Pick<ExcelDoor, 'select'>, now: () => number = Date.now): Shower {
  const asked = new Map<string, number>();
  let next: CellPlace | undefined;
  let isBusy = false;
  const run = async (): Promise<void> => {
    isBusy = true;
    for (let place = next; place; place = next) {
      next = undefined;
      asked.set(placeKey(place), now());
      // A hidden sheet, or one that is gone: the card works without it.
      await select(place.sheet, place.cell).catch(() => asked.delete(placeKey(place)));
    }
    isBusy = false;
  };
  return {
    show(place) {
      next = place;
      if (!isBusy) void run();
    },
    isEcho(place) {
      const at = asked.get(placeKey(place));
      asked.delete(placeKey(place));
      return at !== undefined && now() - at < ECHO_MS;
    },
  };
}

/** @param address of what Excel says is selected: a cell, an area, whole rows. @returns its 0-based first row and its first cell. */
export function firstOf(address: string): { row: number; cell: string } | undefined {
  const [, column = '', row = ''] = /^(?:.*!)?\$?([A-Z]{0,3})\$?([1-9]\d*)(?=[:,]|$)/i.exec(address) ?? [];
  return row === '' ? undefined : { row: Number(row) - 1, cell: `${column.toUpperCase()}${row}` };
}
