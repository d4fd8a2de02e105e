/** What stands on one sheet: the edition by its codes, titles and words, the signs of its rows, the total, and what nobody reads. */
import { indexOf, type Raw } from '../../../src/assessment';
import { findEdition, give } from '../../../src/rules';
import type { Edition } from '../../../src/rules/schema';
import { recognise } from '../../../src/reading/recognise';
import { recogniseSheet, signs, totalRow, unusedShare } from '../../../src/reading/recognise/recognise';
import type { Found } from '../../../src/reading/recognise/columns';
import type { Hints } from '../../../src/reading/contract';
import type { MapColumn, Mapping } from '../../../src/reading/mapping';
import { edition90 } from '../../editions';
import { wording } from '../../sheets/lke';
import { gridOf, type Row } from '../grids';

const edition52 = findEdition('52/2014')!;
const codesOf = (edition: Edition) => indexOf(edition).leaves.map(({ statement }) => statement.code);
const TITLES: Row = ['Kode', 'Uraian', 'Jawaban', 'Nilai'];
const coded = (codes: readonly string[]): Row[] => codes.map((code) => [code, null, 'Ya', null]);

interface How {
  codes?: readonly string[];
  above?: readonly Row[];
  titles?: Row;
  rows?: readonly Row[];
  below?: readonly Row[];
}
const sheet = ({ codes = codesOf(edition90), above = [], titles = TITLES, rows = coded(codes), below = [] }: How = {}) =>
  gridOf([...above, titles, ...rows, ...below]);
const found = (how?: How, hints?: Hints) => recogniseSheet(sheet(how), hints);
const all90 = codesOf(edition90);
const all52 = codesOf(edition52);

describe('by its codes', () => {
  test('every statement, where the codes stand, as surely as codes are', () =>
    expect(found()).toEqual({
      ...{ again: [], found: 113, of: 113, unread: [] },
      mapping: {
        ...{ sheet: 'LKE', layout: 'unknown', edition: 'zi-90-2021', heading: 1 },
        columns: { code: 'A', statement: 'B', unit: 'C', value: 'D' },
        rows: Object.fromEntries(all90.map((code, n) => [code, n + 2])),
        confidence: { whole: 1, columns: { code: 1, statement: 1, unit: 1, value: 1 } },
      },
    }));

  test.each<[string, How, object | undefined]>([
    ['46 of 113 are enough', { codes: all90.slice(0, 46) }, { found: 46, mapping: { confidence: { whole: 46 / 113 } } }],
    ['45 are not', { rows: all90.slice(0, 45).map((code) => [code, 'lihat', 'Ya', null]) }, undefined],
    ['one stands again', { codes: [...all90, 'A.I.1.i.a'] }, { again: [{ code: 'A.I.1.i.a', row: 114 }] }],
    ['few codes', { codes: all90.slice(0, 9) }, undefined],
  ])('%s', (_, how, expected) => (expected ? expect(found(how)).toMatchObject(expected) : expect(found(how)).toBeUndefined()));

  test('without a heading, too, where answers stand beside them', () => {
    const bare = recogniseSheet(gridOf(coded(all90)))!;
    expect(bare.mapping).toMatchObject({ columns: { code: 'A', unit: 'C' }, rows: { 'A.I.1.i.a': 1 } });
    expect(bare.mapping.heading).toBeUndefined();
    expect(recogniseSheet(gridOf(all90.map((code) => [code])))).toBeUndefined();
  });

  test('answers of the TPI alone are enough', () =>
    expect(found({ titles: ['Kode', 'Uraian', 'Jawaban TPI', 'Nilai'] })!.mapping.columns).toMatchObject({ tpi: 'C' }));

  test('a few codes help where words say the rest', () => {
    const words = (code: string) => wording[code]?.text ?? null;
    const rows = all90.map((code, n): Row =>
      n % 10 === 3 ? [code, 'lihat lampiran', 'Ya', null] : [null, words(code), 'Ya', null],
    );
    const hints = { only: { edition: edition90.id }, wordings: { [edition90.id]: wording } };
    const one = found({ rows: [...rows, ['A.I.1.i.a', null, null, null], [all90[3]!, null, null, null]] }, hints)!;
    expect(one.mapping.columns).toMatchObject({ code: 'A', statement: 'B' });
    expect(one.again).toEqual([{ code: all90[3], row: 115 }]);
    const right = all90.filter((code, n) => one.mapping.rows[code] === n + 2);
    expect(right.length).toBeGreaterThan(105);
    expect(all90.filter((code, n) => n % 10 === 3 && !right.includes(code))).toEqual([]);
  });

  test('a column of scales that no title names', () => {
    const rows = coded(all90).map((row) => [...row, 'A/B/C']);
    expect(found({ titles: [...TITLES, 'Arsip'], rows })!.mapping).toMatchObject({
      ...{ columns: { scale: 'E' }, confidence: { columns: { scale: 0.6 } } },
    });
  });

  test('a total below, and a column of options that no title names', () => {
    const more = coded(all90).map((row) => [...row, 'B']);
    const one = found({ titles: [...TITLES, 'Arsip'], rows: more, below: [[null, 'Nilai akhir', null, 88]] })!;
    expect(one.mapping.rows.TOTAL).toBe(115);
    expect(one.unread).toEqual([{ column: 4, count: 113 }]);
    const before = found({ titles: ['Arsip', ...TITLES], rows: coded(all90).map((row) => ['B', ...row]) })!;
    expect([before.mapping.columns.unit, before.unread]).toEqual(['D', []]);
  });
});

describe('by its words', () => {
  const words = all90.map((code) => wording[code]?.text ?? indexOf(edition90).leaf(code)!.statement.name ?? null);
  const hints = { only: { edition: edition90.id }, wordings: { [edition90.id]: wording } };
  const rows = (count: number, scale: string) =>
    words.map((text, n): Row => [text, n < count ? scale : null, n < 12 ? 'Ya' : null]);

  /** Without a heading something must speak for a longer look. */
  test.each<[string, number, boolean]>([
    ['Ya/Tidak', 20, true],
    ['Ya/Tidak', 19, false],
    [' ya / tidak ', 20, true],
    ['A/B', 20, true],
    ['a / b / c / d', 20, true],
    ['A/B/C dan lain', 20, false],
    ['atau A/B/C', 20, false],
    ['Ya/Tidaklah', 20, false],
    ['A/F', 20, false],
    ['A', 20, false],
  ])('a column with %j in %d rows: %p', (scale, count, is) =>
    expect(recogniseSheet(gridOf(rows(count, scale)), hints) !== undefined).toBe(is),
  );

  test('a heading is enough', () => {
    const one = recogniseSheet(gridOf([['Uraian', 'Catatan', 'Jawaban'], ...rows(0, '')]), hints)!;
    expect(one.mapping).toMatchObject({ heading: 1, columns: { statement: 'A', note: 'B', unit: 'C' } });
    expect(one.found).toBeGreaterThan(100);
  });

  test('what fits none of the statements is no LKE', () => {
    const other = all90.map((_, n): Row => [`Apakah layanan nomor ${n} memuaskan Anda`, null, 'Ya']);
    expect(recogniseSheet(gridOf([['Uraian', 'Catatan', 'Jawaban'], ...other]), hints)).toBeUndefined();
  });
});

/** 10/2019 asks for what 52/2014 asks for: only words tell them apart. */
describe('two editions with the same codes', () => {
  const of = (...above: readonly Row[]) => found({ codes: all52, above })!;
  test.each<[string, string, string | undefined]>([
    ['PermenPAN-RB Nomor 52 Tahun 2014', 'zi-52-2014', undefined],
    ['Peraturan No. 10/2019', 'zi-10-2019', undefined],
    ['Lembar zi-52-2014', 'zi-52-2014', undefined],
    ['Nomor 52 (dahulu) 2014', 'zi-52-2014', undefined],
    ['Nomor 52 tanggal surat 2014', 'zi-10-2019', 'zi-52-2014'],
    ['Nomor 152 Tahun 2014', 'zi-10-2019', 'zi-52-2014'],
    ['Nomor 52 Tahun 20145', 'zi-10-2019', 'zi-52-2014'],
    ['Lembar kerja', 'zi-10-2019', 'zi-52-2014'],
  ])('%s: %s, as well as %s', (title, edition, alike) => {
    const one = of([title]);
    expect([one.mapping.edition, one.alike]).toEqual([edition, alike]);
  });

  test('a title counts in the heading itself, and not below it', () => {
    const title = 'Nomor 52 Tahun 2014';
    expect(found({ codes: all52, rows: [[null, title], ...coded(all52)] })!.mapping.edition).toBe('zi-10-2019');
    expect(found({ codes: all52, titles: [...TITLES, title] })!.mapping.edition).toBe('zi-52-2014');
    expect(found({ codes: all52, below: [[null, title]] })!.mapping.edition).toBe('zi-10-2019');
  });

  test('a title names an edition whose statements are others: told', () => {
    expect(found({ above: [['PermenPAN-RB Nomor 52 Tahun 2014']] })).toMatchObject({
      ...{ named: 'zi-52-2014', mapping: { edition: 'zi-90-2021' } },
    });
    expect(found({ above: [['PermenPAN-RB Nomor 90 Tahun 2021']] })!.named).toBeUndefined();
    expect(found()!.named).toBeUndefined();
  });
});

describe('what is said beforehand', () => {
  const own: Mapping = { ...found()!.mapping, edition: 'zi-52-2014', rows: { 'A.I.1.a': 9 } };
  test('the edition that is meant is the only one', () => {
    expect(found({ codes: all52 }, { only: { edition: 'zi-52-2014' } })).toMatchObject({ mapping: { edition: 'zi-52-2014' } });
    expect(found({ codes: all52 }, { only: { edition: 'zi-90-2021' } })).toBeUndefined();
  });

  test('a mapping of this sheet holds, of an edition that is known', () => {
    expect(found({}, { mappings: [own] })).toEqual({ mapping: own, again: [], found: 1, of: 84 });
    expect(found({}, { mappings: [{ ...own, sheet: 'Lain' }] })!.of).toBe(113);
    expect(found({}, { mappings: [{ ...own, edition: 'zi-1-1999' }] })!.of).toBe(113);
  });

  test('a share is there by its own row or by all of its counts', () => {
    const ratio = indexOf(edition90).leaves.find(({ statement }) => (statement.ratio?.inputs.length ?? 0) > 1)!.statement;
    const counts = ratio.ratio!.inputs.map(({ code }) => code);
    const of = (codes: readonly string[]) => {
      const rows = Object.fromEntries(codes.map((code, n) => [code, n + 1]));
      return found({}, { mappings: [{ ...own, edition: 'zi-90-2021', rows }] })!.found;
    };
    expect([of([ratio.code]), of(counts), of(counts.slice(1)), of([])]).toEqual([1, 1, 0, 0]);
  });
});

describe('laws that a person gave', () => {
  const other = (id: string, of: Edition, rename: (name: string) => string): Edition => {
    const text = JSON.stringify({ ...of, id, short: id.replace(/^zi-(\d+)-/, '$1/'), aliases: [], brought: { file: 'x' } });
    return JSON.parse(text, (key, value: unknown) => (key === 'name' ? rename(String(value)) : value)) as Edition;
  };
  const alike = other('zi-8-2032', edition52, (name) => name);
  const renamed = other('zi-9-2033', edition90, (name) => `${name} baru`);
  beforeAll(() => give([alike, renamed]));
  afterAll(() => give([]));
  const names = indexOf(renamed).groups.map(({ name }): Row => [null, name]);

  test.each<[string, How, string]>([
    ['its words stand below the heading', { below: names }, 'zi-9-2033'],
    ['above the heading they are no table', { above: names.slice(0, 40) }, 'zi-90-2021'],
    ['its number is named', { above: [['Nomor 9 Tahun 2033']] }, 'zi-9-2033'],
    ['nothing speaks for it', {}, 'zi-90-2021'],
  ])('of five the likeliest three are tried: %s', (_, how, edition) => expect(found(how)!.mapping.edition).toBe(edition));

  test('a title does not outweigh answers that its edition leaves over', () => {
    const [first] = edition52.tree;
    const part: Edition = { ...alike, tree: [{ ...first!, children: first!.children.slice(0, 4) }] as never };
    give([part, renamed]);
    const one = found({ codes: all52, above: [['Nomor 8 Tahun 2032']] })!;
    expect([one.mapping.edition, one.named]).toEqual(['zi-10-2019', 'zi-8-2032']);
    give([alike, renamed]);
  });

  test('what amends an edition keeps its arrangement and is not looked for', () => {
    give([{ ...alike, amends: ['zi-52-2014'] }, renamed]);
    expect(found({ codes: all52, above: [['Nomor 8 Tahun 2032']] })!.mapping.edition).toBe('zi-10-2019');
    give([alike, renamed]);
    expect(found({ codes: all52, above: [['Nomor 8 Tahun 2032']] })!.mapping.edition).toBe('zi-8-2032');
  });
});

describe('the row of the total', () => {
  const columns = (own: Partial<Record<MapColumn, number>>) => new Map(Object.entries(own) as [MapColumn, number][]);
  const rows: Row[] = [
    ['A', null, 1],
    ['x', null, 2],
    ['Nilai akhir', null, 88],
    [null, 'Total', null],
    ['Total', null, 9],
    [],
    ['Nilai', 'akhir', 7],
  ];
  const at = (own: Partial<Record<MapColumn, number>>, known: number[] = [0], last = 4, until?: number) => {
    const place = { columns: columns(own), sure: new Map(), ...(until !== undefined && { until }) };
    return totalRow(gridOf(rows), place, new Map(known.map((row) => [String(row), row])), last);
  };
  test.each<[string, Parameters<typeof at>, number | undefined]>([
    ['a figure and its words', [{ value: 2 }], 2],
    ['the score before the value', [{ value: 1, score: 2 }], 2],
    ['the lowest of several', [{ value: 2 }, [0], 5], 4],
    ['its words in two cells', [{ value: 2 }, [4], 7], 6],
    ['not above a statement', [{ value: 2 }, [2]], undefined],
    ['not in the first row', [{ value: 2 }, [], 1], undefined],
    ['no column of figures', [{ unit: 2 }], undefined],
    ['words right of the figure are another’s', [{ value: 0 }], undefined],
    ['unless the statements end there', [{ value: 0 }, [0], 4, 1], 2],
  ])('%s', (_, args, row) => expect(at(...args)).toBe(row));
});

describe('what the rows say', () => {
  const say = (own: Partial<Record<MapColumn, number>>, rows: Row[], more: Partial<Found> = {}) =>
    signs(
      gridOf(rows),
      { columns: new Map(Object.entries(own) as [MapColumn, number][]), sure: new Map(), ...more },
      edition90,
      0,
      rows.length,
    );
  const tim = 'Tim telah dibentuk';

  test('nothing without a column of statements', () => expect(say({ scale: 1 }, [[tim, 'A/B/C']])).toEqual([]));

  test.each<[string, Row, Partial<Record<MapColumn, number>>, Partial<Found>, object]>([
    ['the number before the words', ['a', tim], { statement: 1 }, { number: 0 }, { marker: 'a', text: tim }],
    ['a number after them is none', [tim, 'a'], { statement: 0, unit: 1 }, { number: 1 }, { marker: '', text: tim }],
    ['words until the next column', [tim, 'dan', 'lain'], { statement: 0, note: 2 }, {}, { text: `${tim} dan` }],
    ['until where the outline ends', [tim, 'dan', 'lain'], { statement: 0 }, { until: 2 }, { text: `${tim} dan` }],
    ['the statement’s own column at least', [tim, 'dan'], { statement: 0 }, { until: 0 }, { text: tim }],
    [
      'six columns where nothing ends it',
      [tim, 'b', 'c', 'd', 'e', 'f', 'g'],
      { statement: 0 },
      {},
      { text: `${tim} b c d e f` },
    ],
    [
      'the nearest column after it',
      [tim, 'dan', 'x', 'y'],
      { note: 3, statement: 0, tpi: 2, code: 0 },
      {},
      { text: `${tim} dan` },
    ],
    [
      'weight, scale and an answer',
      [tim, 2, 'A/B/C', 'B'],
      { statement: 0, weight: 1, scale: 2, unit: 3 },
      {},
      {
        ...{ weight: 2, scale: 'A/B/C', isOption: true },
      },
    ],
    ['the TPI’s answer', [tim, 'B'], { statement: 0, tpi: 1 }, {}, { isOption: true }],
    ['options of their own', [tim, 'x', 'y', 'z'], { statement: 0, note: 1 }, { options: [1, 2, 3] }, { scale: 'A/B/C' }],
  ])('%s', (_, row, own, more, expected) => expect(say(own, [row], more)[0]).toMatchObject(expected));

  test.each<[string, Raw[], string]>([
    ['up to 30 is an outline', ['x', 1.5, 30], '30'],
    ['up to 31 is a mere count', [31], ''],
    ['wherever that stands', [31, 1], ''],
    ['with parts of rows is none', [40.5, 1], '1'],
  ])('a numbering %s', (_, numbers, marker) => {
    const rows = numbers.map((number): Row => [number, tim]);
    expect(say({ statement: 1 }, rows, { number: 0 }).at(-1)!.marker).toBe(marker);
  });
});

test.each<[string, Row[], number]>([
  ['every answer beside a statement', [['Ya'], ['Ya']], 0],
  ['one of three beside none', [['Ya'], ['Ya'], ['Ya']], 1 / 3],
  ['two of four', [['Ya'], ['Ya'], ['Ya'], ['Ya']], 0.5],
])('the share of answers that belong to nothing: %s', (_, rows, share) => {
  const place: Found = { columns: new Map([['unit', 0]]), sure: new Map() };
  const known = new Map([
    ['A.I.1.i.a', 0],
    ['A.I.1.i.b', 1],
  ]);
  expect(unusedShare(gridOf(rows), edition90, place, known)).toBeCloseTo(share, 12);
  expect(unusedShare(gridOf(rows), edition90, place, new Map())).toBe(0);
  // Between the heading and the first statement, too.
  const below = new Map([...known].map(([code, row]) => [code, row + 2]));
  const more = gridOf([['Jawaban'], ['Ya'], ...rows]);
  const all = rows.length + 1;
  expect(unusedShare(more, edition90, { ...place, heading: { first: 0, last: 0 } }, below)).toBeCloseTo((all - 2) / all, 12);
  expect(unusedShare(more, edition90, place, below)).toBeCloseTo(share, 12);
});

test('of several sheets each is looked at', () => {
  const [one, none] = [sheet(), gridOf([['Kode', 'Nama']], 'Lain')];
  expect(recognise([none, one, { ...one, sheet: 'Dua' }]).map(({ mapping }) => mapping.sheet)).toEqual(['LKE', 'Dua']);
});
