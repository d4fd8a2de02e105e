/**
 * Univer as the engine behind the simulated host: it calculates, and in the workbench's grid it also shows.
 * Here only what needs no screen; the grid adds a painter and the way back from the person who types.
 */
import { CellValueType, LocaleType, LogLevel, Univer, type ICellData, type Injector } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { IFunctionService, UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import '@univerjs/engine-formula/facade';
import { SetRangeValuesMutation, UniverSheetsPlugin } from '@univerjs/sheets';
import '@univerjs/sheets/facade';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import '@univerjs/sheets-formula/facade';
import { AddinFunction, functionInfo } from './addin-function';
import './empty-text';
import { asExcelHasThem } from './excel-text';
import type { CellContent, CellValue, Engine, FunctionCall, FunctionOptions, Painter } from './engine';

type FWorkbook = ReturnType<FUniver['createWorkbook']>;
type FWorksheet = ReturnType<FWorkbook['create']>;
type Pending = Map<number, Map<number, CellContent>>;

const CALCULATION_TIMEOUT_MS = 20_000;
/** Univer's memory of formulas is shared by all its workbooks, by their ids. */
let workbooks = 0;
/** When many cells change at once, formulas are not always computed in the order of their dependencies; each pass mends one level. */
const MOST_PASSES = 6;
const QUIET_MS = 600;
const SPARE_ROWS = 100;
const SPARE_COLUMNS = 10;

export interface UniverOptions {
  rows?: number;
  columns?: number;
  painter?: Painter;
}

export class UniverEngine implements Engine {
  readonly painter: Painter | undefined;
  private workbook: FWorkbook | undefined;
  private readonly pending = new Map<string, Pending>();
  /** Univer's plug-ins only wake up with the first workbook. */
  private readonly registrations: (() => void)[] = [];
  private structureChanged = false;
  private tellCalculation: (state: 'Calculating' | 'Done') => void = () => undefined;
  private soon: ReturnType<typeof setTimeout> | undefined;
  private readonly size: { rows: number; columns: number };

  constructor(
    readonly api: FUniver,
    options: UniverOptions = {},
  ) {
    this.size = { rows: options.rows ?? 1000, columns: options.columns ?? 26 };
    this.painter = options.painter;
  }

  addSheet(sheetId: string, name: string, position: number): void {
    const { rows, columns } = this.size;
    if (this.workbook) {
      this.workbook.create(name, rows, columns, { index: position, sheet: { id: sheetId } });
      return;
    }
    this.workbook = this.api.createWorkbook({
      id: `workbook-${++workbooks}`,
      sheets: { [sheetId]: { id: sheetId, name, rowCount: rows, columnCount: columns } },
      sheetOrder: [sheetId],
    });
    this.executors().registerExecutors(...asExcelHasThem());
    for (const register of this.registrations.splice(0)) register();
  }

  renameSheet(sheetId: string, name: string): void {
    this.sheet(sheetId).setName(name);
    this.structureChanged = true;
  }

  moveSheet(sheetId: string, position: number): void {
    this.book().moveSheet(this.sheet(sheetId), position);
  }

  removeSheet(sheetId: string): void {
    this.pending.delete(sheetId);
    this.book().deleteSheet(sheetId);
    this.structureChanged = true;
  }

  setName(name: string, formula: string | undefined, sheetId?: string): void {
    const reference = formula?.replace(/^=/, '');
    const known = this.findName(name, sheetId);
    this.forgetFormulasWith(name);
    this.structureChanged = true;
    if (known?.getFormulaOrRefString() === reference) return;
    // Taken away and put in anew, a name would leave #REF! in the formulas that use it.
    if (known && reference !== undefined) known.setRef(reference);
    else if (known) known.delete();
    else if (reference !== undefined) (sheetId ? this.sheet(sheetId) : this.book()).insertDefinedName(name, reference);
  }

  setCell(sheetId: string, row: number, column: number, content: CellContent): void {
    let rows = this.pending.get(sheetId);
    if (!rows) this.pending.set(sheetId, (rows = new Map()));
    let cells = rows.get(row);
    if (!cells) rows.set(row, (cells = new Map()));
    cells.set(column, content);
  }

  getValue(sheetId: string, row: number, column: number): CellValue {
    // Raw: a grid with number formats tells the shown text otherwise.
    const cell = this.sheet(sheetId).getSheet().getCellRaw(row, column);
    const value = cell?.v;
    if (value === null || value === undefined) return richText(cell?.p?.body?.dataStream);
    return cell?.t === CellValueType.BOOLEAN ? value === 1 || value === true || value === 'TRUE' : value;
  }

  async settle(): Promise<void> {
    const changes = [...this.pending.values()].reduce(
      (sum, rows) => sum + [...rows.values()].reduce((n, cells) => n + cells.size, 0),
      0,
    );
    for (const [sheetId, rows] of this.pending) this.write(this.sheet(sheetId), rows);
    this.pending.clear();
    if (this.structureChanged || changes > 1) return this.recalculate();
    if (changes === 0) return;
    await this.calculated();
    this.recalculateSoon();
  }

  /** One changed cell shows at once what depends on it; what Univer's own order missed follows when nobody types. */
  private recalculateSoon(): void {
    clearTimeout(this.soon);
    this.tellCalculation('Calculating');
    this.soon = setTimeout(() => void this.recalculate().finally(() => this.tellCalculation('Done')), QUIET_MS);
    (this.soon as { unref?: () => void }).unref?.();
  }

  async recalculate(): Promise<void> {
    clearTimeout(this.soon);
    this.structureChanged = false;
    if (this.pending.size > 0) await this.settle();
    let before = this.results();
    for (let pass = 0; pass < MOST_PASSES; pass++) {
      this.api.getFormula().executeCalculation();
      await this.calculated();
      const now = this.results();
      if (now === before) return;
      before = now;
    }
  }

  onCalculation(listener: (state: 'Calculating' | 'Done') => void): void {
    this.tellCalculation = listener;
  }

  registerFunctions(names: readonly string[], call: FunctionCall, options: FunctionOptions = {}): void {
    if (!this.workbook) {
      this.registrations.push(() => this.registerFunctions(names, call, options));
      return;
    }
    const formula = this.api.getFormula();
    for (const name of names) {
      const about = options.metadata?.functions.find(({ id }) => id.toUpperCase() === name.toUpperCase());
      if (options.async) {
        const later = (...args: unknown[]) => promisedResultOf(() => call(name, args.map(argumentOf)));
        formula.registerAsyncFunction(name, later as never, name);
        continue;
      }
      // Known to the editor under its name; computed by our own executor.
      formula.registerFunction(name, () => 0, { description: functionInfo(name, about) } as never);
      this.executors().registerExecutors(new AddinFunction(name, call, { ...options, about }));
    }
  }

  private executors(): IFunctionService {
    return (this.api as unknown as { _injector: Injector })._injector.get(IFunctionService);
  }

  dispose(): void {
    clearTimeout(this.soon);
    this.api.dispose();
  }

  /** The sheet as Univer knows it, for the grid that paints it. */
  sheet(sheetId: string): FWorksheet {
    const sheet = this.book().getSheetBySheetId(sheetId);
    if (!sheet) throw new Error(`Univer has no sheet ${sheetId}`);
    return sheet;
  }

  book(): FWorkbook {
    if (!this.workbook) throw new Error('No sheet has been added yet');
    return this.workbook;
  }

  protected write(sheet: FWorksheet, rows: Pending): void {
    const bottom = Math.max(...rows.keys());
    const right = Math.max(...[...rows.values()].map((cells) => Math.max(...cells.keys())));
    if (bottom >= sheet.getMaxRows()) sheet.setRowCount(bottom + 1 + SPARE_ROWS);
    if (right >= sheet.getMaxColumns()) sheet.setColumnCount(right + 1 + SPARE_COLUMNS);
    const cellValue: Record<number, Record<number, ICellData>> = {};
    for (const [row, cells] of rows) {
      const line: Record<number, ICellData> = (cellValue[row] = {});
      for (const [column, content] of cells) line[column] = cellData(content);
    }
    this.api.syncExecuteCommand(SetRangeValuesMutation.id, {
      unitId: this.book().getId(),
      subUnitId: sheet.getSheetId(),
      cellValue,
    });
  }

  private findName(name: string, sheetId: string | undefined) {
    const named = this.book().getDefinedNames();
    return named.find((other) => {
      const inScope = sheetId ? other.getLocalSheetId() === sheetId : other.isWorkbookScope();
      return inScope && other.getName().toLowerCase() === name.toLowerCase();
    });
  }

  /** Univer keeps formulas as it first understood them, with the names that there were then. */
  private forgetFormulasWith(name: string): void {
    const { _injector: injector } = this.api as unknown as { _injector: Injector };
    injector.get(IFunctionService).deleteFormulaAstCacheKey(name);
  }

  /** What every formula of the workbook comes to, to see whether another pass changes anything. */
  private results(): string {
    const values: unknown[] = [];
    for (const sheet of this.book().getSheets())
      sheet
        .getSheet()
        .getCellMatrix()
        .forValue((_row, _column, cell) => void (cell?.f && values.push(cell.v)));
    return JSON.stringify(values);
  }

  private async calculated(): Promise<void> {
    await this.api.getFormula().onCalculationResultApplied(CALCULATION_TIMEOUT_MS);
  }
}

/** Univer without a screen, for tests in Node. */
export function headlessUniver(options: UniverOptions = {}): UniverEngine {
  const univer = new Univer({ locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: {} }, logLevel: LogLevel.SILENT });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin, {});
  return new UniverEngine(FUniver.newAPI(univer), options);
}

export function cellData(content: CellContent): ICellData {
  if (content === null || content === '') return { v: null, f: null, t: null, si: null, p: null };
  if (typeof content === 'object') return { f: content.formula, v: null, t: null, si: null, p: null };
  if (typeof content === 'number') return { v: content, t: CellValueType.NUMBER, f: null, si: null, p: null };
  if (typeof content === 'boolean') return { v: content ? 1 : 0, t: CellValueType.BOOLEAN, f: null, si: null, p: null };
  return { v: content, t: CellValueType.STRING, f: null, si: null, p: null };
}

/** A HYPERLINK leaves a small document instead of a value. */
const richText = (stream: string | undefined): string => stream?.replace(/\r\n$/, '') ?? '';

/** Univer hands a single cell over as a range of one. */
function argumentOf(argument: unknown): unknown {
  if (!Array.isArray(argument)) return argument ?? null;
  const rows = argument as unknown[][];
  if (rows.length === 1 && rows[0]?.length === 1) return rows[0][0] ?? null;
  return rows.map((row) => row.map((value) => value ?? null));
}

async function promisedResultOf(call: () => unknown): Promise<unknown> {
  try {
    return shown(await call());
  } catch (error) {
    return errorText(error);
  }
}

const shown = (result: unknown): unknown => (result === null || result === undefined ? 0 : result);

function errorText(error: unknown): string {
  const text = (error as { errorText?: unknown } | null)?.errorText;
  return typeof text === 'string' ? text : '#VALUE!';
}
