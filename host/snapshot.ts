import { formatArea } from './a1';
import type { Book } from './book/book';
import type { Sheet } from './book/sheet';
import { COLUMNS, ROWS } from './limits';

export type Snapshot = Record<string, unknown>;

const WHOLE_SHEET = { row: 0, column: 0, rows: ROWS, columns: COLUMNS };

/** Everything that a workbook holds, as plain data: equal when nothing differs that a person could see. */
export function snapshotOf(book: Book): Snapshot {
  return {
    sheets: book.sheets.map(sheetSnapshot),
    names: namesOf(book),
    active: book.activeSheet.name,
    protected: book.isProtected,
    settings: Object.fromEntries(book.settings),
    properties: Object.fromEntries(book.properties.custom),
    xml: book.xml.all().map((part) => part.xml),
    tables: book.tables.all().map(({ name, address }) => ({ name, address })),
  };
}

function sheetSnapshot(sheet: Sheet): Snapshot {
  const { cells, formats, validations, conditionals, page } = sheet;
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    protected: sheet.isProtected,
    tabColor: sheet.tabColor,
    cells: Object.fromEntries(
      [...cells.all()]
        .map(([row, column, content]) => [formatArea({ row, column, rows: 1, columns: 1 }), content] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
    formats: formats.describe(WHOLE_SHEET),
    validations: validations.pieces(WHOLE_SHEET).map(({ area, value }) => ({ address: formatArea(area), ...value })),
    conditionals: conditionals.map(({ areas, rule, format }) => ({
      addresses: areas.map((area) => formatArea(area)),
      rule,
      format,
    })),
    autoFilter: sheet.autoFilter && formatArea(sheet.autoFilter),
    charts: sheet.charts.all().map(({ series, place, ...chart }) => ({
      ...chart,
      place: place && formatArea(place),
      series: series.map((one) => ({ ...one, values: one.values?.address, categories: one.categories?.address })),
    })),
    merges: sheet.merges.map((area) => formatArea(area)),
    widths: described(sheet.columnWidths.pieces({ ...WHOLE_SHEET, rows: 1 })),
    heights: described(sheet.rowHeights.pieces({ ...WHOLE_SHEET, columns: 1 })),
    hiddenColumns: described(sheet.hiddenColumns.pieces({ ...WHOLE_SHEET, rows: 1 })),
    hiddenRows: described(sheet.hiddenRows.pieces({ ...WHOLE_SHEET, columns: 1 })),
    groups: { rows: sheet.rowGroups, columns: sheet.columnGroups },
    frozen: sheet.frozen,
    page: { ...page, headersFooters: Object.fromEntries(page.headersFooters) },
    names: namesOf(sheet),
  };
}

const namesOf = ({ names }: Book | Sheet): Record<string, string> =>
  Object.fromEntries(names.all().map(({ name, formula }) => [name, formula]));

function described(pieces: { area: Parameters<typeof formatArea>[0]; value: unknown }[]): Record<string, unknown> {
  const known = pieces.filter(({ value }) => value !== undefined && value !== false && value !== null);
  return Object.fromEntries(known.map(({ area, value }) => [formatArea(area), value]).sort());
}
