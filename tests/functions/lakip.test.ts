import { column, one, outcome } from './runtime';
import { grade, gradePredicate } from '../../src/functions/lakip';

describe('LAKIP.GRADE and LAKIP.PREDICATE', () => {
  test.each<[unknown, unknown, unknown, unknown]>([
    [100, null, 'AA', 'Sangat Memuaskan'],
    [90.01, null, 'AA', 'Sangat Memuaskan'],
    [90, null, 'A', 'Memuaskan'],
    [80, '88/2021', 'BB', 'Sangat Baik'],
    ['81,25', null, 'A', 'Memuaskan'],
    ['81.25', null, 'A', 'Memuaskan'],
    [70, 88, 'B', 'Baik'],
    [60, '', 'CC', 'Cukup (Memadai)'],
    [50, 0, 'C', 'Kurang'],
    [30, undefined, 'D', 'Sangat Kurang'],
    [0, null, 'E', 'Tidak ada nilai'],
    [0, '12/2015', 'D', 'Sangat Kurang'],
    [85.5, 'lama', 'AA', 'Memuaskan'],
    [85, 'LAMA', 'A', 'Sangat Baik'],
    [null, null, '', ''],
    ['', null, '', ''],
  ])('%p on %p: %p, %p', (score, edition, letter, words) => {
    expect(outcome(() => grade(one(score), edition))).toBe(letter);
    expect(outcome(() => gradePredicate(one(score), edition))).toBe(words);
  });

  test.each<[unknown, unknown, string]>([
    [100.01, null, '#VALUE! Nilai 100,01 di luar 0 sampai 100.'],
    [-1, null, '#VALUE! Nilai -1 di luar 0 sampai 100.'],
    ['baik', null, '#VALUE! Nilai "baik" bukan angka.'],
    ['#N/A', null, '#VALUE! Nilai "#N/A" bukan angka.'],
    [80, '2035', '#VALUE! Edisi "2035" tidak dikenal; pilih 88/2021, 12/2015, lama.'],
  ])('%p on %p: %p', (score, edition, sentence) => {
    expect(outcome(() => grade(one(score), edition))).toBe(sentence);
    expect(outcome(() => gradePredicate(one(score), edition))).toBe(sentence);
  });

  test('a percentage is no score', () => expect(outcome(() => grade([['81,25%']]))).toMatch(/^#VALUE! /));

  test('a range spills; a bad cell spoils only itself', () => {
    expect(outcome(() => grade(column(95, null, '70,5', 101)))).toEqual(
      column('AA', '', 'BB', '#VALUE! Nilai 101 di luar 0 sampai 100.'),
    );
    expect(outcome(() => gradePredicate([[95, 55]]))).toEqual([['Sangat Memuaskan', 'Cukup (Memadai)']]);
  });
});
