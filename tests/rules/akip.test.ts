import { existsSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { akipLkes, akipMatrix, findAkipLke, gradeTableOf } from '../../src/rules/akip';
import { parseEdition } from '../../src/rules/parse';
import { matrixSchema, wordingSchema } from '../../src/rules/schema';
import { loadWording } from '../../src/rules/wording';
import { groupsOf, statementsOf } from './tree';

const lke88 = findAkipLke('88/2021')!;
const lke12 = findAkipLke('12/2015')!;

test.each(akipLkes.map((lke) => [lke.id, lke] as const))(
  '%s has the shape of an edition, adds up, and leads to a grade table',
  (id, lke) => {
    expect(parseEdition(lke)).toEqual({ ok: true, edition: lke });
    expect(gradeTableOf(lke).id).toBe(id);
  },
);

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
    for (const { criteria, note } of Object.values(wording)) {
      const lines = Object.entries(criteria ?? {}).map(([key, text]) => `${key}: ${text}`);
      expect(lines.length > 0 ? lines.join('\n').length : note!.length).toBeLessThanOrEqual(255);
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

const sample = join(__dirname, '../../../shared/samples/akip/akip-88-2021-criteria.xlsx');
const whenThere = existsSync(sample) ? test : test.skip;
if (!existsSync(sample)) console.log('not run: ../shared absent');
whenThere('as many criteria as one body’s worksheet, and none of its sentences', async () => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(sample);
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
