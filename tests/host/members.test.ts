/** What is set is told again: one line per member that the add-in, or a person's add-in beside it, may use. */
import { withHost } from './client';

type Tell<T> = (context: Excel.RequestContext, sheet: Excel.Worksheet) => T;

interface Loadable {
  load(names: string): unknown;
}

/** Sets, loads and syncs, and then looks. */
const told = <T extends Loadable>(set: Tell<void>, find: Tell<T>, names: string, look: (found: T) => unknown): Promise<unknown> =>
  withHost(({ Excel }) =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      set(context, sheet);
      await context.sync();
      const found = find(context, sheet);
      found.load(names);
      await context.sync();
      return look(found);
    }),
  );

const range: Tell<Excel.Range> = (_, sheet) => sheet.getRange('B2:C3');

test.each<[string, (range: Excel.Range) => void, string, (range: Excel.Range) => unknown, unknown]>([
  ['fill', (r) => (r.format.fill.color = '#ddebf7'), 'format/fill/color', (r) => r.format.fill.color, '#DDEBF7'],
  ['no fill', () => undefined, 'format/fill/color', (r) => r.format.fill.color, '#FFFFFF'],
  ['a fill in part', (r) => (r.getCell(0, 0).format.fill.color = 'red'), 'format/fill/color', (r) => r.format.fill.color, ''],
  ['bold', (r) => (r.format.font.bold = true), 'format/font/bold', (r) => r.format.font.bold, true],
  ['bold in part', (r) => (r.getRow(0).format.font.bold = true), 'format/font/bold', (r) => r.format.font.bold, null],
  ['size', (r) => (r.format.font.size = 14), 'format/font/size', (r) => r.format.font.size, 14],
  [
    'alignment',
    (r) => (r.format.horizontalAlignment = 'Center'),
    'format/horizontalAlignment',
    (r) => r.format.horizontalAlignment,
    'Center',
  ],
  ['wrapping', (r) => (r.format.wrapText = true), 'format/wrapText', (r) => r.format.wrapText, true],
  ['indent', (r) => (r.format.indentLevel = 2), 'format/indentLevel', (r) => r.format.indentLevel, 2],
  ['width', (r) => (r.format.columnWidth = 99), 'format/columnWidth', (r) => r.format.columnWidth, 99],
  ['height', (r) => (r.format.rowHeight = 33), 'format/rowHeight', (r) => r.format.rowHeight, 33],
  [
    'an open cell',
    (r) => (r.format.protection.locked = false),
    'format/protection/locked',
    (r) => r.format.protection.locked,
    false,
  ],
  [
    'one number format for all',
    (r) => (r.numberFormat = '0%' as never),
    'numberFormat',
    (r) => r.numberFormat,
    [
      ['0%', '0%'],
      ['0%', '0%'],
    ],
  ],
  [
    'number formats cell by cell',
    (r) =>
      (r.numberFormat = [
        ['0', '0'],
        ['@', '0%'],
      ]),
    'numberFormat',
    (r) => r.numberFormat,
    [
      ['0', '0'],
      ['@', '0%'],
    ],
  ],
  [
    'hidden columns',
    (r) => (r.columnHidden = true),
    'columnHidden,hidden,rowHidden',
    (r) => [r.columnHidden, r.hidden, r.rowHidden],
    [true, true, false],
  ],
  [
    'types of values',
    (r) =>
      (r.values = [
        ['a', 1],
        [true, '#N/A'],
      ]),
    'valueTypes',
    (r) => r.valueTypes,
    [
      ['String', 'Double'],
      ['Boolean', 'Error'],
    ],
  ],
  [
    'one value for all',
    (r) => (r.values = 7 as never),
    'values',
    (r) => r.values,
    [
      [7, 7],
      [7, 7],
    ],
  ],
  [
    'cells left alone',
    (r) => [
      (r.values = 7 as never),
      (r.values = [
        [1, null],
        [null, 4],
      ]),
    ],
    'values',
    (r) => r.values,
    [
      [1, 7],
      [7, 4],
    ],
  ],
  [
    'merging',
    (r) => [
      (r.values = [
        [1, 2],
        [3, 4],
      ]),
      r.merge(),
    ],
    'values',
    (r) => r.values,
    [
      [1, ''],
      ['', ''],
    ],
  ],
  [
    'clearing',
    (r) => [(r.values = 7 as never), r.clear('Contents')],
    'values',
    (r) => r.values,
    [
      ['', ''],
      ['', ''],
    ],
  ],
  [
    'where it is',
    () => undefined,
    'address,rowIndex,columnIndex,rowCount,columnCount,cellCount,isEntireRow',
    (r) => [r.address, r.rowIndex, r.columnIndex, r.rowCount, r.columnCount, r.cellCount, r.isEntireRow],
    ['Sheet1!B2:C3', 1, 1, 2, 2, 4, false],
  ],
])('%s', async (_what, set, names, look, expected) =>
  expect(await told((context, sheet) => void set(range(context, sheet)), range, names, look)).toEqual(expected),
);

test('borders, side by side', async () => {
  const set: Tell<void> = (context, sheet) => {
    const edge = range(context, sheet).format.borders.getItem('EdgeBottom');
    edge.style = 'Continuous';
    edge.color = '#BFBFBF';
  };
  const look = (borders: Excel.RangeBorderCollection) =>
    borders.items.filter(({ style }) => style !== 'None').map(({ sideIndex, color }) => [sideIndex, color]);
  const borders: Tell<Excel.RangeBorderCollection> = (...at) => range(...at).format.borders;
  expect(await told(set, borders, 'items/sideIndex,items/style,items/color', look)).toEqual([['EdgeBottom', '#BFBFBF']]);
});

test.each<[string, (sheet: Excel.Worksheet) => unknown, (sheet: Excel.Worksheet) => Excel.Range | Excel.RangeAreas, unknown]>([
  ['frozen rows', (s) => s.freezePanes.freezeRows(3), (s) => s.freezePanes.getLocationOrNullObject(), 'Sheet1!1:3'],
  [
    'frozen rows and columns',
    (s) => s.freezePanes.freezeAt('A1:B4'),
    (s) => s.freezePanes.getLocationOrNullObject(),
    'Sheet1!A1:B4',
  ],
  [
    'nothing frozen',
    (s) => [s.freezePanes.freezeRows(3), s.freezePanes.unfreeze()],
    (s) => s.freezePanes.getLocationOrNullObject(),
    undefined,
  ],
  [
    'title rows',
    (s) => s.pageLayout.setPrintTitleRows('$1:$4'),
    (s) => s.pageLayout.getPrintTitleRowsOrNullObject(),
    'Sheet1!1:4',
  ],
  ['a print area', (s) => s.pageLayout.setPrintArea('A1:F9'), (s) => s.pageLayout.getPrintAreaOrNullObject(), 'Sheet1!A1:F9'],
  ['the used cells', (s) => (s.getRange('C3').values = [[1]]), (s) => s.getUsedRange(), 'Sheet1!C3'],
  [
    'the used cells, formats too',
    (s) => [(s.getRange('C3').values = [[1]]), (s.getRange('E9').format.fill.color = '#FF0000')],
    (s) => s.getUsedRange(),
    'Sheet1!C3:E9',
  ],
  [
    'the used cells, values only',
    (s) => [(s.getRange('C3').values = [[1]]), (s.getRange('E9').format.fill.color = '#FF0000')],
    (s) => s.getUsedRange(true),
    'Sheet1!C3',
  ],
  ['an empty sheet', () => undefined, (s) => s.getUsedRangeOrNullObject(), undefined],
])('%s', async (_what, set, find, expected) => {
  const look = (found: Excel.Range | Excel.RangeAreas) => (found.isNullObject ? undefined : found.address);
  expect(
    await told(
      (_, sheet) => void set(sheet),
      (_, sheet) => find(sheet),
      'address',
      look,
    ),
  ).toBe(expected);
});

test.each<[string, (sheet: Excel.Worksheet) => unknown, string, (page: Excel.PageLayout) => unknown, unknown]>([
  ['orientation', (s) => (s.pageLayout.orientation = 'Landscape'), 'orientation', (p) => p.orientation, 'Landscape'],
  ['pages to fit', (s) => (s.pageLayout.zoom = { horizontalFitToPages: 1 }), 'zoom', (p) => p.zoom, { horizontalFitToPages: 1 }],
  ['margins', (s) => s.pageLayout.setPrintMargins('Inches', { left: 0.5 }), 'leftMargin', (p) => p.leftMargin, 36],
  [
    'a footer',
    (s) => (s.pageLayout.headersFooters.defaultForAllPages.centerFooter = '&P'),
    'headersFooters/defaultForAllPages/centerFooter',
    (p) => p.headersFooters.defaultForAllPages.centerFooter,
    '&P',
  ],
])('page: %s', async (_what, set, names, look, expected) =>
  expect(
    await told(
      (_, sheet) => void set(sheet),
      (_, sheet) => sheet.pageLayout,
      names,
      look,
    ),
  ).toEqual(expected),
);

test.each<[string, Excel.DataValidationRule, string]>([
  ['List', { list: { inCellDropDown: true, source: '=$H$1:$H$3' } }, 'List'],
  ['Decimal', { decimal: { formula1: 0, formula2: 1, operator: 'Between' } }, 'Decimal'],
  ['Custom', { custom: { formula: '=TRUE' } }, 'Custom'],
])('a validation by %s', async (_what, rule, type) => {
  const set: Tell<void> = (...at) => void (range(...at).dataValidation.rule = rule);
  const validation: Tell<Excel.DataValidation> = (...at) => range(...at).getCell(1, 1).dataValidation;
  expect(await told(set, validation, 'rule,type,ignoreBlanks', (v) => [v.rule, v.type, v.ignoreBlanks])).toEqual([
    rule,
    type,
    true,
  ]);
});

test('the conditional format added last comes first', async () => {
  const set: Tell<void> = (...at) => {
    for (const formula of ['=$A1=1', '=$A1=2']) {
      const { custom } = range(...at).conditionalFormats.add('Custom');
      custom.rule.formula = formula;
      custom.format.fill.color = '#FFC7CE';
    }
  };
  const formats: Tell<Excel.ConditionalFormatCollection> = (...at) => range(...at).conditionalFormats;
  const look = ({ items }: Excel.ConditionalFormatCollection) =>
    items.map(({ custom, priority }) => [custom.rule.formula, custom.format.fill.color, priority]);
  expect(await told(set, formats, 'items/priority,items/custom/rule/formula,items/custom/format/fill/color', look)).toEqual([
    ['=$A1=2', '#FFC7CE', 0],
    ['=$A1=1', '#FFC7CE', 1],
  ]);
});

test('names follow a renamed sheet', async () => {
  const set: Tell<void> = ({ workbook }, sheet) => {
    workbook.names.add('Skala', sheet.getRange('A1:A3'));
    sheet.getRange('D1').formulas = [['=COUNTA(Skala)&Sheet1!A1']];
    sheet.name = 'Daftar isian';
  };
  const names: Tell<Excel.NamedItemCollection> = ({ workbook }) => workbook.names;
  expect(
    await told(set, names, 'items/formula,items/scope', ({ items }) => items.map((name) => [name.formula, name.scope])),
  ).toEqual([["='Daftar isian'!$A$1:$A$3", 'Workbook']]);
});

test('formulas follow a renamed sheet and lose a deleted one', () =>
  withHost(async ({ host }) => {
    host.book.add('Lain');
    await host.type('Sheet1', 'A1', '=Lain!B2+"Lain!"');
    host.book.find('Lain')!.rename('Lain lagi');
    expect(host.content('Sheet1', 'A1')).toEqual({ formula: '=\'Lain lagi\'!B2+"Lain!"' });
    host.book.remove(host.book.find('Lain lagi')!);
    expect(host.content('Sheet1', 'A1')).toEqual({ formula: '=#REF!+"Lain!"' });
  }));

test('what a workbook keeps beside its cells', () =>
  withHost(({ Excel }) =>
    Excel.run(async (context) => {
      const { settings, properties, customXmlParts } = context.workbook;
      settings.add('edition', { id: 'zi-90-2021', when: new Date(0) });
      properties.custom.add('edition', 'zi-90-2021');
      customXmlParts.add('<zi xmlns="urn:zi"><a/></zi>');
      await context.sync();
      const setting = settings.getItem('edition').load('value');
      const property = properties.custom.getItem('edition').load('value,type');
      const part = customXmlParts.getByNamespace('urn:zi').getOnlyItem();
      const xml = part.getXml();
      const none = settings.getItemOrNullObject('other').load('value');
      await context.sync();
      expect(setting.value).toEqual({ id: 'zi-90-2021', when: new Date(0) });
      expect([property.value, property.type]).toEqual(['zi-90-2021', 'String']);
      expect(xml.value).toBe('<zi xmlns="urn:zi"><a/></zi>');
      expect(none.isNullObject).toBe(true);
      part.delete();
      settings.getItem('edition').delete();
      const left = [settings.getCount(), customXmlParts.getCount()];
      await context.sync();
      expect(left.map(({ value }) => value)).toEqual([0, 0]);
    }),
  ));

test('sheets: order, visibility, the active one, and outlines folded away', () =>
  withHost(({ Excel }) =>
    Excel.run(async ({ workbook }) => {
      const { worksheets } = workbook;
      worksheets.add('Dua').position = 0;
      worksheets.getItem('Sheet1').visibility = 'VeryHidden';
      worksheets.getItem('dua').activate();
      const folded = worksheets.getItem('Dua').getRange('3:5');
      folded.group('ByRows');
      worksheets.getItem('Dua').showOutlineLevels(1, 0);
      folded.load('rowHidden');
      worksheets.load('items/name,items/visibility');
      const active = worksheets.getActiveWorksheet().load('name');
      const visible = worksheets.getCount(true);
      await workbook.context.sync();
      expect(worksheets.items.map(({ name, visibility }) => [name, visibility])).toEqual([
        ['Dua', 'Visible'],
        ['Sheet1', 'VeryHidden'],
      ]);
      expect([active.name, visible.value, folded.rowHidden]).toEqual(['Dua', 1, true]);
    }),
  ));

test('a table is found by its name', () =>
  withHost(({ Excel }) =>
    Excel.run(async ({ workbook }) => {
      workbook.tables.add('Sheet1!A1:B4', true).name = 'Isian';
      const body = workbook.tables.getItem('isian').getDataBodyRange().load('address');
      await workbook.context.sync();
      expect(body.address).toBe('Sheet1!A2:B4');
    }),
  ));
