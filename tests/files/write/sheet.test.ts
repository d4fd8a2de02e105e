/** A sheet's own elements beside its rows: in the order that the format wants, and only where there is something to say. */
import type { SheetPlan } from '../../../src/sheet/plan';
import { sheetXml } from '../../../src/files/write/sheet';
import { Strings } from '../../../src/files/write/strings';
import { Styles } from '../../../src/files/write/styles';
import { sheetOf } from '../plans';

const xmlOf = (sheet: Partial<SheetPlan> = {}, drawing?: string, shown = false) =>
  sheetXml(sheetOf(sheet), { styles: new Styles(), strings: new Strings() }, () => undefined, drawing, shown);
const PRINT = { landscape: false, breaks: [] } as unknown as NonNullable<SheetPlan['print']>;
const view = (inner: string) =>
  `<sheetViews><sheetView workbookViewId="0"${inner === '' ? '/>' : `>${inner}</sheetView>`}</sheetViews>`;

test('a sheet of one cell says no more than it must', () =>
  expect(xmlOf()).toBe(
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
      'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><dimension ref="A1"/>' +
      `${view('')}<sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="1" width="12" customWidth="1"/></cols>` +
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>',
  ));

const pane = (attributes: string, name: string) =>
  view(`<pane ${attributes} activePane="${name}" state="frozen"/><selection pane="${name}"/>`);
const setup = (attributes: string, rest = '') =>
  '<pageMargins left="0.25" right="0.25" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>' +
  `<pageSetup ${attributes}/>${rest}`;
const FIT = 'paperSize="9" fitToWidth="1" fitToHeight="0"';

test.each<[string, sheet: Partial<SheetPlan>, holds: string]>([
  ['no cells', { cells: [], columns: [] }, '<dimension ref="A1"/>'],
  ['rows of different length', { cells: [[1], [1, 2, 3]] }, '<dimension ref="A1:C2"/>'],
  ['rows frozen', { freeze: { rows: 2, columns: 0 } }, pane('ySplit="2" topLeftCell="A3"', 'bottomLeft')],
  ['columns frozen', { freeze: { rows: 0, columns: 3 } }, pane('xSplit="3" topLeftCell="D1"', 'topRight')],
  ['both frozen', { freeze: { rows: 1, columns: 1 } }, pane('xSplit="1" ySplit="1" topLeftCell="B2"', 'bottomRight')],
  ['nothing frozen', { freeze: { rows: 0, columns: 0 } }, view('')],
  ['a coloured tab', { tabColor: '#1f6f5c' }, '<sheetPr><tabColor rgb="FF1F6F5C"/></sheetPr><dimension'],
  [
    'folded rows',
    { outline: [{ first: 3, last: 4 }] },
    '<sheetPr><outlinePr summaryBelow="0" summaryRight="0"/></sheetPr><dimension',
  ],
  ['how deep they are', { outline: [{ first: 3, last: 4 }] }, '<sheetFormatPr defaultRowHeight="15" outlineLevelRow="1"/>'],
  ['no folded rows', { outline: [] }, '2006/relationships"><dimension'],
  [
    'columns',
    { columns: [{ width: 8 }, { width: 9, hidden: true }] },
    '<cols><col min="1" max="1" width="8" customWidth="1"/><col min="2" max="2" width="9" hidden="1" customWidth="1"/></cols>',
  ],
  ['no columns', { columns: [] }, '<sheetFormatPr defaultRowHeight="15"/><sheetData>'],
  [
    'protection',
    { protect: true },
    '</sheetData><sheetProtection sheet="1" formatCells="0" formatColumns="0" formatRows="0" insertHyperlinks="0" sort="0" autoFilter="0"/></worksheet>',
  ],
  ['a filter', { autoFilter: '$A$1:$B$4' }, '</sheetData><autoFilter ref="A1:B4"/></worksheet>'],
  [
    'merges',
    { merges: ['A1:B1', 'A2:A3'] },
    '</sheetData><mergeCells count="2"><mergeCell ref="A1:B1"/><mergeCell ref="A2:A3"/></mergeCells></worksheet>',
  ],
  ['no merges', { merges: [] }, '</sheetData></worksheet>'],
  ['a page as wide as its paper', { print: PRINT }, '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'],
  ['an upright page', { print: PRINT }, `</sheetData>${setup(`${FIT} orientation="portrait"`)}</worksheet>`],
  [
    'a lying one with a footer',
    { print: { ...PRINT, landscape: true, footer: '&P & <b>' } },
    `${setup(`${FIT} orientation="landscape"`, '<headerFooter><oddFooter>&amp;P &amp; &lt;b&gt;</oddFooter></headerFooter>')}</worksheet>`,
  ],
  [
    'pages that end below rows',
    { print: { ...PRINT, breaks: [3, 9] } },
    '<rowBreaks count="2" manualBreakCount="2"><brk id="3" max="16383" man="1"/><brk id="9" max="16383" man="1"/></rowBreaks></worksheet>',
  ],
  [
    'pages beside each other',
    { print: { ...PRINT, across: { scale: 80, breaks: [5] } } as unknown as SheetPlan['print'] },
    `</sheetData>${setup('paperSize="9" scale="80" pageOrder="overThenDown" orientation="portrait"')}` +
      '<colBreaks count="1" manualBreakCount="1"><brk id="5" max="1048575" man="1"/></colBreaks></worksheet>',
  ],
  [
    'which do not fit a width',
    { print: { ...PRINT, across: { scale: 80, breaks: [] } } as unknown as SheetPlan['print'] },
    '2006/relationships"><dimension',
  ],
])('%s', (_, sheet, holds) => expect(xmlOf(sheet)).toContain(holds));

test('the sheet that is shown is the chosen one', () =>
  expect(xmlOf({}, undefined, true)).toContain('<sheetView tabSelected="1" workbookViewId="0"/>'));

test('a drawing is named behind the page', () =>
  expect(xmlOf({ print: PRINT }, 'rId3')).toMatch(/<pageSetup [^>]*\/><drawing r:id="rId3"\/><\/worksheet>$/));

test('everything at once stands in the order of the format', () => {
  const xml = xmlOf(
    {
      tabColor: '#000000',
      freeze: { rows: 1, columns: 0 },
      protect: true,
      autoFilter: 'A1:A2',
      merges: ['B1:C1'],
      conditionals: [{ range: 'A1', formula: '=TRUE', style: { bold: true } }],
      validations: [{ range: 'A1', rule: { kind: 'date' } }],
      print: PRINT,
      bars: [{ range: 'A1', max: 1, color: '#000000' }],
    },
    'rId1',
  );
  const order =
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetProtection autoFilter mergeCells conditionalFormatting ' +
    'dataValidations pageMargins pageSetup drawing extLst';
  const places = order.split(' ').map((name) => xml.search(new RegExp(`<${name}[ />](?!.*<${name}[ />])`)));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places).not.toContain(-1);
});
