/** AKIP worksheets on the command line: a grade where ZI has a predicate, and no place in a recap of LKEs. */
import { mkdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { indexOf } from '../../src/assessment';
import { writeXlsx } from '../../src/files';
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

test('a blank one lies between the lowest and the highest grade', async () => {
  const { code, out } = await lke(folder, 'check', 'kosong.xlsx');
  expect(code).toBe(0);
  expect(out).toMatch(/Predikat +E \(Tidak ada nilai\) sampai AA \(Sangat Memuaskan\)\n/);
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

test('a recap names it as what it cannot rank', async () => {
  const { out, err } = await lke(folder, 'recap', 'akip', '--out', 'rekap.xlsx');
  expect(`${out}${err}`).toContain('penuh.xlsx: Buku kerja ini memuat LKE AKIP; rekap hanya memeringkat LKE Zona Integritas.');
});
