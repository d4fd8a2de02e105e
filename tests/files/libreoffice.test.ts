/** LibreOffice opens our file, computes it, prints it, and keeps every rule when it saves. */
import { readXlsx, writeXlsx } from '../../src/files';
import type { Cell, WorkbookPlan } from '../../src/sheet/plan';
import { converted, describeWithLibreOffice } from './libreoffice';
import { partsOf } from './parts';
import { sheetOf } from './plans';

const formulas: { formula: string; value: unknown }[] = [
  { formula: '=SUM(A1:A3)', value: 1.67 },
  { formula: '=A1*17.5/4', value: 4.375 },
  { formula: '=IFERROR(A1/A9,0)', value: 0 },
  { formula: '=NUMBERVALUE("92,35%",",",".")', value: 0.9235 },
  { formula: '=IFNA(MATCH("Z",ZI_Skala,0),-1)', value: -1 },
  { formula: '=INDEX(ZI_Nilai,MATCH("B",ZI_Skala,0))', value: 0.67 },
  { formula: '=IF(SUMPRODUCT(--(A1:A3>0.5))=2,"memenuhi","belum")', value: 'memenuhi' },
  { formula: "='Daftar pilihan'!A1&\" dan \"&'Daftar pilihan'!A2", value: 'A dan B' },
  { formula: '=A1>0.5', value: true },
  { formula: '=CONCAT("=","1")', value: '=1' },
];

const plan: WorkbookPlan = {
  sheets: [
    sheetOf({
      name: 'Isian',
      columns: [{ width: 10 }, { width: 30 }, { width: 12, hidden: true }],
      cells: formulas.map(({ formula }, row): Cell[] => [[1, 0.67, 0][row] ?? null, { f: formula }, '=bukan rumus']),
      styles: [
        { range: 'A1:B10', style: { border: '#999999', wrap: true } },
        { range: 'A1:A10', style: { locked: false, fill: '#FFFBE6' } },
      ],
      validations: [
        {
          range: 'A1:A3',
          rule: { kind: 'list', source: '=ZI_Skala' },
          prompt: { title: 'A.I.1', text: 'A: satu\nB: dua' },
          error: { title: 'Tidak ada', text: 'Pilih dari daftar.' },
        },
        { range: 'A4', rule: { kind: 'whole', min: 0 } },
      ],
      conditionals: [
        { range: 'A1:A10', formula: '=$A1=""', style: { fill: '#FFE699' } },
        { range: 'A1:B10', formula: '=$A1=0', style: { color: '#C00000', bold: true } },
      ],
      outline: [{ first: 1, last: 3 }],
      freeze: { rows: 1, columns: 1 },
      protect: true,
      print: { landscape: true, titleRows: '$1:$1', area: 'A1:B10', breaks: [5], footer: '&RHal. &P/&N' },
    }),
    sheetOf({
      name: 'Daftar pilihan',
      cells: [
        ['A', 1],
        ['B', 0.67],
      ],
      hidden: true,
      merges: ['A3:B3'],
    }),
  ],
  names: [
    { name: 'ZI_Skala', formula: "='Daftar pilihan'!$A$1:$A$2" },
    { name: 'ZI_Nilai', formula: "='Daftar pilihan'!$B$1:$B$2" },
  ],
  activate: 'Isian',
  stamp: { 'ZI edition': 'zi-90-2021' },
};

describeWithLibreOffice('LibreOffice', () => {
  let saved: Uint8Array;
  let parts: Map<string, string>;

  beforeAll(async () => {
    saved = await converted(await writeXlsx(plan), 'xlsx');
    parts = await partsOf(saved);
  });

  test('computes every formula on opening', async () => {
    const [grid] = await readXlsx(saved);
    expect(grid!.values.map((row) => row[1])).toEqual(
      formulas.map(({ value }) => (typeof value === 'number' ? expect.closeTo(value, 12) : value)),
    );
  });

  test('leaves texts texts, and sheets hidden', async () => {
    const [form, lists] = await readXlsx(saved);
    expect(form!.values[0]![2]).toBe('=bukan rumus');
    expect(form!.formulas[0]![2]).toBeNull();
    expect(lists).toMatchObject({ sheet: 'Daftar pilihan', hidden: true });
  });

  // Frozen panes are missing here: without a window LibreOffice saves no view of any file.
  test.each([
    ['the drop-down', /<dataValidation [^>]*sqref="A1:A3" type="list"><formula1>ZI_Skala</],
    ['its prompt, with its line break', /prompt="A: satu(_x000a_|&#10;|&#xA;)B: dua"/i],
    ['its refusal', /error="Pilih dari daftar\."/],
    ['the limit', /<dataValidation [^>]*operator="greaterThanOrEqual"[^>]*sqref="A4" type="whole"/],
    ['both conditional formats', /<cfRule [\s\S]*<cfRule /],
    ['the protection', /<sheetProtection [^>]*sheet="(true|1)"/],
    ['the groups', /<row r="2"[^>]*outlineLevel="1"/],
    ['the break', /<brk id="5"/],
    ['the paper', /<pageSetup paperSize="9"[^>]*orientation="landscape"/],
    ['the hidden column', /<col [^>]*hidden="(true|1)"[^>]*min="3"/],
  ])('keeps %s', (_, wanted) => expect(parts.get('xl/worksheets/sheet1.xml')).toMatch(wanted));

  test.each([
    ['the names', 'xl/workbook.xml', /<definedName [^>]*name="ZI_Skala"[^>]*>'Daftar pilihan'!\$A\$1:\$A\$2</],
    ['the print titles', 'xl/workbook.xml', /Print_Titles"[^>]*>Isian!\$1:\$1</],
    ['the print area', 'xl/workbook.xml', /Print_Area"[^>]*>Isian!\$A\$1:\$B\$10</],
    ['the stamp', 'docProps/custom.xml', /name="ZI edition"><vt:lpwstr>zi-90-2021</],
    ['the colour of a conditional format', 'xl/styles.xml', /FFE699/],
    ['the open cells', 'xl/styles.xml', /<protection [^>]*locked="(false|0)"/],
  ])('keeps %s', (_, part, wanted) => expect(parts.get(part)?.replaceAll('&apos;', "'")).toMatch(wanted));

  test('prints a page per part between breaks', async () => {
    const pdf = Buffer.from(await converted(await writeXlsx(plan), 'pdf')).toString('latin1');
    expect([...pdf.matchAll(/\/Type\s*\/Page\b(?!s)/g)]).toHaveLength(2);
  });
});
