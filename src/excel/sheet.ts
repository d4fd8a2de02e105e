/** One sheet of a plan, queued for the next sync. */
import { letters } from '../sheet/address';
import type { SheetPlan } from '../sheet/plan';
import { drawChart } from './charts';
import { entry } from './entry';
import { applyBars, applyConditionals, applyStyles } from './styles';
import { target } from './target';
import { applyValidations } from './validations';

/** Width of a column of n characters of the default font: 7 pixels each and 5 for the margins, at 0.75 points. */
const points = (characters: number): number => (Math.round(characters * 7) + 5) * 0.75;

/** Everything a person may still do on a protected sheet: read, copy, widen, filter, sort their own cells. */
const ALLOWED: Excel.WorksheetProtectionOptions = {
  allowFormatCells: true,
  allowFormatColumns: true,
  allowFormatRows: true,
  allowInsertHyperlinks: true,
  allowAutoFilter: true,
  allowSort: true,
  selectionMode: 'Normal',
};

function fillCells(sheet: Excel.Worksheet, { cells, columns }: SheetPlan): void {
  if (!cells.length || !columns.length) return;
  sheet.getRangeByIndexes(0, 0, cells.length, columns.length).formulas = cells.map((row) => row.map(entry));
}

function setWidths(sheet: Excel.Worksheet, { columns }: SheetPlan): void {
  for (let first = 0; first < columns.length;) {
    const { width, hidden } = columns[first]!;
    let end = first + 1;
    while (columns[end]?.width === width && columns[end]?.hidden === hidden) end++;
    const range = sheet.getRangeByIndexes(0, first, 1, end - first);
    range.format.columnWidth = points(width);
    if (hidden) range.columnHidden = true;
    first = end;
  }
}

const rowsAt = (first: number, last: number): string => `${first + 1}:${last + 1}`;

function setHeights(sheet: Excel.Worksheet, heights: NonNullable<SheetPlan['heights']>): void {
  const byHeight = new Map<number, string[]>();
  for (const { row, count, height } of heights) {
    byHeight.set(height, [...(byHeight.get(height) ?? []), rowsAt(row, row + count - 1)]);
  }
  for (const [height, rows] of byHeight) target(sheet, rows.join()).format.rowHeight = height;
}

function freeze(sheet: Excel.Worksheet, { rows: down, columns: across }: NonNullable<SheetPlan['freeze']>): void {
  if (down && across) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, down, across));
  else if (down) sheet.freezePanes.freezeRows(down);
  else if (across) sheet.freezePanes.freezeColumns(across);
}

/** In a sync of its own: without a printer Excel refuses all of it, and the sheet is good without. */
export function setPrinting(sheet: Excel.Worksheet, print: NonNullable<SheetPlan['print']>): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = print.landscape ? 'Landscape' : 'Portrait';
  pageLayout.paperSize = 'A4';
  pageLayout.zoom = print.across ? { scale: print.across.scale } : { horizontalFitToPages: 1 };
  pageLayout.setPrintMargins('Inches', { left: 0.25, right: 0.25, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 });
  if (print.titleRows) pageLayout.setPrintTitleRows(print.titleRows);
  if (print.area) pageLayout.setPrintArea(print.area);
  if (print.footer) pageLayout.headersFooters.defaultForAllPages.centerFooter = print.footer;
  for (const row of print.breaks) sheet.horizontalPageBreaks.add(`A${row + 1}`);
  if (!print.across) return;
  pageLayout.printOrder = 'OverThenDown';
  pageLayout.setPrintTitleColumns(print.across.titleColumns);
  for (const column of print.across.breaks) sheet.verticalPageBreaks.add(`${letters(column)}1`);
}

/** @param sheet new and empty, of the plan's name; every name that formulas and lists use exists by now */
export function fillSheet(sheet: Excel.Worksheet, plan: SheetPlan): void {
  // Formulas go in before the formats: in a cell already formatted as text they would stay text.
  fillCells(sheet, plan);
  setWidths(sheet, plan);
  applyStyles(sheet, plan.styles);
  for (const range of plan.merges ?? []) sheet.getRange(range).merge();
  if (plan.heights) setHeights(sheet, plan.heights);
  for (const { first, last } of plan.outline ?? []) sheet.getRange(rowsAt(first, last)).group('ByRows');
  applyValidations(sheet, plan.validations);
  applyConditionals(sheet, plan.conditionals);
  applyBars(sheet, plan.bars ?? []);
  if (plan.autoFilter) sheet.autoFilter.apply(plan.autoFilter);
  if (plan.freeze) freeze(sheet, plan.freeze);
  if (plan.tabColor) sheet.tabColor = plan.tabColor;
  if (plan.hidden) sheet.visibility = 'Hidden';
}

/** Charts of cells that are filled by now. */
export function drawCharts(workbook: Excel.Workbook, sheet: Excel.Worksheet, plan: SheetPlan): void {
  for (const chart of plan.charts ?? []) drawChart(workbook, sheet, chart);
}

/** What comes last. */
export function lock(sheet: Excel.Worksheet, plan: SheetPlan): void {
  if (plan.protect) sheet.protection.protect(ALLOWED);
}
