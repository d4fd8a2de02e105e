/** `lke fill` and `lke new --from`, as a person calls them. */
import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readXlsx, writeXlsx } from '../../src/files';
import { readLke } from '../../src/reading/read';
import { everywhere } from '../assessment/answers';
import { officialFile, portalFile } from '../sheets/foreign';
import { planWith } from '../sheets/handed';
import { edition } from '../sheets/lke';
import { runFill } from '../../src/cli/fill';
import { runNew } from '../../src/cli/new';
import { retell, type CliError } from '../../src/cli/say';
import { lke, ownFolder } from './lke';

const folder = ownFolder();
const read = async (name: string) => readXlsx(new Uint8Array(await readFile(join(folder, name))));
/** What a refused command says; in this process, since starting another takes longer than refusing. */
const refusal = (run: typeof runFill, args: readonly string[]): Promise<string> =>
  run(args.map((word) => (/[./]/.test(word) && !/^--|\/\d/.test(word) ? join(folder, word) : word))).then(
    () => 'not refused',
    ({ key, data }: CliError) => retell(key, data, 'id'),
  );
const readingIn = async (name: string) => readLke(await read(name)).readings[0]!;

beforeAll(async () => {
  const best = Object.entries(everywhere(edition, 'best'));
  const answers = new Map(best.map(([code, unit]) => [code, { unit, tpi: unit }]));
  const notes = new Map([['A.I.1.i.a', { unit: 'SK Tim', tpi: 'sudah diperiksa' }]]);
  const plan = planWith({ answers, notes, evidence: new Map([['A.I.1.i.a', 'https://a.example']]) });
  await writeFile(join(folder, 'lke.xlsx'), await writeXlsx(plan));
  await writeFile(join(folder, 'resmi.xlsm'), await officialFile(new Map([['A.I.1.i.b', { unit: 'C' }]])));
  await writeFile(join(folder, 'portal.xlsx'), await portalFile());
  await writeFile(join(folder, 'bukan.xlsx'), '%PDF-1.4');
}, 60_000);

test('the official form is filled; what it has no column for is told, and the exit code says so', async () => {
  const { code, out, err } = await lke(folder, 'fill', 'resmi.xlsm', '--from', 'lke.xlsx', '--out', 'terisi.xlsm');
  expect(err).toBe('');
  expect(out).toMatch(
    /^terisi\.xlsm: \d+ sel pada lembar "LKE ZI" diisi, 0 sudah sama\.\nDiisi: \d+ jawaban unit, 1 catatan unit, 1 bukti\.\n/,
  );
  expect(out).toMatch(/ {2}jawaban TPI, formulir tidak mempunyai kolomnya: \d+ \(A\.I\.1\.i\.a, /);
  expect(out).toMatch(/Tautan lama pada Q8 masih menuju alamat sebelumnya/);
  expect(code).toBe(1);
  const reading = await readingIn('terisi.xlsm');
  expect([reading.answers.get('A.I.1.i.a')?.unit, reading.answers.get('A.I.1.i.b')?.unit]).toEqual(['Ya', 'A']);
  expect(reading.notes?.get('A.I.1.i.a')).toEqual({ unit: 'SK Tim' });
}, 60_000);

test("the portal's workbook takes both roles; the same again changes nothing", async () => {
  const first = await lke(folder, 'fill', 'portal.xlsx', '--from', 'lke.xlsx', '--out', 'p.xlsx', '--json');
  const told = JSON.parse(first.out) as { entries: object[]; left: object[]; same: number };
  expect([first.code, told.left, told.same]).toEqual([0, [], 0]);
  expect(told.entries).toContainEqual({
    code: 'A.I.1.i.a',
    part: 'tpiNote',
    sheet: 'Jawaban',
    cell: 'Q6',
    old: null,
    new: 'sudah diperiksa',
  });
  const again = await lke(folder, 'fill', 'p.xlsx', '--from', 'lke.xlsx', '--out', 'p2.xlsx');
  expect([again.code, again.out]).toEqual([0, expect.stringContaining('tidak ada yang perlu diisi')]);
  expect(await readFile(join(folder, 'p2.xlsx'))).toEqual(await readFile(join(folder, 'p.xlsx')));
}, 60_000);

test.each<[what: string, args: string[], said: string]>([
  ['no form', ['--from', 'lke.xlsx', '--out', 'x.xlsx'], 'Sebutkan satu formulir'],
  ['no LKE', ['portal.xlsx', '--out', 'x.xlsx'], '--from'],
  ['no result', ['portal.xlsx', '--from', 'lke.xlsx'], '--out'],
  [
    'the form itself as the result',
    ['portal.xlsx', '--from', 'lke.xlsx', '--out', 'portal.xlsx', '--force'],
    'portal.xlsx termasuk berkas yang dibaca',
  ],
  [
    'the LKE as the result',
    ['portal.xlsx', '--from', 'lke.xlsx', '--out', './lke.xlsx', '--force'],
    'termasuk berkas yang dibaca',
  ],
  ['a result that is there', ['portal.xlsx', '--from', 'lke.xlsx', '--out', 'bukan.xlsx'], 'sudah ada dan tidak ditimpa'],
  ['another kind of file', ['resmi.xlsm', '--from', 'lke.xlsx', '--out', 'x.xlsx'], 'harus berakhiran .xlsm'],
  ['a file that is none', ['bukan.xlsx', '--from', 'lke.xlsx', '--out', 'x.xlsx'], 'bukan.xlsx: isinya PDF'],
  ['another role', ['portal.xlsx', '--from', 'lke.xlsx', '--out', 'x.xlsx', '--role', 'tpn'], 'Peran "tpn"'],
  [
    'a sheet that is not there',
    ['portal.xlsx', '--sheet', 'Lain', '--from', 'lke.xlsx', '--out', 'x.xlsx'],
    'tidak ada LKE "Lain"',
  ],
  ['the form and the LKE in one', ['lke.xlsx', '--from', 'lke.xlsx', '--out', 'x.xlsx'], 'sama'],
])('refused: %s', async (_, args, said) => expect(await refusal(runFill, args)).toContain(said), 60_000);

describe('back', () => {
  const ANSWERS = 'keluar/lke/jawaban-unit';
  let json: string;
  let list: string;
  beforeAll(async () => {
    await lke(folder, 'portal', 'lke.xlsx', '--out', 'keluar');
    [json, list] = [ANSWERS, 'keluar/pengusulan'].map((at) => `${at}/${readdirSync(join(folder, at)).sort().at(-1)!}`) as [
      string,
      string,
    ];
  }, 60_000);

  test('what was written for the portal makes the LKE that it came from', async () => {
    const { code, out, err } = await lke(folder, 'new', '--from', json, '--out', 'balik.xlsx');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^balik\.xlsx dibuat: LKE 90\/2021 untuk KPP Pratama Contoh, target WBK/);
    const [was, is] = [await readingIn('lke.xlsx'), await readingIn('balik.xlsx')];
    expect([is.answers, is.notes, is.evidence]).toEqual([was.answers, was.notes, was.evidence]);
  }, 60_000);

  test('unknown ids and answers that cannot be read are named; the LKE is made all the same', async () => {
    const answers = [
      { soal_id: 900, jawaban_unit: 'A' },
      { soal_id: 1, jawaban_unit: 'Mungkin' },
    ];
    await writeFile(join(folder, 'aneh.json'), JSON.stringify({ answers }));
    const asked = ['--unit', 'U', '--year', '2026', '--target', 'WBK'];
    const { code, err } = await lke(folder, 'new', '--from', 'aneh.json', ...asked, '--out', 'aneh.xlsx');
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(/soal_id 900 tidak ada[^]*"Mungkin" untuk soal_id 1 \(A\.I\.1\.i\.a\) tidak terbaca/),
    ]);
    expect((await readingIn('aneh.xlsx')).answers.get('A.I.1.i.a')?.unit).toBe('Mungkin');
  }, 60_000);

  test.each<[what: string, args: () => string[], said: string]>([
    ['a list of units', () => ['--from', list], 'daftar unit'],
    ['no JSON', () => ['--from', 'bukan.xlsx'], 'bukan JSON'],
    ['no answers', () => ['--from', 'kosong.json'], 'bukan jawaban unit'],
    ['a file that is not there', () => ['--from', 'tiada.json'], 'tidak ditemukan'],
    ['another edition', () => ['--from', json, '--edition', '52/2014'], 'Portal menanyakan pernyataan 90/2021'],
    ['another sheet', () => ['--from', json, '--sheet', 'skm'], '--from hanya untuk LKE'],
  ])(
    'refused: %s',
    async (_, args, said) => {
      await writeFile(join(folder, 'kosong.json'), '{}');
      expect(await refusal(runNew, [...args(), '--out', 'y.xlsx'])).toContain(said);
    },
    60_000,
  );
});
