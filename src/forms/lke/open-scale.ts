/** Which scale a row is read by, where the edition's is only inferred and the assessor may name another. */
import type { Leaf } from '../../assessment';
import { cleaned } from '../../sheet/expression';
import type { Own, RowFormulas } from './row-cells';
import type { ScaleTable } from './lists';

const LONGEST = 99;

/** As the judge compares names of scales: `Nilai 0-4` and `a / b / c` are `0-4` and `A/B/C`. */
function plainName(cell: string): string {
  const small = `LOWER(${cleaned(cell)})`;
  return `SUBSTITUTE(IF(LEFT(${small},6)="nilai ",MID(${small},7,${LONGEST}),${small})," ","")`;
}

const ownNumber = ({ statement }: Leaf, { order }: ScaleTable): number => order.indexOf(statement.scale) + 1;

const numberOf = (own: Own, leaf: Leaf, scales: ScaleTable): string =>
  `IF(${own('scaleNo')}=0,${ownNumber(leaf, scales)},${own('scaleNo')})`;

/** The first half of the look-up key of the scale that counts. */
export const effectiveKey = (own: Own, leaf: Leaf, scales: ScaleTable): string =>
  `INDEX(${scales.keys},${numberOf(own, leaf, scales)})`;

/** Something stands there that is no scale; the inferred one is then used, as the judge does. */
export const isUnknownScale = (own: Own): string => `AND(${own('scaleNo')}=0,IFERROR(${cleaned(own('scale'))}<>"",TRUE))`;

export function openScaleCells(own: Own, leaf: Leaf, scales: ScaleTable): RowFormulas {
  return {
    scaleNo: { f: `=IFERROR(SUMPRODUCT(EXACT(${scales.names},${plainName(own('scale'))})*${scales.numbers}),0)` },
    scaleMax: { f: `=INDEX(${scales.most},${numberOf(own, leaf, scales)})` },
  };
}
