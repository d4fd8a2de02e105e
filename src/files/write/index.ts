/** A plan of cells as an .xlsx file. Runs in Node and in the browser; the same plan gives the same bytes. */
import { storedResults, serialOf } from '../../sheet/formula/results';
import type { WorkbookPlan } from '../../sheet/plan';
import { activeTab, bookXml, coreXml, stampXml } from './book';
import { addCharts, type ValueAt } from './charts';
import { Parts, ROOT } from './package';
import { sheetXml, type Shared } from './sheet';
import { Strings } from './strings';
import { Styles } from './styles';

const BOOK = 'xl/workbook.xml';
const STYLES = 'xl/styles.xml';
const STRINGS = 'xl/sharedStrings.xml';
const STAMP = 'docProps/custom.xml';
const CORE = 'docProps/core.xml';

function addSheets(parts: Parts, plan: WorkbookPlan, shared: Shared, today: number): string[] {
  const results = storedResults(plan, today);
  const valueAt: ValueAt = (name, row, column) => {
    const cell = plan.sheets.find((sheet) => sheet.name === name)?.cells[row]?.[column];
    if (cell === null || typeof cell !== 'object') return cell;
    const result = results(name, row, column);
    return typeof result === 'object' ? undefined : result;
  };
  let charts = 0;
  return plan.sheets.map((sheet, index) => {
    const path = `xl/worksheets/sheet${index + 1}.xml`;
    const drawing = addCharts(parts, path, index + 1, sheet.charts ?? [], charts + 1, valueAt);
    charts += sheet.charts?.length ?? 0;
    parts.add(
      path,
      'worksheet',
      sheetXml(sheet, shared, (row, column) => results(sheet.name, row, column), drawing, index === activeTab(plan)),
    );
    return parts.relate(BOOK, path, 'worksheet');
  });
}

function addProperties(parts: Parts, { stamp }: WorkbookPlan): void {
  if (stamp.generator) {
    parts.add(CORE, 'core', coreXml(stamp.generator));
    parts.relate(ROOT, CORE, 'core');
  }
  if (Object.keys(stamp).length === 0) return;
  parts.add(STAMP, 'custom', stampXml(stamp));
  parts.relate(ROOT, STAMP, 'custom');
}

/**
 * @param plan every sheet, name and stamp; texts stay texts whatever they begin with.
 * @param today what TODAY() gives in the stored results.
 * @returns the bytes of an .xlsx file. Its formulas carry their results, for whoever does not calculate, and are
 *   computed anew when it is opened.
 * @throws RangeError where the plan holds what Excel would refuse: an address or a number that is none, a text or a
 *   prompt that is too long.
 */
export async function writeXlsx(plan: WorkbookPlan, today = new Date()): Promise<Uint8Array> {
  const [parts, styles, strings] = [new Parts(), new Styles(), new Strings()];
  parts.relate(ROOT, BOOK, 'workbook');
  const ids = addSheets(parts, plan, { styles, strings }, serialOf(today));
  parts.add(BOOK, 'workbook', bookXml(plan, ids));
  parts.add(STYLES, 'styles', styles.xml());
  parts.relate(BOOK, STYLES, 'styles');
  if (!strings.isEmpty) {
    parts.add(STRINGS, 'sharedStrings', strings.xml());
    parts.relate(BOOK, STRINGS, 'sharedStrings');
  }
  addProperties(parts, plan);
  return parts.zipped();
}
