import { editions, gradeTables } from '../../src/rules';
import type { Edition, Wording } from '../../src/rules/schema';
import { loadWording } from '../../src/rules/wording';
import { columns } from '../../src/cli/columns';
import { editionTable, gradesTable } from '../../src/cli/rules-table';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { inputsOf, statementsOf } from '../rules/tree';

const root = join(__dirname, '../..');
const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');

interface Run {
  code: number;
  out: string;
  err: string;
}

function run(...args: string[]): Run {
  try {
    const out = execFileSync(process.execPath, [tsx, join(root, 'src/cli/rules.ts'), ...args], {
      encoding: 'utf8',
      stdio: 'pipe',
    });
    return { code: 0, out, err: '' };
  } catch (failed) {
    const { status, stdout, stderr } = failed as { status: number; stdout: string; stderr: string };
    return { code: status, out: stdout, err: stderr };
  }
}

describe('columns', () => {
  test.each<[string, string[][], number, string[]]>([
    [
      'as wide as the longest',
      [
        ['a', 'bb', 'c'],
        ['aaa', 'b', 'c'],
      ],
      80,
      ['a    bb  c', 'aaa  b   c'],
    ],
    [
      'the flexible one wraps, with its indent',
      [['code', '  one two three four five six', 'end']],
      4 + 2 + 24 + 2 + 3,
      ['code    one two three four      end', '        five six'],
    ],
    ['a word longer than the column stands alone', [['x', 'a'.repeat(30), 'y']], 10, [`x  ${'a'.repeat(30)}  y`]],
    ['nothing', [], 80, []],
  ])('%s', (_name, rows, width, lines) => expect(columns(rows, 1, width)).toEqual(lines));
});

describe.each(editions.map((edition) => [edition.short, edition] as const))('table of %s', (_short, edition: Edition) => {
  let wording: Wording;
  let text: string;
  beforeAll(async () => {
    wording = await loadWording(edition.id);
    text = editionTable(edition, wording, { language: 'id', width: 400 });
  });

  test('every statement stands in one line with its wording, scale and source, followed by its criteria', () => {
    const lines = text.split('\n');
    for (const { code, scale, source } of statementsOf(edition.tree)) {
      const at = lines.findIndex((line) => line.startsWith(`${code} `));
      expect(lines[at]).toContain(wording[code]!.text);
      expect(lines[at]).toContain(scale);
      expect(lines[at]).toContain(source);
      const below = Object.entries(wording[code]!.criteria ?? {}).map(([key, criterion]) => `${key}: ${criterion}`);
      expect(lines.slice(at + 1, at + 1 + below.length).map((line) => line.trim())).toEqual(below);
    }
  });

  test('every input, ruling and source is shown', () => {
    const names = [...inputsOf(edition.tree).map(({ name }) => name), ...edition.rulings.map((ruling) => ruling.id_text)];
    const citations = Object.values(edition.sources).map(({ citation, checked }) => `${citation} (diperiksa ${checked})`);
    expect([...names, ...citations].filter((shown) => !text.includes(shown))).toEqual([]);
  });

  test('a narrow terminal gets no line longer than its width', async () => {
    const narrow = editionTable(edition, wording, { language: 'id', width: 100 }).split('\n');
    expect(narrow.filter((line) => line.length > 100)).toEqual([]);
  });
});

test.each([
  ['A', /^A {2,}PENGUNGKIT {2,}60,00 {2,}lke:4 {2,}pasti$/m],
  ['minimum in points', /^B\.I {2,}Birokrasi yang Bersih dan Akuntabel {2,}19,50 {2,}wbbm-bersih {2,}sedang$/m],
  ['minimum as a share', /^AREA\.5 {2,}Penguatan Pengawasan {2,}11,25 {2,}75% dari 15,00 {2,}gates:WBBM {2,}tinggi$/m],
  ['WBBM after WBK', /^WBBM: .+; sesudah WBK$/m],
])('90/2021: %s', async (_name, line) => {
  const edition = editions.find(({ short }) => short === '90/2021')!;
  expect(editionTable(edition, await loadWording(edition.id), { language: 'id', width: 160 })).toMatch(line);
});

test('an edition whose minimums are unconfirmed shows none', async () => {
  const edition: Edition = { ...editions.find(({ short }) => short === '90/2021')!, gatesUnconfirmed: true };
  const text = editionTable(edition, await loadWording(edition.id), { language: 'id', width: 160 });
  expect(text).toContain('Ambang batas edisi 90/2021 belum terkonfirmasi.');
  expect(text).not.toMatch(/^B\.I .+19,50/m);
});

test.each([
  [
    'akip-88-2021',
    ['AA Sangat Memuaskan lebih dari 90 sampai 100', 'D Sangat Kurang lebih dari 0 sampai 30', 'E Tidak ada nilai tepat 0'],
  ],
  ['akip-12-2015', ['A Memuaskan lebih dari 80 sampai 90', 'D Sangat Kurang 0 sampai 30']],
  ['akip-2010', ['B Baik lebih dari 65 sampai 75', 'D Kurang 0 sampai 30']],
])('grades of %s', (id, rows) => {
  const table = gradeTables.find((each) => each.id === id)!;
  const lines = gradesTable(table, { language: 'id', width: 120 }).split('\n');
  expect(lines.map((line) => line.replace(/ +/g, ' '))).toEqual(expect.arrayContaining(rows));
});

describe('npm run rules', () => {
  test('prints the edition in force and every grade table', () => {
    const { code, out } = run();
    expect(code).toBe(0);
    expect(out).toMatch(/^PermenPANRB Nomor 90 Tahun 2021 \(90\/2021\)\n/);
    for (const { title } of gradeTables) expect(out).toContain(`PERINGKAT AKIP: ${title}`);
  });

  test('speaks English when asked', () =>
    expect(run('zi-90-2021', '--en').out).toContain(
      'In force: assessment year 2021 onward; from 2021, confidence medium, source tanggal.',
    ));

  test.each([
    [['--help'], /^npm run rules .+\n {6}EDISI: 90\/2021, 10\/2019, 52\/2014; /s],
    [['-h', '--en'], /^npm run rules .+Prints an edition/s],
  ])('%j says how it is used', (args, says) => expect(run(...args)).toMatchObject({ code: 0, out: expect.stringMatching(says) }));

  test('an unknown edition is one sentence and exit 2', () => {
    const known = editions.map(({ short }) => short).join(', ');
    expect(run('99/2020')).toEqual({ code: 2, out: '', err: `Edisi "99/2020" tidak dikenal; yang tersedia: ${known}.\n` });
  });
});
