import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { version } from '../../package.json';
import { print, printJson } from '../../src/cli/print';
import { cli as english } from '../../src/texts/en/cli';
import { cli as indonesian } from '../../src/texts/id/cli';
import { LKE, lke, ownFolder, started } from './lke';

const folder = ownFolder();

const table: { args: string[]; code: number; out: string; err: string }[] = [
  { args: ['--version'], code: 0, out: `${version}\n`, err: '' },
  { args: ['--help'], code: 0, out: `${indonesian.help}\n`, err: '' },
  { args: ['new', '--help'], code: 0, out: `${indonesian.help}\n`, err: '' },
  {
    args: [],
    code: 2,
    out: '',
    err: 'Sebutkan perintahnya: new, check, compare, seal, recap, portal, report, fill, atau serve (lihat lke --help).\n',
  },
  {
    args: ['cek', 'a.xlsx'],
    code: 2,
    out: '',
    err: 'Perintah "cek" tidak dikenal; yang ada: new, check, compare, seal, recap, portal, report, fill, dan serve.\n',
  },
  { args: ['check'], code: 2, out: '', err: 'Sebutkan berkas .xlsx yang akan diperiksa.\n' },
  { args: ['check', 'a.xlsx', '--jsn'], code: 2, out: '', err: 'Opsi --jsn tidak dikenal untuk lke check; lihat lke --help.\n' },
  { args: ['check', 'a.xlsx', '--lang', 'fr'], code: 2, out: '', err: 'Bahasa "fr" tidak dikenal; yang ada: id dan en.\n' },
];

test.each(table)('lke $args', async ({ args, ...outcome }) => expect(await lke(folder, ...args)).toEqual(outcome));

const other = ownFolder();

/** Most tests ask a process that does one command after another. */
test.each<[string[]]>([
  [['new', '--unit', 'KPP', '--year', '2026', '--target', 'WBK', '--out', 'a.xlsx']],
  [['check', 'a.xlsx']],
  [['check', 'a.xlsx', 'tiada.xlsx', '--json']],
  [['compare', 'a.xlsx', 'a.xlsx', '--lang', 'en']],
  [['recap', 'a.xlsx', '--json']],
  [['portal', 'a.xlsx', '--out', 'portal']],
])('a process of its own says the same: lke %j', async (args) => {
  const alone = await started(folder, ...args);
  expect(await lke(other, ...args)).toEqual(alone);
  expect(alone.out + alone.err).not.toBe('');
});

const places = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(String).sort();

test.each(Object.keys(indonesian) as (keyof typeof indonesian)[])('%s says the same things in both languages', (key) => {
  expect(places(english[key])).toEqual(places(indonesian[key]));
});

test('what cannot be printed ends in a sentence', async () => {
  const full = '/dev/full';
  if (!existsSync(full)) return console.warn(`not run: no ${full} here`);
  const { stderr, status } = spawnSync('sh', ['-c', `"${process.execPath}" "${LKE}" --help > ${full}`], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([3, 'Keluaran tidak dapat ditulis seluruhnya (ENOSPC).\n']);
});

test.each([
  ['\u001b[2Jhilang', '\ufffd[2Jhilang'],
  ['nama\u202egnp.exe', 'nama\ufffdgnp.exe'],
  ['baris\nkedua\tkolom', 'baris\nkedua\tkolom'],
])('a terminal takes no command from %j', (text, shown) => {
  const log = jest.spyOn(console, 'log').mockImplementation(() => {});
  print(text);
  printJson({ unit: text });
  const [[plain], [json]] = log.mock.calls as [[string], [string]];
  log.mockRestore();
  expect(plain).toBe(shown);
  expect(['\u001b', '\u202e'].filter((sign) => json.includes(sign))).toEqual([]);
  expect(JSON.parse(json)).toEqual({ unit: text });
});
