import type { CellContent, CellValue, Engine, FunctionCall } from './engine';

/**
 * An engine that stores and does not calculate: a formula shows what was planted for it, else nothing.
 * For tests of everything but figures.
 */
export class PlainEngine implements Engine {
  private readonly sheets = new Map<string, Map<string, CellContent>>();
  private readonly planted = new Map<string, CellValue>();

  /** What a formula, written exactly so, is to show. */
  plant(formula: string, value: CellValue): void {
    this.planted.set(formula, value);
  }

  addSheet(sheetId: string): void {
    this.sheets.set(sheetId, new Map());
  }

  removeSheet(sheetId: string): void {
    this.sheets.delete(sheetId);
  }

  setCell(sheetId: string, row: number, column: number, content: CellContent): void {
    this.sheets.get(sheetId)?.set(`${row},${column}`, content);
  }

  getValue(sheetId: string, row: number, column: number): CellValue {
    const content = this.sheets.get(sheetId)?.get(`${row},${column}`) ?? '';
    return typeof content === 'object' ? (this.planted.get(content.formula) ?? '') : content;
  }

  renameSheet(): void {}
  moveSheet(): void {}
  setName(): void {}
  registerFunctions(_names: readonly string[], _call: FunctionCall): void {}
  async settle(): Promise<void> {}
  async recalculate(): Promise<void> {}
  dispose(): void {}
}
