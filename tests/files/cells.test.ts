/** One table for both ways: what a cell of a plan becomes in the file, and what the file's cell is read as. */
import { type FileError, readXlsx, writeXlsx } from '../../src/files';
import { CellReader, type FoundCell } from '../../src/files/cells';
import { parserFor } from '../../src/files/parse';
import type { Cell } from '../../src/sheet/plan';
import { planOf } from './plans';
import { partsOf, rowOf, workbookParts, zipped } from './parts';

const text = (content: string) => `<c r="A1" t="s"><v>${content}</v></c>`;

const both: { cell: Cell; xml: string; value: unknown; formula?: string }[] = [
  { cell: 'Ya', xml: text('Ya'), value: 'Ya' },
  { cell: ' A ', xml: text(' A '), value: ' A ' },
  { cell: '92,35%', xml: text('92,35%'), value: '92,35%' },
  { cell: '0012', xml: text('0012'), value: '0012' },
  { cell: '=1+1', xml: text('=1+1'), value: '=1+1' },
  { cell: '+62 811', xml: text('+62 811'), value: '+62 811' },
  { cell: '@SUM(A1)', xml: text('@SUM(A1)'), value: '@SUM(A1)' },
  { cell: '-', xml: text('-'), value: '-' },
  { cell: 'TRUE', xml: text('TRUE'), value: 'TRUE' },
  { cell: 'a < b & "c"', xml: text('a &lt; b &amp; "c"'), value: 'a < b & "c"' },
  { cell: 'baris satu\nbaris dua', xml: text('baris satu\nbaris dua'), value: 'baris satu\nbaris dua' },
  { cell: 'Kantor Wilayah № 7 — é', xml: text('Kantor Wilayah № 7 — é'), value: 'Kantor Wilayah № 7 — é' },
  { cell: 0, xml: '<c r="A1"><v>0</v></c>', value: 0 },
  { cell: 0.67, xml: '<c r="A1"><v>0.67</v></c>', value: 0.67 },
  { cell: -3.5e-9, xml: '<c r="A1"><v>-3.5e-9</v></c>', value: -3.5e-9 },
  { cell: true, xml: '<c r="A1" t="b"><v>1</v></c>', value: true },
  { cell: false, xml: '<c r="A1" t="b"><v>0</v></c>', value: false },
  { cell: { f: '=SUM(B1:C1)*2' }, xml: '<c r="A1"><f>SUM(B1:C1)*2</f><v>0</v></c>', value: 0, formula: '=SUM(B1:C1)*2' },
  {
    cell: { f: '=IF(B1="<",1,0)' },
    xml: '<c r="A1"><f>IF(B1="&lt;",1,0)</f><v>0</v></c>',
    value: 0,
    formula: '=IF(B1="<",1,0)',
  },
  {
    cell: { f: '=NUMBERVALUE(B1,",")' },
    xml: '<c r="A1"><f>_xlfn.NUMBERVALUE(B1,",")</f><v>0</v></c>',
    value: 0,
    formula: '=NUMBERVALUE(B1,",")',
  },
  {
    cell: { f: '=\'IFNA(x)\'!A1&IFNA(B1,"IFNA(")' },
    xml: '<c r="A1"><f>\'IFNA(x)\'!A1&amp;_xlfn.IFNA(B1,"IFNA(")</f></c>',
    value: null,
    formula: '=\'IFNA(x)\'!A1&IFNA(B1,"IFNA(")',
  },
];

/** The first sheet's A1, with its text in place of the number of the shared string. */
async function writtenCell(cell: Cell): Promise<string> {
  const parts = await partsOf(await writeXlsx(planOf({ cells: [[cell]] })));
  const strings = [...(parts.get('xl/sharedStrings.xml') ?? '').matchAll(/<si><t[^>]*>([\s\S]*?)<\/t><\/si>/g)].map(
    (match) => match[1]!,
  );
  const xml = /<c r="A1"[\s\S]*?<\/c>/.exec(parts.get('xl/worksheets/sheet1.xml')!)![0];
  return xml.replace(/t="s"><v>(\d+)<\/v>/, (_, index: string) => `t="s"><v>${strings[Number(index)]}</v>`);
}

async function readCell(xml: string, strings: string[] = []) {
  const [grid] = await readXlsx(await zipped(workbookParts(rowOf(xml), strings)));
  return { value: grid!.values[0]?.[0] ?? null, formula: grid!.formulas[0]?.[0] ?? null };
}

describe.each(both)('$cell', ({ cell, xml, value, formula = null }) => {
  test('is written as the file format wants it', async () => expect(await writtenCell(cell)).toBe(xml));

  test('is read from that', async () => {
    const shared = /t="s"><v>([\s\S]*)<\/v>/.exec(xml)?.[1];
    const stored = shared === undefined ? xml : xml.replace(shared, '0');
    expect(await readCell(stored, shared === undefined ? [] : [`<si><t xml:space="preserve">${shared}</t></si>`])).toEqual({
      value,
      formula,
    });
  });
});

const readOnly: { name: string; xml: string; strings?: string[]; value: unknown; formula?: string }[] = [
  { name: 'inline text', xml: '<c r="A1" t="inlineStr"><is><t>Tidak</t></is></c>', value: 'Tidak' },
  {
    name: 'rich text',
    xml: '<c r="A1" t="s"><v>0</v></c>',
    strings: ['<si><r><t>Y</t></r><r><rPr><b/></rPr><t>a</t></r></si>'],
    value: 'Ya',
  },
  { name: 'inline rich text', xml: '<c r="A1" t="inlineStr"><is><r><t>Y</t></r><r><t>a</t></r></is></c>', value: 'Ya' },
  { name: 'a date', xml: '<c r="A1" s="1"><v>46053</v></c>', value: '2026-01-31' },
  { name: 'a date with time', xml: '<c r="A1" s="2"><v>46053.5</v></c>', value: '2026-01-31T12:00:00' },
  { name: 'a number with letters of a date in quotes', xml: '<c r="A1" s="3"><v>3.5</v></c>', value: 3.5 },
  { name: 'an error', xml: '<c r="A1" t="e"><v>#REF!</v></c>', value: '#REF!' },
  { name: 'an error of a formula', xml: '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', value: '#DIV/0!', formula: '=1/0' },
  { name: 'a text of a formula', xml: '<c r="A1" t="str"><f>B1&amp;"x"</f><v>Ax</v></c>', value: 'Ax', formula: '=B1&"x"' },
  { name: 'a truth of a formula', xml: '<c r="A1" t="b"><f>B1=C1</f><v>0</v></c>', value: false, formula: '=B1=C1' },
  { name: 'a computed zero', xml: '<c r="A1"><f>B1-C1</f><v>0</v></c>', value: 0, formula: '=B1-C1' },
  {
    name: 'an array formula',
    xml: '<c r="A1"><f t="array" ref="A1">SUM(B1:C1*2)</f><v>6</v></c>',
    value: 6,
    formula: '=SUM(B1:C1*2)',
  },
  {
    name: 'text with its reading aloud',
    xml: '<c r="A1" t="s"><v>0</v></c>',
    strings: ['<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si>'],
    value: '東京',
  },
  { name: 'a sign that XML does not hold', xml: '<c r="A1" t="inlineStr"><is><t>a_x000D_b</t></is></c>', value: 'a\rb' },
  { name: 'text in a section of its own', xml: '<c r="A1" t="str"><v><![CDATA[a<b]]></v></c>', value: 'a<b' },
  { name: 'text that looks escaped twice', xml: '<c r="A1" t="str"><v>a &amp;lt; b</v></c>', value: 'a &lt; b' },
  { name: 'a date as text', xml: '<c r="A1" t="d"><v>2026-01-31</v></c>', value: '2026-01-31' },
  { name: 'a number that is none', xml: '<c r="A1"><v>dua</v></c>', value: 'dua' },
  { name: 'a formula that gave nothing', xml: '<c r="A1" t="str"><f>B1</f><v></v></c>', value: '', formula: '=B1' },
  { name: 'an empty cell with a style', xml: '<c r="A1" s="1"/>', value: null },
];

test.each(readOnly)('reads $name', async ({ xml, strings, value, formula = null }) => {
  expect(await readCell(xml, strings)).toEqual({ value, formula });
});

test('reads the formula of every cell that shares one', async () => {
  const rows =
    '<sheetData><row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$A$1+Lain!C1</f><v>1</v></c></row>' +
    '<row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"/><v>3</v></c></row></sheetData>';
  const [grid] = await readXlsx(await zipped(workbookParts(rows)));
  expect(grid!.formulas.map((row) => row[1])).toEqual(['=A1*$A$1+Lain!C1', '=A2*$A$1+Lain!C2', '=A3*$A$1+Lain!C3']);
});

const shared: { formula: string; right: string; down: string }[] = [
  { formula: 'A1+$A1+A$1+$A$1', right: 'B1+$A1+B$1+$A$1', down: 'A2+$A2+A$1+$A$1' },
  { formula: "SUM(A:A)+'A1 B1'!C3", right: "SUM(B:B)+'A1 B1'!D3", down: "SUM(A:A)+'A1 B1'!C4" },
  { formula: 'SUM(3:3,$4:$4)', right: 'SUM(3:3,$4:$4)', down: 'SUM(4:4,$4:$4)' },
  { formula: 'LOG10(A1)&"A1"', right: 'LOG10(B1)&"A1"', down: 'LOG10(A2)&"A1"' },
  { formula: 'ZI_A1+Tabel[A1]+[1]X!A1', right: 'ZI_A1+Tabel[A1]+[1]X!B1', down: 'ZI_A1+Tabel[A1]+[1]X!A2' },
  { formula: 'XFD1+A1048576', right: '#REF!+B1048576', down: 'XFD2+#REF!' },
];

test.each(shared)('a shared $formula moves with its cell', async ({ formula, right, down }) => {
  const use = '<f t="shared" si="4"/>';
  const rows =
    `<sheetData><row r="1"><c r="A1"><f t="shared" ref="A1:B2" si="4">${formula.replaceAll('&', '&amp;')}</f></c><c r="B1">${use}</c></row>` +
    `<row r="2"><c r="A2">${use}</c></row></sheetData>`;
  const [grid] = await readXlsx(await zipped(workbookParts(rows)));
  expect(grid!.formulas).toEqual([
    [`=${formula}`, `=${right}`],
    [`=${down}`, null],
  ]);
});

test('reads days of a workbook that counts from 1904', async () => {
  const parts = workbookParts(rowOf('<c r="A1" s="1"><v>44591</v></c>'));
  parts['xl/workbook.xml'] = parts['xl/workbook.xml']!.replace('<sheets>', '<workbookPr date1904="1"/><sheets>');
  expect((await readXlsx(await zipped(parts)))[0]!.values).toEqual([['2026-01-31']]);
});

test('reads cells that do not say where they stand, in their order', async () => {
  const rows =
    '<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row r="3"><c r="B3"><v>3</v></c><c><v>4</v></c></row></sheetData>';
  const [grid] = await readXlsx(await zipped(workbookParts(rows)));
  expect(grid!.values).toEqual([
    [1, 2, null],
    [null, null, null],
    [null, 3, 4],
  ]);
});

test.each(['/xl/worksheets/sheet1.xml', './worksheets/sheet1.xml'])('finds a sheet that is said to be at %s', async (target) => {
  const parts = workbookParts(rowOf('<c r="A1"><v>7</v></c>'));
  parts['xl/_rels/workbook.xml.rels'] = parts['xl/_rels/workbook.xml.rels']!.replace('worksheets/sheet1.xml', target);
  expect((await readXlsx(await zipped(parts)))[0]!.values).toEqual([[7]]);
});

test('reads a link as its text', async () => {
  const xml = `${rowOf('<c r="A1" t="s"><v>0</v></c>')}<hyperlinks><hyperlink ref="A1" r:id="rId9"/></hyperlinks>`;
  const [grid] = await readXlsx(await zipped(workbookParts(xml, ['<si><t>Bukti 1</t></si>'])));
  expect(grid!.values).toEqual([['Bukti 1']]);
});

test('reads a workbook whose every element has a prefix', async () => {
  const parts = workbookParts(rowOf('<c r="A1" t="s"><v>0</v></c>'), ['<si><t>Ya</t></si>']);
  const prefixed = Object.fromEntries(
    Object.entries(parts).map(([path, xml]) => [
      path,
      path.startsWith('xl/') && !path.includes('_rels')
        ? xml.replace(/<(\/?)(\w)/g, '<$1x:$2').replace('xmlns=', 'xmlns:x=')
        : xml,
    ]),
  );
  const [grid] = await readXlsx(await zipped(prefixed));
  expect(grid!.values).toEqual([['Ya']]);
});

test('a grid is dense from A1 and no larger than what it holds', async () => {
  const rows =
    '<sheetData><row r="3"><c r="B3"><v>7</v></c><c r="F3" s="1"/></row><row r="900"><c r="A900" s="1"/></row></sheetData>';
  const [grid] = await readXlsx(await zipped(workbookParts(rows)));
  expect(grid!.values).toEqual([
    [null, null],
    [null, null],
    [null, 7],
  ]);
});

/** Style 0 is a number, 1 a date. @returns the cells, and what was told of them on the way. */
function heard(xml: string, { date1904 = false, strings = ['Ya', ''] } = {}) {
  const cells: FoundCell[] = [];
  const told = { stored: 0, grown: 0 };
  const sources = {
    strings,
    isDate: [false, true],
    date1904,
    count: () => void told.stored++,
    grow: (characters: number) => void (told.grown += characters),
  };
  const parser = parserFor(new CellReader(sources, (cell) => cells.push(cell)));
  parser.write(`<worksheet>${xml}</worksheet>`);
  parser.close();
  return { cells, ...told };
}
const one = (xml: string, options?: { date1904: boolean }) => heard(rowOf(xml), options).cells[0];
const places = (xml: string) => heard(xml).cells.map(({ row, column }) => [row, column]);

test.each<[address: string, row: number, column: number]>([
  ['A1', 0, 0],
  ['Z1', 0, 25],
  ['AA1', 0, 26],
  ['ab12', 11, 27],
  ['AAA10', 9, 702],
  ['XFD1048576', 1_048_575, 16_383],
])('%s stands in row %i and column %i, counted from 0', (address, row, column) =>
  expect(one(`<c r="${address}"><v>1</v></c>`)).toEqual({ row, column, value: 1, formula: null }),
);

test.each(['A0', '1', 'A', 'XFE1', 'A1048577'])('%s is no place of a sheet', (address) =>
  expect(() => one(`<c r="${address}"/>`)).toThrow(expect.objectContaining({ code: 'file.damaged' }) as FileError),
);

test('a row may say where it is, and its cells need not', () =>
  expect(
    places(
      '<sheetData><row r="5"><c><v>1</v></c></row><row><c/><c><v>2</v></c></row><row r="9"><c><v>3</v></c></row></sheetData>',
    ),
  ).toEqual([
    [4, 0],
    [5, 1],
    [8, 0],
  ]));

test.each<[string, xml: string]>([
  ['before the rows', '<c r="C3"><v>9</v></c><sheetData><row><c><v>1</v></c></row></sheetData>'],
  ['after them', '<sheetData><row><c><v>1</v></c></row></sheetData><c r="C3"><v>9</v></c>'],
  [
    'values and formulas in no cell',
    '<sheetData><row><v>9</v><t>9</t><f t="shared" si="0">9</f><c><v>1</v></c></row></sheetData>',
  ],
  ['signs between the parts of a cell', '<sheetData><row><c> 9 <v>1</v> 9 </c> 9 </row></sheetData>'],
  ['what a cell holds beside its value', '<sheetData><row><c><v>1</v><ext>9</ext></c></row></sheetData>'],
])('no value: %s', (_, xml) => expect(heard(xml).cells).toEqual([{ row: 0, column: 0, value: 1, formula: null }]));

test.each<[string, xml: string, ...wanted: [value: unknown, serial?: number]]>([
  ['a day', '<c s="1"><v>46053</v></c>', '2026-01-31', 46_053],
  ['an hour', '<c s="1"><v>46053.75</v></c>', '2026-01-31T18:00:00', 46_053.75],
  ['an hour with parts of a second', '<c s="1"><v>46053.000001</v></c>', '2026-01-31T00:00:00.086', 46_053.000001],
  ['day 1', '<c s="1"><v>1</v></c>', '1899-12-31', 1],
  ['a number of another style', '<c s="0"><v>46053</v></c>', 46_053],
  ['a number of no style', '<c><v>46053</v></c>', 46_053],
  ['a number of a style that is not there', '<c s="2"><v>46053</v></c>', 46_053],
  ['a text that looks like a date', '<c s="1" t="str"><v>46053</v></c>', '46053'],
  ['a shared text where dates stand', '<c s="1" t="s"><v>0</v></c>', 'Ya'],
  ['an error where dates stand', '<c s="1" t="e"><v>#N/A</v></c>', '#N/A'],
  ['a truth between spaces', '<c t="b"><v> TRUE </v></c>', true],
  ['a truth that is a number', '<c t="b"><v>0</v></c>', false],
  ['an untruth in letters', '<c t="b"><v>false</v></c>', false],
])('%s', (_, xml, ...[value, serial]) =>
  expect(one(xml)).toStrictEqual({ row: 0, column: 0, value, formula: null, ...(typeof serial === 'number' && { serial }) }),
);

test('of a workbook that counts from 1904, a date keeps the number that is stored', () =>
  expect(one('<c s="1"><v>0</v></c>', { date1904: true })).toMatchObject({ value: '1904-01-01', serial: 0 }));

test('a date that no calendar knows is nothing', () => expect(one('<c s="1"><v>1e12</v></c>')).toBeUndefined());

test.each<[string, xml: string]>([
  ['an empty text', '<c t="str"><v></v></c>'],
  ['a shared text that is empty', '<c t="s"><v>1</v></c>'],
  ['a style alone', '<c s="1"/>'],
])('%s is no cell that holds something', (_, xml) => expect(heard(rowOf(xml))).toEqual({ cells: [], stored: 1, grown: 0 }));

test.each<[string, xml: string]>([
  ['a shared text beyond the last', '<c t="s"><v>2</v></c>'],
  ['a shared text without a number', '<c t="s"><v>x</v></c>'],
  ['neither true nor false', '<c t="b"><v>2</v></c>'],
])('%s is damage', (_, xml) => expect(() => one(xml)).toThrow(expect.objectContaining({ code: 'file.damaged' }) as FileError));

test.each<[string, xml: string, value: unknown]>([
  ['an empty text', '<c t="str"><f>B1</f><v></v></c>', ''],
  ['not yet computed', '<c t="str"><f>B1</f></c>', null],
  ['not yet computed, with something beside', '<c t="str"><f>B1</f><ext/></c>', null],
  ['no number yet', '<c><f>B1</f><v></v></c>', null],
  ['no date yet', '<c s="1"><f>B1</f></c>', null],
])('a formula that gave %s', (_, xml, value) => expect(one(xml)).toEqual({ row: 0, column: 0, value, formula: '=B1' }));

test.each<[string, inside: string, value: string]>([
  ['before the text', '<rPh><t>to</t></rPh><t>A</t>', 'A'],
  ['between its pieces', '<r><t>A</t></r><rPh><t>to</t></rPh><r><t>B</t></r>', 'AB'],
  ['twice behind it', '<t>A</t><rPh><t>to</t></rPh><rPh><t>kyo</t></rPh>', 'A'],
])('how it is read aloud is no text: %s', (_, inside, value) =>
  expect(one(`<c t="inlineStr"><is>${inside}</is></c>`)).toMatchObject({ value }),
);

test.each<[string, cells: string, formulas: (string | null)[]]>([
  [
    'moves down and to the right from where it was said',
    '<c r="C3"><f t="shared" si="0">A1</f></c><c r="C4"><f t="shared" si="0"/></c><c r="E5"><f t="shared" si="0"/></c>',
    ['=A1', '=A2', '=C3'],
  ],
  ['is told by its number', '<c><f t="shared" si="1">A9</f></c><c><f t="shared" si="2"/><v>1</v></c>', ['=A9', null]],
  ['is one only where it is called so', '<c><f t="array" si="0">A9</f></c><c><f si="0"/><v>1</v></c>', ['=A9', null]],
  ['is never meant by an empty one', '<c><f>A9</f></c><c><f></f><v>1</v></c>', ['=A9', null]],
])('a shared formula %s', (_, cells, formulas) =>
  expect(heard(rowOf(cells)).cells.map(({ formula }) => formula)).toEqual(formulas),
);

test('every cell is counted, and every text and formula that stands elsewhere with its length', () => {
  const shared = '<c><f t="shared" si="0">A1+1</f></c><c><f t="shared" si="0"/></c>';
  expect(heard(rowOf(`<c/><c t="s"><v>0</v></c>${shared}<c t="str"><v>sendiri</v></c>`))).toMatchObject({ stored: 5, grown: 7 });
});
