import { column, outcome } from './runtime';
import { proposal } from '../../src/functions/zi-proposal';
import { SHORTS } from '../editions';

type Values = Record<string, unknown>;

/** Meets all that WBBM asks of any body under 90/2021. */
const good: Values = {
  ...{ 'body.opinion': 'WTP', 'body.sakip': 'BB', 'body.rb-index': 'BB', 'body.spip': 3 },
  ...{ 'unit.core': 'Ya', 'unit.impact': true, 'unit.findings': '100%', 'unit.lhkpn': 1, 'unit.lhkan': '100,0 %' },
  ...{ 'unit.years': 1, 'unit.sakip': 'BB', 'unit.wbk-held': 'Ya', 'unit.wbk-years': 2, 'unit.lke': 'Ya', 'unit.survey': 'Ya' },
};
const old: Values = {
  ...{ 'body.opinion': 'Wajar Tanpa Pengecualian', 'body.opinion-years': 2, 'body.akip': 'CC' },
  ...{ 'unit.echelon': 'Ya', 'unit.strategic': 'Y', 'unit.reform': 1, 'unit.resources': 'TRUE', 'unit.wbk-held': 'Ya' },
};
const called = (values: Values, predicate: unknown, edition?: unknown, bodyKind?: unknown) =>
  outcome(() => proposal(column(...Object.keys(values)), column(...Object.values(values)), predicate, edition, bodyKind));

const opinion = 'Opini BPK atas laporan keuangan';
const index = 'Kategori indeks reformasi birokrasi';
const unmet = 'Belum terpenuhi';
const practice = 'Praktik portal kementerian 2024-2025; tidak dijumpai pada Tabel 5';
const allMet = (predicate: string) => [[`Semua syarat pengusulan ${predicate} terpenuhi`, '', '', '']];

describe('ZI.PROPOSAL', () => {
  test.each<[string, Values, unknown, unknown, unknown, unknown]>([
    ['all met', good, 'WBK', null, 'kl', allMet('WBK')],
    ['all met for WBBM, by name of the predicate', good, 'wilayah birokrasi bersih dan melayani', '', 'pemda', allMet('WBBM')],
    ['all met by any kind of body', good, 'WBBM', null, null, allMet('WBBM')],
    ['opinion', { ...good, 'body.opinion': 'WDP' }, 'WBK', null, 'kl', [[opinion, 'WTP', 'WDP', unmet]]],
    ['blank', { ...good, 'body.opinion': '' }, 'WBK', null, 'kl', [[opinion, 'WTP', '', 'Belum diisi']]],
    ['null', { ...good, 'body.opinion': null }, 'WBK', null, 'kl', [[opinion, 'WTP', '', 'Belum diisi']]],
    [
      'unreadable',
      { ...good, 'body.opinion': 'baik' },
      'WBK',
      null,
      'kl',
      [[opinion, 'WTP', 'baik', `Jawaban "baik" pada ${opinion} tidak ada dalam pilihan WTP/WDP/TW/TMP.`]],
    ],
    [
      'percentages and levels',
      { ...good, 'unit.lhkpn': '99,9%', 'unit.findings': 0.5, 'body.spip': 2.9 },
      'WBK',
      90,
      'kl',
      [
        ['Tingkat maturitas SPIP', 3, 2.9, unmet],
        ['Tindak lanjut temuan APIP dan BPK', '100%', '50%', unmet],
        ['Kepatuhan LHKPN', '100%', '99,9%', unmet],
      ],
    ],
    [
      'yes and no',
      { ...good, 'unit.core': false },
      'WBK',
      null,
      'kl',
      [['Unit menjalankan layanan inti instansi', 'Ya', 'Tidak', unmet]],
    ],
    ['WBK need not be held for WBK', { ...good, 'unit.wbk-held': 'Tidak' }, 'WBK', null, 'kl', allMet('WBK')],
    [
      'WBK held before WBBM',
      { ...good, 'unit.wbk-held': 'Tidak' },
      'WBBM',
      null,
      'kl',
      [['Unit sudah berpredikat WBK', 'Ya', 'Tidak', unmet]],
    ],
    [
      'by name of the condition',
      { ...good, 'body.opinion': '', [opinion.toUpperCase()]: 'WTP' },
      'WBK',
      null,
      'kl',
      allMet('WBK'),
    ],
    ['headings and empty rows', { Syarat: 'Isian', ...good, Unit: '', '': 3 }, 'WBK', null, 'kl', allMet('WBK')],
    ['52/2014', old, 'WBBM', '52/2014', null, allMet('WBBM')],
    [
      '52/2014: two years running',
      { ...old, 'body.opinion-years': '1,5' },
      'WBBM',
      52,
      null,
      [['Tahun berturut-turut beropini WTP', 2, 1.5, unmet]],
    ],
    ['52/2014: years are not asked for WBK', { ...old, 'body.opinion-years': '' }, 'WBK', 52, 'kl', allMet('WBK')],
  ])('%s', (_, values, predicate, edition, bodyKind, expected) =>
    expect(called(values, predicate, edition, bodyKind)).toEqual(expected),
  );

  test.each<[unknown, unknown, unknown]>([
    ['CC', 'pemda', allMet('WBK')],
    ['CC', 'Pemerintah Daerah', allMet('WBK')],
    ['CC', 'kl', [[index, 'B', 'CC', unmet]]],
    ['CC', 'K/L', [[index, 'B', 'CC', unmet]]],
    ['CC', 'kementerian', [[index, 'B', 'CC', unmet]]],
    ['CC', null, [[index, 'CC (pemda), B (kl)', 'CC', 'Bergantung pada jenis instansi; sebutkan bodyKind']]],
    ['CC', 0, [[index, 'CC (pemda), B (kl)', 'CC', 'Bergantung pada jenis instansi; sebutkan bodyKind']]],
    ['C', '', [[index, 'CC (pemda), B (kl)', 'C', unmet]]],
    ['', undefined, [[index, 'CC (pemda), B (kl)', '', 'Belum diisi']]],
    ['B', undefined, allMet('WBK')],
  ])('an index of %p for a body of kind %p', (found, bodyKind, expected) =>
    expect(called({ ...good, 'body.rb-index': found }, 'WBK', null, bodyKind)).toEqual(expected),
  );

  const rsud = (change: Values, predicate = 'WBK') => called({ ...good, ...change }, predicate, null, 'RSUD');
  const excused = `${unmet}; usulan afirmasi: Aksi prioritas Stranas PK pada pemerintah daerah`;

  test('an affirmative proposal says so first, and what of the body is not met', () => {
    const change = { 'body.opinion': 'TMP', 'body.sakip': 'D' };
    expect(rsud(change)).toEqual([
      ['Usulan afirmasi: 2 syarat instansi belum terpenuhi', '', '', ''],
      [opinion, 'WTP', 'TMP', excused],
      ['Predikat SAKIP instansi', 'B', 'D', excused],
    ]);
    expect(called({ ...good, ...change }, 'WBK', null, 'Rumah sakit umum daerah')).toEqual(rsud(change));
  });

  test('it excuses nothing for WBBM, nothing of the unit, and nothing that is blank', () => {
    expect(rsud({ 'body.opinion': 'WDP', 'unit.wbk-years': 1 }, 'WBBM')).toEqual([
      [opinion, 'WTP', 'WDP', unmet],
      ['Lama berpredikat WBK (tahun)', 2, 1, `${unmet}; ${practice}`],
    ]);
    expect(rsud({ 'body.opinion': '', 'body.sakip': 'D', 'unit.findings': 0.1 })).toEqual([
      [opinion, 'WTP', '', 'Belum diisi'],
      ['Predikat SAKIP instansi', 'B', 'D', excused],
      ['Tindak lanjut temuan APIP dan BPK', '100%', '10%', unmet],
    ]);
  });

  test('nothing given: every condition is open', () => {
    const rows = called({ 'body.opinion': '' }, 'WBK', null, 'kl') as unknown[][];
    expect(rows).toHaveLength(13);
    expect(new Set(rows.map((row) => row[3]))).toEqual(new Set(['Belum diisi', `Belum diisi; ${practice}`]));
  });

  test.each<[string, Values, unknown, unknown, unknown, string]>([
    ['10/2019', good, 'WBK', '10/2019', 'kl', '#N/A Syarat pengusulan edisi 10/2019 belum terkonfirmasi.'],
    ['an unknown edition', good, 'WBK', '2035', 'kl', `#VALUE! Edisi "2035" tidak dikenal; pilih ${SHORTS}.`],
    ['an unknown predicate', good, 'WTP', null, 'kl', '#VALUE! Predikat "WTP" tidak dikenal; pilih WBK, WBBM.'],
    ['no predicate', good, null, null, 'kl', '#VALUE! Predikat "" tidak dikenal; pilih WBK, WBBM.'],
    [
      'an unknown kind of body',
      good,
      'WBK',
      null,
      'BUMN',
      '#VALUE! Jenis instansi "BUMN" tidak dikenal; pilih pemda, kl, rsud, dukcapil, samsat, ptsp, pendidikan, ketenagakerjaan.',
    ],
    [
      'a kind of body that 52/2014 does not know',
      old,
      'WBK',
      52,
      'rsud',
      '#VALUE! Jenis instansi "rsud" tidak dikenal; pilih pemda, kl.',
    ],
    [
      'an unknown code',
      { ...good, 'body.wtp': '' },
      'WBK',
      null,
      'kl',
      '#VALUE! Syarat "body.wtp" tidak dikenal dalam edisi ini.',
    ],
    [
      'a condition of another edition',
      old,
      'WBK',
      null,
      'kl',
      '#VALUE! Syarat "body.opinion-years" tidak dikenal dalam edisi ini.',
    ],
    [
      'an unknown name with a value',
      { ...good, 'Opini BPK': 'wtp' },
      'WBK',
      null,
      'kl',
      '#VALUE! Syarat "Opini BPK" tidak dikenal dalam edisi ini.',
    ],
    [
      'a condition twice',
      { ...good, 'Body.Opinion': 'WDP' },
      'WBK',
      null,
      'kl',
      '#VALUE! Kode body.opinion muncul lebih dari sekali dengan isian berbeda ("WTP" dan "WDP").',
    ],
  ])('%s', (_, values, predicate, edition, bodyKind, sentence) =>
    expect(called(values, predicate, edition, bodyKind)).toBe(sentence),
  );

  test.each(['unit.lhkasn', 'LHKASN', 'LHKAN', 'Non LHKPN', 'Kepatuhan LHKASN', 'Kepatuhan Non LHKPN', 'kepatuhan lhkan'])(
    'the report of those who owe no LHKPN under the name %s',
    (name) => {
      const { 'unit.lhkan': _, ...others } = good;
      expect(called({ ...others, [name]: '100%' }, 'WBK', null, 'kl')).toEqual(allMet('WBK'));
      expect(called({ ...others, [name]: '90%' }, 'WBK', null, 'kl')).toEqual([
        ['Kepatuhan LHKAN (LHKASN, Non LHKPN)', '100%', '90%', unmet],
      ]);
    },
  );

  test('ranges of different length', () =>
    expect(outcome(() => proposal(column('body.opinion', 'body.spip'), column('WTP'), 'WBK'))).toBe(
      '#VALUE! Argumen values harus berukuran sama dengan criteria.',
    ));
});
