/** AKIP worksheets on the command line: a grade where ZI has a predicate, and a table of its own in a recap. */
import { mkdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { indexOf } from '../../src/assessment';
import { readXlsx, writeXlsx } from '../../src/files';
import { findAkipLke } from '../../src/rules/akip';
import { worksheets } from '../../src/forms/worksheets';
import { filled } from '../sheets/lke';
import { lke, ownFolder } from './lke';

const folder = ownFolder();
const letters = 'A BB BB A B BB BB BB BB BB B BB'.split(' ');

beforeAll(async () => {
  const codes = indexOf(findAkipLke()!).statements.map(({ code }) => code);
  const plan = worksheets['lke-akip'].build(undefined, { unit: 'Dinas Contoh', year: 2026, target: 'BB' });
  mkdirSync(join(folder, 'akip'));
  const whole = filled(plan, new Map(codes.map((code, n) => [code, { unit: letters[n]! }])));
  await writeFile(join(folder, 'akip/penuh.xlsx'), await writeXlsx(whole));
  await writeFile(join(folder, 'kosong.xlsx'), await writeXlsx(plan));
});

test('the grade stands where ZI has its predicate', async () => {
  const { out } = await lke(folder, 'check', 'akip/penuh.xlsx');
  expect(out).toMatch(/Nilai total +79,55\n/);
  expect(out).toMatch(/Predikat +BB \(Sangat Baik\)\n/);
  expect(out).not.toMatch(/WBK/);
});

test('an empty one is not rated yet, and no E', async () => {
  const { code, out } = await lke(folder, 'check', 'kosong.xlsx');
  expect(code).toBe(0);
  expect(out).toMatch(/Predikat +belum dinilai\n/);
});

test('for programs', async () => {
  const { out } = await lke(folder, 'check', '--json', 'akip/penuh.xlsx');
  expect(JSON.parse(out)[0]).toMatchObject({ edition: 'akip-88-2021', complete: true, predicate: 'BB', gates: [] });
});

test.each([
  ['88/2021', 'akip-88-2021', 'AA', '2026'],
  ['12/2015', 'akip-12-2015', 'AA', '2018'],
])('%s: made and checked by command alone', async (short, edition, target, year) => {
  const file = `${edition}.xlsx`;
  const made = await lke(
    folder,
    ...['new', '--edition', short, '--unit', 'Dinas Contoh', '--year', year, '--target', target, '--out', file],
  );
  expect(made.code).toBe(0);
  const { code, out } = await lke(folder, 'check', '--json', file);
  const [found] = JSON.parse(out);
  const others = found.problems.filter((problem: { code: string }) => problem.code !== 'answer.blank');
  expect({ code, others, edition: found.edition, layout: found.layout }).toEqual({
    code: 0,
    others: [],
    edition,
    layout: 'ours',
  });
});

test('a recap ranks it in a table of its own', async () => {
  const { code, out } = await lke(folder, 'recap', 'akip', '--out', 'rekap.xlsx');
  expect({ code, out }).toEqual({ code: 0, out: 'rekap.xlsx dibuat: 0 LKE, 1 LKE AKIP, 0 survei, 0 berkas tidak terbaca.\n' });
  const grids = await readXlsx(await readFile(join(folder, 'rekap.xlsx')));
  const { values } = grids.find(({ sheet }) => sheet === 'AKIP')!;
  const row = Object.fromEntries(values[3]!.map((title, at) => [title, values[4]![at]]));
  expect(row).toMatchObject({ 'Unit kerja': 'Dinas Contoh', Edisi: '88/2021', 'Peringkat AKIP': 'BB' });
  expect(row['Nilai total']).toBeCloseTo(79.55, 9);
});
