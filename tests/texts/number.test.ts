import fc from 'fast-check';
import { decimal, showAs, showDate, showFloor, showGap, showPercent, showScore, showWeight } from '../../src/texts/number';

test.each<[string, string | undefined, string | undefined]>([
  ['2026-05-01', '1 Mei 2026', '1 May 2026'],
  ['2026-12-31', '31 Desember 2026', '31 December 2026'],
  ['2026-13-01', undefined, undefined],
  ['besok', undefined, undefined],
  ['', undefined, undefined],
])('the day %j is read as %s, %s', (day, id, en) => expect([showDate(day, 'id'), showDate(day, 'en')]).toEqual([id, en]));

test.each([
  ['indeks 3,60', 'index 3.60'],
  ['huruf B', 'letter B'],
  ['70%', '70%'],
])('the minimum known as %s is %s in English', (known, english) =>
  expect([showAs(known, 'id'), showAs(known, 'en')]).toEqual([known, english]),
);

describe('showScore', () => {
  test.each<[string, number, number | undefined, string, string]>([
    ['without a floor', 81.25, undefined, '81,25', '81.25'],
    ['nothing', 0, undefined, '0,00', '0.00'],
    ['no minus zero', -0, undefined, '0,00', '0.00'],
    ['rounded as Excel does, not as binary fractions do', 17.124999999999996, undefined, '17,13', '17.13'],
    ['half up', 1.005, undefined, '1,01', '1.01'],
    ['met', 75, 75, '75,00', '75.00'],
    ['met within the tolerance', 75 - 5e-10, 75, '75,00', '75.00'],
    ['a miss that two decimals show', 74.99, 75, '74,99', '74.99'],
    ['a miss that two decimals would hide', 74.996, 75, '74,996', '74.996'],
    ['a miss that five decimals would hide', 74.999998, 75, '74,999998', '74.999998'],
    ['a miss by a little more than the tolerance', 75 - 2e-9, 75, '74,999999998', '74.999999998'],
    ['a floor of three decimals, met by a value that two decimals would put below', 5.622, 5.621, '5,622', '5.622'],
    ['no grouping of thousands', 1234.5, undefined, '1234,50', '1234.50'],
  ])('%s', (_name, value, floor, id, en) => {
    expect(showScore(value, floor, 'id')).toBe(id);
    expect(showScore(value, floor, 'en')).toBe(en);
  });

  test('never tells another verdict than the comparison', () => {
    const points = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(
        points,
        fc.constantFrom(75, 85, 18.25, 15.75, 4.8, 5.625, 11.25),
        fc.double({ min: -1e-3, max: 1e-3, noNaN: true }),
        (far, floor, near) => {
          for (const value of [far, floor + near]) {
            // Between the tolerance and a tenth of it the shown digits end.
            if (Math.abs(value - (floor - 1e-9)) < 1e-10) continue;
            const shown = Number(showScore(value, floor, 'en'));
            expect(shown >= floor - 1e-9).toBe(value >= floor - 1e-9);
          }
        },
      ),
    );
  });
});

test.each<[number, string, string]>([
  [75, '75,00', '75.00'],
  [4.8, '4,80', '4.80'],
  [0.6 * 8, '4,80', '4.80'],
  [0.75 * 7.5, '5,625', '5.625'],
])('floor %d', (floor, id, en) => {
  expect(showFloor(floor, 'id')).toBe(id);
  expect(showFloor(floor, 'en')).toBe(en);
});

test.each<[number, string]>([
  [100, '100'],
  [7.5, '7,5'],
  [0.1 + 0.2, '0,3'],
])('weight %d', (weight, id) => expect(showWeight(weight, 'id')).toBe(id));

test.each<[number, string]>([
  [1.25, '1,25'],
  [1.2501, '1,25'],
  [75 - 74.996, '0,004'],
  [0.01, '0,01'],
  [75 - 73.75, '1,25'],
  [4.8 - 3.2, '1,60'],
  [75 - 74.9951, '0,005'],
  [0.0000012, '0,000001'],
])('gap %d', (gap, id) => expect(showGap(gap, 'id')).toBe(id));

test.each<[number, string]>([
  [0, '0%'],
  [0.996, '99%'],
  [1, '100%'],
  [0.29, '29%'],
])('percent of %d', (share, shown) => expect(showPercent(share)).toBe(shown));

describe('decimal', () => {
  const ofNode = (value: number, language: 'id' | 'en', least: number, most: number) =>
    new Intl.NumberFormat(language, {
      minimumFractionDigits: least,
      maximumFractionDigits: most,
      useGrouping: false,
    }).format(value);
  const both = (value: number, least: number, most: number) =>
    (['id', 'en'] as const).map((language) => [decimal(value, language, least, most), ofNode(value, language, least, most)]);

  test.each([
    0, -0, 1, -1, 0.5, 1.5, -0.5, 1.005, 2.675, -1.005, 0.045, 9.995, 99.999, 5e-7, 4.9e-7, 1e-7, 1.5e-9, 1e21, 1.5e300,
  ])('%d is written as Node writes it', (value) => {
    for (const [least, most] of [
      [0, 0],
      [2, 2],
      [0, 6],
      [2, 12],
      [12, 12],
    ] as const)
      for (const [ours, nodes] of both(value, least, most)) expect(ours).toBe(nodes);
  });

  test.each([NaN, Infinity, -Infinity])('%d, too', (value) => {
    for (const [ours, nodes] of both(value, 0, 2)) expect(ours).toBe(nodes);
  });

  const digits = fc
    .tuple(fc.nat({ max: 12 }), fc.nat({ max: 12 }))
    .map(([one, other]) => [Math.min(one, other), Math.max(one, other)]);
  const points = fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.nat({ max: 9 })).map(([number, power]) => number / 10 ** power);
  test('so is every other number', () =>
    fc.assert(
      fc.property(fc.oneof(fc.double({ noNaN: true }), points), digits, (value, [least, most]) => {
        for (const [ours, nodes] of both(value, least!, most!)) expect(ours).toBe(nodes);
      }),
      { numRuns: 1000 },
    ));
});
