/** One sheet's XML with cells changed: where a new cell stands, how it looks, and what else of the sheet must follow. */
import { withCells, type Plain } from '../../../src/files/edit/sheet';

const edited = (xml: string, values: Readonly<Record<string, Plain>>) => withCells(xml, new Map(Object.entries(values)));
const v = (address: string, value: number, style = '') => `<c r="${address}"${style && ` s="${style}"`}><v>${value}</v></c>`;

test.each<[string, rows: string, values: Readonly<Record<string, Plain>>, becomes: string]>([
  ['false is a truth, too', '<row r="1"><c r="A1"/></row>', { A1: false }, '<row r="1"><c r="A1" t="b"><v>0</v></c></row>'],
  ['an empty text is nothing', '<row r="1"><c r="A1" t="s"><v>0</v></c></row>', { A1: '' }, '<row r="1"><c r="A1"/></row>'],
  [
    'before all others',
    '<row r="1"><c r="C1"/></row>',
    { A1: 1, B1: 2 },
    `<row r="1">${v('A1', 1)}${v('B1', 2)}<c r="C1"/></row>`,
  ],
  [
    'in their order, whoever comes first',
    '<row r="1"><c r="C1"/></row>',
    { E1: 3, D1: 2, A1: 1 },
    `<row r="1">${v('A1', 1)}<c r="C1"/>${v('D1', 2)}${v('E1', 3)}</row>`,
  ],
  [
    'rows in their order, whoever comes first',
    '<row r="2"/>',
    { A4: 4, A3: 3, B1: 1 },
    `<row r="1">${v('B1', 1)}</row><row r="2"/><row r="3">${v('A3', 3)}</row><row r="4">${v('A4', 4)}</row>`,
  ],
  ['into a row without cells', '<row r="1" ht="9"/>', { B1: 2, A1: 1 }, `<row r="1" ht="9">${v('A1', 1)}${v('B1', 2)}</row>`],
  [
    'styled as its row says',
    '<row r="1" s="4" customFormat="true"><c r="A1"/></row>',
    { B1: 1 },
    `<row r="1" s="4" customFormat="true"><c r="A1"/>${v('B1', 1, '4')}</row>`,
  ],
  [
    'not where the row does not say so',
    '<row r="1" s="4" customFormat="0"><c r="A1"/></row>',
    { B1: 1 },
    `<row r="1" s="4" customFormat="0"><c r="A1"/>${v('B1', 1)}</row>`,
  ],
  [
    'spans that hold it already',
    '<row r="1" spans="1:3"><c r="A1"/></row>',
    { B1: 1 },
    `<row r="1" spans="1:3"><c r="A1"/>${v('B1', 1)}</row>`,
  ],
  [
    'spans to the left',
    '<row r="1" spans="2:3"><c r="B1"/></row>',
    { A1: 1 },
    `<row r="1" spans="1:3">${v('A1', 1)}<c r="B1"/></row>`,
  ],
  [
    'spans to the right',
    '<row r="1" spans="1:1"><c r="A1"/></row>',
    { D1: 1, B1: 2 },
    `<row r="1" spans="1:4"><c r="A1"/>${v('B1', 2)}${v('D1', 1)}</row>`,
  ],
  [
    'spans in several parts stay',
    '<row r="1" spans="1:1 3:3"><c r="A1"/></row>',
    { E1: 1 },
    `<row r="1" spans="1:1 3:3"><c r="A1"/>${v('E1', 1)}</row>`,
  ],
  [
    'spans of no sense stay',
    '<row r="1" spans="x"><c r="A1"/></row>',
    { B1: 1 },
    `<row r="1" spans="x"><c r="A1"/>${v('B1', 1)}</row>`,
  ],
])('%s', (_, rows, values, becomes) =>
  expect(edited(`<w><sheetData>${rows}</sheetData></w>`, values)).toBe(`<w><sheetData>${becomes}</sheetData></w>`),
);

describe('a cell that was not there looks as its column', () => {
  const cols = '<cols><col min="2" max="3" style="5"/><col min="4" max="4"/><col min="5" max="5" style="6"/></cols>';
  test.each([
    ['A1', ''],
    ['B1', '5'],
    ['C1', '5'],
    ['D1', ''],
    ['E1', '6'],
    ['F1', ''],
  ])('%s', (address, style) =>
    expect(edited(`<w>${cols}<sheetData/></w>`, { [address]: 1 })).toBe(
      `<w>${cols}<sheetData><row r="1">${v(address, 1, style)}</row></sheetData></w>`,
    ),
  );
  test('columns behind the rows are no columns', () =>
    expect(edited('<w><sheetData/><col min="1" max="1" style="5"/></w>', { A1: 1 })).toContain('<c r="A1"><v>'));
});

test.each<[was: string, cell: string, is: string]>([
  ['B2:C3', 'B2', 'B2:C3'],
  ['B2:C3', 'A2', 'A2:C3'],
  ['B2:C3', 'B1', 'B1:C3'],
  ['B2:C3', 'D3', 'B2:D3'],
  ['B2:C3', 'C4', 'B2:C4'],
  ['A1', 'A1', 'A1'],
  ['A1:A1', 'A1', 'A1'],
  ['b2:c3', 'C3', 'b2:c3'],
  ['A1:', 'C3', 'A1:'],
  ['A:C', 'D3', 'A:C'],
  ['Lain!A1', 'D3', 'Lain!A1'],
])('a sheet of %s with a cell at %s is one of %s', (was, cell, is) => {
  const found = edited(`<w><dimension ref="${was}"/><sheetData/></w>`, { [cell]: 1 });
  expect(found).toContain(`<w><dimension ref="${is}"/><sheetData><row`);
});

test('a dimension that is closed by a tag of its own stays so', () =>
  expect(edited('<w><dimension ref="A1"></dimension><sheetData/></w>', { B1: 1 })).toContain(
    '<dimension ref="A1:B1"></dimension>',
  ));

test('what stands behind the rows is none of them', () => {
  const after = '<mergeCells/><row r="1"><c r="A1"/></row><dimension ref="A1"/>';
  expect(edited(`<w><sheetData><row r="1"><c r="A1"/></row></sheetData>${after}</w>`, { A1: 1 })).toBe(
    `<w><sheetData><row r="1">${v('A1', 1)}</row></sheetData>${after}</w>`,
  );
});

test.each([
  ['a sheet without rows', '<w><cols/></w>', 'A1', 'a sheet without rows'],
  ['no address', '<w><sheetData/></w>', 'di sini', 'not an A1 address: di sini'],
])('%s is refused', (_, xml, address, message) => expect(() => edited(xml, { [address]: 1 })).toThrow(message));
