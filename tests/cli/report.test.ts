/** `lke report`, as a person calls it. */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readXlsx, writeXlsx } from '../../src/files';
import { readFollowUps, type FollowUp } from '../../src/forms/registers';
import { buildLke } from '../../src/forms/lke';
import { edition90 } from '../editions';
import { readDocx } from '../report/docx';
import { mixed, unit } from '../report/lkes';
import { lke, ownFolder } from './lke';

const folder = ownFolder();
const inFolder = (name: string) => join(folder, name);
const run = (...args: string[]) => lke(folder, 'report', ...args);

beforeAll(async () => {
  const plan = buildLke(edition90, {}, unit, [], 'id', { answers: mixed(edition90, 7) });
  await writeFile(inFolder('lke.xlsx'), await writeXlsx(plan));
  await writeFile(
    inFolder('kosong.xlsx'),
    await writeXlsx({ ...plan, sheets: plan.sheets.slice(2), activate: plan.sheets[2]!.name, names: [] }),
  );
  await writeFile(inFolder('salah.json'), '{"format":"zi-lke-laporan-1","font":{"name":"Arial","size":99,"spacing":1}}');
}, 60_000);

test('a profile to fill in, and with it a document that says what the judge says', async () => {
  expect(await run('--draft-profile', 'profil.json', '--body', 'Kementerian Contoh')).toMatchObject({ code: 0, err: '' });
  expect(await run('lke.xlsx', '--kind', 'lhe', '--out', 'lhe.docx', '--profile', 'profil.json', '--date', '2026-11-27')).toEqual(
    {
      code: 0,
      out: 'lhe.docx dibuat: Laporan Hasil Evaluasi Pembangunan Zona Integritas.\nBertanda KONSEP; setelah diperiksa pengendali teknis, buat lagi dengan --final.\n',
      err: '',
    },
  );
  const [{ score }] = JSON.parse((await lke(folder, 'check', 'lke.xlsx', '--json')).out) as [{ score: { low: number } }];
  const { text, tables } = await readDocx(new Uint8Array(await readFile(inFolder('lhe.docx'))));
  const total = tables.find(([head]) => head?.[1] === 'Komponen')!.at(-1)!;
  expect(Math.abs(Number(total[4]!.replace(',', '.')) - score.low)).toBeLessThanOrEqual(0.005);
  expect(text).toContain('27 November 2026');
  expect(text).toContain('KEMENTERIAN CONTOH');
}, 60_000);

test('the same as a sheet, judged as no LKE', async () => {
  expect(await run('lke.xlsx', '--kind', 'LHE', '--out', 'lhe.xlsx', '--final')).toMatchObject({ code: 0, err: '' });
  expect((await lke(folder, 'check', 'lhe.xlsx')).code).toBe(2);
}, 60_000);

test.each<[string, string[], string]>([
  ['no file', ['--kind', 'lhe', '--out', 'a.docx'], 'Sebutkan berkas .xlsx yang akan dilaporkan.'],
  ['no kind', ['lke.xlsx', '--out', 'a.docx'], 'Sebutkan jenis laporannya dengan --kind:'],
  ['another kind', ['lke.xlsx', '--kind', 'surat', '--out', 'a.docx'], 'Jenis laporan "surat" pada --kind tidak dikenal'],
  ['no out', ['lke.xlsx', '--kind', 'lhe'], 'Sebutkan berkas hasilnya'],
  ['another out', ['lke.xlsx', '--kind', 'lhe', '--out', 'a.pdf'], 'harus berakhiran .docx atau .xlsx'],
  ['a day that is none', ['lke.xlsx', '--kind', 'lhe', '--out', 'a.docx', '--date', '27-11-2026'], 'Tanggal "27-11-2026"'],
  ['neither yes nor no', ['lke.xlsx', '--kind', 'lhe', '--out', 'a.docx', '--proposed', 'mungkin'], 'isi ya atau tidak'],
  [
    'a profile that is none',
    ['lke.xlsx', '--kind', 'lhe', '--out', 'a.docx', '--profile', 'salah.json'],
    'Profil salah.json tidak dapat dipakai: font.size:',
  ],
  [
    'a profile that is not there',
    ['lke.xlsx', '--kind', 'lhe', '--out', 'a.docx', '--profile', 'x.json'],
    'berkasnya tidak ditemukan',
  ],
  ['no LKE', ['kosong.xlsx', '--kind', 'lhe', '--out', 'a.docx'], 'kosong.xlsx'],
  ['its own file', ['lke.xlsx', '--kind', 'lhe', '--out', 'lke.xlsx', '--force'], 'lke.xlsx adalah berkas yang dilaporkan'],
  ['a folder that is not there', ['lke.xlsx', '--kind', 'lhe', '--out', 'x/a.docx'], 'Folder untuk x/a.docx tidak ada.'],
])('%s: a sentence, and nothing written', async (_, args, said) => {
  const { code, out, err } = await run(...args);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(said);
  expect(existsSync(inFolder('a.docx'))).toBe(false);
});

test('recommendations as a sheet, and what becomes of them in the next report', async () => {
  expect(await run('lke.xlsx', '--kind', 'tindak-lanjut', '--out', 'tl.docx')).toMatchObject({ code: 2, out: '' });
  expect(await run('lke.xlsx', '--kind', 'tindak-lanjut', '--out', 'tl.xlsx')).toMatchObject({
    code: 0,
    out: 'tl.xlsx dibuat: Tindak lanjut rekomendasi.\n',
  });
  const grids = await readXlsx(new Uint8Array(await readFile(inFolder('tl.xlsx'))));
  const [{ rows }] = readFollowUps(grids) as [FollowUp];
  expect(rows.length).toBeGreaterThan(2);
  expect(rows.every(({ standing }) => standing === 'none')).toBe(true);
}, 60_000);

test('what is there is not written over unasked', async () => {
  await writeFile(inFolder('ada.docx'), 'lama');
  expect((await run('lke.xlsx', '--kind', 'lhe', '--out', 'ada.docx')).err).toContain('ada.docx sudah ada');
  expect(await readFile(inFolder('ada.docx'), 'utf8')).toBe('lama');
  expect((await run('lke.xlsx', '--kind', 'lhe', '--out', 'ada.docx', '--force')).code).toBe(0);
});
