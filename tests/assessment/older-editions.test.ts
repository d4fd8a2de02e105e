/** 52/2014 and 10/2019: their figures, their verdicts, and the scales that an assessor may set. */
import {
  assess,
  completeScores,
  floorOf,
  gateResults,
  indexOf,
  predicateOf,
  resolveAnswerCode,
  type Raw,
} from '../../src/assessment';
import { findEdition } from '../../src/rules';
import type { Edition } from '../../src/rules/schema';
import { everywhere, sheetOf } from './answers';

const zi52 = findEdition('52/2014')!;
const zi10 = findEdition('10/2019')!;
const points = (edition: Edition, answers: Record<string, Raw>, code: string) =>
  assess(edition, sheetOf(answers)).scores.get(code)!;

describe('published figures of 52/2014', () => {
  const tim = { 'A.I.1.a': 'Ya', 'A.I.1.b': 'B' };
  const polaPikir = { 'A.I.4.a': 'Tidak', 'A.I.4.b': 'Ya', 'A.I.4.c': 'Tidak', 'A.I.4.d': 'B' };
  // Of these two indicators only the area's sum was published; the letters are ours, such that they bring it.
  const dokumen = { 'A.I.2.a': 'Ya', 'A.I.2.b': 'C', 'A.I.2.c': 'Tidak' };
  const belumDipantau = { 'A.I.3.a': 'D', 'A.I.3.b': 'D', 'A.I.3.c': 'D' };
  const sop = { 'A.II.1.a': 'A', 'A.II.1.b': 'A', 'A.II.1.c': 'B' };

  test.each<[string, Record<string, Raw>, string, number, number]>([
    ['a mental hospital 2017, Tim Kerja', tim, 'A.I.1', 0.75, 1],
    ['a mental hospital 2017, pola pikir', polaPikir, 'A.I.4', 0.4175, 1],
    ['a religious court, SOP', sop, 'A.II.1', 1.335, 1.5],
  ])('%s', (_what, answers, code, score, weight) => {
    const { low, high, weight: most } = points(zi52, answers, code);
    expect([low, high]).toEqual([expect.closeTo(score, 12), expect.closeTo(score, 12)]);
    expect(most).toBe(weight);
  });

  test('a mental hospital 2017, Manajemen Perubahan about 1.50 of 5', () => {
    const area = points(zi52, { ...tim, ...dokumen, ...belumDipantau, ...polaPikir }, 'AREA.1');
    expect(area.low).toBeCloseTo(1.5, 2);
    expect(area.high).toBe(area.low);
    expect(area.weight).toBe(5);
  });
});

test('published figure of 10/2019: a detention house, 5.4167 of 8 = 67.71 %, above the area floor 4.8', () => {
  // The sum and the floor were published; the letters are ours, such that they bring it.
  const answers = {
    ...{ 'A.I.1.a': 'Ya', 'A.I.1.b': 'A', 'A.I.2.a': 'Ya', 'A.I.2.b': 'A', 'A.I.2.c': 'B' },
    ...{ 'A.I.3.a': 'A', 'A.I.3.b': 'A', 'A.I.3.c': 'A', 'A.I.4.a': 'Ya', 'A.I.4.b': 'C', 'A.I.4.c': 'C', 'A.I.4.d': 'D' },
  };
  const area = points(zi10, answers, 'A.I');
  expect(area.low.toFixed(4)).toBe('5.4167');
  expect(((area.low / area.weight) * 100).toFixed(2)).toBe('67.71');
  const floor = floorOf(zi10, { predicate: 'WBK', code: 'AREA.1', share: 0.6, source: 'lke-rutan', confidence: 'high' });
  expect(floor).toBeCloseTo(4.8, 12);
  expect(area.low).toBeGreaterThan(floor);
});

describe.each([zi52, zi10].map((edition) => [edition.short, edition] as const))('%s', (_short, edition) => {
  test('all best is 100, all worst 0, all blank anything between', () => {
    const best = assess(edition, sheetOf(everywhere(edition, 'best')), { held: 'WBK' });
    expect(best.total.low).toBeCloseTo(100, 9);
    expect(best).toMatchObject({ complete: true, of: 84 });
    expect(assess(edition, sheetOf(everywhere(edition, 'worst'))).total).toEqual({ low: 0, high: 0 });
    expect(assess(edition, new Map()).total).toEqual({ low: 0, high: expect.closeTo(100, 9) });
  });

  test.each<[Raw, Raw, number]>([
    [10, 7, 3.5],
    [0, 0, 5],
    [4, 5, 5],
    ['1000', '250', 1.25],
  ])('TLHP due %p, done %p: %d points', (due, done, score) => {
    expect(points(edition, { 'B.I.2#1': due, 'B.I.2#2': done }, 'B.I.2')).toMatchObject({ low: score, high: score });
  });

  test.each([
    ['ipak', 'B.I.1'],
    ['Survei Persepsi Korupsi', 'B.I.1'],
    ['TLHP', 'B.I.2'],
    ['ipkp', 'B.II.1'],
    ['a.iii.5', 'A.III.5.a'],
    ['a.ii.2.a#SCALE', 'A.II.2.a#scale'],
    ['A.I.1.a#scale', undefined],
  ])('%s answers %s', (text, code) => expect(resolveAnswerCode(edition, text)).toBe(code));

  test('an area is one part, not two', () => {
    expect(edition.areas.every(({ parts }) => parts.length === 1)).toBe(true);
    expect(indexOf(edition).weightOf('AREA.3')).toBe(edition === zi52 ? 15 : 10);
  });
});

describe('verdicts of 52/2014', () => {
  const full = { A: 60, 'B.I.1': 15, 'B.I.2': 5, 'B.II': 20 };
  test.each<[string, Record<string, number>, string | null, string | null]>([
    ['all full, WBK never held', full, null, 'WBK'],
    ['all full, WBK held', full, 'WBK', 'WBBM'],
    ['both parts of KKN on their floor: 17 of 18', { ...full, 'B.I.1': 13.5, 'B.I.2': 3.5 }, 'WBK', null],
    ['KKN exactly 18', { ...full, 'B.I.1': 13.5, 'B.I.2': 4.5 }, 'WBK', 'WBBM'],
    ['survey short, KKN enough', { ...full, 'B.I.1': 13.4 }, 'WBK', null],
    ['service short for WBBM', { ...full, 'B.II': 15.99 }, 'WBK', 'WBK'],
    ['no minimum for service in WBK, total 76', { ...full, A: 55, 'B.II': 1 }, 'WBK', 'WBK'],
    ['total 74.99', { ...full, A: 44.99, 'B.II': 10 }, 'WBK', null],
    ['total 75', { ...full, A: 45, 'B.II': 10 }, 'WBK', 'WBK'],
    ['total 84.99', { ...full, A: 44.99 }, 'WBK', 'WBK'],
    ['total 85', { ...full, A: 45 }, 'WBK', 'WBBM'],
  ])('%s', (_name, given, held, predicate) => {
    const of = completeScores(zi52, new Map(Object.entries(given)));
    const gates = gateResults(zi52, (code) => ({ low: of(code)!, high: of(code)! }));
    expect(predicateOf(zi52, gates, held)).toBe(predicate);
  });

  test('no area has a minimum, so the ruling on them is not named', () => {
    const { rulings } = assess(zi52, sheetOf(everywhere(zi52, 'best')));
    expect(rulings.map(({ id }) => id)).not.toContain('area-minimum');
    expect(rulings.map(({ id }) => id)).toContain('comparison');
  });
});

test('10/2019 gives scores but no verdict, and says why', () => {
  const result = assess(zi10, sheetOf(everywhere(zi10, 'best')), { held: 'WBK' });
  expect(result).toMatchObject({ gates: [], predicate: null });
  expect(result.problems).toContainEqual(
    expect.objectContaining({ code: 'edition.gates-unconfirmed', severity: 'error', data: { edition: '10/2019' } }),
  );
});

describe('the scale of a statement', () => {
  const [open, sourced] = ['A.II.2.a', 'A.I.1.b'] as const;
  const judge = (answers: Record<string, Raw>) => assess(zi52, sheetOf(answers));
  const problemsOf = (answers: Record<string, Raw>) =>
    judge(answers)
      .problems.filter((problem) => problem.code.startsWith('scale.'))
      .map(({ code, severity, at, data }) => [code, severity, at.statement, data]);

  test.each<[string, Raw, number]>([
    ['A/B/C/D', 'B', 0.67],
    ['a / b / c / d', 'B', 0.67],
    ['Ya/Tidak', 'Ya', 1],
    ['%', '92,5%', 0.925],
    ['Nilai 0-4', 3, 0.75],
    ['A/B/C', 'B', 0.5],
    ['', 'B', 0.5],
  ])('set to %j, %j is worth %d', (scale, answer, value) => {
    const { low, high } = judge({ [open]: answer, [`${open}#scale`]: scale }).values.get(open)!;
    expect([low, high]).toEqual([value, value]);
  });

  test('set by the assessor is noted', () => {
    expect(problemsOf({ [open]: 'B', [`${open}#scale`]: 'A/B/C/D' })).toEqual([
      ['scale.chosen', 'info', open, { scale: 'A/B/C/D', inferred: 'A/B/C' }],
    ]);
  });

  test('the TPI sets it over the unit', () => {
    const sheet = sheetOf({ [open]: 'B', [`${open}#scale`]: { unit: 'Ya/Tidak', tpi: 'A/B/C/D' } });
    expect(assess(zi52, sheet).values.get(open)).toMatchObject({ low: 0.67, high: 0.67 });
  });

  test('of no such name is a problem, and the inferred one is used', () => {
    const answers = { [open]: 'B', [`${open}#scale`]: 'A/B' };
    expect(problemsOf(answers)).toEqual([
      ['scale.unknown', 'error', open, { found: 'A/B', choices: 'Ya/Tidak, A/B/C, A/B/C/D, A/B/C/D/E, %, 0-4' }],
      ['scale.inferred', 'info', undefined, { count: 1, of: 84 }],
    ]);
    expect(judge(answers).values.get(open)).toMatchObject({ low: 0.5 });
  });

  test('that is sourced stays as it is', () => {
    const answers = { [sourced]: 'B', [`${sourced}#scale`]: 'A/B/C/D' };
    expect(problemsOf(answers)).toEqual([['scale.fixed', 'warning', sourced, { found: 'A/B/C/D', scale: 'A/B/C' }]]);
    expect(judge(answers).values.get(sourced)).toMatchObject({ low: 0.5 });
    expect(problemsOf({ [sourced]: 'B', [`${sourced}#scale`]: 'A/B/C' })).toEqual([]);
  });

  test('that is inferred is named as a ruling for each answer that rests on it', () => {
    const { rulings } = judge({ [open]: 'B', [sourced]: 'B', 'A.II.2.b': 'x' });
    expect(rulings.filter(({ id }) => id === 'scale-inferred')).toEqual([{ id: 'scale-inferred', statement: open }]);
    expect(zi52.rulings.map(({ id }) => id)).toContain('scale-inferred');
  });
});
