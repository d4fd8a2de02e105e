/** A folder as an inspectorate receives it: good files, broken ones, and what is no workbook at all. */
import { copyFile, mkdir, readdir, readFile, symlink, writeFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { readXlsx } from '../../src/files';
import { bestAnswers } from './answers';
import { answer, edited, lke, ownFolder } from './lke';
import { edition90 } from '../editions';
import { readDocx } from '../report/docx';

const folder = ownFolder();
const at = (...names: string[]) => join(folder, ...names);
const recap = (...args: string[]) => lke(folder, 'recap', ...args);

const best = bestAnswers(edition90);
const lowered = (...codes: string[]) => new Map([...best, ...codes.map((code) => [code, 'Tidak'] as const)]);

/** Unit, where its file lies, and what it answers. */
const units: { unit: string; file: string; answers: ReadonlyMap<string, string | number>; rank: number }[] = [
  { unit: 'KPP A', file: 'kiriman/a.xlsx', answers: best, rank: 1 },
  { unit: '=1+1', file: 'kiriman/b.XLSX', answers: best, rank: 1 },
  { unit: 'KPP C', file: 'kiriman/wilayah 7/c.xlsx', answers: lowered('A.I.1.i.a'), rank: 3 },
  { unit: 'KPP D', file: 'kiriman/wilayah 7/cabang/d.xlsx', answers: lowered('A.I.1.i.a', 'A.I.2.ii.a'), rank: 4 },
  { unit: 'KPP E', file: 'kiriman/e.xlsm', answers: new Map(), rank: 5 },
];

const REASONS: Record<string, string> = {
  'kiriman/anggaran.xlsx': 'Tidak ada LKE yang dikenali dalam buku kerja ini.',
  'kiriman/kosong.xlsx': 'Berkas tidak dapat dibaca: berkasnya kosong.',
  'kiriman/lama.xls': 'Berkas tidak dapat dibaca: isinya buku kerja Excel lama (.xls); buka di Excel lalu simpan sebagai .xlsx.',
  'kiriman/rusak.xlsx': 'Berkas tidak dapat dibaca: buku kerja ini rusak; buka di Excel, perbaiki, lalu simpan lagi.',
  'kiriman/terkunci.xlsx': 'Berkas tidak dapat dibaca: buku kerja ini dikunci kata sandi; buka dan simpan tanpa kata sandi.',
  'kiriman/wilayah 7/putus.xlsx': 'Berkas tidak dapat dibaca: berkasnya tidak ditemukan.',
};

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const compound = (name: string) => Buffer.from([...COMPOUND, ...[...name].flatMap((sign) => [sign.charCodeAt(0), 0])]);

beforeAll(async () => {
  const made = await lke(folder, 'new', '--unit', 'X', '--year', '2026', '--target', 'WBK', '--out', 'dasar.xlsx');
  expect(made.code).toBe(0);
  await mkdir(at('kiriman/wilayah 7/cabang'), { recursive: true });
  for (const { unit, file, answers } of units)
    await edited(at('dasar.xlsx'), at(file), (workbook) => {
      workbook.getWorksheet('Ringkasan')!.getCell('C5').value = unit;
      answer(workbook, answers);
    });

  const whole = await readFile(at('dasar.xlsx'));
  await writeFile(at('kiriman/rusak.xlsx'), whole.subarray(0, 5000));
  await writeFile(at('kiriman/kosong.xlsx'), '');
  await writeFile(at('kiriman/lama.xls'), compound('Workbook'));
  await writeFile(at('kiriman/terkunci.xlsx'), compound('EncryptedPackage'));
  const other = new ExcelJS.Workbook();
  other.addWorksheet('Anggaran').addRow(['Kode', 'Jumlah']);
  await writeFile(at('kiriman/anggaran.xlsx'), Buffer.from(await other.xlsx.writeBuffer()));
  await symlink('tidak-ada.xlsx', at('kiriman/wilayah 7/putus.xlsx'));
  // None of these is meant.
  await writeFile(at('kiriman/~$a.xlsx'), 'kunci');
  await writeFile(at('kiriman/.~lock.a.xlsx#'), 'kunci');
  await writeFile(at('kiriman/surat.docx'), 'x');
  await symlink('..', at('kiriman/wilayah 7/putaran'));
}, 120_000);

const reasonsOn = (err: string) =>
  Object.fromEntries(
    err
      .trimEnd()
      .split('\n')
      .map((line) => line.split(/(?<=\.\w+): /)),
  );

test('every workbook of the folder is a row: by rank, then the broken ones with their reason', async () => {
  const { code, out, err } = await recap('kiriman', '--out', 'rekap.xlsx');
  expect({ code, out }).toEqual({ code: 1, out: 'rekap.xlsx dibuat: 5 LKE, 6 berkas tidak terbaca.\n' });
  expect(reasonsOn(err)).toEqual(REASONS);
  const [table] = await readXlsx(await readFile(at('rekap.xlsx')));
  const [headings, ...rows] = table!.values.slice(3);
  const column = (title: string) => rows.map((row) => row[headings!.indexOf(title)]);
  expect(column('Berkas')).toEqual([
    'kiriman/b.XLSX',
    'kiriman/a.xlsx',
    'kiriman/wilayah 7/c.xlsx',
    'kiriman/wilayah 7/cabang/d.xlsx',
    'kiriman/e.xlsm',
    ...Object.keys(REASONS),
  ]);
  expect(column('Unit kerja').slice(0, 5)).toEqual(['=1+1', 'KPP A', 'KPP C', 'KPP D', 'KPP E']);
  expect(column('Keterangan').slice(5)).toEqual(Object.values(REASONS));
  expect(column('Minimum terpenuhi untuk')[0]).toBe('WBK');
});

test('as JSON: nothing else on standard output, and no file where none is asked for', async () => {
  const before = await readdir(folder);
  const { code, out } = await recap('kiriman', '--json');
  const found = JSON.parse(out);
  expect(code).toBe(1);
  expect(await readdir(folder)).toEqual(before);
  expect(Object.keys(found)).toEqual(['units', 'akip', 'surveys', 'broken', 'statements', 'areas', 'groups']);
  const ranks = Object.fromEntries(found.units.map(({ file, rank }: { file: string; rank: number }) => [file, rank]));
  expect(ranks).toEqual(Object.fromEntries(units.map(({ file, rank }) => [file, rank])));
  const [first] = found.units;
  expect(first).toMatchObject({
    edition: 'zi-90-2021',
    predicate: 'WBK',
    verdict: { target: 'WBK', given: true, status: 'met' },
    answered: 113,
    counts: { error: 0 },
  });
  expect(first.scores).toMatchObject({ total: { low: 100, high: 100 }, 'AREA.5': { low: 15 }, ipak: { low: 17.5 } });
  expect(found.broken[0]).toMatchObject({
    file: 'kiriman/anggaran.xlsx',
    code: 'layout.not-lke',
    message: REASONS['kiriman/anggaran.xlsx'],
  });
  expect(found.statements[0]).toMatchObject({ units: 5 });
  expect(found.areas).toHaveLength(9);
});

test.each<[string[], string, string]>([
  [[], ';', '99,75'],
  [['--separator', ','], ',', '"99,75"'],
  [['--separator', 'tab'], '\t', '99,75'],
  [['--lang', 'en'], ',', '99.75'],
])('as CSV with %j', async (options, separator, total) => {
  const { code } = await recap('kiriman', '--out', 'rekap.csv', '--force', ...options);
  expect(code).toBe(1);
  const text = await readFile(at('rekap.csv'), 'utf8');
  expect(text.charCodeAt(0)).toBe(0xfeff);
  const lines = text.slice(1).split('\r\n');
  expect(lines).toHaveLength(13);
  expect(lines[1]!.startsWith(`1${separator}'=1+1${separator}`)).toBe(true);
  expect(lines[3]).toContain(`${separator}${total}${separator}`);
});

test('files by name, each once; all readable is 0', async () => {
  const { code, out } = await recap('kiriman/a.xlsx', './kiriman/a.xlsx', 'kiriman/wilayah 7', 'kiriman/b.XLSX', '--json');
  // The broken link in the folder.
  expect(code).toBe(1);
  expect(JSON.parse(out).units).toHaveLength(4);
  const two = await recap('kiriman/a.xlsx', 'kiriman/b.XLSX', '--out', 'dua.csv');
  expect(two).toEqual({ code: 0, out: 'dua.csv dibuat: 2 LKE, 0 berkas tidak terbaca.\n', err: '' });
});

test('an earlier recap in the folder is no unit of it, nor is the one to be written', async () => {
  await mkdir(at('ulang'));
  await copyFile(at('kiriman/a.xlsx'), at('ulang/a.xlsx'));
  for (const name of ['ulang/rekap.xlsx', 'ulang/rekap-2.xlsx', 'ulang/rekap-2.xlsx'])
    expect(await recap('ulang', '--out', name, '--force')).toMatchObject({
      code: 0,
      out: `${name} dibuat: 1 LKE, 0 berkas tidak terbaca.\n`,
    });
});

test.each([
  ['a file that is named', ['masukan/a.xlsx', 'masukan/b.xlsx'], 'masukan/a.xlsx'],
  ['a file of a folder', ['masukan'], 'masukan/b.xlsx'],
  ['the same file by another name', ['masukan'], 'pintas.xlsx'],
])('the output is never %s among the inputs', async (_name, words, out) => {
  await mkdir(at('masukan'), { recursive: true });
  await Promise.all(['a', 'b'].map((name) => copyFile(at('kiriman/a.xlsx'), at(`masukan/${name}.xlsx`))));
  await rm(at('pintas.xlsx'), { force: true });
  await symlink(at('masukan/a.xlsx'), at('pintas.xlsx'));
  const before = await readFile(at('masukan/a.xlsx'));
  expect(await recap(...words, '--out', out, '--force')).toEqual({
    code: 2,
    out: '',
    err: `${out} termasuk berkas yang direkap; tulis rekapnya ke berkas lain.\n`,
  });
  expect(await readFile(at('masukan/a.xlsx'))).toEqual(before);
});

test('as a report: the units by rank, by the profile of the body', async () => {
  await writeFile(at('profil.json'), JSON.stringify({ format: 'zi-lke-laporan-1', city: 'Jakarta' }));
  const { code, err } = await recap('kiriman', '--out', 'tahunan.docx', '--profile', 'profil.json', '--final');
  expect([code, err]).toEqual([1, expect.stringContaining('tidak dapat dibaca')]);
  const { text, headers, tables } = await readDocx(await readFile(at('tahunan.docx')));
  expect(text).toContain('LAPORAN REKAPITULASI EVALUASI ZONA INTEGRITAS');
  expect(headers).not.toContain('KONSEP');
  const ranking = tables.find(([head]) => head?.includes('Kesimpulan'))!;
  // Of equal rank by name.
  const order = ['=1+1', 'KPP A', 'KPP C', 'KPP D', 'KPP E'].map((name) => units.find(({ unit }) => unit === name)!);
  expect(ranking.slice(1).map(([rank, unit]) => [rank, unit])).toEqual(order.map(({ rank, unit }) => [String(rank), unit]));
  const refused = await recap('kiriman', '--out', 'lagi.docx', '--profile', 'tidak-ada.json');
  expect([refused.code, await readdir(folder)]).toEqual([2, expect.not.arrayContaining(['lagi.docx'])]);
});

test('where nothing can be read the recap says why, and the exit code is 2', async () => {
  const { code, out } = await recap('kiriman/rusak.xlsx', 'kiriman/lama.xls', '--out', 'buruk.xlsx');
  expect({ code, out }).toEqual({ code: 2, out: 'buruk.xlsx dibuat: 0 LKE, 2 berkas tidak terbaca.\n' });
  expect((await readXlsx(await readFile(at('buruk.xlsx'))))[0]!.values.at(-1)).toContain(REASONS['kiriman/rusak.xlsx']);
});

const refused: { name: string; args: string[]; err: string }[] = [
  { name: 'no files', args: ['--json'], err: 'Sebutkan folder atau berkas .xlsx yang akan direkap.' },
  {
    name: 'nowhere to write',
    args: ['kiriman'],
    err: 'Sebutkan berkas hasilnya dengan --out rekap.xlsx (atau .csv), atau pakai --json.',
  },
  {
    name: 'another kind of file',
    args: ['kiriman', '--out', 'a.pdf'],
    err: 'Nama berkas "a.pdf" pada --out harus berakhiran .xlsx, .csv, atau .docx.',
  },
  {
    name: 'another separator',
    args: ['kiriman', '--out', 'a.csv', '--separator', '|'],
    err: 'Pemisah "|" pada --separator tidak dikenal; yang ada: ; dan , dan tab.',
  },
  { name: 'a folder without workbooks', args: ['kosong', '--out', 'a.xlsx'], err: 'Tidak ada buku kerja di kosong.' },
  {
    name: 'a file that exists',
    args: ['kiriman', '--out', 'dasar.xlsx'],
    err: 'dasar.xlsx sudah ada dan tidak ditimpa; pakai nama lain, atau --force.',
  },
  {
    name: 'a folder that does not exist',
    args: ['kiriman', '--out', 'tidak/ada.xlsx'],
    err: 'Folder untuk tidak/ada.xlsx tidak ada.',
  },
  { name: 'an unknown option', args: ['kiriman', '--rank'], err: 'Opsi --rank tidak dikenal untuk lke recap; lihat lke --help.' },
];

test.each(refused)('$name: one sentence, exit code 2, nothing written', async ({ args, err }) => {
  await mkdir(at('kosong'), { recursive: true });
  const before = await readdir(folder);
  const base = await readFile(at('dasar.xlsx'));
  expect(await recap(...args)).toEqual({ code: 2, out: '', err: `${err}\n` });
  expect(await readdir(folder)).toEqual(before);
  expect((await readFile(at('dasar.xlsx'))).equals(base)).toBe(true);
});
