import {
  completeScores,
  floorOf,
  gateResults,
  indexOf,
  MissingScoreError,
  predicateOf,
  resolveAnswerCode,
  resolveCode,
} from '../../src/assessment';
import { editions } from '../../src/rules';
import { edition } from './answers';

const given = (points: Record<string, number>) => completeScores(edition, new Map(Object.entries(points)));
const interval = (points: Record<string, number>) => (code: string) => {
  const score = given(points)(code);
  return score === undefined ? undefined : { low: score, high: score };
};
const areas = { 'AREA.1': 8, 'AREA.2': 7, 'AREA.3': 10, 'AREA.4': 10, 'AREA.5': 15, 'AREA.6': 10 };
const full = { ...areas, 'B.I.a': 17.5, 'B.I.b': 5, 'B.II.a': 17.5 };

const judged = editions.flatMap((each) =>
  each.predicates.flatMap(({ code }) => (each.gates.length ? [[each.short, code, each] as const] : [])),
);
describe.each(judged)('%s %s: every gate just below, on and above its floor', (_short, predicate, edition) => {
  const gates = edition.gates.filter((gate) => gate.predicate === predicate);
  test.each(gates.map((gate) => [gate.code, floorOf(edition, gate)] as const))('%s at %d', (code, floor) => {
    const at = (score: number) =>
      gateResults(edition, (c) => (c === code ? { low: score, high: score } : { low: 100, high: 100 }), predicate).find(
        (g) => g.code === code,
      )!;
    expect(at(floor - 0.001)).toMatchObject({ status: 'unmet' });
    expect(at(floor - 0.001).gap).toBeCloseTo(0.001, 9);
    expect(at(floor)).toMatchObject({ status: 'met', gap: 0 });
    expect(at(floor + 0.001)).toMatchObject({ status: 'met', gap: 0 });
    expect(at(floor - 1e-10)).toMatchObject({ status: 'met' });
  });
});

test('a gate is open while blanks could still decide', () => {
  const [total] = gateResults(edition, () => ({ low: 0, high: 100 }), 'WBK');
  expect(total).toMatchObject({ code: 'TOTAL', status: 'open', gap: 75 });
});

describe('completeScores', () => {
  test.each<[Record<string, number>, string, number | undefined]>([
    [{ A: 50, B: 30 }, 'TOTAL', 80],
    [{ 'A.I': 25, 'A.II': 20 }, 'A', 45],
    [areas, 'A', 60],
    [{ 'A.I.1': 3, 'A.II.1': 2 }, 'AREA.1', 5],
    [{ 'B.I.a': 16, 'B.I.b': 4 }, 'B.I', 20],
    [{ 'B.II': 15 }, 'B.II.a', 15],
    [{ 'B.II.a': 15 }, 'B.II', 15],
    [{ 'B.I.a': 16 }, 'B.I', undefined],
    [{ A: 41, ...areas }, 'A', 41],
    [{}, 'TOTAL', undefined],
    [full, 'TOTAL', 100],
  ])('%j gives %s = %s', (points, code, expected) => {
    const got = given(points)(code);
    if (expected === undefined) expect(got).toBeUndefined();
    else expect(got).toBeCloseTo(expected, 9);
  });
});

test('a missing figure is named', () => {
  expect(() => gateResults(edition, interval({ ...areas, 'B.I.a': 17, 'B.I.b': 5 }))).toThrow(MissingScoreError);
});

describe('predicateOf', () => {
  test.each<[Record<string, number>, string | null, string | null]>([
    [full, null, 'WBK'],
    [full, 'WBK', 'WBBM'],
    [full, 'WBBM', 'WBBM'],
    [{ ...full, 'B.II.a': 15 }, 'WBK', 'WBK'],
    [{ ...full, 'AREA.5': 8.9 }, 'WBK', null],
    [{ ...full, 'AREA.5': 11.2 }, 'WBK', 'WBK'],
    [{ ...full, 'B.I.a': 15.75, 'B.I.b': 2.5 }, null, 'WBK'],
    [{ ...full, 'B.I.a': 15.75, 'B.I.b': 2.25 }, null, null],
  ])('%j held %s: %s', (points, held, predicate) => {
    expect(predicateOf(edition, gateResults(edition, interval(points)), held)).toBe(predicate);
  });
});

describe('resolveCode', () => {
  test.each([
    ['a.i.1', 'A.I.1'],
    [' A.I.1. ', 'A.I.1'],
    ['AREA.5', 'AREA.5'],
    ['ipak', 'B.I.a'],
    ['IPKP', 'B.II.a'],
    ['Capaian Kinerja', 'B.I.b'],
    ['pengungkit', 'A'],
    ['Manajemen  Perubahan', 'AREA.1'],
    ['total', 'TOTAL'],
    ['Pengendalian Gratifikasi', 'A.I.5.i'],
    ['a.ii.1.i.a#2', 'A.II.1.i.a#2'],
    ['A.X', undefined],
    ['', undefined],
  ])('%j is %s', (text, code) => expect(resolveCode(edition, text)).toBe(code));
  test.each([
    ['A.II.4.i', 'A.II.4.i.1'],
    ['A.I.1.i', undefined],
    ['IPAK', 'B.I.a'],
    ['A.II.5.iii.a', 'A.II.5.iii.a.1'],
  ])('answers of %j belong to %s', (text, code) => expect(resolveAnswerCode(edition, text)).toBe(code));
});

test('shares of the statements add up to the total', () => {
  const sum = indexOf(edition).leaves.reduce((s, leaf) => s + leaf.share, 0);
  expect(sum).toBeCloseTo(edition.total, 9);
});
