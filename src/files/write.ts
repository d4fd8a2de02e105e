/** A plan of cells as an .xlsx file. Runs in Node and in the browser. */
import ExcelJS from 'exceljs';
import type { CellValue, DataValidation, Workbook, Worksheet } from 'exceljs';
import JSZip from 'jszip';
import { quoteSheet } from '../sheet/address';
import type { Cell, SheetPlan, Validation, WorkbookPlan } from '../sheet/plan';
import { toFile } from './formula';
import { addCharts } from './charts';
import { addProperties } from './properties';
import { absolute, partsOf } from './range';
import { barsRule, highlight, paint } from './styles';
import { insert } from './xml';

const A4 = 9;
const LAST_COLUMN = 16383;
const FIRST_DAY = new Date(Date.UTC(1900, 0, 1));

/** Everything a person may still do on a protected sheet: read, copy, widen, fold, sort their own cells. */
const ALLOWED = {
  selectLockedCells: true,
  selectUnlockedCells: true,
  formatCells: true,
  formatColumns: true,
  formatRows: true,
  insertHyperlinks: true,
  autoFilter: true,
  sort: true,
};

const cellValue = (cell: Cell): CellValue =>
  typeof cell === 'object' && cell !== null ? { formula: toFile(cell.f), date1904: false } : cell;

function fillCells(sheet: Worksheet, plan: SheetPlan): void {
  plan.columns.forEach(({ width, hidden }, index) => {
    const column = sheet.getColumn(index + 1);
    column.width = width;
    if (hidden) column.hidden = true;
  });
  plan.cells.forEach((cells, row) =>
    cells.forEach((cell, column) => {
      if (cell !== null) sheet.getCell(row + 1, column + 1).value = cellValue(cell);
    }),
  );
}

// A prompt's line break is an attribute's, which XML would read as a space.
const lines = (text: string) => text.replace(/\r?\n/g, '_x000a_');

function rule({ rule: wanted }: Validation): Pick<DataValidation, 'type' | 'operator' | 'formulae'> {
  switch (wanted.kind) {
    case 'list':
      return { type: 'list', formulae: [toFile(wanted.source)] };
    case 'date':
      return { type: 'date', operator: 'greaterThanOrEqual', formulae: [FIRST_DAY] };
    case 'any':
      return { type: 'any' as DataValidation['type'], formulae: [] };
    default: {
      const { kind, min, max } = wanted;
      return max === undefined
        ? { type: kind, operator: 'greaterThanOrEqual', formulae: [min] }
        : { type: kind, operator: 'between', formulae: [min, max] };
    }
  }
}

function validate(sheet: Worksheet, plan: SheetPlan): void {
  // exceljs types leave this out; by range it is one entry of the file instead of one object per cell.
  const { model } = (sheet as unknown as { dataValidations: { model: Record<string, DataValidation> } }).dataValidations;
  for (const validation of plan.validations) {
    const { prompt, error } = validation;
    const entry: DataValidation = {
      ...rule(validation),
      allowBlank: true,
      ...(prompt && { showInputMessage: true, promptTitle: lines(prompt.title), prompt: lines(prompt.text) }),
      ...(error && { showErrorMessage: true, errorStyle: 'stop', errorTitle: lines(error.title), error: lines(error.text) }),
    };
    for (const range of partsOf(validation.range)) model[range] = entry;
  }
}

function format(sheet: Worksheet, plan: SheetPlan): void {
  paint(sheet, plan.styles);
  // After the values and the styles: merging clears what lies under, and keeps every border.
  plan.merges?.forEach((range) => sheet.mergeCellsWithoutStyle(range));
  plan.heights?.forEach(({ row, count, height }) => {
    for (let i = 0; i < count; i++) sheet.getRow(row + i + 1).height = height;
  });
  plan.conditionals.forEach(({ range, formula, style }, index) =>
    sheet.addConditionalFormatting({
      ref: partsOf(range).join(' '),
      rules: [{ type: 'expression', formulae: [toFile(formula)], style: highlight(style), priority: index + 1 }],
    }),
  );
  plan.bars?.forEach((bar, index) => sheet.addConditionalFormatting(barsRule(bar, plan.conditionals.length + index + 1)));
  if (plan.autoFilter) sheet.autoFilter = plan.autoFilter;
  group(sheet, plan.outline ?? []);
}

function group(sheet: Worksheet, outline: NonNullable<SheetPlan['outline']>): void {
  if (outline.length === 0) return;
  let deepest = 0;
  for (const { first, last } of outline) {
    for (let index = first; index <= last; index++) {
      const row = sheet.getRow(index + 1);
      row.outlineLevel = (row.outlineLevel ?? 0) + 1;
      deepest = Math.max(deepest, row.outlineLevel);
      // exceljs would mark the innermost groups as folded, though their rows are shown.
      Object.defineProperty(row, 'collapsed', { value: false, configurable: true });
    }
  }
  // The heading stands above what it folds.
  Object.assign(sheet.properties, { outlineLevelRow: deepest, outlineProperties: { summaryBelow: false, summaryRight: false } });
}

function printing(sheet: Worksheet, { print }: SheetPlan): void {
  if (!print) return;
  const { landscape, breaks, footer } = print;
  Object.assign(sheet.pageSetup, {
    paperSize: A4,
    orientation: landscape ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    scale: undefined,
    horizontalDpi: undefined,
    verticalDpi: undefined,
    margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
  });
  // The file counts the rows before a break from 1, so the row below it is just that number from 0.
  const { rowBreaks } = sheet as unknown as { rowBreaks: { id: number; min: number; max: number; man: 1 }[] };
  breaks.forEach((row) => rowBreaks.push({ id: row, min: 0, max: LAST_COLUMN, man: 1 }));
  if (footer) sheet.headerFooter.oddFooter = footer;
}

async function addSheet(workbook: Workbook, plan: SheetPlan, shown: boolean): Promise<void> {
  const { freeze } = plan;
  const sheet = workbook.addWorksheet(plan.name, {
    state: plan.hidden ? 'hidden' : 'visible',
    ...(plan.tabColor && { properties: { tabColor: { argb: `FF${plan.tabColor.replace('#', '')}` } } }),
    views: [
      {
        ...(shown && { tabSelected: true }),
        ...(freeze && { state: 'frozen', xSplit: freeze.columns, ySplit: freeze.rows }),
      },
    ],
  });
  fillCells(sheet, plan);
  format(sheet, plan);
  validate(sheet, plan);
  printing(sheet, plan);
  if (plan.protect) await sheet.protect('', ALLOWED);
}

interface FileName {
  name: string;
  ranges: string[];
  localSheetId?: number;
}

const FILTER_NAME = '_xlnm._FilterDatabase';

/** Print titles, print areas and filters are names too, each of its own sheet. */
function sheetNames({ name, print, autoFilter }: SheetPlan, localSheetId: number): FileName[] {
  const onSheet = (range: string) => [`${quoteSheet(name)}!${range}`];
  return [
    ...(print?.area ? [{ name: '_xlnm.Print_Area', ranges: onSheet(absolute(print.area)), localSheetId }] : []),
    ...(print?.titleRows ? [{ name: '_xlnm.Print_Titles', ranges: onSheet(print.titleRows), localSheetId }] : []),
    ...(autoFilter ? [{ name: FILTER_NAME, ranges: onSheet(absolute(autoFilter)), localSheetId }] : []),
  ];
}

/** exceljs knows names of cells only, takes ranges apart cell by cell and drops formulas: hand it the text. */
function addNames(workbook: Workbook, { names, sheets }: WorkbookPlan): void {
  const own = names.map(({ name, formula }): FileName => ({ name, ranges: [toFile(formula)] }));
  const model = [...own, ...sheets.flatMap(sheetNames)];
  Object.defineProperty(workbook.definedNames, 'model', { get: () => model });
}

/**
 * @param plan every sheet, name and stamp; texts stay texts whatever they begin with.
 * @returns the bytes of an .xlsx file that computes itself when it is opened.
 * @throws RangeError where the plan holds an address that is none.
 */
export async function writeXlsx(plan: WorkbookPlan): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = workbook.lastModifiedBy = plan.stamp.generator ?? '';
  workbook.calcProperties.fullCalcOnLoad = true;
  const activeTab = Math.max(
    0,
    plan.sheets.findIndex(({ name }) => name === plan.activate),
  );
  workbook.views = [{ x: 0, y: 0, width: 24000, height: 14000, firstSheet: 0, activeTab, visibility: 'visible' }];
  for (const [index, sheet] of plan.sheets.entries()) await addSheet(workbook, sheet, index === activeTab);
  addNames(workbook, plan);
  const zip = await JSZip.loadAsync(await workbook.xlsx.writeBuffer());
  await addProperties(zip, plan.stamp);
  await addCharts(zip, plan.sheets);
  // exceljs would show the filters among the names that a person sees.
  await insert(zip, 'xl/workbook.xml', new RegExp(`(?<=name="${FILTER_NAME}")`, 'g'), ' hidden="1"');
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}
