import { akipAdvice, akipScore, meetsGrade, type Raw } from '../../src/assessment';
import { findGradeTable } from '../../src/rules/grades';
import { akipMatrix, findAkipLke, gradeTableOf } from '../../src/rules/akip';
import { sheetOf } from './answers';

const lke88 = findAkipLke()!;
const lke12 = findAkipLke(12)!;
const codes = ['1', '2', '3', '4'].flatMap((n) => ['a', 'b', 'c'].map((sub) => `${n}.${sub}`));
const letters = (text: string): Record<string, Raw> =>
  Object.fromEntries(text.split(' ').map((letter, n) => [codes[n]!, letter]));
const judge = (answers: Record<string, Raw>, lke = lke88) => akipScore(lke, gradeTableOf(lke), sheetOf(answers));

test('24.60 + 23.70 + 12.00 + 19.25 = 79.55 = BB', () => {
  const result = judge(letters('A BB BB A B BB BB BB BB BB B BB'));
  expect(['1', '2', '3', '4'].map((code) => result.scores.get(code)!.low.toFixed(2))).toEqual([
    '24.60',
    '23.70',
    '12.00',
    '19.25',
  ]);
  expect(result.total.low.toFixed(2)).toBe('79.55');
  expect(result).toMatchObject({
    complete: true,
    grade: { grade: 'BB', predicate: 'Sangat Baik' },
    gradeAtBest: { grade: 'BB' },
  });
  expect(result.grade!.meaning).toContain('2/3');
});

test.each([
  ['AA', 100, 'AA'],
  ['A', 90, 'A'],
  ['BB', 80, 'BB'],
  ['B', 70, 'B'],
  ['CC', 60, 'CC'],
  ['C', 50, 'C'],
  ['D', 30, 'D'],
  ['E', 0, 'E'],
])('all %s is %d, grade %s', (letter, total, grade) => {
  const result = judge(letters(Array(12).fill(letter).join(' ')));
  expect(result.total.low).toBeCloseTo(total, 9);
  expect(result.grade).toMatchObject({ grade });
});

test.each<[Raw, number]>([
  ['bb', 4.8],
  [' BB ', 4.8],
  [80, 4.8],
  ['80', 4.8],
  ['80%', 4.8],
  ['0,8', 4.8],
  [0, 0],
])('%p in 1.a brings %d', (answer, points) => expect(judge({ '1.a': answer }).scores.get('1.a')!.low).toBeCloseTo(points, 9));

test.each<[Raw]>([['BBB'], ['F'], [85], ['#N/A']])('%p is no letter', (answer) => {
  const result = judge({ '1.a': answer });
  expect(result.scores.get('1.a')).toMatchObject({ low: 0, high: 6 });
  expect(result.problems.filter(({ severity }) => severity === 'error').map(({ at }) => at.statement)).toEqual(['1.a']);
});

test('blanks leave the grade open between worst and best', () => {
  const answers = letters('BB BB BB BB BB BB BB BB BB BB BB BB');
  delete answers['1.c'];
  const result = judge(answers);
  expect([result.total.low, result.total.high]).toEqual([expect.closeTo(68, 9), expect.closeTo(83, 9)]);
  expect([result.grade!.grade, result.gradeAtBest!.grade]).toEqual(['B', 'A']);
  expect(result.rulings).toEqual([{ id: 'blanks' }]);
});

test.each<[Record<string, Raw>, number, string]>([
  [{ '1.a': 25, '2.a': 20, '3.a': 12, '4.a': '7,5', '5.a': 15.5 }, 80, 'BB'],
  [{ '1.a': 25, '2.a': 20, '3.a': 12, '4.a': 7.5, '5.a': 15.51 }, 80.01, 'A'],
])('12/2015 %j is %d, grade %s', (answers, total, grade) => {
  const result = judge(answers, lke12);
  expect(result.total.low).toBeCloseTo(total, 9);
  expect(result.grade).toMatchObject({ grade });
});

test('12/2015: more points than the component weighs are refused', () => {
  expect(judge({ '4.a': 10.5 }, lke12).problems).toContainEqual(
    expect.objectContaining({ code: 'answer.over-max', data: { answer: 10.5, max: 10 } }),
  );
});

test.each<[string, string, string, boolean | undefined]>([
  ['88/2021', 'BB', 'B', true],
  ['88/2021', 'b', ' B ', true],
  ['88/2021', 'CC', 'B', false],
  ['88/2021', 'AA', 'A', true],
  ['88/2021', 'A', 'AA', false],
  ['88/2021', 'E', 'D', false],
  ['12/2015', 'D', 'D', true],
  ['lama', 'BB', 'B', undefined],
  ['88/2021', '', 'B', undefined],
  ['88/2021', 'B', 'baik', undefined],
])('%s: %j meets %j: %p', (table, grade, minimum, met) => expect(meetsGrade(findGradeTable(table)!, grade, minimum)).toBe(met));

describe('advice', () => {
  const state = new Map<string, Raw>([
    ['rencana-instansi', 'ada dan bermutu'],
    ['rencana-unit', 2],
    ['perjanjian-kinerja', 'Ada pada 1/3 unit, belum bermutu'],
    ['rencana-aksi', 0],
    ['cascading', 'entah'],
  ]);
  const rows = (wanted: string) => akipAdvice(akipMatrix, wanted, state)?.map(({ aspect, status }) => `${aspect} ${status}`);

  test.each<[string, string[] | undefined]>([
    [
      'A',
      [
        'rencana-instansi met',
        'rencana-unit met',
        'perjanjian-kinerja unmet',
        'rencana-aksi unmet',
        'evaluasi-internal open',
        'cascading open',
        'aplikasi open',
      ],
    ],
    [
      'bb',
      [
        'rencana-instansi met',
        'rencana-unit met',
        'perjanjian-kinerja unmet',
        'rencana-aksi unmet',
        'evaluasi-internal open',
        'cascading open',
        'aplikasi open',
      ],
    ],
    ['B', ['rencana-instansi met', 'rencana-unit met', 'perjanjian-kinerja met', 'rencana-aksi unmet', 'evaluasi-internal open']],
    ['CC', ['rencana-instansi met', 'rencana-unit met']],
    ['D', []],
    ['E', undefined],
  ])('what %s still lacks', (wanted, expected) => expect(rows(wanted)).toEqual(expected));

  test.each<[string, Raw, string | undefined, string]>([
    ['nothing said', undefined, undefined, 'open'],
    ['a space', ' ', undefined, 'open'],
    ['by its words', 'ada dan bermutu', 'ada dan bermutu', 'met'],
    ['in other letters and spaces', ' ADA DAN\u00a0BERMUTU ', 'ada dan bermutu', 'met'],
    ['by its position', 1, 'ada, belum bermutu', 'unmet'],
    ['by its position as a text', '2', 'ada dan bermutu', 'met'],
    ['position 0 is said, and is nothing yet', 0, 'belum ada', 'unmet'],
    ['a position beyond the last', 3, undefined, 'open'],
    ['a position before the first', -1, undefined, 'open'],
    ['between two positions', 1.5, undefined, 'open'],
    ['other words', 'bermutu', undefined, 'open'],
  ])('an aspect that needs its highest level: %s', (_, raw, has, status) => {
    const [first] = akipAdvice(akipMatrix, 'B', new Map([['rencana-instansi', raw]]))!;
    expect([first!.has, first!.status]).toEqual([has, status]);
    expect('has' in first!).toBe(has !== undefined);
  });

  test.each<[Raw, string]>([
    ['ada dan bermutu', 'met'],
    ['  Ada  dan bermutu', 'met'],
    ['ada dan\u00a0bermutu', 'open'],
    [2, 'met'],
    ['2', 'met'],
    ['2,0', 'open'],
    [1, 'unmet'],
    [null, 'open'],
  ])('on our own sheet %j is %s', (raw, status) =>
    expect(akipAdvice(akipMatrix, 'B', new Map([['rencana-instansi', raw]]), true)![0]!.status).toBe(status),
  );

  test('where our reading of the matrix is not what it prints, it says so, and only there', () => {
    const noted = akipAdvice(akipMatrix, 'A', new Map())!.filter((one) => 'note' in one);
    expect(noted.map(({ aspect, note }) => [aspect, note])).toEqual([['rencana-aksi', expect.stringContaining('bacaan kami')]]);
  });

  test.each([' a ', 'A', 'aa'])('the grade %j is known in any spelling', (grade) =>
    expect(akipAdvice(akipMatrix, grade, new Map())).toHaveLength(7),
  );

  test('says how far it is and how far it must be', () => {
    expect(akipAdvice(akipMatrix, 'BB', state)![2]).toEqual({
      aspect: 'perjanjian-kinerja',
      name: 'Perjanjian kinerja eselon III dan IV',
      has: 'ada pada 1/3 unit, belum bermutu',
      needs: 'ada dan bermutu pada 2/3 unit',
      status: 'unmet',
    });
  });
});
