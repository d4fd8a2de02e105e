/** What a person says of sheets that do not say it themselves: edition, sheet, mapping. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findEdition } from '../../src/rules';
import { loadWordings } from '../../src/rules/wording';
import { readXlsx } from '../../src/files';
import { readLke } from '../../src/reading/read';
import { corrected, mappingsToText } from '../../src/reading/mapping';
import { workbookOf } from '../cases/make';
import { lke, ownFolder } from './lke';

const folder = ownFolder();

beforeAll(async () => {
  const wordings = await loadWordings([findEdition('90/2021')!.id]);
  const bytes = await workbookOf({ says: 'answers of both roles', answers: { 'A.I.1.i.a@tpi': 'Tidak' } }, wordings);
  await writeFile(join(folder, 'unit.xlsx'), bytes);
  const { mapping } = readLke(await readXlsx(bytes), { wordings }).readings[0]!;
  const withoutTpi = corrected(mapping!, { columns: { tpi: null } });
  await writeFile(join(folder, 'peta.json'), mappingsToText([withoutTpi]));
  await writeFile(join(folder, 'rusak.json'), '{"peta": 1}');
}, 60_000);

interface Printed {
  edition: string | null;
  sheet: string | null;
  confidence: number | null;
  score: { low: number } | null;
  verdict?: { target: string; given: boolean; status: string; why?: string };
  predicate: string | null;
  problems: { code: string }[];
}

async function checked(...options: string[]): Promise<Printed> {
  const { out } = await lke(folder, 'check', '--json', 'unit.xlsx', ...options);
  return (JSON.parse(out) as Printed[])[0]!;
}

test('the sheet and how sure it is are told', async () => {
  const found = await checked('--sheet', 'lke');
  expect(found).toMatchObject({ edition: 'zi-90-2021', sheet: 'LKE', score: { low: 99.75 } });
  expect(found.confidence).toBeGreaterThan(0.9);
});

test('a sheet that is not there is told with those that are', async () => {
  const { problems } = await checked('--sheet', 'LKE 2025');
  expect(problems).toMatchObject([{ code: 'layout.no-sheet' }]);
});

test('another edition is read as that edition, and concluded only where enough is sure', async () => {
  const found = await checked('--edition', '52/2014');
  expect(found.edition === 'zi-52-2014' ? found.predicate : found.edition).toBeNull();
});

test('a mapping that a person confirmed is read as it says', async () => {
  expect(await checked('--map', 'peta.json')).toMatchObject({ confidence: 1, score: { low: 100 } });
});

test.each([
  ['WBBM', 'WBBM'],
  ['wbk', 'WBK'],
  ['Menuju WBK', 'WBK'],
  ['menuju  wbbm', 'WBBM'],
  ['Wilayah Bebas dari Korupsi', 'WBK'],
  ['Menuju Wilayah Birokrasi Bersih dan Melayani', 'WBBM'],
  ['Wilayah Bebas dari Korupsi (WBK)', 'WBK'],
])('--target "%s" is %s', async (asked, target) => {
  expect((await checked('--target', asked)).verdict).toMatchObject({ target, given: true });
});

test.each([
  [['--target', 'WBBM'], 'after'],
  [['--target', 'WBBM', '--held', 'Wilayah Bebas dari Korupsi'], 'met'],
  [['--target', 'WBBM', '--held', 'Menuju WBK'], 'met'],
])('%j: %s', async (options, status) => {
  expect((await checked(...options)).verdict).toMatchObject({ target: 'WBBM', status });
});

test.each([
  [['--target', 'Menuju Bebas'], /Menuju Bebas.*WBK/],
  [['--held', 'WBX'], /WBX.*WBK/],
  [['--map', 'rusak.json'], /rusak\.json/],
  [['--map', 'tiada.json'], /tiada\.json/],
  [['--edition', '1/1999'], /1\/1999/],
])('%j is refused with its name', async (options, said) => {
  const { code, out, err } = await lke(folder, 'check', 'unit.xlsx', ...options);
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(said);
});
