/** The workbook around its sheets: their order, names, and what it says of itself. */
import { quoteSheet } from '../../sheet/address';
import type { SheetPlan, WorkbookPlan } from '../../sheet/plan';
import { toFile } from '../formula';
import { absolute } from '../../sheet/range';
import { element, raw, text } from './xml';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const CORE = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties';
const DUBLIN = 'http://purl.org/dc/elements/1.1/';
/** Whose properties these are: everybody's. */
const ANYBODY = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

const nameXml = (name: string, formula: string, attributes: { localSheetId?: number; hidden?: boolean } = {}): string =>
  element('definedName', { name, ...attributes }, raw(formula));

/** Print titles, print areas and filters are names too, each of its own sheet. */
function sheetNames({ name, print, autoFilter }: SheetPlan, localSheetId: number): string[] {
  const here = (range: string) => `${quoteSheet(name)}!${range}`;
  const own = (key: string, range: string, hidden?: boolean) => nameXml(`_xlnm.${key}`, here(range), { localSheetId, hidden });
  const titles = [print?.across?.titleColumns, print?.titleRows].flatMap((range) => range ?? []);
  return [
    ...(autoFilter ? [own('_FilterDatabase', absolute(autoFilter), true)] : []),
    ...(print?.area ? [own('Print_Area', absolute(print.area))] : []),
    ...(titles.length ? [nameXml('_xlnm.Print_Titles', titles.map(here).join(','), { localSheetId })] : []),
  ];
}

/** 0-based; the first sheet where the plan names none of its own. */
export const activeTab = ({ sheets, activate }: WorkbookPlan): number =>
  Math.max(
    0,
    sheets.findIndex(({ name }) => name === activate),
  );

/** @param ids of the sheets' parts, in their order. */
export function bookXml(plan: WorkbookPlan, ids: readonly string[]): string {
  const sheets = plan.sheets.map(({ name, hidden }, index) =>
    element('sheet', { name, sheetId: index + 1, state: hidden ? 'hidden' : undefined, 'r:id': ids[index] }),
  );
  const names = [...plan.names.map(({ name, formula }) => nameXml(name, toFile(formula))), ...plan.sheets.flatMap(sheetNames)];
  const view = { xWindow: 0, yWindow: 0, windowWidth: 24_000, windowHeight: 14_000, activeTab: activeTab(plan) };
  return element(
    'workbook',
    { xmlns: MAIN, 'xmlns:r': `${OFFICE}/relationships` },
    element('bookViews', {}, element('workbookView', view)) +
      element('sheets', {}, sheets.join('')) +
      (names.length ? element('definedNames', {}, names.join('')) : '') +
      // Results are stored for whoever does not calculate; who does trusts none of them.
      element('calcPr', { fullCalcOnLoad: true }),
  );
}

/** The stamp as custom properties: edition and version travel with the file. */
export function stampXml(stamp: Readonly<Record<string, string>>): string {
  const properties = Object.entries(stamp).map(([name, value], index) =>
    // The format reserves the ids 0 and 1.
    element('property', { fmtid: ANYBODY, pid: index + 2, name }, element('vt:lpwstr', {}, text(value))),
  );
  const spaces = { xmlns: `${OFFICE}/custom-properties`, 'xmlns:vt': `${OFFICE}/docPropsVTypes` };
  return element('Properties', spaces, properties.join(''));
}

/** Who made the file; no dates, so that the same plan gives the same file. */
export function coreXml(generator: string): string {
  const maker = element('dc:creator', {}, text(generator)) + element('cp:lastModifiedBy', {}, text(generator));
  return element('cp:coreProperties', { 'xmlns:cp': CORE, 'xmlns:dc': DUBLIN }, maker);
}
