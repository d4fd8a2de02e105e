/** Two sets of answers compared: by hand, and by what must hold of any two. */
import fc from 'fast-check';
import { assess, indexOf, TOTAL, verdictsOf, type Answers, type AnswerSheet, type Raw } from '../../../src/assessment';
import { answersOf, compareSides, turnsOf, type Comparison } from '../../../src/assessment/compare';
import { editions } from '../../../src/rules';
import { akipLkes } from '../../../src/rules/akip';
import type { Edition } from '../../../src/rules/schema';
import { edition, everywhere, sheetOf } from '../answers';

const best = (changed: Record<string, Raw | Answers> = {}, of: Edition = edition) =>
  sheetOf({ ...everywhere(of, 'best'), ...changed });
const between = (one: AnswerSheet, other: AnswerSheet, of: Edition = edition) =>
  compareSides(of, { answers: one }, { answers: other });
const told = ({ differences }: Comparison) => differences.map(({ code, area, effect }) => [code, area, effect]);

describe('one answer', () => {
  test.each<[string, Record<string, Raw | Answers>, Record<string, Raw | Answers>, unknown[]]>([
    ['the same in other words', { 'A.I.1.i.b': 'A' }, { 'A.I.1.i.b': ' a ' }, []],
    ['a share and the same as a percentage', { 'A.I.1.i.b': 'B' }, { 'A.I.1.i.b': '50%' }, []],
    ['a letter lower', { 'A.I.1.i.b': 'A' }, { 'A.I.1.i.b': 'B' }, [['A.I.1.i.b', 'AREA.1', expect.closeTo(-0.125, 12)]]],
    ['yes to no', {}, { 'A.I.1.i.a': 'Tidak' }, [['A.I.1.i.a', 'AREA.1', expect.closeTo(-0.25, 12)]]],
    ['answered to blank', {}, { 'A.I.1.i.a': null }, [['A.I.1.i.a', 'AREA.1', expect.closeTo(-0.25, 12)]]],
    [
      'blank to the worst: a difference without effect',
      { 'A.I.1.i.a': '' },
      { 'A.I.1.i.a': 'Tidak' },
      [['A.I.1.i.a', 'AREA.1', 0]],
    ],
    [
      'unreadable to blank: a difference without effect',
      { 'A.I.1.i.a': '??' },
      { 'A.I.1.i.a': '' },
      [['A.I.1.i.a', 'AREA.1', 0]],
    ],
    ['a survey', { 'B.I.a': 4 }, { 'B.I.a': 3 }, [['B.I.a', 'B.I', expect.closeTo(-17.5 / 4, 12)]]],
  ])('%s', (_, from, to, expected) => expect(told(between(best(from), best(to)))).toEqual(expected));

  test('counts of one ratio are one difference, with each count', () => {
    const [ratio] = indexOf(edition).statements.filter(
      (statement) => statement.ratio?.kind === 'achievement' && statement.ratio.inputs.length === 2,
    );
    const [due, done] = ['due', 'done'].map((role) => ratio!.ratio!.inputs.find((input) => input.role === role)!.code) as [
      string,
      string,
    ];
    const [difference, ...others] = between(best(), best({ [due]: 8, [done]: 2 })).differences;
    expect(others).toEqual([]);
    expect(difference).toMatchObject({ code: ratio!.code, from: { low: 1 }, to: { low: 0.25 } });
    expect(difference!.parts).toEqual(
      expect.arrayContaining([
        { code: due, from: 4, to: 8 },
        { code: done, from: 4, to: 2 },
      ]),
    );
    expect(difference!.effect).toBeCloseTo(indexOf(edition).shareOf(ratio!.code) * -0.75, 12);
  });

  test('minimums that it turns are told with it, and with all together', () => {
    const { differences, turns } = between(best(), best({ 'B.I.a': 3, 'A.I.1.i.a': 'Tidak' }));
    const turned = (of: typeof turns) =>
      of.filter(({ predicate }) => predicate === 'WBK').map(({ code, from, to }) => [code, from, to]);
    expect(differences.map(({ code }) => code)).toEqual(['B.I.a', 'A.I.1.i.a']);
    expect(turned(differences[0]!.turns)).toEqual(
      [
        ['B.I', 'met', 'unmet'],
        ['B.I.a', 'met', 'unmet'],
      ].sort(),
    );
    expect(turned(differences[1]!.turns)).toEqual([]);
    expect(turned(turns)).toEqual(
      [
        ['B.I', 'met', 'unmet'],
        ['B.I.a', 'met', 'unmet'],
      ].sort(),
    );
  });

  test('evidence and notes: new, gone, changed', () => {
    const [answers, other] = [best(), best()];
    const evidence = (entries: Record<string, string>) => new Map(Object.entries(entries));
    const { evidence: papers, notes } = compareSides(
      edition,
      { answers, evidence: evidence({ a: 'x', b: 'y', c: 'z' }), notes: evidence({ a: 'n' }) },
      { answers: other, evidence: evidence({ a: ' x ', b: 'Y', d: 'w' }) },
    );
    expect(papers).toEqual([
      { code: 'b', kind: 'changed', from: 'y', to: 'Y' },
      { code: 'c', kind: 'gone', from: 'z' },
      { code: 'd', kind: 'new', to: 'w' },
    ]);
    expect(notes).toEqual([{ code: 'a', kind: 'gone', from: 'n' }]);
  });
});

describe('sides', () => {
  const sheet = sheetOf({ a: { unit: 'A', tpi: 'B' }, b: { unit: 'A' }, c: { tpi: 'C' } });
  test.each([
    ['unit', { a: { unit: 'A' }, b: { unit: 'A' }, c: { unit: undefined } }],
    ['tpi', { a: { unit: 'A', tpi: 'B' }, b: { unit: 'A' }, c: { tpi: 'C' } }],
    ['tpn', { a: { unit: 'A', tpi: 'D' }, b: { unit: 'A', tpi: 'C' }, c: { tpi: 'C' } }],
  ] as const)('%s', (side, expected) =>
    expect(
      Object.fromEntries(
        answersOf(
          sheet,
          side,
          new Map([
            ['a', 'D'],
            ['b', 'C'],
            ['c', ' '],
          ]),
        ),
      ),
    ).toEqual(expected),
  );
});

describe('blanks left out of the mean', () => {
  const exclude: Edition = { ...edition, settings: { ...edition.settings, blanks: 'exclude' } };
  test('what the effects do not add up to is told', () => {
    // The best two of three left blank: each alone takes the mean to 1/2, both together to 0.
    const { 'A.I.1.ii.c': worst } = everywhere(edition, 'worst');
    const one = best({ 'A.I.1.ii.c': worst! });
    const other = best({ 'A.I.1.ii.a': null, 'A.I.1.ii.b': null, 'A.I.1.ii.c': worst! });
    const { total, rest } = between(one, other, exclude);
    expect(total.to - total.from).toBeCloseTo(-2 / 3, 9);
    expect(total.effects).toBeCloseTo(2 * (1 / 2 - 2 / 3), 9);
    expect(rest).toBeCloseTo(-2 / 3 + 1 / 3, 9);
  });
});

describe('of two sides', () => {
  const best = (changed: Record<string, Raw | Answers> = {}) => sheetOf({ ...everywhere(edition, 'best'), ...changed });
  const between = (one: ReturnType<typeof best>, other: ReturnType<typeof best>, more = {}, others = {}) =>
    compareSides(edition, { answers: one, ...more }, { answers: other, ...others });

  test('verdicts go by what each side held', () => {
    const { verdicts } = between(best(), best(), { held: null }, { held: 'WBK' });
    const of = (all: typeof verdicts.before) => all.map(({ target, status }) => `${target} ${status}`);
    expect([of(verdicts.before), of(verdicts.after)]).toEqual([
      ['WBK met', 'WBBM after'],
      ['WBK met', 'WBBM met'],
    ]);
  });

  test('one answer read by two hands differs, and its effect is by the first; what is left is told', () => {
    const same = best({ 'B.I.a': '3,6' });
    const { differences, total, rest } = between(same, same, {}, { asExcel: true });
    expect(differences.map(({ code, effect, from, to }) => [code, effect, from.low, to.low])).toEqual([['B.I.a', 0, 0.9, 0]]);
    expect(differences[0]!.parts).toEqual([{ code: 'B.I.a', from: '3,6', to: '3,6' }]);
    expect([total.effects, total.to - total.from]).toEqual([0, expect.closeTo(-15.75, 9)]);
    expect(rest).toBeCloseTo(-15.75, 9);
  });

  test('which role said a share is no matter of a single cell', () => {
    const [ratio, due, done] = ['A.II.4.i.1', 'A.II.4.i.1#1', 'A.II.4.i.1#2'];
    const said = (share: Answers) => best({ [due]: { unit: 10 }, [done]: { unit: 8 }, [ratio]: share });
    const { differences } = between(said({ tpi: 0.4 }), said({ unit: 0.4 }));
    expect(differences).toMatchObject([{ code: ratio, parts: [], from: { low: 0.4 }, to: { low: 0.8 } }]);
  });

  test('thirds add up', () => {
    const worst = everywhere(edition, 'worst');
    const all = indexOf(edition)
      .statements.slice(0, 40)
      .map(({ code }) => [code, worst[code]!]);
    expect(between(best(), best(Object.fromEntries(all) as Record<string, Raw>)).rest).toBe(0);
  });

  test('effects stand with the area that they belong to, and with no other', () => {
    const { areas, total } = between(best(), best({ 'A.I.1.i.a': 'Tidak', 'B.I.a': 3 }));
    const touched = areas.filter(({ effects }) => effects !== 0).map(({ code, effects }) => [code, effects]);
    expect(touched).toEqual([
      ['AREA.1', expect.closeTo(-0.25, 12)],
      ['B.I', expect.closeTo(-4.375, 12)],
    ]);
    expect(total.effects).toBeCloseTo(-4.625, 12);
  });

  test('an answer that changes nothing but what blanks may still bring is a difference', () => {
    const { differences } = between(best({ 'A.I.1.i.a': 'Tidak' }), best({ 'A.I.1.i.a': null }));
    expect(differences).toMatchObject([{ code: 'A.I.1.i.a', effect: 0, from: { low: 0, high: 0 }, to: { low: 0, high: 1 } }]);
  });

  test('papers: blanks are none, spaces around no change', () => {
    const of = (text: string) => ({ evidence: new Map([['a', text]]) });
    const told = (one: string, other: string) => between(best(), best(), of(one), of(other)).evidence;
    expect(told(' x', 'x ')).toEqual([]);
    expect(told(' ', '')).toEqual([]);
    expect(told('', ' x ')).toEqual([{ code: 'a', kind: 'new', to: 'x' }]);
    expect(told('x', ' ')).toEqual([{ code: 'a', kind: 'gone', from: 'x' }]);
    for (const blank of [of(''), of(' ')]) {
      expect(between(best(), best(), blank).evidence).toEqual([]);
      expect(between(best(), best(), {}, blank).evidence).toEqual([]);
    }
    expect(between(best(), best(), {}, of('x')).evidence).toEqual([{ code: 'a', kind: 'new', to: 'x' }]);
  });

  test('minimums turn by predicate and code', () => {
    const gate = (predicate: string, code: string, status: 'met' | 'unmet', floor = 1) =>
      ({ ...{ predicate, code, status, floor }, ...{ low: 0, high: 0, gap: 0 } }) as const;
    expect(
      turnsOf(
        [gate('WBK', 'A', 'met'), gate('WBBM', 'A', 'met'), gate('WBK', 'B', 'met'), gate('WBK', 'C', 'met')],
        [gate('WBBM', 'A', 'unmet', 2), gate('WBK', 'A', 'met'), gate('WBK', 'B', 'unmet')],
      ),
    ).toEqual([
      { predicate: 'WBBM', code: 'A', floor: 2, from: 'met', to: 'unmet' },
      { predicate: 'WBK', code: 'B', floor: 1, from: 'met', to: 'unmet' },
    ]);
  });

  test('the unit’s own side leaves the TPI out', () =>
    expect([...answersOf(sheetOf({ a: { unit: 'A', tpi: 'B' } }), 'unit')]).toEqual([['a', { unit: 'A' }]]));
});

const all: readonly Edition[] = [...editions, ...akipLkes];

/** Any answers of any edition: read, unread and absent, of both roles. */
const answered = (of: Edition): fc.Arbitrary<AnswerSheet> => {
  const [good, bad] = [everywhere(of, 'best'), everywhere(of, 'worst')];
  const one = (code: string): fc.Arbitrary<Answers> => {
    const raw = fc.constantFrom<Raw>(good[code], bad[code], good[code], 'B', 1, 0.5, '0,25', null, '', '#N/A', 'tidak tahu');
    return fc.record({ unit: raw, tpi: fc.oneof(fc.constant<Raw>(null), raw) });
  };
  const codes = Object.keys(good);
  return fc.tuple(...codes.map(one)).map((given) => new Map(codes.map((code, n) => [code, given[n]!])));
};
const pairs = fc
  .constantFrom(...all)
  .chain((of) =>
    fc.record({ of: fc.constant(of), one: answered(of), other: answered(of), keep: fc.double({ min: 0, max: 1, noNaN: true }) }),
  )
  .map(({ of, one, other, keep }) => {
    // Most of what is compared is alike.
    const some = new Map(
      [...other].map(([code, answers], n) => [code, ((n * 7919) % 100) / 100 < keep ? one.get(code)! : answers]),
    );
    return { of, one, other: some };
  });

describe('any two', () => {
  const holds = (check: (pair: { of: Edition; one: AnswerSheet; other: AnswerSheet }) => void) =>
    fc.assert(fc.property(pairs, check), { numRuns: 30 });

  test('nothing differs from itself', () =>
    holds(({ of, one }) => {
      const { differences, turns, rest, total } = between(one, new Map(one), of);
      expect([differences, turns, rest, total.effects]).toEqual([[], [], 0, 0]);
    }));

  test('totals, gates and verdicts are those of the judge', () =>
    holds(({ of, one, other }) => {
      const { before, after, verdicts, total, turns } = between(one, other, of);
      const [was, is] = [assess(of, one), assess(of, other)];
      expect([before.total, after.total, before.gates, after.gates]).toEqual([was.total, is.total, was.gates, is.gates]);
      expect([total.from, total.to]).toEqual([was.total.low, is.total.low]);
      expect(verdicts).toEqual({ before: verdictsOf(of, was.gates), after: verdictsOf(of, is.gates) });
      expect(turns).toEqual(turnsOf(was.gates, is.gates));
    }));

  test('an effect is what the judge says when that statement alone is taken over; all of them are the difference', () =>
    holds(({ of, one, other }) => {
      const { differences, rest, areas, total } = between(one, other, of);
      expect(rest).toBe(0);
      const [some] = differences;
      if (some) {
        const mine = (code: string) => indexOf(of).inputs.get(code)?.statement.code ?? code.split('#')[0];
        const mixed = new Map([...one].map(([code, answers]) => [code, mine(code) === some.code ? other.get(code)! : answers]));
        expect(some.effect).toBe(assess(of, mixed).total.low - assess(of, one).total.low);
      }
      for (const key of ['from', 'to', 'effects'] as const)
        expect(areas.reduce((sum, area) => sum + area[key], 0)).toBeCloseTo(total[key], 9);
      for (const { from, to, effects } of areas) expect(effects).toBeCloseTo(to - from, 9);
    }));

  test('the other way round every sign flips', () =>
    holds(({ of, one, other }) => {
      const there = between(one, other, of);
      const back = new Map(between(other, one, of).differences.map((difference) => [difference.code, difference]));
      expect(back.size).toBe(there.differences.length);
      for (const { code, effect, from, to } of there.differences) {
        expect(back.get(code)!.effect).toBeCloseTo(-effect, 9);
        expect(back.get(code)).toMatchObject({ from: to, to: from });
      }
    }));

  test('the largest effect stands first', () =>
    holds(({ of, one, other }) => {
      const sizes = between(one, other, of).differences.map(({ effect }) => Math.abs(effect));
      expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    }));
});

test('a whole LKE of which everything differs is compared at once', () => {
  const [one, other] = [best(), sheetOf(everywhere(edition, 'worst'))];
  between(one, other);
  const start = performance.now();
  const { differences } = between(one, other);
  expect(performance.now() - start).toBeLessThan(1000);
  expect(differences).toHaveLength(indexOf(edition).statements.length);
  expect(compareSides(edition, { answers: one }, { answers: other }).areas.at(-1)!.code).not.toBe(TOTAL);
});
