/** Where a figure was read and how sure it is: its own, else what holds for the whole. */
import { referenceOf, referenceOfArea } from '../../src/assessment';
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
