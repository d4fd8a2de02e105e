import { cellAt } from '../a1';
import { Block, blockOf } from '../book/block';
import type { Book } from '../book/book';
import type { Permission, Sheet, SheetProtection } from '../book/sheet';
import type { SheetVisibility } from '../engine';
import { itemNotFound } from '../errors';
import { COLUMNS, ROWS } from '../limits';
import { rangeAreas } from './areas';
import { chartsType } from './charts';
import { bool, oneOf, onlyKnown, optional, record, text, whole } from './check';
import { eventMethods, SHEET_EVENTS, WORKBOOK_EVENTS } from './events';
import { autoFilterType } from './filter';
import { namesType } from './names';
import { columnBreaksType, pageLayoutType, rowBreaksType } from './page';
import { argumentBlock, range, rangeType, sheetUsedRange } from './range';
import { sheetTablesType } from './tables';
import { wire, type WireObject, wireOrNull, type WireType } from './type';

export const worksheetType: WireType<Sheet> = {
  name: 'Worksheet',
  id: (sheet) => sheet.id,
  isPresent: (sheet) => sheet.book.sheets.includes(sheet),
  scalars: {
    Id: { get: (sheet) => sheet.id },
    Name: { get: (sheet) => sheet.name, set: (sheet, name) => sheet.rename(name) },
    Position: {
      get: (sheet) => sheet.book.sheets.indexOf(sheet),
      set: (sheet, position) => sheet.book.move(sheet, position),
    },
    ShowGridlines: { get: (sheet) => sheet.showGridlines, set: (sheet, show) => void (sheet.showGridlines = bool(show)) },
    ShowHeadings: { get: (sheet) => sheet.showHeadings, set: (sheet, show) => void (sheet.showHeadings = bool(show)) },
    StandardHeight: { get: () => 15 },
    StandardWidth: { get: () => 48 },
    TabColor: { get: (sheet) => sheet.tabColor, set: (sheet, color) => void (sheet.tabColor = text(color)) },
    Visibility: {
      get: (sheet) => sheet.visibility,
      set: (sheet, visibility) => void (sheet.visibility = text(visibility) as SheetVisibility),
    },
  },
  navigations: {
    AutoFilter: (sheet) => wire(autoFilterType, sheet),
    Charts: (sheet) => wire(chartsType, sheet),
    FreezePanes: (sheet) => wire(freezePanesType, sheet),
    HorizontalPageBreaks: (sheet) => wire(rowBreaksType, sheet),
    Names: (sheet) => wire(namesType, sheet.names),
    PageLayout: (sheet) => {
      sheet.book.demandPrinter();
      return wire(pageLayoutType, sheet);
    },
    Protection: (sheet) => wire(sheetProtectionType, sheet),
    Tables: (sheet) => wire(sheetTablesType, sheet),
    VerticalPageBreaks: (sheet) => wire(columnBreaksType, sheet),
  },
  methods: {
    Activate: (sheet) => {
      sheet.book.demandFocus();
      sheet.book.activate(sheet);
    },
    Calculate: (sheet) => void (sheet.book.mustRecalculate = true),
    Delete: (sheet) => sheet.book.remove(sheet),
    GetCell: (sheet, row: unknown, column: unknown) => range(new Block(sheet, cellAt(whole(row), whole(column)))),
    GetNext: (sheet, visibleOnly?: unknown) => demandSheet(neighbour(sheet, 1, visibleOnly)),
    GetNextOrNullObject: (sheet, visibleOnly?: unknown) => wireOrNull(worksheetType, neighbour(sheet, 1, visibleOnly)),
    GetPrevious: (sheet, visibleOnly?: unknown) => demandSheet(neighbour(sheet, -1, visibleOnly)),
    GetPreviousOrNullObject: (sheet, visibleOnly?: unknown) => wireOrNull(worksheetType, neighbour(sheet, -1, visibleOnly)),
    GetRange: (sheet, address?: unknown) => range(blockOf(sheet, address)),
    GetRangeByIndexes: (sheet, row: unknown, column: unknown, rows: unknown, columns: unknown) =>
      range(new Block(sheet, { row: whole(row), column: whole(column), rows: whole(rows), columns: whole(columns) })),
    GetRanges: (sheet, addresses?: unknown) => rangeAreas(sheet, addresses),
    GetUsedRange: (sheet, valuesOnly?: unknown) => range(sheetUsedRange(sheet, valuesOnly) ?? new Block(sheet, cellAt(0, 0))),
    GetUsedRangeOrNullObject: (sheet, valuesOnly?: unknown) => wireOrNull(rangeType, sheetUsedRange(sheet, valuesOnly)),
    ShowOutlineLevels: (sheet, rows: unknown, columns: unknown) =>
      showOutlineLevels(sheet, whole(rows, 0, 8), whole(columns, 0, 8)),
    ...eventMethods<Sheet>(SHEET_EVENTS, (sheet) => ({ book: sheet.book, target: sheet.id })),
  },
};

export const worksheetsType: WireType<Book> = {
  name: 'WorksheetCollection',
  items: (book) => book.sheets.map((sheet) => wire(worksheetType, sheet)),
  item: (book, key) => demandSheet(book.find(text(key))),
  methods: {
    Add: (book, name?: unknown) => {
      book.demandFocus();
      return wire(worksheetType, book.add(optional(name, text)));
    },
    GetActiveWorksheet: (book) => wire(worksheetType, book.activeSheet),
    GetCount: (book, visibleOnly?: unknown) => ordered(book, visibleOnly).length,
    GetFirst: (book, visibleOnly?: unknown) => demandSheet(ordered(book, visibleOnly)[0]),
    GetItem: (book, key: unknown) => demandSheet(book.find(text(key))),
    GetItemOrNullObject: (book, key: unknown) => wireOrNull(worksheetType, book.find(text(key))),
    GetLast: (book, visibleOnly?: unknown) => demandSheet(ordered(book, visibleOnly).at(-1)),
    ...eventMethods<Book>(WORKBOOK_EVENTS, (book) => ({ book, target: 'Workbook' })),
  },
};

const freezePanesType: WireType<Sheet> = {
  name: 'WorksheetFreezePanes',
  methods: {
    FreezeAt: (sheet, at: unknown) => {
      const { area } = argumentBlock(sheet, at);
      freeze(sheet, area.row + area.rows, area.column + area.columns);
    },
    FreezeColumns: (sheet, count?: unknown) => freeze(sheet, 0, optional(count, whole) ?? 1),
    FreezeRows: (sheet, count?: unknown) => freeze(sheet, optional(count, whole) ?? 1, 0),
    GetLocationOrNullObject: (sheet) => wireOrNull(rangeType, frozenBlock(sheet)),
    Unfreeze: (sheet) => freeze(sheet, 0, 0),
  },
};

const PERMISSIONS: readonly Permission[] = [
  'allowAutoFilter',
  'allowDeleteColumns',
  'allowDeleteRows',
  'allowEditObjects',
  'allowEditScenarios',
  'allowFormatCells',
  'allowFormatColumns',
  'allowFormatRows',
  'allowInsertColumns',
  'allowInsertHyperlinks',
  'allowInsertRows',
  'allowPivotTables',
  'allowSort',
];

const sheetProtectionType: WireType<Sheet> = {
  name: 'WorksheetProtection',
  scalars: {
    Options: { get: (sheet) => tellOptions(sheet.protectionOptions) },
    Protected: { get: (sheet) => sheet.isProtected },
  },
  methods: {
    Protect: (sheet, options?: unknown, password?: unknown) => sheet.protect(readOptions(options), optional(password, text)),
    Unprotect: (sheet, password?: unknown) => sheet.unprotect(optional(password, text)),
  },
};

function readOptions(value: unknown): SheetProtection {
  const options = optional(value, record) ?? {};
  onlyKnown(options, [...PERMISSIONS, 'selectionMode']);
  for (const permission of PERMISSIONS) optional(options[permission], bool);
  optional(options.selectionMode, oneOf('Normal', 'Unlocked', 'None'));
  return options;
}

const tellOptions = (options: SheetProtection | undefined): SheetProtection => ({
  ...Object.fromEntries(PERMISSIONS.map((permission) => [permission, options?.[permission] ?? false])),
  selectionMode: options?.selectionMode ?? 'Normal',
});

function freeze(sheet: Sheet, rows: number, columns: number): void {
  sheet.book.demandFocus();
  sheet.frozen = { rows: whole(rows, 0, ROWS - 1), columns: whole(columns, 0, COLUMNS - 1) };
  sheet.book.engine.painter?.freeze(sheet.id, rows, columns);
}

function frozenBlock(sheet: Sheet): Block | undefined {
  const { rows, columns } = sheet.frozen;
  if (rows === 0 && columns === 0) return undefined;
  return new Block(sheet, { row: 0, column: 0, rows: rows || ROWS, columns: columns || COLUMNS });
}

const ordered = (book: Book, visibleOnly: unknown): Sheet[] =>
  book.sheets.filter((sheet) => !optional(visibleOnly, bool) || sheet.visibility === 'Visible');

function neighbour(sheet: Sheet, step: number, visibleOnly: unknown): Sheet | undefined {
  const sheets = ordered(sheet.book, visibleOnly);
  return sheets[sheets.indexOf(sheet) + step];
}

function demandSheet(sheet: Sheet | undefined): WireObject {
  if (!sheet) throw itemNotFound();
  return wire(worksheetType, sheet);
}

/** Rows deeper in the outline than the level are hidden; 0 leaves that direction alone. */
function showOutlineLevels(sheet: Sheet, rowLevels: number, columnLevels: number): void {
  sheet.demand('nothing');
  for (const { first, count } of rowLevels > 0 ? sheet.rowGroups : []) {
    const hidden = levelOf(sheet.rowGroups, first, count) >= rowLevels;
    sheet.hiddenRows.paint({ row: first, rows: count, column: 0, columns: 1 }, hidden);
    sheet.book.engine.painter?.setRowsHidden(sheet.id, first, count, hidden);
  }
  for (const { first, count } of columnLevels > 0 ? sheet.columnGroups : []) {
    const hidden = levelOf(sheet.columnGroups, first, count) >= columnLevels;
    sheet.hiddenColumns.paint({ row: 0, rows: 1, column: first, columns: count }, hidden);
    sheet.book.engine.painter?.setColumnsHidden(sheet.id, first, count, hidden);
  }
}

/** The group itself and those around it. */
const levelOf = (groups: readonly { first: number; count: number }[], first: number, count: number): number =>
  groups.filter((other) => other.first <= first && other.first + other.count >= first + count).length;
