/** What AKIP worksheets of others answer: letters, scores and criteria, and where everything stands. */
import type { Raw } from '../../../src/assessment';
import { akipAnswers } from '../../../src/reading/akip';
import { akipByHand, akipOn, isAkipId } from '../../../src/reading/akip/find';
import { readWith } from '../../../src/reading/recognise';
import { recogniseSheet } from '../../../src/reading/recognise/recognise';
import { gridOf, type Row } from '../grids';

const TITLES: Row = ['No', 'Komponen', 'Bobot', 'Jawaban', 'Jawaban TPI', 'Catatan', 'Catatan TPI', 'Bukti'];
const COMPONENTS: [string, number][] = [
  ['Perencanaan Kinerja', 30],
  ['Pengukuran Kinerja', 30],
  ['Pelaporan Kinerja', 15],
  ['Evaluasi Internal', 25],
];

interface How {
  titles?: Row;
  /** Rows of 1.a: its answers, then those of its criteria; words and a number go before. */
  own?: Raw[];
  criteria?: Raw[][];
  /** Of all other sub-components, by their weight. */
  others?: (weight: number) => Raw[];
  above?: Row[];
}
function sheet({ titles = TITLES, own = [], criteria = [], others = () => ['A'], above = [] }: How = {}) {
  const rows = COMPONENTS.flatMap(([name, weight], n): Row[] => [
    [String(n + 1), name, weight],
    ...['a', 'b', 'c'].flatMap((letter, at): Row[] => {
      const share = weight * [0.2, 0.3, 0.5][at]!;
      if (n > 0 || at > 0) return [[letter, `Bagian ${letter}`, share, ...others(share)]];
      return [
        [letter, 'Bagian a', share, ...own],
        ...criteria.map((marks, no): Row => [String(no + 1), 'Kriteria', null, ...marks]),
      ];
    }),
  ]);
  return gridOf([...above, titles, ...rows]);
}
function read(how: How) {
  const grid = sheet(how);
  const reading = akipAnswers(readWith(akipOn(grid)!, [grid]), grid);
  const told = reading.problems
    .filter(({ at }) => at.statement === '1.a')
    .map(({ code, at, data }) => [code, at.cell, at.role, data]);
  return { answer: reading.answers.get('1.a'), cells: reading.cells.get('1.a'), told, reading };
}
const marks = (all: string): Raw[][] => [...all].map((mark) => [mark === '.' ? null : mark]);

describe('criteria that are each met or not', () => {
  test.each<[string, string, string | undefined, string, object]>([
    ['all of them', 'yyyy', 'B', 'akip.criteria', { letter: 'B', met: 4, count: 4 }],
    ['more than three quarters', 'yyyyx', 'B', 'akip.criteria', { letter: 'B', met: 4, count: 5 }],
    ['three quarters', 'yyyx', 'CC', 'akip.criteria', { letter: 'CC', met: 3, count: 4 }],
    ['half', 'yxyx', 'C', 'akip.criteria', { letter: 'C', met: 2, count: 4 }],
    ['a quarter', 'yxxx', 'D', 'akip.criteria', { letter: 'D', met: 1, count: 4 }],
    ['none', 'xxxx', 'E', 'akip.criteria', { letter: 'E', met: 0, count: 4 }],
    ['one left open', 'yy.y', undefined, 'akip.criteria-open', { open: 1, count: 4 }],
    ['the tenth', 'yyyyyyyyy.', undefined, 'akip.criteria-open', { open: 1, count: 10 }],
    ['one that says neither', 'yy?y', undefined, 'akip.criteria-open', { open: 1, count: 4 }],
    ['one of each', 'y.?y', undefined, 'akip.criteria-open', { open: 2, count: 4 }],
    ['letters', 'AABA', undefined, 'akip.criteria-letters', { count: 4 }],
    ['a letter among marks', 'yyBy', undefined, 'akip.criteria-letters', { count: 4 }],
  ])('%s: %s', (_, said, letter, code, data) => {
    const { answer, told, cells } = read({ criteria: marks(said) });
    expect(answer?.unit ?? undefined).toBe(letter);
    expect(told).toEqual([[code, 'D3', 'unit', data]]);
    expect(cells).toMatchObject({ unit: 'D3' });
  });

  test('its own letter counts before them; without either nothing is said', () => {
    expect(read({ own: ['AA'], criteria: marks('xxxx') })).toMatchObject({ answer: { unit: 'AA' }, told: [] });
    expect(read({ criteria: marks('....') })).toMatchObject({ told: [] });
  });

  test('each role by its own column', () => {
    const { answer, told } = read({
      own: ['A'],
      criteria: [
        [null, 'y'],
        [null, 'x'],
      ],
    });
    expect(answer).toEqual({ unit: 'A', tpi: 'C' });
    expect(told).toEqual([['akip.criteria', 'E3', 'tpi', { letter: 'C', met: 1, count: 2 }]]);
  });

  test('words without a number or a mark are no criterion', () => {
    const grid = sheet({ criteria: marks('yy.') });
    const bare = { ...grid, values: grid.values.map((row, n) => (n === 5 ? [null, 'Penjelasan', ...row.slice(2)] : row)) };
    const reading = akipAnswers(readWith(akipOn(bare)!, [bare]), bare);
    expect(reading.answers.get('1.a')).toMatchObject({ unit: 'B' });
  });

  test('a sub-component without a row of its own is told at its first mark', () => {
    const grid = sheet({ criteria: marks('yy') });
    const found = akipOn(grid)!;
    const { '1.a': _, ...rows } = found.rows;
    // A person may have mapped the rows in any order.
    const mapping = { ...found, rows: Object.fromEntries(Object.entries(rows).reverse()) };
    const reading = akipAnswers(readWith(mapping, [grid]), grid);
    expect(reading.answers.get('1.a')).toMatchObject({ unit: 'B' });
    expect(reading.problems.find(({ code }) => code === 'akip.criteria')!.at.cell).toBe('D4');
  });
});

describe('scores for letters', () => {
  /** Every letter's share of the weight: 0.9 is A. */
  const scores = (share: number) => (weight: number) => [weight * share];
  test.each<[string, Raw, (weight: number) => Raw[], Raw]>([
    ['a score among scores', 4.8, scores(0.9), 'BB'],
    ['as a text', '4,8', scores(0.9), 'BB'],
    ['a score that is no letter’s', 4.7, scores(0.9), 4.7],
    ['a letter among scores', 'B', scores(0.9), 'B'],
    ['points among points', 70, () => [90], 70],
    ['a score among points', 4.8, () => [90], 'BB'],
    ['a score among letters', 4.8, () => ['A'], 'BB'],
    ['points among letters', 70, () => ['A'], 70],
    ['a word', 'baik', () => ['A'], 'baik'],
  ])('%s', (_, own, others, meant) => expect(read({ own: [own], others }).answer!.unit).toBe(meant));

  /** Of a weight of 3 a score of 0.9 is D, and a share of 0.9 is A: what most of the column is decides. */
  test.each<[string, number, Raw, Raw]>([
    ['all others scores', 11, 0.9, 'D'],
    ['seven of twelve', 6, 0.9, 'D'],
    ['half of them', 5, 0.9, 0.9],
    ['none of the others', 0, 0.9, 0.9],
    ['letters and words say nothing', 0, 'B', 'D'],
    ['nor do blanks', 0, null, 'D'],
    ['nor words', 0, 'baik', 'D'],
  ])('%s', (_, scores, other, meant) => {
    let left = scores;
    const { reading } = read({
      own: [left-- > 0 ? 5.4 : other],
      others: (weight) => [weight === 3 ? 0.9 : left-- > 0 ? weight * 0.9 : other],
    });
    expect(reading.answers.get('3.a')!.unit).toBe(meant);
  });
});

describe('points of a component, of 12/2015', () => {
  const POINTS: [string, number][] = [
    ['Perencanaan', 30],
    ['Pengukuran', 25],
    ['Pelaporan', 15],
    ['Evaluasi', 10],
    ['Capaian', 20],
  ];
  function points(own: Raw, below: Row[] = [], weights = true) {
    const grid = gridOf([
      ['No', 'Komponen', weights ? 'Bobot' : 'Nomor', 'Nilai'],
      ...POINTS.flatMap(([name, weight], n): Row[] => [
        [String(n + 1), name, weight, n === 0 ? own : weight / 2],
        ...(n === 0 ? below.map((row): Row => ['1', 'Bagian', ...row]) : []),
      ]),
    ]);
    const reading = akipAnswers(readWith(akipOn(grid)!, [grid]), grid);
    const told = reading.problems.filter(({ at }) => at.statement === '1.a').map(({ code, data }) => [code, data]);
    return [reading.answers.get('1.a')?.unit ?? null, ...told];
  }
  const summed = (count: number, sum: number) => ['akip.summed', { count, sum }];
  const asked = (count: number) => ['akip.questions', { count }];
  test.each<[string, Raw, Row[], unknown[]]>([
    ['as they stand', 24.5, [], [24.5]],
    ['a share of them', '80%', [], [24]],
    ['a share with a space behind', '80% ', [], [24]],
    [
      'a part without a score',
      null,
      [
        [10, 8],
        [20, null],
      ],
      [null, asked(1)],
    ],
    [
      'a part without a weight',
      null,
      [
        [null, 8],
        [30, 20],
      ],
      [null, asked(2)],
    ],
    ['a number that only looks like one', '80', [], ['80']],
    [
      'its parts, whose weights are the whole',
      null,
      [
        [10, 8],
        [20, 15.5],
      ],
      [23.5, summed(2, 23.5)],
    ],
    [
      'parts that are less than the whole',
      null,
      [
        [10, 8],
        [19, 15],
      ],
      [null, asked(2)],
    ],
    ['one part alone', null, [[30, 20]], [null, asked(1)]],
    [
      'a part with more than its weight',
      null,
      [
        [10, 11],
        [20, 15],
      ],
      [null, asked(2)],
    ],
    [
      'a part with all of its weight',
      null,
      [
        [10, 10],
        [20, 15],
      ],
      [25, summed(2, 25)],
    ],
    [
      'questions',
      null,
      [
        [null, 'y'],
        [null, 'b'],
        [null, 'y'],
      ],
      [null, asked(3)],
    ],
    [
      'its own points before its parts',
      20,
      [
        [10, 8],
        [20, 15],
      ],
      [20],
    ],
  ])('%s', (_, own, below, expected) => expect(points(own, below)).toEqual(expected));
});

test('what was told before is told still', () => {
  const grid = sheet();
  const found = akipOn(grid)!;
  const { '4.c': _, ...rows } = found.rows;
  const reading = akipAnswers(readWith({ ...found, rows }, [grid]), grid);
  expect(reading.problems.map(({ code, at }) => [code, at.statement])).toContainEqual(['code.missing', '4.c']);
});

test('a reading without a mapping stays as it is', () => {
  const grid = sheet();
  const { mapping: _, ...bare } = readWith(akipOn(grid)!, [grid]);
  expect(akipAnswers(bare, grid)).toBe(bare);
});

describe('where everything stands', () => {
  const at = (how?: How) => akipOn(sheet(how));
  test('columns, rows and criteria', () => {
    expect(at({ own: ['A', 'A'], criteria: marks('y') })).toMatchObject({
      ...{ sheet: 'LKE', layout: 'unknown', edition: 'akip-88-2021', heading: 1 },
      columns: { unit: 'D', weight: 'C', note: 'F', tpiNote: 'G', evidence: 'H', statement: 'B' },
      rows: { 1: 2, '1.a': 3, '1.a.1': 4, '1.b': 5, 2: 7, '4.c': 18 },
      confidence: { whole: 1 },
    });
  });

  test('columns that answer nothing are none', () => {
    expect(at()!.columns).toEqual({ unit: 'D', weight: 'C', note: 'F', tpiNote: 'G', evidence: 'H', statement: 'B' });
    const titles = ['No', 'Komponen', 'Bobot', 'Jawaban TPI', 'Jawaban'];
    expect(at({ titles, others: () => [null, 'A'] })!.columns).toEqual({ unit: 'E', weight: 'C', statement: 'B' });
    expect(at({ titles: [null, 'Komponen', 'Jumlah', 'Jawaban', null] })!.columns).toEqual({ unit: 'D', statement: 'B' });
    expect(akipOn(gridOf([TITLES]))).toBeUndefined();
  });

  test.each<[string, How, object | undefined]>([
    ['both roles', { others: () => ['A', 'B'] }, { columns: { unit: 'D', tpi: 'E' } }],
    ['an empty form: the first of its columns', { others: () => [] }, { columns: { unit: 'D' } }],
    ['rows above', { above: [['LKE AKIP'], []] }, { heading: 3, rows: { 1: 4 } }],
    ['another note is nobody’s', { titles: [...TITLES, 'Catatan lain'] }, { columns: { note: 'F' } }],
    ['no heading', { titles: [] }, undefined],
    ['half of the sub-components', { others: () => ['A'] }, { confidence: { whole: 1 } }],
  ])('%s', (_, how, expected) => {
    if (expected) expect(at(how)).toMatchObject(expected);
    else expect(at(how)).toBeUndefined();
  });

  test.each<[string, number, number | undefined]>([
    ['six of twelve sub-components', 6, 0.5],
    ['five', 5, undefined],
  ])('%s', (_, count, whole) => {
    let left = count;
    const grid = sheet();
    const gone = (row: Row) => row.length > 0 && /^[abc]$/.test(String(row[0])) && left-- <= 0;
    const values = grid.values.map((row) => (gone(row) ? row.map(() => null) : row));
    expect(akipOn({ ...grid, values })?.confidence.whole).toBe(whole);
  });

  test('weights that are others make it less sure', () => {
    const grid = sheet();
    const values = grid.values.map((row) =>
      row[2] === 15 && row[1] === 'Pelaporan Kinerja' ? [row[0]!, row[1], 16, ...row.slice(3)] : row,
    );
    expect(akipOn({ ...grid, values })!.confidence.whole).toBeCloseTo(0.875, 9);
  });

  test('found as the edition that is meant, and as no other', () => {
    const meant = (edition?: string) =>
      recogniseSheet(sheet(), edition === undefined ? {} : { only: { edition } })?.mapping.edition;
    expect([meant(), meant('akip-88-2021'), meant('zi-90-2021')]).toEqual(['akip-88-2021', 'akip-88-2021', undefined]);
  });

  test('told by hand, weights count in their column, and words before the answers', () => {
    const grid = sheet();
    const plain = { ...grid, values: grid.values.map((row) => [null, ...row.slice(1)]) };
    const rows = (columns: Parameters<typeof akipByHand>[2], of = plain) => akipByHand(of, 'akip-88-2021', columns, 1).size;
    expect(rows({ statement: 'B', unit: 'D', weight: 'C' })).toBe(16);
    expect(rows({ statement: 'B', unit: 'D', weight: 'F' })).toBe(4);
    const total = {
      ...plain,
      values: plain.values.map((row, n) => (n === 15 ? [...row.slice(0, 3), 'Total', ...row.slice(4)] : row)),
    };
    expect(rows({ statement: 'B', unit: 'D', tpi: 'E', weight: 'C' }, total)).toBe(16);
    expect(rows({ statement: 'B', unit: 'E', weight: 'F' }, total)).toBeLessThan(16);
    expect([isAkipId('akip-12-2015'), isAkipId('zi-90-2021'), isAkipId('x')]).toEqual([true, false, false]);
  });

  test.each<[string, Parameters<typeof akipByHand>[2], number]>([
    ['all columns', { statement: 'B', unit: 'D', weight: 'C' }, 16],
    ['statements and answers', { statement: 'B', unit: 'D' }, 16],
    ['statements alone', { statement: 'B' }, 16],
    ['an answer before them', { statement: 'B', unit: 'A' }, 16],
    ['the TPI’s', { statement: 'A', tpi: 'D' }, 16],
    ['weights', { statement: 'A', weight: 'C' }, 16],
    ['numbers without names', { statement: 'A' }, 0],
    ['numbers alone', { unit: 'D' }, 16],
    ['a column of no names', { statement: 'F', unit: 'G' }, 16],
    ['nothing', {}, 0],
  ])('columns told by hand: %s', (_, columns, rows) => expect(akipByHand(sheet(), 'akip-88-2021', columns, 1).size).toBe(rows));
});
