/** An index against its note: 87,65 of 100 is 3.506 of 4, and rounding is no contradiction. */
import type { Raw } from '../../src/assessment';
import { surveyFindings } from '../../src/diagnosis/surveys';
import { sheetOf, toldBy, type Small } from './small';

const INDEX = 'B.II.a';
const told = (typed: Raw, note: string | { unit?: string; tpi?: string }, own: Partial<Small> = {}) =>
  toldBy(surveyFindings(sheetOf({ rows: { [INDEX]: 3 }, answers: { [INDEX]: typed }, notes: { [INDEX]: note }, ...own })));
const differs = (typed: number, says: number, index: number) => [
  ['survey.contradicts-note', 'D3', { typed, says, index: expect.closeTo(index, 9), max: 4 }],
];

test.each<[typed: Raw, note: string, expected: unknown[]]>([
  [4, 'IKM 87,65%', differs(4, 87.65, 3.506)],
  [4, 'IKM 87,65', differs(4, 87.65, 3.506)],
  [3.506, 'IKM 87,65', []],
  // Two decimals on either side.
  [3.516, 'IKM 87,65', []],
  [3.496, 'IKM 87,65', []],
  [3.517, 'IKM 87,65', differs(3.517, 87.65, 3.506)],
  [3.495, 'IKM 87,65', differs(3.495, 87.65, 3.506)],
  [4, 'Indeks 3,51', differs(4, 3.51, 3.51)],
  [3.6, 'Indeks 1,5', differs(3.6, 1.5, 1.5)],
  // A whole number below 4 counts something else, and so does a low share.
  [4, 'Survei 3 kali', []],
  [4, 'Survei 0,9', []],
  [4, 'Survei 24,9%', []],
  [4, 'Survei 25%', differs(4, 25, 1)],
  [4, 'Survei 24', []],
  [3, 'IKM 100%', differs(3, 100, 4)],
  [3, 'IKM 101', []],
  [4, 'Survei 3,5%', []],
  // Of two figures nobody knows which one it is.
  [4, 'IKM 87,65 dan 88,10', []],
  [4, 'Hasil 87,65', []],
  [4, '', []],
  [null, 'IKM 87,65', []],
  ['empat', 'IKM 87,65', []],
])('%j beside %j', (typed, note, expected) => expect(told(typed, note)).toEqual(expected));

test("the TPI's note beats the unit's", () =>
  expect(told(4, { unit: 'IKM 100', tpi: 'IKM 87,65' })).toEqual(differs(4, 87.65, 3.506)));

test('nothing is said of a choice, however its note reads', () =>
  expect(told(null, '', { rows: { 'B.I.b': 3 }, answers: { 'B.I.b': 'A' }, notes: { 'B.I.b': 'IKM 87,65' } })).toEqual([]));

test('a sheet without notes says nothing', () => expect(told(4, '', { reading: { notes: undefined } })).toEqual([]));

test('without a row it has no cell', () => expect(told(4, 'IKM 87,65', { rows: {} })).toEqual([]));

test('its worth, if the note is right', () =>
  expect(told(4, 'IKM 50%', { cells: { D3: 4, E3: { f: '=D3/4*17.5' } } })).toEqual([
    [
      'survey.contradicts-note',
      'D3',
      { typed: 4, says: 50, index: 2, max: 4, is: 17.5, should: 8.75, points: -8.75, supposed: 1 },
    ],
  ]));
