/** Ways through LKEs of which few answers may change: every figure by hand. */
import { nextSteps, otherWays, wayTo, type Way } from '../../../src/assessment/way';
import { assess } from '../../../src/assessment';
import { edition, sheetOf } from '../answers';
import { found, withAnswers } from './ways';

const told = ({ effort, steps, blocked, assumed }: Way) => ({
  ...{ effort, assumed: Number(assumed.toFixed(9)) },
  steps: steps.map(({ code, to, effort: own, gates }) => [
    code,
    to.kind === 'option' ? to.key : 'value' in to ? to.value : null,
    own,
    gates,
  ]),
  blocked: blocked.map(({ gate, most, assumed: is }) => [gate.code, Number(most.toFixed(9)), is]),
});

test('a survey below its minimum: six tenths of a point, named with every minimum that they serve', () => {
  const way = found(withAnswers({ 'B.I.a': 3 }), 'WBK', { surveys: true });
  expect(told(way)).toEqual({ effort: 6, assumed: 0, steps: [['B.I.a', 3.6, 6, ['B.I', 'B.I.a']]], blocked: [] });
  expect(way.proof.gates.find(({ code }) => code === 'B.I.a')).toEqual({ code: 'B.I.a', effort: 6 });
  expect(way.steps[0]!.total).toBeCloseTo(assess(edition, withAnswers({ 'B.I.a': 3.6 })).total.low, 9);
  expect(way.proof.oneLess).toBeUndefined();
});

test('the same where surveys stay: taken as met, with how far it goes', () =>
  expect(told(found(withAnswers({ 'B.I.a': 3 })))).toMatchObject({
    ...{ effort: 0, assumed: 2.625, steps: [] },
    blocked: [['B.I.a', 13.125, true]],
  }));

test.each([
  ['blanks are left out of the mean', { settings: { blanks: 'exclude' as const } }, 'blanks'],
  ['minimums are unconfirmed', { gatesUnconfirmed: true as const }, 'unconfirmed'],
  ['there are none', { gates: [] }, 'no-gates'],
])('refused: %s', (_, more, refused) => expect(wayTo({ ...edition, ...more }, sheetOf({}), 'WBK')).toEqual({ refused }));

test('next steps: the most points per effort first, with the minimums that they serve', () => {
  const sheet = withAnswers({ 'B.I.a': 3, 'A.I.1.i.b': 'B', 'A.I.1.i.a': 'Tidak' });
  const steps = nextSteps(edition, sheet, 'WBK', { surveys: true, effort: new Map([['A.I.1.i.a', 3]]) });
  expect(steps.map(({ code, effort, gates }) => [code, effort, gates])).toEqual([
    ['B.I.a', 1, ['B.I', 'B.I.a']],
    ['A.I.1.i.b', 1, []],
    ['A.I.1.i.a', 3, []],
  ]);
  expect(steps[0]!.gain).toBeCloseTo(17.5 / 40, 9);
});

test('where nothing else does as well there is no other way', () => {
  const sheet = withAnswers({ 'B.I.a': 3 });
  expect(otherWays(edition, sheet, found(sheet, 'WBK', { surveys: true }), { surveys: true })).toEqual([]);
});
