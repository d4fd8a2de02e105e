/** A person tells the columns: the rows follow. */
import { indexOf } from '../../../src/assessment';
import { editions } from '../../../src/rules';
import { loadWording } from '../../../src/rules/wording';
import { checkLke } from '../../../src/judged/check';
import { mapByHand, type ByHand } from '../../../src/reading/recognise';
import { mappingsFromText, mappingsToText } from '../../../src/reading/mapping';
import { readLke } from '../../../src/reading/read';
import { oddLke } from '../../taskpane/odd';
import { edition90 } from '../../editions';
import { gridOf, type Row } from '../grids';

const codes = indexOf(edition90).leaves.map(({ statement }) => statement.code);
const told = (change: Partial<ByHand> = {}): ByHand => ({
  edition: edition90.id,
  columns: { code: 'B', unit: 'D' },
  first: 4,
  ...change,
});

test('by itself such a sheet is none', () => {
  const { readings, problems } = readLke([oddLke()]);
  expect([readings.length, problems.map(({ code }) => code)]).toEqual([0, ['layout.not-lke']]);
});

test('by its codes every row is found, and what is remembered is read and judged', () => {
  const mapping = mapByHand(oddLke(), told());
  expect(codes.filter((code) => mapping.rows[code] === undefined)).toEqual([]);
  expect(mapping).toMatchObject({ sheet: 'Berkas', layout: 'unknown', heading: 3, rows: { 'A.I.1.i.a': 4, 'A.I.1.i.b': 5 } });
  const { readings } = readLke([oddLke()], { mappings: mappingsFromText(mappingsToText([mapping])) });
  expect(readings).toHaveLength(1);
  expect(checkLke(readings[0]!).assessment).toMatchObject({ answered: 2, of: 113 });
});

test('by its words where there are no codes', async () => {
  const wording = await loadWording(edition90.id);
  const texts = Object.fromEntries(Object.entries(wording).map(([code, { text }]) => [code, text]));
  const [byWords, byCode] = [
    mapByHand(oddLke({ texts }), told({ columns: { statement: 'B', unit: 'D' } }), wording),
    mapByHand(oddLke(), told()),
  ];
  const right = codes.filter((code) => byWords.rows[code] === byCode.rows[code]);
  expect(right.length / codes.length).toBeGreaterThan(0.95);
});

test.each<[string, Partial<ByHand>, number]>([
  ['rows above the first are left out', { first: 6 }, codes.length - 2],
  ['a column without codes', { columns: { code: 'C', unit: 'D' } }, 0],
  ['only the answers', { columns: { unit: 'D' } }, 0],
  ['letters that are no column', { columns: { code: '??', unit: 'D' } }, 0],
  ['a first row below the sheet', { first: 90_000 }, 0],
])('%s', (_, change, found) => {
  const { rows } = mapByHand(oddLke(), told(change));
  expect(codes.filter((code) => rows[code] !== undefined)).toHaveLength(found);
});

test.each(editions.map((edition) => [edition.short, edition] as const))('the rows of %s by its own codes', (_, edition) => {
  const { rows } = mapByHand(oddLke({ edition }), told({ edition: edition.id }));
  const leaves = indexOf(edition).leaves.map(({ statement }) => statement.code);
  expect(leaves.filter((code) => rows[code] === undefined)).toEqual([]);
});

describe('on a few rows', () => {
  const rows = [
    ['A.I.1.i.a', 'Ya', null, null],
    [null, 'catatan', null, null],
    ['A.I.1.i.b', 'A', null, null],
    ['A.I.1.i.a', 'Tidak', null, null],
    [null, null, 'Nilai akhir', 88],
  ];
  const map = (own: Partial<ByHand>, all: readonly Row[] = rows) =>
    mapByHand(gridOf(all), { edition: edition90.id, columns: { code: 'A', unit: 'B', value: 'D' }, first: 1, ...own });

  test('each code at its first row, and the total', () => {
    expect(map({})).toMatchObject({ columns: { code: 'A', unit: 'B', value: 'D' }, confidence: { whole: 1 } });
    expect(map({}).rows).toEqual({ 'A.I.1.i.a': 1, 'A.I.1.i.b': 3, TOTAL: 5 });
    expect(map({ columns: { unit: 'B', value: 'D' } }).rows).toEqual({});
  });

  test.each([
    [0, undefined],
    [1, undefined],
    [2, 1],
  ])('the first row %d: the heading %p', (first, heading) => expect(map({ first }).heading).toBe(heading));

  const LONG = 'Tim pembangunan Zona Integritas (ZI) sudah ada di unit kerja';
  test.each<[string, readonly Row[], Record<string, number>]>([
    ['codes of statements come before words', [['A.I.1.i.b', LONG, 'Ya/Tidak']], { 'A.I.1.i.b': 1 }],
    ['codes of groups alone do not', [['A.I', LONG, 'Ya/Tidak']], {}],
  ])('%s', (_, all, expected) => {
    const { rows: found } = map({ columns: { code: 'A', statement: 'B', scale: 'C', unit: 'D' } }, all);
    expect(Object.keys(found)).toHaveLength(1);
    expect(found).toMatchObject(expected);
    expect('A.I' in found).toBe(false);
  });
});
