/** A person at the keyboard. */
import type { CellContent, Refusal } from '../../host/engine';
import { withHost, type Attached } from './client';

const prepare = ({ Excel }: Attached, fill: (sheet: Excel.Worksheet, workbook: Excel.Workbook) => void): Promise<void> =>
  Excel.run(async ({ workbook }) => {
    fill(workbook.worksheets.getItem('Sheet1'), workbook);
    await workbook.context.sync();
  });

const alert = { title: 'Isian tidak diterima', message: 'Pilih Ya atau Tidak.', showAlert: true, style: 'Stop' as const };
const refused: Refusal = { reason: 'validation', title: alert.title, message: alert.message };

test('what a grid tells late of a sheet that is hidden by now changes nothing', () =>
  withHost(async ({ host }) => {
    const hidden = host.book.add('Tersembunyi');
    hidden.visibility = 'Hidden';
    host.typist.selected(hidden.id, { row: 3, column: 0, rows: 1, columns: 1 });
    host.typist.activated(hidden.id);
    expect([host.book.activeSheet.name, host.book.selected.area.row]).toEqual(['Sheet1', 0]);
  }));

test('a protected sheet takes entries in open cells only', () =>
  withHost(async (attached) => {
    await prepare(attached, (sheet) => {
      sheet.getRange('B1').format.protection.locked = false;
      sheet.protection.protect();
    });
    expect(await attached.host.type('Sheet1', 'A1', 'x')).toMatchObject({ reason: 'protected' });
    expect(await attached.host.type('Sheet1', 'B1', 'x')).toBeUndefined();
    expect([attached.host.content('Sheet1', 'A1'), attached.host.content('Sheet1', 'B1')]).toEqual([null, 'x']);
  }));

test.each<[string, Excel.DataValidationRule, [string, boolean][]]>([
  [
    'a list from a name',
    { list: { inCellDropDown: true, source: '=Skala' } },
    [
      ['Ya', true],
      ['ya', true],
      ['Mungkin', false],
      ['', true],
      ['0.67', true],
    ],
  ],
  [
    'a literal list',
    { list: { inCellDropDown: true, source: 'Ya,Tidak' } },
    [
      ['Tidak', true],
      ['tidak', false],
      ['Ya ', true],
    ],
  ],
  [
    'whole numbers',
    { wholeNumber: { formula1: 0, formula2: 10, operator: 'Between' } },
    [
      ['0', true],
      ['10', true],
      ['11', false],
      ['1.5', false],
      ['x', false],
    ],
  ],
  [
    'decimals',
    { decimal: { formula1: 0, operator: 'GreaterThanOrEqualTo' } },
    [
      ['0.5', true],
      ['92.35%', true],
      ['-1', false],
    ],
  ],
  [
    'a bound in a cell',
    { decimal: { formula1: '=$H$1', operator: 'LessThan' } },
    [
      ['4', true],
      ['5', false],
    ],
  ],
  [
    'dates',
    { date: { formula1: '2000-01-01', operator: 'GreaterThanOrEqualTo' } },
    [
      ['2026-01-02', true],
      ['1999-12-31', false],
    ],
  ],
  [
    'text lengths',
    { textLength: { formula1: 3, operator: 'LessThanOrEqualTo' } },
    [
      ['abc', true],
      ['abcd', false],
    ],
  ],
  ['anything', { custom: { formula: '=TRUE' } }, [['x', true]]],
])('%s', (_what, rule, entries) =>
  withHost(async (attached) => {
    await prepare(attached, (sheet, { names }) => {
      sheet.getRange('G1:G3').values = [['Ya'], ['Tidak'], ["'0.67"]];
      sheet.getRange('H1').values = [[5]];
      names.add('Skala', sheet.getRange('G1:G3'));
      sheet.getRange('A1').dataValidation.rule = rule;
      sheet.getRange('A1').dataValidation.errorAlert = alert;
    });
    for (const [text, taken] of entries) {
      expect([text, await attached.host.type('Sheet1', 'A1', text)]).toEqual([text, taken ? undefined : refused]);
    }
  }),
);

test('a refused entry changes nothing', () =>
  withHost(async (attached) => {
    await prepare(attached, (sheet) => {
      sheet.getRange('A1').values = [['Ya']];
      sheet.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source: 'Ya,Tidak' } };
    });
    expect(await attached.host.type('Sheet1', 'A1', 'x')).toMatchObject({ reason: 'validation' });
    expect(attached.host.content('Sheet1', 'A1')).toBe('Ya');
  }));

test('an alert that only warns lets the entry through', () =>
  withHost(async (attached) => {
    await prepare(attached, (sheet) => {
      sheet.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source: 'Ya,Tidak' } };
      sheet.getRange('A1').dataValidation.errorAlert = { ...alert, style: 'Warning' };
    });
    expect(await attached.host.type('Sheet1', 'A1', 'x')).toBeUndefined();
  }));

test.each<[string, CellContent]>([
  ['0,67', 0.67],
  ['0.67', '0.67'],
  ['1.250,5', 1250.5],
  ['92,35%', 0.9235],
  ['2/1/2026', 46_024],
])('with a decimal comma %s becomes %j', (text, held) =>
  withHost(
    async ({ host }) => {
      await host.type('Sheet1', 'A1', text);
      expect(host.content('Sheet1', 'A1')).toBe(held);
    },
    { decimalComma: true },
  ),
);
