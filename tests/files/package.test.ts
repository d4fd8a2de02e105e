/** Packages as other programs write them, and as they get damaged on the way. */
import JSZip from 'jszip';
import { FileError, readXlsx } from '../../src/files';
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

const timed = async (file: Uint8Array): Promise<[string, number]> => {
  const started = performance.now();
  const code = await refusal(file);
  return [code, performance.now() - started];
};

test('what no cell can hold is refused at once', async () => {
  const long = '<c r="A1" t="inlineStr"><is><t>a</t></is></c>'.replace('>a<', `>${'a'.repeat(32_768)}<`);
  expect(await refusal(await zipped(workbookParts(rowOf(long))))).toBe('file.text-too-long');
  const just = long.replace('aa', 'a');
  expect(await refusal(await zipped(workbookParts(rowOf(just))))).toBe('read');
});

test('millions of open tags, and one text in every cell, are refused before they cost anything', async () => {
  const [deep, deepTime] = await timed(await zipped(workbookParts(`<sheetData>${'<row>'.repeat(6_000_000)}`)));
  expect(deep).toBe('file.too-deep');
  const text = `<si><t>${'x'.repeat(32_000)}</t></si>`;
  const cells = Array.from({ length: 100_000 }, (_, at) => `<row r="${at + 1}"><c t="s"><v>0</v></c></row>`).join('');
  const [many, manyTime] = await timed(await zipped(workbookParts(`<sheetData>${cells}</sheetData>`, [text])));
  expect(many).toBe('file.too-much-text');
  expect(Math.max(deepTime, manyTime)).toBeLessThan(5000);
});
