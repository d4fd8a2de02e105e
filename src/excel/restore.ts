/** The way back from changes that failed half-way. */
import { contentsOf, NEEDED, put, type Contents, type Touched } from './contents';
import { DoorError } from './contract';
import { isOfficeFailure } from './errors';
import { portions } from './portions';
import { withPatience } from './undo';

/** One sheet as the failure has left it. */
interface Left {
  touched: Touched;
  sheet: Excel.Worksheet;
  ranges: { before: Contents; range: Excel.Range }[];
}

async function look(context: Excel.RequestContext, touched: readonly Touched[]): Promise<Left[]> {
  const left: Left[] = touched.map((one) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(one.id);
    return { touched: one, sheet: sheet.load('id,protection/protected'), ranges: [] };
  });
  const asked = left.flatMap((one) => one.touched.before.map((before) => ({ one, before })));
  for (const portion of portions(asked, ({ before }) => JSON.stringify(before.cells).length)) {
    for (const { one, before } of portion) {
      const { row, column, rows, columns } = before.at;
      one.ranges.push({ before, range: one.sheet.getRangeByIndexes(row, column, rows, columns).load(NEEDED) });
    }
    await context.sync();
  }
  return left.filter(({ sheet }) => !sheet.isNullObject);
}

const differs = ({ before, range }: Left['ranges'][number]): boolean => {
  const now = contentsOf(before.sheetId, before.at, range);
  return JSON.stringify([now.cells, now.formats]) !== JSON.stringify([before.cells, before.formats]);
};

/** What differs is put back; it looks first, since a batch that failed may have run in part or to its end. */
async function restoreOnce(touched: readonly Touched[]): Promise<void> {
  const context = new Excel.RequestContext();
  const changed = (await look(context, touched))
    .map((one) => ({ ...one, ranges: one.ranges.filter(differs) }))
    .filter(({ touched: { protection }, sheet, ranges }) => ranges.length || (protection && !sheet.protection.protected));
  if (!changed.length) return;
  for (const {
    touched: { protection },
    sheet,
  } of changed)
    if (protection && sheet.protection.protected) sheet.protection.unprotect();
  const writes = changed.flatMap(({ sheet, ranges }) => ranges.map(({ before }) => ({ sheet, before })));
  for (const portion of portions(writes, ({ before }) => JSON.stringify(before.cells).length)) {
    for (const { sheet, before } of portion) put(sheet, before);
    await context.sync();
  }
  for (const {
    touched: { protection },
    sheet,
  } of changed)
    if (protection) sheet.protection.protect(protection);
  await context.sync();
}

/** A person who is typing keeps Excel from even beginning, and from answering. */
const nothingRan = ({ code, cause }: DoorError): boolean =>
  code === 'excel.busy' && isOfficeFailure(cause) && !cause.traceMessages?.length;

/** @throws DoorError `excel.not-restored` after three attempts: then the person is told where to look */
export async function restore(touched: readonly Touched[], failure: DoorError): Promise<void> {
  if (nothingRan(failure)) return;
  try {
    await withPatience(() => restoreOnce(touched));
  } catch (cause) {
    throw new DoorError('excel.not-restored', { sheets: touched.map(({ name }) => name).join(', ') }, { cause });
  }
}
