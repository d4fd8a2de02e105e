/** Minimums that cross each other: four statements, each in one of two parts and in one of two areas; every figure by hand. */
import fc from 'fast-check';
import { assess, indexOf, type AnswerSheet, type Raw } from '../../../src/assessment';
import { nextSteps, otherWays, wayTo, type WayOptions } from '../../../src/assessment/way';
import type { Edition, Gate, Group, Node } from '../../../src/rules/schema';
import { edition, sheetOf } from '../answers';

const leaf = (code: string, weight: number) => ({ level: 'statement', code, scale: 'Ya/Tidak', weight, source: 'lke:1' });
const group = (code: string, ...children: { weight: number }[]) => ({
  ...{ level: 'indicator', code, name: code, source: 'lke:1', children },
  weight: children.reduce((sum, { weight }) => sum + weight, 0),
});
const area = (code: string, ...parts: string[]) => ({ code, name: code, parts });
const WEIGHTS = { a: 4, b: 2.5, c: 3, d: 2 };
const [A, B, C, D] = ['P.1.a', 'P.2.b', 'Q.1.c', 'Q.2.d'];

/** P holds a and b, Q holds c and d; a and c are of the first area, b and d of the second. */
function small(floors: Readonly<Record<string, number>>, weights = WEIGHTS): Edition {
  const part = (code: string, first: [string, number], second: [string, number]) =>
    group(code, group(`${code}.1`, leaf(...first)), group(`${code}.2`, leaf(...second)));
  const tree = [part('P', [A, weights.a], [B, weights.b]), part('Q', [C, weights.c], [D, weights.d])];
  const gates = Object.entries(floors).map(([code, floor]) => ({
    predicate: 'WBK',
    code,
    floor,
    source: 'lke:1',
    confidence: 'certain',
  }));
  return {
    ...edition,
    total: tree.reduce((sum, { weight }) => sum + weight, 0),
    tree: tree as unknown as Node[] as Group[],
    areas: [area('AREA.1', 'P.1', 'Q.1'), area('AREA.2', 'P.2', 'Q.2')] as Edition['areas'],
    gates: gates as unknown as Gate[],
  };
}
/** The same with a choice of three. */
const letters = (of: Edition): Edition =>
  JSON.parse(JSON.stringify(of).replaceAll('"scale":"Ya/Tidak"', '"scale":"A/B/C"')) as Edition;
const no = (...yes: string[]): AnswerSheet =>
  sheetOf(Object.fromEntries([A, B, C, D].map((code): [string, Raw] => [code, yes.includes(code) ? 'Ya' : 'Tidak'])));
const way = (of: Edition, sheet: AnswerSheet, options?: WayOptions) => {
  const found = wayTo(of, sheet, 'WBK', options);
  return 'refused' in found ? found : { ...found, codes: found.steps.map(({ code }) => code).sort() };
};
const ONE_OF_EACH = { P: 2, Q: 2, 'AREA.1': 2, 'AREA.2': 2 };

test('the edition is one', () => expect(assess(small(ONE_OF_EACH), no(A, B, C, D)).total).toEqual({ low: 11.5, high: 11.5 }));

test.each<[string, Record<string, number>, typeof WEIGHTS, WayOptions, string[], number]>([
  ['the most points of each part would leave an area out', ONE_OF_EACH, WEIGHTS, {}, [A, D], 2],
  ['of two diagonals the one with more points', ONE_OF_EACH, { a: 3, b: 4, c: 5, d: 2 }, {}, [B, C], 2],
  ['the cheaper of two diagonals', ONE_OF_EACH, WEIGHTS, { effort: new Map([[A, 5]]) }, [B, C], 2],
  ['three where two do not reach', { P: 3, Q: 3, 'AREA.2': 2 }, WEIGHTS, {}, [A, B, C], 3],
  ['all', { P: 6.5, Q: 5, 'AREA.1': 7, 'AREA.2': 4.5 }, WEIGHTS, {}, [A, B, C, D], 4],
  ['what is locked stays', ONE_OF_EACH, WEIGHTS, { locked: new Set([A]) }, [B, C], 2],
  ['nothing is asked', { P: 0, Q: 0, 'AREA.1': 0 }, WEIGHTS, {}, [], 0],
  ['a part alone', { P: 3, Q: 0, 'AREA.2': 0 }, WEIGHTS, {}, [A], 1],
])('%s', (_, floors, weights, options, codes, effort) => {
  const found = way(small(floors, weights), no(), options);
  expect(found).toMatchObject({ codes, effort, blocked: [] });
});

test('every step says which minimums it serves, and what the total is then', () => {
  const found = way(small(ONE_OF_EACH), no());
  expect(found).toMatchObject({
    steps: [
      { code: A, gain: 4, total: 4, effort: 1, gates: ['P', 'AREA.1'] },
      { code: D, gain: 2, total: 6, effort: 1, gates: ['Q', 'AREA.2'] },
    ],
    // Of what crosses them nothing is said.
    proof: {
      gates: [
        { code: 'P', effort: 1 },
        { code: 'Q', effort: 1 },
      ],
    },
  });
  // One step less leaves a part at nothing: no whole way has it.
  expect(found).not.toHaveProperty('proof.oneLess');
});

test.each<[string, Record<string, number>, AnswerSheet, object]>([
  ['the total alone', { TOTAL: 6 }, no(), { effort: 2, proof: { gates: [{ code: 'TOTAL', effort: 2 }], oneLess: 4 } }],
  ['the total above a part', { TOTAL: 8, P: 2 }, no(), { effort: 3, proof: { oneLess: 7 } }],
  ['from what stands already', { TOTAL: 7 }, no(B), { effort: 2, proof: { oneLess: 6.5 } }],
  ['what is met', { TOTAL: 5 }, no(A, B), { effort: 0, steps: [], proof: { gates: [] } }],
])('one step less reaches less: %s', (_, floors, sheet, expected) => {
  const found = way(small(floors), sheet);
  expect(found).toMatchObject(expected);
  expect('proof' in found && 'oneLess' in found.proof).toBe('oneLess' in (expected as { proof: object }).proof);
});

test('what nobody can reach is blocked, and counts as met above where nothing may change', () => {
  const of = small({ P: 3, TOTAL: 8 });
  expect(way(of, no(), { locked: new Set(['P']) })).toMatchObject({
    blocked: [{ gate: { code: 'P' }, most: 0, assumed: true }],
    ...{ assumed: 3, codes: [C, D], effort: 2, proof: { oneLess: 6 } },
  });
  expect(way(of, no(), { locked: new Set([A]) })).toMatchObject({
    blocked: [{ gate: { code: 'P' }, assumed: false }, { gate: { code: 'TOTAL' } }],
  });
});

test('other ways leave a step of the best one: the cheapest first, of the same effort the one with more points', () => {
  const others = (floors: Record<string, number>, weights = WEIGHTS, options: WayOptions = {}) => {
    const of = small(floors, weights);
    const best = wayTo(of, no(), 'WBK', options);
    if ('refused' in best) throw new Error();
    return otherWays(of, no(), best, options).map(({ steps, effort }) => [steps.map(({ code }) => code).sort(), effort]);
  };
  expect(others(ONE_OF_EACH)).toEqual([[[B, C], 2]]);
  expect(others({ P: 2 })).toEqual([[[B], 1]]);
  expect(others({ TOTAL: 3 }, { a: 5, b: 3, c: 4, d: 3 })).toEqual([[[C], 1]]);
  // Without a: c and d, b and c; without c: a and d, a and b.
  expect(others({ TOTAL: 6 }, { a: 4, b: 3, c: 3.5, d: 1 })).toEqual([
    [[A, B], 2],
    [[B, C], 2],
  ]);
  expect(others({ TOTAL: 6 }, { a: 4, b: 3, c: 3.5, d: 1 }, { effort: new Map([[B, 2]]) })).toEqual([
    [[A, B], 3],
    [[B, C], 3],
  ]);
  // Of as much effort in fewer steps, which bring less.
  const efforts = new Map([
    [A, 2],
    [C, 3],
  ]);
  expect(others({ TOTAL: 9.4 }, { a: 4, b: 3, c: 6, d: 2.5 }, { effort: efforts })).toEqual([
    [[B, C, D], 5],
    [[A, C], 5],
  ]);
  // Where a statement cannot be spared there is none; what stays as it is, stays.
  expect(others({ P: 5 })).toEqual([]);
  expect(others(ONE_OF_EACH, WEIGHTS, { locked: new Set([B]) })).toEqual([]);
});

test('next steps bring the most points per effort first', () => {
  const steps = (effort: [string, number][]) =>
    nextSteps(small({ P: 2 }, { a: 3, b: 2, c: 4, d: 1 }), no(), 'WBK', { effort: new Map(effort) }).map(({ code, gates }) => [
      code,
      gates,
    ]);
  expect(steps([])).toEqual([
    [C, []],
    [A, ['P']],
    [B, ['P']],
    [D, []],
  ]);
  expect(
    steps([
      [C, 5],
      [A, 2],
    ]),
  ).toEqual([
    [B, ['P']],
    [A, ['P']],
    [D, []],
    [C, []],
  ]);
});

test.each([1, 2, 3, 4, 5, 6, 7, 8])('nothing cheaper, and nothing as cheap with more points, among all answers (%d)', (seed) => {
  const tenth = fc.integer({ min: 0, max: 10 });
  const one = fc.integer({ min: 1, max: 5 });
  const task = fc.record({
    weights: fc.record({ a: one, b: one, c: one, d: one }),
    asks: fc.record({ P: tenth, Q: tenth, 'AREA.1': tenth, 'AREA.2': tenth, TOTAL: tenth }),
    efforts: fc.tuple(one, one, one, one),
  });
  fc.assert(
    fc.property(task, ({ weights, asks, efforts }) => {
      const bare = letters(small({}, weights));
      const floors = Object.entries(asks).map(([code, share]) => [code, (indexOf(bare).weightOf(code)! * share) / 12] as const);
      const of = letters(small(Object.fromEntries(floors), weights));
      const effort = new Map([A, B, C, D].map((code, n) => [code, efforts[n]!]));
      const lowest = sheetOf(Object.fromEntries([A, B, C, D].map((code): [string, Raw] => [code, 'C'])));
      const found = wayTo(of, lowest, 'WBK', { effort });
      if ('refused' in found) throw new Error(found.refused);
      let best = { effort: Infinity, points: 0 };
      for (let n = 0; n < 81; n++) {
        const chosen = [A, B, C, D].map((code, at) => [code, Math.floor(n / 3 ** at) % 3] as const);
        const { total, gates } = assess(of, sheetOf(Object.fromEntries(chosen.map(([code, at]) => [code, 'CBA'[at]!]))));
        const spent = chosen.reduce((sum, [code, at]) => sum + effort.get(code)! * at, 0);
        const isBetter = spent < best.effort || (spent === best.effort && total.low > best.points);
        if (isBetter && gates.every(({ status }) => status === 'met')) best = { effort: spent, points: total.low };
      }
      expect([found.effort, found.steps.at(-1)?.total ?? 0]).toEqual([best.effort, expect.closeTo(best.points, 9)]);
      const worth = found.steps.map(({ gain, effort: own }) => gain / own);
      expect(worth).toEqual([...worth].sort((x, y) => y - x));
    }),
    { numRuns: 5, seed },
  );
});

test('answers count as the sheet’s own hand reads them', () => {
  const of = small({ P: 3 });
  const sheet = new Map(no()).set(A, { unit: '\u00a0Ya' });
  expect([way(of, sheet), way(of, sheet, { asExcel: true })].map((one) => 'effort' in one && one.effort)).toEqual([0, 1]);
  expect(indexOf(of).leaves).toHaveLength(4);
});
