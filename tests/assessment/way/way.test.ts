/** The cheapest way to a predicate, by hand. */
import { assess, indexOf } from '../../../src/assessment';
import { nextSteps, otherWays, wayTo } from '../../../src/assessment/way';
import type { Edition } from '../../../src/rules/schema';
import { edition, everywhere, sheetOf } from '../answers';
import { found, met, taken, withAnswers } from './ways';

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
    expect(others).toHaveLength(5);
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
