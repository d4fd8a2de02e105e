/** Tables as text. */
import { FileError } from '../../src/files/problem';
import { readCsv } from '../../src/files/csv';

const utf8 = (text: string) => new TextEncoder().encode(text);
const rows = (bytes: Uint8Array) => readCsv(bytes, 'LKE').values;

test.each<[string, Uint8Array, (string | null)[][]]>([
  [
    'semicolons, and decimal commas',
    utf8('Kode;Jawaban\r\nB.I.a;3,8\r\n'),
    [
      ['Kode', 'Jawaban'],
      ['B.I.a', '3,8'],
    ],
  ],
  [
    'commas',
    utf8('Kode,Jawaban\nB.I.a,3.8'),
    [
      ['Kode', 'Jawaban'],
      ['B.I.a', '3.8'],
    ],
  ],
  ['tabs, with its mark', utf8('\ufeffKode\tJawaban'), [['Kode', 'Jawaban']]],
  [
    'quotes, with lines and quotes in them',
    utf8('"a;""b""\nc";d\n;'),
    [
      ['a;"b"\nc', 'd'],
      [null, null],
    ],
  ],
  ['letters of Windows', Uint8Array.from([0x63, 0x61, 0x66, 0xe9, 0x3b, 0x31]), [['café', '1']]],
  [
    'rows of different length',
    utf8('a;b;c\nd'),
    [
      ['a', 'b', 'c'],
      ['d', null, null],
    ],
  ],
  ['a quote within a field is a sign', utf8('5" pipa;b'), [['5" pipa', 'b']]],
  ['commas in quotes part nothing', utf8('"a,b,c";d'), [['a,b,c', 'd']]],
  ['as many commas as semicolons', utf8('a;b,c'), [['a', 'b,c']]],
  ['one field: no separator at all', utf8('a'), [['a']]],
  ['an empty last field', utf8('a;'), [['a', null]]],
  ['a last line without its end', utf8('a\nb'), [['a'], ['b']]],
  ['UTF-16', Uint8Array.from([0xff, 0xfe, 0x61, 0, 0x3b, 0, 0x62, 0]), [['a', 'b']]],
  ['UTF-16 only by its whole mark', Uint8Array.from([0xff, 0x3b, 0x62]), [['ÿ', 'b']]],
  ['and by both halves of it', Uint8Array.from([0x61, 0xfe, 0x3b, 0x62]), [['aþ', 'b']]],
  ['a mark further in is a sign', utf8('a\ufeff;b'), [['a\ufeff', 'b']]],
])('%s', (_, bytes, wanted) => expect(rows(bytes)).toEqual(wanted));

test.each<[string, Uint8Array, string]>([
  ['nothing', new Uint8Array(), 'file.empty'],
  ['no text', Uint8Array.from([0x41, 0, 0, 0x42]), 'file.not-workbook'],
])('%s is refused', (_, bytes, code) => {
  expect(() => rows(bytes)).toThrow(expect.objectContaining({ code }) as FileError);
});

test('more cells than the limit are refused', () => {
  expect(() => readCsv(utf8('a;b\n'.repeat(100)), 'LKE', { cells: 50 })).toThrow(FileError);
});

test('the separator is told by the first 20,000 signs', () => {
  const fields = (quiet: number) => rows(utf8(`${'a'.repeat(quiet)},b`))[0]!.length;
  expect([fields(19_999), fields(20_000)]).toEqual([2, 1]);
});

test.each<[string, string, limit: number, refused: boolean]>([
  ['as many cells as allowed', 'a;b\n', 2, false],
  ['one more', 'a;b\nc', 2, true],
  ['a grid four times as large as its cells', `${';'.repeat(3)}\n${'a\n'.repeat(3)}`, 7, false],
  ['a larger one', `${';'.repeat(9)}\n${'a\n'.repeat(40)}`, 50, true],
])('%s', (_, text, cells, refused) => {
  const read = () => readCsv(utf8(text), 'LKE', { cells });
  if (refused)
    expect(read).toThrow(expect.objectContaining({ code: 'file.too-many-cells', data: { limit: cells } }) as FileError);
  else expect(read().sheet).toBe('LKE');
});
