/** Whose LKE it is, from labels near the top of the sheets. */
import { identityNear } from '../../../src/reading/recognise/identity';
import { gridOf, type Row } from '../grids';

const near = (...rows: Row[]) => {
  const own = gridOf(rows);
  return identityNear([own], own);
};
const blanks = (count: number): null[] => Array<null>(count).fill(null);

test.each<[string, Row[], object]>([
  ['a name after the colon', [['Unit Kerja: Dinas Contoh']], { unit: 'Dinas Contoh' }],
  ['with a colon of its own', [['Unit Kerja: Dinas: Contoh']], { unit: 'Dinas: Contoh' }],
  ['a name beside it', [['Instansi', 'Kota Contoh']], { body: 'Kota Contoh' }],
  ['beside a colon', [['Instansi:', ': Kota Contoh']], { body: 'Kota Contoh' }],
  ['beside a colon with spaces', [['Instansi:', ':   Kota: Contoh']], { body: 'Kota: Contoh' }],
  ['six cells away', [['Unit Kerja', ...blanks(5), 'Dinas']], { unit: 'Dinas' }],
  ['seven cells away', [['Unit Kerja', ...blanks(6), 'Dinas']], {}],
  ['a year', [['Tahun', 2026]], { year: 2026 }],
  ['a year in words', [['Tahun: anggaran 2025 (dua)']], { year: 2025 }],
  ['no year', [['Tahun', '1999']], {}],
  ['a longer number', [['Tahun', '20261']], {}],
  ['a target', [['Target predikat', 'wbk']], { target: 'WBK' }],
  ['another label beside', [['Unit Kerja', 'Instansi', 'Kota']], { body: 'Kota' }],
  ['the title of a column beside', [['Unit Kerja', 'Catatan', 'lengkap']], {}],
  ['the other role beside', [['Unit Kerja', 'TPI', 'A']], {}],
  [
    'other names of that role',
    [
      ['Unit Kerja', 'Tim Penilai Internal'],
      ['Satker', 'Penilai internal'],
      ['Nama Unit', 'Evaluator'],
    ],
    {},
  ],
  ['an answer beside', [['Unit Kerja', 'A']], {}],
  ['two letters beside', [['Unit Kerja', 'TU']], { unit: 'TU' }],
  ['the first of two', [['Unit Kerja: Satu'], ['Unit Kerja: Dua']], { unit: 'Satu' }],
  ['the first that says something', [['Unit Kerja:'], ['Unit Kerja: Dua']], { unit: 'Dua' }],
  ['in row 15', [...Array.from({ length: 14 }, (): Row => ['x']), ['Unit Kerja: Dinas']], { unit: 'Dinas' }],
  ['in row 16', [...Array.from({ length: 15 }, (): Row => ['x']), ['Unit Kerja: Dinas']], {}],
  ['in column 30', [[...blanks(29), 'Unit Kerja: Dinas']], { unit: 'Dinas' }],
  ['in column 31', [[...blanks(30), 'Unit Kerja: Dinas']], {}],
  ['no label', [['Nama: Dinas'], [2026, 'x']], {}],
])('%s', (_, rows, identity) => expect(near(...rows)).toEqual(identity));

test('the LKE’s own sheet counts before those before it', () => {
  const own = gridOf([['Unit Kerja: Dinas']], 'LKE');
  const other = gridOf([['Unit Kerja: Lain'], ['Tahun: 2026']], 'Sampul');
  expect(identityNear([other, own], own)).toEqual({ unit: 'Dinas', year: 2026 });
});
