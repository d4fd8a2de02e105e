/** The cheapest way to a predicate: against an independent solver on whole LKEs, and by hand. */
import fc from 'fast-check';
import loadHighs from 'highs';
import { assess, indexOf, type AnswerSheet, type Raw } from '../../../src/assessment';
import { floorOf } from '../../../src/assessment';
import { improvable, nextSteps, otherWays, wayTo, type Way, type WayOptions } from '../../../src/assessment/way';
import { editions } from '../../../src/rules';
import type { Edition } from '../../../src/rules/schema';
import { edition, everywhere, sheetOf } from '../answers';

const found = (sheet: AnswerSheet, target = 'WBK', options: WayOptions = {}, of: Edition = edition): Way => {
  const way = wayTo(of, sheet, target, options);
  if ('refused' in way) throw new Error(way.refused);
  return way;
};
const withAnswers = (changed: Record<string, Raw>, base: 'best' | 'worst' = 'best') =>
  sheetOf({ ...everywhere(edition, base), ...changed });

/** The answers after the steps, as somebody would type them. */
function taken(sheet: AnswerSheet, { steps }: Way): AnswerSheet {
  const after = new Map(sheet);
  for (const { code, to } of steps) {
    const ratio = indexOf(edition).leaf(code)?.statement.ratio;
    for (const { code: input } of ratio?.inputs ?? []) after.delete(input);
    after.set(code, { unit: to.kind === 'option' ? to.key : to.kind === 'blank' ? null : to.value });
  }
  return after;
}
const met = (sheet: AnswerSheet, target: string, except: readonly string[] = [], of: Edition = edition) =>
  assess(of, sheet).gates.filter((gate) => gate.predicate === target && gate.status !== 'met' && !except.includes(gate.code));

describe('by hand', () => {
  test('every minimum is met: no effort, no step', () =>
    expect(found(withAnswers({}))).toMatchObject({ effort: 0, steps: [], blocked: [], proof: { gates: [] } }));

  test('one minimum is missed by one answer: that answer, one step', () => {
    // Area 2 has 60 % of 7 points as its minimum: all of Pemenuhan at its worst leaves half.
    const worst = Object.fromEntries(
      indexOf(edition)
        .statementsUnder('A.I.2')
        .map(({ code }) => [code, everywhere(edition, 'worst')[code]!]),
    );
    const sheet = withAnswers(worst);
    const way = found(sheet);
    expect(met(sheet, 'WBK').map(({ code }) => code)).toEqual(['AREA.2']);
    expect(way.steps.every(({ code, gates }) => code.startsWith('A.I.2.') && gates.includes('AREA.2'))).toBe(true);
    expect(met(taken(sheet, way), 'WBK')).toEqual([]);
    expect(way.proof.gates).toEqual([{ code: 'AREA.2', effort: way.effort }]);
    const one = { ...way, steps: way.steps.slice(1) };
    expect(met(taken(sheet, one), 'WBK')).not.toEqual([]);
  });

  test('a survey below its minimum is said first, and taken as met for what stands above it', () => {
    const sheet = withAnswers({ 'B.I.a': 3 });
    const way = found(sheet);
    expect(way.blocked).toMatchObject([{ gate: { code: 'B.I.a' }, assumed: true, most: expect.closeTo(13.125, 9) }]);
    expect(met(taken(sheet, way), 'WBK', ['B.I.a', 'B.I'])).toEqual([]);
    expect(found(sheet, 'WBK', { surveys: true })).toMatchObject({
      blocked: [],
      steps: [{ code: 'B.I.a', from: { kind: 'index', value: 3 }, to: { kind: 'index', value: 3.6 }, effort: 6 }],
    });
  });

  test('what answers cannot reach though they may change is said with how far they reach', () => {
    const locked = new Set(['A.I.3', 'A.II.3']);
    const sheet = withAnswers({ ...everywhere(edition, 'worst') }, 'worst');
    const way = found(sheet, 'WBK', { locked });
    expect(way.blocked.map(({ gate, assumed }) => [gate.code, assumed])).toContainEqual(['AREA.3', true]);
    expect(way.steps.some(({ code }) => /^A\.I{1,2}\.3/.test(code))).toBe(false);
  });

  test('effort decides: a dear statement is left where a cheap one does as well', () => {
    const sheet = sheetOf(everywhere(edition, 'worst'));
    const first = found(sheet);
    const dear = first.steps.find(({ code }) => code.startsWith('A.I.1'))!.code;
    const way = found(sheet, 'WBK', { effort: new Map([[dear, 9]]) });
    expect(way.effort).toBeGreaterThanOrEqual(first.effort);
    expect(way.steps.every(({ effort, code }) => code !== dear || effort >= 9)).toBe(true);
  });

  test('running total, most points per effort first', () => {
    const sheet = sheetOf(everywhere(edition, 'worst'));
    const { steps } = found(sheet);
    let total = assess(edition, sheet).total.low;
    for (const step of steps) expect(step.total).toBeCloseTo((total += step.gain), 9);
    const ratios = steps.map(({ gain, effort }) => gain / effort);
    expect(ratios).toEqual([...ratios].sort((a, b) => b - a));
  });

  test('other ways leave out a step of the best one, the cheapest first', () => {
    const sheet = sheetOf(everywhere(edition, 'worst'));
    const way = found(sheet);
    const others = otherWays(edition, sheet, way);
    expect(others.length).toBeGreaterThan(1);
    for (const other of others) {
      expect(other.effort).toBeGreaterThanOrEqual(way.effort);
      expect(way.steps.every(({ code }) => other.steps.some((step) => step.code === code))).toBe(false);
    }
    expect(others.map(({ effort }) => effort)).toEqual(others.map(({ effort }) => effort).sort((a, b) => a - b));
  });

  test('the next step of every statement, the most points first', () => {
    const next = nextSteps(edition, withAnswers({ 'A.I.1.i.b': 'C', 'A.I.1.i.a': 'Tidak' }), 'WBK');
    expect(next.map(({ code, from, to, gain }) => [code, from, to, gain])).toEqual([
      ['A.I.1.i.a', { kind: 'option', key: 'Tidak' }, { kind: 'option', key: 'Ya' }, expect.closeTo(0.25, 9)],
      ['A.I.1.i.b', { kind: 'option', key: 'C' }, { kind: 'option', key: 'B' }, expect.closeTo(0.125, 9)],
    ]);
  });

  test.each<[string, Edition, ReturnType<typeof wayTo>]>([
    ['minimums that nobody has confirmed', { ...edition, gatesUnconfirmed: true }, { refused: 'unconfirmed' }],
    ['blanks outside the mean', { ...edition, settings: { blanks: 'exclude' } }, { refused: 'blanks' }],
    ['no minimums', { ...edition, gates: [] }, { refused: 'no-gates' }],
  ])('refused: %s', (_, of, refusal) => expect(wayTo(of, sheetOf({}), 'WBK')).toEqual(refusal));
});

const judged = editions.filter(({ gates, gatesUnconfirmed }) => gates.length > 0 && !gatesUnconfirmed);
/** A body's own minimum over a part of two areas crosses those of the areas. */
const crossed: Edition = {
  ...edition,
  id: 'zi-crossed',
  gates: [...edition.gates, { predicate: 'WBK', code: 'A.I', floor: 24, source: 'gates', confidence: 'stated' }],
};

const anySheet = (of: Edition): fc.Arbitrary<Record<string, Raw>> =>
  fc.record(
    Object.fromEntries(
      indexOf(of).leaves.map(({ statement, scale }) => [
        statement.code,
        scale.kind === 'choice'
          ? fc.constantFrom(null, ...scale.options.map(({ key }) => key))
          : fc.integer({ min: 0, max: 20 }).map((n) => (scale.kind === 'index' ? (n * scale.max) / 20 : n / 20)),
      ]),
    ),
  );

/** The same task as whole numbers: one choice at most of each statement, every minimum a sum. */
function asProgram(of: Edition, sheet: AnswerSheet, target: string, options: WayOptions, blocked: Way['blocked']): string {
  const judgedHere = assess(of, sheet);
  const all = improvable(of, sheet, judgedHere, options);
  const index = indexOf(of);
  const name = (statement: number, n: number) => `x${statement}_${n}`;
  const effort = all.flatMap(({ better }, s) => better.map((one, n) => `${one.effort} ${name(s, n)}`));
  const once = all.map(({ better }, s) => `c${s}: ${better.map((_, n) => name(s, n)).join(' + ')} <= 1`);
  const below = (code: string) => {
    const statements = index.statementsUnder(code).map((one) => one.code);
    return statements.length > 0 ? statements : [code];
  };
  const isUnder = (inner: string, outer: string) => below(inner).every((code) => below(outer).includes(code));
  // What a wider survey minimum is taken to bring holds what a narrower one brings.
  const survey = (code: string) => {
    const assumed = blocked.filter((one) => one.assumed && isUnder(one.gate.code, code)).map(({ gate }) => gate);
    const outer = assumed.filter((one) => !assumed.some((other) => other !== one && isUnder(one.code, other.code)));
    return outer.reduce((sum, { gap }) => sum + gap, 0);
  };
  const gates = of.gates.flatMap((gate, g) => {
    if (gate.predicate !== target || blocked.some((one) => one.gate.code === gate.code)) return [];
    const terms = all.flatMap(({ code, better }, s) =>
      index.leaf(code)!.above.includes(gate.code) || code === gate.code
        ? better.map((one, n) => `${one.gain.toFixed(15)} ${name(s, n)}`)
        : [],
    );
    const need = floorOf(of, gate) - 5e-10 - judgedHere.scores.get(gate.code)!.low - survey(gate.code);
    return need > 0 && terms.length ? [`g${g}: ${terms.join(' + ')} >= ${need.toFixed(12)}`] : [];
  });
  const names = all.flatMap(({ better }, s) => better.map((_, n) => name(s, n)));
  return `Minimize\n obj: ${effort.join(' + ') || '0 x'}\nSubject To\n ${[...once, ...gates].join('\n ')}\nBinary\n ${names.join(' ')}\nEnd`;
}

describe('against HiGHS, on whole LKEs', () => {
  let highs: Awaited<ReturnType<typeof loadHighs>>;
  beforeAll(async () => void (highs = await loadHighs()));

  const tasks = [...judged, crossed].flatMap((of) => of.predicates.map(({ code }) => [of.short, of.id, code, of] as const));
  test.each(tasks)('%s (%s) %s: never a miss, never dearer', (_short, _id, target, of) => {
    const codes = indexOf(of).statements.map(({ code }) => code);
    fc.assert(
      fc.property(
        anySheet(of),
        fc.uniqueArray(fc.constantFrom(...codes), { maxLength: 12 }),
        fc.array(fc.tuple(fc.constantFrom(...codes), fc.integer({ min: 1, max: 5 })), { maxLength: 30 }),
        fc.boolean(),
        (answers, locked, efforts, surveys) => {
          const sheet = sheetOf(answers);
          const options = { locked: new Set(locked), effort: new Map(efforts), surveys };
          const way = found(sheet, target, options, of);
          const solved = highs.solve(asProgram(of, sheet, target, options, way.blocked));
          expect(solved.Status).toBe('Optimal');
          expect(way.effort).toBe(Math.round(solved.ObjectiveValue));
          if (of !== edition) return;
          const except = way.blocked.map(({ gate }) => gate.code);
          const holding = way.blocked.some(({ assumed }) => assumed) ? [...except, 'B.I', 'B', 'TOTAL'] : except;
          expect(met(taken(sheet, way), target, holding)).toEqual([]);
        },
      ),
      { numRuns: Number(process.env.WAY_RUNS ?? 8), seed: 1300, endOnFailure: true },
    );
  });
});
