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
