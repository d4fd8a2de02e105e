/** The door in an Excel that parts addresses otherwise, has no printer, or has another workbook in front. */
import type { HostOptions } from '../../host/host';
import type { ExcelDoor } from '../../src/excel/contract';
import type * as Door from '../../src/excel';
import { attachHost, type Attached } from '../host/client';
import { smallPlan } from './plans';
import { seen } from './snapshot';

let attached: Attached;
let door: ExcelDoor;

/** What a session has found out is forgotten; what the door loads later comes from the same session. */
function inSession(options: HostOptions): void {
  attached = attachHost(options);
  jest.resetModules();
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- a fresh module for each session
  door = (require('../../src/excel') as typeof Door).createExcelDoor();
}
afterEach(() => attached.detach());

const second = { ...smallPlan, sheets: smallPlan.sheets.map((sheet) => ({ ...sheet, name: `${sheet.name} 2` })), names: [] };
const writeSecond = () => door.write({ ...second, activate: second.sheets[0]!.name });

test.each([
  [',', 3, 3],
  [';', 4, 3],
] as const)('with addresses parted by %s the same sheets stand; %i syncs, then %i', async (listSeparator, first, later) => {
  inSession({});
  await door.write(smallPlan);
  const expected = seen(attached.host.book);
  attached.detach();
  inSession({ listSeparator });
  await door.write(smallPlan);
  expect(seen(attached.host.book)).toEqual(expected);
  const { syncs } = attached.host.budget();
  await writeSecond();
  expect([syncs, attached.host.budget().syncs - syncs]).toEqual([first, later]);
});

test('without a printer the sheets stand, locked, and that they have no page settings is told', async () => {
  inSession({ printer: false });
  expect(await door.write(smallPlan)).toEqual({ unprinted: true });
  const form = attached.host.book.find('Formulir')!;
  expect([form.isProtected, form.page.area]).toEqual([true, undefined]);
  attached.detach();
  inSession({});
  expect(await door.write(smallPlan)).toEqual({ unprinted: false });
});

test('what fails for another reason than the printer leaves nothing behind', async () => {
  inSession({});
  const before = seen(attached.host.book);
  attached.host.failSync(3);
  attached.host.failSync(4);
  await expect(door.write(smallPlan)).rejects.toMatchObject({ code: 'excel.failed' });
  expect(seen(attached.host.book)).toEqual(before);
});

test.each<[string, () => Promise<unknown>]>([
  ['write', () => door.write(smallPlan)],
  ['select', () => door.select('Sheet1', 'A1')],
])('%s while another workbook is in front says so, and changes nothing', async (_what, act) => {
  inSession({});
  const before = seen(attached.host.book);
  attached.host.book.isInFront = false;
  await expect(act()).rejects.toMatchObject({ code: 'excel.not-in-front' });
  expect(seen(attached.host.book)).toEqual(before);
});

test('what is kept is not said to be lost where only the answer was', async () => {
  inSession({});
  attached.host.loseAnswer(1);
  await door.remember('lke.proposals', 'isian');
  expect(await door.recall('lke.proposals')).toBe('isian');
  attached.host.failSync(1);
  await expect(door.remember('lke.proposals', 'lain')).rejects.toMatchObject({ code: 'excel.failed' });
});
