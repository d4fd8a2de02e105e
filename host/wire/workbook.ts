import { Block, blockOf } from '../book/block';
import type { Book } from '../book/book';
import { invalidArgument, itemNotFound } from '../errors';
import { cellAt } from '../a1';
import { oneOf, optional, text } from './check';
import { eventReference } from './events';
import { namesType } from './names';
import { range, rangeType } from './range';
import type { References } from './references';
import { propertiesType, settingsType, xmlPartsType } from './stores';
import { bookTablesType } from './tables';
import { wire, type WireObject, wireOrNull, type WireType } from './type';
import { worksheetsType } from './worksheet';

/** The root of everything that the client can reach. */
export interface Root {
  book: Book;
  references: References;
}

const ENGINE_VERSION = 191029;

export const workbookType: WireType<Root> = {
  name: 'Workbook',
  scalars: {
    CalculationEngineVersion: { get: () => ENGINE_VERSION },
    Name: { get: ({ book }) => book.fileName },
    ReadOnly: { get: () => false },
  },
  navigations: {
    Application: ({ book }) => wire(applicationType, book),
    CustomXmlParts: ({ book }) => wire(xmlPartsType, book),
    Names: ({ book }) => wire(namesType, book.names),
    Properties: ({ book }) => wire(propertiesType, book),
    Protection: ({ book }) => wire(protectionType, book),
    Settings: ({ book }) => wire(settingsType, book),
    Tables: ({ book }) => wire(bookTablesType, book),
    Worksheets: ({ book }) => wire(worksheetsType, book),
  },
  methods: {
    GetActiveCell: ({ book }) => {
      const { sheet, area } = book.selected;
      return range(new Block(sheet, cellAt(area.row, area.column)));
    },
    GetSelectedRange: ({ book }) => range(book.selected),
    _GetObjectByReferenceId: ({ references }, id: unknown) => references.demand(text(id)),
    _GetRangeForEventByReferenceId: ({ book }, id: unknown): WireObject => {
      const block = eventBlock(book, text(id));
      if (!block) throw itemNotFound();
      return range(block);
    },
    _GetRangeOrNullObjectForEventByReferenceId: ({ book }, id: unknown) => wireOrNull(rangeType, eventBlock(book, text(id))),
    _GetReferenceCount: ({ references }) => references.count,
    _RemoveAllReferences: ({ references }) => references.clear(),
    _RemoveReference: ({ references }, id: unknown) => references.remove(text(id)),
  },
};

const applicationType: WireType<Book> = {
  name: 'Application',
  scalars: {
    CalculationEngineVersion: { get: () => ENGINE_VERSION },
    CalculationMode: {
      get: (book) => book.calculationMode,
      set: (book, mode) => void (book.calculationMode = oneOf('Automatic', 'AutomaticExceptTables', 'Manual')(mode)),
    },
    CalculationState: { get: (book) => book.calculationState },
  },
  methods: {
    Calculate: (book, type: unknown) => {
      oneOf('Recalculate', 'Full', 'FullRebuild')(type);
      book.mustRecalculate = true;
    },
    /** Nothing to hold back: engines calculate and paint at the end of a batch anyway. */
    SuspendApiCalculationUntilNextSync: () => undefined,
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
};

const protectionType: WireType<Book> = {
  name: 'WorkbookProtection',
  scalars: { Protected: { get: (book) => book.isProtected } },
  methods: {
    Protect: (book, password?: unknown) => book.protect(optional(password, text)),
    Unprotect: (book, password?: unknown) => book.unprotect(optional(password, text)),
  },
};

function eventBlock(book: Book, id: string): Block | undefined {
  const { sheetId, address } = eventReference(id);
  if (address === '') throw invalidArgument(`${id} is no reference`);
  const sheet = book.find(sheetId);
  return sheet && blockOf(sheet, address);
}
