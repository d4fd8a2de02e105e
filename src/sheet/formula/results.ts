/** What every formula of a plan gives, for whoever does not calculate: previews, mail, protected view. */
import { plannedGrid } from '../grid';
import type { WorkbookPlan } from '../plan';
import { Calculator } from './evaluate';
import { type CellError, Unsupported } from './values';

/** An error is a value of its own: `#N/A`. */
export type Result = string | number | boolean | CellError;
/** 0-based; undefined where the formula uses what is not modelled, or hangs on one that does. */
export type ResultOf = (sheet: string, row: number, column: number) => Result | undefined;

const DAY = 86_400_000;
const DAYS_TO_1970 = 25_569;

/** Excel's number of a day, in the zone of this machine. */
export const serialOf = (date: Date): number =>
  Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / DAY + DAYS_TO_1970;

/** @param today Excel's number of the day that TODAY() stands for. */
export function storedResults({ sheets, names }: WorkbookPlan, today: number): ResultOf {
  const calculator = new Calculator(sheets.map(plannedGrid), [], { names, today, strict: true });
  return (sheet, row, column) => {
    try {
      return calculator.value(sheet, row, column) ?? undefined;
    } catch (error) {
      if (error instanceof Unsupported) return undefined;
      throw error;
    }
  };
}
