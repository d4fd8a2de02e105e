/** A range of a plan, which may have several parts (`A1:B2,D4`), as something to format. */
import { partsOf } from '../sheet/range';

export type Target = Excel.Range | Excel.RangeAreas;

export function target(sheet: Excel.Worksheet, range: string): Target {
  const addresses = partsOf(range);
  return addresses.length > 1 ? sheet.getRanges(addresses.join()) : sheet.getRange(addresses[0]);
}
