/** The workbook around its sheets: what it calls them, and what it says of itself. */
import type { SheetPlan, WorkbookPlan } from '../../../src/sheet/plan';
import { activeTab, bookXml, coreXml, stampXml } from '../../../src/files/write/book';
import { planOf, sheetOf } from '../plans';

const names = (sheets: Partial<SheetPlan>[], more: Partial<WorkbookPlan> = {}) =>
  /<definedNames>(.*)<\/definedNames>/.exec(bookXml(planOf({}, { sheets: sheets.map(sheetOf), ...more }), []))?.[1] ?? '';
const PRINT = { landscape: false, breaks: [] } as unknown as NonNullable<SheetPlan['print']>;
const across = (titleColumns?: string) =>
  ({ scale: 80, breaks: [], titleColumns }) as unknown as NonNullable<SheetPlan['print']>['across'];

test('a workbook opens on its sheet, and computes as it opens', () =>
  expect(
    bookXml(planOf({}, { sheets: [sheetOf({ name: 'A & "B"' }), sheetOf({ name: 'C', hidden: true })], activate: 'C' }), [
      'rId1',
      'rId7',
    ]),
  ).toBe(
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
      'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
      '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="14000" activeTab="1"/></bookViews>' +
      '<sheets><sheet name="A &amp; &quot;B&quot;" sheetId="1" r:id="rId1"/><sheet name="C" sheetId="2" state="hidden" r:id="rId7"/></sheets>' +
      '<calcPr fullCalcOnLoad="1"/></workbook>',
  ));

test.each<[activate: string, tab: number]>([
  ['Satu', 0],
  ['Dua', 1],
  ['Tiga', 0],
])('where %s is to be shown, tab %i is', (activate, tab) =>
  expect(activeTab(planOf({}, { sheets: [sheetOf({ name: 'Satu' }), sheetOf({ name: 'Dua' })], activate }))).toBe(tab),
);

test.each<[string, sheets: Partial<SheetPlan>[], xml: string]>([
  ['none', [{}], ''],
  ['a page without area and titles', [{ print: PRINT }], ''],
  [
    'a filter, of the second sheet',
    [{}, { name: 'Lembar 2', autoFilter: 'A1:B4' }],
    `<definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">'Lembar 2'!$A$1:$B$4</definedName>`,
  ],
  [
    'what is printed',
    [{ name: 'L 1', print: { ...PRINT, area: 'A1:C9' } }],
    `<definedName name="_xlnm.Print_Area" localSheetId="0">'L 1'!$A$1:$C$9</definedName>`,
  ],
  [
    'rows on every page',
    [{ name: 'L 1', print: { ...PRINT, titleRows: '$1:$2' } }],
    `<definedName name="_xlnm.Print_Titles" localSheetId="0">'L 1'!$1:$2</definedName>`,
  ],
  [
    'rows and columns on every page',
    [{ name: 'L 1', print: { ...PRINT, titleRows: '$1:$2', across: across('$A:$B') } }],
    `<definedName name="_xlnm.Print_Titles" localSheetId="0">'L 1'!$A:$B,'L 1'!$1:$2</definedName>`,
  ],
  ['pages beside each other without titles', [{ print: { ...PRINT, across: across() } }], ''],
])('names of sheets: %s', (_, sheets, xml) => expect(names(sheets)).toBe(xml));

test('names of the workbook go first, as the file spells formulas', () =>
  expect(names([{ name: 'L', autoFilter: 'A1' }], { names: [{ name: 'ZI_Satu', formula: '=IFNA(L!$A$1,"<")' }] })).toMatch(
    /^<definedName name="ZI_Satu">_xlfn\.IFNA\(L!\$A\$1,"&lt;"\)<\/definedName><definedName name="_xlnm\._Filter/,
  ));

test('the stamp is a list of properties, counted from 2', () =>
  expect(stampXml({ edisi: '90 & 2021', versi: '1' })).toBe(
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" ' +
      'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">' +
      '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="edisi"><vt:lpwstr>90 &amp; 2021</vt:lpwstr></property>' +
      '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="3" name="versi"><vt:lpwstr>1</vt:lpwstr></property></Properties>',
  ));

test('who made the file, and no day', () =>
  expect(coreXml('a & b')).toBe(
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
      'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>a &amp; b</dc:creator><cp:lastModifiedBy>a &amp; b</cp:lastModifiedBy></cp:coreProperties>',
  ));
