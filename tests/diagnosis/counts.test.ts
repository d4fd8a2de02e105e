/** Counts against each other and against their notes: what is told, and what a note does not say. */
import type { Raw } from '../../src/assessment';
import { countFindings } from '../../src/diagnosis/counts';
import { problem } from '../../src/assessment/problems';
import { sheetOf, toldBy, type Small } from './small';

const DUTY = 'A.II.5.ii.1';
const rows = { [DUTY]: 1, [`${DUTY}#1`]: 2, [`${DUTY}#2`]: 3, [`${DUTY}#3`]: 4 };
const told = (answers: readonly Raw[], notes: Small['notes'], own: Partial<Small> = {}) =>
  toldBy(
    countFindings(
      sheetOf({ rows, answers: Object.fromEntries(answers.map((one, at) => [`${DUTY}#${at + 1}`, one])), notes, ...own }),
    ),
  );
const note = (which: 1 | 2 | 3, text: string) => ({ [`${DUTY}#${which}`]: text });

describe('a count and its own note', () => {
  const contradicts = (count: number, says: number) => [['count.contradicts-note', 'D2', { count, says }]];
  test.each<[count: Raw, text: string, expected: unknown[]]>([
    [5, 'Ada 6 pengaduan', contradicts(5, 6)],
    [5, 'Ada 5 pengaduan', []],
    [5, '5 dari 6 pengaduan', []],
    [5, '6 atau 7 pengaduan', []],
    [5, '6 pengaduan, yaitu 6', contradicts(5, 6)],
    [5, 'Nihil', contradicts(5, 0)],
    [0, 'Nihil', []],
    [5, 'Tidak ada yang lewat dari 7', contradicts(5, 7)],
    [5, 'Tidak ada dari 6 atau 7', []],
    [5, 'Lihat lampiran', []],
    [5, '1. Kinerja\n2. Anggaran', contradicts(5, 2)],
    [2, '1. Kinerja\n2. Anggaran 9', []],
    [5, '', []],
    [null, 'Ada 6 pengaduan', []],
    ['lima', 'Ada 6 pengaduan', []],
  ])('%j beside %j', (count, text, expected) => expect(told([count], note(1, text))).toEqual(expected));

  test("the TPI's note beats the unit's", () =>
    expect(told([5], { [`${DUTY}#1`]: { unit: '5 kasus', tpi: '6 kasus' } })).toEqual(contradicts(5, 6)));

  test('a sheet without notes says nothing', () => expect(told([5], {}, { reading: { notes: undefined } })).toEqual([]));

  test('a count without its own row has no cell to point at', () =>
    expect(told([5], note(1, '6'), { rows: { [DUTY]: 1 } })).toEqual([]));
});

describe('a note of those due that says that all is done', () => {
  const open = (due: number, done: number) => [['count.note-says-done', 'D2', { due, done }]];
  test.each<[due: number, done: number, text: string, expected: unknown[]]>([
    [6, 5, 'Sudah selesai', open(6, 5)],
    [6, 6, 'Sudah selesai', []],
    [6, 7, 'Sudah selesai', []],
    [6, 5, '6 kasus sudah selesai', open(6, 5)],
    [6, 5, '5 dari 6 kasus sudah selesai', open(6, 5)],
    [6, 5, 'Sudah selesai kecuali yang belum', []],
    [6, 5, 'Enam kasus', []],
  ])('%i due, %i done: %j', (due, done, text, expected) =>
    expect(told([due, due - done, done], note(1, text)).filter(([code]) => code === 'count.note-says-done')).toEqual(expected),
  );

  test('of other cases than those due it says nothing of them', () =>
    expect(told([6, 1, 5], note(1, '4 kasus sudah selesai'))).toEqual([['count.contradicts-note', 'D2', { count: 6, says: 4 }]]));
  test('the same words beside those done say nothing', () => expect(told([6, 1, 5], note(3, 'Sudah selesai'))).toEqual([]));
  test.each<[string, Raw[]]>([
    ['due', [null, 1, 5]],
    ['done', [6, 1, null]],
  ])('nothing is told where those %s are blank', (_, answers) => expect(told(answers, note(1, 'Sudah selesai'))).toEqual([]));
});

describe('cases neither done nor under way', () => {
  test.each<[answers: Raw[], expected: unknown[]]>([
    [[6, 2, 3], [['count.unaccounted', 'D2', { parts: 5, all: 6, left: 1 }]]],
    [[6, 3, 3], []],
    [[6, 4, 3], []],
    [[6, null, 3], []],
    [[null, 2, 3], []],
  ])('%j', (answers, expected) => expect(told(answers, {})).toEqual(expected));

  test('a part that need not be everything is none: officials punished among those with a case', () => {
    const own = 'A.II.3.iii.a';
    const ratio = sheetOf({
      rows: { [`${own}#1`]: 1, [`${own}#2`]: 2, [`${own}#3`]: 3 },
      answers: { [`${own}#1`]: 5, [`${own}#2`]: 4, [`${own}#3`]: 1 },
    });
    expect(toldBy(countFindings(ratio))).toEqual([]);
  });
  test('without a row of its own the whole has no cell', () =>
    expect(told([6, 2, 3], {}, { rows: { [`${DUTY}#2`]: 3, [`${DUTY}#3`]: 4 } })).toEqual([]));
});

describe('what a count is worth if its note is right', () => {
  // The share, and the points of its indicator: weight 3.
  const cells = { D1: { f: '=D4/D2' }, D2: 6, D3: 1, D4: 3, E1: { f: '=D1*3' } };
  const effect = { is: 1.5, points: 1.5, should: 3, supposed: 1 };
  const scored = { cells, rows: { ...rows, 'A.II.5.ii': 1 } };

  test('the points of the nearest score', () => {
    expect(told([6, 3, 3], note(1, '3 kasus'), scored)).toEqual([
      ['count.contradicts-note', 'D2', { count: 6, says: 3, ...effect }],
    ]);
    expect(told([6, 3, 3], note(1, 'Sudah selesai'), scored)).toEqual([
      ['count.note-says-done', 'D2', { due: 6, done: 3, ...effect }],
    ]);
  });
});

describe('a total that was typed beside its parts', () => {
  const own = 'A.II.5.iii.b.1';
  const at = { sheet: 'LKE', cell: 'D2', statement: `${own}#due` };
  const reading = { answers: new Map(), problems: [] };
  const stated = (own_: Partial<Small>) => {
    const sheet = sheetOf({ rows: { [own]: 1, [`${own}#due`]: 2, 'A.II.5.iii.b': 1 }, reading, ...own_ });
    Object.assign(sheet, {
      assessment: { ...sheet.assessment, problems: [problem('ratio.stated-total', at, { stated: 12, sum: 8 })] },
    });
    return countFindings(sheet);
  };

  test('gets the effect of its parts, as a supposition', () =>
    expect(stated({ cells: { D2: 12, E1: { f: '=6/D2' } } })).toMatchObject([
      { code: 'ratio.stated-total', at, data: { stated: 12, sum: 8, is: 0.5, should: 0.75, points: 0.25, supposed: 1 } },
    ]));
  test('supposes nothing where no score follows from it', () =>
    expect(stated({ cells: { D2: 12 }, rows: { [`${own}#due`]: 2 } }).map(({ data }) => data)).toEqual([{ stated: 12, sum: 8 }]));
  test('is left to the judge where it has no cell', () => expect(stated({ rows: { [own]: 1 } })).toEqual([]));
});
