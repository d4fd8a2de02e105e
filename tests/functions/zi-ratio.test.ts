import { column, one, outcome } from './runtime';
import { ratio, reduction, tlhp } from '../../src/functions/zi-ratio';
import { SHORTS } from '../editions';

/** Entries that no count can be, whichever argument they stand in. */
const NO_COUNTS: [unknown, string][] = [
  ['banyak', 'Isian "banyak" pada argumen NAME bukan angka.'],
  ['#N/A', 'Isian argumen NAME berisi galat #N/A.'],
  [true, 'Isian "true" pada argumen NAME bukan angka.'],
  [-1, 'Isian "-1" pada argumen NAME tidak boleh negatif.'],
  [2.5, 'Jumlah "2,5" pada argumen NAME harus bilangan bulat.'],
  ['2,5', 'Jumlah "2,5" pada argumen NAME harus bilangan bulat.'],
  ['1.000', 'Jumlah "1.000" pada argumen NAME meragukan; tulis sebagai angka, tanpa pemisah ribuan.'],
  ['1.250,00', 'Isian "1.250,00" pada argumen NAME bukan angka.'],
];
const COUNTS = [
  ['ZI.RATIO', 'done', (cell: unknown) => ratio(one(cell), one(4))],
  ['ZI.RATIO', 'due', (cell: unknown) => ratio(one(4), one(cell))],
  ['ZI.REDUCTION', 'previous', (cell: unknown) => reduction(one(cell), one(4))],
  ['ZI.REDUCTION', 'current', (cell: unknown) => reduction(one(4), one(cell))],
  ['ZI.TLHP', 'done', (cell: unknown) => tlhp(one(cell), one(4))],
  ['ZI.TLHP', 'due', (cell: unknown) => tlhp(one(4), one(cell))],
] as const;

describe.each(COUNTS)('%s: %s', (_, name, call) => {
  test.each(NO_COUNTS)('%p is no count', (cell, sentence) =>
    expect(outcome(() => call(cell))).toBe(`#VALUE! ${sentence.replace('NAME', name)}`),
  );
  test.each([[null], [undefined], [''], [' ']])('%p stays empty', (cell) => expect(outcome(() => call(cell))).toBe(''));
});

describe('ZI.RATIO', () => {
  test('a spill of millions of cells is refused before any of it is made', () => {
    const [down, across] = [Array.from({ length: 2000 }, () => [3]), [Array<number>(2000).fill(4)]];
    expect(outcome(() => ratio(down, across))).toBe('#VALUE! Rentangnya 4000000 sel; paling banyak 200000.');
  });

  test.each<[unknown, unknown, unknown, unknown]>([
    [3, 4, undefined, 0.75],
    [4, 4, null, 1],
    [0, 4, '', 0],
    ['3', ' 4 ', 0, 0.75],
    ['3,0', '4.0', null, 0.75],
    [{ basicValue: 3 }, 4, null, 0.75],
    [5, 4, 'capaian', 1],
    [5, 4, 'kewajiban', 1],
    [0, 0, null, 0],
    [0, 0, 'capaian', 0],
    [0, 0, 'Achievement', 0],
    [0, 0, 'kewajiban', 1],
    [0, 0, ' DUTY ', 1],
    [1, 0, null, 1],
    [92, 100, 'duty', 0.92],
    [null, null, 'apa saja', ''],
    [
      3,
      4,
      'penurunan',
      '#VALUE! Jenis "penurunan" tidak dikenal; pilih capaian atau kewajiban (untuk penurunan pakai ZI.REDUCTION).',
    ],
    [
      3,
      4,
      'constructor',
      '#VALUE! Jenis "constructor" tidak dikenal; pilih capaian atau kewajiban (untuk penurunan pakai ZI.REDUCTION).',
    ],
  ])('%p of %p, %p: %p', (done, due, kind, expected) =>
    expect(outcome(() => ratio(one(done), one(due), one(kind)))).toBe(expected),
  );

  test('without the kind', () => expect(outcome(() => ratio(one(1), one(2)))).toBe(0.5));

  test('ranges spill, one kind for all or one each; a bad cell spoils only itself', () => {
    expect(outcome(() => ratio(column(1, null, 'x', 0), column(2, 2, 2, 0), one('kewajiban')))).toEqual(
      column(0.5, '', '#VALUE! Isian "x" pada argumen done bukan angka.', 1),
    );
    expect(outcome(() => ratio(column(0, 0), column(0, 0), column('capaian', 'kewajiban')))).toEqual(column(0, 1));
  });

  test('ranges of different length', () =>
    expect(outcome(() => ratio(column(1, 2, 3), column(1, 2)))).toBe('#VALUE! Argumen due harus berukuran sama dengan done.'));
});

describe('ZI.REDUCTION', () => {
  test.each<[unknown, unknown, unknown]>([
    [10, 4, 0.6],
    ['10', '4', 0.6],
    [10, 0, 1],
    [10, 10, 0],
    [10, 11, 0],
    [0, 0, 1],
    [0, 2, 0],
  ])('from %p to %p: %p', (previous, current, expected) =>
    expect(outcome(() => reduction(one(previous), one(current)))).toBe(expected),
  );

  test('ranges spill', () => expect(outcome(() => reduction([[10, 8, null]], [[5, 8, 1]]))).toEqual([[0.5, 0, '']]));
});

describe('ZI.TLHP', () => {
  test.each<[unknown, unknown, unknown, unknown]>([
    [7, 10, undefined, 3.5],
    [7, 10, null, 3.5],
    [7, 10, '', 3.5],
    [7, 10, 0, 3.5],
    [10, 10, '52/2014', 5],
    ['7', '10', 52, 3.5],
    [7, 10, '10/2019', 3.5],
    [0, 0, null, 5],
    [0, 3, null, 0],
    [4, 3, null, 5],
    [7, 10, '90/2021', '#N/A Edisi 90/2021 tidak menilai TLHP.'],
    [7, 10, '2035', `#VALUE! Edisi "2035" tidak dikenal; pilih ${SHORTS}.`],
  ])('%p of %p, edition %p: %p', (done, due, edition, expected) =>
    expect(outcome(() => tlhp(one(done), one(due), edition))).toBe(expected),
  );

  test('ranges spill', () => expect(outcome(() => tlhp(column(1, null), column(2, 2)))).toEqual(column(2.5, '')));
  test('an edition is one cell', () =>
    expect(outcome(() => tlhp(one(1), one(2), column('52/2014', '10/2019')))).toBe(
      '#VALUE! Argumen edition harus satu sel atau satu nilai.',
    ));
});
