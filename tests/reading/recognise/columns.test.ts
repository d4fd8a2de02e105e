/** Which column of a strange sheet holds what: by headings in one row or two, else by what stands below. */
import type { Raw } from '../../../src/assessment';
import { answerColumns, byContent, byHeading, looksAnswered, type Found } from '../../../src/reading/recognise/columns';
import { gridOf, type Rows } from '../grids';

const times = (count: number, row: Rows[number]): Rows[number][] => Array.from({ length: count }, () => row);
const heading = (rows: Rows) => {
  const found = byHeading(gridOf(rows));
  return found && { ...found, columns: Object.fromEntries(found.columns), sure: Object.fromEntries(found.sure) };
};
const one = ['No', 'Uraian', 'Bobot', 'Pilihan Jawaban', 'Jawaban', 'Nilai'];

describe('by heading', () => {
  test('one row', () =>
    expect(heading([['LKE'], one, times(1, [1, 'x'])[0]!])).toEqual({
      heading: { first: 1, last: 1 },
      columns: { statement: 1, weight: 2, scale: 3, unit: 4, value: 5 },
      sure: { statement: 1, weight: 1, scale: 1, unit: 1, value: 1 },
      ...{ number: 0, until: 2 },
    }));

  test('two rows, the upper merged over the lower', () => {
    const found = heading([
      ['Uraian', 'Bobot', 'Unit Kerja', null, 'TPI', null],
      [null, null, 'Jawaban', 'Catatan', 'Jawaban', 'Catatan'],
    ])!;
    expect(found.heading).toEqual({ first: 0, last: 1 });
    expect(found.columns).toEqual({ statement: 0, weight: 1, unit: 2, note: 3, tpi: 4, tpiNote: 5 });
    expect(found.until).toBe(1);
  });

  test.each<[string, Rows, object]>([
    [
      'the TPI first',
      [
        ['Uraian', 'Bobot', 'TPI', null, 'Unit Kerja', null],
        [null, null, 'Jawaban', 'Catatan', 'Jawaban', 'Catatan'],
      ],
      { statement: 0, weight: 1, tpi: 2, tpiNote: 3, unit: 4, note: 5 },
    ],
    [
      'one title over both roles',
      [
        ['Uraian', 'Bobot', 'Jawaban', null],
        [null, null, 'Unit Kerja', 'TPI'],
      ],
      { statement: 0, weight: 1, unit: 2, tpi: 3 },
    ],
    [
      'one title over two years',
      [
        ['Uraian', 'Bobot', 'Jawaban', null],
        [null, null, 2024, 2025],
      ],
      { statement: 0, weight: 1, unit: 3 },
    ],
    [
      'nothing below a cell of a merged title',
      [
        ['Uraian', 'TPI', null, null, 'Unit Kerja', null],
        [null, 'Jawaban', null, 'Catatan', 'Jawaban', 'Catatan'],
      ],
      { statement: 0, tpi: 1, tpiNote: 3, unit: 4, note: 5 },
    ],
    [
      'two titles, and more below them',
      [
        ['Uraian', 'Unit Kerja', null],
        [null, 'Jawaban', 'Catatan'],
      ],
      { statement: 0, unit: 1, note: 2 },
    ],
    ['a first row of the table', [one, [1, 'Komponen pengungkit', 60, null, null, 2025]], { unit: 4, value: 5 }],
  ])('two rows: %s', (_, rows, columns) => expect(heading(rows)!.columns).toMatchObject(columns));

  test.each<[string, Rows, number]>([
    [
      'the years of answers stand below',
      [
        ['Uraian', 'Bobot', 'Jawaban', null],
        [null, null, 2024, 2025],
      ],
      1,
    ],
    [
      'a year is an answer of the first row',
      [
        ['Uraian', 'Bobot', 'Jawaban', null],
        ['x', 2, 2025, null],
      ],
      0,
    ],
    [
      'words below',
      [
        ['Uraian', 'Bobot', 'Jawaban', null],
        ['x', 'y', 'z', null],
      ],
      0,
    ],
    ['nothing below', [['Uraian', 'Bobot', 'Jawaban', null]], 0],
  ])('the heading’s last row: %s', (_, rows, last) => expect(heading(rows)!.heading).toEqual({ first: 0, last }));

  test.each<[string, Rows, number]>([
    ['merged over the outline', [['Uraian', null, null, 'Bobot', 'Jawaban']], 3],
    ['the last', [['Bobot', 'Jawaban', 'Uraian', null]], 3],
    [
      'in the lower row',
      [
        [null, null, null, 'Unit Kerja', null],
        ['Uraian', null, 'Bobot', 'Jawaban', 'Catatan'],
      ],
      2,
    ],
  ])('the title of the statements %s: they end before column %#', (_, rows, until) => expect(heading(rows)!.until).toBe(until));

  test.each<[string, Rows, object]>([
    [
      'answers of two years: the later ones',
      [['Uraian', 'Jawaban 2024', 'Jawaban 2025', 'Bobot']],
      { statement: 0, unit: 2, weight: 3 },
    ],
    ['the later ones first', [['Uraian', 'Jawaban 2025', 'Jawaban 2024', 'Bobot']], { statement: 0, unit: 1, weight: 3 }],
    ['of one year: two roles', [['Uraian', 'Jawaban 2025', 'Jawaban 2025']], { statement: 0, unit: 1, tpi: 2 }],
    ['one of a year: two roles', [['Uraian', 'Jawaban', 'Jawaban 2025']], { statement: 0, unit: 1, tpi: 2 }],
    ['the later without a year: two roles', [['Uraian', 'Jawaban 2025', 'Jawaban']], { statement: 0, unit: 1, tpi: 2 }],
    ['a note of another year stays', [['Uraian', 'Jawaban 2025', 'Catatan 2024']], { statement: 0, unit: 1, note: 2 }],
    ['a role is named: two roles', [['Uraian', 'Jawaban 2024', 'Jawaban TPI 2025']], { statement: 0, unit: 1, tpi: 2 }],
    [
      'a column of each option is no answer',
      [['Uraian', 'Jawaban A', 'Jawaban B', 'Jawaban', 'Bobot']],
      { statement: 0, unit: 3, weight: 4 },
    ],
  ])('%s', (_, rows, columns) => expect(heading(rows)?.columns).toEqual(columns));

  test.each([
    [
      ['Uraian', 'Opsi A', 'Opsi B', 'Opsi C', 'Jawaban', 'Bobot'],
      [1, 2, 3],
    ],
    [['Uraian', 'Opsi A', 'Jawaban', 'Bobot'], undefined],
  ])('%p: options %p', (titles, options) => expect(heading([titles])!.options).toEqual(options));

  test.each<[string, Rows, boolean]>([
    ['three columns', [['Uraian', 'Bobot', 'Jawaban']], true],
    ['a number counts as one', [['No', 'Uraian', 'Jawaban']], true],
    ['two columns', [['Uraian', 'Jawaban']], false],
    ['one title', [['Uraian']], false],
    ['row 60', [...times(59, ['x']), one], true],
    ['row 61', [...times(60, ['x']), one], false],
  ])('%s as a heading', (_, rows, is) => expect(heading(rows) !== undefined).toBe(is));

  test('the row that says most, the first of equals', () => {
    expect(heading([['Uraian', 'Bobot', 'Nilai'], [], one])!.heading!.first).toBe(2);
    expect(heading([one, one])!.heading).toEqual({ first: 0, last: 0 });
    // Answers weigh more than one title more.
    for (const answer of ['Jawaban', 'Jawaban TPI'])
      expect(heading([['Uraian', 'Bobot', answer], ['x'], ['Uraian', 'Bobot', 'Nilai', 'Skala']])!.heading!.first).toBe(0);
  });

  const figure = { f: '=A1', v: 1 };
  test.each<[string, Rows[number][], boolean]>([
    ['forty figures of the form', times(40, ['x', 1, figure]), false],
    ['39', times(39, ['x', 1, figure]), true],
    ['forty, and as many typed', [...times(40, ['x', 1, figure]), ...times(40, ['x', 1, 'A'])], true],
    ['41, and one less typed', [...times(41, ['x', 1, figure]), ...times(40, ['x', 1, 'A'])], true],
    ['forty, and more blanks', [...times(40, ['x', 1, figure]), ...times(50, ['x'])], false],
    ['forty far below', [...times(400, ['x']), ...times(40, ['x', 1, figure])], true],
    ['forty links to elsewhere', times(40, ['x', 1, { f: '=Lain!A1', v: 'A' }]), true],
  ])('a column of answers with %s', (_, rows, is) =>
    expect(heading([['Uraian', 'Bobot', 'Jawaban', 'Nilai'], ...rows])!.columns.unit === 2).toBe(is),
  );

  test('a column of the TPI’s answers with forty figures of the form is none either', () =>
    expect(heading([['Uraian', 'Bobot', 'Jawaban TPI', 'Nilai'], ...times(40, ['x', 1, figure])])!.columns).toEqual({
      ...{ statement: 0, weight: 1, value: 3 },
    }));
});

describe('by what stands below', () => {
  const empty: Found = { columns: new Map(), sure: new Map() };
  const isScale = (text: string) => text === 'A/B/C';
  const LONG = 'Tim kerja telah dibentuk';
  const content = (rows: Rows, found: Found = empty) => {
    const { columns, sure } = byContent(gridOf(rows), found, isScale, 0, rows.length);
    return { columns: Object.fromEntries(columns), sure: new Set(sure.values()) };
  };
  const table = (count: number, row: Rows[number] = [LONG, 'A/B/C', 'A', 'B', 'https://contoh.go.id']) => times(count, row);

  test('statements, scale, answers and links', () =>
    expect(content(table(20))).toEqual({
      columns: { statement: 0, scale: 1, unit: 2, tpi: 3, evidence: 4 },
      sure: new Set([0.6]),
    }));

  test.each<[string, Rows, object]>([
    ['19 long texts are no statements', table(19), { scale: 1, unit: 2, tpi: 3, evidence: 4 }],
    [
      'ten of the others are enough',
      [...table(10), ...times(10, [LONG])],
      { statement: 0, scale: 1, unit: 2, tpi: 3, evidence: 4 },
    ],
    ['nine are not', [...table(9), ...times(11, [LONG])], { statement: 0 }],
    ['answers before the statements are none', times(20, ['A', LONG]), { statement: 1 }],
    ['without statements the first columns are answers', times(10, ['A', 'B']), { unit: 0, tpi: 1 }],
    [
      'more options than scales are answers',
      [...times(10, [LONG, 'A/B/C']), ...times(20, [LONG, 'A'])],
      { statement: 0, unit: 1 },
    ],
    ['as many are neither', [...times(10, [LONG, 'A/B/C']), ...times(10, [LONG, 'A'])], { statement: 0 }],
    ['half options are no answers', [...times(10, [LONG, 'A']), ...times(10, [LONG, 'lihat'])], { statement: 0 }],
    ['more than half are', [...times(11, [LONG, 'A']), ...times(9, [LONG, 'lihat'])], { statement: 0, unit: 1 }],
    ['half links are no links', [...times(10, [LONG, 'www.contoh.go.id']), ...times(10, [LONG, 'lihat'])], { statement: 0 }],
    ['a text of 18 signs is long', times(20, ['Tim telah dibentuk']), { statement: 0 }],
    ['one of 17 is not', times(20, ['Tim sudah dibentu']), {}],
    ['words after an option', times(20, [LONG, 'Ya, sudah ada SK']), { statement: 0, unit: 1 }],
    ['as many as sixty signs', times(20, [LONG, `Ya, ${'x'.repeat(56)}`]), { statement: 0, unit: 1 }],
    ['a link without its s', times(20, [LONG, 'http://contoh.go.id']), { statement: 0, evidence: 1 }],
    ['words before a link', times(20, [LONG, 'lihat www.a.id']), { statement: 0 }],
    ['a page after it is none', times(20, [LONG, `Ya, ${'x'.repeat(57)}`]), { statement: 0 }],
    ['letters with a full stop may number', times(20, [LONG, 'a.']), { statement: 0 }],
    [
      'the column with most scales',
      [...times(20, [LONG, null, 'A/B/C']), ...times(10, [LONG, 'A/B/C'])],
      { statement: 0, scale: 2 },
    ],
  ])('%s', (_, rows, columns) => expect(content(rows).columns).toEqual(columns));

  test('what a heading named stays; its columns are nobody else’s', () => {
    const named: Found = {
      columns: new Map([['note', 2]]),
      sure: new Map([['note', 1]]),
      number: 1,
      options: [3],
    };
    expect(content(table(20), named).columns).toEqual({ note: 2, statement: 0, evidence: 4 });
    const wrong: Found = { columns: new Map([['unit', 3]]), sure: new Map([['unit', 1]]) };
    expect(content(table(20), wrong).columns).toMatchObject({ unit: 3, statement: 0 });
    expect(content(table(20), wrong).columns).not.toHaveProperty('tpi');
    const own: Found = { columns: new Map([['unit', 1]]), sure: new Map([['unit', 1]]) };
    expect(content(times(20, [LONG, 'A', 'B', 'C']), own).columns).toEqual({ statement: 0, unit: 1 });
  });

  test.each<[string, Rows, { column: number; count: number }[]]>([
    ['ten after the statements', times(10, ['A', LONG, 'B']), [{ column: 2, count: 10 }]],
    ['nine', times(9, ['A', LONG, 'B']), []],
    ['where statements stand', times(10, ['x', 'A', 'B']), [{ column: 2, count: 10 }]],
    ['half of what stands there', [...times(10, ['', LONG, 'B']), ...times(10, ['', LONG, 'x'])], []],
  ])('unread columns of options: %s', (_, rows, found) => expect(answerColumns(gridOf(rows), 1, 0, rows.length)).toEqual(found));

  test.each<[string, Rows, boolean]>([
    ['forty options beside forty texts', times(40, [LONG, 'Ya']), true],
    ['39', times(39, [LONG, 'Ya']), false],
    ['without texts', times(40, ['x', 'Ya']), false],
    ['without options', times(40, [LONG, 'x']), false],
    ['as many other words', [...times(40, [LONG, 'Ya']), ...times(40, [null, 'x'])], false],
    ['39 beside forty texts', [...times(39, [LONG, 'Ya']), [LONG]], false],
  ])('%s look answered or not', (_, rows, is) => expect(looksAnswered(gridOf(rows), rows.length)).toBe(is));

  test('what stands below the last row does not count', () =>
    expect(looksAnswered(gridOf(times(40, [LONG, 'Ya'])), 39)).toBe(false));
});

test.each<[Raw, boolean]>([
  ['a', true],
  ['E', true],
  ['f', false],
  ['ya', true],
  ['Tidak', true],
  ['sudah', true],
  ['BELUM', true],
  ['Ada, lengkap', true],
  ['ada', true],
  ['tidak ada.', true],
  ['Ya.', true],
  ['Ya (SK)', true],
  ['Yakin', false],
  ['A.', false],
])('%p is an option in a column: %s', (text, is) =>
  expect(answerColumns(gridOf(times(10, ['x', text])), 0, 0, 10).length).toBe(is ? 1 : 0),
);
