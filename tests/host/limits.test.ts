/** What a real Excel refuses, or takes for something else than it was meant. */
import type { CellContent } from '../../host/engine';
import { withHost } from './client';

type Change = (sheet: Excel.Worksheet, workbook: Excel.Workbook) => unknown;

const attempt = (change: Change): Promise<string> =>
  withHost(({ Excel }) =>
    Excel.run(async ({ workbook }) => {
      change(workbook.worksheets.getItem('Sheet1'), workbook);
      await workbook.context.sync();
      return 'done';
    }).catch((error: OfficeExtension.Error) => error.code),
  );

const list = (source: string) => ({ list: { inCellDropDown: true, source } });
const rows = (count: number): string => 'x'.repeat(count);

test.each<[string, string, string]>([
  ['31 characters', rows(31), 'done'],
  ['32 characters', rows(32), 'InvalidArgument'],
  ['a slash', 'a/b', 'InvalidArgument'],
  ['a colon', 'a:b', 'InvalidArgument'],
  ['brackets', 'a[1]', 'InvalidArgument'],
  ['a question mark', 'a?', 'InvalidArgument'],
  ['an apostrophe at its end', "a'", 'InvalidArgument'],
  ['an apostrophe within', "a'b", 'done'],
  ['nothing', '', 'InvalidArgument'],
  ['the name of another in other letters', 'SHEET1', 'ItemAlreadyExists'],
  ['History', 'History', 'InvalidArgument'],
])('a sheet name with %s', async (_what, name, expected) => {
  expect(await attempt((_, { worksheets }) => worksheets.add(name))).toBe(expected);
});

test.each<[string, Change, string]>([
  ['a literal list of 255', (sheet) => (sheet.getRange('A1').dataValidation.rule = list(rows(255))), 'done'],
  ['a literal list of 256', (sheet) => (sheet.getRange('A1').dataValidation.rule = list(rows(256))), 'InvalidArgument'],
  ['a list from an unknown name', (sheet) => (sheet.getRange('A1').dataValidation.rule = list('=Tidak_Ada')), 'InvalidArgument'],
  ['a list from a block', (sheet) => (sheet.getRange('A1').dataValidation.rule = list('=$B$1:$C$2')), 'InvalidArgument'],
  [
    'a list from a missing sheet',
    (sheet) => (sheet.getRange('A1').dataValidation.rule = list('=Lain!$A$1:$A$2')),
    'InvalidArgument',
  ],
  [
    'two rules at once',
    (sheet) => (sheet.getRange('A1').dataValidation.rule = { ...list('a,b'), custom: { formula: '=TRUE' } }),
    'InvalidArgument',
  ],
  [
    'Between with one bound',
    (sheet) => (sheet.getRange('A1').dataValidation.rule = { wholeNumber: { formula1: 1, operator: 'Between' } }),
    'InvalidArgument',
  ],
  [
    'a prompt title of 33',
    (sheet) => (sheet.getRange('A1').dataValidation.prompt = { title: rows(33), message: '', showPrompt: true }),
    'InvalidArgument',
  ],
  [
    'a prompt of 255',
    (sheet) => (sheet.getRange('A1').dataValidation.prompt = { title: rows(32), message: rows(255), showPrompt: true }),
    'done',
  ],
  [
    'a prompt of 256',
    (sheet) => (sheet.getRange('A1').dataValidation.prompt = { title: '', message: rows(256), showPrompt: true }),
    'InvalidArgument',
  ],
  [
    'an alert of 256',
    (sheet) =>
      (sheet.getRange('A1').dataValidation.errorAlert = { title: '', message: rows(256), showAlert: true, style: 'Stop' }),
    'InvalidArgument',
  ],
])('%s', async (_what, change, expected) => expect(await attempt(change)).toBe(expected));

test.each<[string, Change, string]>([
  ['a text of 32767', (sheet) => (sheet.getRange('A1').values = [[rows(32_767)]]), 'done'],
  ['a text of 32768', (sheet) => (sheet.getRange('A1').values = [[rows(32_768)]]), 'InvalidArgument'],
  ['a formula of 8192', (sheet) => (sheet.getRange('A1').formulas = [[`=${'1+'.repeat(4095)}1`]]), 'done'],
  ['a formula of 8194', (sheet) => (sheet.getRange('A1').formulas = [[`=${'1+'.repeat(4096)}1`]]), 'InvalidArgument'],
  ['an open parenthesis', (sheet) => (sheet.getRange('A1').formulas = [['=SUM(1']]), 'InvalidArgument'],
  ['an open quote', (sheet) => (sheet.getRange('A1').formulas = [['="a']]), 'InvalidArgument'],
  ['a row of 410 points', (sheet) => (sheet.getRange('A1').format.rowHeight = 410), 'InvalidArgument'],
  ['a name like a cell', (_, { names }) => names.add('AB12', '=1'), 'InvalidArgument'],
  ['a name with a space', (_, { names }) => names.add('a b', '=1'), 'InvalidArgument'],
  ['a name given twice', (_, { names }) => [names.add('ZI_Skala', '=1'), names.add('zi_skala', '=2')], 'ItemAlreadyExists'],
  ['the same name on a sheet', (sheet, { names }) => [names.add('ZI_Skala', '=1'), sheet.names.add('ZI_Skala', '=2')], 'done'],
  ['deleting the only sheet', (sheet) => sheet.delete(), 'InvalidOperation'],
  ['hiding the only sheet', (sheet) => (sheet.visibility = 'Hidden'), 'InvalidOperation'],
  [
    'activating a hidden sheet',
    (_, { worksheets }) => [(worksheets.add('x').visibility = 'Hidden'), worksheets.getItem('x').activate()],
    'InvalidOperation',
  ],
  ['protecting twice', (sheet) => [sheet.protection.protect(), sheet.protection.protect()], 'AccessDenied'],
  ['an unknown option of protection', (sheet) => sheet.protection.protect({ allowAll: true } as never), 'InvalidArgument'],
  [
    'eight levels of groups',
    (sheet) => Array.from({ length: 8 }, () => sheet.getRange('2:3').group('ByRows')),
    'InvalidArgument',
  ],
  ['a page break above the first row', (sheet) => sheet.horizontalPageBreaks.add('A1'), 'InvalidArgument'],
  ['a zoom of scale and pages', (sheet) => (sheet.pageLayout.zoom = { scale: 90, horizontalFitToPages: 1 }), 'InvalidArgument'],
  ['a header of 256', (sheet) => (sheet.pageLayout.headersFooters.defaultForAllPages.leftHeader = rows(256)), 'InvalidArgument'],
])('%s', async (_what, change, expected) => expect(await attempt(change)).toBe(expected));

const NUMBER_OF_2_JANUARY_2026 = 46_024;

test.each<[unknown, CellContent]>([
  ['Ya', 'Ya'],
  ['', null],
  ['0.67', 0.67],
  ['92.35%', 0.9235],
  ['1,234.5', 1234.5],
  ['0,67', '0,67'],
  ["'0.67", '0.67'],
  ["'=A1", '=A1'],
  ["''a", "'a"],
  ['=A1+1', { formula: '=A1+1' }],
  ['=', '='],
  ['+A2', { formula: '=A2' }],
  ['-A2', { formula: '=-A2' }],
  ['-5', -5],
  ['1e3', 1000],
  ['TRUE', true],
  ['2026-01-02', NUMBER_OF_2_JANUARY_2026],
  ['1/2/2026', NUMBER_OF_2_JANUARY_2026],
  ['A.I.1', 'A.I.1'],
  ['@a', '@a'],
  [5, 5],
  [false, false],
])('an add-in writes %j and the cell holds %j', (written, held) =>
  withHost(async ({ Excel, host }) => {
    await Excel.run(async ({ workbook }) => {
      workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[written]];
      await workbook.context.sync();
    });
    expect(host.content('Sheet1', 'A1')).toEqual(held);
  }),
);

test('in a cell formatted as text everything stays text', () =>
  withHost(async ({ Excel, host }) => {
    await Excel.run(async ({ workbook }) => {
      const cells = workbook.worksheets.getItem('Sheet1').getRange('A1:A2');
      cells.numberFormat = [['@'], ['@']];
      cells.values = [['0.67'], ['=A1']];
      await workbook.context.sync();
    });
    expect([host.content('Sheet1', 'A1'), host.content('Sheet1', 'A2')]).toEqual(['0.67', '=A1']);
  }));

test.each<[number, string, string]>([
  [0.8125, 'General', '0.8125'],
  [1 / 3, 'General', '0.3333333333'],
  [0.8125, '0%', '81%'],
  [0.8125, '0.00%', '81.25%'],
  [1234.5, '#,##0.00', '1,234.50'],
  [75.5, '0.##', '75.5'],
  [-2, '0', '-2'],
  [0, '0;-0;""', ''],
])('%d shown as %s is %s', (value, format, expected) =>
  withHost(({ Excel }) =>
    Excel.run(async ({ workbook }) => {
      const cell = workbook.worksheets.getItem('Sheet1').getRange('A1');
      cell.values = [[value]];
      cell.numberFormat = [[format]];
      cell.load('text');
      await workbook.context.sync();
      expect(cell.text).toEqual([[expected]]);
    }),
  ),
);
