/** One test per inner hook of the client that the host hangs on: a new version of office.js is tried here first. */
import { readFileSync } from 'node:fs';
import { connectFunctions, isSetSupported, loadClient, proxyAtRest, settled, withHost } from './client';

afterAll(proxyAtRest);

type Hooks = Record<string, unknown>;
const hooksOf = (object: unknown): Hooks => object as Hooks;

test('the pinned client is the one these hooks were found in', () => {
  const file = require.resolve('@microsoft/office-js/package.json');
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  expect(version).toBe('1.1.110');
});

test('SessionBase._overrideSession takes every request', () =>
  withHost(async ({ Excel, host }) => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().load('name');
      await context.sync();
    });
    const context = new Excel.RequestContext();
    context.workbook.load('name');
    await context.sync();
    expect(host.budget().syncs).toBe(2);
  }));

test('without an override the client has no host', async () => {
  await withHost(async () => undefined);
  expect(hooksOf(loadClient().OfficeExtension.SessionBase)._overrideSession).toBeUndefined();
});

test('_testTriggerRichApiMessageEvent delivers events', () =>
  withHost(async ({ Excel, host }) => {
    const seen: string[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onAdded.add(async ({ type }) => void seen.push(type));
      await context.sync();
    });
    host.book.add('Baru');
    await host.type('Baru', 'A1', '1');
    await settled();
    expect(seen).toEqual(['WorksheetAdded']);
  }));

test('HostBridge.init carries calls of custom functions, and their results back', () =>
  withHost(async ({ host }) => {
    const stop = connectFunctions(host, { 'ZI.DOUBLE': (x: number) => x * 2 });
    await expect(host.functions.invoke('ZI.DOUBLE', [21], 'Sheet1!A1')).resolves.toBe(42);
    stop();
  }));

test.each([
  ['ExcelApi', '1.14', true],
  ['ExcelApi', 1.9, true],
  ['ExcelApi', '1.15', false],
  ['ExcelApiOnline', '1.1', false],
  ['SharedRuntime', '1.1', true],
])('%s %s is supported: %s', (set, version, expected) => {
  loadClient();
  expect(isSetSupported(set, version)).toBe(expected);
  expect(Office.context.requirements.isSetSupported(set, String(version))).toBe(expected);
});

test.each<[string, (workbook: Excel.Workbook) => unknown]>([
  ['getDependents, ExcelApi 1.15', ({ worksheets }) => worksheets.getFirst().getRange('A1').getDependents()],
  ['onNameChanged, ExcelApiOnline', ({ worksheets }) => worksheets.onNameChanged],
])('_doApiNotSupportedCheck makes %s throw', (_call, call) =>
  withHost(({ Excel }) =>
    expect(Excel.run(async ({ workbook }) => void call(workbook))).rejects.toMatchObject({ code: 'ApiNotFound' }),
  ),
);

test('classes carry their tables of properties', () => {
  const { Excel } = loadClient();
  expect(hooksOf(Excel.Range.prototype)._scalarPropertyOriginalNames).toContain('Values');
  expect(hooksOf(Excel.Range.prototype)._navigationPropertyNames).toContain('dataValidation');
});
