import { createExcelDoor, DoorError } from '../../src/excel';
import type { WorkbookPlan } from '../../src/sheet/plan';
import { HostError } from '../../host/errors';
import { attachHost, type Attached } from '../host/client';
import { lkePlan, smallPlan } from './plans';
import { snapshot } from './snapshot';

const door = createExcelDoor();
let attached: Attached;
beforeEach(() => void (attached = inUse()));
afterEach(() => attached.detach());

/** A workbook in which somebody works already. */
function inUse(): Attached {
  const fresh = attachHost();
  const { book } = fresh.host;
  const own = book.add('Milik sendiri');
  own.put(0, 0, 'jangan hilang');
  own.put(1, 0, { formula: '=1+1' });
  book.add('Rahasia').visibility = 'Hidden';
  book.names.add('Pajak', "='Milik sendiri'!$A$1");
  book.settings.set('edition', 'lama');
  book.activate(own);
  return fresh;
}

const failureOf = (plan: WorkbookPlan): Promise<unknown> =>
  door.write(plan).then(
    () => 'written',
    (error: unknown) => error,
  );

async function actionsOfSecondSync(plan: WorkbookPlan): Promise<number> {
  await door.write(plan);
  const { actions } = attached.host.log[1]!;
  attached.detach();
  attached = inUse();
  return actions;
}

/** Fails after so many actions of the building sync. */
async function failAfter(plan: WorkbookPlan, actions: number, error?: HostError): Promise<void> {
  const before = snapshot(attached.host.book);
  attached.host.failSync(2, actions, error);
  expect(await failureOf(plan)).toBeInstanceOf(DoorError);
  expect(snapshot(attached.host.book)).toEqual(before);
}

test('a failure of the first sync changes nothing', async () => {
  const before = snapshot(attached.host.book);
  attached.host.failSync(1);
  expect(await failureOf(smallPlan)).toMatchObject({ code: 'excel.failed' });
  expect(snapshot(attached.host.book)).toEqual(before);
});

test('a failure after any action of the second sync leaves the workbook as it was', async () => {
  const actions = await actionsOfSecondSync(smallPlan);
  expect(actions).toBeGreaterThan(150);
  for (let after = 0; after < actions; after++) await failAfter(smallPlan, after);
});

test('so does one anywhere in the real LKE', async () => {
  const plan = await lkePlan();
  const actions = await actionsOfSecondSync(plan);
  for (let after = 1; after < actions; after += 151) await failAfter(plan, after);
  await failAfter(plan, actions - 1);
});

test('so does a request that runs to its end while its answer is lost', async () => {
  const { host } = attached;
  const before = snapshot(host.book);
  const execute = host.execute.bind(host);
  let syncs = 0;
  jest.spyOn(host, 'execute').mockImplementation(async (request) => {
    const answer = await execute(request);
    if (++syncs === 2) throw new Error('the connection is gone');
    return answer;
  });
  expect(await failureOf(smallPlan)).toMatchObject({ code: 'excel.failed', data: { detail: 'the connection is gone' } });
  expect(snapshot(host.book)).toEqual(before);
});

test('the snapshot does see what a plan adds', async () => {
  const before = snapshot(attached.host.book);
  await door.write(smallPlan);
  expect(snapshot(attached.host.book)).not.toEqual(before);
});

test('the failure says on which sheet Excel stopped, and at what', async () => {
  const plan = { ...smallPlan, sheets: smallPlan.sheets.map((sheet, i) => (i ? sheet : { ...sheet, merges: ['A0:B0'] })) };
  expect(await failureOf(plan)).toMatchObject({
    code: 'excel.failed',
    data: { sheet: 'Formulir', detail: expect.stringMatching(/^InvalidArgument - .*getRange/) },
  });
});

test.each([
  ['AccessDenied', 'excel.protected'],
  ['InvalidOperationInCellEditMode', 'excel.busy'],
  ['ApiNotFound', 'excel.too-old'],
])('%s is told as %s, and undone', async (code, expected) => {
  const before = snapshot(attached.host.book);
  attached.host.failSync(2, 9, new HostError(code, 'planned', 400));
  expect(await failureOf(smallPlan)).toMatchObject({ code: expected });
  expect(snapshot(attached.host.book)).toEqual(before);
});

test.each([
  [3, 'looking for what is left'],
  [4, 'deleting it'],
])('a failure of sync %i, while %s, is tried again', async (sync) => {
  const before = snapshot(attached.host.book);
  attached.host.failSync(2, 150);
  attached.host.failSync(sync, 4);
  expect(await failureOf(smallPlan)).toMatchObject({ code: 'excel.failed' });
  expect(snapshot(attached.host.book)).toEqual(before);
});

test('when nothing helps, the person is told what to delete', async () => {
  attached.host.failSync(2, 150);
  for (const sync of [3, 4, 5]) attached.host.failSync(sync);
  expect(await failureOf(smallPlan)).toMatchObject({ code: 'excel.not-undone', data: { sheets: 'Formulir, Pilihan Jawaban' } });
});

test('a workbook whose structure is protected is left alone', async () => {
  attached.host.book.protect();
  const before = snapshot(attached.host.book);
  expect(await failureOf(smallPlan)).toMatchObject({ code: 'excel.protected' });
  expect(snapshot(attached.host.book)).toEqual(before);
  expect(attached.host.budget().syncs).toBe(1);
});

test.each(['Formulir', 'FORMULIR', 'pilihan jawaban'])('a sheet named %s is never overwritten', async (name) => {
  attached.host.book.add(name);
  const before = snapshot(attached.host.book);
  expect(await failureOf(smallPlan)).toMatchObject({
    code: 'excel.name-taken',
    data: { sheet: smallPlan.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase())!.name },
  });
  expect(snapshot(attached.host.book)).toEqual(before);
});

test.each(['Formulir', 'Pilihan Jawaban'])('nor one that somebody names %s a moment before', async (name) => {
  attached.host.beforeSync(2, (book) => book.add(name).put(0, 0, 'milik rekan'));
  expect(await failureOf(smallPlan)).toMatchObject({ code: 'excel.name-taken', data: { sheet: name } });
  expect(await door.sheetNames()).toEqual(['Sheet1', 'Milik sendiri', 'Rahasia', name]);
  expect(attached.host.content(name, 'A1')).toBe('milik rekan');
});
