/** Scores that people have, made complete: nothing is guessed where a part is missing. */
import { completeScores } from '../../src/assessment';
import { findEdition } from '../../src/rules';
import { edition } from './answers';

const zi52 = findEdition('52/2014')!;

test.each<[string, Record<string, number>, string, number | undefined]>([
  ['what is given', { A: 41 }, 'A', 41],
  ['a given nothing is a score', { A: 0, B: 30 }, 'TOTAL', 30],
  ['a given total is not added up again', { TOTAL: 70, A: 50, B: 30 }, 'TOTAL', 70],
  ['the total of two components', { A: 50, B: 30 }, 'TOTAL', 80],
  ['of one component: no total', { A: 50 }, 'TOTAL', undefined],
  ['an area of its two parts', { 'A.I.1': 3, 'A.II.1': 2 }, 'AREA.1', 5],
  ['an area of one part: none', { 'A.I.1': 3 }, 'AREA.1', undefined],
  ['a part is not what is left of its area', { 'AREA.1': 5, 'A.I.1': 3 }, 'A.II.1', undefined],
  ['the only child from its parent', { 'B.II': 15 }, 'B.II.a', 15],
  ['the parent from its only child', { 'B.II.a': 15 }, 'B.II', 15],
  ['the only child of an only child', { 'A.II.4.i': 2 }, 'A.II.4.i.1', 2],
  ['one of several children: not from its parent', { 'B.I': 20 }, 'B.I.a', undefined],
  [
    'Pengungkit from five of six areas: none',
    { 'AREA.1': 8, 'AREA.2': 7, 'AREA.3': 10, 'AREA.4': 10, 'AREA.5': 15 },
    'A',
    undefined,
  ],
  ['no code of the edition', { A: 50 }, 'C', undefined],
  ['a statement of nothing given', {}, 'A.I.1.i.a', undefined],
])('%s', (_, given, code, points) => {
  const of = completeScores(edition, new Map(Object.entries(given)));
  expect(of(code)).toBe(points);
  expect(of(code)).toBe(points);
});

test('asking what is not there spoils no later answer', () => {
  const of = completeScores(edition, new Map([['B.II', 15]]));
  expect([of('TOTAL'), of('B'), of('B.II.a'), of('B.II')]).toEqual([undefined, undefined, 15, 15]);
});

test('where an area is one part, each is known from the other', () => {
  expect(completeScores(zi52, new Map([['AREA.1', 4]]))('A.I')).toBe(4);
  expect(completeScores(zi52, new Map([['A.I', 4]]))('AREA.1')).toBe(4);
  expect(completeScores(zi52, new Map([['AREA.1', 4]]))('A.II')).toBeUndefined();
});

test('areas that leave a part of a component out do not make it', () => {
  const areas = { 'AREA.2': 7, 'AREA.3': 10, 'AREA.4': 10, 'AREA.5': 15, 'AREA.6': 10 };
  const fewer = { ...edition, id: 'zi-fewer', areas: edition.areas.slice(1) };
  expect(completeScores(fewer, new Map(Object.entries(areas)))('A')).toBeUndefined();
  expect(completeScores(edition, new Map(Object.entries({ ...areas, 'AREA.1': 8 })))('A')).toBe(60);
});
