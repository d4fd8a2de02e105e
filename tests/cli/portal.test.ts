/** `lke portal` on a folder: a table of units is drafted, what holds is written, what does not is said and stops nobody else. */
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeXlsx } from '../../src/files';
import { everywhere } from '../assessment/answers';
import { edition, filled, planOf } from '../sheets/lke';
import { lke, ownFolder } from './lke';

const folder = ownFolder();
const workbook = async (name: string, unit: string, changed: Record<string, string> = {}, target = 'WBK') => {
  const answers = Object.entries({ ...everywhere(edition, 'best'), ...changed }) as [string, string][];
  const plan = filled(planOf({ unit, target }), new Map(answers.map(([code, one]) => [code, { unit: one }])));
  await writeFile(join(folder, 'in', name), await writeXlsx(plan));
};
const written = (path: string) => JSON.parse(readFileSync(join(folder, path), 'utf8')) as Record<string, unknown>;

beforeAll(async () => {
  await mkdir(join(folder, 'in'));
  await workbook('a.xlsx', 'KPP Satu');
  await workbook('b.xlsx', 'KPP Dua', { 'A.I.1.i.a': 'Mungkin' });
  await workbook('c.xlsx', 'KPP Tiga', {}, 'WBBM');
  await writeFile(join(folder, 'in', 'd.xlsx'), '%PDF-1.4');
});

test('a first run drafts the table, tells who is stopped and why, and writes the rest', async () => {
  const { code, out, err } = await lke(folder, 'portal', 'in', '--out', 'portal');
  expect(err).toMatch(/unit\.csv dibuat untuk 3 LKE/);
  expect(err).toMatch(/KPP Dua \(baris 3\) tidak diberikan: isian "Mungkin" untuk A\.I\.1\.i\.a di LKE!F\d+ tidak terbaca/);
  expect(err).toMatch(/KPP Tiga \(baris 4\) tidak diberikan: WBBM mensyaratkan/);
  expect(err).toMatch(/d\.xlsx: .*PDF/);
  expect([code, out]).toEqual([1, 'portal: 1 unit siap diambil portal, 2 tidak diberikan.\n']);
  expect(written('portal/pengusulan/unit-wbk.json')).toEqual({
    tahun: 2026,
    units: [{ id: 'kpp-satu', nama: 'KPP Satu', kategori: 'WBK', afirmasi: false }],
  });
  expect(written('portal/pengusulan/unit-wbbm.json')).toEqual({ tahun: 2026, units: [] });
  expect(readdirSync(join(folder, 'portal/lke/jawaban-unit'))).toEqual(['kpp-satu.json']);
  expect(written('portal/lke/jawaban-unit/kpp-satu.json')).toMatchObject({ unit_id: 'kpp-satu', nama_unit: 'KPP Satu' });
}, 60_000);

test('a table that a person has changed decides; a row without its LKE is told', async () => {
  const rows = ['id;nama;berkas;lembar;kategori', 'U-01;Unit Satu;a.xlsx;LKE;WBK', 'U-02;Unit Lain;z.xlsx;LKE;WBK'];
  await writeFile(join(folder, 'unit.csv'), rows.join('\n'));
  const { code, err } = await lke(folder, 'portal', 'in/a.xlsx', '--units', 'unit.csv', '--out', 'dua', '--year', '2025');
  expect(err).toMatch(/Unit Lain \(baris 3\) tidak diberikan: LKE pada z\.xlsx, lembar "LKE", tidak ditemukan\./);
  expect(code).toBe(1);
  expect(written('dua/lke/jawaban-unit/U-01.json')).toMatchObject({ unit_id: 'U-01', nama_unit: 'Unit Satu', tahun: 2025 });
}, 60_000);

test.each([
  ['no folder for the result', ['portal', 'in/a.xlsx'], 'Sebutkan folder hasilnya dengan --out.'],
  ['nothing to hand over', ['portal', '--out', 'x'], 'Sebutkan folder atau berkas LKE'],
  ['a table that is none', ['portal', 'in/a.xlsx', '--out', 'x', '--units', 'in/c.xlsx'], 'in/c.xlsx bukan tabel unit'],
])(
  'refused: %s',
  async (_, args, said) => {
    const { code, err } = await lke(folder, ...args);
    expect([code, err]).toEqual([2, expect.stringContaining(said)]);
  },
  60_000,
);
