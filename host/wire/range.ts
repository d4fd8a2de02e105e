import { boundingArea, cellAt } from '../a1';
import { Block, blockOf, usedArea, type ClearWhat } from '../book/block';
import type { Sheet } from '../book/sheet';
import { invalidArgument, itemNotFound } from '../errors';
import { COLUMNS, OUTLINE_LEVELS, ROWS } from '../limits';
import { bool, oneOf, optional, whole } from './check';
import { conditionalFormatsType } from './conditional';
import { rangeFormatType } from './format';
import { wire, WireObject, wireOrNull, type WireType } from './type';
import { dataValidationType } from './validation';
import { worksheetType } from './worksheet';

export const rangeType: WireType<Block> = {
  name: 'Range',
  referable: true,
  isPresent: ({ sheet }) => sheet.book.sheets.includes(sheet),
  scalars: {
    Address: { get: (block) => block.address },
    AddressLocal: { get: (block) => block.address },
    CellCount: { get: ({ area }) => area.rows * area.columns },
    ColumnCount: { get: ({ area }) => area.columns },
    ColumnHidden: {
      get: ({ sheet, area }) => sheet.hiddenColumns.single({ ...area, row: 0, rows: 1 }) ?? null,
      set: ({ sheet, area }, hidden) => hideColumns(sheet, area.column, area.columns, bool(hidden)),
    },
    ColumnIndex: { get: ({ area }) => area.column },
    Formulas: { get: (block) => block.formulas(), set: (block, input) => block.write(input) },
    Hidden: {
      get: ({ sheet, area }) =>
        sheet.hiddenColumns.single({ ...area, row: 0, rows: 1 }) === true ||
        sheet.hiddenRows.single({ ...area, column: 0, columns: 1 }) === true,
    },
    IsEntireColumn: { get: ({ area }) => area.rows === ROWS },
    IsEntireRow: { get: ({ area }) => area.columns === COLUMNS },
    NumberFormat: { get: (block) => block.numberFormats(), set: (block, input) => block.writeNumberFormats(input) },
    RowCount: { get: ({ area }) => area.rows },
    RowHidden: {
      get: ({ sheet, area }) => sheet.hiddenRows.single({ ...area, column: 0, columns: 1 }) ?? null,
      set: ({ sheet, area }, hidden) => hideRows(sheet, area.row, area.rows, bool(hidden)),
    },
    RowIndex: { get: ({ area }) => area.row },
    Text: { get: (block) => block.texts() },
    ValueTypes: { get: (block) => block.valueTypes() },
    Values: { get: (block) => block.values(), set: (block, input) => block.write(input) },
  },
  navigations: {
    ConditionalFormats: ({ sheet, area }) => wire(conditionalFormatsType, { sheet, areas: [area] }),
    DataValidation: (block) => wire(dataValidationType, block),
    Format: (block) => wire(rangeFormatType, block),
    Worksheet: ({ sheet }) => wire(worksheetType, sheet),
  },
  methods: {
    Calculate: ({ sheet }) => void (sheet.book.mustRecalculate = true),
    Clear: (block, what?: unknown) => block.clear(optional(what, CLEAR) ?? 'All'),
    GetAbsoluteResizedRange: (block, rows: unknown, columns: unknown) =>
      range(block.at({ rows: whole(rows, 1), columns: whole(columns, 1) })),
    GetBoundingRect: (block, other: unknown) => {
      const { sheet, area } = argumentBlock(block.sheet, other);
      if (sheet !== block.sheet) throw invalidArgument('the ranges are on different sheets');
      return range(new Block(sheet, boundingArea(block.area, area)));
    },
    GetCell: ({ sheet, area }, row: unknown, column: unknown) =>
      range(new Block(sheet, cellAt(area.row + whole(row), area.column + whole(column)))),
    GetColumn: (block, index: unknown) => range(block.at({ column: block.area.column + whole(index), columns: 1 })),
    GetColumnsAfter: (block, count: unknown) => range(columnsBeside(block, optional(count, whole) ?? 1)),
    GetColumnsBefore: (block, count: unknown) => range(columnsBeside(block, -(optional(count, whole) ?? 1))),
    GetEntireColumn: (block) => range(block.at({ row: 0, rows: ROWS })),
    GetEntireRow: (block) => range(block.at({ column: 0, columns: COLUMNS })),
    GetIntersection: (block, other: unknown) => demandRange(block.overlap(argumentBlock(block.sheet, other))),
    GetIntersectionOrNullObject: (block, other: unknown) =>
      wireOrNull(rangeType, block.overlap(argumentBlock(block.sheet, other))),
    GetLastCell: ({ sheet, area }) => range(new Block(sheet, cellAt(area.row + area.rows - 1, area.column + area.columns - 1))),
    GetLastColumn: (block) => range(block.at({ column: block.area.column + block.area.columns - 1, columns: 1 })),
    GetLastRow: (block) => range(block.at({ row: block.area.row + block.area.rows - 1, rows: 1 })),
    GetOffsetRange: (block, rows: unknown, columns: unknown) =>
      range(block.at({ row: block.area.row + whole(rows), column: block.area.column + whole(columns) })),
    GetResizedRange: (block, rows: unknown, columns: unknown) =>
      range(block.at({ rows: block.area.rows + whole(rows), columns: block.area.columns + whole(columns) })),
    GetRow: (block, index: unknown) => range(block.at({ row: block.area.row + whole(index), rows: 1 })),
    GetRowsAbove: (block, count: unknown) => range(rowsBeside(block, -(optional(count, whole) ?? 1))),
    GetRowsBelow: (block, count: unknown) => range(rowsBeside(block, optional(count, whole) ?? 1)),
    GetUsedRange: (block, valuesOnly?: unknown) => demandRange(block.used(optional(valuesOnly, bool) ?? false)),
    GetUsedRangeOrNullObject: (block, valuesOnly?: unknown) =>
      wireOrNull(rangeType, block.used(optional(valuesOnly, bool) ?? false)),
    Group: (block, by: unknown) => group(block, GROUP(by)),
    HideGroupDetails: (block, by: unknown) => showDetails(block, GROUP(by), false),
    Merge: (block, across?: unknown) => block.merge(optional(across, bool) ?? false),
    Select: ({ sheet, area }) => {
      sheet.book.demandFocus();
      sheet.book.select(new Block(sheet, area));
    },
    ShowGroupDetails: (block, by: unknown) => showDetails(block, GROUP(by), true),
    Ungroup: (block, by: unknown) => ungroup(block, GROUP(by)),
    Unmerge: (block) => block.unmerge(),
    _KeepReference: () => undefined,
    _ValidateArraySize: ({ area }, rows: unknown, columns: unknown) => {
      if (rows === area.rows && columns === area.columns) return;
      throw invalidArgument("the number of rows or columns in the input array doesn't match the size or dimensions of the range");
    },
  },
};

const CLEAR = oneOf<ClearWhat>('All', 'Contents', 'Formats', 'Hyperlinks', 'RemoveHyperlinks', 'ResetContents');
const GROUP = oneOf<'ByRows' | 'ByColumns'>('ByRows', 'ByColumns');

export const range = (block: Block): WireObject => wire(rangeType, block);

/** A range given as an argument: the object, or its address seen from the sheet. */
export function argumentBlock(sheet: Sheet, argument: unknown): Block {
  if (argument instanceof WireObject) {
    if (!(argument.target instanceof Block)) throw invalidArgument('a range is expected');
    return argument.target;
  }
  return blockOf(sheet, argument);
}

export function sheetUsedRange(sheet: Sheet, valuesOnly: unknown): Block | undefined {
  const area = usedArea(sheet, optional(valuesOnly, bool) ?? false);
  return area && new Block(sheet, area);
}

function demandRange(block: Block | undefined): WireObject {
  if (!block) throw itemNotFound();
  return range(block);
}

const rowsBeside = (block: Block, count: number): Block =>
  block.at({ row: count > 0 ? block.area.row + block.area.rows : block.area.row + count, rows: Math.abs(count) });

const columnsBeside = (block: Block, count: number): Block =>
  block.at({
    column: count > 0 ? block.area.column + block.area.columns : block.area.column + count,
    columns: Math.abs(count),
  });

function hideRows(sheet: Sheet, row: number, count: number, hidden: boolean): void {
  sheet.demand('allowFormatRows');
  sheet.hiddenRows.paint({ row, rows: count, column: 0, columns: 1 }, hidden);
  sheet.book.engine.painter?.setRowsHidden(sheet.id, row, count, hidden);
}

function hideColumns(sheet: Sheet, column: number, count: number, hidden: boolean): void {
  sheet.demand('allowFormatColumns');
  sheet.hiddenColumns.paint({ row: 0, rows: 1, column, columns: count }, hidden);
  sheet.book.engine.painter?.setColumnsHidden(sheet.id, column, count, hidden);
}

function group({ sheet, area }: Block, by: 'ByRows' | 'ByColumns'): void {
  sheet.demand('nothing');
  const byRows = by === 'ByRows';
  const groups = byRows ? sheet.rowGroups : sheet.columnGroups;
  const [first, count] = byRows ? [area.row, area.rows] : [area.column, area.columns];
  const depth = groups.filter((other) => other.first < first + count && first < other.first + other.count).length;
  if (depth >= OUTLINE_LEVELS - 1) throw invalidArgument(`an outline has at most ${OUTLINE_LEVELS} levels`);
  groups.push({ first, count });
  const { painter } = sheet.book.engine;
  if (byRows) painter?.groupRows(sheet.id, first, count);
  else painter?.groupColumns(sheet.id, first, count);
}

function ungroup({ sheet, area }: Block, by: 'ByRows' | 'ByColumns'): void {
  sheet.demand('nothing');
  const groups = by === 'ByRows' ? sheet.rowGroups : sheet.columnGroups;
  const [first, count] = by === 'ByRows' ? [area.row, area.rows] : [area.column, area.columns];
  const index = groups.map((other) => other.first === first && other.count === count).lastIndexOf(true);
  if (index < 0) throw invalidArgument('these rows or columns are not grouped');
  groups.splice(index, 1);
}

function showDetails({ sheet, area }: Block, by: 'ByRows' | 'ByColumns', show: boolean): void {
  if (by === 'ByRows') hideRows(sheet, area.row, area.rows, !show);
  else hideColumns(sheet, area.column, area.columns, !show);
}
