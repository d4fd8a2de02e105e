import { column, one, outcome } from './runtime';
import { value } from '../../src/functions/zi-value';

const choices = 'pilih Ya/Tidak, A/B/C, A/B/C/D, A/B/C/D/E, %, 0-4.';

describe('ZI.VALUE of one answer', () => {
  test.each<[unknown, unknown, unknown]>([
    ['Ya', 'Ya/Tidak', 1],
    ['tidak', 'ya/tidak', 0],
    [true, 'Ya/Tidak', 1],
    ['A', 'A/B/C', 1],
    [' b ', 'A / B / C', 0.5],
    ['B', 'A/B/C/D', 0.67],
    ['c', 'a/b/c/d', 0.33],
    ['\u00a0D\u00a0', 'A/B/C/D/E', 0.25],
    ['0,67', 'A/B/C/D', 0.67],
    [0.67, 'A/B/C/D', 0.67],
    ['92,35%', '%', 0.9235],
    ['92.35%', '%', 0.9235],
    [0.9235, '%', 0.9235],
    ['3,6', '0-4', 0.9],
    [3.6, 'Nilai 0-4', 0.9],
    [{ type: 'FormattedNumber', basicValue: 3.6 }, '0-4', 0.9],
    [null, 'A/B/C', ''],
    [undefined, 'A/B/C', ''],
    ['', 'A/B/C', ''],
    ['  ', 'A/B/C', ''],
    [0, 'A/B/C', 0],
    ['F', 'A/B/C/D/E', '#VALUE! Jawaban "F" pada sel ini tidak ada dalam pilihan A/B/C/D/E.'],
    ['C', 'Ya/Tidak', '#VALUE! Jawaban "C" pada sel ini tidak ada dalam pilihan Ya/Tidak.'],
    ['hampir', '%', '#VALUE! Isian "hampir" pada sel ini bukan angka.'],
    ['1.250,00', '%', '#VALUE! Isian "1.250,00" pada sel ini bukan angka.'],
    [4.5, '0-4', '#VALUE! Isian "4,5" pada sel ini melebihi batas 4.'],
    [-1, '0-4', '#VALUE! Isian "-1" pada sel ini tidak boleh negatif.'],
    ['#REF!', 'A/B/C', '#VALUE! Isian sel ini berisi galat #REF!.'],
    [
      5,
      ' jumlah ',
      '#VALUE! "jumlah" bukan pilihan jawaban: hitungan tidak bernilai sendiri, nilainya berasal dari perbandingannya (pakai ZI.RATIO, ZI.REDUCTION, atau ZI.SCORE).',
    ],
    ['A', 'A-C', `#VALUE! Pilihan jawaban "A-C" tidak dikenal; ${choices}`],
    ['A', null, `#VALUE! Pilihan jawaban "" tidak dikenal; ${choices}`],
  ])('%p on %p is %p', (answer, scale, expected) => expect(outcome(() => value(one(answer), one(scale)))).toEqual(expected));
});

describe('ZI.VALUE of ranges', () => {
  test.each<[string, unknown[][], unknown[][], unknown]>([
    ['a column on one scale', column('A', null, 'c'), one('A/B/C'), column(1, '', 0)],
    ['a column, each on its own scale', column('Ya', 'B', '92,35%'), column('Ya/Tidak', 'A/B/C/D', '%'), column(1, 0.67, 0.9235)],
    ['a row', [['A', 'B', 'C']], one('A/B/C'), [[1, 0.5, 0]]],
    ['one answer on a row of scales', one('B'), [['A/B/C', 'A/B/C/D', 'A/B/C/D/E']], [[0.5, 0.67, 0.75]]],
    [
      'a bad cell spoils only itself',
      column('A', 'Z'),
      one('A/B/C'),
      column(1, '#VALUE! Jawaban "Z" pada sel ini tidak ada dalam pilihan A/B/C.'),
    ],
    [
      'ranges of different length',
      column('A', 'B', 'C'),
      column('A/B/C', 'A/B/C'),
      '#VALUE! Argumen scale harus berukuran sama dengan answer.',
    ],
  ])('%s', (_, answers, scales, expected) => expect(outcome(() => value(answers, scales))).toEqual(expected));

  test('a whole column ends at its last filled cell', () => {
    const whole = Array.from({ length: 1_048_576 }, (_, row) => [row === 2 ? 'B' : null]);
    expect(outcome(() => value(whole, one('A/B/C')))).toEqual(column('', '', 0.5));
  });
});
