/**
 * Hands empty texts to formulas as Excel does, in all of Univer's workbooks. A formula's "" is a text to Excel: ISTEXT says
 * so, COUNTA counts it, "" + 1 is #VALUE!. Univer takes it for an empty cell while it computes all, and once that is passed
 * on, for 0 while it computes what hangs on one change.
 */
import { CellValueType, type ICellData } from '@univerjs/core';
import { BaseReferenceObject } from '@univerjs/engine-formula';

/** With a formula, so that it is not taken for an empty cell. */
const EMPTY_TEXT: ICellData = Object.freeze({ f: '=""', v: '', t: CellValueType.STRING });

const { prototype } = BaseReferenceObject;
const read = prototype.getCellData;
prototype.getCellData = function (row, column) {
  const cell = read.call(this, row, column);
  return cell?.v === '' && !cell.p ? EMPTY_TEXT : cell;
};
