/** Which rules hold: by their dates alone. */
import { akipLkes } from '../../src/rules/akip';
import { editions } from '../../src/rules';
import { gradeTables } from '../../src/rules/grades';
import { current, inForceIn, inForceOn, newestFirst, thisYear, yearsOf, type Dated } from '../../src/rules/in-force';
import { proposals } from '../../src/rules/proposal';
import { perception, sampleRule, skm } from '../../src/rules/surveys';
import { otherYear, yearsOfEdition } from '../../src/assessment/editions';
import { problemText } from '../../src/texts';

const rules = (name: string, from: string, until?: string) => ({
  name,
  inForce: { from, source: 's', confidence: 'high' as const, ...(until && { until }) },
});
const old = rules('old', '2014', '2018-06-30');
const now = rules('now', '2021-03-01');
const next = rules('next', '2027-01-01');

/** In whatever order they stand. */
const orders = [
  [old, now, next],
  [next, now, old],
  [now, next, old],
];

test.each([
  ['2013-12-31', undefined],
  ['2014-01-01', 'old'],
  ['2018-06-30', 'old'],
  ['2018-07-01', undefined],
  ['2021-02-28', undefined],
  ['2021-03-01', 'now'],
  ['2026-12-31', 'now'],
  ['2027-01-01', 'next'],
])('on %s: %p', (day, name) => {
  for (const all of orders) expect(inForceOn(all, day)?.name).toBe(name);
});

test.each([
  [2017, 'old'],
  [2018, undefined],
  [2021, 'now'],
  [2026, 'now'],
  [2027, 'next'],
])('the assessment year %d: %p', (year, name) => expect(inForceIn(orders[1]!, year)?.name).toBe(name));

test.each([
  ['old', old, { first: 2014, last: 2017 }],
  ['now', now, { first: 2021, last: 2026 }],
  ['next', next, { first: 2027 }],
])('%s governs', (_, one, years) => expect(yearsOf(one, orders[2]!)).toEqual(years));

test('newest first, and where nothing is in force what begins last', () => {
  expect(newestFirst(orders[2]!).map(({ name }) => name)).toEqual(['next', 'now', 'old']);
  expect(current([old]).name).toBe('old');
});

const find = (short: string) => editions.find((one) => one.short === short)!;

test.each([
  [2013, undefined],
  [2014, '52/2014'],
  [2018, '52/2014'],
  [2019, '10/2019'],
  [2020, '10/2019'],
  [2021, '90/2021'],
])('of the editions that ship, %d: %p', (year, short) =>
  expect(
    inForceIn(
      editions.filter(({ inForce }) => inForce.from <= '2021'),
      year,
    )?.short,
  ).toBe(short),
);

test.each([
  ['52/2014', 2014, undefined],
  ['52/2014', 2026, /^Untuk tahun 2026 berlaku edisi .+, bukan 52\/2014\.$/],
  ['90/2021', 2020, 'Untuk tahun 2020 berlaku edisi 10/2019, bukan 90/2021.'],
  ['90/2021', 2012, 'Tidak ada edisi yang berlaku pada tahun 2012; 90/2021 berlaku sejak 2021.'],
  ['90/2021', undefined, undefined],
])('%s for %p says %p', (short, year, said) => {
  const problem = otherYear(find(short), year);
  const text = problem && problemText(problem);
  if (said instanceof RegExp) expect(text).toMatch(said);
  else expect(text).toBe(said);
});

test('AKIP has its own dates', () => {
  const short = (year: number) => inForceIn(akipLkes, year)?.short;
  expect([short(2014), short(2016), short(2022)]).toEqual([undefined, '12/2015', '88/2021']);
  expect(inForceIn(gradeTables, 2014)?.short).toBe('lama');
  expect(yearsOfEdition(akipLkes.find((one) => one.short === '12/2015')!)).toEqual({ first: 2015, last: 2020 });
});

test('everything that ships says since when, how sure, and where that was read', () => {
  const all: (Dated & { sources: Record<string, unknown> })[] = [
    ...[...editions, ...akipLkes, ...gradeTables, ...proposals],
    ...[skm, perception, sampleRule],
  ];
  expect(all.filter(({ inForce, sources }) => !sources[inForce.source.split(':')[0]!])).toEqual([]);
  expect(all.filter(({ inForce }) => Number(inForce.from.slice(0, 4)) > thisYear() + 5)).toEqual([]);
});
