/** Paints a sheet as its file has it: looks, widths, merged cells, rules. */
import { intersect, parseArea } from '../../../host/a1';
import { Block } from '../../../host/book/block';
import type { Look } from '../../../host/book/formats';
import type { Sheet } from '../../../host/book/sheet';
import type { Area, BorderSide } from '../../../host/engine';
import type { CellLook } from './looks';
import { all, first, isOn, numberOf } from './parts';
import { rulesOf } from './rules';

const POINTS_PER_CHARACTER = 5.25;
const PADDING_POINTS = 3.75;
const SIDES: readonly BorderSide[] = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical', 'InsideHorizontal'];

/** Cells of one style beside and below each other. */
function styledAreas(sheet: Document, within: Area): { area: Area; style: number }[] {
  const found: { area: Area; style: number }[] = [];
  const open = new Map<string, { area: Area; style: number }>();
  let run: { area: Area; style: number } | undefined;
  const close = (): void => {
    if (!run) return;
    const key = [run.style, run.area.column, run.area.columns].join();
    const above = open.get(key);
    if (above && above.area.row + above.area.rows === run.area.row) above.area.rows++;
    else {
      open.set(key, run);
      found.push(run);
    }
    run = undefined;
  };
  for (const cell of all(sheet, 'c')) {
    const at = parseArea(cell.getAttribute('r') ?? '');
    const style = numberOf(cell, 's') ?? 0;
    if (!at || style === 0 || !intersect(at, within)) continue;
    if (run?.style === style && run.area.row === at.row && run.area.column + run.area.columns === at.column) run.area.columns++;
    else {
      close();
      run = { area: at, style };
    }
  }
  close();
  return found;
}

function paintLook(sheet: Sheet, area: Area, { look, border }: CellLook): void {
  const block = new Block(sheet, area);
  for (const [key, value] of Object.entries(look)) block.setLook(key as keyof Look, value);
  if (!border) return;
  for (const side of SIDES) {
    const drawn = sheet.formats.setBorder(area, side, { style: 'Continuous', color: border, weight: 'Thin' });
    sheet.book.engine.painter?.formatCells(sheet.id, area, { border: { side, ...drawn } });
  }
}

function setSizes(sheet: Sheet, xml: Document, within: Area): void {
  const { painter } = sheet.book.engine;
  for (const one of all(first(xml, 'cols'), 'col')) {
    const column = (numberOf(one, 'min') ?? 1) - 1;
    const area = intersect({ row: 0, rows: 1, column, columns: (numberOf(one, 'max') ?? 1) - column }, { ...within, rows: 1 });
    const width = numberOf(one, 'width');
    if (!area) continue;
    if (width !== undefined) {
      const points = width * POINTS_PER_CHARACTER + PADDING_POINTS;
      sheet.columnWidths.paint(area, points);
      painter?.setColumnWidth(sheet.id, area.column, area.columns, points);
    }
    if (isOn(one, 'hidden')) {
      sheet.hiddenColumns.paint(area, true);
      painter?.setColumnsHidden(sheet.id, area.column, area.columns, true);
    }
  }
  for (const one of all(first(xml, 'sheetData'), 'row')) {
    const row = (numberOf(one, 'r') ?? 0) - 1;
    const height = numberOf(one, 'ht');
    if (row < 0 || row >= within.rows) continue;
    const area = { row, rows: 1, column: 0, columns: 1 };
    if (height !== undefined && height > 0) {
      sheet.rowHeights.paint(area, height);
      painter?.setRowHeight(sheet.id, row, 1, height);
    }
    if (isOn(one, 'hidden')) {
      sheet.hiddenRows.paint(area, true);
      painter?.setRowsHidden(sheet.id, row, 1, true);
    }
  }
}

function setRules(sheet: Sheet, xml: Document, within: Area): void {
  for (const { areas, validation } of rulesOf(xml))
    for (const each of areas) {
      const area = intersect(each, within);
      if (!area) continue;
      sheet.validations.change(area, validation);
      sheet.book.engine.painter?.setValidation(sheet.id, area, validation);
    }
}

/** @param within the cells that hold anything: what lies beyond is not painted. */
export function dress(sheet: Sheet, xml: Document, looks: readonly CellLook[], within: Area): void {
  for (const { area, style } of styledAreas(xml, within)) paintLook(sheet, area, looks[style] ?? { look: {}, isDate: false });
  setSizes(sheet, xml, within);
  for (const one of all(xml, 'mergeCell')) {
    const area = parseArea(one.getAttribute('ref') ?? '');
    if (area && intersect(area, within)?.rows === area.rows && area.column + area.columns <= within.columns)
      new Block(sheet, area).merge(false);
  }
  setRules(sheet, xml, within);
  const pane = first(xml, 'pane');
  if (pane?.getAttribute('state')?.startsWith('frozen')) {
    sheet.frozen = { rows: numberOf(pane, 'ySplit') ?? 0, columns: numberOf(pane, 'xSplit') ?? 0 };
    sheet.book.engine.painter?.freeze(sheet.id, sheet.frozen.rows, sheet.frozen.columns);
  }
  // The password stays behind: who has the file may write into it.
  if (isOn(first(xml, 'sheetProtection'), 'sheet')) sheet.protect({ allowFormatColumns: true, allowFormatRows: true });
}
