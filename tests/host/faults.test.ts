/** Budgets, and what can go wrong between an add-in and Excel: on demand. */
import { HostError } from '../../host/errors';
import { withHost, type Attached } from './client';

const writeTwoCells = ({ Excel }: Attached): Promise<void> =>
  Excel.run(async ({ workbook }) => {
    const sheet = workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1').values = [['one']];
    sheet.getRange('A2').values = [['two']];
    await workbook.context.sync();
  });

/** What `writeTwoCells` sends: objects are made, kept and told apart before they are written to. */
const ACTIONS = 11;

test('syncs, actions and bytes are counted; the letting go of ranges is not a sync', () =>
  withHost(async (attached) => {
    await writeTwoCells(attached);
    await writeTwoCells(attached);
    const { syncs, actions, bytes, largestRequest } = attached.host.budget();
    expect(syncs).toBe(2);
    expect(actions).toBe(2 * ACTIONS);
    expect(bytes).toBe(2 * largestRequest);
    expect(attached.host.log.some((entry) => entry.housekeeping)).toBe(true);
  }));

test('a large table goes over in one request, in parts', () =>
  withHost(async ({ Excel, host }) => {
    await Excel.run(async ({ workbook }) => {
      const cells = workbook.worksheets.getItem('Sheet1').getRange('A1:C5000');
      cells.values = Array.from({ length: 5000 }, (_, index) => [index, 'x', true]);
      await workbook.context.sync();
    });
    expect(host.budget().syncs).toBe(1);
    expect(host.content('Sheet1', 'A5000')).toBe(4999);
  }));

test.each([
  ['maxRequestBytes', 'RequestPayloadSizeLimitExceeded'],
  ['maxAnswerBytes', 'ResponsePayloadSizeLimitExceeded'],
])('more than %s fails with %s', (option, code) =>
  withHost(
    ({ Excel }) =>
      expect(
        Excel.run(async ({ workbook }) => {
          workbook.worksheets.getItem('Sheet1').getRange('A1:Z99').load('values');
          await workbook.context.sync();
        }),
      ).rejects.toMatchObject({ code }),
    { [option]: 300 },
  ),
);

test.each([
  ['before anything ran', 0, [null, null]],
  ['before the last action; the others stay', -1, ['one', null]],
])('a sync fails %s', (_when, where, left) =>
  withHost(async (attached) => {
    const { host } = attached;
    host.failSync(1, where < 0 ? ACTIONS + where : where);
    await expect(writeTwoCells(attached)).rejects.toMatchObject({ code: 'GeneralException' });
    expect([host.content('Sheet1', 'A1'), host.content('Sheet1', 'A2')]).toEqual(left);
    await writeTwoCells(attached);
    expect(host.content('Sheet1', 'A2')).toBe('two');
    expect(host.log.at(-2)).toMatchObject({ actions: ACTIONS });
  }),
);

test('a failure can have any code', () =>
  withHost(async (attached) => {
    attached.host.failSync(1, 0, new HostError('InvalidOperationInCellEditMode', 'Somebody is typing.', 400));
    await expect(writeTwoCells(attached)).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
  }));

test('an answer can get lost although everything ran', () =>
  withHost(async (attached) => {
    attached.host.loseAnswer(1);
    await expect(writeTwoCells(attached)).rejects.toMatchObject({ code: 'ConnectionFailure' });
    expect(attached.host.content('Sheet1', 'A2')).toBe('two');
  }));

test.each<[string, (book: Attached['host']['book']) => void, string]>([
  ['renamed', (book) => book.find('Sheet1')!.rename('Lain'), 'ItemNotFound'],
  ['deleted', (book) => book.remove((book.add('Lain'), book.find('Sheet1')!)), 'ItemNotFound'],
  ['protected', (book) => book.find('Sheet1')!.protect({}), 'AccessDenied'],
])('somebody has the sheet %s before a sync', (_what, change, code) =>
  withHost(async (attached) => {
    attached.host.beforeSync(1, change);
    await expect(writeTwoCells(attached)).rejects.toMatchObject({ code });
  }),
);

test('a snapshot is equal until something changes', () =>
  withHost(async (attached) => {
    const before = attached.host.snapshot();
    expect(attached.host.snapshot()).toEqual(before);
    await writeTwoCells(attached);
    expect(attached.host.snapshot()).not.toEqual(before);
  }));

test('one batch at a time, in the order they came', () =>
  withHost(async (attached) => {
    const { Excel, host } = attached;
    const append = (text: string) =>
      Excel.run(async ({ workbook }) => {
        const cell = workbook.worksheets.getItem('Sheet1').getRange('A1');
        cell.values = [[text]];
        await workbook.context.sync();
      });
    await Promise.all(['a', 'b', 'c'].map(append));
    expect(host.content('Sheet1', 'A1')).toBe('c');
  }));
