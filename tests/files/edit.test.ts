/** Cells changed in somebody's workbook: the text around them is not touched, and every program reads the result. */
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import * as XLSX from 'xlsx';
import { coveredIn, editXlsx, readXlsx, type CellValue } from '../../src/files';
import { recomputed } from '../../src/files/edit/calculation';
import { withCells } from '../../src/files/edit/sheet';
import { officialFile } from '../sheets/foreign';
import { partsOf, workbookParts, zipped } from './parts';

const sheetOf = (inner: string) => `<worksheet><dimension ref="B2:E3"/>${inner}<mergeCells/></worksheet>`;
const edited = (inner: string, values: Record<string, string | number | boolean | null>) =>
  withCells(sheetOf(inner), new Map(Object.entries(values)));
const text = (words: string) => `<is><t xml:space="preserve">${words}</t></is>`;

test.each<[what: string, inner: string, values: Parameters<typeof edited>[1], becomes: string]>([
  [
    'a text over a shared one keeps the style and loses what belonged to the old content',
    '<sheetData><row r="2"><c r="B2" s="7" t="s" cm="1"><v>4</v></c><c r="C2"/></row></sheetData>',
    { B2: 'A' },
    `<sheetData><row r="2"><c r="B2" s="7" t="inlineStr">${text('A')}</c><c r="C2"/></row></sheetData>`,
  ],
  [
    'a number, a truth, nothing',
    '<sheetData><row r="2"><c r="B2" s="1" t="s"><v>0</v></c><c r="C2"><v>1</v></c></row><row r="3"><c r="C3"/></row></sheetData>',
    { B2: 2.5, C2: true, C3: null },
    '<sheetData><row r="2"><c r="B2" s="1"><v>2.5</v></c><c r="C2" t="b"><v>1</v></c></row><row r="3"><c r="C3"/></row></sheetData>',
  ],
  [
    'a cell that was not there stands among its neighbours, styled as its row',
    '<sheetData><row r="2" spans="2:3" s="9" customFormat="1"><c r="B2"/><c r="D2"/></row></sheetData>',
    { C2: 1, E2: 2 },
    '<sheetData><row r="2" spans="2:5" s="9" customFormat="1"><c r="B2"/><c r="C2" s="9"><v>1</v></c><c r="D2"/><c r="E2" s="9"><v>2</v></c></row></sheetData>',
  ],
  [
    'or as its column',
    '<cols><col min="1" max="2" style="3" width="9"/></cols><sheetData><row r="2"/><row r="3"><c r="B3"/></row></sheetData>',
    { B2: 1 },
    '<cols><col min="1" max="2" style="3" width="9"/></cols><sheetData><row r="2"><c r="B2" s="3"><v>1</v></c></row><row r="3"><c r="B3"/></row></sheetData>',
  ],
  [
    'a row that was not there',
    '<sheetData><row r="1"/><row r="3"><c r="B3"/></row></sheetData>',
    { C2: 1, B2: 'x' },
    `<sheetData><row r="1"/><row r="2"><c r="B2" t="inlineStr">${text('x')}</c><c r="C2"><v>1</v></c></row><row r="3"><c r="B3"/></row></sheetData>`,
  ],
  ['a sheet without rows', '<sheetData/>', { B2: 1 }, '<sheetData><row r="2"><c r="B2"><v>1</v></c></row></sheetData>'],
  [
    'rows and cells that do not say where they stand',
    '<sheetData><row><c><v>1</v></c></row><row><c/><c><v>2</v></c></row></sheetData>',
    { B2: 9 },
    '<sheetData><row><c><v>1</v></c></row><row><c/><c r="B2"><v>9</v></c></row></sheetData>',
  ],
  [
    'what only looks like a cell is none',
    `<sheetData><!-- <c r="B2"><v>1</v></c> --><row r="2" x='a>b'><c r="B2" t="str"><v><![CDATA[</c>]]></v></c></row></sheetData>`,
    { B2: 3 },
    `<sheetData><!-- <c r="B2"><v>1</v></c> --><row r="2" x='a>b'><c r="B2"><v>3</v></c></row></sheetData>`,
  ],
  [
    'signs of XML and of the format',
    '<sheetData><row r="2"><c r="B2"/></row></sheetData>',
    { B2: 'a<b & "c"\n_x0041_' },
    `<sheetData><row r="2"><c r="B2" t="inlineStr">${text('a&lt;b &amp; "c"\n_x005F_x0041_')}</c></row></sheetData>`,
  ],
])('%s', (_, inner, values, becomes) => expect(edited(inner, values)).toBe(sheetOf(becomes)));

test('a sheet that tells its size, or a link its cells, in no way of ours is edited all the same', async () => {
  const xml =
    '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><hyperlinks><hyperlink ref="A:A" location="x"/></hyperlinks>';
  const bytes = await zipped(workbookParts(`<dimension ref="A1:"/>${xml}`));
  expect((await coveredIn(bytes)).get('Satu')).toEqual([]);
  expect((await readXlsx(await editXlsx(bytes, [{ sheet: 'Satu', cell: 'B1', value: 2 }])))[0]!.values).toEqual([[1, 2]]);
});

test('names with a prefix stay so, and the sheet tells of a cell further out', () => {
  const xml = (ref: string, row: string) => `<x:w><x:dimension ref="${ref}"/><x:sheetData>${row}</x:sheetData></x:w>`;
  expect(withCells(xml('A1', '<x:row r="1"><x:c r="A1"/></x:row>'), new Map([['C2', 'x']]))).toBe(
    xml(
      'A1:C2',
      '<x:row r="1"><x:c r="A1"/></x:row><x:row r="2"><x:c r="C2" t="inlineStr"><x:is><x:t xml:space="preserve">x</x:t></x:is></x:c></x:row>',
    ),
  );
});

test.each([
  ['<workbook><sheets/><calcPr calcId="1"/></workbook>', '<workbook><sheets/><calcPr calcId="1" fullCalcOnLoad="1"/></workbook>'],
  ['<workbook><calcPr fullCalcOnLoad="0"/></workbook>', '<workbook><calcPr fullCalcOnLoad="1"/></workbook>'],
  ['<workbook><calcPr fullCalcOnLoad="1"/></workbook>', '<workbook><calcPr fullCalcOnLoad="1"/></workbook>'],
  [
    '<w:workbook><w:sheets/><w:pivotCaches/><w:extLst/></w:workbook>',
    '<w:workbook><w:sheets/><w:calcPr fullCalcOnLoad="1"/><w:pivotCaches/><w:extLst/></w:workbook>',
  ],
  ['<workbook><sheets/></workbook>', '<workbook><sheets/><calcPr fullCalcOnLoad="1"/></workbook>'],
])('%s asks to be computed', (xml, asks) => expect(recomputed(xml)).toBe(asks));

/** Each entry as it lies in the package: name, kind of packing, checksum and packed bytes. */
async function packed(bytes: Uint8Array): Promise<Map<string, string>> {
  const zip = await JSZip.loadAsync(bytes);
  return new Map(
    Object.values(zip.files).map((entry): [string, string] => {
      if (entry.dir) return [entry.name, ''];
      const { compressedContent, compression, crc32 } = (
        entry as unknown as { _data: { compressedContent: Uint8Array; compression: { magic: string }; crc32: number } }
      )._data;
      return [entry.name, [compression.magic, crc32, Buffer.from(compressedContent).toString('base64')].join(' ')];
    }),
  );
}

const VALUES: CellValue[] = [
  { sheet: 'LKE ZI', cell: 'K9', value: 'B' },
  { sheet: 'LKE ZI', cell: 'O9', value: 'Catatan <1>\nbaris dua' },
  { sheet: 'LKE ZI', cell: 'K129', value: 12 },
  { sheet: 'LKE ZI', cell: 'T300', value: 'di luar' },
];

describe('a workbook with macros, remarks and a hidden sheet', () => {
  let [before, after]: Uint8Array[] = [];
  beforeAll(async () => {
    before = await officialFile(new Map([['A.I.1.i.a', { unit: 'Ya' }]]));
    after = await editXlsx(before, VALUES);
  });

  test('every other part is copied as it was packed, in the same order', async () => {
    const [was, is] = [await packed(before!), await packed(after!)];
    expect([...is.keys()]).toEqual([...was.keys()]);
    expect([...is].filter(([name, one]) => was.get(name) !== one).map(([name]) => name)).toEqual([
      'xl/worksheets/sheet1.xml',
      'xl/workbook.xml',
    ]);
    expect([...was.keys()]).toEqual(expect.arrayContaining(['xl/vbaProject.bin', 'customXml/item1.xml', 'xl/comments1.xml']));
  });

  test('of the sheet only the cells differ, of the workbook one attribute', async () => {
    const [was, is] = [await partsOf(before!), await partsOf(after!)];
    const without = (xml: string) =>
      xml
        .replace(/<c r="(?:K9|O9|K129|T300)"[^>]*?(?:\/>|>.*?<\/c>)/gs, '')
        .replace(/<row r="300">\s*<\/row>/, '')
        .replace(/<dimension [^>]*>/, '');
    const sheet = 'xl/worksheets/sheet1.xml';
    expect(without(is.get(sheet)!)).toBe(without(was.get(sheet)!));
    expect(was.get('xl/workbook.xml')).not.toContain('fullCalcOnLoad');
    expect(is.get('xl/workbook.xml')!.replace(' fullCalcOnLoad="1"', '')).toBe(was.get('xl/workbook.xml'));
  });

  test('we, exceljs and SheetJS read the same', async () => {
    const grid = (await readXlsx(after!))[0]!;
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(after! as unknown as ExcelJS.Buffer);
    const sheetJs = XLSX.read(after!, { type: 'array' }).Sheets['LKE ZI']!;
    for (const { cell, value } of VALUES) {
      const [column, row] = [cell.charCodeAt(0) - 65, Number(cell.slice(1)) - 1];
      expect(grid.values[row]![column]).toBe(value);
      expect(book.getWorksheet('LKE ZI')!.getCell(cell).value).toBe(value);
      expect((sheetJs[cell] as XLSX.CellObject).v).toBe(value);
    }
  });

  test('what covers cells is told', async () => {
    const covered = await coveredIn(before!);
    expect(covered.get('LKE ZI')).toEqual(
      expect.arrayContaining([
        { range: 'O9:O11', by: 'merge' },
        { range: 'Q8', by: 'link' },
      ]),
    );
  });

  test('nothing to write gives the same file; a formula, a strange sheet and a long text are refused', async () => {
    expect(await editXlsx(before!, [])).toBe(before);
    const one = (own: Partial<CellValue>) => editXlsx(before!, [{ sheet: 'LKE ZI', cell: 'K9', value: 'A', ...own }]);
    await expect(one({ cell: 'L8' })).rejects.toThrow('LKE ZI!L8 holds a formula');
    await expect(one({ sheet: 'Lain' })).rejects.toThrow('no sheet Lain');
    await expect(one({ value: 'x'.repeat(32_768) })).rejects.toThrow('longer than a cell');
  });
});

test.each([
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
])('a part in %s stays in it', async (encoding, mark) => {
  const parts: Record<string, string | Uint8Array> = workbookParts(
    '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>',
  );
  const path = 'xl/worksheets/sheet1.xml';
  const utf16 = Buffer.from(`<?xml version="1.0" encoding="UTF-16"?>${parts[path] as string}`, 'utf16le');
  if (encoding === 'utf-16be') utf16.swap16();
  parts[path] = new Uint8Array(Buffer.concat([Buffer.from(mark), utf16]));
  const after = await editXlsx(await zipped(parts), [{ sheet: 'Satu', cell: 'A1', value: 'é' }]);
  const bytes = await (await JSZip.loadAsync(after)).file(path)!.async('uint8array');
  expect([...bytes.subarray(0, 2)]).toEqual(mark);
  expect((await readXlsx(after))[0]!.values).toEqual([['é']]);
});
