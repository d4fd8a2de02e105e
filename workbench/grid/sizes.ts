/**
 * Widths, heights and merged cells of a sheet, kept until they are painted at once: one by one, Univer measures every row
 * anew after each.
 */
import { BooleanNumber, type IRange } from '@univerjs/core';
import {
  AddWorksheetMergeMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
} from '@univerjs/sheets';
import { intersect } from '../../host/a1';
import type { Area } from '../../host/engine';
import type { QuietEngine } from './quiet';

interface Kept {
  /** Pixels, by column and by row. */
  widths: Map<number, number>;
  heights: Map<number, number>;
  merges: Area[];
}

const rangeOf = ({ row, column, rows, columns }: Area): IRange => ({
  startRow: row,
  endRow: row + rows - 1,
  startColumn: column,
  endColumn: column + columns - 1,
});

export class Sizes {
  private readonly kept = new Map<string, Kept>();

  constructor(private readonly engine: QuietEngine) {}

  width(sheetId: string, column: number, count: number, pixels: number): void {
    for (let at = column; at < column + count; at++) this.of(sheetId).widths.set(at, pixels);
  }

  height(sheetId: string, row: number, count: number, pixels: number): void {
    for (let at = row; at < row + count; at++) this.of(sheetId).heights.set(at, pixels);
  }

  merge(sheetId: string, area: Area): void {
    this.of(sheetId).merges.push(area);
  }

  /** What is on the grid already is left to whoever asks. */
  unmerge(sheetId: string, area: Area): void {
    const kept = this.kept.get(sheetId);
    if (kept) kept.merges = kept.merges.filter((merged) => !intersect(merged, area));
  }

  flush(): void {
    for (const [sheetId, kept] of this.kept)
      if (this.engine.book().getSheetBySheetId(sheetId) !== null) this.paint(sheetId, kept);
    this.kept.clear();
  }

  private of(sheetId: string): Kept {
    let kept = this.kept.get(sheetId);
    if (!kept) this.kept.set(sheetId, (kept = { widths: new Map(), heights: new Map(), merges: [] }));
    return kept;
  }

  private paint(sheetId: string, { widths, heights, merges }: Kept): void {
    const place = { unitId: this.engine.book().getId(), subUnitId: sheetId };
    const run = (id: string, params: object): void =>
      this.engine.quietly(() => void this.engine.api.syncExecuteCommand(id, params));
    if (widths.size > 0) {
      const ranges = [...widths.keys()].map((column) => rangeOf({ row: 0, column, rows: 1, columns: 1 }));
      run(SetWorksheetColWidthMutation.id, { ...place, ranges, colWidth: Object.fromEntries(widths) });
    }
    if (heights.size > 0) {
      const ranges = [...heights.keys()].map((row) => rangeOf({ row, column: 0, rows: 1, columns: 1 }));
      run(SetWorksheetRowHeightMutation.id, { ...place, ranges, rowHeight: Object.fromEntries(heights) });
      run(SetWorksheetRowIsAutoHeightMutation.id, { ...place, ranges, autoHeightInfo: BooleanNumber.FALSE });
    }
    if (merges.length > 0) run(AddWorksheetMergeMutation.id, { ...place, ranges: merges.map(rangeOf) });
  }
}
