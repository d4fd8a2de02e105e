/** What a person does in the grid, judged by the host as Excel would, and told to the add-in. */
import type { ICellData, IRange } from '@univerjs/core';
import { BEFORE_CELL_EDIT, SetRangeValuesMutation, SheetInterceptorService } from '@univerjs/sheets';
import type { CellContent, Refusal } from '../../host/engine';
import { formatArea } from '../../host/a1';
import { localNumber } from '../../host/edited';
import type { GridEngine } from './engine';
import { englishFormula, indonesianFormula, listedText, typedText } from './typed';

export interface Refused {
  reason: Refusal['reason'] | 'structure';
  /** The author's own sentence; empty where there is none. */
  message: string;
  /** Where one was to be entered, and what. */
  cell?: string;
  text?: string;
}

export interface KeyboardOptions {
  decimalComma: boolean;
  /** All that one act brought: a paste may bring many. */
  refused(refusals: readonly Refused[]): void;
  selected(sheetId: string, row: number, column: number): void;
}

/** Structure belongs to the host; in the grid a person only fills cells. */
const STRUCTURAL =
  /^sheet\.command\.(insert-(row|col|sheet|multi)|remove-(row|col|sheet)|move-(rows|cols|range)|sort|set-worksheet-name|copy-sheet|set-worksheet-order|delete-range|insert-range|add-worksheet-merge)/;

export class Keyboard {
  private readonly judged = new Map<string, CellContent>();

  constructor(
    private readonly engine: GridEngine,
    private readonly options: KeyboardOptions,
  ) {
    this.listen();
  }

  private listen(): void {
    const { api } = this.engine;
    if (this.options.decimalComma) this.showLocalFormulas();
    api.addEvent(api.Event.BeforeSheetEditStart, (edit) => {
      this.judged.delete(keyOf(edit.worksheet.getSheetId(), edit.row, edit.column));
      if (this.isLocked(edit.worksheet.getSheetId(), edit.row, edit.column)) {
        edit.cancel = true;
        this.options.refused([{ reason: 'protected', message: '' }]);
      }
    });
    api.addEvent(api.Event.BeforeSheetEditEnd, (edit) => {
      if (!edit.isConfirm) return;
      const text = edit.value.toPlainText().replace(/[\r\n]+$/, '');
      const sheetId = edit.worksheet.getSheetId();
      const refused = this.judge(sheetId, edit.row, edit.column, text);
      // What is as it was is not written: the next entry, such as one chosen from the list, is another one.
      setTimeout(() => this.judged.delete(keyOf(sheetId, edit.row, edit.column)), 0);
      if (!refused) return;
      edit.cancel = true;
      this.options.refused([refused]);
      // The editor closes with what stood there; left open it would catch every key until Escape.
      setTimeout(() => void edit.workbook.endEditingAsync(false), 0);
    });
    api.addEvent(api.Event.BeforeCommandExecute, (command) => {
      if (this.engine.writing || !STRUCTURAL.test(command.id)) return;
      command.cancel = true;
      this.options.refused([{ reason: 'structure', message: '' }]);
    });
    api.addEvent(api.Event.CommandExecuted, (command) => this.afterCommand(command));
    api.addEvent(api.Event.SelectionChanged, ({ worksheet, selections }) => this.select(worksheet.getSheetId(), selections));
    api.addEvent(api.Event.ActiveSheetChanged, ({ activeSheet }) => {
      if (!this.engine.writing) this.engine.user?.activated(activeSheet.getSheetId());
    });
  }

  /** A formula that is edited again reads as it was typed; in English its commas would be taken for decimal signs. */
  private showLocalFormulas(): void {
    const cells = this.engine.injector.get(SheetInterceptorService).writeCellInterceptor;
    // No interceptor of its own: Univer's for arrays asks nobody after it, and puts the formula in anew.
    const through = cells.fetchThroughInterceptors.bind(cells);
    cells.fetchThroughInterceptors = (name, filter) => {
      const intercept = through(name, filter);
      if ((name as unknown) !== BEFORE_CELL_EDIT) return intercept;
      return ((cell, place) => localised(intercept(cell, place) as Cell)) as typeof intercept;
    };
  }

  private afterCommand({ id, params, options }: { id: string; params: unknown; options?: unknown }): void {
    const computed = (options as { fromFormula?: boolean } | undefined)?.fromFormula;
    if (id !== SetRangeValuesMutation.id || this.engine.writing || computed) return;
    const { subUnitId, cellValue } = params as {
      subUnitId: string;
      cellValue?: Record<number, Record<number, ICellData | null>>;
    };
    const refused: Refused[] = [];
    for (const [row, cells] of Object.entries(cellValue ?? {}))
      for (const [column, cell] of Object.entries(cells ?? {}))
        if (changesContent(cell)) refused.push(...this.enter(subUnitId, Number(row), Number(column)));
    if (refused.length > 0) this.options.refused(refused);
    void this.engine.settle();
  }

  /** The grid holds the entry already; the host takes it, or gets back what stood there. */
  private enter(sheetId: string, row: number, column: number): Refused[] {
    const key = keyOf(sheetId, row, column);
    const cell = this.engine.sheet(sheetId).getSheet().getCellRaw(row, column);
    // What was not typed, such as a copy, has its formulas in English.
    const refused = this.judged.has(key) ? undefined : this.judge(sheetId, row, column, this.textOf(cell), !cell?.f);
    if (refused) {
      this.engine.setCell(sheetId, row, column, this.held(sheetId, row, column));
      return [refused];
    }
    this.store(sheetId, row, column);
    return [];
  }

  private store(sheetId: string, row: number, column: number): void {
    const key = keyOf(sheetId, row, column);
    const content = this.judged.get(key) ?? null;
    this.judged.delete(key);
    this.engine.setCell(sheetId, row, column, content);
    this.engine.user!.entered(sheetId, { row, column, rows: 1, columns: 1 }, [[content]]);
  }

  /** What the host knows of the cell. */
  held: (sheetId: string, row: number, column: number) => CellContent = () => null;
  /** What the cell lets be chosen; empty where it has no list. */
  choices: (sheetId: string, row: number, column: number) => readonly string[] = () => [];

  private judge(sheetId: string, row: number, column: number, text: string, typed = true): Refused | undefined {
    const meant = typed ? this.meant(sheetId, row, column, text) : text;
    const judgement = this.engine.user!.judge(sheetId, row, column, meant);
    if ('refusal' in judgement)
      return { ...judgement.refusal, cell: formatArea({ row, column, rows: 1, columns: 1 }), text: text.trim() };
    this.judged.set(keyOf(sheetId, row, column), judgement.content);
    return undefined;
  }

  private meant(sheetId: string, row: number, column: number, text: string): string {
    const { decimalComma } = this.options;
    if (text.startsWith('=')) return decimalComma ? englishFormula(text) : text;
    return typedText(listedText(text, this.choices(sheetId, row, column)), decimalComma);
  }

  private textOf(cell: Cell): string {
    if (cell?.f) return cell.f;
    const value = cell?.v ?? cell?.p?.body?.dataStream?.replace(/\r\n$/, '') ?? '';
    return typeof value === 'number' ? localNumber(value, this.options.decimalComma) : String(value ?? '');
  }

  /** What was typed over a cell, at once. */
  type(sheetId: string, row: number, column: number, text: string): void {
    const refused = this.judge(sheetId, row, column, text);
    if (refused) return this.options.refused([refused]);
    this.store(sheetId, row, column);
    void this.engine.settle();
  }

  /** What stands in a cell as its author would type it. */
  written(sheetId: string, row: number, column: number): string {
    const text = this.engine.user?.edited(sheetId, row, column) ?? '';
    return text.startsWith('=') && this.options.decimalComma ? indonesianFormula(text) : text;
  }

  isLocked(sheetId: string, row: number, column: number): boolean {
    const judgement = this.engine.user?.judge(sheetId, row, column, '');
    return judgement !== undefined && 'refusal' in judgement && judgement.refusal.reason === 'protected';
  }

  private select(sheetId: string, selections: readonly IRange[]): void {
    const range = selections[0];
    if (!range) return;
    const { startRow: row, startColumn: column, endRow, endColumn } = range;
    if (!this.engine.writing)
      this.engine.user?.selected(sheetId, { row, column, rows: endRow - row + 1, columns: endColumn - column + 1 });
    this.options.selected(sheetId, row, column);
  }
}

const keyOf = (sheetId: string, row: number, column: number): string => `${sheetId}:${row}:${column}`;

type Cell = ICellData | null | undefined | void;

const localised = (cell: Cell): Cell => (cell?.f ? { ...cell, f: indonesianFormula(cell.f) } : cell);

const changesContent = (cell: ICellData | null): boolean => cell === null || 'v' in cell || 'f' in cell || 'p' in cell;
