import { readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readXlsx } from '../../src/files';
import { reviewOf } from '../../src/forms/review';
import { editions } from '../../src/rules';
import { WORKSHEET_IDS } from '../../src/forms/worksheets';
import { lke, ownFolder } from './lke';

const folder = ownFolder();
const GOOD = { unit: 'KPP Pratama X', year: '2026', target: 'WBK' };
const words = (options: Record<string, string>) => Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
const make = (...args: string[]) => lke(folder, 'new', ...args);

test('writes an LKE and says so, leaving nothing else behind', async () => {
  const { code, out, err } = await make(...words({ ...GOOD, edition: '90/2021', body: 'Kementerian Y', out: 'baru.xlsx' }));
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toBe('baru.xlsx dibuat: LKE 90/2021 untuk KPP Pratama X, target WBK, 113 pernyataan.\n');
  expect(await readdir(folder)).toEqual(['baru.xlsx']);
  const texts = (await readXlsx(await readFile(join(folder, 'baru.xlsx')))).flatMap((grid) => grid.values.flat());
  expect(texts).toEqual(expect.arrayContaining(['KPP Pratama X', 'Kementerian Y', 2026, 'WBK']));
});

test.each([
  ['--sheet', 'rencana-aksi', 'Rencana aksi pembangunan Zona Integritas'],
  ['--edition', '88/2021', 'LKE AKIP, PermenPANRB Nomor 88 Tahun 2021'],
])('%s %s writes another worksheet', async (option, value, title) => {
  const { code, out } = await make(
    option,
    value,
    '--unit',
    'KPP Pratama X',
    '--year',
    '2026',
    '--out',
    `${value.replace('/', '-')}.xlsx`,
  );
  expect({ code, out }).toEqual({ code: 0, out: `${value.replace('/', '-')}.xlsx dibuat: ${title} untuk KPP Pratama X.\n` });
});

test('--review adds the sheet on which unit, TPI and TPN stand side by side, to an LKE only', async () => {
  const asked = words({ ...GOOD, edition: '90/2021', out: 'telaah.xlsx' });
  expect(await make(...asked, '--review')).toMatchObject({ code: 0 });
  const grids = await readXlsx(await readFile(join(folder, 'telaah.xlsx')));
  expect(grids.map(({ sheet }) => sheet)).toEqual(['Ringkasan', 'LKE', 'Daftar', 'Telaah']);
  expect(reviewOf(grids, 'LKE')!.rows.size).toBe(135);
  const akip = await make(...words({ ...GOOD, edition: '88/2021', out: 'akip.xlsx' }), '--review');
  expect(akip).toMatchObject({ code: 2, err: expect.stringContaining('--review hanya untuk LKE') as string });
});

test.each([
  ['lke', ['Summary', 'LKE', 'Lists']],
  ['skm', ['SKM summary', 'SKM respondents']],
])('--lang en makes the sheet %s in English', async (sheet, names) => {
  const out = `english-${sheet}.xlsx`;
  const made = await make(...words({ ...GOOD, sheet, edition: '90/2021', out }), '--lang', 'en');
  expect({ ...made, err: '' }).toMatchObject({ code: 0, out: expect.stringContaining(out) as string });
  const grids = await readXlsx(await readFile(join(folder, out)));
  expect(grids.map(({ sheet }) => sheet)).toEqual(names);
});

test('names every worksheet that can be made', async () => {
  const { code, out } = await make('--list');
  expect(code).toBe(0);
  expect(out.split('\n').filter(Boolean)).toHaveLength(WORKSHEET_IDS.length + 1);
});

test.each([
  ['Menuju WBBM', 'menuju wbk', 'WBBM'],
  ['Wilayah Bebas dari Korupsi', 'WBK', 'WBK'],
  ['Menuju Wilayah Birokrasi Bersih dan Melayani (WBBM)', 'Wilayah Bebas dari Korupsi', 'WBBM'],
])('the target %s, held %s: as the predicates are called', async (target, held, code) => {
  const { out } = await make(...words({ ...GOOD, target, held, out: 'nama.xlsx' }), '--force');
  expect(out).toContain(`target ${code},`);
});

describe('the edition follows the year', () => {
  const outdated = 'Untuk tahun 2020 berlaku edisi 10/2019, bukan 52/2014.';

  test.each([
    ['2015', undefined, /LKE 52\/2014 untuk .+\n$/],
    ['2020', undefined, /LKE 10\/2019 untuk .+\n$/],
    ['2020', '52/2014', new RegExp(`LKE 52/2014 untuk .+\\n${outdated}\\n$`)],
  ])('%s, asked for %p', async (year, edition, says) => {
    const { code, out } = await make(...words({ ...GOOD, year, ...(edition && { edition }), out: 'tahun.xlsx' }), '--force');
    expect([code, out]).toEqual([0, expect.stringMatching(says)]);
  });

  test('a year before all of them needs a choice', async () => {
    const { code, out, err } = await make(...words({ ...GOOD, year: '2012', out: 'dini.xlsx' }));
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe(
      `Tidak ada edisi yang berlaku pada tahun 2012; sebutkan --edition: ${editions.map(({ short }) => short).join(', ')}.\n`,
    );
  });
});

describe('a file that exists', () => {
  const path = join(folder, 'lama.xlsx');
  const again = (...more: string[]) => make(...words({ ...GOOD, out: 'lama.xlsx' }), ...more);

  beforeAll(() => writeFile(path, 'pekerjaan orang'));

  test('is not overwritten', async () => {
    expect(await again()).toEqual({
      code: 2,
      out: '',
      err: 'lama.xlsx sudah ada dan tidak ditimpa; pakai nama lain, atau --force.\n',
    });
    expect(await readFile(path, 'utf8')).toBe('pekerjaan orang');
    expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('is overwritten with --force', async () => {
    expect((await again('--force')).code).toBe(0);
    expect((await stat(path)).size).toBeGreaterThan(10_000);
  });
});

const refused: { what: string; args: string[]; says: string }[] = [
  {
    what: 'no unit',
    args: words({ year: '2026', target: 'WBK', out: 'x.xlsx' }),
    says: 'Opsi --unit wajib diisi untuk lke new.',
  },
  {
    what: 'an empty unit',
    args: words({ ...GOOD, unit: ' ', out: 'x.xlsx' }),
    says: 'Nama unit (--unit) tidak boleh kosong dan paling panjang 200 huruf.',
  },
  {
    what: 'an unknown edition',
    args: words({ ...GOOD, edition: '91/2021', out: 'x.xlsx' }),
    says: 'Edisi "91/2021" tidak dikenal; yang ada: ',
  },
  {
    what: 'an unknown target',
    args: words({ ...GOOD, target: 'WBX', out: 'x.xlsx' }),
    says: 'Target predikat "WBX" tidak dikenal; yang ada: WBK, WBBM.',
  },
  {
    what: 'an unknown predicate held',
    args: words({ ...GOOD, held: 'A', out: 'x.xlsx' }),
    says: 'Predikat "A" pada --held tidak dikenal; yang ada: WBK, WBBM.',
  },
  {
    what: 'own rules for another worksheet',
    args: [...words({ ...GOOD, out: 'x.xlsx' }), '--sheet', 'skm', '--overrides', 'x.json'],
    says: 'Opsi --overrides pada lke new hanya untuk LKE Zona Integritas.',
  },
  {
    what: 'a year in words',
    args: words({ ...GOOD, year: 'dua ribu', out: 'x.xlsx' }),
    says: 'Tahun "dua ribu" tidak dapat dipakai; isi empat angka antara 2000 dan 2100, misalnya 2026.',
  },
  {
    what: 'a year out of reason',
    args: words({ ...GOOD, year: '1926', out: 'x.xlsx' }),
    says: 'Tahun "1926" tidak dapat dipakai; isi empat angka antara 2000 dan 2100, misalnya 2026.',
  },
  {
    what: 'another kind of file',
    args: words({ ...GOOD, out: 'x.xls' }),
    says: 'Nama berkas "x.xls" pada --out harus berakhiran .xlsx.',
  },
  {
    what: 'a folder that does not exist',
    args: words({ ...GOOD, out: 'tidak/ada/x.xlsx' }),
    says: 'Folder untuk tidak/ada/x.xlsx tidak ada.',
  },
  {
    what: 'an unknown option',
    args: [...words({ ...GOOD, out: 'x.xlsx' }), '--warna', 'biru'],
    says: 'Opsi --warna tidak dikenal untuk lke new; lihat lke --help.',
  },
  { what: 'an option without its value', args: ['--unit', '--year', '2026'], says: 'Opsi --unit memerlukan nilai.' },
  {
    what: 'a value where none belongs',
    args: [...words({ ...GOOD, out: 'x.xlsx' }), '--force=ya'],
    says: 'Opsi --force tidak memakai nilai.',
  },
  {
    what: 'a name without quotes',
    args: ['--unit', 'KPP', 'Pratama', ...words({ year: '2026', target: 'WBK', out: 'x.xlsx' })],
    says: 'Kata "Pratama" tidak pada tempatnya; nama yang berisi spasi diapit tanda kutip.',
  },
];

test.each(refused)('refuses $what in one sentence and writes nothing', async ({ args, says }) => {
  const before = await readdir(folder);
  const { code, out, err } = await make(...args);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err.startsWith(says)).toBe(true);
  expect(err.trimEnd().split('\n')).toHaveLength(1);
  expect(await readdir(folder)).toEqual(before);
});
