/** Where the components and sub-components of an AKIP worksheet stand, and what lies below each. */
import { akipRows } from '../../../src/reading/akip/rows';
import { gridOf, type Row } from '../grids';

const [FIRST, ...OTHERS]: Row[] = [
  ['1', 'Perencanaan Kinerja', 30],
  ['2', 'Pengukuran Kinerja', 30],
  ['3', 'Pelaporan Kinerja', 15],
  ['4', 'Evaluasi Internal', 25],
];
const HEADING: Row = ['No', 'Komponen', 'Bobot', 'Nilai'];
const sheet = (...rows: readonly Row[]) => gridOf([HEADING, ...rows]);
const found = (rows: readonly Row[], weights?: number, asked?: string) => akipRows(sheet(...rows), 1, 2, asked, weights);

/** Of the first component, whose row is 1: the rows of its sub-components, and below each. */
const parts = (below: readonly Row[], weights?: number) =>
  found([FIRST!, ...below, ...OTHERS], weights)!
    .rows.filter(({ component }) => component === '1')
    .map(({ row, below: own }) => [row, ...own]);
const NONE = [undefined];

describe('sub-components', () => {
  test.each<[string, Row[], unknown[]]>([
    [
      'by their weights',
      [
        ['x', 'Satu', 6],
        ['y', 'Dua', 9],
        ['z', 'Tiga', 15],
      ],
      [[2], [3], [4]],
    ],
    [
      'as shares',
      [
        ['x', 'Satu', 0.06],
        ['y', 'Dua', 0.09],
        ['z', 'Tiga', '0,15'],
      ],
      [[2], [3], [4]],
    ],
    [
      'with criteria below',
      [
        ['x', 'Satu', 6],
        ['1', 'Ada'],
        ['2', 'Sah'],
        ['y', 'Dua', 9],
        ['1', 'Baik'],
      ],
      [[2, 3, 4], [5, 6], NONE],
    ],
    ['blank rows are no criteria', [['x', 'Satu', 6], [], ['2', 'Sah']], [[2, 4], NONE, NONE]],
    [
      'what stands before the first is nobody’s',
      [
        ['1', 'Ada'],
        ['x', 'Satu', 6],
      ],
      [[3], NONE, NONE],
    ],
    ['a blank row before the first', [[], [null, null, 6], ['x', 'Satu', 6]], [[4], NONE, NONE]],
    [
      'in their order only',
      [
        ['y', 'Dua', 9],
        ['x', 'Satu', 6],
      ],
      [[3], NONE, NONE],
    ],
    ['another weight', [['x', 'Satu', 6.01]], [NONE, NONE, NONE]],
  ])('%s', (_, below, expected) => expect(parts(below)).toEqual(expected));

  test.each([
    [2, [[2], NONE, NONE]],
    [3, [NONE, NONE, NONE]],
  ])('in the column of weights, where that is %d', (weights, expected) =>
    expect(parts([['x', 'Satu', 6, null]], weights)).toEqual(expected),
  );

  test.each<[string, boolean]>([
    ['a', true],
    ['A.', true],
    ['(a)', true],
    ['a. Rencana', true],
    ['1.a', true],
    ['1.a.', true],
    ['1.1', true],
    ['I.a', true],
    ['i.1)', true],
    ['b', false],
    ['1', false],
    ['I', false],
    ['2.a', false],
    ['1.2', false],
    ['II.a', false],
    ['1.a.1', false],
    ['Rencana a', false],
    ['- a', false],
  ])('marked %j: %p', (mark, is) => expect(parts([[mark, 'Rencana']])[0]).toEqual(is ? [2] : NONE));

  /** Whoever asks for what a sub-component asks for is one, if it is marked as no criterion is. */
  test.each<[string, string, boolean]>([
    ['b', 'Dokumen tersedia', true],
    ['b.', 'Dokumen tersedia', true],
    ['C)', 'Dokumen tersedia', true],
    ['2.b', 'Dokumen tersedia', true],
    ['9.3.', 'Dokumen tersedia', true],
    ['IV.c', 'Dokumen tersedia', true],
    ['VII.2', 'Dokumen tersedia', true],
    ['Sub Komponen 1', 'Dokumen tersedia', true],
    ['Sub-komponen', 'Dokumen tersedia', true],
    ['Subkomponen', 'Dokumen tersedia', true],
    ['3', 'Keberadaan', true],
    ['b.', 'Dokumen yang mutakhir', false],
    ['3', 'Dokumen tersedia', false],
    ['d.', 'Dokumen tersedia', false],
    ['2.d', 'Dokumen tersedia', false],
    ['2.4', 'Dokumen tersedia', false],
    ['bb', 'Dokumen tersedia', false],
    ['No b.', 'Dokumen tersedia', false],
    ['3', 'Tentang keberadaan', false],
    ['3', 'Keberadaannya tersedia', false],
  ])('%s %s: %p', (mark, text, is) => expect(parts([[mark, text]])[0]).toEqual(is ? [2] : NONE));

  test.each([
    ['Keberadaan', 0],
    ['Kualitas', 1],
    ['Pemanfaatan', 2],
  ])('%s is asked for by the one in its place', (text, place) => {
    const rows: Row[] = [
      ['x', 'Satu', 6],
      ['y', 'Dua', 9],
    ];
    expect(parts([...rows.slice(0, place), ['9', text]])[place]).toEqual([2 + place]);
  });
});

test.each([
  ['2', 'II.a', 1],
  ['3', 'iii.1', 2],
  ['4', 'IV.a', 3],
])('in component %s a part is marked %s', (code, mark, at) => {
  const all = [FIRST!, ...OTHERS];
  const { rows } = found([...all.slice(0, at + 1), [mark, 'Rencana'], ...all.slice(at + 1)])!;
  expect(rows.find((one) => one.code === `${code}.a`)!.row).toBe(at + 2);
});

describe('components', () => {
  const at = (rows: readonly Row[]) => Object.fromEntries(found(rows)?.components ?? []);
  test.each<[string, Row[], object]>([
    ['in their order', [FIRST!, ...OTHERS], { 1: 1, 2: 2, 3: 3, 4: 4 }],
    [
      'with words around their names',
      [['I.', 'Komponen Perencanaan'], ['II', 'PENGUKURAN'], ...OTHERS.slice(1)],
      { 1: 1, 2: 2, 3: 3, 4: 4 },
    ],
    [
      'numbered in any way',
      [
        ['(1)', 'Perencanaan'],
        ['II.', 'Pengukuran'],
        ['3.0', 'Pelaporan'],
        ['12.10.d)', 'Evaluasi'],
      ],
      { 1: 1, 2: 2, 3: 3, 4: 4 },
    ],
    [
      'with the number before the name',
      [['1. Perencanaan'], ['B) Pengukuran'], ['- 3 Pelaporan'], ['IV Evaluasi']],
      { 1: 1, 2: 2, 3: 3, 4: 4 },
    ],
    ['a number of three digits is a word', [['100', 'Perencanaan'], ...OTHERS], { 2: 2, 3: 3, 4: 4 }],
    ['so is a number in a sentence', [['Lihat 1 Perencanaan'], ...OTHERS], { 2: 2, 3: 3, 4: 4 }],
    ['three are enough', [FIRST!, ...OTHERS.slice(1)], { 1: 1, 3: 2, 4: 3 }],
    ['two are not', OTHERS.slice(1), {}],
    ['the one that weighs it', [['9', 'Perencanaan Kinerja'], FIRST!, ...OTHERS], { 1: 2, 2: 3, 3: 4, 4: 5 }],
    ['else the first', [['9', 'Perencanaan Kinerja'], ['9', 'Perencanaan'], ...OTHERS], { 1: 1, 2: 3, 3: 4, 4: 5 }],
    ['a name of twelve words', [['1', `Perencanaan ${'dan '.repeat(11)}`, 30], ...OTHERS], { 1: 1, 2: 2, 3: 3, 4: 4 }],
    ['a sentence of thirteen', [['1', `Perencanaan ${'dan '.repeat(12)}`, 30], ...OTHERS], { 2: 2, 3: 3, 4: 4 }],
    ['its name within a sentence', [['1', 'Mutu perencanaan', 30], ...OTHERS], { 2: 2, 3: 3, 4: 4 }],
    ['a total of it', [['1', 'Perencanaan Kinerja Total', 30], ...OTHERS], { 2: 2, 3: 3, 4: 4 }],
    ['above another it is none', [...OTHERS, FIRST!], {}],
  ])('%s', (_, rows, expected) => expect(at(rows)).toEqual(expected));

  test.each<[string, Row[], string | undefined, [string, number] | undefined]>([
    ['weights of 88/2021', [FIRST!, ...OTHERS], undefined, ['akip-88-2021', 1]],
    ['one of them otherwise', [['1', 'Perencanaan', 31], ...OTHERS], undefined, ['akip-88-2021', 0.75]],
    ['what is asked for', [FIRST!, ...OTHERS], 'akip-12-2015', ['akip-12-2015', 0.4]],
    ['another edition is asked for', [FIRST!, ...OTHERS], 'zi-90-2021', undefined],
    [
      'five components',
      [FIRST!, ['2', 'Pengukuran', 25], OTHERS[1]!, ['4', 'Evaluasi', 10], ['5', 'Capaian Kinerja', 20]],
      undefined,
      ['akip-12-2015', 1],
    ],
  ])('the edition: %s', (_, rows, asked, expected) => {
    const one = found(rows, undefined, asked);
    expect(one && [one.edition.id, one.weighed]).toEqual(expected);
  });
});

describe('where it ends', () => {
  const last = (...more: Row[]) =>
    found([FIRST!, ...OTHERS, ['a', 'Satu', 5], ...more])!
      .rows.filter(({ component }) => component === '4')
      .map(({ row, below }) => [row, ...below]);
  test.each<[string, Row[], number[]]>([
    [
      'at nothing',
      [
        ['1', 'Ada'],
        ['2', 'Sah'],
      ],
      [5, 6, 7],
    ],
    [
      'at a total',
      [
        ['1', 'Ada'],
        [null, 'Total'],
        ['2', 'Sah'],
      ],
      [5, 6],
    ],
    [
      'at the predicate',
      [
        [null, 'Predikat'],
        ['2', 'Sah'],
      ],
      [5],
    ],
  ])('%s', (_, more, expected) => expect(last(...more)[0]).toEqual(expected));

  test('a total of one component ends none that follows', () => {
    const total: Row = [null, 'Total'];
    const a: Row = ['a', 'Satu'];
    const { rows } = found([FIRST!, a, total, OTHERS[0]!, a, OTHERS[1]!, total, OTHERS[2]!, a])!;
    expect(rows.filter(({ row }) => row !== undefined).map(({ code, row }) => [code, row])).toEqual([
      ['1.a', 2],
      ['2.a', 5],
      ['4.a', 9],
    ]);
  });

  test('a component that is not there has no parts', () => {
    const { rows } = found([FIRST!, ...OTHERS.slice(1)])!;
    expect(new Set(rows.map(({ component }) => component))).toEqual(new Set(['1', '3', '4']));
  });

  test('a component without parts of its own is answered in its row, what lies below asks', () => {
    const older: Row[] = [
      FIRST!,
      ['1', 'Ada'],
      [],
      ['2', 'Pengukuran', 25],
      OTHERS[1]!,
      ['4', 'Evaluasi', 10],
      ['5', 'Capaian', 20],
    ];
    const { rows } = found(older)!;
    expect(rows.map(({ code, row, below }) => [code, row, ...below])).toEqual([
      ...[
        ['1.a', 1, 2],
        ['2.a', 4],
        ['3.a', 5],
        ['4.a', 6],
        ['5.a', 7],
      ],
    ]);
  });
});
