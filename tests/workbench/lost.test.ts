/** What the workbench says it leaves behind of a file: what is there, and nothing that is not. */
import JSZip from 'jszip';
import { writeXlsx } from '../../src/files';
import { workbench as english } from '../../src/texts/en/workbench';
import { workbench as indonesian } from '../../src/texts/id/workbench';
import { LOST, lostOf, type Held } from '../../workbench/page/opened/lost';
import { sheetOf } from '../files/plans';

const bare: Held = { paths: ['xl/workbook.xml', 'xl/worksheets/sheet1.xml'], workbook: '<workbook/>', sheets: ['<worksheet/>'] };
const withPart = (...paths: string[]): Held => ({ ...bare, paths: [...bare.paths, ...paths] });
const withXml = (...sheets: string[]): Held => ({ ...bare, sheets });

test.each<[string, Held, string]>([
  ['a file of cells alone', bare, ''],
  ['macros', withPart('xl/vbaProject.bin'), 'macros 1'],
  ['pictures', withPart('xl/media/image1.png', 'xl/media/image2.jpeg'), 'images 2'],
  ['charts, without their styles', withPart('xl/charts/chart1.xml', 'xl/charts/style1.xml', 'xl/charts/colors1.xml'), 'charts 1'],
  ['comments, old and new', withPart('xl/comments1.xml', 'xl/threadedComments/threadedComment1.xml'), 'comments 2'],
  ['a pivot table', withPart('xl/pivotTables/pivotTable1.xml', 'xl/pivotCache/pivotCacheDefinition1.xml'), 'pivots 1'],
  ['an Excel table', withPart('xl/tables/table1.xml'), 'tables 1'],
  ['a query', withPart('xl/connections.xml'), 'connections 1'],
  ['another workbook', withPart('xl/externalLinks/externalLink1.xml'), 'externalLinks 1'],
  ['a button', withPart('xl/ctrlProps/ctrlProp1.xml'), 'controls 1'],
  ['properties', withPart('docProps/core.xml', 'docProps/custom.xml'), 'properties 1'],
  ['links on two sheets', withXml('<hyperlinks><hyperlink ref="A1"/></hyperlinks>', '<x:hyperlink ref="B2"/>'), 'hyperlinks 2'],
  ['an error that was typed', withXml('<c r="A1" t="e"><v>#N/A</v></c>'), 'errors 1'],
  ['the error of a formula', withXml('<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>'), ''],
  [
    'a rule by formula',
    withXml('<dataValidation type="custom" sqref="A1"><formula1>A1&gt;1</formula1></dataValidation>'),
    'validations 1',
  ],
  ['a bound that is not kept', withXml('<dataValidation type="whole" operator="notBetween" sqref="A1"/>'), 'validations 1'],
  ['a list, which is kept', withXml('<dataValidation type="list" sqref="A1"/><dataValidation type="decimal" sqref="A2"/>'), ''],
  [
    'colours',
    withXml('<conditionalFormatting sqref="A1"><cfRule type="cellIs"/><cfRule type="expression"/></conditionalFormatting>'),
    'conditionals 2',
  ],
  ['a hidden row', withXml('<row r="1" hidden="1"/><row r="2" hidden="0"/><col min="1" hidden="1"/>'), 'hiddenRows 1'],
  ['groups', withXml('<row r="1" outlineLevel="1"/>'), 'groups 1'],
  ['a filter', withXml('<autoFilter ref="A1:B2"/>'), 'filters 1'],
  ['sparklines', withXml('<x14:sparklines><x14:sparkline/></x14:sparklines>'), 'sparklines 1'],
  ['print settings', withXml('<pageMargins left="1"/><pageSetup orientation="landscape"/>'), 'print 1'],
  ['a password of a sheet', withXml('<sheetProtection sheet="1" hashValue="abc="/>'), 'passwords 1'],
  ['protection without one', withXml('<sheetProtection sheet="1"/>'), ''],
  ['a password of the workbook', { ...bare, workbook: '<workbookProtection workbookPassword="CC1A"/>' }, 'passwords 1'],
])('%s', (_what, held, expected) => {
  expect(
    lostOf(held)
      .map(({ kind, count }) => `${kind} ${count}`)
      .join(', '),
  ).toBe(expected);
});

test('every kind has its words in both languages', () => {
  const keys = LOST.map((kind) => `lost.${kind}`).sort();
  for (const texts of [indonesian, english])
    expect(
      Object.keys(texts)
        .filter((key) => key.startsWith('lost.'))
        .sort(),
    ).toEqual(keys);
});

test('what a file of ours holds is named as its XML has it', async () => {
  const plan = sheetOf({
    name: 'Coba',
    cells: [['a', 1]],
    conditionals: [{ range: 'A1', formula: 'B1>0', style: { bold: true } }],
    print: { landscape: true, breaks: [] },
  });
  const zip = await JSZip.loadAsync(await writeXlsx({ sheets: [plan], names: [], activate: 'Coba', stamp: { a: 'b' } }));
  const text = (path: string) => zip.file(path)!.async('string');
  const held = {
    paths: Object.keys(zip.files),
    workbook: await text('xl/workbook.xml'),
    sheets: [await text('xl/worksheets/sheet1.xml')],
  };
  expect(lostOf(held).map(({ kind }) => kind)).toEqual(['conditionals', 'print', 'properties']);
});
