import { column, one, outcome } from './runtime';
import { grade, meets, score } from '../../src/functions/lakip';

const subs = ['1', '2', '3', '4'].flatMap((component) => ['a', 'b', 'c'].map((part) => `${component}.${part}`));
const published = 'A BB BB A B BB BB BB BB BB B BB'.split(' ');

type Rows = [code: unknown, answer: unknown][];
const called = (rows: Rows, edition?: unknown) =>
  outcome(() => score(column(...rows.map(([code]) => code)), column(...rows.map(([, answer]) => answer)), edition));
const all = (answer: unknown): Rows => subs.map((code) => [code, answer]);

describe('LAKIP.SCORE', () => {
  test('published: 24.60 + 23.70 + 12.00 + 19.25 = 79.55 = BB', () => {
    const rows: Rows = subs.map((code, n) => [code, published[n]]);
    expect(called(rows)).toEqual(expect.closeTo(79.55, 9));
    expect(outcome(() => grade(one(called(rows))))).toBe('BB');
    expect(['1', '2', '3', '4'].map((component) => called(rows.filter(([code]) => String(code).startsWith(component))))).toEqual(
      [24.6, 23.7, 12, 19.25].map((points) => expect.closeTo(points, 9)),
    );
    expect(called(Object.entries({ 1: 24.6, 2: 19.75, 3: 12, 4: 7.7, 5: '15,5' }), '12/2015')).toEqual(expect.closeTo(79.55, 9));
  });

  test.each<[string, Rows, unknown, unknown]>([
    ['the best', all('AA'), null, 100],
    ['the least', all('E'), '88/2021', 0],
    ['letters in any case, points, percent', [...all(null), ['1.a', ' bb '], ['1.b', 80], ['1.c', '80%']], 88, 24],
    ['decimal comma', [['1.a', '0,8']], '', expect.closeTo(4.8, 9)],
    ['blanks count 0', [...all(null), ['4.c', 'AA']], undefined, 12.5],
    ['nothing answered', all(''), 0, 0],
    [
      'headings and empty rows',
      [
        ['Kode', 'Jawaban'],
        ['Perencanaan Kinerja', ''],
        ['', null],
        ['1', ''],
        ['1.a', 'A'],
      ],
      null,
      5.4,
    ],
    [
      'criteria with their check marks',
      [
        ['1.a', 'A'],
        ['1.a.1', 'Ya'],
        ['1.a.2', 1],
        ['1.b.10', ''],
      ],
      null,
      5.4,
    ],
    [
      'numbers as codes of components',
      [
        [1, 30],
        [2, 25],
        [3, 15],
        [4, 10],
        [5, 20],
      ],
      12,
      100,
    ],
    [
      '12/2015 by name',
      [
        ['Perencanaan', 24.6],
        ['Capaian', '18,5'],
      ],
      '12/2015',
      expect.closeTo(43.1, 9),
    ],
  ])('%s', (_, rows, edition, expected) => expect(called(rows, edition)).toEqual(expected));

  test.each<[string, Rows, unknown, string]>([
    [
      'no letter',
      [
        ['1.a', 'A'],
        ['1.b', 'BBB'],
      ],
      null,
      '#VALUE! Jawaban "BBB" pada 1.b tidak ada dalam pilihan AA/A/BB/B/CC/C/D/E. (baris ke-2 dari rentang jawaban)',
    ],
    [
      'a score between the letters',
      [['1.a', 85]],
      null,
      '#VALUE! Jawaban "85" pada 1.a tidak ada dalam pilihan AA/A/BB/B/CC/C/D/E. (baris ke-1 dari rentang jawaban)',
    ],
    ['an error', [['1.a', '#N/A']], null, '#VALUE! Isian 1.a berisi galat #N/A. (baris ke-1 dari rentang jawaban)'],
    [
      'above its weight',
      [['1', 31]],
      '12/2015',
      '#VALUE! Isian "31" pada 1.a melebihi batas 30. (baris ke-1 dari rentang jawaban)',
    ],
    [
      'points of a component under 88/2021',
      [['1', 24.6]],
      null,
      '#VALUE! Kode 1 bukan pernyataan, jadi isian "24.6" tidak dapat dinilai; isi pada pernyataan di bawahnya.',
    ],
    ['an unknown code with a letter', [['5.a', 'A']], null, '#VALUE! Kode "5.a" tidak dikenal dalam edisi ini.'],
    [
      'a code twice',
      [
        ['1.a', 'A'],
        ['1.A', 'B'],
      ],
      null,
      '#VALUE! Kode 1.a muncul lebih dari sekali dengan isian berbeda ("A" dan "B").',
    ],
    ['no such worksheet', [['1.a', 'A']], 'lama', '#VALUE! Edisi "lama" tidak dikenal; pilih 88/2021, 12/2015.'],
  ])('%s', (_, rows, edition, sentence) => expect(called(rows, edition)).toBe(sentence));

  test('two columns: the second counts where given', () =>
    expect(
      outcome(() =>
        score(column('1.a', '1.b'), [
          ['AA', 'E'],
          ['A', null],
        ]),
      ),
    ).toEqual(expect.closeTo(8.1, 9)));

  test('ranges of different length', () =>
    expect(outcome(() => score(column('1.a', '1.b'), column('A')))).toBe(
      '#VALUE! Argumen answers harus berukuran sama dengan codes.',
    ));
});

describe('LAKIP.MEETS', () => {
  const grades = ['AA', 'A', 'BB', 'B', 'CC', 'C', 'D', 'E'];

  test('every grade against every minimum', () =>
    expect(outcome(() => meets(column(...grades), [grades]))).toEqual(
      grades.map((_, has) => grades.map((__, needs) => has <= needs)),
    ));

  test.each<[unknown, unknown, unknown]>([
    ['BB', 'B', true],
    [' bb ', 'b', true],
    ['CC', 'B', false],
    [null, 'B', ''],
    ['', null, ''],
    ['B', null, '#VALUE! Peringkat "" tidak dikenal; pilih AA, A, BB, B, CC, C, D, E.'],
    ['BBB', 'B', '#VALUE! Peringkat "BBB" tidak dikenal; pilih AA, A, BB, B, CC, C, D, E.'],
    ['79,55', 'B', '#VALUE! Peringkat "79,55" tidak dikenal; pilih AA, A, BB, B, CC, C, D, E.'],
    [79.55, 'B', '#VALUE! Peringkat "79.55" tidak dikenal; pilih AA, A, BB, B, CC, C, D, E.'],
    ['B', '#N/A', '#VALUE! Peringkat "#N/A" tidak dikenal; pilih AA, A, BB, B, CC, C, D, E.'],
  ])('%p against %p: %p', (has, needs, expected) => expect(outcome(() => meets(one(has), one(needs)))).toBe(expected));

  test('a range spills; a bad cell spoils only itself', () =>
    expect(outcome(() => meets(column('A', null, 'X'), one('B')))).toEqual(
      column(true, '', '#VALUE! Peringkat "X" tidak dikenal; pilih AA, A, BB, B, CC, C, D, E.'),
    ));
});
