/** The minimums of a predicate as a tree, and what no answer can bring about; by hand, with few statements. */
import { assess, indexOf } from '../../../src/assessment';
import {
  boughsOf,
  bundlesOf,
  gradeAsMinimum,
  isBelow,
  minimumsOf,
  nested,
  partedBy,
  type Minimum,
} from '../../../src/assessment/way/minimums';
import { findAkipLke, gradeTableOf } from '../../../src/rules/akip';
import type { Improvable } from '../../../src/assessment/way/steps';
import { edition, everywhere, sheetOf } from '../answers';

const minimum = (code: string, below: string[], need: number, low = 0): Minimum => ({
  ...{ predicate: 'P', code, floor: low + need, low, high: 99, gap: need, status: 'open', need },
  below: new Set(below),
});
const statement = (code: string, ...gains: number[]): Improvable => ({
  ...{ code, from: { kind: 'blank' } },
  better: gains.map((gain, n) => ({ to: { kind: 'share', value: n }, value: n, effort: n + 1, gain })),
});

describe('what can be met', () => {
  const told = (minimums: Minimum[], all: Improvable[]) => {
    const { blocked, open, assumed } = partedBy(minimums, all);
    return {
      blocked: blocked.map(({ gate, most, assumed: is }) => [gate.code, most, is]),
      open: open.map(({ code, need }) => [code, need]),
      assumed,
    };
  };
  test.each<[string, number, object]>([
    ['less than the best brings', 4, { blocked: [], open: [['X', 4]] }],
    ['just what the best brings', 5, { blocked: [], open: [['X', 5]] }],
    ['more than the best brings: said with how far it goes', 6, { blocked: [['X', 15, false]], open: [] }],
    ['nothing', -1, { blocked: [], open: [['X', -1]] }],
  ])('a minimum that needs %s', (_, need, expected) =>
    expect(told([minimum('X', ['a', 'b'], need, 10)], [statement('a', 1, 2), statement('b', 3), statement('c', 9)])).toEqual({
      ...{ assumed: 0, ...expected },
    }),
  );

  test('where nothing below may change it is taken as met, and counted in all above it', () => {
    const minimums = [minimum('ALL', ['a', 's'], 5), minimum('S', ['s'], 3, 10), minimum('A', ['a'], 1)];
    expect(told(minimums, [statement('a', 2)])).toEqual({
      ...{ blocked: [['S', 10, true]], assumed: 3 },
      open: [
        ['ALL', 2],
        ['A', 1],
      ],
    });
  });

  test('what a narrower one is taken to bring is not counted twice', () => {
    const minimums = [minimum('OUTER', ['s', 't'], 5, 10), minimum('S', ['s'], 3, 4)];
    expect(told(minimums, [])).toEqual({
      ...{ open: [], assumed: 5 },
      blocked: [
        ['S', 4, true],
        ['OUTER', 13, true],
      ],
    });
  });
});

test('minimums within or beside each other are a tree; what crosses one of them is not of it', () => {
  const [all, left, right, inner, across] = [
    minimum('ALL', ['a', 'b', 'c', 'd'], 1),
    minimum('LEFT', ['a', 'b'], 1),
    minimum('RIGHT', ['c', 'd'], 1),
    minimum('INNER', ['a'], 1),
    minimum('ACROSS', ['b', 'c'], 1),
  ] as const;
  const told = (...minimums: Minimum[]) => {
    const { tree, crossing } = nested(minimums);
    return [tree, crossing].map((some) => some.map(({ code }) => code));
  };
  expect(told(all, left, right, inner)).toEqual([['ALL', 'LEFT', 'RIGHT', 'INNER'], []]);
  expect(told(all, left, right, across)).toEqual([['ALL', 'LEFT', 'RIGHT'], ['ACROSS']]);
  expect(told(left, minimum('SAME', ['a', 'b'], 2))).toEqual([['LEFT', 'SAME'], []]);
});

test('statements that the same minimums hold share a bundle; each lies in the narrowest bough that holds it', () => {
  const minimums = [minimum('ALL', ['a', 'b', 'c'], 6), minimum('LEFT', ['a', 'b'], 2), minimum('A', ['a'], 1)];
  const bundles = bundlesOf(
    minimums,
    ['a', 'b', 'c', 'x', 'y'].map((code) => statement(code, 1)),
  );
  expect(bundles.map(({ codes }) => codes)).toEqual([['a'], ['b'], ['c'], ['x', 'y']]);
  expect(bundles.map((bundle) => isBelow(minimums[1]!, bundle))).toEqual([true, true, false, false]);
  const shape = ({ code, need, boughs, bundles: own }: ReturnType<typeof boughsOf>): unknown => [
    ...[code, need, own.map(({ codes }) => codes.join('+'))],
    boughs.map(shape),
  ];
  expect(shape(boughsOf(minimums, bundles))).toEqual([
    ...['', -Infinity, ['x+y']],
    [['ALL', 6, ['c'], [['LEFT', 2, ['b'], [['A', 1, ['a'], []]]]]]],
  ]);
  expect(shape(boughsOf([minimum('L', ['a'], 1), minimum('R', ['b'], 2)], bundles))).toEqual([
    ...['', -Infinity, ['c', 'x+y']],
    [
      ['L', 1, ['a'], []],
      ['R', 2, ['b'], []],
    ],
  ]);
});

test('a predicate’s minimums, the widest first, with what each holds and still needs', () => {
  const judged = assess(edition, sheetOf({ ...everywhere(edition, 'best'), 'B.I.a': 3 }));
  const all = minimumsOf(edition, judged, 'WBK');
  expect(all.map(({ code }) => code).sort()).toEqual(
    edition.gates.flatMap(({ predicate, code }) => (predicate === 'WBK' ? [code] : [])).sort(),
  );
  const sizes = all.map(({ below }) => below.size);
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  const of = (code: string) => all.find((one) => one.code === code)!;
  expect([...of('B.I.a').below]).toEqual(['B.I.a']);
  expect([...of('AREA.1').below]).toEqual(
    indexOf(edition)
      .statementsUnder('AREA.1')
      .map(({ code }) => code),
  );
  expect(of('TOTAL').below.size).toBe(113);
  // Half the tolerance less than what lacks.
  expect(of('B.I.a').need).toBeCloseTo(15.75 - 13.125 - 0.5e-9, 11);
  expect(of('TOTAL').need).toBeLessThan(0);
});

test.each<[grade: string, low: number, high: number, floor: number, status: string, need: number]>([
  ['AA', 80, 100, 90, 'open', 10],
  ['AA', 80, 90, 90, 'unmet', 10],
  ['AA', 80, 85, 90, 'unmet', 10],
  ['A', 80, 80, 80, 'unmet', 0],
  ['A', 80.00000001, 100, 80, 'met', 0],
  [' bb ', 80, 100, 70, 'met', -10],
  ['E', 0, 0, 0, 'met', 0],
])('the grade %s at %d to %d asks for more than %d points: %s', (grade, low, high, floor, status, need) => {
  const lke = findAkipLke('88/2021')!;
  const judged = { ...assess(lke, new Map()), total: { low, high } };
  const [only, ...others] = gradeAsMinimum(lke, judged, gradeTableOf(lke), grade);
  expect(others).toEqual([]);
  expect(only).toMatchObject({
    ...{ code: 'TOTAL', predicate: grade.trim().toUpperCase(), floor, low, high, status },
    ...{ need: expect.closeTo(need, 6), gap: expect.closeTo(Math.max(0, need), 6) },
  });
  expect(only!.below.size).toBe(indexOf(lke).statements.length);
});

test('no such grade asks for nothing', () => {
  const lke = findAkipLke('88/2021')!;
  expect(gradeAsMinimum(lke, assess(lke, new Map()), gradeTableOf(lke), 'WBK')).toEqual([]);
});
