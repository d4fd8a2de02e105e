/** How Excel behaves towards an add-in, as its client and our host tell it together. */
import { settled, withHost, type Attached } from './client';

type Talk = (context: Excel.RequestContext) => Promise<unknown>;

const inSheet =
  (talk: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown): Talk =>
  async (context) => {
    const result = talk(context.workbook.worksheets.getItem('Sheet1'), context);
    await context.sync();
    return result;
  };

const run = (talk: Talk, prepare?: (attached: Attached) => unknown): Promise<unknown> =>
  withHost(async (attached) => {
    await prepare?.(attached);
    return attached.Excel.run(talk);
  });

const failure = (talk: Talk, prepare?: (attached: Attached) => unknown): Promise<OfficeExtension.Error> =>
  run(talk, prepare).then(
    () => {
      throw new Error('Nothing failed');
    },
    (error: OfficeExtension.Error) => error,
  );

const lockSheet = ({ host }: Attached): void => host.book.activeSheet.protect({});

test.each<[string, string, Talk]>([
  ['a property read before load', 'PropertyNotLoaded', async ({ workbook }) => workbook.worksheets.getFirst().name],
  ['a property read before sync', 'PropertyNotLoaded', async ({ workbook }) => workbook.worksheets.getFirst().load('name').name],
  ['items before load', 'PropertyNotLoaded', async ({ workbook }) => workbook.worksheets.items],
  [
    'a sheet that is not there',
    'ItemNotFound',
    async ({ workbook, sync: _ }) => workbook.worksheets.getItem('x').load('name').context.sync(),
  ],
  [
    'rows and columns that do not fit',
    'InvalidArgument',
    inSheet((sheet) => void (sheet.getRange('A1:B2').values = [[1, 2, 3]])),
  ],
  ['rows of different lengths', 'InvalidArgument', inSheet((sheet) => void (sheet.getRange('A1:B2').values = [[1, 2], [3]]))],
  ['values for whole columns', 'InvalidOperation', inSheet((sheet) => void (sheet.getRange('A:A').values = [[1], [2]]))],
  ['an address that is none', 'InvalidArgument', inSheet((sheet) => sheet.getRange('A0'))],
  ['a range beyond the sheet', 'InvalidArgument', inSheet((sheet) => sheet.getRangeByIndexes(1_048_575, 0, 2, 1))],
  ['a member that is not modelled', 'NotImplemented', inSheet((sheet) => sheet.shapes.load('items'))],
  ['a method that is not modelled', 'NotImplemented', inSheet((sheet) => sheet.getRange('A1').getSurroundingRegion())],
  ['a property that does not exist', 'NotImplemented', inSheet((sheet) => sheet.getRange('A1').load('valuez'))],
  [
    'a formula on a sheet that is not there',
    'InvalidArgument',
    inSheet((sheet) => void (sheet.getRange('A1').formulas = [['=Lain!A1']])),
  ],
  [
    'a formula with arguments parted by semicolons',
    'InvalidArgument',
    inSheet((sheet) => void (sheet.getRange('A1').formulas = [['=IF(A2;1;2)']])),
  ],
  ['an empty fill', 'InvalidArgument', inSheet((sheet) => void (sheet.getRange('A1').format.fill.color = ''))],
])('%s fails with %s', async (_what, code, talk) => expect(await failure(talk)).toMatchObject({ code }));

test('the client names the statement that failed', async () => {
  const error = await failure(async (context) => {
    context.workbook.worksheets.getItem('x').getRange('A1').values = [[1]];
    await context.sync();
  });
  expect(error.debugInfo).toMatchObject({
    errorLocation: 'WorksheetCollection.getItem',
    statement: expect.stringContaining('worksheets.getItem(') as string,
  });
});

test('the marks passed before a failure are told', async () => {
  const error = await failure(async (context) => {
    context.trace('one');
    context.workbook.worksheets.add('one');
    context.trace('two');
    context.workbook.worksheets.add('one');
    context.trace('three');
    await context.sync();
  });
  expect(error.traceMessages).toEqual(['one', 'two']);
});

test('a batch that fails keeps what ran before the failure', () =>
  withHost(async ({ Excel, host }) => {
    const talk = Excel.run(
      inSheet((sheet, { workbook }) => {
        sheet.getRange('A1').values = [['kept']];
        workbook.worksheets.getItem('x').activate();
        sheet.getRange('A2').values = [['lost']];
      }),
    );
    await expect(talk).rejects.toMatchObject({ code: 'ItemNotFound' });
    expect([host.content('Sheet1', 'A1'), host.content('Sheet1', 'A2')]).toEqual(['kept', null]);
  }));

test('null objects go through their children', async () => {
  const found = await run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject('x').load('name');
    const used = sheet.getRange('A1:B9').getUsedRangeOrNullObject(true).load('values');
    await context.sync();
    return [sheet.isNullObject, used.isNullObject];
  });
  expect(found).toEqual([true, true]);
});

test('a method of a null object fails', async () => {
  const error = await failure(async (context) => {
    context.workbook.worksheets.getItemOrNullObject('x').delete();
    await context.sync();
  });
  expect(error.code).toBe('InvalidObjectPath');
});

test('a range kept over several syncs follows its renamed sheet, and fails when that is deleted', () =>
  withHost(async ({ Excel, host }) => {
    await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.add('Lama').getRange('B2');
      await context.sync();
      host.book.find('Lama')!.rename('Baru');
      cell.load('address');
      await context.sync();
      expect(cell.address).toBe('Baru!B2');
      host.book.remove(host.book.find('Baru')!);
      cell.load('address');
      await expect(context.sync()).rejects.toMatchObject({ code: 'ItemNotFound' });
    });
  }));

describe('a protected sheet', () => {
  test.each<[string, (sheet: Excel.Worksheet) => unknown]>([
    ['values', (sheet) => (sheet.getRange('A1').values = [[1]])],
    ['values where only some cells are open', (sheet) => (sheet.getRange('A1:B1').values = [[1, 2]])],
    ['clearing', (sheet) => sheet.getRange('A1').clear()],
    ['formats', (sheet) => (sheet.getRange('A1').format.font.bold = true)],
    ['widths', (sheet) => (sheet.getRange('A1').format.columnWidth = 50)],
    ['hidden rows', (sheet) => (sheet.getRange('A1').rowHidden = true)],
    ['merging', (sheet) => sheet.getRange('A1:B2').merge()],
    ['validations', (sheet) => sheet.getRange('A1').dataValidation.clear()],
    ['groups', (sheet) => sheet.getRange('1:2').group('ByRows')],
  ])('refuses %s', async (_what, change) => {
    const open = (attached: Attached): void => {
      attached.host.book.activeSheet.formats.set({ row: 0, column: 1, rows: 1, columns: 1 }, 'locked', false);
      lockSheet(attached);
    };
    expect(await failure(inSheet(change), open)).toMatchObject({ code: 'AccessDenied' });
  });

  test('takes values in open cells, and everything once it is unprotected', () =>
    withHost(async ({ Excel, host }) => {
      await Excel.run(
        inSheet((sheet) => {
          sheet.getRange('B1:B9').format.protection.locked = false;
          sheet.protection.protect({ allowFormatColumns: true });
          sheet.getRange('B2').values = [['open']];
          sheet.getRange('B:B').format.columnWidth = 90;
          sheet.protection.unprotect();
          sheet.getRange('A1').values = [['free']];
        }),
      );
      expect([host.content('Sheet1', 'B2'), host.content('Sheet1', 'A1')]).toEqual(['open', 'free']);
    }));

  test('of a protected workbook can be neither added nor renamed nor deleted', async () => {
    const changes: Talk[] = [
      async ({ workbook }) => workbook.worksheets.add('x').context.sync(),
      inSheet((sheet) => (sheet.name = 'x')),
      inSheet((sheet) => sheet.delete()),
      inSheet((sheet) => (sheet.visibility = 'Hidden')),
    ];
    for (const change of changes) {
      expect(await failure(change, ({ host }) => host.book.protect())).toMatchObject({ code: 'AccessDenied' });
    }
  });
});

describe('events', () => {
  const listen = async (attached: Attached, target: (workbook: Excel.Workbook) => OfficeExtension.EventHandlers<never>) => {
    const seen: Record<string, unknown>[] = [];
    let registration!: OfficeExtension.EventHandlerResult<never>;
    await attached.Excel.run(async (context) => {
      registration = target(context.workbook).add(async (event) => void seen.push(event));
      await context.sync();
    });
    return { seen, registration };
  };

  test.each<[string, (workbook: Excel.Workbook) => OfficeExtension.EventHandlers<never>]>([
    ['the sheet', ({ worksheets }) => worksheets.getItem('Sheet1').load('id').onChanged as never],
    ['the workbook', ({ worksheets }) => worksheets.onChanged as never],
  ])('a change reaches who listens to %s', (_who, target) =>
    withHost(async (attached) => {
      const { seen } = await listen(attached, target);
      await attached.host.type('Sheet1', 'C3', '5');
      await attached.Excel.run(inSheet((sheet) => void (sheet.getRange('A1:A2').values = [[1], [2]])));
      await settled();
      expect(seen.map(({ address, triggerSource }) => [address, triggerSource])).toEqual([
        ['C3', 'Unknown'],
        ['A1:A2', 'ThisLocalAddin'],
      ]);
    }),
  );

  test('the changed range can be had from the event', () =>
    withHost(async (attached) => {
      const { seen } = await listen(attached, ({ worksheets }) => worksheets.onChanged as never);
      await attached.host.type('Sheet1', 'C3', '5');
      await settled();
      const event = seen[0] as unknown as Excel.WorksheetChangedEventArgs;
      await attached.Excel.run(async (context) => {
        const changed = event.getRange(context).load('values');
        await context.sync();
        expect(changed.values).toEqual([[5]]);
      });
    }));

  test('nobody is told after the handler has been removed', () =>
    withHost(async (attached) => {
      const { seen, registration } = await listen(attached, ({ worksheets }) => worksheets.onChanged as never);
      registration.remove();
      await registration.context.sync();
      await attached.host.type('Sheet1', 'C3', '5');
      await settled();
      expect(seen).toEqual([]);
    }));

  test('sheets that come and go are told', () =>
    withHost(async (attached) => {
      const added = await listen(attached, ({ worksheets }) => worksheets.onAdded as never);
      const deleted = await listen(attached, ({ worksheets }) => worksheets.onDeleted as never);
      await attached.Excel.run(async ({ workbook, sync: _ }) => {
        workbook.worksheets.add('x');
        workbook.worksheets.getItem('x').delete();
        await workbook.context.sync();
      });
      await settled();
      expect([added.seen.length, deleted.seen.length]).toEqual([1, 1]);
    }));
});
