/** What a plan says, and where it stands in the file. */
import type { SheetPlan, WorkbookPlan } from '../../src/sheet/plan';
import { writeXlsx } from '../../src/files';
import { partsOf } from './parts';
import { planOf, sheetOf } from './plans';

const SHEET = 'xl/worksheets/sheet1.xml';
const BOOK = 'xl/workbook.xml';
const cells = Array.from({ length: 6 }, (_, row) => [row, row, row]);

const sheetTable: { feature: string; sheet: Partial<SheetPlan>; part?: string; holds: (string | RegExp)[] }[] = [
  {
    feature: 'widths and hidden columns',
    sheet: { columns: [{ width: 8 }, { width: 60 }, { width: 9, hidden: true }] },
    holds: [/<col min="2" max="2" width="60" customWidth="1"\/>/, /<col min="3" max="3" width="9"[^>]*hidden="1"/],
  },
  {
    feature: 'heights',
    sheet: { heights: [{ row: 1, count: 2, height: 30 }] },
    holds: [/<row r="2"[^>]*ht="30" customHeight="1"/, /<row r="3"[^>]*ht="30"/],
  },
  {
    feature: 'merges that keep only the first value',
    sheet: { merges: ['A1:C1'] },
    holds: [
      '<mergeCell ref="A1:C1"/>',
      /<c r="A1"><v>0<\/v><\/c>/,
      /<row r="1"[^>]*><c r="A1"><v>0<\/v><\/c>(<c r="[BC]1"\/>)*<\/row>/,
    ],
  },
  {
    feature: 'a list from a name',
    sheet: { validations: [{ range: '$A$1:$A$6', rule: { kind: 'list', source: '=ZI_Skala' } }] },
    holds: ['<dataValidation type="list" allowBlank="1" sqref="A1:A6"><formula1>ZI_Skala</formula1>'],
  },
  {
    feature: 'a limit from below',
    sheet: { validations: [{ range: 'B2', rule: { kind: 'whole', min: 0 } }] },
    holds: [
      '<dataValidation type="whole" operator="greaterThanOrEqual" allowBlank="1" sqref="B2"><formula1>0</formula1></dataValidation>',
    ],
  },
  {
    feature: 'limits from both sides',
    sheet: { validations: [{ range: 'B2:B3', rule: { kind: 'decimal', min: 0, max: 4 } }] },
    holds: ['<dataValidation type="decimal" allowBlank="1" sqref="B2:B3"><formula1>0</formula1><formula2>4</formula2>'],
  },
  {
    feature: 'a date',
    sheet: { validations: [{ range: 'B2', rule: { kind: 'date' } }] },
    holds: ['<dataValidation type="date" operator="greaterThanOrEqual" allowBlank="1" sqref="B2"><formula1>1</formula1>'],
  },
  {
    feature: 'a prompt alone',
    sheet: { validations: [{ range: 'A1', rule: { kind: 'any' }, prompt: { title: 'A.I.1', text: 'a. satu\nb. "dua"' } }] },
    holds: [
      '<dataValidation allowBlank="1" showInputMessage="1" promptTitle="A.I.1" prompt="a. satu&#10;b. &quot;dua&quot;" sqref="A1"/>',
    ],
  },
  {
    feature: 'a refusal',
    sheet: {
      validations: [{ range: 'A1', rule: { kind: 'whole', min: 0 }, error: { title: 'Jumlah', text: 'Isi bilangan bulat.' } }],
    },
    holds: ['showErrorMessage="1" errorTitle="Jumlah" error="Isi bilangan bulat." sqref="A1"'],
  },
  {
    feature: 'one rule on several ranges',
    sheet: { validations: [{ range: 'A1:A2,C4', rule: { kind: 'whole', min: 1 } }] },
    holds: ['sqref="A1:A2 C4"'],
  },
  {
    feature: 'conditional formats in their order',
    sheet: {
      conditionals: [
        { range: 'A1:C6', formula: '=$A1=""', style: { fill: '#FFEEAA' } },
        { range: 'B1:B6,C1', formula: '=B1>2', style: { color: '#990000', bold: true } },
      ],
    },
    holds: [
      '<conditionalFormatting sqref="A1:C6"><cfRule type="expression" dxfId="0" priority="1"><formula>$A1=""</formula>',
      '<conditionalFormatting sqref="B1:B6 C1"><cfRule type="expression" dxfId="1" priority="2"><formula>B1&gt;2</formula>',
    ],
  },
  {
    feature: 'colours of conditional formats',
    sheet: { conditionals: [{ range: 'A1:C6', formula: '=TRUE', style: { fill: '#FFEEAA', color: '#990000', bold: true } }] },
    part: 'xl/styles.xml',
    holds: [
      '<dxf><font><b/><color rgb="FF990000"/></font><fill><patternFill patternType="solid"><bgColor rgb="FFFFEEAA"/></patternFill></fill></dxf>',
    ],
  },
  {
    feature: 'groups within groups, folding under their heading',
    sheet: {
      outline: [
        { first: 1, last: 4 },
        { first: 2, last: 3 },
      ],
    },
    holds: [
      '<outlinePr summaryBelow="0" summaryRight="0"/>',
      /<row r="2"[^>]*outlineLevel="1"/,
      /<row r="3"[^>]*outlineLevel="2"/,
      /<row r="5"[^>]*outlineLevel="1"><c/,
      'outlineLevelRow="2"',
    ],
  },
  {
    feature: 'frozen panes',
    sheet: { freeze: { rows: 4, columns: 2 } },
    holds: ['<pane xSplit="2" ySplit="4" topLeftCell="C5" activePane="bottomRight" state="frozen"/>'],
  },
  { feature: 'the tab', sheet: { tabColor: '#1F6F5C' }, holds: ['<tabColor rgb="FF1F6F5C"/>'] },
  {
    feature: 'protection without a password, with what stays allowed',
    sheet: { protect: true },
    holds: [/<sheetProtection sheet="1" formatCells="0" formatColumns="0" formatRows="0"[^>]*\/>/],
  },
  {
    feature: 'A4 landscape, as wide as the page',
    sheet: { print: { landscape: true, breaks: [] } },
    holds: ['<pageSetUpPr fitToPage="1"/>', /<pageSetup paperSize="9" fitToWidth="1" fitToHeight="0" orientation="landscape"\/>/],
  },
  {
    feature: 'a break above the fourth row',
    sheet: { print: { landscape: true, breaks: [3] } },
    holds: ['<rowBreaks count="1" manualBreakCount="1"><brk id="3" max="16383" man="1"/></rowBreaks>'],
  },
  {
    feature: 'a footer',
    sheet: { print: { landscape: true, breaks: [], footer: '&LLKE&RHal. &P/&N' } },
    holds: ['<oddFooter>&amp;LLKE&amp;RHal. &amp;P/&amp;N</oddFooter>'],
  },
  {
    feature: 'print titles and area',
    sheet: { print: { landscape: true, breaks: [], titleRows: '$1:$4', area: 'A1:C6' } },
    part: BOOK,
    holds: [
      '<definedName name="_xlnm.Print_Area" localSheetId="0">Lembar!$A$1:$C$6</definedName>',
      '<definedName name="_xlnm.Print_Titles" localSheetId="0">Lembar!$1:$4</definedName>',
    ],
  },
];

function expectToHold(xml: string | undefined, holds: (string | RegExp)[]): void {
  for (const wanted of holds)
    expect(xml).toEqual(typeof wanted === 'string' ? expect.stringContaining(wanted) : expect.stringMatching(wanted));
}

test.each(sheetTable)('writes $feature', async ({ sheet, part = SHEET, holds }) => {
  expectToHold((await partsOf(await writeXlsx(planOf({ cells, ...sheet })))).get(part), holds);
});

const bookTable: { feature: string; book: Partial<WorkbookPlan>; part: string; holds: (string | RegExp)[] }[] = [
  {
    feature: 'names of ranges and of formulas',
    book: {
      names: [
        { name: 'ZI_Skala', formula: '=Lembar!$A$1:$A$3' },
        { name: 'ZI_Setengah', formula: '=0.5' },
      ],
    },
    part: BOOK,
    holds: ['<definedName name="ZI_Skala">Lembar!$A$1:$A$3</definedName>', '<definedName name="ZI_Setengah">0.5</definedName>'],
  },
  { feature: 'the order to compute on opening', book: {}, part: BOOK, holds: [/<calcPr [^>]*fullCalcOnLoad="1"/] },
  {
    feature: 'hidden sheets and the one to show',
    book: { sheets: [sheetOf({ name: 'Satu', hidden: true }), sheetOf({ name: 'Dua' })], activate: 'Dua' },
    part: BOOK,
    holds: [/name="Satu" state="hidden"|state="hidden"[^>]*name="Satu"|name="Satu"[^>]*state="hidden"/, /activeTab="1"/],
  },
  {
    feature: 'the stamp',
    book: { stamp: { edition: 'zi-90-2021', unit: 'KPP <Pratama> & "X"' } },
    part: 'docProps/custom.xml',
    holds: [/pid="2" name="edition"><vt:lpwstr>zi-90-2021</, /pid="3" name="unit"><vt:lpwstr>KPP &lt;Pratama&gt; &amp; "X"</],
  },
  {
    feature: 'the way to the stamp',
    book: { stamp: { edition: 'x' } },
    part: '_rels/.rels',
    holds: ['Target="/docProps/custom.xml"'],
  },
  {
    feature: 'the kind of the stamp',
    book: { stamp: { edition: 'x' } },
    part: '[Content_Types].xml',
    holds: ['PartName="/docProps/custom.xml"'],
  },
];

test.each(bookTable)('writes $feature', async ({ book, part, holds }) => {
  expectToHold((await partsOf(await writeXlsx(planOf({ cells }, book)))).get(part), holds);
});

describe('styles', () => {
  const many = Array.from({ length: 400 }, () => [1, 2, 3, 4, 5, 6, 7, 8]);
  const styles = [
    { range: 'A1:H400', style: { border: '#CCCCCC', valign: 'top' as const, wrap: true } },
    { range: 'B1:B400', style: { numberFormat: '0.00', align: 'right' as const } },
    { range: 'C1:D400', style: { locked: false, fill: '#FFFBE6' } },
    { range: 'A1:H1,A9:H9', style: { bold: true, fill: '#1F6F5C', color: '#FFFFFF', size: 12 } },
  ];

  test('a look is stored once, however many cells wear it', async () => {
    const parts = await partsOf(await writeXlsx(planOf({ cells: many, styles })));
    const looks = /<cellXfs count="(\d+)"/.exec(parts.get('xl/styles.xml')!)![1];
    // The default, three columns' looks, and the same three in the heading rows.
    expect(Number(looks)).toBe(7);
  });

  test('later ranges win property by property', async () => {
    const parts = await partsOf(await writeXlsx(planOf({ cells: many, styles })));
    const index = Number(/<c r="C9" s="(\d+)"/.exec(parts.get(SHEET)!)![1]);
    const look = parts.get('xl/styles.xml')!.split('<cellXfs')[1]!.split('<xf ')[index + 1]!;
    expect(look).toContain('<protection locked="0"/>');
    expect(look).toContain('wrapText="1"');
    const fill = Number(/fillId="(\d+)"/.exec(look)![1]);
    expect([...parts.get('xl/styles.xml')!.matchAll(/<fill>[\s\S]*?<\/fill>/g)][fill]![0]).toContain('FF1F6F5C');
  });
});

test('an address that is none is refused', async () => {
  await expect(writeXlsx(planOf({ styles: [{ range: 'A1:foo', style: { bold: true } }] }))).rejects.toThrow(/A1:foo|foo|FOO/);
});
