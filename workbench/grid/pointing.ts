/** Pointing at cells from a formula in the field: an arrow or the pointer, where a cell may follow, writes its address. */
import type { IDisposable } from '@univerjs/core';
import { IRenderManagerService, Vector2 } from '@univerjs/engine-render';
import { SheetSkeletonManagerService, SheetsScrollRenderController } from '@univerjs/sheets-ui';
import { formatArea } from '../../host/a1';
import type { Area } from '../../host/engine';
import type { GridEngine } from './engine';
import type { EntryField } from './entry-field';

interface Spot {
  row: number;
  column: number;
}

const STEPS: Record<string, [rows: number, columns: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};
const LOOK = { stroke: '#0f6cbd', strokeWidth: 2, strokeDash: 8, fill: 'rgba(15, 108, 189, 0.1)' };

export class Pointing {
  private address = '';
  /** Where the address begins in the field. */
  private from = 0;
  private corner: Spot;
  private at: Spot;
  private outline: IDisposable | undefined;

  /** @param start the cell that the formula is for */
  constructor(
    private readonly engine: GridEngine,
    private readonly field: EntryField,
    private readonly sheetId: string,
    private readonly start: Spot,
  ) {
    this.corner = this.at = start;
  }

  /** Whether the caret is behind the address of what is pointed at: the next arrow moves it. */
  get isLive(): boolean {
    const { address, from, field } = this;
    return address !== '' && field.caret === from + address.length && field.text.slice(from, field.caret) === address;
  }

  /** @param isWider the area grows, and does not move */
  step(key: string, isWider: boolean): void {
    this.to(this.beside(this.isLive ? this.at : this.start, STEPS[key]!), isWider);
  }

  /** @param isWider the area grows up to there */
  to(spot: Spot, isWider: boolean): void {
    const { caret } = this.field;
    if (!this.isLive) [this.from, this.corner] = [caret, this.start];
    this.at = spot;
    if (!isWider) this.corner = spot;
    const area = areaOf(this.corner, spot);
    this.address = formatArea(area);
    this.show(area);
    this.field.replace(this.from, caret, this.address);
  }

  /** The cell under the pointer, unless a heading is there. */
  under({ target, offsetX, offsetY }: PointerEvent): Spot | undefined {
    if (!(target instanceof HTMLCanvasElement)) return undefined;
    const render = this.render();
    const skeleton = render?.with(SheetSkeletonManagerService).getCurrentParam()?.skeleton;
    const pane = render?.scene.getActiveViewportByCoord(Vector2.FromArray([offsetX, offsetY]));
    if (!render || !skeleton || !pane) return undefined;
    if (offsetX < skeleton.rowHeaderWidth || offsetY < skeleton.columnHeaderHeight) return undefined;
    const { scaleX, scaleY } = render.scene.getAncestorScale();
    const scrolled = { x: pane.viewportScrollX, y: pane.viewportScrollY };
    return this.whole(skeleton.getCellIndexByOffset(offsetX, offsetY, scaleX, scaleY, scrolled));
  }

  /** What was pointed at is marked no longer. */
  end(): void {
    this.outline?.dispose();
    this.outline = undefined;
  }

  private show({ row, column, rows, columns }: Area): void {
    this.end();
    const sheet = this.engine.sheet(this.sheetId);
    this.outline = sheet.getRange(row, column, rows, columns).highlight(LOOK);
    const seen = sheet.getRange(this.at.row, this.at.column).getRange();
    this.render()?.with(SheetsScrollRenderController).scrollToRange(seen);
  }

  private render() {
    return this.engine.injector.get(IRenderManagerService).getRenderById(this.engine.book().getId());
  }

  /** The next cell that is seen; the same one at the sheet's edge. */
  private beside({ row, column }: Spot, [rows, columns]: [number, number]): Spot {
    const sheet = this.engine.sheet(this.sheetId).getSheet();
    const merged = sheet.getMergedCell(row, column);
    let next = { row: row + rows, column: column + columns };
    if (merged && rows > 0) next.row = merged.endRow + 1;
    if (merged && columns > 0) next.column = merged.endColumn + 1;
    const isHidden = () => !sheet.getRowVisible(next.row) || !sheet.getColVisible(next.column);
    const isWithin = () =>
      next.row >= 0 && next.column >= 0 && next.row < sheet.getRowCount() && next.column < sheet.getColumnCount();
    while (isWithin() && isHidden()) next = { row: next.row + rows, column: next.column + columns };
    return isWithin() ? this.whole(next) : { row, column };
  }

  /** A merged area is called by its first cell. */
  private whole({ row, column }: Spot): Spot {
    const merged = this.engine.sheet(this.sheetId).getSheet().getMergedCell(row, column);
    return merged ? { row: merged.startRow, column: merged.startColumn } : { row, column };
  }
}

const areaOf = (one: Spot, other: Spot): Area => ({
  row: Math.min(one.row, other.row),
  column: Math.min(one.column, other.column),
  rows: Math.abs(one.row - other.row) + 1,
  columns: Math.abs(one.column - other.column) + 1,
});
