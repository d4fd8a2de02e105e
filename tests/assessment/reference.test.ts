/** Where a figure was read and how sure it is: its own, else what holds for the whole. */
import { doubtOf, referenceOf, referenceOfArea } from '../../src/assessment';
import { editions } from '../../src/rules';
import { gradeTables } from '../../src/rules/grades';
import { akipLkes } from '../../src/rules/akip';
import { edition90 } from '../editions';

const whole = {
  confidence: 'high' as const,
  sources: { lke: { citation: 'Lembar kerja', checked: '2026-11-21' }, materi: { citation: 'Materi', checked: '2026-11-20' } },
};
const LKE = { citation: 'Lembar kerja', checked: '2026-11-21' };

test.each([
  [
    'its own place and confidence',
    { source: 'lke:8', confidence: 'inferred' },
    { source: 'lke:8', ...LKE, place: '8', confidence: 'inferred' },
  ],
  ['a place alone', { source: 'lke' }, { source: 'lke', ...LKE, confidence: 'high' }],
  ['a confidence alone, of an edition', { confidence: 'medium' }, { confidence: 'medium' }],
  [
    'the least sure of what it says',
    { source: 'lke', weightConfidence: 'certain', scaleConfidence: 'inferred' },
    { source: 'lke', ...LKE, confidence: 'inferred' },
  ],
] as const)('%s', (_, figure, expected) => expect(referenceOf(whole, figure)).toEqual(expected));

test('a whole with a source lends it to what names none', () =>
  expect(referenceOf({ ...whole, source: 'materi:2' }, {})).toEqual({
    ...{ source: 'materi:2', citation: 'Materi', checked: '2026-11-20', place: '2', confidence: 'high' },
  }));

test('an area is as sure as the least sure of its parts, unless it says so itself', () => {
  const [area] = edition90.areas;
  const [root] = edition90.tree;
  const doubted = {
    ...edition90,
    tree: [
      JSON.parse(JSON.stringify(root).replace('"code":"A.II.1"', '"weightConfidence":"inferred","code":"A.II.1"')),
      ...edition90.tree.slice(1),
    ],
  };
  expect(referenceOfArea(edition90, area!).confidence).toBe(edition90.confidence);
  expect(referenceOfArea(doubted, area!)).toMatchObject({ confidence: 'inferred', citation: expect.any(String) });
  expect(referenceOfArea(doubted, { ...area!, source: 'gates', confidence: 'high' })).toMatchObject({
    source: 'gates',
    confidence: 'high',
  });
});

test('every scale, area, minimum, predicate, ruling and grade that ships has both', () => {
  const read = [...editions, ...akipLkes].flatMap((edition) => [
    ...[...Object.values(edition.scales), ...edition.gates, ...edition.predicates, ...edition.rulings].map((one) =>
      referenceOf(edition, one),
    ),
    ...edition.areas.map((area) => referenceOfArea(edition, area)),
  ]);
  const grades = gradeTables.flatMap((table) => table.grades.map((row) => referenceOf(table, row)));
  for (const one of [...read, ...grades])
    expect(one).toMatchObject({ citation: expect.any(String), checked: expect.any(String) });
});

describe('doubt', () => {
  const ORDER = ['certain', 'high', 'stated', 'medium', 'inferred', 'unconfirmed'] as const;
  test.each(ORDER.slice(1).map((less, n) => [ORDER[n]!, less] as const))('%s is surer than %s, in either order', (more, less) => {
    expect(referenceOf(whole, { confidence: more, weightConfidence: less }).confidence).toBe(less);
    expect(referenceOf(whole, { confidence: less, scaleConfidence: more }).confidence).toBe(less);
  });

  test.each([
    ['certain', false],
    ['high', false],
    ['stated', false],
    ['medium', true],
    ['inferred', true],
    ['unconfirmed', true],
  ] as const)('a minimum that is %s is said with its source: %p', (confidence, is) => {
    const gate = { ...edition90.gates[0]!, confidence };
    expect(doubtOf(edition90, gate)).toBe(is ? edition90.sources[gate.source.split(':')[0]!]!.citation : undefined);
  });

  test('where the citations were left out nothing is said', () => {
    const gate = { ...edition90.gates[0]!, confidence: 'medium' as const };
    expect(doubtOf({ ...edition90, sources: {} }, gate)).toBeUndefined();
    const { source: _, ...bare } = gate;
    expect(doubtOf(edition90, bare as typeof gate)).toBeUndefined();
  });
});

test('a place may itself hold a colon', () =>
  expect(referenceOf(whole, { source: 'lke:LKE!A1:B2' })).toMatchObject({ place: 'LKE!A1:B2' }));

test('a source that the whole does not list is named without a citation', () =>
  expect(referenceOf(whole, { source: 'lain:3' })).toEqual({ source: 'lain:3', place: '3', confidence: 'high' }));

test('an area whose parts say nothing is read where the edition was, and as sure', () => {
  const [area] = edition90.areas;
  const { source: _, confidence: __, ...bare } = area!;
  expect(referenceOfArea(edition90, { ...bare, parts: ['tidak ada'] })).toEqual(referenceOf(edition90, {}));
});
