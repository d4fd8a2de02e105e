/** A body's own rules: from a file, and carried by the sheet. */
import { mkdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withOverrides } from '../../src/assessment';
import { OwnRules } from '../../src/cli/own-rules';
import { CliError, say } from '../../src/cli/say';
import { writeXlsx } from '../../src/files';
import type { Overrides } from '../../src/rules/overrides';
import { filled, planOf } from '../sheets/lke';
import { bestAnswers } from './answers';
import { lke, ownFolder } from './lke';
import { edition90 } from '../editions';

const folder = ownFolder();

const rules = (more: Partial<Overrides> = {}): Overrides => ({
  ...{ edition: '90/2021', body: 'Kementerian Contoh', note: '', source: 'Edaran 7/2026', checked: '2026-11-21' },
  ...{ gates: [{ predicate: 'WBK', code: 'TOTAL', floor: 99.9 }], rulings: {}, surveys: [] },
  ...more,
});
const others = rules({ body: 'Inspektorat Lain', gates: [{ predicate: 'WBK', code: 'TOTAL', floor: 80 }] });

const save = (name: string, text: string) => writeFile(join(folder, name), text);

beforeAll(async () => {
  mkdirSync(join(folder, 'lke'));
  // 99.75 points: enough by the regulation, not by the body's own minimum.
  const answers = new Map([...bestAnswers(edition90)].map(([code, unit]) => [code, { unit }]));
  answers.set('A.I.1.i.a', { unit: 'Tidak' });
  const plain = filled(planOf({ unit: 'KPP Biasa' }), answers);
  const carrying = filled(planOf({ unit: 'KPP Ketat' }, [], withOverrides(edition90, rules())), answers);
  await writeFile(join(folder, 'lke/biasa.xlsx'), await writeXlsx(plain));
  await writeFile(join(folder, 'lke/ketat.xlsx'), await writeXlsx(carrying));
  await save('ketat.json', `\ufeff${JSON.stringify(rules())}`);
  await save('lain.json', JSON.stringify(others));
  await save('lama.json', JSON.stringify(rules({ edition: '52/2014', gates: [], rulings: { blanks: 'zero' } })));
}, 60_000);

const totalGate = (one: { gates: { predicate: string; code: string }[] }) =>
  one.gates.find(({ predicate, code }) => predicate === 'WBK' && code === 'TOTAL');
const by = (body: string, floor: number, status: string) => ({ floor, status, setBy: body });

test('a sheet that carries rules is judged by them, one without by the regulation', async () => {
  const { out, err } = await lke(folder, 'check', '--json', 'lke/biasa.xlsx', 'lke/ketat.xlsx');
  const [plain, carrying] = JSON.parse(out);
  expect(err).toBe('');
  expect([plain.predicate, carrying.predicate]).toEqual(['WBK', null]);
  expect(plain).not.toHaveProperty('ownRules');
  expect(totalGate(plain)).not.toHaveProperty('setBy');
  expect(carrying.ownRules).toEqual({ body: 'Kementerian Contoh', source: 'Edaran 7/2026', note: '' });
  expect(totalGate(carrying)).toMatchObject(by('Kementerian Contoh', 99.9, 'unmet'));
});

test('a file of rules is for the sheets that carry none', async () => {
  const { out, err } = await lke(folder, 'check', '--json', '--overrides', 'lain.json', 'lke/biasa.xlsx', 'lke/ketat.xlsx');
  const [plain, carrying] = JSON.parse(out);
  expect(totalGate(plain)).toMatchObject(by('Inspektorat Lain', 80, 'met'));
  expect(totalGate(carrying)).toMatchObject(by('Kementerian Contoh', 99.9, 'unmet'));
  expect(err).toBe(
    'lke/ketat.xlsx, lembar "LKE": dinilai menurut ketentuan Kementerian Contoh yang dibawanya, bukan berkas ketentuan Inspektorat Lain.\n',
  );
});

test('the body is named beside what its rules touch', async () => {
  const { out } = await lke(folder, 'check', '--overrides', 'ketat.json', 'lke/biasa.xlsx');
  expect(out).toMatch(/^Dinilai menurut ketentuan Kementerian Contoh: Edaran 7\/2026$/m);
  expect(out).toMatch(/^TOTAL +Nilai total \(ditetapkan Kementerian Contoh\) +99,90 +99,75 +0,15 +tidak terpenuhi$/m);
  expect(out).toMatch(/^Terhadap WBK +Belum memenuhi WBK: 1 dari 12 syarat tidak tercapai\.$/m);
});

test('so it is in a recap', async () => {
  const { out } = await lke(folder, 'recap', 'lke', '--json', '--overrides', 'ketat.json');
  for (const unit of JSON.parse(out).units)
    expect(unit).toMatchObject({
      ...{
        verdict: { target: 'WBK', status: 'unmet' },
        predicate: null,
        ownRules: { body: 'Kementerian Contoh', source: 'Edaran 7/2026' },
      },
      missed: [{ code: 'TOTAL', setBy: 'Kementerian Contoh' }],
    });
  const { out: csv } = await lke(folder, 'recap', 'lke/ketat.xlsx', '--out', 'rekap.csv');
  expect(csv).toBe('rekap.csv dibuat: 1 LKE, 0 berkas tidak terbaca.\n');
});

describe('an edition whose minimums are unconfirmed', () => {
  const minimums = rules({ edition: '10/2019', gates: [{ predicate: 'WBK', code: 'TOTAL', floor: 75 }] });
  const make = (...more: string[]) =>
    lke(
      folder,
      ...['new', '--unit', 'X', '--year', '2020', '--target', 'WBK', '--out', 'minimum.xlsx', '--overrides', 'minimum.json'],
      ...more,
    );
  beforeAll(() => save('minimum.json', JSON.stringify(minimums)));

  test('is judged by those that the body supplies, on the sheet that was made with them', async () => {
    expect((await make('--edition', '10/2019')).out).toMatch(/^minimum.xlsx dibuat: LKE 10\/2019/);
    const { code, out } = await lke(folder, 'check', '--json', 'minimum.xlsx');
    const [found] = JSON.parse(out);
    expect({ code, edition: found.edition, gates: found.gates }).toMatchObject({
      ...{ code: 0, edition: 'zi-10-2019' },
      gates: [{ predicate: 'WBK', code: 'TOTAL', ...by('Kementerian Contoh', 75, 'open') }],
    });
  });

  test('and not made into another edition', async () => {
    expect(await make('--force', '--edition', '90/2021')).toEqual({
      ...{ code: 2, out: '' },
      err: 'Ketentuan instansi minimum.json tidak dapat dipakai: Ketentuan instansi ini ditulis untuk edisi 10/2019, bukan 90/2021.\n',
    });
  });
});

test('rules that met nothing say so', async () => {
  const { err } = await lke(folder, 'recap', 'lke', '--json', '--overrides', 'lama.json', '--lang', 'en');
  expect(err).toBe('The rules of Kementerian Contoh were not used: there is no LKE of edition 52/2014.\n');
});

test('rules that do not hold: one sentence, exit code 2, nothing on standard output', async () => {
  await save('rusak.json', '{"edition": ');
  const { code, out, err } = await lke(folder, 'check', '--overrides', 'rusak.json', 'lke/biasa.xlsx');
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(/^Ketentuan instansi rusak.json tidak dapat dipakai: Berkas ketentuan instansi bukan JSON .+\n$/);
});

describe('what is refused', () => {
  test.each<[string, string | undefined, string]>([
    ['no file', undefined, 'berkasnya tidak ditemukan.'],
    ['another shape', '[]', 'tidak sesuai'],
    ['an unknown edition', JSON.stringify(rules({ edition: '1/1999' })), 'Edisi "1/1999" tidak dikenal.'],
    [
      'a looser minimum',
      JSON.stringify(rules({ gates: [{ predicate: 'WBK', code: 'TOTAL', floor: 70.5 }] })),
      'Minimum TOTAL untuk WBK (70,5) lebih longgar daripada peraturan (75)',
    ],
  ])('%s', async (name, text, says) => {
    const path = join(folder, `${name}.json`);
    if (text !== undefined) await writeFile(path, text);
    const error: unknown = await OwnRules.from(path, 'id').catch((one: unknown) => one);
    expect(error).toBeInstanceOf(CliError);
    const { key, data } = error as CliError;
    expect(say(key, data)).toContain(says);
  });
});
