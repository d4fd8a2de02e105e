/** The cheapest way to a predicate, against an independent solver on whole LKEs. */
import fc from 'fast-check';
import loadHighs from 'highs';
import { assess, floorOf, indexOf, type AnswerSheet, type Raw } from '../../../src/assessment';
import { improvable, type Way, type WayOptions } from '../../../src/assessment/way';
import { editions } from '../../../src/rules';
import type { Edition } from '../../../src/rules/schema';
import { edition, sheetOf } from '../answers';
import { found, met, taken } from './ways';

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
