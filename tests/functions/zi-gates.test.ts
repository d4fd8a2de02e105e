import { column, outcome } from './runtime';
import * as gates from '../../src/functions/zi-gates';
import { currentEdition } from '../../src/rules';
import { edition90, SHORTS } from '../editions';

const OF = edition90.short;
type Range = unknown[][];
const eligible = (codes: Range, scores: Range, asked: unknown, edition: unknown = OF) =>
  gates.eligible(codes, scores, asked, edition);
const predicate = (codes: Range, scores: Range, edition: unknown = OF, had?: unknown) =>
  gates.predicate(codes, scores, edition, had);
const unmet = (codes: Range, scores: Range, asked: unknown, edition: unknown = OF) => gates.unmet(codes, scores, asked, edition);

test('no edition is the one in force', () => {
  const scores = [column('TOTAL'), column(0)] as const;
  expect(outcome(() => gates.unmet(...scores, 'WBK'))).toEqual(outcome(() => gates.unmet(...scores, 'WBK', currentEdition.id)));
});

/** Scores that just meet every minimum of WBK (75 in all). */
const wbk: Record<string, unknown> = {
  'AREA.1': 4.8,
  'AREA.2': 4.2,
  'AREA.3': 6,
  'AREA.4': 6,
  'AREA.5': 13.75,
  'AREA.6': 8,
  'B.I.a': 15.75,
  'B.I.b': 2.5,
  'B.II.a': 14,
};
const wbbm: Record<string, unknown> = {
  ...wbk,
  'AREA.1': 6,
  'AREA.2': 5.25,
  'AREA.3': 7.5,
  'AREA.4': 7.5,
  'AREA.5': 15,
  'AREA.6': 8.5,
  'B.I.b': 3.75,
  'B.II.a': 15.75,
};

type Scores = Record<string, unknown>;
const without = (scores: Scores, ...codes: string[]): Scores =>
  Object.fromEntries(Object.entries(scores).filter(([code]) => !codes.includes(code)));
const ranges = (scores: Scores) => [column(...Object.keys(scores)), column(...Object.values(scores))] as const;

describe('ZI.ELIGIBLE', () => {
  test('a percentage is no score', () => {
    const [codes, scores] = ranges({ ...wbk, 'B.I.a': '90%' });
    expect(outcome(() => eligible(codes, scores, 'WBK'))).toMatch(/^#VALUE! .*B\.I\.a.*90%/);
  });
  test('the same code twice with the same score but for binary fractions is no contradiction', () => {
    const [codes, scores] = ranges({ ...wbk, 'AREA.1': 4.8, 'Manajemen Perubahan': 4.5 + 0.1 + 0.2 });
    expect(outcome(() => eligible(codes, scores, 'WBK'))).toBe(true);
  });
  test.each<[string, Scores, string, unknown]>([
    ['every minimum met exactly; TOTAL, A and B.I are summed', wbk, 'WBK', true],
    ['WBK is not WBBM', wbk, 'WBBM', false],
    ['WBBM met', wbbm, 'WBBM', true],
    ['predicate in any case, by name', wbk, ' wilayah bebas dari korupsi ', true],
    ['numbers as text, comma or point', { ...wbk, 'AREA.1': '4,8', 'AREA.2': '4.2' }, 'wbk', true],
    [
      'well-known names',
      {
        ...without(wbk, 'AREA.1', 'B.I.a', 'B.I.b', 'B.II.a'),
        'Manajemen Perubahan': 4.8,
        IPAK: 15.75,
        'capaian kinerja': 2.5,
        Ipkp: 14,
      },
      'WBK',
      true,
    ],
    ['parents given are taken as they are', { ...wbk, TOTAL: 74.996 }, 'WBK', false],
    ['within the tolerance', { ...wbk, TOTAL: 75 - 1e-10 }, 'WBK', true],
    ['just outside the tolerance', { ...wbk, TOTAL: 75 - 1e-8 }, 'WBK', false],
    ['an area of Pemenuhan and Reform', { ...without(wbk, 'AREA.1'), 'A.I.1': 0.8, 'A.II.1': 4 }, 'WBK', true],
    ['an only child from its parent', { ...without(wbk, 'B.II.a'), 'B.II': 14 }, 'WBK', true],
    ['one minimum missed', { ...wbk, 'AREA.5': 8.99, 'AREA.6': 10, 'AREA.4': 10 }, 'WBK', false],
    ['headings and empty rows', { Kode: 'Nilai', ...wbk, Keterangan: '', '': null }, 'WBK', true],
    [
      'a figure missing',
      without(wbk, 'AREA.3'),
      'WBK',
      '#N/A Nilai AREA.3 (Penataan Sistem Manajemen SDM Aparatur) tidak ada, padahal diperlukan oleh syarat minimum.',
    ],
    [
      'a figure missing, though the total is there',
      { ...without(wbk, 'AREA.3'), TOTAL: 75, A: 42 },
      'WBK',
      '#N/A Nilai AREA.3 (Penataan Sistem Manajemen SDM Aparatur) tidak ada, padahal diperlukan oleh syarat minimum.',
    ],
    [
      'an empty cell is a missing figure',
      { ...wbk, 'B.II.a': null },
      'WBK',
      '#N/A Nilai B.II.a (Indeks Persepsi Kualitas Pelayanan (IPKP)) tidak ada, padahal diperlukan oleh syarat minimum.',
    ],
    ['text as a score', { ...wbk, 'AREA.1': 'tinggi' }, 'WBK', '#VALUE! Nilai AREA.1 "tinggi" bukan angka.'],
    ['an error as a score', { ...wbk, 'AREA.1': '#DIV/0!' }, 'WBK', '#VALUE! Nilai AREA.1 "#DIV/0!" bukan angka.'],
    ['a negative score', { ...wbk, 'AREA.1': -1 }, 'WBK', '#VALUE! Nilai AREA.1 (-1) tidak boleh negatif.'],
    [
      'an index of satisfaction instead of points',
      { ...wbk, IPKP: 87.65 },
      'WBK',
      '#VALUE! Nilai B.II.a (87,65) melebihi bobotnya (17,5); isi dalam poin, bukan indeks atau persen.',
    ],
    ['an unknown code', { ...wbk, 'A.III': 1 }, 'WBK', '#VALUE! Kode "A.III" tidak dikenal dalam edisi ini.'],
    ['a misspelt name with a score', { ...wbk, Pengunkit: 41 }, 'WBK', '#VALUE! Kode "Pengunkit" tidak dikenal dalam edisi ini.'],
    [
      'the same code with two scores',
      { ...wbk, 'area.1': 5 },
      'WBK',
      '#VALUE! Kode AREA.1 muncul lebih dari sekali dengan isian berbeda ("4,8" dan "5").',
    ],
    ['an unknown predicate', wbk, 'WBM', '#VALUE! Predikat "WBM" tidak dikenal; pilih WBK, WBBM.'],
    ['no predicate', wbk, '', '#VALUE! Predikat "" tidak dikenal; pilih WBK, WBBM.'],
  ])('%s', (_, scores, asked, expected) => expect(outcome(() => eligible(...ranges(scores), asked))).toBe(expected));

  test('a predicate in a cell, an edition by number', () =>
    expect(outcome(() => eligible(...ranges(wbk), [['WBK']], 90))).toBe(true));
  test('unknown edition', () =>
    expect(outcome(() => eligible(...ranges(wbk), 'WBK', '99/2020'))).toBe(
      `#VALUE! Edisi "99/2020" tidak dikenal; pilih ${SHORTS}.`,
    ));
  test('ranges of different length', () =>
    expect(outcome(() => eligible(column('A', 'B'), column(40), 'WBK'))).toBe(
      '#VALUE! Argumen scores harus berukuran sama dengan codes.',
    ));
});

describe('ZI.PREDICATE', () => {
  test.each<[string, Scores, unknown, unknown]>([
    ['WBK met', wbk, null, 'WBK'],
    ['WBBM met, WBK not held before', wbbm, null, 'WBK'],
    ['WBBM met, left out', wbbm, undefined, 'WBK'],
    ['WBBM met, WBK held', wbbm, true, 'WBBM'],
    ['WBBM met, WBK held, in words', wbbm, 'ya', 'WBBM'],
    ['WBBM met, FALSE', wbbm, false, 'WBK'],
    ['WBK held, WBBM not met', wbk, true, 'WBK'],
    ['nothing met', { ...wbk, TOTAL: 74.999 }, true, 'Belum memenuhi'],
    ['held is neither yes nor no', wbk, 'mungkin', '#VALUE! Argumen hadWBK harus TRUE atau FALSE.'],
    [
      'a figure missing',
      without(wbk, 'IPAK', 'B.I.a'),
      null,
      '#N/A Nilai B.I.a (Indeks Persepsi Anti Korupsi (IPAK)) tidak ada, padahal diperlukan oleh syarat minimum.',
    ],
  ])('%s', (_, scores, held, expected) => expect(outcome(() => predicate(...ranges(scores), OF, held))).toBe(expected));
});

describe('ZI.UNMET', () => {
  test('a row for each: gate, floor, score, gap', () =>
    expect(outcome(() => unmet(...ranges({ ...wbk, 'AREA.2': 4, 'B.I.b': '2,4', TOTAL: 74.996 }), 'WBK'))).toEqual([
      ['TOTAL', 75, 74.996, expect.closeTo(0.004, 9)],
      ['AREA.2', expect.closeTo(4.2, 9), 4, expect.closeTo(0.2, 9)],
      ['B.I', 18.25, expect.closeTo(18.15, 9), expect.closeTo(0.1, 9)],
      ['B.I.b', 2.5, 2.4, expect.closeTo(0.1, 9)],
    ]));
  test('one row where nothing is unmet', () =>
    expect(outcome(() => unmet(...ranges(wbk), 'WBK'))).toEqual([['Semua syarat minimum WBK terpenuhi', '', '', '']]));
  test('a figure missing', () =>
    expect(outcome(() => unmet(column('TOTAL'), column(80), 'WBK'))).toBe(
      '#N/A Nilai B.I.b (Capaian Kinerja) tidak ada, padahal diperlukan oleh syarat minimum.',
    ));
});

describe('older editions', () => {
  /** 52/2014 has no minimum for Pengungkit nor for the areas. */
  const old = { TOTAL: 75, 'B.I': 18, IPAK: 13.5, TLHP: '3,5' };
  test.each<[string, Scores, string, unknown, unknown]>([
    ['52/2014: its own four minimums', old, 'WBK', '52/2014', true],
    ['52/2014: 13.5 + 3.5 is not yet 18', { TOTAL: 75, IPAK: 13.5, TLHP: 3.5 }, 'WBK', 52, false],
    [
      '52/2014: WBBM also needs the survey of services',
      old,
      'WBBM',
      '52/2014',
      '#N/A Nilai B.II (Kualitas Pelayanan Publik kepada Masyarakat) tidak ada, padahal diperlukan oleh syarat minimum.',
    ],
    ['10/2019: never a verdict', { TOTAL: 100 }, 'WBK', '10/2019', '#N/A Ambang batas edisi 10/2019 belum terkonfirmasi.'],
  ])('%s', (_, scores, asked, edition, expected) =>
    expect(outcome(() => eligible(...ranges(scores), asked, edition))).toBe(expected),
  );

  test('10/2019: never a predicate, never a list', () => {
    const sentence = '#N/A Ambang batas edisi 10/2019 belum terkonfirmasi.';
    expect(outcome(() => predicate(...ranges({ TOTAL: 100 }), '10/2019'))).toBe(sentence);
    expect(outcome(() => unmet(...ranges({ TOTAL: 100 }), 'WBK', '10/2019'))).toBe(sentence);
  });
});
