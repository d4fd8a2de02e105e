/** A workbook in memory behind the pane's door: enough of Excel for the pane, and faults on demand. */
import { DoorError, type Calculation, type CellChange, type DoorCode, type ExcelDoor } from '../../src/excel/contract';
import { Calculator } from '../../src/sheet/formula/evaluate';
import { CellError } from '../../src/sheet/formula/values';
import type { Cell, Grid, WorkbookPlan } from '../../src/sheet/plan';

type Value = Grid['values'][number][number];

export interface FakeDoor extends ExcelDoor {
  /** Sets a cell as a person would: watchers hear of it. */
  type(sheet: string, cell: string, value: Value): void;
  addSheet(name: string, values?: Value[][]): void;
  /** With formulas and what they give; after changes they are computed anew. */
  addGrid(grid: Grid): void;
  /** Selects a cell as a person would. */
  pick(sheet: string, cell: string): void;
  /** As Excel does it: no watcher hears of it. */
  removeSheet(name: string): void;
  renameSheet(name: string, to: string): void;
  /** The next write fails so. */
  failWrite(code: DoorCode, data?: Record<string, string>): void;
  /** The next changes of cells, so many of them, fail so. */
  failApply(code: DoorCode, data?: Record<string, string>, times?: number): void;
  /** The next jump fails so. */
  failSelect(code: DoorCode, data?: Record<string, string>): void;
  /** How long a write takes, in milliseconds. */
  delay: number;
  /** How long changes of cells take. */
  applyDelay: number;
  selected: string[];
  calculating: Calculation;
  /** Page settings are refused. */
  printerless: boolean;
  reads: number;
}

const isFormula = (cell: Cell): cell is { f: string } => typeof cell === 'object' && cell !== null;

let ids = 0;
const idFor = (name: string): string => `{${++ids}-${name}}`;

function placeOf(cell: string): { row: number; column: number } {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

function contentOf({ values, formulas }: Grid, cell: string): CellChange['content'] {
  const { row, column } = placeOf(cell);
  const formula = formulas[row]?.[column];
  return formula ? { f: formula } : (values[row]?.[column] ?? null);
}

function putContent({ values, formulas }: Grid, cell: string, content: CellChange['content']): void {
  const { row, column } = placeOf(cell);
  (values[row] ??= [])[column] = isFormula(content) ? null : content;
  (formulas[row] ??= [])[column] = isFormula(content) ? content.f : null;
}

function computed(grid: Grid, all: readonly Grid[]): Value[][] {
  const calculator = new Calculator(all);
  return grid.values.map((row, r) =>
    row.map((value, c) => {
      if (!grid.formulas[r]?.[c]) return value;
      const found = calculator.value(grid.sheet, r, c);
      return found instanceof CellError ? found.code : found;
    }),
  );
}

export function createFakeDoor(): FakeDoor {
  const settings = new Map<string, string>();
  const sheets = new Map<string, Grid>();
  const watchers = new Set<(sheetId: string, address: string) => void>();
  const followers = new Set<(sheetId: string, address: string) => void>();
  const applyFaults: DoorError[] = [];
  const computing = new Set<string>();
  let fault: DoorError | undefined;
  let selectFault: DoorError | undefined;
  const tellSelected = (sheet: string, cell: string) =>
    followers.forEach((follower) => follower(sheets.get(sheet)?.id ?? sheet, cell));
  const taken = (name: string) => [...sheets.keys()].some((other) => other.toLowerCase() === name.toLowerCase());

  const door: FakeDoor = {
    delay: 0,
    applyDelay: 0,
    calculating: 'done',
    printerless: false,
    selected: [],
    reads: 0,
    async sheetNames() {
      return [...sheets.keys()];
    },
    async write(plan: WorkbookPlan) {
      await new Promise((resolve) => setTimeout(resolve, door.delay));
      const failure = fault;
      fault = undefined;
      if (failure) throw failure;
      const inTheWay = plan.sheets.find(({ name }) => taken(name));
      if (inTheWay) throw new DoorError('excel.name-taken', { sheet: inTheWay.name });
      for (const { name, cells, hidden } of plan.sheets) {
        const values = cells.map((row) => row.map((cell) => (isFormula(cell) ? null : cell)));
        const formulas = cells.map((row) => row.map((cell) => (isFormula(cell) ? cell.f : null)));
        sheets.set(name, { sheet: name, id: idFor(name), values, formulas, hidden });
        for (const watcher of watchers) watcher(name, 'A1');
      }
      return { unprinted: door.printerless };
    },
    async read(only) {
      door.reads++;
      return structuredClone([...sheets.values()].filter(({ sheet, id }) => !only || only.includes(sheet) || only.includes(id!)));
    },
    async validations(asked) {
      return Object.fromEntries(asked.map(({ sheet }) => [sheet, [...(sheets.get(sheet)?.validations ?? [])]]));
    },
    async select(sheet, cell, reveal) {
      const failure = selectFault;
      selectFault = undefined;
      if (failure) throw failure;
      if (!sheets.has(sheet)) throw new DoorError('excel.sheet-missing', { sheet });
      if (sheets.get(sheet)!.hidden && !reveal) throw new DoorError('excel.sheet-hidden', { sheet });
      sheets.get(sheet)!.hidden = false;
      door.selected.push(`${sheet}!${cell}`);
      tellSelected(sheet, cell);
    },
    async apply(changes) {
      if (door.applyDelay > 0) await new Promise((resolve) => setTimeout(resolve, door.applyDelay));
      const failure = applyFaults.shift();
      if (failure) throw failure;
      const missing = changes.find(({ sheet }) => !sheets.has(sheet));
      if (missing) throw new DoorError('excel.sheet-missing', { sheet: missing.sheet });
      const changed = changes.find(
        ({ sheet, cell, expected }) =>
          expected !== undefined && JSON.stringify(contentOf(sheets.get(sheet)!, cell)) !== JSON.stringify(expected),
      );
      if (changed) throw new DoorError('excel.changed', { sheet: changed.sheet, cell: changed.cell });
      const undo = changes.map(({ sheet, cell, content }) => {
        const { id } = sheets.get(sheet)!;
        const before = contentOf(sheets.get(sheet)!, cell);
        putContent(sheets.get(sheet)!, cell, content);
        return { sheet, cell, content: before, expected: contentOf(sheets.get(sheet)!, cell), sheetId: id! };
      });
      for (const name of computing) sheets.get(name)!.values = computed(sheets.get(name)!, [...sheets.values()]);
      for (const { sheet, cell } of changes) for (const watcher of watchers) watcher(sheet, cell);
      return undo.reverse();
    },
    async calculation() {
      return door.calculating;
    },
    async recalculate() {
      door.calculating = 'done';
      for (const watcher of watchers) watcher('', '');
    },
    async remember(key, value) {
      if (value === null) settings.delete(key);
      else settings.set(key, value);
    },
    async recall(key) {
      return settings.get(key) ?? null;
    },
    async revise(key, how) {
      await door.remember(key, await how(await door.recall(key)));
    },
    async watch(changed) {
      watchers.add(changed);
      return async () => void watchers.delete(changed);
    },
    async follow(selected) {
      followers.add(selected);
      return async () => void followers.delete(selected);
    },
    pick: (sheet, cell) => tellSelected(sheet, cell),
    type(sheet, cell, value) {
      const { row, column } = placeOf(cell);
      sheets.get(sheet)!.values[row]![column] = value;
      for (const watcher of watchers) watcher(sheet, cell);
    },
    addSheet(name, values = [[null]]) {
      sheets.set(name, { sheet: name, id: idFor(name), values, formulas: values.map((row) => row.map(() => null)) });
    },
    addGrid(grid) {
      sheets.set(grid.sheet, { ...structuredClone(grid), id: idFor(grid.sheet) });
      computing.add(grid.sheet);
    },
    renameSheet(name, to) {
      const grid = sheets.get(name)!;
      sheets.delete(name);
      sheets.set(to, { ...grid, sheet: to });
      if (computing.delete(name)) computing.add(to);
    },
    removeSheet(name) {
      sheets.delete(name);
      computing.delete(name);
    },
    failApply(code, data = {}, times = 1) {
      for (let n = 0; n < times; n++) applyFaults.push(new DoorError(code, data as never));
    },
    failSelect(code, data = {}) {
      selectFault = new DoorError(code, data as never);
    },
    failWrite(code, data = {}) {
      fault = new DoorError(code, data as never);
    },
  };
  return door;
}
