import { column, one, outcome } from './runtime';
import { grade, index } from '../../src/functions/skm';

const nine = (...answers: unknown[]): unknown[] => [...answers, ...Array<unknown>(9 - answers.length).fill(answers.at(-1))];

describe('SKM.INDEX', () => {
  test.each<[string, unknown[][], number]>([
    ['all 4', [nine(4), nine(4)], 100],
    ['all 1', [nine(1)], 25],
    ['3 and 4', [nine(3), nine(4)], 87.5],
    ['text and numbers', [nine('4', ' 3 ', 3)], ((4 + 8 * 3) / 9) * 25],
    ['decimal comma that is whole', [nine('4,0', '4.0')], 100],
    ['exactly 1/9 each, not 0.11', [nine(3, 4)], (35 / 9) * 25],
    ['rows of empty cells, also as 0', [nine(4), nine(null), nine(''), nine(0), nine(2)], 75],
    ['a blank answer is left out of its element', [nine(4), nine(null, 2)], ((4 + 8 * 3) / 9) * 25],
  ])('%s', (_, responses, ikm) => expect(outcome(() => index(responses))).toEqual(expect.closeTo(ikm, 9)));

  test('published: IKM 87.65 is an index of 3.506', () => {
    const responses = Array.from({ length: 1000 }, (_, row) => nine(row < 506 ? 4 : 3));
    const ikm = outcome(() => index(responses)) as number;
    expect(ikm).toBeCloseTo(87.65, 9);
    expect(ikm / 25).toBeCloseTo(3.506, 9);
  });

  test('a whole column ends at its last filled cell', () => {
    const sheet = Array.from({ length: 1_048_576 }, () => Array<unknown>(9).fill(''));
    sheet[0] = nine(3);
    expect(outcome(() => index(sheet))).toBe(75);
  });

  test.each<[string, unknown, unknown]>([
    ['nobody answered', [nine(null), nine('')], ''],
    ['an empty cell', null, ''],
    ['8 columns', [Array(8).fill(4)], '#VALUE! Jawaban survei berisi 8 kolom, seharusnya 9: satu kolom untuk setiap unsur.'],
    ['one cell', one(4), '#VALUE! Jawaban survei berisi 1 kolom, seharusnya 9: satu kolom untuk setiap unsur.'],
    ['5 of 4', [nine(4), nine(5, 4)], '#VALUE! Jawaban "5" responden 2 pada U1 Persyaratan di luar skala 1-4; tidak dihitung.'],
    ['0 of 4', [nine(0, 4)], '#VALUE! Jawaban "0" responden 1 pada U1 Persyaratan di luar skala 1-4; tidak dihitung.'],
    ['a mean', [nine('3,5', 4)], '#VALUE! Jawaban "3,5" responden 1 pada U1 Persyaratan di luar skala 1-4; tidak dihitung.'],
    ['text', [nine('baik')], '#VALUE! Jawaban "baik" responden 1 pada U1 Persyaratan di luar skala 1-4; tidak dihitung.'],
    ['an error', [nine('#N/A', 4)], '#VALUE! Jawaban "#N/A" responden 1 pada U1 Persyaratan di luar skala 1-4; tidak dihitung.'],
    [
      'an element that nobody answered',
      [nine(null, 4), nine('', 4)],
      '#N/A Unsur U1 Persyaratan belum dijawab seorang pun, jadi indeksnya belum dapat dihitung.',
    ],
  ])('%s', (_, responses, expected) => expect(outcome(() => index(responses as unknown[][]))).toBe(expected));
});

describe('SKM.GRADE: each bound just below, on and above', () => {
  test.each<[unknown, unknown]>([
    [24.99, '#VALUE! IKM 24,99 di luar 25 sampai 100.'],
    [25, 'D'],
    [25.01, 'D'],
    [64.99, 'D'],
    [65, 'C'],
    [65.01, 'C'],
    [76.6, 'C'],
    [76.604, 'C'],
    [76.605, 'B'],
    [76.61, 'B'],
    [88.3, 'B'],
    [88.304, 'B'],
    [88.305, 'A'],
    [88.31, 'A'],
    [100, 'A'],
    [100.01, '#VALUE! IKM 100,01 di luar 25 sampai 100.'],
    [87.65, 'B'],
    ['87,65', 'B'],
    ['87.65', 'B'],
    [null, ''],
    ['', ''],
    [3.506, '#VALUE! Nilai 3,506 tampaknya indeks 1-4, bukan IKM: IKM-nya 87,65.'],
    [0, '#VALUE! IKM 0 di luar 25 sampai 100.'],
    [-1, '#VALUE! IKM -1 di luar 25 sampai 100.'],
    ['baik', '#VALUE! Nilai "baik" bukan angka.'],
    ['#DIV/0!', '#VALUE! Nilai "#DIV/0!" bukan angka.'],
  ])('%p: %p', (ikm, expected) => expect(outcome(() => grade(one(ikm)))).toBe(expected));

  test('a range spills; a bad cell spoils only itself', () =>
    expect(outcome(() => grade(column(90, null, 'x', 70)))).toEqual(column('A', '', '#VALUE! Nilai "x" bukan angka.', 'C')));

  test('takes what SKM.INDEX gives', () => expect(outcome(() => grade([[index([nine(4), nine(3)])]]))).toBe('B'));
});
