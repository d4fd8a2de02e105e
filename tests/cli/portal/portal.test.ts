/** `lke portal` on a folder: a table of units is drafted, what holds is written, what does not is said and stops nobody else. */
import { readdirSync, readFileSync } from 'node:fs';
import { utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lke, ownFolder } from '../lke';
import { answerFiles, at, indexOf } from './out';
import { workbook } from './workbook';

const folder = ownFolder();
const out = join(folder, 'portal');
const write = (name: string, unit: string, changed: Record<string, string> = {}, target = 'WBK') =>
  workbook(join(folder, 'in', name), { unit, target }, changed);
const run = () => lke(folder, 'portal', 'in', '--out', 'portal');
const page = () => readFileSync(join(out, 'portal.html'), 'utf8');

beforeAll(async () => {
  await write('a.xlsx', 'KPP Satu');
  await write('b.xlsx', 'KPP <Dua>', { 'A.I.1.i.a': 'Mungkin' });
  await write('c.xlsx', 'KPP Tiga', {}, 'WBBM');
  await write('lain/a.xlsx', 'KPP Empat');
  await writeFile(join(folder, 'in', 'd.xlsx'), '%PDF-1.4');
});

test('a first run drafts the table, tells who is stopped and why, and writes the rest', async () => {
  const { code, out: said, err } = await run();
  expect(err).toMatch(/unit\.csv dibuat untuk 4 LKE/);
  expect(err).toMatch(/KPP <Dua> \(baris 3\) tidak diberikan: isian "Mungkin" untuk A\.I\.1\.i\.a di LKE!F\d+ tidak terbaca\./);
  expect(err).toMatch(/KPP Tiga \(baris 4\) tidak diberikan: WBBM mensyaratkan/);
  expect(err).toMatch(/d\.xlsx: .*PDF/);
  expect([code, said]).toEqual([
    1,
    'portal: 2 unit siap diambil portal, 2 tidak diberikan; 5 dari 5 berkas dibaca, selebihnya tidak berubah.\n',
  ]);
  expect(at(out, '/pengusulan/unit-wbk')).toEqual({
    tahun: 2026,
    units: ['Satu', 'Empat'].map((name) => ({
      ...{ id: `kpp-${name.toLowerCase()}`, nama: `KPP ${name}`, kategori: 'WBK', afirmasi: false },
    })),
  });
  expect(at(out, '/pengusulan/unit-wbbm')).toEqual({ tahun: 2026, units: [] });
  expect(at(out, '/lke/jawaban-unit/kpp-satu')).toMatchObject({ unit_id: 'kpp-satu', nama_unit: 'KPP Satu' });
  expect(at(out, '/lke/jawaban-unit/kpp-tiga')).toBeUndefined();
  expect(answerFiles(out)).toHaveLength(2);
}, 60_000);

test('files of one name are told apart by their folders', () =>
  expect(readFileSync(join(out, 'unit.csv'), 'utf8')).toMatch(/;in\/a\.xlsx;LKE;WBK\r?\n(.*\r?\n)*.*;lain\/a\.xlsx;LKE;WBK/));

test('the page says per unit what is told and what lacks, other people’s names as text', () => {
  expect(page()).toContain('2 unit siap diambil, 2 tidak diberikan');
  expect(page()).toMatch(/KPP &lt;Dua&gt;[^]*isian &quot;Mungkin&quot; untuk A\.I\.1\.i\.a/);
  expect(page()).toMatch(/Diberikan, semua terjawab: 2 unit[^]*KPP Satu[^]*127 dari 127/);
  expect(page()).toMatch(/Tidak terbaca: 1 berkas[^]*d\.xlsx/);
  expect(page()).not.toMatch(/<script|<Dua>|https?:/);
});

test('again: only what changed is read, recaps are passed over, and what is no longer told goes', async () => {
  const before = indexOf(out).content;
  const strangers = ['catatan.json', 'kpp-satu.0123456789abcdef.json'];
  for (const name of strangers) await writeFile(join(out, 'lke/jawaban-unit', name), '{}');
  await write('b.xlsx', 'KPP <Dua>');
  // Copied anew, but the same.
  await utimes(join(folder, 'in/a.xlsx'), new Date(), new Date());
  const table = readFileSync(join(out, 'unit.csv'), 'utf8').replace('KPP Satu', 'KPP I').split('\n');
  await writeFile(join(out, 'unit.csv'), table.filter((row) => !/Tiga|Empat/.test(row)).join('\n'));
  for (const kind of ['csv', 'xlsx']) await lke(folder, 'recap', 'in', '--out', `in/rekap.${kind}`);
  const { code, out: said, err } = await run();
  // The changed one, the recaps that are new, and the one that could not be read.
  expect(said).toMatch(/2 unit siap diambil portal, 2 tidak diberikan; 4 dari 7 berkas dibaca/);
  expect([code, err.match(/rekap/g)]).toEqual([1, null]);
  expect(err).toMatch(/lain\/a\.xlsx, lembar "LKE", belum ada di tabel unit/);
  expect(at(out, '/lke/jawaban-unit/kpp-satu')).toMatchObject({ nama_unit: 'KPP I' });
  expect(Object.keys(indexOf(out).content)).not.toContain('/lke/jawaban-unit/kpp-empat');
  expect(indexOf(out).content['/lke/jawaban-unit/kpp-satu']).not.toBe(before['/lke/jawaban-unit/kpp-satu']);
  expect(answerFiles(out)).toHaveLength(2 + strangers.length);
  expect(answerFiles(out)).toEqual(expect.arrayContaining(strangers));
}, 60_000);

test('what was lost or spoilt of the result is made again, and a kept note that is none is not believed', async () => {
  const before = indexOf(out);
  const [first, second] = answerFiles(out).filter((name) => name !== 'catatan.json' && !/0123456789abcdef/.test(name));
  await writeFile(join(out, 'lke/jawaban-unit', first!), '{}');
  await writeFile(join(out, 'lke/jawaban-unit', second!), '');
  expect((await run()).out).toMatch(/2 unit siap/);
  expect(indexOf(out)).toEqual(before);
  for (const address of Object.keys(before.content)) expect(at(out, address)).toBeDefined();
  await writeFile(join(out, '.lke-portal.json'), '{"key"');
  const { out: said, err } = await run();
  expect(said).toMatch(/; 7 dari 7 berkas dibaca/);
  expect(err).toMatch(/\.lke-portal\.json rusak atau bukan milik lke; semua berkas dibaca ulang\./);
  expect(indexOf(out)).toEqual(before);
}, 60_000);

test('two at once: the second says that the first is writing', async () => {
  await writeFile(join(out, '.lke-portal.lock'), String(process.pid));
  const { code, err } = await run();
  expect([code, err]).toEqual([2, expect.stringContaining('lke portal lain sedang menulis')]);
  // One that was stopped keeps nobody out.
  await writeFile(join(out, '.lke-portal.lock'), '999999999');
  expect((await run()).code).toBe(1);
  expect(readdirSync(out)).not.toContain('.lke-portal.lock');
}, 60_000);

test('a table that a person has changed decides; a row without its LKE is told', async () => {
  const rows = [
    'id;nama;berkas;lembar;kategori',
    'U-01;Unit Satu;a.xlsx;LKE;WBK',
    'U-02;Unit Lain;z.xlsx;LKE;WBK',
    'U-03;Unit Dua;in/a.xlsx;LKE;WBK',
  ];
  await writeFile(join(folder, 'unit.csv'), rows.join('\n'));
  const { code, err } = await lke(folder, 'portal', 'in/a.xlsx', '--units', 'unit.csv', '--out', 'dua', '--year', '2025');
  expect(err).toMatch(/Unit Lain \(baris 3\) tidak diberikan: LKE pada z\.xlsx, lembar "LKE", tidak ditemukan\./);
  expect(err).toMatch(/Unit Dua \(baris 4\) tidak diberikan: LKE-nya sudah dipakai unit pada baris 2\./);
  expect(code).toBe(1);
  expect(at(join(folder, 'dua'), '/lke/jawaban-unit/U-01')).toMatchObject({ nama_unit: 'Unit Satu', tahun: 2025 });
}, 60_000);

test.each([
  ['no folder for the result', ['portal', 'in/a.xlsx'], 'Sebutkan folder hasilnya dengan --out.'],
  ['nothing to hand over', ['portal', '--out', 'x'], 'Sebutkan folder atau berkas LKE'],
  ['a table that is none', ['portal', 'in/a.xlsx', '--out', 'x', '--units', 'in/c.xlsx'], 'in/c.xlsx bukan tabel unit'],
  ['a folder that is a file', ['portal', 'in/a.xlsx', '--out', 'unit.csv'], 'unit.csv tidak dapat ditulis'],
])(
  'refused: %s',
  async (_, args, said) => {
    const { code, err } = await lke(folder, ...args);
    expect([code, err]).toEqual([2, expect.stringContaining(said)]);
    expect(readdirSync(folder)).not.toContain('x');
  },
  60_000,
);
