/** `--rules`: a regulation that arrives as a file. */
import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { lke, LKE, ownFolder } from './lke';

const folder = ownFolder();
const law = join(__dirname, '../fixtures/zi-7-2031.json');
const text = readFileSync(law, 'utf8');
const words = (options: Record<string, string>) => Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
const GOOD = { unit: 'KPP Pratama X', year: '2031', target: 'WBK', rules: 'aturan.json' };
const SAID = 'Dinilai menurut aturan 7/2031 dari berkas aturan.json; angkanya belum dicocokkan dengan peraturannya.';

beforeAll(async () => {
  copyFileSync(law, join(folder, 'aturan.json'));
  await writeFile(join(folder, 'utuh.json'), readFileSync(join(__dirname, '../fixtures/zi-0-2030.json')));
  expect(await lke(folder, 'new', ...words({ ...GOOD, out: 'baru.xlsx' }))).toEqual({
    code: 0,
    out: 'baru.xlsx dibuat: LKE 7/2031 untuk KPP Pratama X, target WBK, 113 pernyataan.\n',
    err: '',
  });
}, 60_000);

const checked = async (...args: string[]) => JSON.parse((await lke(folder, 'check', '--json', ...args)).out);

test('the workbook carries its law: it is judged by it where the file is not at hand', async () => {
  const [found] = await checked('baru.xlsx');
  expect(found).toMatchObject({ edition: 'zi-7-2031', layout: 'ours' });
  const total = found.gates.find(
    (gate: { predicate: string; code: string }) => gate.predicate === 'WBK' && gate.code === 'TOTAL',
  );
  expect(total.floor).toBe(78);
  const told = found.problems.filter(({ code }: { code: string }) => code !== 'answer.blank');
  expect(told).toMatchObject([{ code: 'edition.brought', severity: 'warning', message: SAID }]);
});

test('the file is named beside every result: table and recap', async () => {
  expect((await lke(folder, 'check', 'baru.xlsx')).out.replace(/\s+/g, ' ')).toContain(SAID);
  const { out } = await lke(folder, 'recap', 'baru.xlsx', '--json', '--rules', 'aturan.json');
  const { units } = JSON.parse(out);
  expect(units).toMatchObject([{ edition: 'zi-7-2031' }]);
  expect(out).toContain(SAID);
});

test('a whole edition, with predicates of its own', async () => {
  const asked = { unit: 'Unit', year: '2030', target: 'perak', rules: 'utuh.json', out: 'utuh.xlsx' };
  expect((await lke(folder, 'new', ...words(asked))).out).toMatch(
    /^utuh\.xlsx dibuat: LKE 0\/2030 untuk Unit, target PERAK, 6 pernyataan\.\n$/,
  );
  const [found] = await checked('utuh.xlsx');
  expect(found).toMatchObject({ edition: 'zi-0-2030', score: { low: 0 } });
});

test('another year is said aloud, another edition is possible', async () => {
  const early = await lke(folder, 'new', ...words({ ...GOOD, year: '2026', out: 'dini.xlsx' }));
  expect(early.out).toMatch(/^dini\.xlsx dibuat: LKE 7\/2031 .+\nUntuk tahun 2026 berlaku edisi .+, bukan 7\/2031\.\n$/);
  const other = await lke(folder, 'new', ...words({ ...GOOD, edition: '90/2021', out: 'lain.xlsx' }));
  expect(other.out).toMatch(/LKE 90\/2021 .+\nUntuk tahun 2031 berlaku edisi 7\/2031, bukan 90\/2021\.\n$/);
});

test('two laws of one name are not judged together', async () => {
  await writeFile(join(folder, 'lain.json'), text.replace('78', '79'));
  const { code, out } = await lke(folder, 'check', '--rules', 'lain.json', 'baru.xlsx');
  expect(code).not.toBe(0);
  expect((out + (await lke(folder, 'check', '--rules', 'lain.json', 'baru.xlsx')).err).replace(/\s+/g, ' ')).toContain(
    'Aturan 7/2031 pada lembar ini berbeda dari yang sudah dimuat (lain.json); nilai terpisah.',
  );
});

test.each([
  ['rusak.json', '{', /^Aturan rusak\.json tidak dapat dipakai: Berkas edisi bukan JSON yang utuh: .+\n$/],
  [
    'nama.json',
    text.replace('"zi-7-2031"', '"zi-90-2021"'),
    /Nama "zi-90-2021" sudah dipakai edisi lain; pakai nama sendiri\.\n$/,
  ],
  ['minimum.json', text.replace('78', '178'), /Minimum TOTAL untuk WBK \(178\) melebihi bobotnya \(100\)\.\n$/],
  ['hilang.json', undefined, /^Aturan hilang\.json tidak dapat dipakai: .+\n$/],
])('%s is refused with nothing written', async (name, content, says) => {
  if (content !== undefined) await writeFile(join(folder, name), content);
  const { code, out, err } = await lke(folder, 'new', ...words({ ...GOOD, rules: name, out: 'tidak.xlsx' }));
  expect([code, out, err]).toEqual([2, '', expect.stringMatching(says)]);
  expect(existsSync(join(folder, 'tidak.xlsx'))).toBe(false);
});

test('a target that only the file has is one', async () => {
  const asked = ['utuh.xlsx', '--rules', 'utuh.json', '--target'];
  const [found] = await checked(...asked, 'perak');
  expect(found).toMatchObject({ edition: 'zi-0-2030', verdict: { target: 'PERAK' } });
  const { code, err } = await lke(folder, 'check', ...asked, 'kayu');
  expect([code, err]).toEqual([2, expect.stringContaining('PERAK')]);
  expect((await lke(folder, 'check', 'utuh.xlsx', '--target', 'perak')).err).not.toContain('PERAK,');
});

test('the file is read once, however many threads judge: a pipe will do', async () => {
  const script = `node ${LKE} check --json baru.xlsx baru.xlsx --rules <(cat aturan.json)`;
  const { stdout } = await promisify(execFile)('bash', ['-c', script], { cwd: folder, maxBuffer: 2 ** 26 }).catch(
    (error: { stdout: string }) => error,
  );
  expect(JSON.parse(stdout)).toMatchObject([{ edition: 'zi-7-2031' }, { edition: 'zi-7-2031' }]);
});
