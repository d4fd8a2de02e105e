import fc from 'fast-check';
import {
  ratioValue,
  reduction,
  sampleSize,
  skmGrade,
  skmIndex,
  surveyIndex,
  surveyPoints,
  tlhp,
  type Raw,
} from '../../src/assessment';
import { asExcel } from '../../src/assessment/as-excel';
import { findEdition } from '../../src/rules';
import { perception, sampleRule, skm } from '../../src/rules/surveys';
import { problemText } from '../../src/texts';

const [zi90, zi52] = [findEdition('90/2021')!, findEdition('52/2014')!];
const nine = (...answers: Raw[]): Raw[] => answers.flatMap((answer) => Array<Raw>(9).fill(answer)).slice(0, 9);
const said = (problems: { code: string }[]) => problems.map((problem) => problemText(problem as never));

describe('SKM', () => {
  test.each<[string, Raw[][], number, number, string]>([
    ['all 4', [nine(4), nine(4)], 4, 100, 'A'],
    ['all 1', [nine(1)], 1, 25, 'D'],
    ['3 and 4', [nine(3), nine(4)], 3.5, 87.5, 'B'],
    ['text and numbers', [nine('4'), nine(' 4 ')], 4, 100, 'A'],
    ['one element lower', [[4, 4, 4, 4, 4, 4, 4, 4, 3]], 35 / 9, (35 / 9) * 25, 'A'],
    ['a blank row is no respondent', [nine(4), nine(''), nine(null)], 4, 100, 'A'],
  ])('%s', (_what, responses, index, ikm, grade) => {
    const result = skmIndex(skm, responses);
    expect(result.index).toBeCloseTo(index, 12);
    expect(result.ikm).toBeCloseTo(ikm, 10);
    expect(result.grade).toMatchObject({ grade });
    expect(result.problems).toEqual([]);
  });

  test('a blank is left out of its element only, and counted', () => {
    const result = skmIndex(skm, [nine(4), ['', 2, 2, 2, 2, 2, 2, 2, 2]]);
    expect(result.elements.map(({ mean, answered }) => [mean, answered])).toEqual([[4, 1], ...Array(8).fill([3, 2])]);
    expect(result.index).toBeCloseTo((4 + 8 * 3) / 9, 12);
    expect(said(result.problems)).toEqual(['1 jawaban survei kosong dan tidak ikut dirata-rata.']);
    expect(result.respondents).toBe(2);
  });

  test.each<[Raw]>([[5], [0], [-1], [3.5], ['baik'], ['#N/A'], [true]])('%p is out of scale, not counted', (answer) => {
    const result = skmIndex(skm, [nine(4), [4, 4, 4, 4, 4, 4, 4, 4, answer]]);
    expect(result.index).toBe(4);
    expect(said(result.problems)).toEqual([
      `Jawaban "${String(answer).replace('.', ',')}" responden 2 pada U9 Sarana dan prasarana di luar skala 1-4; tidak dihitung.`,
    ]);
  });

  test('an element that nobody answered leaves no index', () => {
    const result = skmIndex(skm, [[4, 4, 4, 4, 4, 4, 4, 4, '']]);
    expect([result.index, result.ikm, result.grade]).toEqual([undefined, undefined, undefined]);
    expect(said(result.problems)).toContain(
      'Unsur U9 Sarana dan prasarana belum dijawab seorang pun, jadi indeksnya belum dapat dihitung.',
    );
  });

  test.each([[8], [10]])('%d columns are refused', (columns) => {
    const result = skmIndex(skm, [Array(columns).fill(4)]);
    expect(result.index).toBeUndefined();
    expect(said(result.problems)).toContain(
      `Jawaban survei berisi ${columns} kolom, seharusnya 9: satu kolom untuk setiap unsur.`,
    );
  });

  test('no answers at all', () => expect(skmIndex(skm, [])).toMatchObject({ respondents: 0, problems: [] }));

  test('the index is the plain mean where nothing is missing', () => {
    const row = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), (rows) => {
        const all = rows.flat();
        expect(skmIndex(skm, rows).index).toBeCloseTo(all.reduce((sum, one) => sum + one, 0) / all.length, 9);
      }),
    );
  });
});

describe('SKM grade: each bound just below, on and above', () => {
  test.each<[number, string | undefined]>([
    [24.99, undefined],
    [24.994, undefined],
    [24.995, 'D'],
    [64.994, 'D'],
    [64.995, 'C'],
    [100.004, 'A'],
    [100.005, undefined],
    [Infinity, undefined],
    [-Infinity, undefined],
    [25, 'D'],
    [25.01, 'D'],
    [64.98, 'D'],
    [64.99, 'D'],
    [65, 'C'],
    [65.01, 'C'],
    [76.59, 'C'],
    [76.6, 'C'],
    [76.604, 'C'],
    [76.605, 'B'],
    [76.61, 'B'],
    [76.62, 'B'],
    [88.3, 'B'],
    [88.304, 'B'],
    [88.305, 'A'],
    [88.31, 'A'],
    [88.32, 'A'],
    [99.99, 'A'],
    [100, 'A'],
    [100.01, undefined],
    [87.65, 'B'],
    [NaN, undefined],
  ])('%d is %s', (ikm, grade) => expect(skmGrade(skm, ikm)?.grade).toBe(grade));
});

test('a grade is told with its predicate', () =>
  expect([100, 80, 70, 30].map((ikm) => skmGrade(skm, ikm))).toEqual(
    skm.grades.rows.map(({ grade, predicate }) => ({ grade, predicate })),
  ));

describe('the index of any table of answers', () => {
  const asked = (responses: Raw[][], elements = ['P1', 'P2'], hand?: typeof asExcel) =>
    surveyIndex(responses, elements, { min: 1, max: 4 }, hand);

  test.each<[string, Raw[][], object]>([
    [
      'no row: nothing is missing yet',
      [],
      {
        respondents: 0,
        problems: [],
        elements: [
          { name: 'P1', answered: 0 },
          { name: 'P2', answered: 0 },
        ],
      },
    ],
    ['blank rows alone', [['', null]], { respondents: 0, problems: [] }],
    [
      'the least and the most of the scale',
      [[1, 4]],
      {
        index: 2.5,
        respondents: 1,
        elements: [
          { name: 'P1', mean: 1, answered: 1 },
          { name: 'P2', mean: 4, answered: 1 },
        ],
        problems: [],
      },
    ],
    [
      'a mean of means, not of answers',
      [
        [4, 1],
        [4, ''],
        [4, null],
      ],
      { index: 2.5, respondents: 3, problems: [{ code: 'survey.blank', severity: 'warning', at: {}, data: { count: 2 } }] },
    ],
    [
      'a row that is shorter is blank there',
      [[4, 4], [2]],
      { index: 3.5, respondents: 2, problems: [{ code: 'survey.blank', severity: 'warning', at: {}, data: { count: 1 } }] },
    ],
  ])('%s', (_, responses, expected) => {
    const got = asked(responses);
    expect(got).toMatchObject(expected);
    expect('index' in got).toBe('index' in expected);
  });

  test.each<[Raw]>([[0], [5], [2.5], ['tiga'], [true]])(
    '%j is out of scale: an error with the respondent\u2019s row',
    (answer) => {
      const { problems, index } = asked([
        [4, 4],
        ['', ''],
        [answer, 4],
      ]);
      expect(index).toBe(4);
      expect(problems).toEqual([
        {
          ...{ code: 'survey.out-of-scale', severity: 'error', at: {} },
          data: { row: 3, element: 'P1', answer: typeof answer === 'boolean' ? 'true' : answer, min: 1, max: 4 },
        },
      ]);
    },
  );

  test.each([
    ['too few columns', [[4]], 1],
    ['too many columns', [[4, 4, 4]], 3],
    [
      'one row too wide',
      [
        [4, 4],
        [4, 4, 4],
      ],
      3,
    ],
  ])('%s: an error, and no index', (_, responses, found) => {
    const { problems, index } = asked(responses);
    expect(index).toBeUndefined();
    expect(problems[0]).toEqual({ code: 'survey.columns', severity: 'error', at: {}, data: { found, expected: 2 } });
  });

  test('an element that nobody answered: an error by its name, and no index', () => {
    const { problems, index } = asked([
      [4, ''],
      [3, ''],
    ]);
    expect(index).toBeUndefined();
    expect(problems).toContainEqual({ code: 'survey.element-empty', severity: 'error', at: {}, data: { element: 'P2' } });
  });

  test('of no elements there is none', () => expect(asked([[]], [])).toEqual({ elements: [], respondents: 0, problems: [] }));

  test('our own sheet takes numbers only', () => {
    const got = asked(
      [
        [4, '4'],
        ['\u00a0', ''],
      ],
      ['P1', 'P2'],
      asExcel,
    );
    expect(got.respondents).toBe(2);
    expect(got.elements).toEqual([
      { name: 'P1', mean: 4, answered: 1 },
      { name: 'P2', answered: 0 },
    ]);
    expect(asked([[4, '4']]).index).toBe(4);
  });
});

test('IPAK of any number of questions', () => {
  const result = surveyIndex(
    [
      ['4', 3],
      [4, 4],
    ],
    ['P1', 'P2'],
    perception.scale,
  );
  expect(result.index).toBeCloseTo(3.75, 12);
});

describe('survey points', () => {
  const points = (code: string, index: Raw, scaleMax?: number, edition = zi90) => surveyPoints(edition, code, index, scaleMax);

  test.each<[string, Raw, number | undefined, number]>([
    ['ipak', 3.6, undefined, 15.75],
    ['B.I.a', '3,6', undefined, 15.75],
    ['IPKP', 3.2, undefined, 14],
    ['ipkp', 4, undefined, 17.5],
    ['ipkp', 0, undefined, 0],
    ['ipak', 5.4, 6, 15.75],
    ['ipak', 3.6, 4, 15.75],
    ['ipkp', 87.65, 100, 15.33875],
  ])('%s %p of %p: %d', (code, index, scaleMax, expected) => {
    const got = points(code, index, scaleMax);
    expect('points' in got && got.points).toBeCloseTo(expected, 9);
  });

  test('52/2014 by its own weights', () =>
    expect(points('ipak', 3.6, undefined, zi52)).toMatchObject({ points: expect.closeTo(13.5, 9), weight: 15 }));

  test.each<[string, Raw, number | undefined, string]>([
    [
      'ipkp',
      5.2,
      undefined,
      'Indeks 5,2 melebihi skala 4. Bila surveinya memakai skala lain, sebutkan skala tertingginya; tidak ada konversi resmi.',
    ],
    ['ipkp', 87.65, undefined, 'Nilai 87,65 tampaknya IKM (skala 100), bukan indeks 0-4: indeksnya 3,506.'],
    ['ipkp', 6.1, 6, 'Isian "6,1" pada B.II.a melebihi batas 6.'],
    ['ipkp', 3, 0, 'Skala tertinggi survei harus angka di atas 0, bukan 0.'],
    ['ipkp', 'baik', undefined, 'Isian "baik" pada B.II.a bukan angka.'],
    ['ipkp', -1, undefined, 'Isian "-1" pada B.II.a tidak boleh negatif.'],
    ['ipkp', '', undefined, 'Pernyataan B.II.a belum dijawab.'],
    ['capaian kinerja', 3, undefined, 'capaian kinerja bukan nilai survei berindeks dalam edisi ini.'],
    ['entah', 3, undefined, 'entah bukan nilai survei berindeks dalam edisi ini.'],
  ])('%s %p of %p is refused', (code, index, scaleMax, sentence) => {
    const got = points(code, index, scaleMax);
    expect('problem' in got && problemText(got.problem)).toBe(sentence);
  });
});

test('points say the value, the weight and the scale they were made with', () => {
  expect(surveyPoints(zi90, 'ipak', 3.6)).toEqual({ points: expect.closeTo(15.75, 9), value: 0.9, weight: 17.5, scaleMax: 4 });
  expect(surveyPoints(zi90, 'ipak', 5.4, 6)).toMatchObject({ value: expect.closeTo(0.9, 12), scaleMax: 6 });
});

test.each<[string, Raw, number | undefined, string, string, object]>([
  ['ipkp', 4.01, undefined, 'survey.scale-unstated', 'B.II.a', { index: 4.01, max: 4 }],
  ['ipkp', 24.99, undefined, 'survey.scale-unstated', 'B.II.a', { index: 24.99, max: 4 }],
  ['ipkp', 25, undefined, 'survey.looks-like-ikm', 'B.II.a', { index: 25, max: 4, shown: 1 }],
  ['ipkp', 100, undefined, 'survey.looks-like-ikm', 'B.II.a', { index: 100, max: 4, shown: 4 }],
  ['ipkp', 100.01, undefined, 'survey.scale-unstated', 'B.II.a', { index: 100.01, max: 4 }],
  ['ipkp', 87, 10, 'answer.over-max', 'B.II.a', { answer: 87, max: 10 }],
  ['ipkp', 3, -4, 'survey.scale', 'B.II.a', { scaleMax: -4 }],
  ['ipkp', 3, NaN, 'survey.scale', 'B.II.a', { scaleMax: NaN }],
  ['ipkp', ' baik ', undefined, 'answer.not-number', 'B.II.a', { answer: 'baik' }],
  ['ipkp', -0.01, undefined, 'answer.negative', 'B.II.a', { answer: -0.01 }],
  ['B.I.b', 3, undefined, 'survey.not-index', 'B.I.b', { code: 'B.I.b' }],
])('%s %j of %p is refused as %s', (code, index, scaleMax, problem, statement, data) =>
  expect(surveyPoints(zi90, code, index, scaleMax)).toEqual({
    problem: { code: problem, severity: 'error', at: { statement }, data },
  }),
);

test('no index at all is a blank, not an error', () =>
  expect(surveyPoints(zi90, 'ipkp', null)).toEqual({
    problem: { code: 'answer.blank', severity: 'info', at: { statement: 'B.II.a' }, data: {} },
  }));

describe('sample size', () => {
  /** The published table of Krejcie and Morgan (1970). */
  test.each([
    [10, 10],
    [15, 14],
    [20, 19],
    [50, 44],
    [100, 80],
    [200, 132],
    [500, 217],
    [1000, 278],
    [1500, 306],
    [2800, 338],
    [5000, 357],
    [10000, 370],
    [75000, 382],
    [1000000, 384],
  ])('of %d is %d', (population, needed) => expect(sampleSize(sampleRule, population)).toBe(needed));

  test.each<[number, number | undefined, number | undefined]>([
    [0, undefined, 0],
    [1, undefined, 1],
    [1000, 0.1, 88],
    [1000, 0.01, 906],
    [-1, undefined, undefined],
    [10.5, undefined, undefined],
    [100, 0, undefined],
    [100, 1, undefined],
    [NaN, undefined, undefined],
  ])('of %d with margin %p: %p', (population, margin, needed) => expect(sampleSize(sampleRule, population, margin)).toBe(needed));

  test('never more than the population, never fewer for more people', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e7 }), (population) => {
        const needed = sampleSize(sampleRule, population)!;
        expect(needed).toBeLessThanOrEqual(population);
        expect(sampleSize(sampleRule, population + 1)!).toBeGreaterThanOrEqual(needed);
      }),
    );
  });
});

describe('ratios by themselves', () => {
  test.each<[Parameters<typeof ratioValue>[0], number, number, number, string | undefined]>([
    ['achievement', 3, 4, 0.75, undefined],
    ['achievement', 0, 0, 0, 'nothing-due'],
    ['duty', 0, 0, 1, 'nothing-due'],
    ['duty', 5, 4, 1, 'done-over-due'],
    ['duty', 1, 0, 1, 'done-over-due'],
    ['reduction', 4, 10, 0.6, undefined],
    ['reduction', 12, 10, 0, undefined],
  ])('%s %d of %d is %d', (kind, done, due, value, ruling) =>
    expect(ratioValue(kind, done, due)).toEqual({ value, ...(ruling ? { ruling } : {}) }),
  );

  test.each<[number, number, number]>([
    [10, 4, 0.6],
    [10, 10, 0],
    [10, 11, 0],
    [0, 0, 1],
    [0, 2, 0],
  ])('from %d to %d falls by %d', (previous, current, value) => expect(reduction(previous, current).value).toBe(value));

  test.each<[number, number, number]>([
    [7, 10, 3.5],
    [0, 0, 5],
    [0, 3, 0],
    [4, 3, 5],
  ])('TLHP %d of %d: %d points of 5', (done, due, points) => expect(tlhp(zi52, done, due)).toMatchObject({ points, weight: 5 }));

  test('90/2021 does not score TLHP', () => expect(tlhp(zi90, 1, 1)).toBeUndefined());
});
