/** An .xlsx file as grids. Nothing in the file is executed, followed or trusted to be of a sane size. */
import ExcelJS from 'exceljs';
import type { Cell, CellValue, Worksheet } from 'exceljs';
import JSZip from 'jszip';
import type { Grid } from '../worksheet/plan';
import { fromFile } from './formula';
import { LIMITS, openPackage, type Limits } from './package';
import { FileError } from './problem';

type Value = Grid['values'][number][number];

const LAST_ROW = 1_048_576;

// exceljs spreads each of these over every cell it covers: one rule on whole columns would take all memory.
const UNREAD = [
  'cols dataValidations conditionalFormatting mergeCells hyperlinks drawing picture tableParts extLst',
  'autoFilter rowBreaks headerFooter pageSetup pageMargins printOptions sheetProtection sheetPr sheetViews',
]
  .join(' ')
  .split(' ');

/** Some programs write every element with a prefix (`<x:row>`), which exceljs does not know. */
function withoutPrefix(xml: string): string {
  const prefix = /<(\w+):(?:worksheet|workbook|sst|styleSheet)[\s>]/.exec(xml.slice(0, 4096))?.[1];
  return prefix ? xml.replaceAll(`<${prefix}:`, '<').replaceAll(`</${prefix}:`, '</') : xml;
}

/** Names and differential styles take no part in values, and exceljs spreads names over their cells too. */
const slim = (xml: string) =>
  withoutPrefix(xml)
    .replace(/<definedNames\b[\s\S]*?<\/definedNames>/, '')
    .replace(/<dxfs\b[\s\S]*?<\/dxfs>/, '');

function countCells(xml: string, limits: Limits): number {
  let cells = 0;
  for (const [, kind, row] of xml.matchAll(/<(c|row)\b(?:[^>]*?\br="[A-Z]*(\d+)")?/g)) {
    if (kind === 'c') cells++;
    if (Number(row ?? 0) > LAST_ROW) throw new FileError('file.damaged');
    if (cells > limits.cells) throw new FileError('file.too-many-cells', { limit: limits.cells });
  }
  return cells;
}

/** Days without a time as `2026-01-31`, others with their time; no zone, since Excel knows none. */
function dateText(date: Date): string | null {
  return Number.isNaN(date.getTime())
    ? null
    : date
        .toISOString()
        .replace(/T00:00:00\.000Z$/, '')
        .replace(/\.000Z$|Z$/, '');
}

function plain(value: CellValue | undefined): Value {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return dateText(value);
  if (typeof value !== 'object') return value;
  if ('error' in value) return value.error;
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('text' in value) return plain(value.text as CellValue);
  return null;
}

const formulaOf = (cell: Cell): string | null => (cell.formula ? fromFile(cell.formula) : null);

function gridOf(sheet: Worksheet, limits: Limits): Grid {
  const found: { row: number; column: number; value: Value; formula: string | null }[] = [];
  let rows = 0;
  let columns = 0;
  sheet.eachRow((line, row) =>
    line.eachCell((cell, column) => {
      const formula = formulaOf(cell);
      // Not through cell.value, which leaves out results that are 0 or false.
      const value = plain(formula === null ? cell.value : (cell.result as CellValue));
      if (value === null && formula === null) return;
      rows = Math.max(rows, row);
      columns = Math.max(columns, column);
      found.push({ row, column, value, formula });
    }),
  );
  // A single stray cell far out would make the dense grid explode.
  if (rows * columns > limits.cells * 4) throw new FileError('file.too-many-cells', { limit: limits.cells });
  const empty = () => Array.from({ length: rows }, () => new Array<null>(columns).fill(null));
  const grid = { sheet: sheet.name, values: empty() as Value[][], formulas: empty() as (string | null)[][] };
  for (const { row, column, value, formula } of found) {
    grid.values[row - 1]![column - 1] = value;
    grid.formulas[row - 1]![column - 1] = formula;
  }
  return sheet.state === 'visible' ? grid : { ...grid, hidden: true };
}

async function load(parts: ReadonlyMap<string, string>): Promise<ExcelJS.Workbook> {
  const zip = new JSZip();
  for (const [path, xml] of parts) zip.file(path, slim(xml));
  const bytes = await zip.generateAsync({ type: 'uint8array', compression: 'STORE' });
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer, { ignoreNodes: UNREAD });
  return workbook;
}

/**
 * @param bytes the file, of any kind and origin.
 * @returns one grid per worksheet, in the workbook's order: values as last computed, formulas beside
 *   them, dates as ISO text, errors as their text (`#REF!`), rich text and links as plain text.
 * @throws FileError where it is no .xlsx workbook, locked, damaged or beyond the limits.
 */
export async function readXlsx(bytes: Uint8Array, limits: Limits = LIMITS): Promise<Grid[]> {
  const parts = await openPackage(bytes, limits);
  let cells = 0;
  for (const [path, xml] of parts) if (path.startsWith('xl/worksheets/')) cells += countCells(withoutPrefix(xml), limits);
  if (cells > limits.cells) throw new FileError('file.too-many-cells', { limit: limits.cells });
  try {
    const workbook = await load(parts);
    if (workbook.worksheets.length === 0) throw new FileError('file.damaged');
    return workbook.worksheets.map((sheet) => gridOf(sheet, limits));
  } catch (cause) {
    throw cause instanceof FileError ? cause : new FileError('file.damaged', {}, { cause });
  }
}
