/** Tables of respondents as others make them: found, begun, ended, and never mistaken. */
import { respondentsOn, wordedAnswer } from '../../../src/reading/surveys/table';
import type { Raw } from '../../../src/assessment';
import { gridOf } from '../grids';

test.each([
  ['Sangat baik', 4],
  ['SANGAT MUDAH sekali', 4],
  ['Baik', 3],
  ['Puas.', 3],
  ['Cukup baik', 2],
  ['Kurang sopan', 2],
  ['Tidak sesuai', 1],
  ['Sangat biru', undefined],
  ['Biru', undefined],
  ['sangat', undefined],
  ['Tidak', undefined],
  ['Yang baik', undefined],
  ['3 baik', undefined],
  ['baik2', undefined],
  ['', undefined],
  [null, undefined],
])('%p is the answer %p', (text, worth) => expect(wordedAnswer(text)).toBe(worth));

const TITLES = ['U1', 'U2', 'U3', 'U4', 'U5', 'U6', 'U7', 'U8', 'U9'];
const answers = (value: Raw = 4, count = 9): Raw[] => Array<Raw>(count).fill(value);
const numbered = (rows: readonly (readonly Raw[])[]): Raw[][] => rows.map((row, at) => [at + 1, ...row]);
const skm = (rows: Raw[][], titles: Raw[] = TITLES, sheet = 'Lembar1') =>
  respondentsOn(gridOf([['No', ...titles], ...rows], sheet));

describe('elements of SKM by their titles', () => {
  test.each<[string, Raw[]]>([
    ['codes', TITLES],
    ['codes in brackets, with words', TITLES.map((code) => `(${code.toLowerCase()}) Unsur`)],
    ['codes apart', TITLES.map((code) => `U ${code[1]}. Unsur`)],
    [
      'questions',
      [
        'Bagaimana kesesuaian persyaratan?',
        'Bagaimana prosedur?',
        'Bagaimana kecepatan?',
        'Bagaimana tarif?',
        'Bagaimana spesifikasi?',
        'Bagaimana kemampuan petugas?',
        'Bagaimana kesopanan?',
        'Bagaimana penanganan aduan?',
        'Bagaimana fasilitas?',
      ],
    ],
  ])('%s', (_, titles) => {
    const found = skm(numbered([answers(), answers(), answers()]), titles);
    expect(found).toMatchObject({ kind: 'skm', heading: 0, first: 1, end: 4, top: 4, worded: 0 });
    expect(found!.columns).toEqual(TITLES.map((code, at) => ({ code, column: at + 1 })));
    expect(found).not.toHaveProperty('stated');
  });

  test('in the order of the elements, wherever they stand', () =>
    expect(skm(numbered([answers()]), [...TITLES].reverse())!.columns.map(({ column }) => column)).toEqual([
      9, 8, 7, 6, 5, 4, 3, 2, 1,
    ]));

  test.each([
    [7, true],
    [6, false],
  ])('%d of them make a survey: %s', (count, is) =>
    expect(skm(numbered([answers(4, count)]), TITLES.slice(0, count)) !== undefined).toBe(is),
  );

  test.each([
    ['U0', undefined],
    ['U10', undefined],
    ['XU1', undefined],
  ])('%s is none', (title) => expect(skm(numbered([answers(4, 7)]), [title, ...TITLES.slice(1, 7)])).toBeUndefined());

  test.each([
    [39, true],
    [40, false],
  ])('with %d rows above: %s', (above, is) => {
    const rows = [...Array.from({ length: above }, () => ['x']), ['No', ...TITLES], ...numbered([answers()])];
    expect(respondentsOn(gridOf(rows)) !== undefined).toBe(is);
  });
});

describe('where respondents begin and end', () => {
  const three = numbered([answers(1), answers(2), answers(3)]);
  test.each<[string, Raw[][], number, number]>([
    ['a row of weights between', [['', ...answers('bobot')], ...three], 2, 5],
    ['a row that counts the columns', [['', 1, 2, 3, 4, 5, 6, 7, 8, 9], ...three], 2, 5],
    ['four rows between', [...Array.from({ length: 4 }, () => ['x']), ...three], 5, 8],
    ['a sum below', [...three, ['Jumlah', ...answers(6)]], 1, 4],
    ['a mean below, which could be an answer', [...three, ['Rata-rata', ...answers(2)]], 1, 4],
    ['a sum without a label', [...three, ['', ...answers(6.5)]], 1, 4],
    ['few strange numbers are a respondent’s slips', [...three, [4, 9, 9, 9, 9, 1, 1, 1, 1, 1]], 1, 5],
    ['an IKM in words below', [...three, ['IKM unit pelayanan', 80]], 1, 4],
    ['one lone figure below is no sum', [...three, ['', 77], [5, ...answers(4)]], 1, 6],
    ['blank rows between', [...three, [], [], [4, ...answers(4)]], 1, 7],
    ['blank rows below', [...three, [], []], 1, 4],
    ['half strange is no sum', [...three, [4, 9, 9, 9, 9, 1, 1, 1, 1]], 1, 5],
    ['a word among the answers ends nothing', [...three, [4, 4, 'total', ...answers(4, 7)]], 1, 5],
    ['"totalitas" is no sum', [...three, ['Totalitas', ...answers(2)]], 1, 5],
  ])('%s', (_, rows, first, end) => expect(skm(rows)).toMatchObject({ first, end }));

  test.each([
    [4, true],
    [5, false],
  ])('%d rows of other things below the heading: %s', (between, is) =>
    expect(skm([...Array.from({ length: between }, () => ['x']), ...three]) !== undefined).toBe(is),
  );

  test.each([
    [5, 1],
    [4, undefined],
  ])('with %d of 9 answered the first row is %p', (count, first) =>
    expect(
      skm([
        [1, ...answers(4, count)],
        [2, ...answers(4, count)],
      ])?.first,
    ).toBe(first),
  );
});

test('half of the elements answered is no respondent', () =>
  expect(
    skm(
      [
        [1, ...answers(4, 4)],
        [2, ...answers(4, 8)],
      ],
      TITLES.slice(0, 8),
    )!.first,
  ).toBe(2));

describe('answers', () => {
  test('the highest says which scale it is', () =>
    expect(skm(numbered([answers(1), answers(5), answers(3)]))).toMatchObject({ top: 5 }));

  test.each<[Raw, object | undefined]>([
    [6, { top: 6, worded: 0 }],
    [1, { top: 1 }],
    ['5', { top: 5, worded: 0 }],
    ['Sangat baik', { top: 4, worded: 27 }],
    [0, undefined],
    [7, undefined],
    [2.5, undefined],
    ['entah', undefined],
  ])('%p', (value, found) => {
    const table = skm(numbered([answers(value), answers(value), answers(value)]));
    if (found) expect(table).toMatchObject(found);
    else expect(table).toBeUndefined();
  });

  test('half of what is given must be answers', () => {
    const mixed = (strange: number) => skm(numbered([answers(), ...Array.from({ length: strange }, () => answers('entah'))]));
    expect(mixed(1)).toMatchObject({ worded: 0 });
    expect(mixed(2)).toBeUndefined();
  });
});

describe('the IKM that the sheet itself states', () => {
  const three = numbered([answers(1), answers(2), answers(3)]);
  const stated = (row: Raw[]) => skm([...three, [], row])?.stated;
  test.each<[string, Raw[], object | undefined]>([
    ['beside its label', ['IKM', 81.5], { value: 81.5, row: 5, column: 1 }],
    ['further right', ['Nilai IKM', null, 'ialah', '81,5'], { value: 81.5, row: 5, column: 3 }],
    ['within its label', ['IKM: 81,50'], { value: 81.5, row: 5, column: 0 }],
    ['as a whole number beside a word', ['Indeks Kepuasan Masyarakat', 'B', 80], { value: 80, row: 5, column: 2 }],
    ['at the bottom of the scale', ['IKM', 25], { value: 25, row: 5, column: 1 }],
    ['below it', ['IKM', 24.9], undefined],
    ['at the top', ['IKM', 100], { value: 100, row: 5, column: 1 }],
    ['above it', ['IKM', 100.1], undefined],
    ['within, below the scale', ['IKM 24,9'], undefined],
    ['within, at the bottom of the scale', ['IKM 25,0'], { value: 25, row: 5, column: 0 }],
    ['within, with more words', ['IKM 81,5 (B)'], undefined],
    ['another word', ['Jumlah', 80], undefined],
    ['a long sentence', [`IKM ${'x'.repeat(57)}`, 80], undefined],
    ['a sentence just short enough', [`IKM ${'x'.repeat(56)}`, 80], { value: 80, row: 5, column: 1 }],
  ])('%s', (_, row, found) => expect(stated(row)).toEqual(found));

  test('above the table too; never among the respondents', () => {
    const rows: Raw[][] = [['SKM 2026', 88.25], ['No', ...TITLES], ...three];
    expect(respondentsOn(gridOf(rows))!.stated).toEqual({ value: 88.25, row: 0, column: 1 });
    expect(skm(three.map((row) => [...row, 'IKM', 80]))!.stated).toBeUndefined();
    // Not what stands before the words.
    expect(respondentsOn(gridOf([[80, 'IKM'], ['No', ...TITLES], ...three]))!.stated).toBeUndefined();
  });
});

describe('a survey of perception', () => {
  const QUESTIONS = ['Petugas jujur', 'Tidak ada pungutan', 'Bebas calo'];
  const three = [answers(6, 3), answers(5, 3), answers(4, 3)];
  const found = (above: Raw[][], titles: Raw[], rows: Raw[][], sheet = 'Lembar1') =>
    respondentsOn(gridOf([...above, titles, ...rows], sheet));

  test.each<[string, string, Raw[][], string | undefined]>([
    ['by the sheet', 'SPAK 2026', [], 'survei-ipak'],
    ['by the sheet', 'Survei IPKP', [], 'survei-ipkp'],
    ['by a title', 'x', [['Survei Persepsi Anti Korupsi']], 'survei-ipak'],
    ['by a title over two cells', 'x', [['Persepsi', 'Kualitas Pelayanan']], 'survei-ipkp'],
    ['by a title over two rows', 'x', [['Survei Persepsi Kualitas'], ['Pelayanan']], 'survei-ipkp'],
    ['by nothing', 'x', [['Survei']], undefined],
    ['by both', 'SPAK', [['dan IPKP']], undefined],
    ['by a word within a word', 'SPAKTI', [], undefined],
  ])('named %s: %s', (_, sheet, above, kind) => expect(found(above, QUESTIONS, three, sheet)?.kind).toBe(kind));

  test('questions are what nobody says of himself', () => {
    const rows = three.map((row, n) => [n + 1, 3, ...row, 'lancar', 2]);
    const titles = ['No', 'Usia', ...QUESTIONS, 'Saran', 'Apakah nilai layanan di sini adil'];
    expect(found([], titles, rows, 'SPAK')!.columns).toEqual([
      { code: 'P1', name: 'Petugas jujur', column: 2 },
      { code: 'P2', name: 'Tidak ada pungutan', column: 3 },
      { code: 'P3', name: 'Bebas calo', column: 4 },
      { code: 'P4', name: 'Apakah nilai layanan di sini adil', column: 6 },
    ]);
  });

  test('four words are a question; a column of other words is none', () => {
    const rows = [...three, ...three, answers(4, 3)].map((row, n) => [...row, 4, n < 3 ? 4 : 'entah', n < 4 ? 4 : 'entah']);
    const titles = [...QUESTIONS, 'Apakah nilai ini adil', 'Kurang dari separuh', 'Lebih dari separuh'];
    expect(found([], titles, rows, 'SPAK')!.columns.map(({ column }) => column)).toEqual([0, 1, 2, 3, 5]);
  });

  test('one, two, three are answers where only three are asked', () =>
    expect(found([], QUESTIONS, [[1, 2, 3], ...three], 'SPAK')).toMatchObject({ first: 1, end: 5 }));

  test.each<[string, Raw[], Raw[][]]>([
    ['two questions', QUESTIONS.slice(0, 2), three.map((row) => row.slice(0, 2))],
    ['two respondents', QUESTIONS, three.slice(0, 2)],
    ['a question without a title', [QUESTIONS[0]!, '', QUESTIONS[2]!], three],
    ['mostly words', QUESTIONS, [...three, ...Array.from({ length: 4 }, () => answers('entah', 3))]],
  ])('%s are none', (_, titles, rows) => expect(found([], titles, rows, 'SPAK')).toBeUndefined());

  test('a stated IKM is no matter of it', () =>
    expect(found([['IKM', 80]], QUESTIONS, three, 'SPAK')).not.toHaveProperty('stated'));
});
