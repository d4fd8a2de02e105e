import { buildRecap, fileResult, isRecap, recapOf } from '../../../src/forms/recap';
import type { Cell, SheetPlan, WorkbookPlan } from '../../../src/sheet/plan';
import { indexOf } from '../../../src/assessment';
import { gridsOf, planOf, wording } from '../../sheets/lke';
import { best, bestBut, checked, unit } from './units';
import { edition90 } from '../../editions';

const HEADING = 3;
const broken = { code: 'file.unreadable', severity: 'error', at: {}, data: { reason: 'rusak' } } as const;

const results = [
  fileResult('a.xlsx', [checked({ identity: { unit: '=HYPERLINK("http://x")', target: 'WBK' } })], []),
  fileResult(
    'b.xlsx',
    [checked({ identity: { unit: 'B', target: 'WBBM' }, answers: bestBut({ 'B.I.a': 2, 'A.I.1.i.a': 'F' }) })],
    [],
  ),
  fileResult('c.xlsx', [checked({ identity: {}, answers: best() })], []),
  fileResult('x.xlsx', [], [broken]),
];
const recap = recapOf(results);
const plan = buildRecap(recap, { wordings: { [edition90.id]: wording } });
const sheet = (name: string, of: WorkbookPlan = plan): SheetPlan => of.sheets.find((one) => one.name === name)!;
const heading = ({ cells }: SheetPlan): Cell[] => cells[HEADING]!;
const column = (of: SheetPlan, title: string): Cell[] => {
  const at = heading(of).indexOf(title);
  return of.cells.slice(HEADING + 1).map((row) => row[at]!);
};

test('the sheets, and which one is shown', () => {
  expect(plan.sheets.map(({ name }) => name)).toEqual(['Rekap', 'Grafik', 'Pernyataan terlemah', 'Area terlemah', 'Masalah']);
  expect(plan.activate).toBe('Rekap');
});

test('one row per LKE by rank, broken files below with their reason', () => {
  const rekap = sheet('Rekap');
  expect(column(rekap, 'Unit kerja')).toEqual(['=HYPERLINK("http://x")', 'c', 'B', 'x']);
  expect(column(rekap, 'Kesimpulan')).toEqual([
    'Nilai minimum terpenuhi',
    'Nilai minimum terpenuhi',
    'Belum memenuhi',
    'Tidak terbaca',
  ]);
  expect(column(rekap, 'Nilai total').map((cell) => typeof cell)).toEqual(['number', 'number', 'number', 'object']);
  expect(column(rekap, 'Keterangan')).toEqual([
    'Menurut penilaian mandiri.',
    'Target tidak tertulis pada LKE; diuji terhadap WBK. Menurut penilaian mandiri.',
    'Menurut penilaian mandiri.',
    'Berkas tidak dapat dibaca: rusak.',
  ]);
  expect(column(rekap, 'Syarat tidak terpenuhi')[2]).toContain('Indeks Persepsi Anti Korupsi');
});

test('the rank is a native formula over the whole column, in its own row', () =>
  expect(column(sheet('Rekap'), 'Peringkat')).toEqual([
    { f: '=RANK(I5,$I$5:$I$8)' },
    { f: '=RANK(I6,$I$5:$I$8)' },
    { f: '=RANK(I7,$I$5:$I$8)' },
    null,
  ]));

test('texts stay texts: no cell but the ranks is a formula', () => {
  const formulas = plan.sheets.flatMap(({ cells }) => cells.flat()).filter((cell) => typeof cell === 'object' && cell !== null);
  expect(formulas).toHaveLength(3);
});

test('every table can be filtered as a whole; every row is as long as the columns', () => {
  for (const { name, cells, columns, autoFilter, freeze } of plan.sheets) {
    for (const row of cells) expect(row).toHaveLength(columns.length);
    if (name === 'Grafik') continue;
    expect(freeze?.rows).toBe(HEADING + 1);
    expect(autoFilter).toMatch(new RegExp(`^A4:[A-Z]+${cells.length}$`));
  }
});

test('the statements show our own words, weakest first', () => {
  const weakest = sheet('Pernyataan terlemah');
  expect(column(weakest, 'Kode')).toEqual(['B.I.a', 'A.I.1.i.a']);
  expect(column(weakest, 'Pernyataan')).toEqual([wording['B.I.a']!.text, wording['A.I.1.i.a']!.text]);
  expect(column(weakest, '% unit')).toEqual([1 / 3, 1 / 3]);
});

test('problems: broken files first, then each kind once per unit, with its first cell', () => {
  const rows = sheet('Masalah').cells.slice(HEADING + 1);
  expect(rows.map(([unitName, severity, count]) => [unitName, severity, count])).toEqual([
    ['x', 'galat', 1],
    ['B', 'galat', 1],
  ]);
  expect(rows[1]!.at(-1)).toContain('Jawaban "F" pada A.I.1.i.a');
});

test('charts look at the rows of the units, and no further than forty', () => {
  const many = recapOf([{ units: Array.from({ length: 60 }, (_, n) => ({ ...unit(), unit: `U${n}` })) }]);
  const charts = (of: WorkbookPlan) =>
    sheet('Grafik', of).charts!.map(({ categories, series, max }) => ({ categories, values: series[0]!.values, max }));
  expect(charts(plan)).toEqual([
    { categories: "'Area terlemah'!$B$5:$B$13", values: "'Area terlemah'!$G$5:$G$13", max: 1 },
    { categories: 'Rekap!$B$5:$B$7', values: 'Rekap!$I$5:$I$7', max: edition90.total },
  ]);
  expect(charts(buildRecap(many))[1]).toMatchObject({ categories: 'Rekap!$B$5:$B$44' });
});

test.each([
  [[], 'Rekap'],
  [['rekap'], 'Rekap (2)'],
  [['Masalah', 'Grafik (2)'], 'Rekap (3)'],
])('where %j are taken the recap is called %s, and no sheet is taken', (taken, name) => {
  const names = buildRecap(recap, { taken }).sheets.map((one) => one.name);
  expect(names[0]).toBe(name);
  expect(names.filter((one) => taken.includes(one))).toEqual([]);
});

test('in English, with the same shape', () => {
  const english = buildRecap(recap, { language: 'en' });
  expect(english.sheets.map(({ cells }) => cells.map((row) => row.length))).toEqual(
    plan.sheets.map(({ cells }) => cells.map((row) => row.length)),
  );
  expect(heading(english.sheets[0]!)).toEqual(expect.arrayContaining(['Rank', 'Unit', 'Total', 'Remark']));
});

test('two editions are both named, since their scores are not alike', () => {
  const mixed = buildRecap(recapOf([{ units: [unit(), unit({ edition: '52/2014' })] }]));
  expect(mixed.sheets[0]!.cells[1]![0]).toContain('Edisi 90/2021, 52/2014: bandingkan hanya nilai dari edisi yang sama.');
});

test('of broken files alone, or of nothing, there is a recap without charts', () => {
  for (const files of [[results[3]!], []]) {
    const empty = buildRecap(recapOf(files));
    expect(empty.sheets.map(({ charts }) => charts)).toEqual([undefined, undefined, undefined, undefined]);
    expect(empty.sheets[0]!.autoFilter).toMatch(/^A4:[A-Z]+5$/);
  }
});

test('long sentences are cut to what a cell holds', () => {
  const long = { ...broken, data: { reason: 'x'.repeat(40_000) } };
  const { cells } = buildRecap(recapOf([fileResult('x.xlsx', [], [long])])).sheets[0]!;
  expect(String(cells[HEADING + 1]!.at(-1))).toHaveLength(500);
});

test.each([
  ['a recap', gridsOf(plan), true],
  ['an English one', gridsOf(buildRecap(recap, { language: 'en' })), true],
  ['an LKE', gridsOf(planOf()), false],
  ['nothing', [], false],
])('%s is a recap: %s', (_, grids, wanted) => expect(isRecap(grids)).toBe(wanted));

test('no more statements than the edition has', () => {
  const none = recapOf([{ units: [unit({ answers: new Map() })] }]);
  expect(column(buildRecap(none).sheets[2]!, 'Kode')).toHaveLength(indexOf(edition90).statements.length);
});
