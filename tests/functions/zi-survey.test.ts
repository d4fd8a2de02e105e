import { column, one, outcome } from './runtime';
import { sample, survey } from '../../src/functions/zi-survey';
import { SHORTS } from '../editions';

describe('ZI.SURVEY', () => {
  test.each<[unknown, unknown, unknown, unknown, number]>([
    [3.6, 'IPAK', undefined, undefined, 15.75],
    ['3,6', 'ipak', null, null, 15.75],
    ['3.6', 'B.I.a', '', '', 15.75],
    [3.2, 'IPKP', '', 0, 14],
    [4, 'b.ii.a', null, '90/2021', 17.5],
    [0, 'IPKP', null, null, 0],
    [3.506, 'IPKP', null, null, 15.33875],
    [87.65, 'IPKP', 100, null, 15.33875],
    [5.4, 'IPAK', 6, null, 15.75],
    [5.4, 'IPAK', '6,0', null, 15.75],
    [3.6, 'IPAK', null, '52/2014', 13.5],
    [3.6, 'IPAK', null, 10, 13.5],
    [3.2, 'survei kualitas pelayanan', null, 52, 16],
  ])('index %p of %p on %p, edition %p: %p', (index, code, top, edition, points) =>
    expect(outcome(() => survey(one(index), one(code), one(top), edition))).toEqual(expect.closeTo(points, 9)),
  );

  test.each<[unknown, unknown, unknown, unknown, unknown]>([
    [null, 'IPAK', null, null, ''],
    ['', null, null, null, ''],
    [
      5.4,
      'IPAK',
      null,
      null,
      '#VALUE! Indeks 5,4 melebihi skala 4. Bila surveinya memakai skala lain, sebutkan skala tertingginya; tidak ada konversi resmi.',
    ],
    [87.65, 'IPKP', null, null, '#VALUE! Nilai 87,65 tampaknya IKM (skala 100), bukan indeks 0-4: indeksnya 3,506.'],
    ['6,1', 'IPAK', 6, null, '#VALUE! Isian "6,1" pada B.I.a melebihi batas 6.'],
    [-1, 'IPAK', null, null, '#VALUE! Isian "-1" pada B.I.a tidak boleh negatif.'],
    ['baik', 'IPAK', null, null, '#VALUE! Isian "baik" pada B.I.a bukan angka.'],
    [3, 'Capaian Kinerja', null, null, '#VALUE! B.I.b bukan nilai survei berindeks dalam edisi ini.'],
    [3, 'A.I.1', null, null, '#VALUE! A.I.1 bukan nilai survei berindeks dalam edisi ini.'],
    [3, 'IPX', null, null, '#VALUE! Kode "IPX" tidak dikenal dalam edisi ini.'],
    [3, null, null, null, '#VALUE! Kode "" tidak dikenal dalam edisi ini.'],
    [3, 'IPAK', 'enam', null, '#VALUE! Argumen scaleMax harus angka di atas 0.'],
    [3, 'IPAK', -6, null, '#VALUE! Argumen scaleMax harus angka di atas 0.'],
    [3, 'IPAK', 0, null, '#VALUE! Argumen scaleMax harus angka di atas 0.'],
    [3, 'IPAK', '400%', null, '#VALUE! Argumen scaleMax harus angka di atas 0.'],
    ['50%', 'IPAK', null, null, '#VALUE! Nilai B.I.a "50%" bukan angka.'],
    [3, 'IPAK', null, '99/2020', `#VALUE! Edisi "99/2020" tidak dikenal; pilih ${SHORTS}.`],
  ])('index %p of %p on %p, edition %p: %p', (index, code, top, edition, expected) =>
    expect(outcome(() => survey(one(index), one(code), one(top), edition))).toBe(expected),
  );

  test('without scale and edition', () => expect(outcome(() => survey(one(2), one('IPAK')))).toBe(8.75));

  test('ranges spill; a bad cell spoils only itself', () =>
    expect(
      outcome(() => survey(column(4, null, 'x', 6), column('IPAK', 'IPAK', 'IPAK', 'IPKP'), column(null, 4, '', 6))),
    ).toEqual(column(17.5, '', '#VALUE! Isian "x" pada B.I.a bukan angka.', 17.5)));
});

describe('ZI.SAMPLE', () => {
  /** The published table of Krejcie and Morgan (1970). */
  test.each([
    [10, 10],
    [15, 14],
    [30, 28],
    [50, 44],
    [100, 80],
    [200, 132],
    [420, 201],
    [500, 217],
    [1000, 278],
    [2800, 338],
    [5000, 357],
    [10000, 370],
    [75000, 382],
    [1000000, 384],
  ])('of %d: %d', (population, needed) => expect(outcome(() => sample(one(population)))).toBe(needed));

  test.each<[unknown, unknown, unknown]>([
    [null, null, ''],
    ['', undefined, ''],
    [0, null, 0],
    ['1000', '', 278],
    ['1000,0', 0, 278],
    [1000, 0.05, 278],
    [1000, '5%', 278],
    [1000, '0,05', 278],
    [1000, 0.1, 88],
    [1000, '10 %', 88],
    [1000, 5, '#VALUE! Argumen margin harus di antara 0 dan 1, misalnya 5% atau 0,05.'],
    [1000, -0.05, '#VALUE! Argumen margin harus di antara 0 dan 1, misalnya 5% atau 0,05.'],
    [1000, 'kecil', '#VALUE! Argumen margin harus di antara 0 dan 1, misalnya 5% atau 0,05.'],
    [-1, null, '#VALUE! Isian "-1" pada argumen population tidak boleh negatif.'],
    [10.5, null, '#VALUE! Jumlah "10,5" pada argumen population harus bilangan bulat.'],
    ['1.000', null, '#VALUE! Jumlah "1.000" pada argumen population meragukan; tulis sebagai angka, tanpa pemisah ribuan.'],
    ['semua', null, '#VALUE! Isian "semua" pada argumen population bukan angka.'],
    ['#REF!', null, '#VALUE! Isian argumen population berisi galat #REF!.'],
  ])('of %p, margin %p: %p', (population, margin, expected) =>
    expect(outcome(() => sample(one(population), margin))).toBe(expected),
  );

  test('a range spills', () => expect(outcome(() => sample(column(100, null, 1000)))).toEqual(column(80, '', 278)));
});
