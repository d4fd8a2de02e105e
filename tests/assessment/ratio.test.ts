/** What a ratio is worth at its bounds, and when a typed percentage says the same as the counts. */
import { tlhp, worthOf, type Worth } from '../../src/assessment';
import { isSameShare } from '../../src/assessment/ratio';
import { findEdition } from '../../src/rules';

type Kind = Parameters<typeof worthOf>[0];

test.each<[Kind, number, number, Worth]>([
  ['achievement', 0, 4, { value: 0 }],
  ['achievement', 3, 4, { value: 0.75 }],
  ['achievement', 4, 4, { value: 1 }],
  ['achievement', 5, 4, { value: 1, ruling: 'done-over-due' }],
  ['achievement', 1, 0, { value: 1, ruling: 'done-over-due' }],
  ['achievement', 0, 0, { value: 0, ruling: 'nothing-due' }],
  ['duty', 4, 4, { value: 1 }],
  ['duty', 0, 0, { value: 1, ruling: 'nothing-due' }],
  ['reduction', 0, 4, { value: 1 }],
  ['reduction', 1, 4, { value: 0.75 }],
  ['reduction', 4, 4, { value: 0 }],
  ['reduction', 5, 4, { value: 0 }],
  ['reduction', 0, 0, { value: 1, ruling: 'nothing-due' }],
  ['reduction', 1, 0, { value: 0, ruling: 'nothing-due' }],
])('%s, %d of %d', (kind, done, due, worth) => expect(worthOf(kind, done, due)).toEqual(worth));

test.each<[Kind, Parameters<typeof worthOf>[3], number]>([
  ['duty', { nothingDue: { duty: 0 } }, 0],
  ['duty', { nothingDue: { achievement: 0.5 } }, 1],
  ['achievement', { nothingDue: { achievement: 0.5 } }, 0.5],
  ['achievement', { nothingDue: { duty: 0 } }, 0],
  ['duty', {}, 1],
])('%s with nothing due, where a body rules %j: %d', (kind, settings, value) =>
  expect(worthOf(kind, 0, 0, settings)).toEqual({ value, ruling: 'nothing-due' }),
);

test.each([
  [1 / 3, 0.3333, true],
  [0.3333, 1 / 3, true],
  [2 / 3, 0.6667, true],
  [0.5, 0.50004, true],
  [0.5, 0.50006, false],
  [0.50006, 0.5, false],
  [0.5, 0.51, false],
])('%d and %d are the same share, as a percentage shows it: %p', (a, b, is) => expect(isSameShare(a, b)).toBe(is));

test('followed-up findings: a body’s own value of none holds', () => {
  const zi52 = findEdition('52/2014')!;
  expect(tlhp(zi52, 3, 4)).toEqual({ value: 0.75, points: 3.75, weight: 5 });
  expect(tlhp(zi52, 0, 0)).toEqual({ value: 1, points: 5, weight: 5, ruling: 'nothing-due' });
  expect(tlhp({ ...zi52, settings: { nothingDue: { duty: 0 } } }, 0, 0)).toMatchObject({ value: 0, points: 0 });
});
