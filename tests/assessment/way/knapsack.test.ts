/** Whole efforts up a tree of minimums, against every combination there is. */
import fc from 'fast-check';
import { bundleOf, curveOf, leastOf, type Bough, type Taken } from '../../../src/assessment/way/knapsack';

type Statement = Parameters<typeof bundleOf>[0][number];
type Answers = ReadonlyMap<string, number>;

interface Grown {
  leaves: Statement[];
  /** Share of the most points below that the minimum asks for. */
  asks: number;
  boughs: Grown[];
}

let named = 0;
const leaf: fc.Arbitrary<Statement> = fc
  .array(fc.record({ effort: fc.integer({ min: 1, max: 3 }), gain: fc.integer({ min: 1, max: 9 }) }), {
    minLength: 1,
    maxLength: 3,
  })
  .map((raises) => {
    const better = raises.map((_, n) => {
      const until = raises.slice(0, n + 1);
      return {
        to: { kind: 'blank' as const },
        value: n,
        effort: until.reduce((sum, { effort }) => sum + effort, 0),
        gain: until.reduce((sum, { gain }) => sum + gain, 0) / 7,
      };
    });
    return { code: `s${named++}`, better };
  });
const { grown } = fc.letrec<{ grown: Grown }>((tie) => ({
  grown: fc.record({
    leaves: fc.array(leaf, { maxLength: 2 }),
    asks: fc.double({ min: 0, max: 1.05, noNaN: true }),
    boughs: fc.oneof({ maxDepth: 2 }, fc.constant<Grown[]>([]), fc.array(tie('grown'), { maxLength: 2 })),
  }),
}));

const all = ({ leaves, boughs }: Grown): Statement[] => [...leaves, ...boughs.flatMap(all)];
const best = (leaves: readonly Statement[]) => leaves.reduce((sum, { better }) => sum + better.at(-1)!.gain, 0);
const bough = (one: Grown): Bough => ({
  code: '',
  need: one.asks * best(all(one)) - 1e-9,
  bundles: one.leaves.length > 0 ? [bundleOf(one.leaves)] : [],
  boughs: one.boughs.map(bough),
});

const holds = (one: Grown, taken: Answers): { ok: boolean; points: number } => {
  const below = one.boughs.map((each) => holds(each, taken));
  const own = one.leaves.reduce((sum, { code, better }) => sum + (better[(taken.get(code) ?? 0) - 1]?.gain ?? 0), 0);
  const points = own + below.reduce((sum, each) => sum + each.points, 0);
  return { ok: points >= bough(one).need && below.every(({ ok }) => ok), points };
};
const effortOf = (leaves: readonly Statement[], taken: Answers) =>
  leaves.reduce((sum, { code, better }) => sum + (better[(taken.get(code) ?? 0) - 1]?.effort ?? 0), 0);

function* combinations([first, ...rest]: readonly Statement[]): Generator<Answers> {
  if (!first) return yield new Map();
  for (const taken of combinations(rest))
    for (let n = 0; n <= first.better.length; n++) yield new Map([...taken, ...(n ? [[first.code, n] as const] : [])]);
}

test('nothing cheaper exists, and nothing with the same effort has more points', () => {
  fc.assert(
    fc.property(
      grown.filter((one) => all(one).length <= 7),
      (one) => {
        const leaves = all(one);
        const curve = curveOf(bough(one));
        const least = leastOf(curve);
        let cheapest = Infinity;
        let most = -Infinity;
        for (const taken of combinations(leaves)) {
          const { ok, points } = holds(one, taken);
          const effort = effortOf(leaves, taken);
          if (!ok || effort > cheapest) continue;
          if (effort < cheapest) [cheapest, most] = [effort, points];
          else most = Math.max(most, points);
        }
        expect(least ?? Infinity).toBe(cheapest);
        if (least === undefined) return;
        const { answers: taken, ...rest }: Taken = { answers: new Map(), spent: new Map() };
        curve.trace(least, { answers: taken, ...rest });
        expect(holds(one, taken)).toEqual({ ok: true, points: expect.closeTo(most, 9) });
        expect(effortOf(leaves, taken)).toBe(least);
      },
    ),
    { numRuns: 300, seed: 1302 },
  );
});

test.each([
  ['some of it', { least: 1, most: 2 }, [-Infinity, 1, 3]],
  ['not much', { least: 0, most: 1 }, [0, 1, -Infinity]],
  ['nothing', { least: 0, most: 0 }, [0, -Infinity, -Infinity]],
])('effort on a bundle may be bounded: %s', (_, bounds, most) => {
  const to = { kind: 'blank' } as const;
  const better = [
    { to, value: 0.5, effort: 1, gain: 1 },
    { to, value: 1, effort: 2, gain: 3 },
  ];
  const bundle = { ...bundleOf([{ code: 'a', better }]), ...bounds };
  expect([...curveOf({ code: '', need: -Infinity, boughs: [], bundles: [bundle] }).most]).toEqual(most);
});

const raises = (code: string, ...better: [effort: number, gain: number][]): Statement => ({
  code,
  better: better.map(([effort, gain]) => ({ to: { kind: 'blank' as const }, value: 0, effort, gain })),
});
const [a, b] = [raises('a', [1, 1], [2, 3]), raises('b', [1, 0.5], [2, 4])];
const together = bundleOf([a, b]);
const apart: Bough = { code: '', need: -Infinity, boughs: [], bundles: [bundleOf([a]), bundleOf([b])] };
const boughs = apart.bundles.map((bundle): Bough => ({ ...apart, bundles: [bundle] }));

describe.each([
  ['in one bundle', { ...apart, bundles: [together] }],
  ['in a bundle each', apart],
  ['in a bough each', { ...apart, bundles: [], boughs }],
])('two statements %s', (_, tree) => {
  test('the most points by effort', () => expect([...curveOf(tree).most]).toEqual([0, 1, 4, 5, 7]));

  test.each<[number, [string, number][]]>([
    [0, []],
    [1, [['a', 1]]],
    [2, [['b', 2]]],
    [
      3,
      [
        ['a', 1],
        ['b', 2],
      ],
    ],
    [
      4,
      [
        ['a', 2],
        ['b', 2],
      ],
    ],
  ])('what to take for an effort of %d', (effort, answers) => {
    const taken: Taken = { answers: new Map(), spent: new Map() };
    curveOf(tree).trace(effort, taken);
    const points = ([code, n]: [string, number]) => (code === 'a' ? a : b).better[n - 1]!.gain;
    const sum = (of: [string, number][]) => of.reduce((all, one) => all + points(one), 0);
    expect(sum([...taken.answers])).toBe(sum(answers));
    expect([...taken.answers.values()]).not.toContain(0);
    expect([...taken.spent.values()].reduce((all, one) => all + one, 0)).toBe(effort);
  });
});

test('as much effort may be spent on a bundle as its answers take', () =>
  expect(together).toMatchObject({ codes: ['a', 'b'], least: 0, most: 4 }));

test.each<[string, number, number | undefined]>([
  ['is just met', 4, 2],
  ['asks for a little more', 4.1, 3],
  ['cannot be met', 8, undefined],
  ['asks for nothing', 0, 0],
])('a minimum that %s', (_, need, least) => expect(leastOf(curveOf({ ...apart, need }))).toBe(least));
