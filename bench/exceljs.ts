/**
 * The same plan written by exceljs, the library that writes workbooks in most projects: values, formulas with their
 * results, looks, validations, conditional formats, groups, names, pages. Charts are beyond it, and so is computing: it is
 * handed the results.
 */
import ExcelJS from 'exceljs';
import { argb } from '../src/files/write/styles';
import { painted } from '../src/files/write/painting';
import type { Result, ResultOf } from '../src/sheet/formula/results';
import type { Cell, Conditional, SheetPlan, Style, Validation, WorkbookPlan } from '../src/sheet/plan';
import { partsOf } from '../src/sheet/range';

const [A4, FIRST_DAY] = [9, 1];
const MARGINS = { left: 0.25, right: 0.25, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 };
const bare = (formula: string) => formula.replace(/^=/, '');
const color = (hex: string) => ({ argb: argb(hex) });
const solid = (hex: string): ExcelJS.Fill => ({ type: 'pattern', pattern: 'solid', fgColor: color(hex), bgColor: color(hex) });

function styleOf({ bold, italic, size, color: hex, fill, border, numberFormat, locked, ...own }: Style): Partial<ExcelJS.Style> {
  const { align: horizontal, valign, wrap: wrapText, indent } = own;
  const side = border && ({ style: 'thin', color: color(border) } as const);
  return {
    font: { name: 'Calibri', family: 2, size: size ?? 11, bold, italic, ...(hex && { color: color(hex) }) },
    ...(fill && { fill: solid(fill) }),
    ...(side && { border: { left: side, right: side, top: side, bottom: side } }),
    ...(numberFormat && { numFmt: numberFormat }),
    ...(locked !== undefined && { protection: { locked } }),
    alignment: { horizontal, vertical: valign === 'center' ? 'middle' : valign, wrapText, indent },
  };
}

function highlight({ fill, color: hex, bold }: Conditional['style']): Partial<ExcelJS.Style> {
  return {
    ...(fill && { fill: solid(fill) }),
    ...((hex || bold !== undefined) && { font: { bold, ...(hex && { color: color(hex) }) } }),
  };
}

const resultOf = (result: Result | undefined) =>
  typeof result === 'object' ? { error: result.code as ExcelJS.CellErrorValue['error'] } : result;

function limits({ rule }: Validation): Pick<ExcelJS.DataValidation, 'type' | 'operator' | 'formulae'> {
  if (rule.kind === 'list') return { type: 'list', formulae: [bare(rule.source)] };
  if (rule.kind === 'date') return { type: 'date', operator: 'greaterThanOrEqual', formulae: [FIRST_DAY] };
  if (rule.kind === 'any') return { type: 'any' as 'custom', formulae: [] };
  const { kind: type, min, max } = rule;
  return max === undefined
    ? { type, operator: 'greaterThanOrEqual', formulae: [min] }
    : { type, operator: 'between', formulae: [min, max] };
}

function validate(sheet: ExcelJS.Worksheet, validation: Validation): void {
  const { range, prompt, error } = validation;
  const said = {
    ...(prompt && { showInputMessage: true, promptTitle: prompt.title, prompt: prompt.text }),
    ...(error && { showErrorMessage: true, errorTitle: error.title, error: error.text }),
  };
  const { dataValidations } = sheet as unknown as { dataValidations: { add(at: string, of: ExcelJS.DataValidation): void } };
  for (const part of partsOf(range)) dataValidations.add(part, { ...limits(validation), allowBlank: true, ...said });
}

/** The looks of the cells, each once; worked out by the same piece as ours. */
function paint(plan: SheetPlan, sheet: ExcelJS.Worksheet): void {
  const looks: Partial<ExcelJS.Style>[] = [];
  painted(plan, { look: (style) => looks.push(styleOf(style)) - 1 }).forEach((line, row) => {
    const cells = sheet.getRow(row + 1);
    line?.forEach((look, column) => look !== undefined && (cells.getCell(column + 1).style = looks[look]!));
  });
}

function page({ print, protect }: SheetPlan, sheet: ExcelJS.Worksheet): void {
  if (protect) void sheet.protect('', {});
  if (!print) return;
  const { landscape, titleRows, area, breaks, footer, across } = print;
  Object.assign(sheet.pageSetup, {
    ...{ paperSize: A4, orientation: landscape ? 'landscape' : 'portrait', margins: MARGINS },
    ...(across ? { scale: across.scale, pageOrder: 'overThenDown' } : { fitToPage: true, fitToWidth: 1, fitToHeight: 0 }),
    ...{ printArea: area, printTitlesRow: titleRows?.replaceAll('$', '') },
  });
  for (const row of breaks) sheet.getRow(row).addPageBreak();
  if (footer) sheet.headerFooter.oddFooter = footer;
}

function addSheet(book: ExcelJS.Workbook, plan: SheetPlan, results: ResultOf): void {
  const { name, columns, cells, merges = [], outline = [], heights = [], freeze, hidden, tabColor, autoFilter } = plan;
  const sheet = book.addWorksheet(name, {
    state: hidden ? 'hidden' : 'visible',
    properties: tabColor ? { tabColor: color(tabColor) } : {},
    views: freeze ? [{ state: 'frozen', xSplit: freeze.columns, ySplit: freeze.rows }] : [],
  });
  const cellOf = (cell: Cell, row: number, column: number): ExcelJS.CellValue =>
    cell !== null && typeof cell === 'object'
      ? { formula: bare(cell.f), result: resultOf(results(name, row, column)), date1904: false }
      : cell;
  sheet.columns = columns.map(({ width, hidden: away }) => ({ width, hidden: away }));
  cells.forEach((row, at) => (sheet.getRow(at + 1).values = row.map((cell, column) => cellOf(cell, at, column))));
  paint(plan, sheet);
  for (const { row, count, height } of heights) for (let at = row; at < row + count; at++) sheet.getRow(at + 1).height = height;
  for (const { first, last } of outline)
    for (let at = first; at <= last; at++) sheet.getRow(at + 1).outlineLevel = (sheet.getRow(at + 1).outlineLevel ?? 0) + 1;
  merges.forEach((range) => sheet.mergeCells(range));
  plan.validations.forEach((validation) => validate(sheet, validation));
  plan.conditionals.forEach(({ range, formula, style }, at) =>
    sheet.addConditionalFormatting({
      ref: partsOf(range).join(' '),
      rules: [{ type: 'expression', priority: at + 1, formulae: [bare(formula)], style: highlight(style) }],
    }),
  );
  if (autoFilter) sheet.autoFilter = autoFilter.replaceAll('$', '');
  page(plan, sheet);
}

/** @param results of the formulas, which exceljs stores but does not compute. */
export async function writtenByExcelJs({ sheets, names }: WorkbookPlan, results: ResultOf): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const plan of sheets) addSheet(book, plan, results);
  for (const { name, formula } of names)
    if (/^=?('[^']+'|\w+)!\$?[A-Z]/.test(formula)) book.definedNames.add(bare(formula), name);
  return new Uint8Array(await book.xlsx.writeBuffer());
}
