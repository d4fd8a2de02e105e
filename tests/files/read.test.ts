/** From cells to grids: how large they are, what they tell beside their values, and where reading stops. */
import { type FileError, readXlsx } from '../../src/files';
import { rowOf, workbookParts, zipped } from './parts';

const number = (address: string) => `<c r="${address}"><v>7</v></c>`;
const blank = (address: string) => `<c r="${address}" t="str"><v> \u00a0\u200b</v></c>`;
const row = (at: number, cells: string) => `<row r="${at}">${cells}</row>`;
const sheet = (...rows: string[]) => `<sheetData>${rows.join('')}</sheetData>`;
const read = async (xml: string, limits?: Parameters<typeof readXlsx>[1], strings?: string[]) =>
  (await readXlsx(await zipped(workbookParts(xml, strings)), limits))[0]!;

/** A second sheet with the same rows, of this state. */
async function twice(xml: string, state: string): Promise<Uint8Array> {
  const parts = workbookParts(xml);
  const [book, relations] = ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels'];
  parts[book] = parts[book]!.replace('</sheets>', `<sheet name="Dua" sheetId="2" state="${state}" r:id="rId2"/></sheets>`);
  parts[relations] = parts[relations]!.replace(
    /<Relationship Id="rId1"[^>]*>/,
    (one) => one + one.replace('rId1', 'rId2').replace('sheet1', 'sheet2'),
  );
  parts['xl/worksheets/sheet2.xml'] = parts['xl/worksheets/sheet1.xml']!;
  return zipped(parts);
}

test.each<[string, xml: string, size: [rows: number, columns: number]]>([
  ['nothing', sheet(), [0, 0]],
  ['one cell further in', sheet(row(3, number('B3'))), [3, 2]],
  ['a blank below', sheet(row(1, number('A1')), row(2, blank('A2'))), [1, 1]],
  ['a blank to the right', sheet(row(1, number('A1') + blank('B1'))), [1, 1]],
  ['a formula that shows a blank', sheet(row(1, number('A1') + '<c r="B1" t="str"><f>A2</f><v> </v></c>')), [1, 2]],
  ['a control and a joiner', sheet(row(1, `${number('A1')}<c r="B1" t="str"><v>_x0007_&#x200d;</v></c>`)), [1, 1]],
  ['one sign among blanks', sheet(row(1, `${number('A1')}<c r="B1" t="str"><v> - </v></c>`)), [1, 2]],
  ['an untruth', sheet(row(1, '<c r="B1" t="b"><v>0</v></c>')), [1, 2]],
])('a grid of %s', async (_, xml, [rows, columns]) => {
  const { values, formulas } = await read(xml);
  expect([values, formulas].map((all) => all.length)).toEqual([rows, rows]);
  expect([...values, ...formulas].every((one) => one.length === columns && !one.includes(undefined as never))).toBe(true);
});

test('a blank among other cells is kept', async () =>
  expect((await read(sheet(row(1, blank('A1') + number('B1'))))).values).toEqual([[' \u00a0\u200b', 7]]));

test('a grid tells its dates with their numbers; only what there is', async () => {
  expect(await read(rowOf(number('A1')))).toStrictEqual({ sheet: 'Satu', values: [[7]], formulas: [[null]] });
  expect(await read(rowOf(`${number('A1')}<c r="B1" s="1"><v>46053</v></c>`))).toStrictEqual({
    sheet: 'Satu',
    values: [[7, '2026-01-31']],
    formulas: [[null, null]],
    dates: [{ row: 0, column: 1, serial: 46_053 }],
  });
});

test('a grid tells its validations', async () => {
  const rule = '<dataValidation type="whole" sqref="A1"><formula1>1</formula1><formula2>4</formula2></dataValidation>';
  const { validations } = await read(`${rowOf(number('A1'))}<dataValidations count="1">${rule}</dataValidations>`);
  expect(validations).toHaveLength(1);
});

test.each<[state: string, hidden: boolean | undefined]>([
  ['visible', undefined],
  ['hidden', true],
  ['veryHidden', true],
])('of a sheet that is %s it is said: hidden %s', async (state, hidden) => {
  const [first, second] = await readXlsx(await twice(rowOf(number('A1')), state));
  expect(first).not.toHaveProperty('hidden');
  expect(second).toEqual({ ...first, sheet: 'Dua', ...(hidden && { hidden }) });
});

const refusal = (reading: Promise<unknown>) =>
  reading.then(
    () => 'read',
    ({ code, data }: FileError) => ({ code, data }),
  );
const tooMany = (limit: number) => ({ code: 'file.too-many-cells', data: { limit } });
const shared = (cells: number) => sheet(row(1, '<c t="s"><v>0</v></c>'.repeat(cells)));

test.each<[string, xml: string, cells: number, ends: unknown]>([
  ['as many cells as allowed', sheet(row(1, '<c/><c/><c/>')), 3, 'read'],
  ['one more, though it is empty', sheet(row(1, '<c/><c/><c/><c/>')), 3, tooMany(3)],
  ['four times as many with the empty ones between them', sheet(row(1, number('A1')), row(4, number('B4'))), 2, 'read'],
  ['one row more', sheet(row(1, number('A1')), row(5, number('B5'))), 2, tooMany(2)],
])('%s', async (_, xml, cells, ends) => expect(await refusal(read(xml, { cells }))).toEqual(ends));

test.each<[cells: number, ends: unknown]>([
  [4, 'read'],
  [3, tooMany(3)],
])('the cells of all sheets are counted together, where %i are allowed', async (cells, ends) => {
  const both = await twice(sheet(row(1, number('A1')), row(8, number('A8'))), 'visible');
  expect(await refusal(readXlsx(both, { cells }))).toEqual(ends);
});

test('so are the empty ones between them', async () => {
  const far = await twice(sheet(row(1, number('A1')), row(10, number('A10'))), 'visible');
  expect(await refusal(readXlsx(far, { cells: 5 }))).toEqual('read');
  const further = await twice(sheet(row(1, number('A1')), row(11, number('A11'))), 'visible');
  expect(await refusal(readXlsx(further, { cells: 5 }))).toEqual(tooMany(5));
});

const text = (length: number) => [`<si><t>${'x'.repeat(length)}</t></si>`];
test.each<[string, cells: number, length: number, limit: number | undefined, ends: unknown]>([
  ['as many signs as allowed', 3, 4, 12, 'read'],
  ['one more', 3, 4, 11, { code: 'file.too-much-text', data: { limit: 0.000011 } }],
  ['16 million', 500, 32_000, undefined, 'read'],
  ['more than 16 million', 501, 32_000, undefined, { code: 'file.too-much-text', data: { limit: 16 } }],
])('one text in every cell: %s', async (_, cells, length, limit, ends) =>
  expect(await refusal(read(shared(cells), limit === undefined ? {} : { text: limit }, text(length)))).toEqual(ends),
);

test('the parts together may be as large as allowed, and not a byte more', async () => {
  const parts = workbookParts(rowOf(number('A1')), text(99));
  const { '[Content_Types].xml': _, ...readOnes } = parts;
  const whole = Object.values(readOnes).reduce((sum, xml) => sum + xml.length, 0);
  const bytes = await zipped(parts);
  expect(await refusal(readXlsx(bytes, { unpacked: whole }))).toBe('read');
  expect(await refusal(readXlsx(bytes, { unpacked: whole - 1 }))).toEqual({
    code: 'file.too-large',
    data: { size: 1, limit: 0 },
  });
});

test.each<[string, unpacked: string]>([
  ['texts', 'xl/sharedStrings.xml'],
  ['styles', 'xl/styles.xml'],
  ['a sheet', 'xl/worksheets/sheet1.xml'],
])('%s that promise to be too large are refused before anything of them is looked at', async (_, path) => {
  const parts = workbookParts(rowOf(number('A1')));
  const damaged = { ...parts, 'xl/sharedStrings.xml': '<sst>', [path]: `<sst>${' '.repeat(9000)}` };
  expect(await refusal(readXlsx(await zipped(damaged), { unpacked: 9000 }))).toMatchObject({ code: 'file.too-large' });
});

test('damage keeps its cause, and what is refused with a reason keeps that', async () => {
  const broken = workbookParts('<sheetData><row></sheetData>');
  await expect(readXlsx(await zipped(broken))).rejects.toMatchObject({
    code: 'file.damaged',
    data: {},
    cause: expect.any(Error) as Error,
  });
});
