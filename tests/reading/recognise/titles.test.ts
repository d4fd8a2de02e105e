/** An LKE laid across: in which row the titles stand, and what each of them says. */
import { signsOfTitles, titleRow } from '../../../src/reading/recognise/titles';
import { edition90 as edition } from '../../editions';
import { gridOf, type Row } from '../grids';

const LONG = 'Dua belas .!';
const times = (count: number, text: string): Row => Array<string>(count).fill(text);

describe('the row of the titles', () => {
  test.each<[string, Row[], number | undefined]>([
    ['twenty long texts', [times(20, LONG), []], 0],
    ['nineteen', [times(19, LONG), []], undefined],
    ['a sign too short', [times(20, LONG.slice(1)), []], undefined],
    ['codes', [times(20, 'A.I.1.i.a'), []], 0],
    ['codes after other signs', [times(20, '[A.I] x'), []], 0],
    ['a letter and a dot alone', [times(20, 'A. x'), []], undefined],
    ['codes within words', [times(20, 'ke A.I.1'), []], undefined],
    ['codes and long texts together', [[...times(10, 'A.I.1'), ...times(10, LONG)], []], 0],
    ['the first of two', [['x'], times(20, LONG), times(20, LONG), []], 1],
    ['with nothing below it', [times(20, LONG)], undefined],
    ['in the tenth row', [...Array<Row>(9).fill([]), times(20, LONG), []], 9],
    ['in the eleventh', [...Array<Row>(10).fill([]), times(20, LONG), []], undefined],
    ['the last of 600 columns', [[...times(581, 'x'), ...times(19, LONG)], []], undefined],
    ['within 600 columns', [[...times(580, 'x'), ...times(20, LONG)], []], 0],
    ['beyond them', [[...times(581, 'x'), ...times(20, LONG)], []], undefined],
    ['nothing', [], undefined],
  ])('%s', (_, rows, at) => expect(titleRow(gridOf(rows))).toBe(at));
});

describe('what a title says', () => {
  const signs = (rows: readonly Row[], heading = 0, taken: readonly number[] = []) =>
    signsOfTitles(gridOf(rows), edition, heading, new Set(taken));
  const LETTERS = ['A/B/C', 'A/B/C/D', 'A/B/C/D/E'];

  test.each<[string, string, object]>([
    ['its words', 'Tim telah dibentuk', { marker: '', text: 'Tim telah dibentuk' }],
    ['a number before them', 'a. Tim telah dibentuk', { marker: 'a', text: 'Tim telah dibentuk' }],
    ['its code', 'A.I.1.i.a', { code: 'A.I.1.i.a', marker: '', text: 'A.I.1.i.a' }],
    ['a code and words', '[A.I.1.i.a] Tim', { code: 'A.I.1.i.a', marker: '', text: '[A.I.1.i.a] Tim' }],
    ['a count’s code', 'A.II.4.i.1#1 Jumlah', { code: 'A.II.4.i.1#1', marker: '', text: 'A.II.4.i.1#1 Jumlah' }],
    ['a code of nothing', 'Z.I.1 Tim', { marker: '', text: 'Z.I.1 Tim' }],
  ])('%s', (_, title, said) => expect(signs([[title]])).toEqual([{ row: 0, scaleText: '', ...said }]));

  test('each column in its place; blank titles and those taken say nothing', () =>
    expect(signs([['Nama', 'Tim', null, ' ', 'Kerja']], 0, [0]).map(({ row, text }) => [row, text])).toEqual([
      [1, 'Tim'],
      [4, 'Kerja'],
    ]));
  test('600 columns', () => expect(signs([times(601, 'x')]).at(-1)!.row).toBe(599));
  test('of its own row', () =>
    expect(signs([['A'], ['Tim'], ['Ya']], 1)[0]).toMatchObject({ text: 'Tim', answers: new Set(['Ya/Tidak']) }));

  test.each<[string, Row[], string[] | undefined]>([
    ['none', [], undefined],
    ['blanks', [[null], [' ']], undefined],
    ['one', [['Ya']], ['Ya/Tidak']],
    ['several of one scale', [['Ya'], ['Tidak']], ['Ya/Tidak']],
    ['blanks between', [['D'], [null], ['A']], LETTERS.slice(1)],
    ['what all of them are', [['A'], ['E']], LETTERS.slice(2)],
    ['the first narrower', [['E'], ['A']], LETTERS.slice(2)],
    ['answers of different scales', [['Ya'], ['A']], []],
    ['words', [['lihat']], []],
    ['a later one that is none', [['Ya'], ['lihat']], []],
  ])('answers below it: %s', (_, rows, scales) => {
    const [{ answers } = {}] = signs([['Tim'], ...rows]);
    expect(answers && [...answers].sort()).toEqual(scales);
  });

  test.each([
    [499, []],
    [500, ['Ya/Tidak']],
  ])('another answer below %i units: %p', (units, scales) => {
    const [one] = signs([['Tim'], ...Array.from({ length: units }, (): Row => ['Ya']), ['A']]);
    expect([...one!.answers!]).toEqual(scales);
  });
});
