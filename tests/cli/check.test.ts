import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import ExcelJS from 'exceljs';
import { yearsOfEdition } from '../../src/assessment/editions';
import { editions } from '../../src/rules';
import { bestAnswers } from './answers';
import { answer, deleteColumn, edited, lke, ownFolder } from './lke';
import { besideProject } from '../shared';
import { edition90 } from '../editions';

const folder = ownFolder();
const at = (name: string) => join(folder, name);
const check = (...args: string[]) => lke(folder, 'check', ...args);

/** The JSON of one file; fails where standard output holds anything else. */
async function judged(...args: string[]) {
  const { code, out, err } = await check('--json', ...args);
  return { code, err, lkes: JSON.parse(out) };
}

const MEMBERS = [
  ...['file', 'edition', 'layout', 'sheet', 'unit', 'year', 'confidence', 'complete'],
  ...['score', 'gates', 'predicate', 'verdict', 'problems'],
];
const PROBLEM_MEMBERS = ['code', 'severity', 'sheet', 'cell', 'statement', 'message'];

beforeAll(async () => {
  const made = await lke(folder, 'new', '--unit', 'KPP Pratama X', '--year', '2026', '--target', 'WBK', '--out', 'kosong.xlsx');
  expect(made.code).toBe(0);
  await edited(at('kosong.xlsx'), at('penuh.xlsx'), (workbook) => void answer(workbook, bestAnswers(edition90)));
});

test('a blank LKE is judged: from 0 to 100, every gate open, every blank told once', async () => {
  const { code, err, lkes } = await judged('kosong.xlsx');
  expect({ code, err, count: lkes.length }).toEqual({ code: 0, err: '', count: 1 });
  const [found] = lkes;
  expect(Object.keys(found)).toEqual(MEMBERS);
  expect(found).toMatchObject({ file: 'kosong.xlsx', edition: 'zi-90-2021', layout: 'ours', complete: false, predicate: null });
  expect(found.score).toMatchObject({ low: 0, high: expect.closeTo(100, 9) });
  expect(found.score.byCode['A.I.1']).toEqual({ low: 0, high: expect.closeTo(4, 9), weight: 4 });
  expect(Object.keys(found.gates[0])).toEqual(['predicate', 'code', 'floor', 'low', 'high', 'status']);
  expect(new Set(found.gates.map((gate: { status: string }) => gate.status))).toEqual(new Set(['open']));
  const blanks = found.problems.filter((problem: { code: string }) => problem.code === 'answer.blank');
  expect(blanks).toHaveLength(113);
  expect(Object.keys(blanks[0])).toEqual(PROBLEM_MEMBERS);
  expect(blanks[0]).toMatchObject({
    severity: 'info',
    sheet: 'LKE',
    cell: expect.stringMatching(/^[FG]\d+$/),
    statement: 'A.I.1.i.a',
  });
});

const words = (options: Record<string, string>) => Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);

const years = editions.map((edition) => [edition.short, edition.id, yearsOfEdition(edition)] as const);

test.each(years)('an LKE of %s is read as that edition, without a problem', async (short, id, { first }) => {
  const file = `${id}.xlsx`;
  await lke(folder, 'new', '--edition', short, '--unit', 'X', '--year', String(first), '--target', 'WBK', '--out', file);
  const [found] = (await judged(file)).lkes;
  expect(found).toMatchObject({ edition: id, layout: 'ours', complete: false });
  const others = found.problems.filter((problem: { code: string }) => problem.code !== 'answer.blank');
  expect(others.map((problem: { code: string }) => problem.code)).toEqual(
    id === 'zi-10-2019' ? ['edition.gates-unconfirmed'] : [],
  );
});

test('an edition of another year is said to be so', async () => {
  await lke(folder, 'new', ...words({ edition: '52/2014', unit: 'X', year: '2020', target: 'WBK', out: 'lain.xlsx' }));
  const [found] = (await judged('lain.xlsx')).lkes;
  const told = found.problems.filter(({ code }: { code: string }) => code.startsWith('edition.'));
  expect(told).toMatchObject([{ severity: 'warning', message: 'Untuk tahun 2020 berlaku edisi 10/2019, bukan 52/2014.' }]);
});

test('every member is documented', async () => {
  const text = await readFile(resolve(__dirname, '../../docs/json.md'), 'utf8');
  expect([...MEMBERS, ...PROBLEM_MEMBERS].filter((name) => !new RegExp(`[\`{ ]${name}[\`,}]`).test(text))).toEqual([]);
});

test('a full LKE is judged from its answers, though no score was ever computed', async () => {
  const { code, lkes } = await judged('penuh.xlsx');
  expect(code).toBe(0);
  expect(lkes[0]).toMatchObject({
    complete: true,
    predicate: 'WBK',
    score: { low: expect.closeTo(100, 9), high: expect.closeTo(100, 9) },
  });
});

test('a higher predicate that must wait for a lower one says so', async () => {
  const { code, out } = await check('penuh.xlsx');
  expect(code).toBe(0);
  expect(out).toMatch(
    /^Terhadap WBBM +Nilai minimum WBBM terpenuhi menurut penilaian mandiri, tetapi unit harus sudah berpredikat WBK\.$/m,
  );
});

test("the TPI's answer counts where it is given", async () => {
  await edited(at('penuh.xlsx'), at('tpi.xlsx'), (workbook) => {
    answer(workbook, new Map([['A.I.1.i.a', 'Tidak']]), 'Jawaban TPI');
  });
  const [found] = (await judged('tpi.xlsx')).lkes;
  expect(found.score.low).toBeCloseTo(99.75, 9);
});

describe('wrong entries', () => {
  const wrong = new Map<string, string | number>([
    ['A.I.1.i.a', 'F'],
    ['A.I.1.i.b', 'Ya'],
    ['A.II.1.i.a#1', 'enam'],
    ['A.II.1.i.a#2', -1],
    ['B.I.a', 5],
  ]);
  let cells: Map<string, string>;

  beforeAll(() => edited(at('penuh.xlsx'), at('salah.xlsx'), (workbook) => (cells = answer(workbook, wrong))));

  test('are problems with their cells, and the exit code is 1', async () => {
    const { code, err, lkes } = await judged('salah.xlsx');
    expect({ code, err }).toEqual({ code: 1, err: '' });
    const errors = lkes[0].problems.filter(({ severity }: { severity: string }) => severity === 'error');
    expect(errors.map(({ code: problem, sheet, cell }: Record<string, string>) => [problem, sheet, cell])).toEqual(
      expect.arrayContaining([
        ['answer.out-of-scale', 'LKE', cells.get('A.I.1.i.a')],
        ['answer.out-of-scale', 'LKE', cells.get('A.I.1.i.b')],
        ['answer.not-number', 'LKE', cells.get('A.II.1.i.a#1')],
        ['answer.negative', 'LKE', cells.get('A.II.1.i.a#2')],
        ['answer.over-max', 'LKE', cells.get('B.I.a')],
      ]),
    );
    expect(errors).toHaveLength(5);
  });

  test('are a table for people, in Indonesian', async () => {
    const { code, out, err } = await check('salah.xlsx');
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toContain('KPP Pratama X, tahun 2026');
    expect(out).toMatch(/^Nilai total +\d+,\d\d/m);
    expect(out).toMatch(/^Syarat WBK +Minimum +Nilai +Kurang +Status$/m);
    expect(out).toMatch(/^TOTAL +Nilai total +75,00 +\d/m);
    expect(out).toMatch(
      new RegExp(`^galat +LKE!${cells.get('A.I.1.i.a')} +Jawaban "F" pada A.I.1.i.a tidak ada dalam pilihan Ya/Tidak\\.$`, 'm'),
    );
  });

  test('and in English', async () => {
    const { out } = await check('salah.xlsx', '--lang', 'en');
    expect(out).toMatch(/^Minimums of WBK +Minimum +Score +Gap +Status$/m);
    expect(out).toMatch(/^error +LKE!F\d+ +The answer "F" to A.I.1.i.a is not among the choices/m);
  });
});

test('blanks are one line of the table, not one each', async () => {
  const { out } = await check('kosong.xlsx');
  expect(out).toContain('0 dari 113 pernyataan dijawab; 113 belum dijawab');
  expect(out).not.toContain('belum dijawab.');
});

test('a deleted column is told by its name', async () => {
  await edited(at('penuh.xlsx'), at('kolom.xlsx'), (workbook) => deleteColumn(workbook, 'Jawaban unit'));
  const { code, lkes } = await judged('kolom.xlsx');
  expect(code).toBeGreaterThan(0);
  expect(lkes[0].problems).toContainEqual(
    expect.objectContaining({
      code: 'layout.column-missing',
      severity: 'error',
      sheet: 'LKE',
      message: expect.stringContaining('Jawaban unit'),
    }),
  );
});

test('an LKE of an unknown edition is not judged by another', async () => {
  await edited(at('penuh.xlsx'), at('edisi.xlsx'), (workbook) => {
    workbook.getWorksheet('LKE')!.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.value === 'zi-90-2021') cell.value = 'zi-12-2031';
      }),
    );
  });
  const { code, err, lkes } = await judged('edisi.xlsx');
  expect({ code, err }).toEqual({ code: 2, err: 'edisi.xlsx: Edisi "zi-12-2031" tidak dikenal.\n' });
  expect(lkes[0]).toMatchObject({
    edition: null,
    score: null,
    problems: [{ code: 'edition.unknown', sheet: 'LKE', cell: expect.stringMatching(/^[A-Z]+\d$/) }],
  });
});

test('where the minimums are unconfirmed no predicate is told, met or not', async () => {
  await lke(folder, 'new', '--edition', '10/2019', '--unit', 'X', '--year', '2020', '--target', 'WBK', '--out', 'lama.xlsx');
  const { code, out } = await check('lama.xlsx');
  expect(code).toBe(1);
  expect(out).toMatch(/^Terhadap WBK +Ambang batas edisi ini belum terkonfirmasi, sehingga WBK tidak dapat diputuskan\.$/m);
  expect(out).not.toMatch(/^Syarat /m);
});

describe('files that cannot be judged', () => {
  const reasons: { file: string; code: string; says: string }[] = [
    { file: 'tidak-ada.xlsx', code: 'file.unreadable', says: 'Berkas tidak dapat dibaca: berkasnya tidak ditemukan.' },
    { file: 'folder.xlsx', code: 'file.unreadable', says: 'Berkas tidak dapat dibaca: itu folder, bukan berkas.' },
    {
      file: 'teks.xlsx',
      code: 'file.unreadable',
      says: 'Berkas tidak dapat dibaca: isinya teks atau CSV, bukan buku kerja .xlsx; buka di Excel lalu simpan sebagai .xlsx.',
    },
    {
      file: 'rusak.xlsx',
      code: 'file.unreadable',
      says: 'Berkas tidak dapat dibaca: buku kerja ini rusak; buka di Excel, perbaiki, lalu simpan lagi.',
    },
    { file: 'anggaran.xlsx', code: 'layout.not-lke', says: 'Tidak ada LKE yang dikenali dalam buku kerja ini.' },
  ];

  beforeAll(async () => {
    await writeFile(at('teks.xlsx'), 'kode;jawaban\n');
    await writeFile(at('rusak.xlsx'), (await readFile(at('kosong.xlsx'))).subarray(0, 5000));
    const { mkdir } = await import('node:fs/promises');
    await mkdir(at('folder.xlsx'));
    const other = new ExcelJS.Workbook();
    other.addWorksheet('Anggaran').addRows([
      ['Kode', 'Uraian', 'Jumlah'],
      ['A', 'Belanja', 12],
    ]);
    await writeFile(at('anggaran.xlsx'), Buffer.from(await other.xlsx.writeBuffer()));
  });

  test('are elements with nulls and the reason, beside those that can; one sentence each on standard error', async () => {
    const { code, err, lkes } = await judged(...reasons.map(({ file }) => file), 'kosong.xlsx');
    expect(code).toBe(2);
    expect(err.trimEnd().split('\n')).toEqual(reasons.map(({ file, says }) => `${file}: ${says}`));
    expect(lkes.map(({ file }: { file: string }) => file)).toEqual([...reasons.map(({ file }) => file), 'kosong.xlsx']);
    reasons.forEach(({ file, code: problem, says }, index) => {
      expect(Object.keys(lkes[index])).toEqual(MEMBERS);
      expect(Object.keys(lkes[index].problems[0])).toEqual(PROBLEM_MEMBERS);
      expect(lkes[index]).toEqual({
        ...{ file, edition: null, layout: null, sheet: null, unit: null, year: null, confidence: null, complete: null },
        ...{ score: null, gates: null, predicate: null, verdict: null },
        problems: [expect.objectContaining({ code: problem, severity: 'error', statement: null, message: says })],
      });
    });
    expect(lkes.at(-1).edition).toBe('zi-90-2021');
  });

  test('without --json nothing is printed for them but the sentence', async () => {
    const { code, out, err } = await check('teks.xlsx');
    expect({ code, out, err }).toEqual({ code: 2, out: '', err: `teks.xlsx: ${reasons[2]!.says}\n` });
  });
});

test('the file is left as it was', async () => {
  const before = await readFile(at('penuh.xlsx'));
  await check('penuh.xlsx');
  expect((await readFile(at('penuh.xlsx'))).equals(before)).toBe(true);
});

test('a score typed over is told with what it does to the total', async () => {
  await edited(at('penuh.xlsx'), at('ketik.xlsx'), (workbook) => {
    const sheet = workbook.getWorksheet('LKE')!;
    sheet.getColumn(1).eachCell((cell, row) => {
      if (cell.value === 'A.I.1') sheet.getCell(`J${row}`).value = 3;
    });
  });
  const { code, lkes } = await judged('ketik.xlsx', '--lang', 'en');
  const told = lkes[0].problems.filter((problem: { code: string }) => problem.code === 'sheet.formula-replaced');
  expect({ code, told }).toEqual({
    code: 1,
    told: [expect.objectContaining({ statement: 'A.I.1', message: expect.stringContaining('should be 4') })],
  });
});

const SAMPLE = besideProject('samples/official-lke-90-2021-filled.xlsx');

test('the official workbook of 2021 is judged from its answers, not from its broken sums', async () => {
  if (!SAMPLE) {
    console.warn('not run: ../shared absent');
    return;
  }
  await copyFile(SAMPLE, at('resmi.xlsx'));
  const { lkes } = await judged('resmi.xlsx');
  expect(lkes).toHaveLength(1);
  expect(lkes[0]).toMatchObject({ edition: 'zi-90-2021', layout: 'official-2021' });
  expect(lkes[0].score.low).toBeCloseTo(95.7095238, 6);
  expect(lkes[0].problems).toContainEqual(
    expect.objectContaining({ code: 'ratio.stated-total', severity: 'warning', sheet: 'LKE ZI', cell: 'K185' }),
  );
  expect(lkes[0].problems).toContainEqual(
    expect.objectContaining({
      ...{ code: 'range.misses', severity: 'error', sheet: 'LKE ZI', cell: 'L175', statement: 'A.II.5.iii' },
      message: expect.stringContaining('+0,13 poin'),
    }),
  );
  for (const problem of lkes[0].problems) expect(Object.keys(problem)).toEqual(PROBLEM_MEMBERS);
});
