import { formatArea } from '../a1';
import { type Block, blockOf } from '../book/block';
import type { Book } from '../book/book';
import type { Sheet } from '../book/sheet';
import type { Table } from '../book/stores';
import { invalidArgument, itemNotFound } from '../errors';
import { bool, text } from './check';
import { argumentBlock, range } from './range';
import { wire, type WireObject, wireOrNull, type WireType } from './type';
import { worksheetType } from './worksheet';

/** Tables of the workbook, or of one sheet of it. */
interface Listing {
  book: Book;
  sheet: Sheet | undefined;
}

interface Entry {
  book: Book;
  table: Table;
}

const tablesType: WireType<Listing> = {
  name: 'TableCollection',
  scalars: { Count: { get: (listing) => entriesOf(listing).length } },
  items: (listing) => entriesOf(listing).map((entry) => wire(tableType, entry)),
  item: (listing, key) => demand(listing, key),
  methods: {
    Add: ({ book, sheet }, address: unknown, hasHeaders: unknown) => {
      const block = argumentBlock(sheet ?? book.activeSheet, address);
      const table = book.tables.add(block.sheet.id, formatArea(block.area), bool(hasHeaders));
      return wire(tableType, { book, table });
    },
    GetCount: (listing) => entriesOf(listing).length,
    GetItem: (listing, key: unknown) => demand(listing, key),
    GetItemOrNullObject: (listing, key: unknown) => wireOrNull(tableType, find(listing, key)),
  },
};

const tableType: WireType<Entry> = {
  name: 'Table',
  id: ({ table }) => table.id,
  isPresent: ({ book, table }) => book.tables.all().includes(table),
  scalars: {
    Id: { get: ({ table }) => table.id },
    Name: { get: ({ table }) => table.name, set: ({ book, table }, name) => book.tables.rename(table, text(name)) },
    Style: { get: ({ table }) => table.style, set: ({ table }, style) => void (table.style = text(style)) },
  },
  navigations: { Worksheet: (entry) => wire(worksheetType, blockOfTable(entry).sheet) },
  methods: {
    ConvertToRange: (entry) => {
      const block = blockOfTable(entry);
      entry.book.tables.remove(entry.table);
      return range(block);
    },
    GetDataBodyRange: (entry) => {
      const block = blockOfTable(entry);
      const { row, rows } = block.area;
      if (!entry.table.hasHeaders) return range(block);
      if (rows < 2) throw invalidArgument('the table has no rows');
      return range(block.at({ row: row + 1, rows: rows - 1 }));
    },
    GetHeaderRowRange: (entry) => range(blockOfTable(entry).at({ rows: 1 })),
    GetRange: (entry) => range(blockOfTable(entry)),
  },
};

/** Seen from a sheet and from the workbook the collection is the same class of the client. */
export const sheetTablesType: WireType<Sheet> = listed((sheet) => ({ book: sheet.book, sheet }));
export const bookTablesType: WireType<Book> = listed((book) => ({ book, sheet: undefined }));

function listed<T>(listing: (target: T) => Listing): WireType<T> {
  const methods = Object.entries(tablesType.methods!).map(([name, method]) => [
    name,
    (target: T, ...args: unknown[]) => method(listing(target), ...args),
  ]);
  return {
    name: tablesType.name,
    scalars: { Count: { get: (target) => entriesOf(listing(target)).length } },
    items: (target) => tablesType.items!(listing(target)),
    item: (target, key) => tablesType.item!(listing(target), key),
    methods: Object.fromEntries(methods) as WireType<T>['methods'],
  };
}

const entriesOf = ({ book, sheet }: Listing): Entry[] =>
  book.tables
    .all()
    .filter((table) => !sheet || table.sheetId === sheet.id)
    .map((table) => ({ book, table }));

const find = (listing: Listing, key: unknown): Entry | undefined =>
  entriesOf(listing).find(({ table }) => table.id === key || table.name.toLowerCase() === text(key).toLowerCase());

function demand(listing: Listing, key: unknown): WireObject {
  const entry = find(listing, key);
  if (!entry) throw itemNotFound();
  return wire(tableType, entry);
}

function blockOfTable({ book, table }: Entry): Block {
  const sheet = book.find(table.sheetId);
  if (!sheet) throw itemNotFound();
  return blockOf(sheet, table.address);
}
