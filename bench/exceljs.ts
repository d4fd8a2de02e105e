/** The plan written by exceljs, the library that writes workbooks in most projects: values, formulas and widths; no formats. */
import ExcelJS from 'exceljs';
import type { Cell, WorkbookPlan } from '../src/sheet/plan';

const cellOf = (cell: Cell): ExcelJS.CellValue =>
  cell !== null && typeof cell === 'object' ? { formula: cell.f.slice(1), date1904: false } : cell;

export async function writtenByExcelJs({ sheets }: WorkbookPlan): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const { name, columns, cells } of sheets) {
    const sheet = book.addWorksheet(name);
    sheet.columns = columns.map(({ width }) => ({ width }));
    cells.forEach((row, at) => (sheet.getRow(at + 1).values = row.map(cellOf)));
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}
