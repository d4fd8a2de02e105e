/**
 * One conversation with Excel. Not `Excel.run`: that tracks every range and lets go of them all in one more
 * request afterwards, and no range here outlives its sync.
 */
import { doorError } from './errors';

/** @throws DoorError */
export async function inExcel<T>(talk: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await talk(new Excel.RequestContext());
  } catch (error) {
    throw doorError(error);
  }
}
