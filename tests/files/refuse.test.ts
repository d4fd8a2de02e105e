/** Files that are no workbook, or would be too much: each refused with its reason before it does harm. */
import JSZip from 'jszip';
import { FileError, readXlsx } from '../../src/files';
import { rowOf, workbookParts, zipped } from './parts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const utf16 = (text: string) => [...text].flatMap((sign) => [sign.charCodeAt(0), 0]);

const strangers: { name: string; bytes: () => Uint8Array | Promise<Uint8Array>; code: string; data?: object }[] = [
  { name: 'an empty file', bytes: () => new Uint8Array(), code: 'file.empty' },
  { name: 'a text file', bytes: () => utf8('kode;jawaban\nA.I.1.i.a;Ya\n'), code: 'file.not-workbook', data: { found: 'text' } },
  {
    name: 'a saved web page',
    bytes: () => utf8('\ufeff<!DOCTYPE html><table><tr><td>LKE'),
    code: 'file.not-workbook',
    data: { found: 'html' },
  },
  { name: 'a table of HTML', bytes: () => utf8('  <table border=1>'), code: 'file.not-workbook', data: { found: 'html' } },
  {
    name: 'an XML spreadsheet',
    bytes: () => utf8('<?xml version="1.0"?><Workbook/>'),
    code: 'file.not-workbook',
    data: { found: 'xml' },
  },
  { name: 'a PDF', bytes: () => utf8('%PDF-1.7 ...'), code: 'file.not-workbook', data: { found: 'pdf' } },
  {
    name: 'a picture',
    bytes: () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0xff, 0xfe]),
    code: 'file.not-workbook',
    data: { found: 'binary' },
  },
  { name: 'an old workbook', bytes: () => new Uint8Array([...COMPOUND, ...utf16('Workbook')]), code: 'file.old-excel' },
  {
    name: 'a workbook with a password',
    bytes: () => new Uint8Array([...COMPOUND, ...utf16('EncryptedPackage')]),
    code: 'file.encrypted',
  },
  {
    name: 'a Word document',
    bytes: () => zipped({ 'word/document.xml': '<d/>' }),
    code: 'file.not-workbook',
    data: { found: 'word' },
  },
  {
    name: 'an OpenDocument file',
    bytes: () => zipped({ 'content.xml': '<d/>' }),
    code: 'file.not-workbook',
    data: { found: 'opendocument' },
  },
  {
    name: 'a binary workbook',
    bytes: () => zipped({ 'xl/workbook.bin': 'x' }),
    code: 'file.not-workbook',
    data: { found: 'xlsb' },
  },
  { name: 'any archive', bytes: () => zipped({ 'foto.jpg': 'x' }), code: 'file.not-workbook', data: { found: 'zip' } },
  {
    name: 'half a workbook',
    bytes: async () => (await zipped(workbookParts(rowOf('<c r="A1"><v>1</v></c>')))).slice(0, 900),
    code: 'file.damaged',
  },
  {
    name: 'a workbook of broken XML',
    bytes: () => zipped(workbookParts('<sheetData><row r="1"><c></row>')),
    code: 'file.damaged',
  },
  {
    name: 'a workbook without its sheet',
    bytes: () => {
      const { 'xl/worksheets/sheet1.xml': _, ...rest } = workbookParts('');
      return zipped(rest);
    },
    code: 'file.damaged',
  },
];

async function refusal(
  bytes: Uint8Array,
  ...limits: Parameters<typeof readXlsx> extends [unknown, ...infer Rest] ? Rest : never
) {
  const error: unknown = await readXlsx(bytes, ...limits).then(
    () => 'read',
    (reason) => reason,
  );
  expect(error).toBeInstanceOf(FileError);
  const { code, data } = error as FileError;
  return { code, data };
}

test.each(strangers)('refuses $name', async ({ bytes, code, data = {} }) => {
  expect(await refusal(await bytes())).toEqual({ code, data });
});

const limits = { unpacked: 2 ** 20, cells: 1000 };
const book = (sheet: string) => zipped(workbookParts(sheet));
const rows = (count: number, cell: string) =>
  `<sheetData>${Array.from({ length: count }, (_, row) => `<row r="${row + 1}">${cell}</row>`).join('')}</sheetData>`;

test('refuses what unpacks to more than the limit, before unpacking', async () => {
  const bomb = await book(`<sheetData/>${' '.repeat(4 * 2 ** 20)}`);
  expect(bomb.length).toBeLessThan(20_000);
  expect(await refusal(bomb, limits)).toEqual({ code: 'file.too-large', data: { size: 5, limit: 1 } });
});

test('refuses it also where the directory understates the size', async () => {
  const bomb = await book(`<sheetData/>${' '.repeat(4 * 2 ** 20)}`);
  const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength);
  let understated = 0;
  for (let at = 0; at < bomb.length - 28; at++) {
    // The directory's entries: signature, and 24 bytes on the size when unpacked.
    if (view.getUint32(at, true) !== 0x02014b50 || view.getUint32(at + 24, true) < 2 ** 20) continue;
    view.setUint32(at + 24, 100, true);
    understated++;
  }
  expect(understated).toBe(1);
  expect((await refusal(bomb, limits)).code).toBe('file.too-large');
});

test('what is not read does not count: pictures may be large', async () => {
  const zip = await JSZip.loadAsync(await book(rowOf('<c r="A1"><v>7</v></c>')));
  zip.file('xl/media/image1.png', new Uint8Array(2 * 2 ** 20));
  expect((await readXlsx(await zip.generateAsync({ type: 'uint8array' }), limits))[0]!.values).toEqual([[7]]);
});

const crowds: { name: string; sheet: string; code: string }[] = [
  { name: 'more cells than the limit', sheet: rows(600, '<c><v>1</v></c><c><v>1</v></c>'), code: 'file.too-many-cells' },
  {
    name: 'a cell so far out that the grid would explode',
    sheet: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="9000"><c r="XFD9000"><v>1</v></c></row></sheetData>',
    code: 'file.too-many-cells',
  },
  {
    name: 'a row beyond the last one',
    sheet: '<sheetData><row r="4000000000"><c r="A4000000000"><v>1</v></c></row></sheetData>',
    code: 'file.damaged',
  },
];

test.each(crowds)('refuses $name', async ({ sheet, code }) => {
  expect((await refusal(await book(sheet), limits)).code).toBe(code);
});

const spreading: { name: string; xml: string }[] = [
  {
    name: 'a validation on the whole sheet',
    xml: '<dataValidations count="1"><dataValidation type="whole" sqref="A1:XFD1048576"><formula1>0</formula1></dataValidation></dataValidations>',
  },
  { name: 'a merge of the whole sheet', xml: '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>' },
  { name: 'widths of endless columns', xml: '' },
];

test.each(spreading)('is not slowed by $name', async ({ xml }) => {
  const widths = xml === '' ? '<cols><col min="1" max="2000000000" width="9"/></cols>' : '';
  const started = performance.now();
  const [grid] = await readXlsx(await book(`${widths}${rowOf('<c r="A1"><v>7</v></c>')}${xml}`));
  expect(grid!.values).toEqual([[7]]);
  expect(performance.now() - started).toBeLessThan(1000);
});

test('is not slowed by a name for the whole sheet', async () => {
  const parts = workbookParts(rowOf('<c r="A1"><v>7</v></c>'));
  const names = '<definedNames><definedName name="Semua">Satu!$A$1:$XFD$1048576</definedName></definedNames>';
  parts['xl/workbook.xml'] = parts['xl/workbook.xml']!.replace('</sheets>', `</sheets>${names}`);
  const started = performance.now();
  expect((await readXlsx(await zipped(parts)))[0]!.values).toEqual([[7]]);
  expect(performance.now() - started).toBeLessThan(1000);
});
