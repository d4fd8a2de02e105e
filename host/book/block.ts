import { contains, formatArea, intersect, isInSheet, parseArea, quoteSheet, splitAddress } from '../a1';
import { display } from '../display';
import type { Area, CellContent, CellValue } from '../engine';
import { readEntry } from '../entry';
import { checkedNumberFormat } from '../number-format';
import { invalidArgument, invalidOperation, responseTooLarge } from '../errors';
import { CELLS_AT_ONCE, COLUMNS, ROWS } from '../limits';
import { type Look, paintOf } from './formats';
import type { Sheet } from './sheet';

export type ClearWhat = 'All' | 'Contents' | 'Formats' | 'Hyperlinks' | 'RemoveHyperlinks' | 'ResetContents';

/** A rectangle of cells on a sheet: what Excel calls a range. */
export class Block {
  constructor(
    readonly sheet: Sheet,
    readonly area: Area,
  ) {
    if (!isInSheet(area)) throw invalidArgument('the range leaves the sheet');
  }

  get address(): string {
    return `${quoteSheet(this.sheet.name)}!${formatArea(this.area)}`;
  }

  /** Whole rows or columns: Excel tells no values of those and takes none. */
  get isUnbounded(): boolean {
    return this.area.rows === ROWS || this.area.columns === COLUMNS;
  }

  at(change: Partial<Area>): Block {
    return new Block(this.sheet, { ...this.area, ...change });
  }

  overlap(other: Block): Block | undefined {
    const area = other.sheet === this.sheet ? intersect(this.area, other.area) : undefined;
    return area && new Block(this.sheet, area);
  }

  /** Row by row; null for whole rows and columns. */
  map<T>(cell: (row: number, column: number) => T): T[][] | null {
    if (this.isUnbounded) return null;
    const { row, column, rows, columns } = this.area;
    if (rows * columns > CELLS_AT_ONCE) throw responseTooLarge();
    return Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (_, j) => cell(row + i, column + j)));
  }

  values(): CellValue[][] | null {
    return this.map((row, column) => this.sheet.value(row, column));
  }

  formulas(): CellValue[][] | null {
    return this.map((row, column) => {
      const content = this.sheet.content(row, column) ?? '';
      return typeof content === 'object' ? content.formula : content;
    });
  }

  texts(): string[][] | null {
    return this.map((row, column) => display(this.sheet.value(row, column), this.sheet.formats.at('numberFormat', row, column)));
  }

  valueTypes(): string[][] | null {
    return this.map((row, column) => valueType(this.sheet.content(row, column), this.sheet.value(row, column)));
  }

  numberFormats(): string[][] | null {
    return this.map((row, column) => this.sheet.formats.at('numberFormat', row, column));
  }

  /**
   * @param input one value for all cells, or rows of values; null leaves a cell as it is
   * @throws AccessDenied, InvalidArgument; then nothing has been written
   */
  write(input: unknown): void {
    this.sheet.demandUnlocked(this.area);
    this.demandWhole();
    const contents: [number, number, CellContent][] = [];
    this.eachOf(input, (row, column, raw) => {
      const asText = this.sheet.formats.at('numberFormat', row, column) === '@';
      const content = readEntry(raw, { asText });
      if (content !== null && typeof content === 'object') this.sheet.book.demandSheetsOf(content.formula);
      contents.push([row, column, content]);
    });
    for (const [row, column, content] of contents) this.sheet.put(row, column, content);
    this.changed();
  }

  writeNumberFormats(input: unknown): void {
    this.sheet.demand('allowFormatCells');
    if (typeof input === 'string') return this.setNumberFormat(input);
    this.eachRun(input, (area, format) => new Block(this.sheet, area).setNumberFormat(format));
  }

  /** Excel writes no part of an array, and of merged cells the first only. */
  private demandWhole(): void {
    const { arrays, merges } = this.sheet;
    const cut = arrays.find((array) => intersect(array, this.area) && !contains(this.area, array));
    if (cut) throw invalidArgument(`${formatArea(this.area)} is part of the array ${formatArea(cut)}`);
    const inside = merges.find((merged) => {
      const first = { row: merged.row, column: merged.column, rows: 1, columns: 1 };
      return intersect(merged, this.area) && !intersect(first, this.area);
    });
    if (inside) throw invalidArgument(`${formatArea(this.area)} lies within the merged cells ${formatArea(inside)}`);
  }

  clear(what: ClearWhat): void {
    this.sheet.demandUnlocked(this.area);
    if (what === 'Hyperlinks' || what === 'RemoveHyperlinks') return;
    if (what !== 'Formats') {
      this.demandWhole();
      for (const [row, column] of [...this.sheet.cells.within(this.area)]) this.sheet.put(row, column, null);
      this.changed();
    }
    if (what === 'Contents' || what === 'ResetContents') return;
    this.sheet.formats.clear(this.area);
    this.sheet.book.engine.painter?.clearFormats(this.sheet.id, this.area);
    if (what === 'All') this.clearRules();
  }

  look<K extends keyof Look>(key: K): Look[K] | undefined {
    return this.sheet.formats.over(key, this.area);
  }

  setLook<K extends keyof Look>(key: K, value: Look[K]): void {
    this.sheet.demand(key === 'locked' || key === 'formulaHidden' ? 'nothing' : 'allowFormatCells');
    this.sheet.formats.set(this.area, key, value);
    const paint = paintOf(key, value);
    if (paint) this.sheet.book.engine.painter?.formatCells(this.sheet.id, this.area, paint);
  }

  merge(across: boolean): void {
    this.sheet.demand('nothing');
    if (across) {
      for (let i = 0; i < this.area.rows; i++) this.at({ row: this.area.row + i, rows: 1 }).merge(false);
      return;
    }
    this.unmerge();
    if (this.area.rows * this.area.columns === 1) return;
    for (const [row, column] of [...this.sheet.cells.within(this.area)]) {
      if (row !== this.area.row || column !== this.area.column) this.sheet.put(row, column, null);
    }
    this.sheet.merges.push(this.area);
    this.sheet.book.engine.painter?.merge(this.sheet.id, this.area);
  }

  unmerge(): void {
    this.sheet.demand('nothing');
    this.sheet.merges = this.sheet.merges.filter((merged) => !intersect(merged, this.area));
    this.sheet.book.engine.painter?.unmerge(this.sheet.id, this.area);
  }

  /** The part that is filled, or also formatted; undefined when there is none. */
  used(valuesOnly: boolean): Block | undefined {
    const bounds = usedArea(this.sheet, valuesOnly);
    const area = bounds && intersect(bounds, this.area);
    return area && new Block(this.sheet, area);
  }

  private setNumberFormat(format: string): void {
    if (this.look('numberFormat') !== format) this.setLook('numberFormat', checkedNumberFormat(format));
  }

  private clearRules(): void {
    this.sheet.validations.clear(this.area);
    this.sheet.book.engine.painter?.setValidation(this.sheet.id, this.area, null);
    const before = this.sheet.conditionals.length;
    this.sheet.conditionals = this.sheet.conditionals.filter(({ areas }) => !areas.every((area) => contains(this.area, area)));
    if (this.sheet.conditionals.length !== before) this.sheet.tellConditionals();
  }

  private changed(): void {
    this.sheet.book.happenings.push({ kind: 'changed', sheetId: this.sheet.id, area: this.area, byUser: false });
  }

  private eachOf(input: unknown, visit: (row: number, column: number, raw: unknown) => void): void {
    if (this.isUnbounded) throw invalidOperation('whole rows or columns take no values');
    const { row, column, rows, columns } = this.area;
    const cells = shaped(input, rows, columns);
    for (let i = 0; i < rows; i++) {
      for (let j = 0; j < columns; j++) {
        const raw = cells(i, j);
        if (raw !== null && raw !== undefined) visit(row + i, column + j, raw);
      }
    }
  }

  /** Neighbours in a row with the same format are painted at once. */
  private eachRun(input: unknown, paint: (area: Area, format: string) => void): void {
    let run: { area: Area; format: string } | undefined;
    this.eachOf(input, (row, column, raw) => {
      if (typeof raw !== 'string' || raw === '') throw invalidArgument(`number format ${JSON.stringify(raw)}`);
      const next = run?.area.row === row && run.area.column + run.area.columns === column && run.format === raw;
      if (run && next) run.area.columns++;
      else {
        if (run) paint(run.area, run.format);
        run = { area: { row, column, rows: 1, columns: 1 }, format: raw };
      }
    });
    if (run) paint(run.area, run.format);
  }
}

export function usedArea(sheet: Sheet, valuesOnly: boolean): Area | undefined {
  const bounds = [sheet.cells.bounds(), ...(valuesOnly ? [] : sheet.formats.bounds())].filter((area) => area !== undefined);
  if (bounds.length === 0) return undefined;
  const row = Math.min(...bounds.map((area) => area.row));
  const column = Math.min(...bounds.map((area) => area.column));
  const rows = Math.max(...bounds.map((area) => area.row + area.rows)) - row;
  const columns = Math.max(...bounds.map((area) => area.column + area.columns)) - column;
  return { row, column, rows, columns };
}

/**
 * The block that an address means, seen from a sheet: `B2:C3`, `Other!A1`, a name, or nothing for all cells.
 * @throws InvalidArgument
 */
export function blockOf(sheet: Sheet, address: unknown): Block {
  if (address === null || address === undefined || address === '') {
    return new Block(sheet, { row: 0, column: 0, rows: ROWS, columns: COLUMNS });
  }
  if (typeof address !== 'string') throw invalidArgument('an address is a text');
  const { sheet: named, cells } = splitAddress(address);
  const home = named === undefined ? sheet : sheet.book.find(named);
  const area = parseArea(cells);
  if (home && area) return new Block(home, area);
  const block = sheet.book.findName(address, sheet)?.block();
  if (!block) throw invalidArgument(`${address} is no address`);
  return block;
}

function shaped(input: unknown, rows: number, columns: number): (i: number, j: number) => unknown {
  if (!Array.isArray(input)) return () => input;
  const grid: unknown[][] = input.every(Array.isArray) ? input : [];
  if (grid.length === 1 && grid[0]!.length === 1) return () => grid[0]![0];
  if (grid.length !== rows || grid.some((line) => line.length !== columns)) {
    throw invalidArgument("the number of rows or columns in the input array doesn't match the size or dimensions of the range");
  }
  return (i, j) => grid[i]![j];
}

const ERROR_VALUES = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|BUSY!|GETTING_DATA)$/;

function valueType(content: CellContent, value: CellValue): string {
  if (content === null) return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return ERROR_VALUES.test(value) ? 'Error' : 'String';
}
