/** What a package says about its sheets, however its program calls and places the parts. */
import { parsePart, readBook, readDateStyles, readStrings } from '../../src/files/book';
import { LIMITS, Package } from '../../src/files/package';
import { type FileError } from '../../src/files/problem';
import { workbookParts, zipped } from './parts';

type Parts = Record<string, string>;
const BOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const opened = async (parts: Parts) => Package.open(await zipped(parts), LIMITS);
const bookOf = async (parts: Parts) => readBook(await opened(parts));
const without = ({ [RELATIONS]: relations, ...parts }: Parts, ...paths: string[]): Parts => ({
  ...Object.fromEntries(Object.entries(parts).filter(([path]) => !paths.includes(path))),
  [RELATIONS]: relations!,
});
const replaced = (path: string, was: string | RegExp, by: string, parts = workbookParts('')): Parts => ({
  ...parts,
  [path]: parts[path]!.replace(was, by),
});
const related = (relation: string, parts = workbookParts('')) =>
  replaced(RELATIONS, '</Relationships>', `${relation}</Relationships>`, parts);
const relation = (id: string, kind: string, target: string, more = '') =>
  `<Relationship Id="${id}" Type="${TYPES}/${kind}" Target="${target}" ${more}/>`;
const damage = expect.objectContaining({ code: 'file.damaged', data: {} }) as FileError;

test('a workbook that says no more than it must', async () =>
  expect(await bookOf(workbookParts(''))).toEqual({
    path: BOOK,
    sheets: [{ name: 'Satu', hidden: false, path: 'xl/worksheets/sheet1.xml' }],
    date1904: false,
    stringsPath: 'xl/sharedStrings.xml',
    stylesPath: 'xl/styles.xml',
  }));

test.each<[said: string, date1904: boolean]>([
  ['date1904="1"', true],
  ['date1904="true"', true],
  ['date1904="0"', false],
  ['date1904="false"', false],
  ['', false],
])('<workbookPr %s/>: counts from 1904: %s', async (said, date1904) =>
  expect(await bookOf(replaced(BOOK, '<sheets>', `<workbookPr ${said}/><sheets>`))).toMatchObject({ date1904 }),
);

test.each<[attributes: string, sheet: object]>([
  ['name="Satu"', { name: 'Satu', hidden: false }],
  ['name="Satu" state="visible"', { hidden: false }],
  ['name="Satu" state="hidden"', { hidden: true }],
  ['name="Satu" state="veryHidden"', { hidden: true }],
  ['name="a_x0041_"', { name: 'aA' }],
  ['', { name: '' }],
])('a sheet with %s', async (attributes, sheet) =>
  expect((await bookOf(replaced(BOOK, 'name="Satu"', attributes))).sheets).toMatchObject([sheet]),
);

test.each<[target: string]>([
  ['worksheets/sheet1.xml'],
  ['./worksheets/sheet1.xml'],
  ['/xl/worksheets/sheet1.xml'],
  ['worksheets\\sheet1.xml'],
  ['\\xl\\worksheets\\sheet1.xml'],
])('a sheet that is said to be at %s', async (target) =>
  expect((await bookOf(replaced(RELATIONS, 'worksheets/sheet1.xml', target))).sheets).toMatchObject([
    { path: 'xl/worksheets/sheet1.xml' },
  ]),
);

test.each<[string, parts: () => Parts]>([
  ['lies elsewhere', () => replaced(RELATIONS, 'worksheets/', 'worksheets./')],
  ['has no relation', () => replaced(BOOK, 'r:id="rId1"', 'r:id="rId7"')],
  ['names none', () => replaced(BOOK, 'r:id="rId1"', '')],
  ['lies outside', () => replaced(RELATIONS, 'Target=', 'TargetMode="External" Target=')],
  ['has a relation without an id', () => replaced(RELATIONS, 'Id="rId1"', '')],
  ['has a relation of no kind', () => replaced(RELATIONS, /Type="[^"]*"/, '')],
  ['has a relation to nowhere', () => replaced(RELATIONS, /Target="[^"]*"/, '')],
  ['has what only looks like a relation', () => replaced(RELATIONS, '<Relationship Id', '<Relation Id')],
  ['does not exist', () => without(workbookParts(''), 'xl/worksheets/sheet1.xml')],
  ['is a chart, and there is no other', () => replaced(RELATIONS, '/worksheet"', '/chartsheet"')],
  ['stands in a book cut short', () => replaced(BOOK, '</workbook>', '')],
])('a sheet that %s is damage', (_, parts) =>
  expect(bookOf(parts())).rejects.toMatchObject({ message: expect.any(String) as string }),
);

test.each<[string, parts: () => Parts]>([
  ['has no relation', () => replaced(BOOK, 'r:id="rId1"', 'r:id="rId7"')],
  ['is a chart, and there is no other', () => replaced(RELATIONS, '/worksheet"', '/chartsheet"')],
  ['does not exist', () => without(workbookParts(''), 'xl/worksheets/sheet1.xml')],
])('and is called so: a sheet that %s', (_, parts) => expect(bookOf(parts())).rejects.toThrow(damage));

test('charts beside sheets are passed by, even where they are missing', async () => {
  const parts = replaced(BOOK, '</sheets>', '<sheet name="Grafik" sheetId="2" r:id="rId2"/></sheets>');
  expect((await bookOf(related(relation('rId2', 'chartsheet', 'tidak/ada.xml'), parts))).sheets).toHaveLength(1);
});

const moved = (to: string): Parts => {
  const { [BOOK]: book, [RELATIONS]: relations, ...rest } = workbookParts('');
  const slash = to.lastIndexOf('/') + 1;
  const own = `${to.slice(0, slash)}_rels/${to.slice(slash)}.rels`;
  const root = rest['_rels/.rels']!.replace(BOOK, to);
  return { ...rest, '_rels/.rels': root, [to]: book!, [own]: relations!.replace('worksheets/', '/xl/worksheets/') };
};

test.each(['buku.xml', 'xl/buku.xml', 'lain/dalam/workbook.xml'])('a workbook may be at %s', async (path) =>
  expect(await bookOf(moved(path))).toMatchObject({ path, sheets: [{ path: 'xl/worksheets/sheet1.xml' }] }),
);

test.each<[string, parts: () => Parts]>([
  ['where nothing leads to it', () => without(workbookParts(''), '_rels/.rels')],
  ['where what leads to it leads nowhere', () => replaced('_rels/.rels', BOOK, 'xl/hilang.xml')],
  ['where something else is said', () => replaced('_rels/.rels', '/officeDocument"', '/thumbnail"')],
])('the usual place is looked at %s', async (_, parts) => expect(await bookOf(parts())).toMatchObject({ path: BOOK }));

test.each<[holds: string, found: string]>([
  ['word/document.xml', 'word'],
  ['ppt/presentation.xml', 'powerpoint'],
  ['lain.xml', 'zip'],
])('a package with %s instead is no workbook', (path, found) => {
  const root = workbookParts('')['_rels/.rels']!.replace(BOOK, path === 'lain.xml' ? 'tidak.xml' : path);
  return expect(bookOf({ '_rels/.rels': root, [path]: '<a/>' })).rejects.toThrow(
    expect.objectContaining({ code: 'file.not-workbook', data: { found } }) as FileError,
  );
});

describe.each([
  { kind: 'sharedStrings', key: 'stringsPath', usual: 'xl/sharedStrings.xml' },
  { kind: 'styles', key: 'stylesPath', usual: 'xl/styles.xml' },
])('the part of $kind', ({ kind, key, usual }) => {
  test('is where it is said to be', async () => {
    const parts = related(relation('rId5', kind, 'lain.xml'), { ...workbookParts(''), 'xl/lain.xml': '<a/>' });
    expect(await bookOf(parts)).toMatchObject({ [key]: 'xl/lain.xml' });
  });

  test('is at the usual place where nothing is said', async () =>
    expect(await bookOf(workbookParts(''))).toMatchObject({ [key]: usual }));

  test('may be missing', async () => expect(await bookOf(without(workbookParts(''), usual))).toMatchObject({ [key]: undefined }));

  test('is missed where it is said to be there', async () =>
    expect(bookOf(related(relation('rId5', kind, 'hilang.xml')))).rejects.toThrow(damage));
});

const stringsOf = async (xml: string) => readStrings(await opened({ a: `<sst>${xml}</sst>` }), 'a');
const ALOUD = '<rPh sb="0" eb="1"><t>to</t></rPh>';

test.each<[string, xml: string, texts: string[]]>([
  ['one after the other', '<si><t>a</t></si><si><t>b</t></si>', ['a', 'b']],
  ['an empty one counts', '<si><t/></si><si/><si><t>b</t></si>', ['', '', 'b']],
  ['in pieces', '<si><r><t>a</t></r><r><t xml:space="preserve"> b</t></r></si>', ['a b']],
  ['without what stands between its pieces', '<si> x <t>a</t> x <r> y </r></si>', ['a']],
  ['without what it is read as', `<si>${ALOUD}<t>a</t>${ALOUD}<r><t>b</t></r></si><si><t>c</t></si>`, ['ab', 'c']],
  ['with its spelt signs', '<si><t>a_x000D_b</t></si>', ['a\rb']],
  ['not of a text in no item', '<t>x</t><si><t>a</t></si>', ['a']],
])('shared texts: %s', async (_, xml, texts) => expect(await stringsOf(xml)).toEqual(texts));

const stylesOf = async (xml: string) => readDateStyles(await opened({ a: `<s>${xml}</s>` }), 'a');
const styled = (id: number) => `<cellXfs><xf numFmtId="${id}"/></cellXfs>`;

test('formats that every program knows by number', async () => {
  const all = Array.from({ length: 80 }, (_, id) => id);
  const dates = await stylesOf(`<cellXfs>${all.map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs>`);
  expect(all.filter((id) => dates[id])).toEqual([
    ...[14, 15, 16, 17, 18, 19, 20, 21, 22],
    ...[27, 28, 29, 30, 31, 32, 33, 34, 35, 36],
    ...[45, 46, 47, 50, 51, 52, 53, 54, 55, 56, 57, 58],
  ]);
});

test.each<[code: string, isDate: boolean]>([
  ['yyyy', true],
  ['MM', true],
  ['d', true],
  ['h', true],
  ['ss', true],
  ['bbbb', true],
  ['[$-421]dd mmmm', true],
  ['[h]:mm', true],
  ['"Tahun" yyyy', true],
  ['0.00', false],
  ['General', false],
  ['GENERAL', false],
  ['General" hari"', false],
  ['0 "hari"', false],
  ['0 "a" "d"', false],
  ['"a"0"b"', false],
  ['[Red]0', false],
  ['[Red]0[Blue]', false],
  ['0\\d', false],
  ['0\\d\\s', false],
  ['', false],
])('%s is the format of a date: %s', async (code, isDate) => {
  const format = `<numFmts><numFmt numFmtId="164" formatCode="${code.replaceAll('"', '&quot;')}"/></numFmts>`;
  expect(await stylesOf(format + styled(164))).toEqual([isDate]);
});

test.each<[string, xml: string, dates: boolean[]]>([
  ['a format of its own goes before the one of the same number', '<numFmt numFmtId="14" formatCode="0"/>' + styled(14), [false]],
  ['a format without its code', '<numFmt numFmtId="164"/>' + styled(164), [false]],
  ['a style without a format', '<cellXfs><xf/></cellXfs>', [false]],
  [
    'styles of styles are none of cells',
    `<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>${styled(0)}<dxfs><xf numFmtId="14"/></dxfs>`,
    [false],
  ],
  ['what a style holds is no style', '<cellXfs><xf numFmtId="14"><alignment/></xf><xf numFmtId="0"/></cellXfs>', [true, false]],
])('styles: %s', async (_, xml, dates) => expect(await stylesOf(xml)).toEqual(dates));

test('a workbook without such parts has no texts and no dates', async () => {
  const from = await opened({ a: '<a/>' });
  expect([await readStrings(from, undefined), await readDateStyles(from, undefined)]).toEqual([[], []]);
});

test('a part that ends too early is refused', async () =>
  expect(parsePart(await opened({ a: '<a><b/>' }), 'a', {})).rejects.toThrow());
