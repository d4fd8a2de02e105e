/** AKIP worksheets of others: which row is the heading, and what its columns hold. */
import type { Raw } from '../../../src/assessment';
import { indexOf } from '../../../src/assessment';
import { editionWith } from '../../../src/assessment/editions';
import {
  akipHeading,
  answerColumns,
  isLetter,
  kindOf,
  letterOfScore,
  markOf,
  type Kind,
} from '../../../src/reading/akip/columns';
import type { AkipRow } from '../../../src/reading/akip/rows';
import { gridOf } from '../grids';

const edition = editionWith('akip-88-2021');
const leaves = indexOf(edition).leaves;
const [leaf] = leaves as [(typeof leaves)[number]];
const letters = leaf.scale;
const weight = leaf.statement.weight!;
const points = editionWith('akip-12-2015').scales;
const index = Object.values(points).find(({ kind }) => kind === 'index');
const best = letters.kind === 'choice' ? letters.options[0]! : { key: '', value: 0 };
const nextBest = letters.kind === 'choice' ? letters.options[1]! : best;

describe('the heading', () => {
  const heading = (titles: Raw[]) => akipHeading(gridOf([titles, []]));
  test.each<[string, Raw[], object | undefined]>([
    ['components and answers', ['No', 'Komponen', 'Bobot', 'Jawaban'], { row: 0, answers: [3], weight: 2, until: 2 }],
    ['without a weight', ['No', 'Komponen', 'Jawaban'], { answers: [2], until: 2 }],
    ['a weight after the answers', ['Kriteria', 'Jawaban', 'Bobot'], { answers: [1], weight: 2, until: 1 }],
    ['a weight before all', ['Bobot', 'Uraian', 'Nilai'], { answers: [2], weight: 0, until: 0 }],
    ['two roles', ['Uraian', 'Unit Kerja', 'Evaluator'], { answers: [1, 2] }],
    ['letters and scores', ['Indikator', 'Kategori', 'Skor'], { answers: [1, 2] }],
    ['questions', ['Pertanyaan', 'Y/T'], { answers: [1] }],
    ['elements', ['Unsur', 'Ya/Tidak'], { answers: [1] }],
    ['aspects', ['Aspek', 'Hasil Evaluasi'], { answers: [1] }],
    ['a title in the first column is none of answers', ['Nilai', 'Uraian'], undefined],
    ['no answers', ['Komponen', 'Bobot', 'Tanggal'], undefined],
    ['notes are no answers', ['Komponen', 'Catatan Evaluator', 'Bukti nilai', 'Nilai maksimal'], undefined],
    ['no outline', ['No', 'Nama', 'Nilai'], undefined],
    ['nothing', [null, null], undefined],
  ])('%s', (_, titles, found) => {
    if (found) expect(heading(titles)).toMatchObject(found);
    else expect(heading(titles)).toBeUndefined();
    if (found && !('weight' in found)) expect(heading(titles)).not.toHaveProperty('weight');
  });

  test.each([
    [24, 24],
    [25, undefined],
  ])('with %d rows above it stands in row %p', (above, row) =>
    expect(akipHeading(gridOf([...Array.from({ length: above }, () => ['x']), ['Komponen', 'Nilai']]))?.row).toBe(row),
  );

  test.each([
    [39, true],
    [40, false],
  ])('an answer in column %d is seen: %s', (column, is) =>
    expect(akipHeading(gridOf([['Komponen', ...Array<null>(column - 1).fill(null), 'Nilai']])) !== undefined).toBe(is),
  );
});

test.each<[Raw, boolean | undefined]>([
  ...['Y', 'ya', ' V ', '√', '✓', '✔', 'Ada', 'sudah', 'Terpenuhi', '1', 'TRUE'].map((one) => [one, true] as [Raw, boolean]),
  ...['T', 'tidak', 'x', '-', '✗', '✘', 'Tidak ada', 'belum', 'Tidak terpenuhi', '0', 'false'].map(
    (one) => [one, false] as [Raw, boolean],
  ),
  [1, true],
  [0, false],
  [true, true],
  ['A', undefined],
  ['', undefined],
  [null, undefined],
])('the mark %p is met: %p', (raw, met) => expect(markOf(raw)).toBe(met));

test('letters are those of the scale, in any case', () => {
  expect([best.key.toLowerCase(), ` ${best.key} `, 'Z', '', 3].map((raw) => isLetter(raw, letters))).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
  if (index) expect(isLetter('A', index)).toBe(false);
});

test.each([
  ['exactly', 0, best.key],
  ['rounded to two digits', 0.0049, best.key],
  ['otherwise', 0.0051, undefined],
])('a score that is a letter’s share of the weight %s', (_, off, key) => {
  expect(letterOfScore(best.value * weight + off, weight, letters)).toBe(key);
  expect(letterOfScore(best.value * weight - off, weight, letters)).toBe(key);
});

test('no score, no letter', () => {
  expect(letterOfScore('x', weight, letters)).toBeUndefined();
  if (index) expect(letterOfScore(1, weight, index)).toBeUndefined();
});

describe('what a column holds', () => {
  const kind = (own: Raw[], below: Raw[] = []): Kind => {
    const grid = gridOf([...own, ...below].map((raw) => [raw]));
    const rows = own.map((raw, row): AkipRow => ({
      ...{ code: leaf.statement.code, statement: leaf.statement, component: '1' },
      ...(raw === undefined ? {} : { row }),
      below: row === 0 ? below.map((_, n) => own.length + n) : [],
    }));
    return kindOf(grid, 0, rows, () => letters);
  };
  const score = nextBest.value * weight;
  test.each<[string, Raw[], Raw[], Kind]>([
    ['letters', [best.key], [], 'letters'],
    ['letters with words', [`${best.key}. lengkap`], [], 'letters'],
    ['scores', [score], [], 'scores'],
    ['as many scores as letters', [score, best.key], [], 'letters'],
    ['more scores', [score, score, best.key], [], 'scores'],
    ['letters before marks', [best.key], ['Y', 'Y', 'Y', 'T'], 'letters'],
    ['marks', [null], ['Y', 'T'], 'marks'],
    ['marks by letters', [null], [best.key, 'Y'], 'marks'],
    ['one mark', [null], ['Y'], 'none'],
    ['words', ['lihat bukti'], ['lihat', 'bukti', null], 'none'],
    ['nothing', [null, ''], [null, ''], 'none'],
  ])('%s', (_, own, below, held) => expect(kind(own, below)).toBe(held));

  test('without a row of its own only what lies below speaks', () => {
    const grid = gridOf([[best.key], ['Y'], ['T']]);
    const row: AkipRow = { code: leaf.statement.code, statement: leaf.statement, component: '1', below: [1, 2] };
    expect(kindOf(grid, 0, [row], () => letters)).toBe('marks');
  });
});

describe('columns of unit and TPI', () => {
  const of = (titles: string[], kinds: Kind[]) => {
    const columns = kinds.map((_, n) => n + 1);
    const heading = { row: 0, answers: columns, until: 1, titles: ['Komponen', ...titles] };
    return Object.fromEntries(answerColumns(heading, new Map(columns.map((column, n) => [column, kinds[n]!]))));
  };
  test.each<[string, string[], Kind[], object]>([
    ['one', ['Jawaban'], ['letters'], { unit: 1 }],
    ['one of the evaluator', ['Nilai Evaluator'], ['scores'], { tpi: 1 }],
    ['both', ['Unit Kerja', 'Evaluator'], ['letters', 'letters'], { unit: 1, tpi: 2 }],
    ['letters before scores', ['Skor', 'Kategori'], ['scores', 'letters'], { unit: 2 }],
    ['scores before marks', ['Y/T', 'Skor'], ['marks', 'scores'], { unit: 2 }],
    ['the first of two alike', ['Nilai', 'Kategori'], ['letters', 'letters'], { unit: 1 }],
    ['nothing', ['Jawaban', 'Evaluator'], ['none', 'none'], {}],
    ['marks where there is nothing else', ['Jawaban', 'Evaluator'], ['none', 'marks'], { tpi: 2 }],
  ])('%s', (_, titles, kinds, found) => expect(of(titles, kinds)).toEqual(found));
});
