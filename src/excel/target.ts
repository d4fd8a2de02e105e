/** A range of a plan, which may have several parts (`A1:B2,D4`), as something to format. */
import { partsOf } from '../sheet/range';
import { joined } from './separator';

export type Target = Excel.Range | Excel.RangeAreas;

export function target(sheet: Excel.Worksheet, range: string): Target {
  const addresses = partsOf(range);
  return addresses.length > 1 ? sheet.getRanges(joined(addresses)) : sheet.getRange(addresses[0]);
}
