import {
  completeScores,
  floorOf,
  gateResults,
  indexOf,
  MissingScoreError,
  OVERRIDE,
  predicateOf,
  resolveAnswerCode,
  resolveCode,
} from '../../src/assessment';
import { editions } from '../../src/rules';
import type { Edition } from '../../src/rules/schema';
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

test.each<[number, number, string, number]>([
  // floor of TOTAL 75: low, high, status, gap
  [75, 75, 'met', 0],
  [75 - 1e-9, 80, 'met', 0],
  [75 - 2e-9, 80, 'open', 2e-9],
  [70, 75 - 1e-9, 'open', 5],
  [70, 75 - 2e-9, 'unmet', 5],
  [70, 74, 'unmet', 5],
  [80, 90, 'met', 0],
])('a total of %d to %d against 75 is %s, %d short', (low, high, status, gap) => {
  const [total] = gateResults(edition, () => ({ low, high }), 'WBK');
  expect(total).toMatchObject({ predicate: 'WBK', code: 'TOTAL', floor: 75, low, high, status, gap: expect.closeTo(gap, 12) });
});

test('without a predicate the gates of all are judged, each with its own floor', () => {
  const all = gateResults(edition, () => ({ low: 100, high: 100 }));
  expect(all).toHaveLength(edition.gates.length);
  expect(all.flatMap(({ predicate, code, floor }) => (code === 'TOTAL' ? [[predicate, floor]] : []))).toEqual([
    ['WBK', 75],
    ['WBBM', 85],
  ]);
});

test('whose minimum it is, and where it was read if that is not sure, is told only where there is something to tell', () => {
  const [first, ...rest] = edition.gates;
  const of = (more: object, overridden?: Edition['overridden']) =>
    gateResults({ ...edition, gates: [{ ...first!, ...more }, ...rest], ...(overridden && { overridden }) }, () => ({
      low: 100,
      high: 100,
    }))[0]!;
  const body = { body: 'Kementerian Contoh', note: '', source: 'SK 1' };
  expect(of({})).not.toHaveProperty('setBy');
  expect(of({})).not.toHaveProperty('doubt');
  expect(of({}, body)).not.toHaveProperty('setBy');
  expect(of({ source: OVERRIDE }, body)).toMatchObject({ setBy: 'Kementerian Contoh' });
  expect(of({ source: OVERRIDE })).not.toHaveProperty('setBy');
  expect(of({ confidence: 'medium' })).toMatchObject({ doubt: edition.sources.gates!.citation });
});

test.each([
  ['a fixed floor', { code: 'TOTAL', floor: 75 }, 75],
  ['a share of an area is of both its parts', { code: 'AREA.1', share: 0.6 }, 4.8],
  ['a share of nothing', { code: 'C', share: 0.6 }, 0],
  ['a floor of nothing is a floor', { code: 'TOTAL', floor: 0, share: 0.5 }, 0],
])('%s', (_, gate, floor) =>
  expect(floorOf(edition, { predicate: 'WBK', source: 'gates', confidence: 'high', ...gate })).toBeCloseTo(floor, 12),
);

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
  const missing = () => gateResults(edition, interval({ ...areas, 'B.I.a': 17, 'B.I.b': 5 }));
  expect(missing).toThrow(MissingScoreError);
  expect(missing).toThrow('no score for TOTAL');
  expect(missing).toThrow(expect.objectContaining({ name: 'MissingScoreError', code: 'TOTAL', codeName: 'Nilai total' }));
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
