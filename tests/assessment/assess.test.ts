import fc from 'fast-check';
import { assess, indexOf, type Answers, type AnswerSheet, type Raw, type Score } from '../../src/assessment';
import { edition, everywhere, sheetOf } from './answers';

const value = (answers: Record<string, Raw | Answers>, code: string) => {
  const { low, high } = assess(edition, sheetOf(answers)).values.get(code)!;
  return [low, high];
};

describe('a whole LKE', () => {
  test('all best is 100 and WBBM for a unit that held WBK', () => {
    const result = assess(edition, sheetOf(everywhere(edition, 'best')), { held: 'WBK' });
    expect(result.total.low).toBeCloseTo(100, 9);
    expect(result).toMatchObject({ predicate: 'WBBM', complete: true, answered: 113, of: 113 });
    expect(result.gates.every((gate) => gate.status === 'met' && gate.gap === 0)).toBe(true);
  });
  test('all best without WBK before is WBK, and says why', () => {
    const result = assess(edition, sheetOf(everywhere(edition, 'best')));
    expect(result.predicate).toBe('WBK');
    expect(result.rulings).toContainEqual({ id: 'predicate-before' });
  });
  test('all worst is 0 and meets nothing', () => {
    const result = assess(edition, sheetOf(everywhere(edition, 'worst')));
    expect(result.total).toEqual({ low: 0, high: 0 });
    expect(result.predicate).toBeNull();
    expect(result.gates.every((gate) => gate.status === 'unmet')).toBe(true);
  });
  test('all blank is 0 to 100, every gate open, a problem for each statement', () => {
    const result = assess(edition, new Map());
    expect(result.total.low).toBe(0);
    expect(result.total.high).toBeCloseTo(100, 9);
    expect(result.gates.every((gate) => gate.status === 'open')).toBe(true);
    expect(result.problems.filter((p) => p.code === 'answer.blank')).toHaveLength(113);
  });
});

describe('an indicator', () => {
  test('is the mean of its statements x weight; a blank never raises it', () => {
    const one = assess(edition, sheetOf({ 'A.I.1.iii.a': 'A' })).scores.get('A.I.1.iii')!;
    expect(one.low).toBeCloseTo(1 / 3, 12);
    expect(one.high).toBeCloseTo(1, 12);
    const excluded = assess(edition, sheetOf({ 'A.I.1.iii.a': 'A' }), { blanks: 'exclude' }).scores.get('A.I.1.iii')!;
    expect(excluded.low).toBeCloseTo(1, 12);
  });
  describe('outside the mean, a blank is open: it may still lift the mean to that with the best answers', () => {
    const outside = { blanks: 'exclude' } as const;
    test('a blank LKE is open, not unmet', () => {
      const { total, gates } = assess(edition, new Map(), outside);
      expect(total).toEqual({ low: 0, high: expect.closeTo(100, 9) });
      expect(new Set(gates.map(({ status }) => status))).toEqual(new Set(['open']));
    });
    test.each<[string, Record<string, Raw>, number, number]>([
      ['all blank', {}, 0, 1],
      ['one of three at best', { a: 'A' }, 1, 1],
      ['one of three at worst', { a: 'D' }, 0, 2 / 3],
      ['two of three', { a: 'A', b: 'D' }, 1 / 2, 2 / 3],
      ['all', { a: 'A', b: 'D', c: 'D' }, 1 / 3, 1 / 3],
      ['what cannot be read counts as blank', { a: 'entah', b: 'D' }, 0, 2 / 3],
    ])('%s', (_, answers, low, high) => {
      const given = Object.fromEntries(Object.entries(answers).map(([last, answer]) => [`A.I.1.iii.${last}`, answer]));
      const score = assess(edition, sheetOf(given), outside).scores.get('A.I.1.iii')!;
      expect(score).toMatchObject({ low: expect.closeTo(low, 12), high: expect.closeTo(high, 12) });
    });
    test('the most is what it comes to with the best answers in all blanks', () => {
      const best = everywhere(edition, 'best');
      const kept = fc.tuple(
        ...indexOf(edition).leaves.map(({ statement }) => fc.boolean().map((is) => [statement, is] as const)),
      );
      fc.assert(
        fc.property(kept, fc.constantFrom<'best' | 'worst'>('best', 'worst'), (all, which) => {
          const codes = new Set(
            all.flatMap(([{ code, ratio }, is]) => (is ? [code, ...(ratio?.inputs ?? []).map((input) => input.code)] : [])),
          );
          const some = Object.fromEntries(Object.entries(everywhere(edition, which)).filter(([code]) => codes.has(code)));
          const now = assess(edition, sheetOf(some), outside).total;
          const filled = assess(edition, sheetOf({ ...best, ...some }), outside).total;
          expect(now.high).toBeCloseTo(filled.low, 9);
          expect(now.high).toBeGreaterThanOrEqual(now.low - 1e-12);
        }),
        { numRuns: 60 },
      );
    });
  });
  test('0.67 and 0.33 are literal', () => {
    const result = assess(edition, sheetOf({ 'A.I.1.iii.a': 'B', 'A.I.1.iii.b': 'C', 'A.I.1.iii.c': 'D' }));
    expect(result.scores.get('A.I.1.iii')!.low).toBeCloseTo(1 / 3, 12);
  });
});

describe('ratios', () => {
  const [agen, disiplin, aduan, lhkpn] = ['A.II.1.i.a', 'A.II.3.iii.a', 'A.II.5.ii.1', 'A.II.5.iii.a.1'] as const;
  test.each<[string, Record<string, Raw | Answers>, string, number, number]>([
    ['done of due', { [`${agen}#1`]: 7, [`${agen}#2`]: 1 }, agen, 1 / 7, 1 / 7],
    ['more done than due', { [`${agen}#1`]: 2, [`${agen}#2`]: 5 }, agen, 1, 1],
    ['achievement 0 of 0', { [`${agen}#1`]: 0, [`${agen}#2`]: 0 }, agen, 0, 0],
    ['duty 0 of 0', { [`${aduan}#1`]: 0, [`${aduan}#2`]: 0, [`${aduan}#3`]: 0 }, aduan, 1, 1],
    ['an info count takes no part', { [`${aduan}#1`]: 6, [`${aduan}#3`]: 1 }, aduan, 1 / 6, 1 / 6],
    ['half given is open', { [`${agen}#1`]: 7 }, agen, 0, 1],
    ['unreadable is open', { [`${agen}#1`]: 'tujuh', [`${agen}#2`]: 1 }, agen, 0, 1],
    [
      'due is the sum of its parts',
      { [`${lhkpn}#1`]: 1, [`${lhkpn}#2`]: 1, [`${lhkpn}#3`]: 13, [`${lhkpn}#4`]: 13 },
      lhkpn,
      13 / 15,
      13 / 15,
    ],
    [
      'a stated total stands for its parts',
      { [`${lhkpn}#due`]: 12, [`${lhkpn}#1`]: 0, [`${lhkpn}#2`]: 1, [`${lhkpn}#3`]: 12, [`${lhkpn}#4`]: 12 },
      lhkpn,
      1,
      1,
    ],
    ['violations 0 and 0', { [`${disiplin}#1`]: 0, [`${disiplin}#2`]: 0 }, disiplin, 1, 1],
    ['violations 0, then 2', { [`${disiplin}#1`]: 0, [`${disiplin}#2`]: 2 }, disiplin, 0, 0],
    ['violations 4, then 1', { [`${disiplin}#1`]: 4, [`${disiplin}#2`]: 1 }, disiplin, 0.75, 0.75],
    ['violations rise', { [`${disiplin}#1`]: 1, [`${disiplin}#2`]: 4 }, disiplin, 0, 0],
    ['a share typed directly', { [agen]: '92,35%' }, agen, 0.9235, 0.9235],
    ['counts win over a share typed directly', { [agen]: '10%', [`${agen}#1`]: 2, [`${agen}#2`]: 1 }, agen, 0.5, 0.5],
  ])('%s', (_, answers, code, low, high) => {
    expect(value(answers, code)[0]).toBeCloseTo(low, 12);
    expect(value(answers, code)[1]).toBeCloseTo(high, 12);
  });

  test.each<[string, Record<string, Raw>, string]>([
    ['0 of 0', { [`${agen}#1`]: 0, [`${agen}#2`]: 0 }, 'ratio.nothing-due'],
    ['done over due', { [`${agen}#1`]: 1, [`${agen}#2`]: 2 }, 'ratio.done-over-due'],
    ['contradiction', { [`${aduan}#1`]: 3, [`${aduan}#2`]: 2, [`${aduan}#3`]: 2 }, 'ratio.contradiction'],
    ['info blank', { [`${aduan}#1`]: 3, [`${aduan}#3`]: 2 }, 'ratio.input-blank'],
    [
      'stated total',
      { [`${lhkpn}#due`]: 12, [`${lhkpn}#1`]: 0, [`${lhkpn}#2`]: 1, [`${lhkpn}#3`]: 12, [`${lhkpn}#4`]: 12 },
      'ratio.stated-total',
    ],
  ])('%s is said', (_, answers, code) => expect(assess(edition, sheetOf(answers)).problems.map((p) => p.code)).toContain(code));
});

describe('roles', () => {
  test.each<[Answers, number]>([
    [{ unit: 'A' }, 1],
    [{ unit: 'A', tpi: 'C' }, 0],
    [{ unit: 'A', tpi: ' ' }, 1],
    [{ tpi: 'B' }, 0.5],
  ])('%j counts %d', (answers, low) => expect(value({ 'A.I.1.i.b': answers }, 'A.I.1.i.b')[0]).toBe(low));
  test('a difference is said', () => {
    const { problems } = assess(edition, sheetOf({ 'A.I.1.i.b': { unit: 'A', tpi: 'C' } }));
    expect(problems).toContainEqual(expect.objectContaining({ code: 'answer.roles-differ', data: { unit: 'A', tpi: 'C' } }));
  });
});

describe('what is told of a minimum that two decimals hide', () => {
  const of = (code: string) => edition.gates.find((gate) => gate.predicate === code)!;
  /** A survey of 17.5 points at most, held against minimums of both predicates. */
  const told = (index: number, ...floors: number[]) => {
    const gates = floors.map((floor, n) => ({ ...of(n === 0 ? 'WBK' : 'WBBM'), code: 'B.I.a', floor }));
    const { problems } = assess({ ...edition, id: 'zi-floors', gates }, sheetOf({ 'B.I.a': index }));
    return problems.filter(({ code }) => code === 'gate.hidden-by-rounding');
  };
  test.each<[string, number, number[], number[]]>([
    ['15.75 of 15.75 is met', 3.6, [15.75], []],
    ['15.7456 of 15.75 looks met', 3.599, [15.75], [15.75]],
    ['15.7413 of 15.75 looks missed, as it is', 3.598, [15.75], []],
    ['both predicates ask the same: it is told once', 3.599, [15.75, 15.75], [15.75]],
    ['they ask different floors, both hidden', 3.599, [15.75, 15.748], [15.75, 15.748]],
    ['one of two is missed for all to see', 3.599, [15.75, 17], [15.75]],
  ])('%s', (_, index, floors, said) => expect(told(index, ...floors).map(({ data }) => data.floor)).toEqual(said));

  test('with the score as it is, as a warning', () =>
    expect(told(3.599, 15.75)).toEqual([
      {
        ...{ code: 'gate.hidden-by-rounding', severity: 'warning', at: {} },
        data: { code: 'B.I.a', actual: expect.closeTo(15.745625, 9), floor: 15.75 },
      },
    ]));
});

test('minimums that nobody has confirmed: one error, no gate, no other word of them', () => {
  const { gates, predicate, problems, rulings } = assess(
    { ...edition, gatesUnconfirmed: true },
    sheetOf(everywhere(edition, 'best')),
  );
  expect([gates, predicate]).toEqual([[], null]);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([
    { code: 'edition.gates-unconfirmed', severity: 'error', at: {}, data: { edition: edition.short } },
  ]);
  expect(rulings.map(({ id }) => id)).not.toContain('comparison');
});

describe('the rulings that a result rests on', () => {
  const ids = (answers: Record<string, Raw | Answers>, held?: string, of = edition) =>
    assess(of, sheetOf(answers), { held: held ?? null }).rulings.map(({ id }) => id);
  const best = everywhere(edition, 'best');
  test.each<[string, Record<string, Raw | Answers>, string | undefined, string[]]>([
    ['the best, WBK never held', best, undefined, ['area-minimum', 'comparison', 'predicate-before']],
    ['the best, WBK held', best, 'WBK', ['area-minimum', 'comparison']],
    ['one blank', { ...best, 'A.I.1.i.a': null }, 'WBK', ['blanks', 'area-minimum', 'comparison']],
    ['the worst: nothing to be held back', everywhere(edition, 'worst'), undefined, ['area-minimum', 'comparison']],
  ])('%s', (_, answers, held, expected) =>
    expect(ids(answers, held).filter((id) => !['nothing-due', 'done-over-due'].includes(id))).toEqual(expected),
  );
  test('no minimum of an area of two parts: no ruling on those', () => {
    const gates = edition.gates.filter(({ code }) => !code.startsWith('AREA.'));
    expect(ids(best, 'WBK', { ...edition, gates })).not.toContain('area-minimum');
    expect(ids(best, 'WBK', { ...edition, gates })).toContain('comparison');
  });
  test('no minimum at all: no ruling on comparing', () =>
    expect(ids(best, 'WBK', { ...edition, gates: [] })).not.toContain('comparison'));
});

test('an assessment says which law, how many answers, and whose', () => {
  const {
    edition: id,
    version,
    answered,
    of,
    complete,
    by,
    values,
  } = assess(edition, sheetOf({ 'A.I.1.i.a': { tpi: 'Ya' }, 'A.I.1.i.b': 'Z', 'A.II.1.i.a#1': 4 }));
  expect({ id, version, answered, of, complete, by }).toEqual({
    ...{ id: edition.id, version: edition.version, answered: 1, of: 113, complete: false, by: 'both' },
  });
  expect(values.size).toBe(113);
  expect(assess(edition, new Map())).not.toHaveProperty('by');
});

describe('what holds for all fillings', () => {
  const leaves = indexOf(edition).leaves;
  const anyAnswer = fc.oneof(fc.constantFrom<Raw>('A', 'B', 'C', 'D', 'E', 'Ya', 'Tidak', '', null, 0, 1, 'x', '3,5'), fc.nat(6));
  const codes = leaves.flatMap(({ statement }) => statement.ratio?.inputs.map((i) => i.code) ?? [statement.code]);
  const filling: fc.Arbitrary<AnswerSheet> = fc
    .array(fc.tuple(fc.constantFrom(...codes), anyAnswer, anyAnswer), { maxLength: 160 })
    .map((rows) => new Map(rows.map(([code, unit, tpi]) => [code, { unit, tpi }])));

  test('low <= high, within 0 and the weight, and parents are the sum of their children', () => {
    fc.assert(
      fc.property(filling, (sheet) => {
        const { scores, total } = assess(edition, sheet);
        const isOutside = ({ low, high, weight }: Score): boolean => !(low >= 0 && low <= high + 1e-12 && high <= weight + 1e-9);
        expect([...scores.values()].filter(isOutside)).toEqual([]);
        const { groups } = indexOf(edition);
        const summed = groups.map(({ children }) => children.reduce((sum, { code }) => sum + scores.get(code)!.low, 0));
        expect(groups.map(({ code }) => scores.get(code)!.low)).toEqual(summed.map((sum) => expect.closeTo(sum, 9)));
        expect(total.low).toBeCloseTo(scores.get('A')!.low + scores.get('B')!.low, 9);
      }),
      { numRuns: 60 },
    );
  });

  test('answering a blank never lowers the low score nor raises the high one', () => {
    fc.assert(
      fc.property(filling, fc.nat(leaves.length - 1), (sheet, n) => {
        const { statement, scale } = leaves[n]!;
        if (scale.kind !== 'choice') return;
        const without = new Map(sheet);
        without.delete(statement.code);
        for (const { key } of scale.options) {
          const before = assess(edition, without).total;
          const after = assess(edition, new Map(without).set(statement.code, { unit: key })).total;
          expect(after.low).toBeGreaterThanOrEqual(before.low - 1e-12);
          expect(after.high).toBeLessThanOrEqual(before.high + 1e-12);
        }
      }),
      { numRuns: 40 },
    );
  });
});
