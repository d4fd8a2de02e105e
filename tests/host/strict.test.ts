/** What Excel refuses, and when: kinds of refusal that add-ins meet in the field. */
import { connectFunctions, proxyAtRest, withHost, type Attached } from './client';

afterAll(proxyAtRest);

type Work = (sheet: Excel.Worksheet, book: Excel.Workbook) => void;

const does = async ({ Excel }: Attached, work: Work): Promise<string> =>
  Excel.run(async ({ workbook }) => {
    work(workbook.worksheets.getItem('Sheet1'), workbook);
    await workbook.context.sync();
  }).then(
    () => 'done',
    ({ code }: OfficeExtension.Error) => code,
  );

test.each([
  [',', 'A1,B2', 'done'],
  [',', 'A1;B2', 'InvalidArgument'],
  [';', 'A1,B2', 'InvalidArgument'],
  [';', 'A1;B2', 'done'],
] as const)('where %s parts addresses, getRanges(%j) is %s', (listSeparator, address, expected) =>
  withHost(
    async (attached) =>
      expect(await does(attached, (sheet) => void (sheet.getRanges(address).format.font.bold = true))).toBe(expected),
    { listSeparator },
  ),
);

test.each([
  ['0.00%', 'done'],
  ['#,##0;[Red]-#,##0;"–"', 'done'],
  ['dd mmmm yyyy', 'done'],
  ['[$-421]d mmmm yyyy', 'done'],
  ['0.0 "poin"', 'done'],
  ['[>=1]0;0.00', 'done'],
  ['0 poin', 'InvalidArgument'],
  ['0.0 "poin', 'InvalidArgument'],
  ['[Merah]0', 'InvalidArgument'],
  ['0;0;0;0;0', 'InvalidArgument'],
  ['0'.repeat(256), 'InvalidArgument'],
])('the number format %j is %s', (format, expected) =>
  withHost(async (attached) =>
    expect(await does(attached, (sheet) => void (sheet.getRange('A1').numberFormat = [[format]]))).toBe(expected),
  ),
);

test.each([
  ['A1', 'done'],
  ['A1:B2', 'done'],
  ['A1:A5', 'done'],
  ['B2', 'InvalidArgument'],
  ['A2:C2', 'InvalidArgument'],
])('with A1:B2 merged, writing %s is %s', (address, expected) =>
  withHost(async (attached) => {
    attached.host.book.activeSheet.merges.push({ row: 0, column: 0, rows: 2, columns: 2 });
    const work: Work = (sheet) => void (sheet.getRange(address).values = 'x' as unknown as string[][]);
    expect(await does(attached, work)).toBe(expected);
  }),
);

test.each([
  ['D1', 'InvalidArgument'],
  ['D1:D2', 'InvalidArgument'],
  ['D1:E3', 'done'],
  ['D9', 'done'],
])('with an array over D1:D3, writing %s is %s', (address, expected) =>
  withHost(async (attached) => {
    attached.host.book.activeSheet.arrays.push({ row: 0, column: 3, rows: 3, columns: 1 });
    const work: Work = (sheet) => void (sheet.getRange(address).values = 'x' as unknown as string[][]);
    expect(await does(attached, work)).toBe(expected);
    expect(await does(attached, (sheet) => sheet.getRange(address).clear('Contents'))).toBe(expected);
  }),
);

test('a rule over cells whose prompts differ is refused', () =>
  withHost(async (attached) => {
    const prompt = (sheet: Excel.Worksheet, cell: string, message: string) =>
      void (sheet.getRange(cell).dataValidation.prompt = { showPrompt: true, title: '', message });
    const rule: Work = (sheet) => void (sheet.getRange('A1:A2').dataValidation.rule = { custom: { formula: '=TRUE' } });
    expect(await does(attached, (sheet) => (prompt(sheet, 'A1', 'satu'), prompt(sheet, 'A2', 'satu')))).toBe('done');
    expect(await does(attached, rule)).toBe('done');
    expect(await does(attached, (sheet) => prompt(sheet, 'A2', 'dua'))).toBe('done');
    expect(await does(attached, rule)).toBe('InvalidArgument');
  }));

const FOCUS: [string, Work][] = [
  ['a sheet is not added', (_, { worksheets }) => void worksheets.add('Baru')],
  ['no sheet is activated', (sheet) => sheet.activate()],
  ['no panes are frozen', (sheet) => sheet.freezePanes.freezeRows(1)],
  ['nothing is selected', (sheet) => void sheet.getRange('A1').select()],
];
test.each(FOCUS)('while another workbook is in front, %s', (_what, work) =>
  withHost(async (attached) => {
    expect(await does(attached, work)).toBe('done');
    attached.host.book.isInFront = false;
    expect(await does(attached, work)).toBe('GeneralException');
    expect(await does(attached, (sheet) => void (sheet.getRange('A1').values = [['x']]))).toBe('done');
  }),
);

test('without a printer no page settings are taken', () =>
  withHost(
    async (attached) =>
      expect(await does(attached, (sheet) => void (sheet.pageLayout.orientation = 'Landscape'))).toBe('GeneralException'),
    {
      printer: false,
    },
  ));

const ERROR = { type: 'Error', basicType: 'Error', basicValue: '#REF!' };
const about = { id: 'ZI.SEE', name: 'ZI.SEE', parameters: [{ name: 'range', dimensionality: 'matrix' }, { name: 'one' }] };
test.each([
  [true, [[[ERROR]], 'x'], [[[ERROR]], 'x']],
  [false, [[['A', ERROR]], 'x'], '#REF!'],
  [false, [1, 'x'], [[[1]], 'x']],
  [false, [null, null], [null, null]],
])('errors allowed: %s; arguments %j reach the function as %j', (allowErrorForDataTypeAny, args, expected) =>
  withHost(async ({ host }) => {
    let seen: unknown[] | undefined;
    const stop = connectFunctions(host, { 'ZI.SEE': (...given: unknown[]) => ((seen = given.slice(0, 2)), 'ok') });
    host.functions.metadata = { allowErrorForDataTypeAny, functions: [about] };
    const shown = await host.functions
      .invoke('ZI.SEE', args, 'Sheet1!A1')
      .catch(({ errorText }: { errorText: string }) => errorText);
    expect(seen ?? shown).toEqual(expected);
    stop();
  }),
);
