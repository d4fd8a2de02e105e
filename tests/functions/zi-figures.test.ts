import { column, one, outcome } from './runtime';
import { currentEdition } from '../../src/rules';
import { minimum, weight } from '../../src/functions/zi-figures';
import { edition90, SHORTS } from '../editions';

describe('ZI.MINIMUM', () => {
  test.each<[unknown, unknown, unknown, unknown]>([
    ['TOTAL', 'WBK', null, 75],
    ['total', 'wbbm', null, 85],
    ['A', 'WBK', null, 40],
    ['Pengungkit', 'WBBM', '90/2021', 48],
    ['AREA.1', 'WBK', 90, expect.closeTo(4.8, 9)],
    ['Penguatan Pengawasan', 'WBBM', 'zi-90-2021', 11.25],
    ['B.I', 'WBK', '', 18.25],
    ['IPAK', 'WBBM', null, 15.75],
    ['Capaian Kinerja', 'WBK', null, 2.5],
    ['IPKP', 'WBK', null, 14],
    [null, 'WBK', null, ''],
    [0, 'WBK', null, ''],
    ['A.I.1', 'WBK', null, '#N/A A.I.1 (Manajemen Perubahan) tidak mempunyai nilai minimum untuk WBK.'],
    ['X', 'WBK', null, '#VALUE! Kode "X" tidak dikenal dalam edisi ini.'],
    ['TOTAL', 'WTP', null, '#VALUE! Predikat "WTP" tidak dikenal; pilih WBK, WBBM.'],
    ['B.I', 'WBK', '52/2014', 18],
    ['TOTAL', 'WBK', '10/2019', '#N/A Ambang batas edisi 10/2019 belum terkonfirmasi.'],
    ['TOTAL', 'WBK', '90/2020', `#VALUE! Edisi "90/2020" tidak dikenal; pilih ${SHORTS}.`],
  ])('%p for %p, edition %p: %p', (code, predicate, edition, expected) =>
    expect(outcome(() => minimum(one(code), one(predicate), edition ?? edition90.short))).toEqual(expected),
  );

  test.each([undefined, null, ''])('edition %p is the one in force', (edition) =>
    expect(outcome(() => minimum(one('TOTAL'), one('WBK'), edition))).toEqual(
      outcome(() => minimum(one('TOTAL'), one('WBK'), currentEdition.id)),
    ),
  );

  test('a table of codes by predicates', () =>
    expect(outcome(() => minimum(column('TOTAL', null, 'A', 'A.I'), [['WBK', 'WBBM']], '90/2021'))).toEqual([
      [75, 85],
      ['', ''],
      [40, 48],
      [
        '#N/A A.I (Pemenuhan) tidak mempunyai nilai minimum untuk WBK.',
        '#N/A A.I (Pemenuhan) tidak mempunyai nilai minimum untuk WBBM.',
      ],
    ]));
});

describe('ZI.WEIGHT', () => {
  test.each<[unknown, unknown]>([
    ['TOTAL', 100],
    ['a', 60],
    ['B', 40],
    ['A.II.5', 7.5],
    ['AREA.5', 15],
    ['Manajemen Perubahan', 8],
    ['A.I.1.iv', 1.5],
    ['A.I.1.iv.a', 0.375],
    ['IPAK', 17.5],
    ['', ''],
    [null, ''],
    ['A.II.1.i.a#1', '#N/A A.II.1.i.a#1 adalah hitungan, tidak bernilai sendiri.'],
    ['A.7', '#VALUE! Kode "A.7" tidak dikenal dalam edisi ini.'],
    ['#REF!', '#VALUE! Kode "#REF!" tidak dikenal dalam edisi ini.'],
  ])('%p: %p', (code, expected) => expect(outcome(() => weight(one(code)))).toEqual(expected));

  test('the weights of another edition', () =>
    expect(outcome(() => weight(column('AREA.1', 'IPAK'), '52/2014'))).toEqual(column(5, 15)));

  test('a column spills', () => expect(outcome(() => weight(column('A', null, 'B')))).toEqual(column(60, '', 40)));
});
