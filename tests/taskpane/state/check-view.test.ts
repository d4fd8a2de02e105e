import type { Problem, ProblemCode, Severity } from '../../../src/assessment/types';
import { problems as sentences } from '../../../src/texts/id/problems';
import { blankAreas, groupProblems, kindTitle, nextBlank, openIn, withoutBlanks } from '../../../src/taskpane/state/check-view';
import { countBySeverity } from '../../../src/taskpane/state/store';
import { allBest, edition, judged } from './filled';

const problem = (code: ProblemCode, severity: Severity, statement = 'A.I.1.i.a'): Problem => ({
  code,
  severity,
  at: { statement },
  data: {},
});
const some = [
  problem('ratio.nothing-due', 'info'),
  problem('ratio.done-over-due', 'warning'),
  problem('answer.not-number', 'error', 'x'),
  problem('evidence.lacking', 'warning'),
  problem('ratio.contradiction', 'warning'),
  problem('answer.not-number', 'error', 'y'),
  problem('answer.blank', 'info'),
];

test('worst first, by kind, in the order of the sheet', () => {
  expect(
    groupProblems(withoutBlanks(some)).map(({ severity, count, kinds }) => [
      severity,
      count,
      kinds.map((kind) => [kind.title, kind.problems.length]),
    ]),
  ).toEqual([
    ['error', 2, [['kind.answer.not-number', 2]]],
    [
      'warning',
      3,
      [
        ['kind.ratio', 2],
        ['kind.evidence.lacking', 1],
      ],
    ],
    ['info', 1, [['kind.ratio', 1]]],
  ]);
});

test('a hidden severity is left out; its count stays', () => {
  expect(groupProblems(some, ['warning', 'info']).map(({ severity }) => severity)).toEqual(['error']);
  expect(countBySeverity(withoutBlanks(some))).toEqual({ error: 2, warning: 3, info: 1 });
});

describe('titles of kinds', () => {
  test.each<[ProblemCode, string]>([
    ['answer.out-of-scale', 'kind.answer.out-of-scale'],
    ['ratio.contradiction', 'kind.ratio'],
    ['layout.weight-changed', 'kind.layout'],
    ['sheet.formula-replaced', 'kind.sheet'],
    ['edition.gates-unconfirmed', 'kind.edition'],
    ['argument.shape', 'kind.other'],
  ])('%s: %s', (code, title) => expect(kindTitle(code)).toBe(title));

  test('every problem of an answer has its own', () => {
    const answers = (Object.keys(sentences) as ProblemCode[]).filter((code) => code.startsWith('answer.'));
    expect(answers.filter((code) => kindTitle(code) === 'kind.other')).toEqual([]);
  });
});

describe('answered, blank and unreadable are all of them', () => {
  test.each<[string, Record<string, string | number | null>, number, number]>([
    ['all answered', {}, 0, 0],
    ['one blank, one count blank', { 'A.I.1.i.a': null, 'A.II.1.i.a#1': null }, 2, 0],
    ['one that is no answer, one count that is none', { 'A.I.1.i.a': 'Mungkin', 'A.II.1.i.a#2': 'enam' }, 0, 2],
    ['one count blank, the other unreadable', { 'A.II.1.i.a#1': null, 'A.II.1.i.a#2': 'enam' }, 0, 1],
    ['an index beyond its scale', { 'B.I.a': 9 }, 0, 1],
  ])('%s', async (_, answers, blank, unread) => {
    const [lke] = await judged({ ...allBest(), ...answers });
    expect([lke!.assessment.answered, openIn(lke!)]).toEqual([113 - blank - unread, { blank, unread }]);
  });
});

describe('blanks by area', () => {
  test('all of an empty LKE', async () => {
    const [lke] = await judged({});
    const areas = blankAreas(edition, lke!.problems);
    expect(areas.map(({ name, blanks, of }) => [name, blanks.length, of])).toEqual([
      ['Manajemen Perubahan', 16, 16],
      ['Penataan Tatalaksana', 15, 15],
      ['Penataan Sistem Manajemen SDM Aparatur', 21, 21],
      ['Penguatan Akuntabilitas', 14, 14],
      ['Penguatan Pengawasan', 22, 22],
      ['Peningkatan Kualitas Pelayanan Publik', 22, 22],
      ['Hasil', 3, 3],
    ]);
    expect(areas.reduce((sum, { of }) => sum + of, 0)).toBe(lke!.assessment.of);
  });

  test('areas without blanks are not named', async () => {
    const [lke] = await judged({ ...allBest(), 'A.I.4.i.a': null, 'B.II.a': null });
    expect(blankAreas(edition, lke!.problems).map(({ code, blanks }) => [code, blanks.map(({ at }) => at.statement)])).toEqual([
      ['AREA.4', ['A.I.4.i.a']],
      ['B', ['B.II.a']],
    ]);
  });

  test.each<[string | undefined, string]>([
    [undefined, 'A.I.1.i.a'],
    ['A.I.1.i.a', 'A.I.1.ii.b'],
    ['A.I.1.i.b', 'A.I.1.ii.b'],
    ['A.I.1.ii.b', 'A.I.1.i.a'],
  ])('after %s comes %s', async (last, next) => {
    const [lke] = await judged({ ...allBest(), 'A.I.1.i.a': null, 'A.I.1.ii.b': null });
    const [area] = blankAreas(edition, lke!.problems);
    expect(nextBlank(edition, area!, last)?.at.statement).toBe(next);
  });
});
