/** One sheet of a plan as XML. The order of a worksheet's elements is fixed. */
import { cellAt, rangeAt } from '../../sheet/address';
import type { SheetPlan } from '../../sheet/plan';
import { levelsOf, sheetData, type ResultAt } from './cells';
import { painted } from './painting';
import { conditionalsXml, extensionsXml, validationsXml } from './rules';
import type { Strings } from './strings';
import { argb, type Styles } from './styles';
import { element, list, text } from './xml';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const A4 = 9;
const LAST_COLUMN = 16_383;
const LAST_ROW = 1_048_575;
const MARGINS = { left: 0.25, right: 0.25, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 };
const ROW_HEIGHT = 15;

/** In the file 0 is what stays allowed: selecting goes without saying. */
const ALLOWED = {
  formatCells: false,
  formatColumns: false,
  formatRows: false,
  insertHyperlinks: false,
  sort: false,
  autoFilter: false,
};

function propertiesXml({ tabColor, outline, print }: SheetPlan): string {
  const color = tabColor ? element('tabColor', { rgb: argb(tabColor) }) : '';
  // The heading stands above what it folds.
  const folding = outline?.length ? element('outlinePr', { summaryBelow: false, summaryRight: false }) : '';
  const fit = print && !print.across ? element('pageSetUpPr', { fitToPage: true }) : '';
  return color + folding + fit && element('sheetPr', {}, color + folding + fit);
}

function viewXml({ freeze }: SheetPlan, shown: boolean): string {
  const { rows: ySplit = 0, columns: xSplit = 0 } = freeze ?? {};
  const pane = ySplit && xSplit ? 'bottomRight' : ySplit ? 'bottomLeft' : 'topRight';
  const attributes = { xSplit: xSplit || undefined, ySplit: ySplit || undefined, topLeftCell: cellAt(ySplit, xSplit) };
  const frozen =
    ySplit || xSplit
      ? element('pane', { ...attributes, activePane: pane, state: 'frozen' }) + element('selection', { pane })
      : undefined;
  const view = element('sheetView', { tabSelected: shown || undefined, workbookViewId: 0 }, frozen);
  return element('sheetViews', {}, view);
}

function formatXml({ outline }: SheetPlan): string {
  const deepest = Math.max(0, ...levelsOf(outline).filter(Boolean));
  return element('sheetFormatPr', { defaultRowHeight: ROW_HEIGHT, outlineLevelRow: deepest || undefined });
}

function columnsXml({ columns }: SheetPlan): string {
  const all = columns.map(({ width, hidden }, index) =>
    element('col', { min: index + 1, max: index + 1, width, hidden: hidden || undefined, customWidth: true }),
  );
  return all.length ? element('cols', {}, all.join('')) : '';
}

function mergesXml({ merges = [] }: SheetPlan): string {
  return list(
    'mergeCells',
    merges.map((ref) => element('mergeCell', { ref })),
  );
}

function printXml({ print }: SheetPlan): string {
  if (!print) return '';
  const { landscape, breaks, footer, across } = print;
  const orientation = landscape ? 'landscape' : 'portrait';
  const setup = across
    ? { paperSize: A4, scale: across.scale, pageOrder: 'overThenDown', orientation }
    : { paperSize: A4, fitToWidth: 1, fitToHeight: 0, orientation };
  // The file counts the rows before a break from 1, so the row or column behind it is just that number from 0.
  const broken = (name: string, ids: readonly number[], max: number): string =>
    ids.length
      ? element(
          name,
          { count: ids.length, manualBreakCount: ids.length },
          ids.map((id) => element('brk', { id, max, man: true })).join(''),
        )
      : '';
  return (
    element('pageMargins', MARGINS) +
    element('pageSetup', setup) +
    (footer ? element('headerFooter', {}, element('oddFooter', {}, text(footer))) : '') +
    broken('rowBreaks', breaks, LAST_COLUMN) +
    broken('colBreaks', across?.breaks ?? [], LAST_ROW)
  );
}

export interface Shared {
  styles: Styles;
  strings: Strings;
}

/**
 * @param drawing the id of the sheet's drawing, where it has one.
 * @param shown whether the workbook opens on it.
 */
export function sheetXml(
  plan: SheetPlan,
  shared: Shared,
  results: ResultAt,
  drawing: string | undefined,
  shown: boolean,
): string {
  const { styles } = shared;
  const rows = Math.max(1, plan.cells.length);
  const columns = Math.max(1, ...plan.cells.map((row) => row.length));
  return element(
    'worksheet',
    { xmlns: MAIN, 'xmlns:r': RELATIONS },
    propertiesXml(plan) +
      element('dimension', { ref: rangeAt(0, 0, rows - 1, columns - 1) }) +
      viewXml(plan, shown) +
      formatXml(plan) +
      columnsXml(plan) +
      sheetData(plan, painted(plan, styles), shared, results) +
      (plan.protect ? element('sheetProtection', { sheet: true, ...ALLOWED }) : '') +
      (plan.autoFilter ? element('autoFilter', { ref: plan.autoFilter.replaceAll('$', '') }) : '') +
      mergesXml(plan) +
      conditionalsXml(plan, styles) +
      validationsXml(plan) +
      printXml(plan) +
      (drawing ? element('drawing', { 'r:id': drawing }) : '') +
      extensionsXml(plan),
  );
}
