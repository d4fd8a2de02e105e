/** Amendments as small patches: what they change, and that nothing else changes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assess, indexOf, resolveCode } from '../../src/assessment';
import { buildLke } from '../../src/forms/lke';
import { editions, findEdition } from '../../src/rules';
import { amended, merged } from '../../src/rules/amend';
import { parseBrought, parseEdition } from '../../src/rules/parse';
import { proposalOf, withProposal } from '../../src/rules/proposal';
import of10 from '../../src/rules/zi-10-2019/amendment.json';
import type { Edition } from '../../src/rules/schema';
import { editionErrorText } from '../../src/texts/editions';
import { everywhere, sheetOf } from '../assessment/answers';

const text = readFileSync(join(__dirname, '../fixtures/zi-7-2031.json'), 'utf8');
const base = withProposal(findEdition('90/2021')!);

test.each([
  [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
  [{ a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
  [{ a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
  [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
  [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
  [{ a: [{ b: 'c' }] }, { a: [1] }, { a: [1] }],
  [undefined, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
])('%j with %j is %j', (target, patch, result) => expect(merged(target, patch)).toEqual(result));

describe('a made-up amendment of one minimum and one area', () => {
  const parsed = parseEdition(text);
  if (!parsed.ok) throw new Error(parsed.errors.map((error) => editionErrorText(error)).join('\n'));
  const { edition } = parsed;

  test('is under 30 lines', () => expect(text.trim().split('\n').length).toBeLessThan(30));

  test('changes the minimum and nothing beside it', () => {
    const others = ({ gates }: Edition) => gates.filter(({ predicate, code }) => predicate !== 'WBK' || code !== 'TOTAL');
    expect(others(edition)).toEqual(others(base));
    expect(edition.gates[0]).toEqual({ predicate: 'WBK', code: 'TOTAL', floor: 78, source: 'naskah:1', confidence: 'stated' });
    expect(edition.rulings).toEqual(base.rulings);
    expect(indexOf(edition).leaves.map(({ statement }) => statement)).toEqual(
      indexOf(base).leaves.map(({ statement }) => statement),
    );
  });

  test('calls the area and its parts by the new name, and finds it by both', () => {
    const name = 'Penataan Proses Bisnis';
    expect(['AREA.2', 'A.I.2', 'A.II.2'].map((code) => indexOf(edition).nameOf(code))).toEqual([name, name, name]);
    expect(resolveCode(edition, name)).toBe('AREA.2');
    expect(resolveCode(edition, 'Penataan Tatalaksana')).toBe('AREA.2');
    expect(indexOf(base).nameOf('AREA.2')).toBe('Penataan Tatalaksana');
  });

  test('is judged and made by its own figures', () => {
    const answers = sheetOf(everywhere(edition, 'best'));
    const floor = (one: Edition) => assess(one, answers).gates.find(({ code }) => code === 'TOTAL')!.floor;
    expect([floor(base), floor(edition)]).toEqual([75, 78]);
    const cells = buildLke(edition, {}, { unit: 'U', year: 2031, target: 'WBK' }).sheets.flatMap((sheet) => sheet.cells.flat());
    expect(cells).toContain(78);
    const texts = cells.filter((cell) => typeof cell === 'string').join('\n');
    for (const said of [edition.title, 'zi-7-2031', 'Penataan Proses Bisnis']) expect(texts).toContain(said);
  });

  test('asks the conditions of what it amends', () => {
    expect(edition.proposal).toEqual({ ...base.proposal, edition: 'zi-7-2031' });
    expect(edition.amends).toEqual(['zi-90-2021']);
  });

  test('is amended in turn, and may add and take away', () => {
    const next = amended(edition, {
      ...{ amends: edition.id, id: 'zi-8-2032', inForce: { ...edition.inForce, from: '2032' } },
      gates: { 'WBK B.I': null, 'WBK B.II.a': { floor: null, share: 0.9 } },
      nodes: {
        'A.I.1.i.a': null,
        'A.I.1.i.z': { level: 'statement', scale: 'Ya/Tidak', source: 'naskah:2' },
      },
      proposal: { criteria: { 'body.sakip': { required: { WBK: 'A' } } } },
    });
    const codes = (one: Edition) => indexOf(one).leaves.map(({ statement }) => statement.code);
    expect(codes(next)).toEqual(expect.arrayContaining(['A.I.1.i.b', 'A.I.1.i.z']));
    expect(codes(next)).not.toContain('A.I.1.i.a');
    expect(codes(edition)).toContain('A.I.1.i.a');
    expect(next.gates.find(({ predicate, code }) => `${predicate} ${code}` === 'WBK B.II.a')).toMatchObject({ share: 0.9 });
    expect(next.gates).toHaveLength(edition.gates.length - 1);
    expect(next.amends).toEqual(['zi-7-2031', 'zi-90-2021']);
    const sakip = next.proposal!.criteria.find(({ code }) => code === 'body.sakip')!;
    expect(sakip.required).toEqual({ WBK: 'A', WBBM: 'BB' });
    expect(parseEdition(next)).toMatchObject({ ok: true });
  });
});

test('5/2024 amends the conditions of 90/2021 from 2024 on; the table before was not found', () => {
  expect([2023, 2024, undefined].map((year) => proposalOf('zi-90-2021', year)?.version)).toEqual([
    undefined,
    base.proposal!.version,
    base.proposal!.version,
  ]);
  expect([base.id, base.version]).toEqual(['zi-90-2021', '90/2021-1']);
});

test('10/2019 is what differs from 52/2014: every other statement is the same', () => {
  const [before, after] = [findEdition('52/2014')!, findEdition('10/2019')!];
  const all = indexOf(before).statements;
  const changed = new Set(Object.keys(of10.nodes));
  expect(indexOf(after).statements.map(({ code }) => code)).toEqual(all.map(({ code }) => code));
  const kept = ({ code }: { code: string }) => !changed.has(code);
  expect(indexOf(after).statements.filter(kept)).toEqual(all.filter(kept));
  expect(all.filter(kept).length).toBeGreaterThan(60);
  expect(after).toMatchObject({ amends: ['zi-52-2014'], gates: [], gatesUnconfirmed: true, confidence: 'medium' });
  expect(proposalOf(after.id)).toBeUndefined();
});

describe('a file that is no amendment is refused with a sentence', () => {
  type Change = (file: Record<string, any>) => void; // eslint-disable-line @typescript-eslint/no-explicit-any
  const sentences = (change: Change) => {
    const file = JSON.parse(text);
    change(file);
    const parsed = parseBrought(file, 'berkas.json');
    return parsed.ok ? [] : parsed.errors.map((error) => editionErrorText(error));
  };

  test('the file as it is, is one', () => expect(sentences(() => undefined)).toEqual([]));

  test.each<[string, Change, string | RegExp]>([
    [
      'an unknown base',
      (f) => (f.amends = '1/1999'),
      /^Berkas ini mengubah edisi "1\/1999" yang tidak dikenal; yang ada: .*90\/2021/,
    ],
    [
      'a gate to take away that is not there',
      (f) => (f.gates['WBK Z'] = null),
      'Bagian gates mengubah atau menghapus "WBK Z" yang tidak ada pada edisi yang diubah.',
    ],
    [
      'a gate on nothing',
      (f) => (f.gates['WBK Z.9'] = { ...f.gates['WBK TOTAL'] }),
      'Minimum WBK menyebut kode Z.9 yang tidak ada.',
    ],
    [
      'a statement under nothing',
      (f) => (f.nodes = { 'A.I.99.a': { level: 'statement' } }),
      'Bagian nodes mengubah atau menghapus "A.I.99.a" yang tidak ada pada edisi yang diubah.',
    ],
    ['a weight that does not add up', (f) => (f.nodes = { 'A.I.1': { weight: 5 } }), /^Bobot bagian A\.I berjumlah 31/],
    ['a misspelt member', (f) => (f.gate = {}), /^Bagian "-" tidak sesuai bentuk edisi: .+gate/],
    ['no dates', (f) => delete f.inForce, /^Bagian "inForce" tidak sesuai bentuk edisi/],
    ['a floor in words', (f) => (f.gates['WBK TOTAL'].floor = 'tinggi'), /^Bagian "gates\.0\.floor" tidak sesuai bentuk edisi/],
    [
      'a source that is not listed',
      (f) => (f.gates['WBK TOTAL'].source = 'koran'),
      'Sumber "koran" pada TOTAL tidak ada dalam daftar sumber.',
    ],
    ['a name that is taken', (f) => (f.aliases = ['90']), 'Nama "90" sudah dipakai edisi lain; pakai nama sendiri.'],
    ['an id that ships', (f) => (f.id = editions[0]!.id), new RegExp(`^Nama "${editions[0]!.id}" sudah dipakai edisi lain`)],
    ['AKIP', (f) => (f.id = 'akip-7-2031'), 'Berkas aturan hanya untuk LKE Zona Integritas, bukan "akip-7-2031".'],
  ])('%s', (_what, change, sentence) =>
    expect(sentences(change)).toContainEqual(typeof sentence === 'string' ? sentence : expect.stringMatching(sentence)),
  );
});
