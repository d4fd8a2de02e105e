import ExcelJS from 'exceljs';
import { akipAdvice, meaningsOf } from '../../src/assessment';
import { akipLkes, akipMatrix, findAkipLke, gradeTableOf } from '../../src/rules/akip';
import { parseEdition } from '../../src/rules/parse';
import { matrixSchema, wordingSchema } from '../../src/rules/schema';
import { loadWording } from '../../src/rules/wording';
import { groupsOf, statementsOf } from './tree';
import { besideProject } from '../shared';

const lke88 = findAkipLke('88/2021')!;
const lke12 = findAkipLke('12/2015')!;

test.each(akipLkes.map((lke) => [lke.id, lke] as const))(
  '%s has the shape of an edition, adds up, and leads to a grade table',
  (id, lke) => {
    expect(parseEdition(lke)).toEqual({ ok: true, edition: lke });
    expect(gradeTableOf(lke).id).toBe(id);
  },
);

test('88/2021: each letter is said once, with its quantifier, within an input prompt', async () => {
  const [scale] = Object.values(lke88.scales);
  const lines = meaningsOf(scale!).map(({ key, meaning }) => `${key}: ${meaning}`);
  expect(lines).toEqual([
    'AA: Semua, bertahan setidaknya 5 tahun',
    'A: Semua, bertahan setidaknya 1 tahun',
    'BB: Mutu semua sesuai mandat nasional',
    'B: Mutu sebagian besar, >75-100%',
    'CC: Mutu sebagian besar, >50-75%',
    'C: Mutu sebagian kecil, >25-50%',
    'D: Mulai dipenuhi, >0-25%',
    'E: Tanpa upaya',
  ]);
  expect(lines.join('\n').length).toBeLessThanOrEqual(255);
  const wording = await loadWording(lke88.id);
  expect(Object.values(wording).filter(({ criteria }) => criteria)).toEqual([]);
});

test.each<[string, string[]]>([
  ['1.a.7', ['Setiap unit']],
  ['1.b.10', ['Setiap pegawai']],
  ['1.c.4', ['selalu']],
  ['1.c.7', ['Setiap unit', 'peduli']],
  ['1.c.8', ['Setiap pegawai', 'peduli']],
  ['2.b.1', ['selalu']],
  ['2.c.3', ['refocusing']],
  ['2.c.8', ['efisiensi']],
  ['2.c.9', ['Setiap unit', 'peduli']],
  ['2.c.10', ['Setiap pegawai', 'peduli']],
  ['3.b.2', ['seluruh']],
  ['3.b.8', ['Efisiensi']],
  ['3.c.1', ['selalu']],
  ['3.c.2', ['seluruh pegawai']],
  ['3.c.7', ['selalu']],
  ['4.a.2', ['Seluruh']],
  ['4.c.1', ['Seluruh']],
])('criterion %s keeps its quantifier', (code, says) => {
  const { name } = statementsOf(lke88.tree)
    .flatMap(({ supports = [] }) => supports)
    .find((one) => one.code === code)!;
  for (const part of says) expect(name).toContain(part);
});

test.each<[string, string, number, number[]]>([
  ['1', 'Perencanaan Kinerja', 30, [6, 9, 15]],
  ['2', 'Pengukuran Kinerja', 30, [6, 9, 15]],
  ['3', 'Pelaporan Kinerja', 15, [3, 4.5, 7.5]],
  ['4', 'Evaluasi Akuntabilitas Kinerja Internal', 25, [5, 7.5, 12.5]],
])('88/2021 component %s: %s weighs %d', (code, name, weight, parts) => {
  const component = groupsOf(lke88.tree).find((group) => group.code === code)!;
  expect(component).toMatchObject({ name, weight });
  expect(statementsOf(component.children).map((sub) => [sub.name, sub.weight])).toEqual([
    ['Keberadaan', parts[0]],
    ['Kualitas', parts[1]],
    ['Pemanfaatan', parts[2]],
  ]);
});

test('12/2015 at component level', () => {
  expect(groupsOf(lke12.tree).map(({ name, weight }) => [name, weight])).toEqual([
    ['Perencanaan Kinerja', 30],
    ['Pengukuran Kinerja', 25],
    ['Pelaporan Kinerja', 15],
    ['Evaluasi Internal', 10],
    ['Capaian Kinerja', 20],
  ]);
});

test('letters and their points', () => {
  const scale = Object.values(lke88.scales)[0]!;
  expect(scale.kind === 'choice' && scale.options.map(({ key, value }) => [key, Math.round(value * 100)])).toEqual([
    ['AA', 100],
    ['A', 90],
    ['BB', 80],
    ['B', 70],
    ['CC', 60],
    ['C', 50],
    ['D', 30],
    ['E', 0],
  ]);
});

test('80 criteria support the 12 letters, each short and said once', () => {
  const supports = statementsOf(lke88.tree).map(({ code, supports = [] }) => [code, supports] as const);
  expect(supports.map(([, all]) => all.length)).toEqual([7, 10, 8, 3, 7, 10, 6, 9, 7, 3, 5, 5]);
  const all = supports.flatMap(([, each]) => each);
  expect(new Set(all.map(({ name }) => name)).size).toBe(80);
  expect(all.filter(({ name }) => name.length > 80 || name.endsWith('.'))).toEqual([]);
  const astray = supports.flatMap(([code, each]) => each.filter((one, index) => one.code !== `${code}.${index + 1}`));
  expect(astray).toEqual([]);
});

test.each(akipLkes.map((lke) => [lke.id, lke] as const))(
  'wording of %s: every statement, within an input prompt',
  async (id, lke) => {
    const wording = await loadWording(id);
    expect(wordingSchema.safeParse(wording).error?.issues ?? []).toEqual([]);
    expect(Object.keys(wording)).toEqual(statementsOf(lke.tree).map(({ code }) => code));
    for (const { criteria, note = '' } of Object.values(wording)) {
      const lines = Object.entries(criteria ?? {}).map(([key, text]) => `${key}: ${text}`);
      expect(Math.max(lines.join('\n').length, note.length)).toBeLessThanOrEqual(255);
    }
  },
);

describe('the matrix of 2017', () => {
  test('has its shape, its source and a level for every grade', () => {
    expect(matrixSchema.safeParse(akipMatrix).error?.issues ?? []).toEqual([]);
    expect(akipMatrix).toMatchObject({ confidence: 'medium' });
    for (const { levels, needed } of akipMatrix.aspects) {
      expect(Object.keys(needed)).toEqual(akipMatrix.grades);
      // A better grade never needs less.
      const falling = Object.values(needed);
      expect(falling).toEqual([...falling].sort((a, b) => b - a));
      expect(Math.max(...falling)).toBe(levels.length - 1);
    }
  });
});

const sample = besideProject('samples/akip/akip-88-2021-criteria.xlsx');
const whenThere = sample ? test : test.skip;
if (!sample) console.log('not run: ../shared absent');
whenThere('as many criteria as one body’s worksheet, and none of its sentences', async () => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(sample!);
  const rows = book.worksheets[0]!.getColumn(3).values.slice(2).map(String);
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/^\d+\.\s*/, '')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const official = new Set(rows.map(plain));
  const ours = statementsOf(lke88.tree).flatMap(({ supports = [] }) => supports.map(({ name }) => plain(name)));
  expect(ours).toHaveLength(rows.length);
  expect(ours.filter((name) => official.has(name))).toEqual([]);
});

test.each(['AA', 'A'])('the matrix says for %s where our reading is not what it prints', (grade) => {
  const noted = akipAdvice(akipMatrix, grade, new Map())!.filter(({ note }) => note);
  expect(noted.map(({ aspect, note }) => [aspect, note])).toEqual([
    ['rencana-aksi', expect.stringContaining('bacaan kami; matriksnya tidak mencetaknya')],
  ]);
});
