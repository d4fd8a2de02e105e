/** Packages as other programs write them, and as they get damaged on the way. */
import JSZip from 'jszip';
import { FileError, readXlsx } from '../../src/files';
import { demandReadable, LIMITS, Package, type Limits } from '../../src/files/package';
import { rowOf, workbookParts, zipped } from './parts';

type Parts = Record<string, string | Uint8Array>;

const WORDS = rowOf('<c r="A1" t="s"><v>0</v></c>');
const plain = (): Parts => {
  const parts: Parts = workbookParts(WORDS, ['<si><t>Ya</t></si>']);
  const rels = 'xl/_rels/workbook.xml.rels';
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings';
  parts[rels] = String(parts[rels]).replace(
    '</Relationships>',
    `<Relationship Id="rIdS" Type="${type}" Target="sharedStrings.xml"/></Relationships>`,
  );
  return parts;
};

function renamed(parts: Parts, to: (path: string) => string): Parts {
  return Object.fromEntries(Object.entries(parts).map(([path, content]) => [to(path), content]));
}

const utf16 = (text: string, little: boolean, mark: boolean): Uint8Array => {
  const bytes = new Uint8Array((text.length + (mark ? 1 : 0)) * 2);
  const view = new DataView(bytes.buffer);
  [...(mark ? '\ufeff' : ''), ...text].forEach((sign, at) => view.setUint16(at * 2, sign.charCodeAt(0), little));
  return bytes;
};

const encoded = (change: (text: string) => Uint8Array): Parts =>
  Object.fromEntries(Object.entries(plain()).map(([path, content]) => [path, change(String(content))]));

const packages: Record<string, () => Parts> = {
  'names with backslashes': () => renamed(plain(), (path) => path.replaceAll('/', '\\')),
  'names in other case': () => renamed(plain(), (path) => path.replace('sharedStrings', 'SharedStrings').replace('xl/w', 'XL/W')),
  'targets with backslashes': () => {
    const parts = plain();
    const rels = 'xl/_rels/workbook.xml.rels';
    return { ...parts, [rels]: String(parts[rels]).replace('worksheets/', 'worksheets\\') };
  },
  'a workbook of another name': () => {
    const parts = renamed(plain(), (path) => path.replace('workbook.xml', 'workbook2.xml'));
    return { ...parts, '_rels/.rels': String(parts['_rels/.rels']).replace('workbook.xml', 'workbook2.xml') };
  },
  'UTF-16 with its mark': () => encoded((text) => utf16(text, true, true)),
  'UTF-16 without': () => encoded((text) => utf16(text, false, false)),
  'Latin-1, as the part says': () =>
    encoded((text) => Uint8Array.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${text}`, (sign) => sign.charCodeAt(0))),
  'no relations beside the workbook’s own': () => {
    const { '_rels/.rels': _, ...parts } = plain();
    return parts;
  },
};

test.each(Object.entries(packages))('%s: read', async (_, parts) => {
  expect(await readXlsx(await zipped(parts()))).toEqual([{ sheet: 'Satu', values: [['Ya']], formulas: [[null]] }]);
});

async function refusal(bytes: Uint8Array): Promise<string> {
  const error: unknown = await readXlsx(bytes).catch((reason: unknown) => reason);
  return error instanceof FileError ? error.code : 'read';
}

const damaged: Record<string, () => Parts> = {
  'texts that are said to be there and are not': () => {
    const { 'xl/sharedStrings.xml': _, ...parts } = plain();
    return parts;
  },
  'a text beyond the last': () => ({ ...plain(), 'xl/sharedStrings.xml': '<sst/>' }),
  'a truth that is none': () => ({ ...plain(), ...workbookParts(rowOf('<c r="A1" t="b"><v>mungkin</v></c>')) }),
  'an encoding that nobody knows': () => ({
    ...plain(),
    'xl/sharedStrings.xml': '<?xml version="1.0" encoding="x-kuno"?><sst/>',
  }),
};

test.each(Object.entries(damaged))('%s: damaged', async (_, parts) => {
  expect(await refusal(await zipped(parts()))).toBe('file.damaged');
});

test('a part whose checksum is wrong is damaged', async () => {
  const parts = plain();
  const zip = new JSZip();
  for (const [path, content] of Object.entries(parts)) zip.file(path, content);
  const bytes = await zip.generateAsync({ type: 'uint8array', compression: 'STORE' });
  const at = Buffer.from(bytes).indexOf('<t>Ya</t>');
  bytes[at + 3] = 'J'.charCodeAt(0);
  expect(await refusal(bytes)).toBe('file.damaged');
});

test.each([
  ['1', true],
  ['true', true],
  ['0', false],
  ['false', false],
])('a truth written %s is %s', async (written, meant) => {
  const [grid] = await readXlsx(await zipped(workbookParts(rowOf(`<c r="A1" t="b"><v>${written}</v></c>`))));
  expect(grid!.values).toEqual([[meant]]);
});

test.each([
  ['<f>A2</f><v></v>', 'str', ''],
  ['<f>A2</f>', 'str', null],
  ['<f>A2</f><v></v>', 'n', null],
])('%s of type %s gives %j: an empty result is not the same as none', async (inside, type, value) => {
  const [grid] = await readXlsx(await zipped(workbookParts(rowOf(`<c r="A1" t="${type}">${inside}</c>`))));
  expect(grid).toMatchObject({ values: [[value]], formulas: [['=A2']] });
});

test.each(['A1048576', 'XFD5'])('a blank at %s makes no sheet larger', async (address) => {
  const row = Number(/\d+/.exec(address));
  const far = `<row r="${row}"><c r="${address}" t="inlineStr"><is><t> \u00a0\u200b</t></is></c></row>`;
  const cells = Array.from({ length: 9 }, (_, at) => `<c r="${'ABCDEFGHI'[at]}1"><v>7</v></c>`).join('');
  const [grid] = await readXlsx(await zipped(workbookParts(`<sheetData><row r="1">${cells}</row>${far}</sheetData>`)));
  expect(grid!.values).toEqual([Array<number>(9).fill(7)]);
});

test('what no cell can hold is refused at once', async () => {
  const long = '<c r="A1" t="inlineStr"><is><t>a</t></is></c>'.replace('>a<', `>${'a'.repeat(32_768)}<`);
  expect(await refusal(await zipped(workbookParts(rowOf(long))))).toBe('file.text-too-long');
  const just = long.replace('aa', 'a');
  expect(await refusal(await zipped(workbookParts(rowOf(just))))).toBe('read');
});

const MB = 2 ** 20;
const bytesOf = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const opened = async (parts: Parts, limits: Partial<Limits> = {}) => Package.open(await zipped(parts), { ...LIMITS, ...limits });
const refusedWith = (code: string, data = {}) => expect.objectContaining({ code, data }) as FileError;
const PACKED = 'PK\u0003\u0004';
const COMPOUND = '\u00d0\u00cf\u0011\u00e0';
const wide = (text: string) => [...text].map((sign) => `${sign}\0`).join('');

test.each<[string, start: string, ...wanted: [code: string, found?: string]]>([
  ['a PDF', '%PDF-1.7', 'file.not-workbook', 'pdf'],
  ['a text on PDF', 'Berkas %PDF', 'file.not-workbook', 'text'],
  ['a page', '<!DOCTYPE HTML><p>', 'file.not-workbook', 'html'],
  ['a page after a mark and blanks', '\u00ef\u00bb\u00bf \n<html>', 'file.not-workbook', 'html'],
  ['its head', '<head>', 'file.not-workbook', 'html'],
  ['its body', '<body>', 'file.not-workbook', 'html'],
  ['its first tag', '<meta charset>', 'file.not-workbook', 'html'],
  ['a table', '<table>', 'file.not-workbook', 'html'],
  ['a text with a table in it', 'Lihat <table>', 'file.not-workbook', 'text'],
  ['XML', '<?XML version="1.0"?><a/>', 'file.not-workbook', 'xml'],
  ['a text on XML', 'a <?xml', 'file.not-workbook', 'text'],
  ['a text with a NUL', 'a\0b', 'file.not-workbook', 'binary'],
  ['one letter', 'P', 'file.not-workbook', 'text'],
  ['the end of an empty archive', 'PK\u0005\u0006', 'file.not-workbook', 'text'],
  ['nearly an archive', 'PK\u0003\u0005', 'file.not-workbook', 'text'],
  ['the beginning of an archive', PACKED, 'file.damaged'],
  ['nearly a compound file', COMPOUND.replace('\u00e0', '\u00e1'), 'file.not-workbook', 'text'],
  ['an old workbook', COMPOUND + wide('Workbook'), 'file.old-excel'],
  ['a locked one, cut at an odd byte', `${COMPOUND}${wide('EncryptedPackage')}x`, 'file.encrypted'],
  ['nothing', '', 'file.empty'],
])('%s: refused as what it is', (_, start, ...[code, found]) =>
  expect(Package.open(bytesOf(start), LIMITS)).rejects.toMatchObject({
    code,
    data: typeof found === 'string' ? { found } : {},
  }),
);

const ENTRY = 'PK\u0001\u0002';
test.each<[string, text: string, limit: number, code: string]>([
  ['as many entries as allowed', ENTRY.repeat(3), 3, 'file.damaged'],
  ['one more', ENTRY.repeat(4), 3, 'file.too-many-parts'],
  ['the usual bound', ENTRY.repeat(10_000), LIMITS.parts, 'file.damaged'],
  ['one beyond it', ENTRY.repeat(10_001), LIMITS.parts, 'file.too-many-parts'],
  ['what only begins like entries', 'PQ\u0001\u0002PK\u0002\u0002PK\u0001\u0003PPK'.repeat(9), 0, 'file.damaged'],
])('entries are counted before they are listed: %s', (_, text, parts, code) =>
  expect(Package.open(bytesOf(PACKED + text), { ...LIMITS, parts })).rejects.toMatchObject({
    code,
    data: code === 'file.damaged' ? {} : { limit: parts },
  }),
);

test.each<[bytes: number, limit: number | undefined, said: object | undefined]>([
  [64 * MB, undefined, undefined],
  [64 * MB + 1, undefined, { size: 65, limit: 64 }],
  [10, 10, undefined],
  [2 * MB, 1.5 * MB, { size: 2, limit: 1 }],
])('a file of %i bytes where %s may be read', (size, unpacked, data) => {
  const demand = () => demandReadable(size, unpacked === undefined ? undefined : { ...LIMITS, unpacked });
  if (data) expect(demand).toThrow(refusedWith('file.too-large', data));
  else expect(demand).not.toThrow();
});

test.each<[holds: string, kind: string]>([
  ['word/document.xml', 'word'],
  ['ppt/presentation.xml', 'powerpoint'],
  ['xl/workbook.bin', 'xlsb'],
  ['content.xml', 'opendocument'],
  ['foto.jpg', 'zip'],
])('an archive with %s is %s', async (path, kind) => expect((await opened({ [path]: 'x' })).kind()).toBe(kind));

test.each<[stored: string, asked: string, has: boolean]>([
  ['xl/a.xml', 'XL/A.xml', true],
  ['xl/a.xml', '//xl/a.xml', true],
  ['XL\\A.xml', 'xl/a.xml', true],
  ['/xl/a.xml', 'xl/a.xml', true],
  ['xl/a.xml', 'xla.xml', false],
  ['xl/a.xml', 'xl/', false],
])('a part stored as %s, asked for as %s: %s', async (stored, asked, has) =>
  expect((await opened({ [stored]: 'x' })).has(asked)).toBe(has),
);

const textOf = async (from: Package, path: string): Promise<string> => {
  let text = '';
  await from.read(path, (piece) => (text += piece));
  return text;
};

test('of two parts whose names differ by capitals alone the first is meant', async () =>
  expect(await textOf(await opened({ 'a.xml': 'satu', 'A.xml': 'dua' }), 'A.xml')).toBe('satu'));

test('a sign that is cut off at the end of a part is told', async () =>
  expect(await textOf(await opened({ a: Uint8Array.of(0x61, 0xc3) }), 'a')).toBe('a\ufffd'));

test('a part that is not there is damage', async () =>
  expect((await opened({ a: 'x' })).read('b', () => {})).rejects.toThrow(refusedWith('file.damaged')));

test.each<[string, unpacked: number, code: string]>([
  ['all parts as large as allowed', 10, 'read'],
  ['one byte more', 9, 'file.too-large'],
])('%s', async (_, unpacked, code) => {
  const from = await opened({ a: 'xxxx', b: 'xxxxxx' }, { unpacked });
  await textOf(from, 'a');
  const promise = () => from.refuseLarge(['b', 'tidak ada']);
  if (code === 'read') expect(promise).not.toThrow();
  else expect(promise).toThrow(refusedWith('file.too-large', { size: 1, limit: 0 }));
  expect(await textOf(from, 'b').catch((error: FileError) => error.code)).toBe(code === 'read' ? 'xxxxxx' : code);
});

test('what the reader throws ends the unpacking at once, and is what one hears', async () => {
  const from = await opened({ a: ' '.repeat(MB) });
  let pieces = 0;
  const take = () => {
    pieces++;
    throw new RangeError('cukup');
  };
  await expect(from.read('a', take)).rejects.toThrow('cukup');
  expect(pieces).toBe(1);
});

test('a part whose packed bytes are broken is damage, and its cause is kept', async () => {
  const zip = new JSZip();
  zip.file('a', 'sembilan belas '.repeat(400));
  const bytes = await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
  // The local entry's name has one letter: its packed bytes begin behind it.
  bytes.fill(0xff, 31, 41);
  const from = await Package.open(bytes, LIMITS);
  await expect(textOf(from, 'a')).rejects.toMatchObject({ code: 'file.damaged', cause: expect.any(Error) as Error });
});

describe('a part that is replaced', () => {
  const date = new Date(Date.UTC(2020, 5, 7, 8, 9, 10));
  const replaced = async (settings: JSZip.JSZipFileOptions) => {
    const zip = new JSZip();
    zip.file('xl/a.xml', 'lama '.repeat(99), { date, comment: 'catatan', createFolders: false, ...settings });
    zip.file('b.xml', 'tetap '.repeat(99), { date, compression: 'STORE' });
    zip.folder('kosong');
    const bytes = await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
    const written = await (await Package.open(bytes, LIMITS)).replaced(new Map([['/XL/a.xml', 'baru '.repeat(99)]]));
    return JSZip.loadAsync(written);
  };
  const packing = (zip: JSZip, path: string) =>
    (zip.file(path) as unknown as { _data: { compressedSize: number; uncompressedSize: number } })._data;

  test('keeps its name, date and note, and leaves the others as they were', async () => {
    const zip = await replaced({});
    expect(Object.keys(zip.files)).toEqual(['xl/a.xml', 'b.xml', 'kosong/']);
    expect(zip.file('xl/a.xml')).toMatchObject({ date, comment: 'catatan' });
    expect(await zip.file('xl/a.xml')!.async('string')).toBe('baru '.repeat(99));
    expect(await zip.file('b.xml')!.async('string')).toBe('tetap '.repeat(99));
    expect(zip.file('b.xml')!.date).toEqual(date);
  });

  test.each<[compression: 'STORE' | 'DEFLATE', size: number]>([
    ['STORE', 495],
    ['DEFLATE', 15],
  ])('is packed as it was: %s', async (compression, most) => {
    const zip = await replaced({ compression });
    expect(packing(zip, 'xl/a.xml').compressedSize).toBeLessThanOrEqual(most);
    expect(packing(zip, 'xl/a.xml').compressedSize === 495).toBe(compression === 'STORE');
    expect(packing(zip, 'b.xml').compressedSize).toBe(packing(zip, 'b.xml').uncompressedSize);
  });

  test('that is not there is damage', async () =>
    expect((await opened({ a: 'x' })).replaced(new Map([['b', 'y']]))).rejects.toThrow(refusedWith('file.damaged')));
});
