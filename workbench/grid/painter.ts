/** Shows in Univer's grid what the host tells of looks and structure. Kept until `flush`, then painted at once. */
import { type ICellData, type IStyleData } from '@univerjs/core';
import { SetColHiddenMutation, SetColVisibleMutation, SetRangeValuesMutation } from '@univerjs/sheets';
import type { Area, CellFormat, Conditional, Painter, SheetOptions, UserSide, Validation } from '../../host/engine';
import { Painted } from '../../host/painted';
import type { UniverEngine } from '../../host/univer';
import { paintConditionals } from './conditionals';
import { bordersOf, styleOf } from './styles';
import { paintDropDowns } from './drop-downs';
import type { QuietEngine } from './quiet';
import { Sizes } from './sizes';

type FSheet = ReturnType<UniverEngine['sheet']>;

type Styles = Map<number, Map<number, IStyleData>>;

const PIXELS_PER_POINT = 96 / 72;

export class GridPainter implements Painter {
  private readonly styles = new Map<string, Styles>();
  private readonly validations = new Map<string, Painted<Validation | null>>();
  private readonly conditionals = new Map<string, readonly Conditional[]>();
  private readonly changedValidations = new Set<string>();
  user: UserSide | undefined;

  private readonly sizes: Sizes;

  constructor(private readonly engine: QuietEngine) {
    this.sizes = new Sizes(engine);
  }

  formatCells(sheetId: string, area: Area, format: CellFormat): void {
    const { border, ...rest } = format;
    const style = styleOf(rest);
    if (!border && Object.keys(style).length === 0) return;
    this.eachCell(sheetId, area, (cell, row, column) => {
      Object.assign(cell, style);
      if (border) cell.bd = { ...cell.bd, ...bordersOf(border, area, row, column) };
    });
  }

  clearFormats(sheetId: string, area: Area): void {
    const { row, column, rows, columns } = this.within(sheetId, area);
    this.engine.sheet(sheetId).getRange(row, column, rows, columns).clearFormat();
  }

  setColumnWidth(sheetId: string, column: number, count: number, width: number): void {
    const { columns } = this.within(sheetId, { row: 0, column, rows: 1, columns: count });
    this.sizes.width(sheetId, column, columns, Math.round(width * PIXELS_PER_POINT));
  }

  setRowHeight(sheetId: string, row: number, count: number, height: number): void {
    const { rows } = this.within(sheetId, { row, column: 0, rows: count, columns: 1 });
    this.sizes.height(sheetId, row, rows, Math.round(height * PIXELS_PER_POINT));
  }

  setRowsHidden(sheetId: string, row: number, count: number, hidden: boolean): void {
    const sheet = this.engine.sheet(sheetId);
    if (hidden) sheet.hideRows(row, count);
    else sheet.showRows(row, count);
  }

  setColumnsHidden(sheetId: string, column: number, count: number, hidden: boolean): void {
    // What is hidden takes no width any more.
    this.sizes.flush();
    // No command, which would move the selection too.
    this.run(hidden ? SetColHiddenMutation.id : SetColVisibleMutation.id, {
      unitId: this.engine.book().getId(),
      subUnitId: sheetId,
      ranges: [{ startRow: 0, endRow: 0, startColumn: column, endColumn: column + count - 1 }],
    });
  }

  /** The grid has no outline; the host keeps the groups for the file. */
  groupRows(): void {}
  groupColumns(): void {}

  merge(sheetId: string, area: Area): void {
    this.sizes.merge(sheetId, area);
  }

  unmerge(sheetId: string, area: Area): void {
    const { row, column, rows, columns } = area;
    this.sizes.unmerge(sheetId, area);
    this.engine.quietly(() => void this.engine.sheet(sheetId).getRange(row, column, rows, columns).breakApart());
  }

  freeze(sheetId: string, rows: number, columns: number): void {
    const sheet = this.engine.sheet(sheetId);
    if (rows === 0 && columns === 0) sheet.cancelFreeze();
    else sheet.setFreeze({ xSplit: columns, ySplit: rows, startRow: rows || -1, startColumn: columns || -1 });
  }

  setValidation(sheetId: string, area: Area, validation: Validation | null): void {
    let painted = this.validations.get(sheetId);
    if (!painted) this.validations.set(sheetId, (painted = new Painted<Validation | null>(null)));
    painted.paint(area, validation);
    this.changedValidations.add(sheetId);
  }

  setConditionals(sheetId: string, conditionals: readonly Conditional[]): void {
    this.conditionals.set(sheetId, conditionals);
  }

  setSheetOptions(sheetId: string, { tabColor, showGridlines, visibility }: SheetOptions): void {
    const sheet = this.engine.sheet(sheetId);
    if (tabColor !== undefined) sheet.setTabColor(tabColor);
    if (showGridlines !== undefined) sheet.setHiddenGridlines(!showGridlines);
    if (visibility === 'Visible') sheet.showSheet();
    else if (visibility !== undefined) sheet.hideSheet();
  }

  activateSheet(sheetId: string): void {
    this.engine.quietly(() => void this.engine.book().setActiveSheet(this.engine.sheet(sheetId)));
  }

  select(sheetId: string, { row, column, rows, columns }: Area): void {
    const sheet = this.engine.sheet(sheetId);
    this.activateSheet(sheetId);
    this.engine.quietly(() => void sheet.setActiveSelection(sheet.getRange(row, column, rows, columns)));
    sheet.scrollToCell(Math.max(0, row - 3), column);
  }

  flush(): void {
    this.sizes.flush();
    for (const [sheetId, styles] of this.styles) this.paintStyles(sheetId, styles);
    this.styles.clear();
    for (const sheetId of this.changedValidations) {
      const painted = this.validations.get(sheetId);
      if (this.user && painted && this.present(sheetId)) paintDropDowns(this.engine, sheetId, painted, this.user);
    }
    this.changedValidations.clear();
    for (const [sheetId, list] of this.conditionals)
      if (this.present(sheetId)) paintConditionals(this.engine.sheet(sheetId), list);
    this.conditionals.clear();
  }

  private run(id: string, params: object): void {
    this.engine.quietly(() => void this.engine.api.syncExecuteCommand(id, params));
  }

  private present(sheetId: string): boolean {
    return this.engine.book().getSheetBySheetId(sheetId) !== null;
  }

  private paintStyles(sheetId: string, styles: Styles): void {
    if (!this.present(sheetId)) return;
    const cellValue: Record<number, Record<number, ICellData>> = {};
    for (const [row, cells] of styles) {
      const line: Record<number, ICellData> = (cellValue[row] = {});
      for (const [column, s] of cells) line[column] = { s };
    }
    const looks = {
      unitId: this.engine.book().getId(),
      subUnitId: sheetId,
      cellValue,
    };
    // Else the formula plug-in takes a cell told of by its look alone for one that has lost its formula.
    this.engine.api.syncExecuteCommand(SetRangeValuesMutation.id, looks, { onlyLocal: true });
  }

  private eachCell(sheetId: string, area: Area, change: (cell: IStyleData, row: number, column: number) => void): void {
    const { row, column, rows, columns } = this.within(sheetId, area);
    let styles = this.styles.get(sheetId);
    if (!styles) this.styles.set(sheetId, (styles = new Map()));
    for (let r = row; r < row + rows; r++) {
      let cells = styles.get(r);
      if (!cells) styles.set(r, (cells = new Map()));
      for (let c = column; c < column + columns; c++) {
        let cell = cells.get(c);
        if (!cell) cells.set(c, (cell = {}));
        change(cell, r, c);
      }
    }
  }

  /** Whole rows and columns end where the grid ends. */
  private within(sheetId: string, { row, column, rows, columns }: Area): Area {
    const sheet: FSheet = this.engine.sheet(sheetId);
    return {
      row,
      column,
      rows: Math.max(1, Math.min(rows, sheet.getMaxRows() - row)),
      columns: Math.max(1, Math.min(columns, sheet.getMaxColumns() - column)),
    };
  }
}
