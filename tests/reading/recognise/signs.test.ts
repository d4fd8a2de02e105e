/** What single cells say: words, codes, scales, numbers of the outline. */
import { codeColumn, codeIn } from '../../../src/reading/recognise/codes';
import { likenessesTo, wordsOf } from '../../../src/reading/recognise/likeness';
import { scaleOf, signsOf, wordsIn } from '../../../src/reading/recognise/outline';
import { edition, index } from '../../sheets/lke';
import { gridOf, type Row } from '../grids';

describe('words', () => {
  test.each([
    ['dievaluasi', 'evaluasi'],
    ['Pendataan', 'data'],
    ['melaporkannya', 'lapor'],
    ['terdokumentasi', 'dokumentasi'],
    ['LHKAN', 'LHKASN'],
    ['Non LHKPN', 'LHKASN'],
    ['non-LHKPN', 'lhkasn'],
  ])('%s and %s meet', (one, other) => expect([...wordsOf(one)]).toEqual([...wordsOf(other)]));

  test.each([
    ['Telah ada SK dan x', ['sk']],
    ['unit kerja pada yang', []],
    // Too short to lose anything more.
    ['beri', ['beri']],
    ['pakan', ['pakan']],
    ['inisiatif', ['inisiatif']],
    ['', []],
  ])('%p says %p', (text, words) => expect([...wordsOf(text)]).toEqual(words));

  test('rare words in common over those of both', () => {
    const said = ['tim agen perubahan', 'tim pengawas internal', 'agen perubahan tim', ''];
    const alike = (text: string) => {
      const found = said.map(() => 0);
      likenessesTo(said.map(wordsOf))(wordsOf(text), (at, one) => (found[at] = one));
      return found;
    };
    const shared = Math.log(1 + 3 / 3);
    const other = 2 * Math.log(1 + 3 / 2);
    const rare = 2 * Math.log(1 + 3 / 1);
    const some = (2 * shared) / (shared + other + shared + rare);
    const close = (values: number[]) => values.map((value) => expect.closeTo(value, 12) as number);
    expect(alike(said[0]!)).toEqual(close([1, some, 1, 0]));
    expect(alike(said[1]!)).toEqual(close([some, 1, some, 0]));
    expect(alike('')).toEqual([0, 0, 0, 0]);
    // A word of no wording is as rare as one of a single wording.
    expect(alike('tim zebra')[0]).toBeCloseTo((2 * shared) / (shared + other + shared + Math.log(4)), 12);
  });
});

describe('codes', () => {
  test.each([
    ['A.I.1.i.a', 'A.I.1.i.a'],
    ['A.I.1.i.a.', 'A.I.1.i.a'],
    ['a.i.1.i.a)', 'A.I.1.i.a'],
    ['A-I-1-i-a', 'A.I.1.i.a'],
    ['A/I/1/i/a', 'A.I.1.i.a'],
    ['A I 1 i a', 'A.I.1.i.a'],
    ['A. I. 1. i. a', 'A.I.1.i.a'],
    ['A . I', 'A.I'],
    ['A.I', 'A.I'],
    ['A.IX', undefined],
    ['A', undefined],
    ['X A.I.1', undefined],
    ['A.I.1!', undefined],
    ['A.I.1.i.a.', 'A.I.1.i.a'],
    ['A.I#x', undefined],
    ['AA.I.1', undefined],
    ['1.A.I', undefined],
    ['Lihat A.I.1.i.a', undefined],
    ['A.I.1.i.a dan lain', undefined],
    [`A.I${' '.repeat(38)}`, undefined],
    ['', undefined],
  ])('%p is %p', (text, code) => expect(codeIn(edition, text)).toBe(code));

  const input = [...index.inputs.keys()][0]!;
  test('of a count too', () => expect(codeIn(edition, input)).toBe(input));

  const codes = index.leaves.map(({ statement }) => statement.code);
  const sheet = (count: number) => gridOf(codes.slice(0, count).map((code, n) => [n < 5 ? codes[n]! : n, 'x', code]));
  test('the column with most of them; where each stands first, and again', () => {
    const grid = gridOf([...sheet(12).values, [null, null, codes[3]!], [null, null, codes[3]!], ['x', 'x', 'lihat']]);
    const found = codeColumn(grid, edition, 0, 15, 9)!;
    expect([found.column, found.rows.size, found.rows.get(codes[3]!)]).toEqual([2, 12, 3]);
    expect(found.again).toEqual([12, 13].map((row) => ({ code: codes[3], row })));
  });

  test.each<[string, number, [number, number, number, number?], boolean]>([
    ['ten', 10, [0, 10, 9], true],
    ['nine', 9, [0, 9, 9], false],
    ['nine where nine are enough', 9, [0, 9, 9, 9], true],
    ['one less than are enough', 9, [0, 8, 9, 9], false],
    ['ten, the first above the table', 10, [1, 10, 9], false],
    ['ten, further right than anyone looks', 10, [0, 10, 2], false],
  ])('%s: %p %p', (_, count, [first, last, widest, fewest], is) =>
    expect(codeColumn(sheet(count), edition, first, last, widest, fewest)?.column === 2).toBe(is),
  );

  test.each([
    ['the first', [12, 10], 0],
    ['a later one with more', [10, 12], 1],
    ['the first of equals', [11, 11], 0],
  ])('of several columns %s: %p', (_, counts, column) => {
    const grid = gridOf(codes.slice(0, 12).map((code, row) => counts.map((count) => (row < count ? code : null))));
    expect(codeColumn(grid, edition, 0, 12, 9)!.column).toBe(column);
  });

  test('an empty sheet has none', () => expect(codeColumn(gridOf([]), edition, 0, 0, 9)).toBeUndefined());

  test('groups alone are no column of codes', () =>
    expect(codeColumn(gridOf(index.groups.map(({ code }) => [code])), edition, 0, 40, 9)).toBeUndefined());
});

describe('scales', () => {
  test.each([
    ['A/B/C', 'A/B/C'],
    ['a / b / c', 'A/B/C'],
    ['A, B, C', 'A/B/C'],
    ['A;B;C;D', 'A/B/C/D'],
    ['A|B|C|D|E', 'A/B/C/D/E'],
    ['ABCD', 'A/B/C/D'],
    ['Ya / Tidak', 'Ya/Tidak'],
    ['YaTidak', 'Ya/Tidak'],
    ['Ya-Tidak', 'Ya/Tidak'],
    ['Nilai (0-4)', '0-4'],
    ['0-4', '0-4'],
    ['%', '%'],
    ['Jumlah', 'count'],
    ['JUMLAH.', 'count'],
    ['A/B', undefined],
    ['7', undefined],
    ['Nilai', undefined],
    ['A/B/C nilai', undefined],
    ['  ', undefined],
    ['', undefined],
  ])('%p is %p', (text, scale) => expect(scaleOf(edition, text)).toBe(scale));
});

describe('an outline', () => {
  test.each<[string[], string, string]>([
    [['A', 'Pengungkit'], 'A', 'Pengungkit'],
    [['', 'II', '', 'Reform'], 'II', 'Reform'],
    [['A', 'I', '1', 'a.', 'Tim telah dibentuk'], 'a', 'Tim telah dibentuk'],
    [['(a)', 'Tim'], 'a', 'Tim'],
    [['12)', 'Tim'], '12', 'Tim'],
    [['123', 'Tim'], '', '123 Tim'],
    [['viii.', 'Tim'], 'viii', 'Tim'],
    [['–', 'Jumlah'], '-', 'Jumlah'],
    [['•', 'Jumlah'], '-', 'Jumlah'],
    [['a. Tim telah dibentuk'], 'a', 'Tim telah dibentuk'],
    [['1', 'a. Tim'], '1', 'Tim'],
    [['- Jumlah'], '-', 'Jumlah'],
    [['•Jumlah'], '-', 'Jumlah'],
    [['a.Tim'], '', 'a.Tim'],
    [['12. Tim'], '12', 'Tim'],
    [['viii) Tim'], 'viii', 'Tim'],
    [['123. Tim'], '', '123. Tim'],
    [['abc) Tim'], '', 'abc) Tim'],
    [['?) Tim'], '', '?) Tim'],
    [['a.   Tim'], 'a', 'Tim'],
    [['Tim (a) ada'], '', 'Tim (a) ada'],
    [['Tim - ada'], '', 'Tim - ada'],
    [['?'], '', '?'],
    [['1', '12', 'Tim'], '12', 'Tim'],
    [['Tim', 'a'], '', 'Tim a'],
    [['Tim', 'kerja'], '', 'Tim kerja'],
    [['iv'], 'iv', ''],
    [[], '', ''],
  ])('%p: %p, %p', (texts, marker, text) => expect(wordsIn(texts)).toEqual({ marker, text }));

  const columns = { from: 0, until: 2, weight: 2, scale: 3, answers: [4, 5], options: [6, 7, 8] };
  const signs = (row: Row, of: Partial<typeof columns> = columns) =>
    signsOf(gridOf([row, Array(9).fill(null)]), { from: 0, until: 2, ...of }, edition, 0, 2);

  test('a row says its number, words, scale, weight and answer', () => {
    expect(signs(['a', 'Tim', 1.5, 'A/B/C', 'B'])).toEqual([
      {
        ...{ row: 0, marker: 'a', text: 'Tim', scale: 'A/B/C', scaleText: 'A/B/C', weight: 1.5, isOption: true },
        answers: new Set(['A/B/C', 'A/B/C/D', 'A/B/C/D/E']),
      },
    ]);
  });

  test('columns that are not there say nothing', () =>
    expect(signs(['a', 'Tim', 1.5, 'A/B/C', 'B', 'B', 'x', 'y', 'z'], {})).toEqual([
      { row: 0, marker: 'a', text: 'Tim', scaleText: '' },
    ]));

  test.each<[string, Row, object | undefined]>([
    ['nothing', [], undefined],
    ['only a weight', [null, null, 2], undefined],
    ['only an answer', [null, null, null, null, 'A'], undefined],
    ['only a scale', [null, null, null, 'lain'], { scaleText: 'lain' }],
    ['only a number', ['a'], { marker: 'a', text: '' }],
    ['the other role’s answer', ['a', null, null, null, '', 4], { isOption: false, answers: new Set(['0-4', 'count']) }],
    ['a figure of the form itself', ['a', null, null, null, { f: '=E3', v: 4 }, 'A'], { isOption: true }],
    ['a figure from elsewhere', ['a', null, null, null, { f: '=Lain!E3', v: 4 }, 'A'], { isOption: false }],
    ['two options', ['a', null, null, null, null, null, 'Ya, ada', 'Tidak'], { scale: 'Ya/Tidak', scaleText: 'Ya/Tidak' }],
    ['two other options', ['a', null, null, null, null, null, 'Yaitu', 'Tidak'], { scaleText: 'A/B' }],
    ['two others', ['a', null, null, null, null, null, 'Ya', 'Belum'], { scaleText: 'A/B' }],
    ['three options', ['a', null, null, null, null, null, 'x', 'y', 'z'], { scale: 'A/B/C' }],
    ['yes within a word', ['a', null, null, null, null, null, 'Saya ya', 'Tidak'], { scaleText: 'A/B' }],
    ['no further on', ['a', null, null, null, null, null, 'Ya', 'Ada tidak'], { scaleText: 'A/B' }],
    ['three, yes and no first', ['a', null, null, null, null, null, 'Ya', 'Tidak', 'Entah'], { scaleText: 'A/B/C' }],
    ['words alone', [null, 'Tim'], { marker: '', text: 'Tim' }],
    ['one option', ['a', null, null, null, null, null, 'x'], { scaleText: '' }],
    ['a stated scale before options', ['a', null, null, '0-4', null, null, 'x', 'y', 'z'], { scale: '0-4' }],
  ])('%s', (_, row, found) => {
    const [one] = signs(row);
    if (found) expect(one).toMatchObject(found);
    else expect(one).toBeUndefined();
  });
});
